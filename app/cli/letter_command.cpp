// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "app/cli/commands.h"
#include "app/cli/signing_key.h"
#include "app/cli/workspace_call.h"
#include "app/http_timestamp.h"
#include "app/policy.h"
#include "base/sha256.h"
#include "base/whole_file.h"
#include "casework/letter_desk.h"
#include "law/finding_words.h"
#include "print/pdf_signer.h"
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
    QString signer;            ///< empty: not signed
    QByteArray unsignedSha256; ///< of the file as it was before
    bool timestamped = false;
    QString noTimestamp; ///< why, although one was wanted
};

/// The key, and what it signs with; no key: nothing is signed.
struct Signer {
    std::unique_ptr<print::KeyProvider> key;
    std::unique_ptr<print::TimestampAuthority> authority;
    bool needsTime = false; ///< without a timestamp nothing is written
    print::Signing signing;
};

Result<PrintedFile> signedFile(PrintedFile file, const print::UnsignedPdf &pdf, const Signer &signer)
{
    file.bytes = pdf.bytes;
    if (!signer.key)
        return file;
    const auto made = print::signPdf(pdf, *signer.key, signer.signing);
    if (!made)
        return tl::unexpected(made.error());
    file.unsignedSha256 = sha256(pdf.bytes);
    file.bytes = made->bytes;
    file.signer = made->signer;
    file.timestamped = made->timestamped;
    if (made->noTimestamp)
        file.noTimestamp = made->noTimestamp->detail;
    if (signer.needsTime && !made->timestamped)
        return tl::unexpected(made->noTimestamp.value_or(Error{ErrorCode::Unavailable, {}}));
    return file;
}

Result<QVector<PrintedFile>> printed(const QVector<letter::Document> &documents, const Signer &signer)
{
    const auto press = print::Press::open(resources::fontFolder());
    if (!press)
        return tl::unexpected(press.error());
    QVector<PrintedFile> files;
    for (const letter::Document &document : documents) {
        const auto pages = (*press)->layOut(document, {});
        if (!pages)
            return tl::unexpected(pages.error());
        const auto pdf = (*press)->unsignedPdf(document, *pages);
        if (!pdf)
            return tl::unexpected(pdf.error());
        PrintedFile file;
        file.name = document.fileName;
        file.pages = pages->count();
        file.unprintable = pages->unprintable();
        const auto written = signedFile(std::move(file), *pdf, signer);
        if (!written)
            return tl::unexpected(written.error());
        files << *written;
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

QString signedWords(const PrintedFile &file)
{
    const QString by = u"Signed by "_s + file.signer;
    if (file.timestamped)
        return by + u", with a timestamp."_s;
    if (file.noTimestamp.isEmpty())
        return by + u'.';
    return by + u", WITHOUT a timestamp: "_s + file.noTimestamp +
           u". The signature is good all the same; to have a time that others vouch for, try again later."_s;
}

QJsonObject jsonOf(const PrintedFile &file, const QString &path, const QByteArray &hash)
{
    QJsonObject json{
        {u"file"_s, path}, {u"pages"_s, file.pages}, {u"sha256"_s, QString::fromLatin1(hash.toHex())}};
    if (!file.unsignedSha256.isEmpty()) {
        json[u"signer"_s] = file.signer;
        json[u"timestamped"_s] = file.timestamped;
        if (!file.noTimestamp.isEmpty())
            json[u"no_timestamp"_s] = file.noTimestamp;
        json[u"unsigned_sha256"_s] = QString::fromLatin1(file.unsignedSha256.toHex());
    }
    return json;
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
        if (!file.signer.isEmpty())
            lines << signedWords(file);
        list << jsonOf(file, path, hash);
    }
    answer.text = (set.draft ? u"Draft written:\n"_s : u"Final letter written:\n"_s) + lines.join(u'\n');
    answer.json = {{u"draft"_s, set.draft}, {u"files"_s, list}};
    return answer;
}

/// The authority that the call names, else the machine's policy; empty: none.
QString authorityOf(const Arguments &arguments)
{
    return arguments.has(u"--timestamp"_s) ? arguments.value(u"--timestamp"_s)
                                           : machinePolicy().timestampAuthority;
}

/// What is wrong with the call; empty: nothing.
QString faultOf(const Arguments &arguments)
{
    if (!arguments.has(u"--out"_s))
        return u"Say where to: letter R --out DIR"_s;
    if (isToBeSigned(arguments) && !arguments.has(u"--final"_s))
        return u"Only a final letter is signed: give --final too."_s;
    if (arguments.has(u"--sign"_s) && arguments.has(u"--sign-with"_s))
        return u"Give one of --sign and --sign-with."_s;
    if ((arguments.has(u"--timestamp"_s) || arguments.has(u"--timestamp-required"_s)) &&
        !isToBeSigned(arguments))
        return u"A timestamp belongs to a signature: give --sign or --sign-with too."_s;
    if (arguments.has(u"--timestamp-required"_s) && authorityOf(arguments).isEmpty())
        return u"Name the timestamp authority: --timestamp URL"_s;
    return {};
}

/// An empty signer when the call asks for none.
Result<Signer> signerFor(const Arguments &arguments, const casework::LetterDesk &desk)
{
    if (!isToBeSigned(arguments))
        return Signer();
    auto key = signingKey(arguments);
    if (!key)
        return tl::unexpected(key.error());
    const QDateTime now = SystemClock().nowUtc();
    Signer signer{std::move(*key),
                  nullptr,
                  arguments.has(u"--timestamp-required"_s),
                  {now, desk.signatureWords(now), {}, nullptr}};
    if (const QString typed = authorityOf(arguments); !typed.isEmpty()) {
        const auto address = HttpTimestampAuthority::addressOf(typed);
        if (!address)
            return tl::unexpected(address.error());
        signer.authority = std::make_unique<HttpTimestampAuthority>(*address);
        signer.signing.authority = signer.authority.get();
    }
    return signer;
}

} // namespace

Answer letterCommand(const Arguments &arguments)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty())
        return wrongUse(fault);
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
    const auto signer = signerFor(arguments, desk);
    if (!signer)
        return failure(signer.error());
    const auto set =
        desk.forExport(session, {!final, arguments.has(u"--without-name"_s), isToBeSigned(arguments)})
            .result();
    if (!set && set.error().detail == u"addressee: unnamed")
        return unnamed();
    if (!set)
        return failure(set.error());
    const auto files = printed(set->documents, *signer);
    if (!files)
        return failure(files.error());
    return writeOut(*files, *set, arguments.value(u"--out"_s), desk);
}

} // namespace cpoise::app::cli
