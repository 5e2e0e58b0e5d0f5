// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QVector>

/// SignedData as it was received (RFC 5652, 5), from a letter or from a timestamp authority.
namespace cpoise::print::cms
{

enum class Hash { Sha256, Sha384, Sha512 };

struct SignerInfo {
    QByteArray issuerAndSerial; ///< as encoded; empty: the signer is named by the identifier of its key
    std::optional<Hash> hash;   ///< nothing: one that is not known here
    QByteArray attributes;      ///< signed ones as the SET that was signed; empty: none
    QByteArray unsignedAttributes;
    QByteArray signatureAlgorithm; ///< its object identifier as encoded
    QByteArray signature;
};

struct SignedData {
    QByteArray contentType; ///< object identifier as encoded
    QByteArray content;     ///< empty: detached
    QVector<QByteArray> certificates;
    SignerInfo signer;
};

/// Nothing when the bytes are no SignedData of exactly one signer. What stands behind it is left alone (the
/// zeros of a PDF's /Contents).
std::optional<SignedData> readSignedData(const QByteArray &der);

/// The one value of an attribute; empty when there is none.
QByteArray attributeValue(const QByteArray &attributes, const char *kind);

QByteArray hashOf(Hash hash, const QByteArray &bytes);

/// Whether the signer signed for this certificate and no other (signing-certificate, RFC 2634 5.4 and RFC
/// 5035 3); nothing when it does not say.
std::optional<bool> isForCertificate(const SignerInfo &signer, const QByteArray &certificate);

} // namespace cpoise::print::cms
