// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "app/cli/commands.h"
#include "base/clock.h"
#include "base/sha256.h"
#include "print/verification.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{
using print::SignatureReport;
using print::Standing;
using Fault = SignatureReport::Fault;

constexpr qint64 largestLetter = 512LL << 20;

/// What a fault is called for scripts, and what it means.
struct FaultWords {
    Fault fault;
    const char16_t *name;
    const char16_t *sentence;
};
constexpr FaultWords faultWords[] = {
    {Fault::None, u"none", u"What was signed is as it was signed."},
    {Fault::Range, u"range",
     u"The signature does not cover the file from its beginning to its end: it proves nothing about what you "
     u"see."},
    {Fault::Unreadable, u"unreadable",
     u"The signature cannot be read: it is damaged, or of a kind that is not known here. It proves nothing."},
    {Fault::Changed, u"changed",
     u"The file was CHANGED after it was signed. Ask the sender for another copy."},
    {Fault::WrongKey, u"wrong-key",
     u"The signature was NOT made with the key of the certificate that it shows. Do not rely on it."},
    {Fault::OtherCertificate, u"other-certificate",
     u"The signature was made for ANOTHER certificate than the one it shows. Do not rely on it."},
    {Fault::CannotTell, u"cannot-tell",
     u"The signature was made in a way that cannot be checked here. It may be good; another program may "
     u"tell."}};

const FaultWords &wordsOf(Fault fault)
{
    for (const FaultWords &words : faultWords)
        if (words.fault == fault)
            return words;
    return faultWords[2];
}

QString whenWords(const QDateTime &at)
{
    return at.toLocalTime().toString(u"d MMM yyyy HH:mm:ss t"_s);
}

QString dayWords(const QDateTime &at)
{
    return at.toLocalTime().toString(u"d MMM yyyy"_s);
}

QString signerWords(const SignatureReport &report)
{
    if (!report.signer)
        return u"Signed, but it cannot be read by whom."_s;
    const QString name = report.signer->name.isEmpty() ? u"somebody without a name"_s : report.signer->name;
    const QString claimed = report.claimed.isValid()
                                ? u", on "_s + whenWords(report.claimed) + u" by the signer's own clock"_s
                                : QString();
    return u"Signed by "_s + name + u" (certificate by "_s + report.signer->issuerName + u')' + claimed +
           u'.';
}

QString standingWords(const SignatureReport &report)
{
    switch (report.standing.period) {
    case Standing::Period::NotYet:
        return u"The certificate is NOT VALID YET: it begins on "_s + dayWords(report.signer->from) + u'.';
    case Standing::Period::Over:
        return u"The certificate has EXPIRED, on "_s + dayWords(report.signer->until) +
               u"; nothing proves that the letter was signed before."_s;
    case Standing::Period::Valid:
        break;
    }
    return report.standing.trusted ? u"Somebody trusted vouches for the certificate, and it was valid."_s
                                   : u"NOBODY that is trusted here vouches for the certificate: anybody may "
                                     u"have made it in that name. "
                                     u"If you know its authority, name its certificate with --trust FILE."_s;
}

QString stampWords(const SignatureReport &report)
{
    if (!report.stamp)
        return u"No authority vouches for the time."_s;
    if (!report.stamp->holds)
        return u"Its timestamp does NOT hold: it proves no time."_s;
    const QString by = whenWords(report.stamp->at) + u" by "_s + report.stamp->authority;
    const bool good = report.stamp->standing == Standing{Standing::Period::Valid, true};
    return good ? u"Time: "_s + by + u", which is trusted."_s
                : u"Time: "_s + by + u", which NOBODY that is trusted here vouches for."_s;
}

QString appendedWords(const SignatureReport &report)
{
    const QString bytes = QString::number(report.appendedBytes);
    switch (report.appended) {
    case print::Appended::Objects:
        return bytes +
               u" bytes were ADDED after it was signed, and may change what is shown. Ask the sender for "
               u"another copy."_s;
    case print::Appended::Idle:
        return bytes + u" bytes were added after it was signed; they show nothing."_s;
    case print::Appended::Nothing:
        break;
    }
    return u"Nothing was added since."_s;
}

QStringList linesOf(const SignatureReport &report, const QByteArray &file)
{
    QStringList lines{signerWords(report), QString::fromUtf16(wordsOf(report.fault).sentence)};
    if (report.fault != Fault::None)
        return lines;
    lines << appendedWords(report) << standingWords(report) << stampWords(report);
    lines << u"SHA-256 of the letter before it was signed: "_s +
                 QString::fromLatin1(sha256(QByteArrayView(file).first(report.unsignedBytes)).toHex());
    return lines;
}

QJsonObject jsonOf(const Standing &standing)
{
    constexpr const char16_t *periods[] = {u"valid", u"not-yet", u"expired"};
    return {{u"period"_s, QString::fromUtf16(periods[int(standing.period)])},
            {u"trusted"_s, standing.trusted}};
}

QJsonObject jsonOf(const SignatureReport &report, const QByteArray &file)
{
    QJsonObject json{{u"fault"_s, QString::fromUtf16(wordsOf(report.fault).name)},
                     {u"whole"_s, report.isWhole()},
                     {u"appended_bytes"_s, report.appendedBytes},
                     {u"changes_what_is_shown"_s, report.appended == print::Appended::Objects}};
    if (report.signer) {
        json[u"signer"_s] = report.signer->name;
        json[u"issuer"_s] = report.signer->issuerName;
        json[u"certificate"_s] = jsonOf(report.standing);
    }
    if (report.claimed.isValid())
        json[u"claimed_time"_s] = report.claimed.toString(Qt::ISODate);
    if (report.stamp)
        json[u"timestamp"_s] = QJsonObject{{u"holds"_s, report.stamp->holds},
                                           {u"time"_s, report.stamp->at.toString(Qt::ISODate)},
                                           {u"authority"_s, report.stamp->authority},
                                           {u"certificate"_s, jsonOf(report.stamp->standing)}};
    if (report.fault == Fault::None)
        json[u"unsigned_sha256"_s] =
            QString::fromLatin1(sha256(QByteArrayView(file).first(report.unsignedBytes)).toHex());
    return json;
}

/// 6: changed or not proven; 1: whole, but there is something to look at; 0: good.
int exitCodeFor(const SignatureReport &report)
{
    if (report.fault == Fault::CannotTell)
        return FindingsBlock;
    if (!report.isWhole() && report.appended != print::Appended::Idle)
        return Damaged;
    const bool good = report.isWhole() && report.standing == Standing{Standing::Period::Valid, true} &&
                      (!report.stamp || report.stamp->holds);
    return good ? Done : FindingsBlock;
}

Answer answerFor(const print::Verification &verification, const QByteArray &file)
{
    if (!verification.isPdf)
        return failure({ErrorCode::Invalid, u"This file is not a PDF."_s});
    Answer answer;
    QStringList paragraphs;
    QJsonArray list;
    if (verification.signatures.isEmpty()) {
        answer.exitCode = FindingsBlock;
        paragraphs << u"The file is not signed: nothing proves whom it is from, or that it is whole."_s;
    }
    for (const SignatureReport &report : verification.signatures) {
        paragraphs << linesOf(report, file).join(u'\n');
        list << jsonOf(report, file);
        answer.exitCode = qMax(answer.exitCode, exitCodeFor(report));
    }
    answer.text = paragraphs.join(u"\n\n"_s);
    answer.json = {{u"signed"_s, !verification.signatures.isEmpty()}, {u"signatures"_s, list}};
    return answer;
}

Result<QByteArray> bytesOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"The file cannot be read: "_s + path);
    if (file.size() > most)
        return fail(ErrorCode::TooLarge, path);
    return file.readAll();
}

/// All certificates of a PEM file, or the one of a DER file.
QVector<QByteArray> certificatesIn(const QByteArray &bytes)
{
    const QByteArray begin = "-----BEGIN CERTIFICATE-----", end = "-----END CERTIFICATE-----";
    QVector<QByteArray> all;
    for (qsizetype at = bytes.indexOf(begin); at >= 0; at = bytes.indexOf(begin, at + 1)) {
        const qsizetype from = at + begin.size();
        all << QByteArray::fromBase64(bytes.mid(from, bytes.indexOf(end, from) - from));
    }
    if (all.isEmpty())
        all << bytes;
    return all;
}

Result<print::TrustAnchors> anchorsFrom(const QString &path)
{
    if (path.isEmpty())
        return print::TrustAnchors();
    const auto bytes = bytesOf(path, 16 << 20);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QVector<QByteArray> certificates = certificatesIn(*bytes);
    for (const QByteArray &der : certificates)
        if (!print::readCertificate(der))
            return fail(ErrorCode::Invalid, u"This holds no certificate (PEM or DER): "_s + path);
    return print::TrustAnchors{certificates};
}
} // namespace

Answer verifyLetterCommand(const Arguments &arguments)
{
    if (arguments.has(u"--trust"_s) && arguments.value(u"--trust"_s).isEmpty())
        return wrongUse(u"--trust needs a file."_s);
    const auto anchors = anchorsFrom(arguments.value(u"--trust"_s));
    if (!anchors)
        return failure(anchors.error());
    const auto file = bytesOf(arguments.positional.first(), largestLetter);
    if (!file)
        return failure(file.error());
    return answerFor(print::verifyPdf(*file, *anchors, SystemClock().nowUtc()), *file);
}

} // namespace cpoise::app::cli
