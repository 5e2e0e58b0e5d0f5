// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include "app/cli/commands.h"
#include "app/cli/workspace_call.h"
#include "app/law_book.h"
#include "casework/all_findings.h"
#include "law/finding_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

/// What is checked, and as whose.
struct Subject {
    law::Case matter;
    law::Authority authority;
};

Result<law::Case> caseInFile(const QString &path, const casework::LawBook &book)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    exchange::Formats formats(book.catalogue);
    if (bytes->trimmed().startsWith('{') || bytes->trimmed().startsWith('[')) {
        const auto cases = formats.readCaseFile(*bytes);
        if (!cases)
            return tl::unexpected(cases.error());
        if (cases->size() != 1)
            return fail(ErrorCode::Invalid,
                        u"This file holds several cases: import it, and check one by its reference."_s);
        return cases->first().record.content;
    }
    const auto pit = formats.readPit(*bytes);
    if (!pit)
        return tl::unexpected(pit.error());
    return pit->matter;
}

/// A file belongs to no workspace: only one that the caller names says whose decision it is.
Result<law::Authority> authorityNamed(const Arguments &arguments)
{
    if (!arguments.has(u"--workspace"_s))
        return law::Authority{};
    const auto local = openOffice(arguments, storage::Access::ReadOnly);
    if (!local)
        return tl::unexpected(local.error());
    return (*local)->workspace().reader().authority();
}

Result<Subject> fromFile(const Arguments &arguments, const casework::LawBook &book)
{
    auto matter = caseInFile(arguments.positional.first(), book);
    if (!matter)
        return tl::unexpected(matter.error());
    auto authority = authorityNamed(arguments);
    if (!authority)
        return tl::unexpected(authority.error());
    return Subject{std::move(*matter), std::move(*authority)};
}

Result<Subject> fromWorkspace(const Arguments &arguments)
{
    const auto local = openOffice(arguments, storage::Access::ReadOnly);
    if (!local)
        return tl::unexpected(local.error());
    const auto record = recordOf(**local, arguments.positional.first());
    if (!record)
        return tl::unexpected(record.error());
    const auto authority = (*local)->workspace().reader().authority();
    if (!authority)
        return tl::unexpected(authority.error());
    return Subject{record->content, *authority};
}

QString severityWord(law::Severity severity)
{
    switch (severity) {
    case law::Severity::Blocks:
        return u"blocks"_s;
    case law::Severity::Warns:
        return u"warns"_s;
    case law::Severity::Advises:
        return u"advises"_s;
    }
    return {};
}

QJsonObject json(const law::Finding &finding)
{
    return {{u"code"_s, finding.code},
            {u"severity"_s, severityWord(finding.severity)},
            {u"rule"_s, finding.rule},
            {u"words"_s, law::words(finding)},
            {u"object"_s, finding.where.objectId},
            {u"from"_s, finding.where.from},
            {u"length"_s, finding.where.length}};
}

Answer answerFor(const QVector<law::Finding> &findings)
{
    Answer answer;
    QJsonArray list;
    QStringList lines;
    for (const law::Finding &finding : findings) {
        list << json(finding);
        lines << severityWord(finding.severity).leftJustified(8) + law::words(finding) + u"  ["_s +
                     finding.code + u"; "_s + finding.rule + u']';
    }
    answer.json = {{u"findings"_s, list}, {u"blocks"_s, law::blocksIssuing(findings)}};
    answer.exitCode = law::blocksIssuing(findings) ? FindingsBlock : Done;
    answer.text = lines.isEmpty() ? u"Nothing to look at."_s : lines.join(u'\n');
    return answer;
}

} // namespace

Answer checkCommand(const Arguments &arguments)
{
    const auto book = loadLawBook();
    if (!book)
        return failure(book.error());
    const QString what = arguments.positional.first();
    // A reference such as 624A/23 could also be a path: a file that is there is what is meant.
    const auto subject = QFileInfo(what).isFile() ? fromFile(arguments, *book) : fromWorkspace(arguments);
    if (!subject)
        return failure(subject.error());
    return answerFor(
        casework::allFindings(subject->matter, subject->authority, *book, SystemClock().today()));
}

} // namespace cpoise::app::cli
