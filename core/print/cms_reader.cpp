// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/cms_reader.h"

#include <utility>

#include <QCryptographicHash>

#include "print/der.h"
#include "print/signature_names.h"

namespace cpoise::print::cms
{

namespace
{
constexpr quint8 keyIdentifier = 0x80;

std::optional<Hash> hashNamed(const der::Value &algorithm)
{
    constexpr std::pair<const char *, Hash> known[] = {
        {oid::sha256, Hash::Sha256}, {oid::sha384, Hash::Sha384}, {oid::sha512, Hash::Sha512}};
    const auto name = der::at(algorithm.content, {0});
    for (const auto &[dotted, hash] : known)
        if (name && name->whole == der::oid(dotted))
            return hash;
    return std::nullopt;
}

QVector<QByteArray> membersOf(const QByteArray &content)
{
    QVector<QByteArray> members;
    der::Reader reader(content);
    while (const auto member = reader.next())
        members << member->whole;
    return members;
}

std::optional<SignerInfo> readSigner(const der::Value &value)
{
    der::Reader reader(value.content);
    SignerInfo signer;
    if (!reader.next(der::Integer))
        return std::nullopt;
    if (const auto named = reader.next(der::Sequence))
        signer.issuerAndSerial = named->content;
    else if (!reader.next(keyIdentifier))
        return std::nullopt;
    const auto hash = reader.next(der::Sequence);
    if (const auto held = reader.next(der::Context0)) {
        // Signed as a SET, held under a tag of its own (RFC 5652, 5.4).
        signer.attributes = held->whole;
        signer.attributes[0] = char(der::Set);
    }
    const auto algorithm = reader.next(der::Sequence);
    const auto signature = reader.next(der::OctetString);
    const auto name = algorithm ? der::at(algorithm->content, {0}) : std::nullopt;
    if (!hash || !name || !signature)
        return std::nullopt;
    signer.hash = hashNamed(*hash);
    signer.signatureAlgorithm = name->whole;
    signer.signature = signature->content;
    if (const auto further = reader.next(der::Context1))
        signer.unsignedAttributes = further->whole;
    return signer;
}

/// Type and, unless detached, bytes of what is signed.
bool readContent(const der::Value &value, SignedData &data)
{
    der::Reader reader(value.content);
    const auto type = reader.next(der::Oid);
    if (!type)
        return false;
    data.contentType = type->whole;
    if (const auto held = reader.next(der::Context0)) {
        const auto octets = der::at(held->content, {0});
        if (!octets || octets->tag != der::OctetString)
            return false;
        data.content = octets->content;
    }
    return true;
}
} // namespace

std::optional<SignedData> readSignedData(const QByteArray &der)
{
    const auto kind = der::at(der, {0, 0});
    const auto inner = der::at(der, {0, 1, 0});
    if (!kind || kind->whole != der::oid(oid::signedData) || !inner)
        return std::nullopt;
    der::Reader reader(inner->content);
    SignedData data;
    const auto version = reader.next(der::Integer);
    const auto hashes = reader.next(der::Set);
    const auto content = reader.next(der::Sequence);
    if (!version || !hashes || !content || !readContent(*content, data))
        return std::nullopt;
    if (const auto certificates = reader.next(der::Context0))
        data.certificates = membersOf(certificates->content);
    reader.next(der::Context1); // lists of revoked ones
    const auto signers = reader.next(der::Set);
    if (!signers)
        return std::nullopt;
    der::Reader each(signers->content);
    const auto first = each.next(der::Sequence);
    const auto signer = first && each.atEnd() ? readSigner(*first) : std::nullopt;
    if (!signer)
        return std::nullopt;
    data.signer = *signer;
    return data;
}

QByteArray attributeValue(const QByteArray &attributes, const char *kind)
{
    const auto set = der::at(attributes, {0});
    der::Reader reader(set ? set->content : QByteArray());
    while (const auto attribute = reader.next(der::Sequence)) {
        const auto name = der::at(attribute->content, {0});
        const auto value = der::at(attribute->content, {1, 0});
        if (name && value && name->whole == der::oid(kind))
            return value->whole;
    }
    return {};
}

QByteArray hashOf(Hash hash, const QByteArray &bytes)
{
    switch (hash) {
    case Hash::Sha384:
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha384);
    case Hash::Sha512:
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha512);
    case Hash::Sha256:
        break;
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<bool> isForCertificate(const SignerInfo &signer, const QByteArray &certificate)
{
    const QByteArray second = attributeValue(signer.attributes, oid::signingCertificate);
    if (const auto id = der::at(second, {0, 0, 0})) {
        der::Reader reader(id->content);
        const auto algorithm = reader.next(der::Sequence);
        const std::optional<Hash> hash = algorithm ? hashNamed(*algorithm) : Hash::Sha256;
        const auto value = reader.next(der::OctetString);
        return hash && value && value->content == hashOf(*hash, certificate);
    }
    const QByteArray first = attributeValue(signer.attributes, oid::signingCertificateFirst);
    if (const auto value = der::at(first, {0, 0, 0, 0}))
        return value->content == QCryptographicHash::hash(certificate, QCryptographicHash::Sha1);
    return std::nullopt;
}

} // namespace cpoise::print::cms
