// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include "print/cms_reader.h"

/// What only the system's own library can tell of certificates: certificate_trust_libcrypto.cpp on Linux,
/// certificate_trust_cng.cpp on Windows.
namespace cpoise::print
{

enum class Fit { Fits, DoesNot, CannotTell };

/// Whether the key of the certificate signed these bytes. RSA with PKCS#1 v1.5; on Linux elliptic curves too.
Fit signatureFit(const QByteArray &certificate, cms::Hash hash, const QByteArray &bytes,
                 const QByteArray &signature);

/// Whom to trust: these certificates (DER), or those that the system trusts when there are none.
struct TrustAnchors {
    QVector<QByteArray> certificates;
};

enum class Purpose { Signing, Timestamping };

/// A certificate with those that came with it, to be looked at as of a time.
struct Chain {
    QByteArray certificate;
    QVector<QByteArray> others;
    Purpose purpose = Purpose::Signing;
    QDateTime at; ///< UTC
};

/// Whether a trusted one vouches for it, by way of the others. Nothing is fetched, and nobody is asked
/// whether it was revoked: a letter is verified without a network.
bool isTrusted(const Chain &chain, const TrustAnchors &anchors);

} // namespace cpoise::print
