// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "print/pdf_signer.h"

/// Time-stamp protocol (RFC 3161).
namespace cpoise::print
{

/// A request for a stamp on something with this SHA-256 (RFC 3161, 2.4.1).
QByteArray timestampRequest(const QByteArray &imprint, const QByteArray &nonce);

/// The token of an answer. Invalid, with a sentence, when the authority refused (its status is neither 0 nor
/// 1), or stamped something else than was asked: another imprint, another or no nonce (2.4.2).
Result<QByteArray> timestampToken(const QByteArray &answer, const QByteArray &imprint,
                                  const QByteArray &nonce);

/// What a token says: the hash that it stands on, when, and the nonce (as encoded; empty: none).
struct TimestampFacts {
    QByteArray imprint;
    QByteArray nonce;
    QString time; ///< "20261124093000Z"
};
std::optional<TimestampFacts> readTimestamp(const QByteArray &token);

/// A token over a signature's value, asked for with a nonce of its own.
Result<QByteArray> timestampFor(const QByteArray &signature, TimestampAuthority &authority);

} // namespace cpoise::print
