// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDateTime>

#include "print/key_provider.h"
#include "print/press.h"

namespace cpoise::print
{

/// Where a time is stamped (RFC 3161): sends the request and brings the answer, whatever it takes.
class TimestampAuthority
{
public:
    virtual ~TimestampAuthority() = default;
    /// The answer's bytes as they came; Unavailable when there is none in reasonable time.
    virtual Result<QByteArray> ask(const QByteArray &request) = 0;
};

struct Signing {
    QDateTime at;      ///< UTC, as claimed in the file (/M)
    QStringList shown; ///< lines of the visible block; one more names the certificate's holder
    QString reason;
    TimestampAuthority *authority = nullptr; ///< none: PAdES B-B
};

struct SignedPdf {
    QByteArray bytes; ///< begins with exactly the unsigned bytes
    QString signer;   ///< as the certificate names them
    bool timestamped = false;
    std::optional<Error> noTimestamp; ///< why there is none although there is an authority
};

/// PAdES B-B, or B-T with an authority that answers well (EN 319 142-1). An authority that does not is never
/// waited for in vain: the letter is signed without a time and says so. The same input gives the same bytes,
/// but for the timestamp. Invalid when the file has no field, or the key is not RSA.
Result<SignedPdf> signPdf(const UnsignedPdf &file, KeyProvider &key, const Signing &signing);

} // namespace cpoise::print
