// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/verification.h"

#include <algorithm>

#include "base/sha256.h"
#include "print/der.h"
#include "print/signature_finder.h"
#include "print/signature_names.h"
#include "print/timestamp.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
using Fault = SignatureReport::Fault;

/// Issuer and serial number, as SignerInfo names a certificate.
bool isNamed(const cms::SignerInfo &signer, const Certificate &certificate)
{
    return signer.issuerAndSerial.isEmpty() ||
           signer.issuerAndSerial == certificate.issuer + certificate.serial;
}

/// The certificate that the signer names; by the identifier of its key: the one whose key signed.
std::optional<Certificate> signerOf(const cms::SignedData &data)
{
    std::optional<Certificate> first;
    for (const QByteArray &der : data.certificates) {
        const auto certificate = readCertificate(der);
        if (!certificate || !isNamed(data.signer, *certificate))
            continue;
        if (!data.signer.issuerAndSerial.isEmpty() ||
            (data.signer.hash && signatureFit(der, *data.signer.hash, data.signer.attributes,
                                              data.signer.signature) == Fit::Fits))
            return certificate;
        if (!first)
            first = certificate;
    }
    return first;
}

/// What is wrong with a signature over `content`, made by `certificate` (RFC 5652, 5.6).
Fault faultOf(const cms::SignedData &data, const QByteArray &digest, const QByteArray &type,
              const Certificate &certificate)
{
    const cms::SignerInfo &signer = data.signer;
    if (signer.attributes.isEmpty() || cms::attributeValue(signer.attributes, oid::contentType) != type)
        return Fault::Unreadable;
    if (signer.signatureAlgorithm == der::oid(oid::rsaPss))
        return Fault::CannotTell;
    if (cms::attributeValue(signer.attributes, oid::messageDigest) != der::octets(digest))
        return Fault::Changed;
    switch (signatureFit(certificate.der, *signer.hash, signer.attributes, signer.signature)) {
    case Fit::DoesNot:
        return Fault::WrongKey;
    case Fit::CannotTell:
        return Fault::CannotTell;
    case Fit::Fits:
        break;
    }
    return cms::isForCertificate(signer, certificate.der).value_or(true) ? Fault::None
                                                                         : Fault::OtherCertificate;
}

Standing standingOf(const Certificate &certificate, const QVector<QByteArray> &others, Purpose purpose,
                    const QDateTime &at, const TrustAnchors &anchors)
{
    using Period = Standing::Period;
    const Period period = at < certificate.from    ? Period::NotYet
                          : at > certificate.until ? Period::Over
                                                   : Period::Valid;
    // OpenSSL takes the last second for one too late.
    const QDateTime last = std::max(certificate.from, certificate.until.addSecs(-1));
    const QDateTime within = std::clamp(at, certificate.from, last);
    return {period, isTrusted({certificate.der, others, purpose, within}, anchors)};
}

/// "20261124093000Z", with or without a part of a second.
QDateTime stampedAt(const QString &time)
{
    QDateTime at = QDateTime::fromString(time.left(14), u"yyyyMMddHHmmss"_s);
    at.setTimeSpec(Qt::UTC);
    return at;
}

/// The stamp on a signature's value, which has to be one over its SHA-256 by a certificate made for that.
StampReport stampOf(const QByteArray &token, const QByteArray &signature, const TrustAnchors &anchors)
{
    StampReport report;
    const auto facts = readTimestamp(token);
    const auto data = cms::readSignedData(token);
    const auto authority = data ? signerOf(*data) : std::nullopt;
    if (!facts || !authority || !data->signer.hash || data->contentType != der::oid(oid::timestampInfo))
        return report;
    report.at = stampedAt(facts->time);
    report.authority = authority->name;
    const QByteArray digest = cms::hashOf(*data->signer.hash, data->content);
    report.holds = report.at.isValid() && facts->imprint == sha256(signature) &&
                   cms::isForCertificate(data->signer, authority->der) == true &&
                   faultOf(*data, digest, data->contentType, *authority) == Fault::None;
    report.standing = standingOf(*authority, data->certificates, Purpose::Timestamping, report.at, anchors);
    return report;
}

Appended kindOf(const QByteArray &appended)
{
    if (appended.isEmpty())
        return Appended::Nothing;
    return appended.contains("obj") || appended.contains("xref") || appended.contains("trailer")
               ? Appended::Objects
               : Appended::Idle;
}

QByteArray signedBytes(const QByteArray &file, const FoundSignature &found)
{
    return file.left(found.gap) + file.mid(found.behind, found.end - found.behind);
}

bool mustNameItsCertificate(const FoundSignature &found)
{
    return found.subFilter == "ETSI.CAdES.detached";
}

/// Fault, signer and stamp of a signature that says rightly what it is for.
void readInto(SignatureReport &report, const QByteArray &file, const FoundSignature &found,
              const TrustAnchors &anchors, const QDateTime &now)
{
    const auto data = cms::readSignedData(found.contents);
    report.signer = data ? signerOf(*data) : std::nullopt;
    if (!report.signer || !data->signer.hash || !data->content.isEmpty()) {
        report.fault = Fault::Unreadable;
        return;
    }
    const QByteArray digest = cms::hashOf(*data->signer.hash, signedBytes(file, found));
    report.fault = faultOf(*data, digest, der::oid(oid::cmsData), *report.signer);
    if (report.fault == Fault::None && mustNameItsCertificate(found) &&
        !cms::isForCertificate(data->signer, report.signer->der))
        report.fault = Fault::OtherCertificate;
    const QByteArray token = cms::attributeValue(data->signer.unsignedAttributes, oid::timestampToken);
    if (!token.isEmpty())
        report.stamp = stampOf(token, data->signer.signature, anchors);
    const bool isProven = report.stamp && report.stamp->holds && report.stamp->standing == Standing{{}, true};
    report.standing = standingOf(*report.signer, data->certificates, Purpose::Signing,
                                 isProven ? report.stamp->at : now, anchors);
}

SignatureReport reportOn(const QByteArray &file, const FoundSignature &found, const TrustAnchors &anchors,
                         const QDateTime &now)
{
    SignatureReport report;
    report.claimed = found.claimed;
    if (!found.isSound) {
        report.fault = Fault::Range;
        return report;
    }
    report.signedBytes = found.end;
    report.unsignedBytes = file.left(found.gap).lastIndexOf("%%EOF\n") + 6;
    report.appendedBytes = file.size() - found.end;
    report.appended = kindOf(file.mid(found.end));
    readInto(report, file, found, anchors, now);
    return report;
}
} // namespace

Verification verifyPdf(const QByteArray &file, const TrustAnchors &anchors, const QDateTime &now)
{
    Verification verification;
    verification.isPdf = file.left(1024).contains("%PDF-");
    if (!verification.isPdf)
        return verification;
    for (const FoundSignature &found : findSignatures(file))
        verification.signatures << reportOn(file, found, anchors, now);
    return verification;
}

} // namespace cpoise::print
