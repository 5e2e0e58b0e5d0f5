// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QVector>

#include "base/result.h"
#include "base/secret.h"

namespace cpoise::print
{

/// A key that signs, and who vouches for it. The key itself stays where the platform keeps it.
class KeyProvider
{
public:
    virtual ~KeyProvider() = default;
    /// Certificates as DER, the signer's first, then those that lead to its root as far as they are known.
    virtual QVector<QByteArray> chain() const = 0;
    /// RSA with PKCS#1 v1.5 padding over the SHA-256 of the bytes: the same bytes give the same signature.
    virtual Result<QByteArray> signSha256(const QByteArray &bytes) = 0;
};

/// The key in a PKCS#12 file (.p12, .pfx). Invalid with a sentence: no such file, wrong password, no key in
/// it, or one of a kind that is not made here (anything but RSA).
Result<std::unique_ptr<KeyProvider>> openKeyFile(const QByteArray &pkcs12, const Secret &password);

} // namespace cpoise::print
