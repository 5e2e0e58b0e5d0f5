// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>

#include "app/cli/printing.h"
#include "app/cli/signing_key.h"
#include "app/cli/workspace_call.h"
#include "base/file_set.h"
#include "base/sha256.h"
#include "casework/set_files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
using casework::SetEntry;
using casework::SetPart;

QString faultOf(const Arguments &arguments)
{
    if (arguments.value(u"--to"_s).isEmpty())
        return u"Say where to: set R --to FOLDER or set R --to FILE.zip"_s;
    return signingFault(arguments);
}

casework::SetWish wishOf(const Arguments &arguments)
{
    return {arguments.has(u"--large-print"_s), arguments.has(u"--html"_s), arguments.has(u"--email"_s),
            arguments.positional.mid(1)};
}

/// The bytes of every part but the manifest.
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
            print::PageStyle large;
            large.bodyPt = casework::largePrintPt;
            auto pages = printed(m_call.set.documents, large, m_call.signer);
            if (!pages)
                return tl::unexpected(pages.error());
            m_large = std::move(*pages);
        }
        for (const QString &path : m_wish.enclosures) {
            auto bytes = readFile(path);
            if (!bytes)
                return tl::unexpected(bytes.error());
            m_enclosures << *bytes;
        }
        return {};
    }

    casework::SetFiles files() const
    {
        return casework::filesOf(m_call.set, m_wish, {filesOf(m_letters), filesOf(m_large), m_enclosures});
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
    QVector<QByteArray> m_enclosures;
};

Result<void> writeTo(const QString &place, const QVector<NamedFile> &files, QDate on)
{
    if (!place.endsWith(u".zip"_s, Qt::CaseInsensitive))
        return writeNewFolder(place, files);
    const auto zip = zipOf(files, on);
    return zip ? writeNewFile(place, *zip) : tl::unexpected(zip.error());
}

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

struct FaultWords {
    casework::SetFault fault;
    const char16_t *name;
    const char16_t *sentence;
};
constexpr FaultWords faultWords[] = {
    {casework::SetFault::EnclosureSpokenOf, u"enclosure-spoken-of",
     u"The letter speaks of an enclosure, and the set has none. Name the files after the reference."},
    {casework::SetFault::AnnexSpokenOf, u"annex-spoken-of",
     u"The letter speaks of an annex that is not in it."},
    {casework::SetFault::RightsMissing, u"rights-missing",
     u"Something is refused, and nothing in the set says how to complain (section 17(7))."},
    {casework::SetFault::ApplicantNamed, u"applicant-named",
     u"The web page says who asked, in words of the letter. Take that out before it is published."}};

void tellFaults(const QVector<casework::SetFault> &faults, Answer &answer)
{
    QJsonArray names;
    for (const FaultWords &words : faultWords) {
        if (!faults.contains(words.fault))
            continue;
        answer.text += u"\nTo look at: "_s + QString::fromUtf16(words.sentence);
        names << QString::fromUtf16(words.name);
    }
    answer.json[u"look_at"_s] = names;
}

Answer answerFor(const QString &place, const QVector<NamedFile> &files, const casework::LetterSet &set)
{
    QStringList lines;
    QJsonArray list;
    for (const NamedFile &file : files) {
        lines << u"  "_s + file.name + u" ("_s + QString::number(file.bytes.size()) + u" bytes)"_s;
        list << QJsonObject{{u"name"_s, file.name},
                            {u"bytes"_s, file.bytes.size()},
                            {u"sha256"_s, QString::fromLatin1(sha256(file.bytes).toHex())}};
    }
    const QString what = set.draft ? u"Draft set written: "_s : u"Set written: "_s;
    return {Done,
            what + place + u'\n' + lines.join(u'\n'),
            {{u"to"_s, place}, {u"draft"_s, set.draft}, {u"files"_s, list}},
            false};
}

Answer namesBeforehand(const QVector<SetEntry> &entries)
{
    QStringList names;
    for (const SetEntry &entry : entries)
        names << entry.name;
    return {Done, names.join(u'\n'), {{u"names"_s, QJsonArray::fromStringList(names)}}, false};
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
    const QVector<SetEntry> entries = casework::entriesOf(call->set.documents, wish);
    if (arguments.has(u"--names"_s))
        return namesBeforehand(entries);
    const QString place = arguments.value(u"--to"_s);
    if (QFileInfo::exists(place))
        return failure(
            {ErrorCode::Duplicate, place + u": this is there already, and nothing is overwritten."_s});
    SetMaking making(*call, wish);
    if (const auto done = making.make(); !done)
        return failure(done.error());
    const casework::SetFiles made = making.files();
    if (const auto written = writeTo(place, made.files, call->set.documents.first().date); !written)
        return failure(written.error());
    if (const auto noted = noteAll(*call, made.lines); !noted)
        return failure(noted.error());
    Answer answer = answerFor(place, made.files, call->set);
    if (isToBeSigned(arguments))
        answer.text += u'\n' + making.signedWords();
    if (const QString record = recordWords(arguments, call->set); !record.isEmpty())
        answer.text += u'\n' + record;
    tellFaults(casework::faultsOf(call->set, wish), answer);
    return answer;
}

} // namespace cpoise::app::cli
