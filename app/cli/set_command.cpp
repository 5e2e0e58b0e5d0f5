// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>

#include "app/cli/printing.h"
#include "app/cli/signing_key.h"
#include "app/cli/workspace_call.h"
#include "casework/set_files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
using casework::SetEntry;
using casework::SetPart;

bool isZip(const QString &place)
{
    return place.endsWith(u".zip"_s, Qt::CaseInsensitive);
}

QString faultOf(const Arguments &arguments)
{
    if (arguments.value(u"--to"_s).isEmpty())
        return u"Say where to: set R --to FOLDER or set R --to FILE.zip"_s;
    if (arguments.has(u"--print"_s) && isZip(arguments.value(u"--to"_s)))
        return u"What is printed are files in a folder: give --to a folder, or leave out --print."_s;
    return signingFault(arguments);
}

casework::SetWish wishOf(const Arguments &arguments)
{
    return {arguments.has(u"--schedule"_s), arguments.has(u"--large-print"_s), arguments.has(u"--html"_s),
            arguments.has(u"--email"_s), arguments.positional.mid(1)};
}

/// The PDF of every letter.
class SetMaking
{
public:
    SetMaking(const LetterCall &call, const casework::SetWish &wish) : m_call(call), m_wish(wish) {}

    Result<void> make()
    {
        auto letters = printed(m_call.set.documents, {}, m_call.signer);
        if (!letters)
            return tl::unexpected(letters.error());
        m_letters = std::move(*letters);
        if (m_wish.largePrint) {
            auto pages = printed(m_call.set.documents, print::pageFor(casework::largePrintPt), m_call.signer);
            if (!pages)
                return tl::unexpected(pages.error());
            m_large = std::move(*pages);
        }
        return {};
    }

    Result<QVector<casework::ManifestLine>> writeTo(const QString &place) const
    {
        return casework::writeSet(place, isZip(place), m_call.set, m_wish,
                                  {filesOf(m_letters), filesOf(m_large)});
    }

    /// How the letter was signed; empty: it was not.
    QString signedWords() const { return cli::signedWords(m_letters.value(0)); }

private:
    static QVector<casework::LetterFile> filesOf(const QVector<PrintedFile> &printed)
    {
        QVector<casework::LetterFile> files;
        for (const PrintedFile &file : printed)
            files << casework::LetterFile{file.bytes, file.unsignedSha256};
        return files;
    }

    const LetterCall &m_call;
    const casework::SetWish &m_wish;
    QVector<PrintedFile> m_letters, m_large;
};

/// Every document that went out is noted, also those in large print.
Result<void> noteAll(LetterCall &call, const QVector<casework::ManifestLine> &lines)
{
    casework::LetterDesk desk(call.local->office());
    for (const casework::ManifestLine &line : lines) {
        if (!casework::isLetter(line.entry.part))
            continue;
        if (const auto noted = desk.recordExported(call.set, casework::writtenLetter(line)).result(); !noted)
            return noted;
    }
    return {};
}

void tellFaults(const QVector<casework::SetFault> &faults, Answer &answer)
{
    QJsonArray names;
    for (const casework::SetFault fault : faults) {
        answer.text += u"\nTo look at: "_s + casework::wordsOf(fault);
        names << casework::nameOf(fault);
    }
    answer.json[u"look_at"_s] = names;
}

Answer answerFor(const QString &place, const QVector<casework::ManifestLine> &files,
                 const casework::LetterSet &set)
{
    QStringList lines;
    QJsonArray list;
    for (const casework::ManifestLine &file : files) {
        lines << u"  "_s + file.entry.name + u" ("_s + QString::number(file.bytes) + u" bytes)"_s;
        list << QJsonObject{{u"name"_s, file.entry.name},
                            {u"bytes"_s, file.bytes},
                            {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}};
    }
    const QString what = set.draft ? u"Draft set written: "_s : u"Set written: "_s;
    return {Done,
            what + place + u'\n' + lines.join(u'\n'),
            {{u"to"_s, place}, {u"draft"_s, set.draft}, {u"files"_s, list}},
            false};
}

/// The names that the files will have, and what does not fit together.
Answer namesBeforehand(const casework::LetterSet &set, const casework::SetWish &wish)
{
    QStringList names;
    for (const SetEntry &entry : casework::entriesOf(set.documents, wish))
        names << entry.name;
    Answer answer{Done, names.join(u'\n'), {{u"names"_s, QJsonArray::fromStringList(names)}}, false};
    tellFaults(casework::faultsOf(set, wish), answer);
    return answer;
}

Answer written(LetterCall &call, const casework::SetWish &wish, const Arguments &arguments)
{
    const QString place = arguments.value(u"--to"_s);
    SetMaking making(call, wish);
    if (const auto done = making.make(); !done)
        return failure(done.error());
    const auto lines = making.writeTo(place);
    if (!lines)
        return failure(lines.error());
    if (const auto noted = noteAll(call, *lines); !noted)
        return failure(noted.error());
    Answer answer = answerFor(place, *lines, call.set);
    if (isToBeSigned(arguments))
        answer.text += u'\n' + making.signedWords();
    if (const QString record = recordWords(arguments, call.set); !record.isEmpty())
        answer.text += u'\n' + record;
    tellFaults(casework::faultsOf(call.set, wish), answer);
    if (arguments.has(u"--print"_s))
        printOnPaper(casework::letterPaths(place, *lines), answer);
    return answer;
}
} // namespace

Answer setCommand(const Arguments &arguments)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty())
        return wrongUse(fault);
    auto call = letterCall(arguments);
    if (!call)
        return call.error();
    const casework::SetWish wish = wishOf(arguments);
    if (arguments.has(u"--names"_s))
        return namesBeforehand(call->set, wish);
    const QString place = arguments.value(u"--to"_s);
    if (QFileInfo::exists(place))
        return failure(
            {ErrorCode::Invalid, place + u": this is there already, and nothing is overwritten."_s});
    return written(*call, wish, arguments);
}

} // namespace cpoise::app::cli
