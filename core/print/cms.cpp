// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/cms.h"

#include "base/sha256.h"
#include "print/der.h"
#include "print/signature_names.h"

namespace cpoise::print::cms
{

namespace
{
using namespace der;

QByteArray attribute(const char *kind, const QByteArray &content)
{
    return sequence({der::oid(kind), setOf({content})});
}

/// SHA-256 stands without parameters (RFC 5754, 2), RSA with NULL (RFC 3370, 3.2).
QByteArray sha256Algorithm()
{
    return sequence({der::oid(oid::sha256)});
}

QByteArray rsaAlgorithm()
{
    return sequence({der::oid(oid::rsaEncryption), null()});
}

/// SigningCertificateV2 (RFC 5035, 3): SHA-256 is its default and left out.
QByteArray signingCertificate(const Certificate &signer)
{
    const QByteArray issuer = sequence({value(Context4, signer.issuer)});
    const QByteArray id = sequence({octets(sha256(signer.der)), sequence({issuer, signer.serial})});
    return sequence({sequence({id})});
}

QByteArray signerInfo(const Certificate &signer, const Parts &parts)
{
    // Signed as a SET, held under a tag of its own (RFC 5652, 5.4).
    QByteArray held = parts.attributes;
    held[0] = char(Context0);
    const QByteArray further = parts.timestamp.isEmpty()
                                   ? QByteArray()
                                   : value(Context1, attribute(oid::timestampToken, parts.timestamp));
    return sequence({integer(1), sequence({signer.issuer, signer.serial}), sha256Algorithm(), held,
                     rsaAlgorithm(), octets(parts.signature), further});
}
} // namespace

QByteArray signedAttributes(const QByteArray &digest, const Certificate &signer)
{
    return setOf({attribute(oid::contentType, der::oid(oid::cmsData)),
                  attribute(oid::messageDigest, octets(digest)),
                  attribute(oid::signingCertificate, signingCertificate(signer))});
}

QByteArray signedData(const QVector<QByteArray> &chain, const Certificate &signer, const Parts &parts)
{
    const QByteArray data =
        sequence({integer(1), setOf({sha256Algorithm()}), sequence({der::oid(oid::cmsData)}),
                  value(Context0, sortedContent(chain)), setOf({signerInfo(signer, parts)})});
    return sequence({der::oid(oid::signedData), value(Context0, data)});
}

} // namespace cpoise::print::cms
