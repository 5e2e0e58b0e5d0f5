// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

#include "print/certificate.h"

/// The signature blob of PAdES baseline (EN 319 142-1, 6.3): CMS SignedData (RFC 5652) with the attributes of
/// CAdES (EN 319 122-1), and never a signingTime, which PAdES forbids.
namespace cpoise::print::cms
{

/// What the key signs: the attributes as a SET OF, from the SHA-256 of the signed bytes.
QByteArray signedAttributes(const QByteArray &digest, const Certificate &signer);

struct Parts {
    QByteArray attributes; ///< from signedAttributes()
    QByteArray signature;
    QByteArray timestamp; ///< a token of RFC 3161; empty: none
};

/// The whole ContentInfo. `chain` as in KeyProvider; its first is the signer.
QByteArray signedData(const QVector<QByteArray> &chain, const Certificate &signer, const Parts &parts);

} // namespace cpoise::print::cms
