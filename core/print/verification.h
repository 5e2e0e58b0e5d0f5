// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "print/certificate.h"
#include "print/certificate_trust.h"

/// What the signatures of a PDF are worth (PAdES, EN 319 142-1; CAdES, EN 319 122-1).
namespace cpoise::print
{

/// How a certificate stands at the time that counts for it.
struct Standing {
    enum class Period { Valid, NotYet, Over };
    Period period = Period::Valid;
    bool trusted = false; ///< somebody trusted vouches for it; looked at within its period
    bool operator==(const Standing &) const = default;
};

/// A time that an authority vouches for (RFC 3161).
struct StampReport {
    bool holds = false; ///< over this signature, and signed by the authority that it names
    QDateTime at;       ///< UTC
    QString authority;
    Standing standing; ///< at that time
};

/// What stands in the file behind the bytes that were signed.
enum class Appended {
    Nothing,
    Idle,   ///< bytes that no reader takes for a part of the document
    Objects ///< an update, which may show something else
};

struct SignatureReport {
    enum class Fault {
        None,
        Range,            ///< it does not say that it is for the whole file up to its end
        Unreadable,       ///< damaged, or not a signature that is known here
        Changed,          ///< the bytes are not those that were signed
        WrongKey,         ///< not made with the key of the certificate that it names
        OtherCertificate, ///< made for another certificate with the same key
        CannotTell        ///< made in a way that this system cannot check
    };
    Fault fault = Fault::Unreadable;   ///< until it is found to be good
    std::optional<Certificate> signer; ///< as far as it can be read
    Standing standing;
    QDateTime claimed; ///< UTC, as the signer's machine gave it; proves nothing. May be invalid
    std::optional<StampReport> stamp;
    qint64 signedBytes = 0;   ///< from the beginning of the file
    qint64 unsignedBytes = 0; ///< from the beginning: the whole file as it was before it was signed
    Appended appended = Appended::Nothing;
    qint64 appendedBytes = 0;

    /// The signature holds and nothing stands behind it.
    bool isWhole() const { return fault == Fault::None && appended == Appended::Nothing; }
};

struct Verification {
    bool isPdf = false;
    QVector<SignatureReport> signatures; ///< in the order of the file; none: not signed
};

/// Never fails, whatever the bytes are. `now` (UTC) is when certificates have to be valid, unless a stamp
/// that holds and is trusted says when the signature was made.
Verification verifyPdf(const QByteArray &file, const TrustAnchors &anchors, const QDateTime &now);

} // namespace cpoise::print
