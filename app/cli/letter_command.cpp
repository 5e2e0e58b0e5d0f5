// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "app/cli/commands.h"
#include "app/cli/workspace_call.h"
#include "base/sha256.h"
#include "base/whole_file.h"
#include "casework/letter_desk.h"
#include "law/finding_words.h"
#include "print/press.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

struct PrintedFile {
    QString name;
    QByteArray bytes;
    int pages = 0;
    QVector<print::Unprintable> unprintable;
};

Result<QVector<PrintedFile>> printed(const QVector<letter::Document> &documents)
{
    const auto press = print::Press::open(resources::fontFolder());
    if (!press)
        return tl::unexpected(press.error());
    QVector<PrintedFile> files;
    for (const letter::Document &document : documents) {
        const auto pages = (*press)->layOut(document, {});
        if (!pages)
            return tl::unexpected(pages.error());
        const auto bytes = (*press)->pdf(document, *pages);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files << PrintedFile{document.fileName, *bytes, pages->count(), pages->unprintable()};
    }
    return files;
}

Answer blocked(const casework::DecisionSession &session)
{
    QStringList lines{u"These block the final letter:"_s};
    for (const law::Finding &finding : session.findings()) {
        if (finding.severity == law::Severity::Blocks)
            lines << u"  "_s + law::words(finding) + u"  ["_s + finding.rule + u']';
    }
    lines << u"Without --final the draft is written as it stands."_s;
    return {FindingsBlock, lines.join(u'\n'), {{u"blocks"_s, true}}, true};
}

Answer unnamed()
{
    return {FindingsBlock,
            u"This blocks the final letter:\n"
            "  The case has no applicant's name.\n"
            "With --without-name it is written all the same. Without --final the draft is written as it "
            "stands."_s,
            {{u"blocks"_s, true}},
            true};
}

/// Writes the files and journals each; the answer lists them.
Answer writeOut(const QVector<PrintedFile> &files, const casework::LetterSet &set, const QString &folder,
                casework::LetterDesk &desk)
{
    Answer answer;
    QStringList lines;
    QJsonArray list;
    for (const PrintedFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        if (const auto written = writeWholeFile(path, file.bytes); !written)
            return failure(written.error());
        const QByteArray hash = sha256(file.bytes);
        if (const auto noted = desk.recordExported(set, file.name, hash).result(); !noted)
            return failure(noted.error());
        lines << path + u" ("_s + QString::number(file.pages) +
                     (file.pages == 1 ? u" page)"_s : u" pages)"_s);
        if (!file.unprintable.isEmpty())
            lines << QString::number(file.unprintable.size()) +
                         u" characters have no glyph in the letter's fonts and show as a replacement mark."_s;
        list << QJsonObject{
            {u"file"_s, path}, {u"pages"_s, file.pages}, {u"sha256"_s, QString::fromLatin1(hash.toHex())}};
    }
    answer.text = (set.draft ? u"Draft written:\n"_s : u"Final letter written:\n"_s) + lines.join(u'\n');
    answer.json = {{u"draft"_s, set.draft}, {u"files"_s, list}};
    return answer;
}

} // namespace

Answer letterCommand(const Arguments &arguments)
{
    if (!arguments.has(u"--out"_s))
        return wrongUse(u"Say where to: letter R --out DIR"_s);
    const auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return failure(local.error());
    const auto record = recordOf(**local, arguments.positional.first());
    if (!record)
        return failure(record.error());
    const auto authority = (*local)->workspace().reader().authority();
    if (!authority)
        return failure(authority.error());
    casework::DecisionSession session(*record, *authority, (*local)->book(), SystemClock().today());
    const bool final = arguments.has(u"--final"_s);
    if (final && session.blocksIssuing())
        return blocked(session);
    casework::LetterDesk desk((*local)->office());
    const auto set = desk.forExport(session, !final, arguments.has(u"--without-name"_s)).result();
    if (!set && set.error().detail == u"addressee: unnamed")
        return unnamed();
    if (!set)
        return failure(set.error());
    const auto files = printed(set->documents);
    if (!files)
        return failure(files.error());
    return writeOut(*files, *set, arguments.value(u"--out"_s), desk);
}

} // namespace cpoise::app::cli
