// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printing.h"

#include <QFileInfo>

#include "app/cli/signing_key.h"
#include "app/cli/workspace_call.h"
#include "app/http_timestamp.h"
#include "app/policy.h"
#include "app/system_paper.h"
#include "base/sha256.h"
#include "law/finding_words.h"
#include "print/press.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
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

/// The authority that the call names, else the machine's policy; empty: none.
QString authorityOf(const Arguments &arguments)
{
    return arguments.has(u"--timestamp"_s) ? arguments.value(u"--timestamp"_s)
                                           : machinePolicy().timestampAuthority;
}

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

} // namespace

QString signingFault(const Arguments &arguments)
{
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

Result<QVector<PrintedFile>> printed(const QVector<letter::Document> &documents,
                                     const print::PageStyle &style, const Signer &signer)
{
    const auto press = print::Press::open(resources::fontFolder());
    if (!press)
        return tl::unexpected(press.error());
    QVector<PrintedFile> files;
    for (const letter::Document &document : documents) {
        const auto pages = (*press)->layOut(document, style);
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

QString recordWords(const Arguments &arguments, const casework::LetterSet &set)
{
    if (!arguments.has(u"--record"_s))
        return {};
    const letter::Attachment &file = set.documents.first().attachment;
    return file.name.isEmpty()
               ? u"The letter has no date yet, so the decision as data was NOT put into it (ISO 19005-3 wants one)."_s
               : u"The letter carries the decision as data: "_s + file.name;
}

void printOnPaper(const QStringList &paths, Answer &answer)
{
    QStringList whole;
    for (const QString &path : paths)
        whole << QFileInfo(path).absoluteFilePath();
    SystemPaper paper;
    const auto printed = paper.print(whole, QFileInfo(whole.value(0)).fileName());
    answer.json[u"printed"_s] = printed.has_value();
    if (printed) {
        answer.text += printed->isEmpty() ? u"\nSent to the printer."_s
                                          : u"\nSent to the printer as "_s + *printed + u'.';
        return;
    }
    answer.json[u"not_printed"_s] = printed.error().detail;
    answer.text += u"\nWritten, but not printed: "_s + printed.error().detail;
    answer.exitCode = InputOutput;
}

tl::expected<LetterCall, Answer> letterCall(const Arguments &arguments)
{
    auto local = openOffice(arguments, storage::Access::ReadWrite);
    if (!local)
        return tl::unexpected(failure(local.error()));
    const auto record = recordOf(**local, arguments.positional.first());
    if (!record)
        return tl::unexpected(failure(record.error()));
    const auto authority = (*local)->workspace().reader().authority();
    if (!authority)
        return tl::unexpected(failure(authority.error()));
    casework::DecisionSession session(*record, *authority, (*local)->book(), SystemClock().today());
    const bool final = arguments.has(u"--final"_s);
    if (final && session.blocksIssuing())
        return tl::unexpected(blocked(session));
    casework::LetterDesk desk((*local)->office());
    auto signer = signerFor(arguments, desk);
    if (!signer)
        return tl::unexpected(failure(signer.error()));
    const casework::ExportWish wish{!final, arguments.has(u"--without-name"_s), isToBeSigned(arguments),
                                    arguments.has(u"--record"_s), arguments.has(u"--schedule"_s)};
    auto set = desk.forExport(session, wish).result();
    if (!set && set.error().detail == u"addressee: unnamed")
        return tl::unexpected(unnamed());
    if (!set)
        return tl::unexpected(failure(set.error()));
    return LetterCall{std::move(*local), std::move(*signer), std::move(*set)};
}

} // namespace cpoise::app::cli
