// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/timestamp.h"

#include <QRandomGenerator>

#include "base/sha256.h"
#include "print/der.h"
#include "print/signature_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
QByteArray newNonce()
{
    QByteArray nonce(8, Qt::Uninitialized);
    for (char &byte : nonce)
        byte = char(QRandomGenerator::system()->bounded(256));
    return nonce;
}

/// TSTInfo (RFC 3161, 2.4.2), which the token's SignedData encloses as an octet string.
QByteArray contentOf(const QByteArray &token)
{
    const auto info = der::at(token, {0, 1, 0, 2, 1, 0, 0});
    const auto whole = der::at(token, {0, 1, 0, 2, 1, 0});
    return info && whole && whole->tag == der::OctetString ? info->content : QByteArray();
}
} // namespace

QByteArray timestampRequest(const QByteArray &imprint, const QByteArray &nonce)
{
    using namespace der;
    const QByteArray what = sequence({sequence({der::oid(oid::sha256), null()}), octets(imprint)});
    // True: the authority's certificate is to come with the token, or nobody could verify it later.
    return sequence({integer(1), what, integer(nonce), value(Boolean, "\xFF")});
}

std::optional<TimestampFacts> readTimestamp(const QByteArray &token)
{
    der::Reader reader(contentOf(token));
    const auto version = reader.next(der::Integer);
    const auto policy = reader.next(der::Oid);
    const auto imprint = reader.next(der::Sequence);
    const auto serial = reader.next(der::Integer);
    const auto time = reader.next();
    if (!version || !policy || !imprint || !serial || !time)
        return std::nullopt;
    const auto hash = der::at(imprint->content, {1});
    const auto algorithm = der::at(imprint->content, {0, 0});
    if (!hash || !algorithm || algorithm->whole != der::oid(oid::sha256))
        return std::nullopt;
    reader.next(der::Sequence); // accuracy
    reader.next(der::Boolean);  // ordering
    const auto nonce = reader.next(der::Integer);
    return TimestampFacts{hash->content, nonce ? nonce->whole : QByteArray(),
                          QString::fromLatin1(time->content)};
}

Result<QByteArray> timestampToken(const QByteArray &answer, const QByteArray &imprint,
                                  const QByteArray &nonce)
{
    const auto status = der::at(answer, {0, 0, 0});
    if (!status || status->tag != der::Integer || status->content.size() != 1)
        return fail(ErrorCode::Invalid, u"the timestamp authority's answer cannot be read"_s);
    if (status->content[0] != 0 && status->content[0] != 1)
        return fail(ErrorCode::Invalid, u"the timestamp authority refused (status "_s +
                                            QString::number(quint8(status->content[0])) + u')');
    const auto token = der::at(answer, {0, 1});
    const auto facts = token ? readTimestamp(token->whole) : std::nullopt;
    if (!facts)
        return fail(ErrorCode::Invalid, u"the timestamp authority's answer cannot be read"_s);
    if (facts->imprint != imprint)
        return fail(ErrorCode::Invalid, u"the timestamp is for something else"_s);
    if (facts->nonce != der::integer(nonce))
        return fail(ErrorCode::Invalid, u"the timestamp answers another request"_s);
    return token->whole;
}

Result<QByteArray> timestampFor(const QByteArray &signature, TimestampAuthority &authority)
{
    const QByteArray imprint = sha256(signature);
    const QByteArray nonce = newNonce();
    const auto answer = authority.ask(timestampRequest(imprint, nonce));
    if (!answer)
        return tl::unexpected(answer.error());
    return timestampToken(*answer, imprint, nonce);
}

} // namespace cpoise::print
