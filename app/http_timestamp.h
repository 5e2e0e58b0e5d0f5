// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include <QUrl>

#include "print/pdf_signer.h"

namespace cpoise::app
{

/// A timestamp authority that is reached over HTTP (RFC 3161, 3.4). Never waits longer than its patience, and
/// never takes more than a token can be.
class HttpTimestampAuthority final : public print::TimestampAuthority
{
public:
    /// Asked some times a second while the answer is waited for; false: stop.
    using GoesOn = std::function<bool()>;

    explicit HttpTimestampAuthority(QUrl address, GoesOn goesOn = {},
                                    std::chrono::milliseconds patience = std::chrono::seconds(10));

    /// An http or https address as somebody typed it. Invalid with a sentence.
    static Result<QUrl> addressOf(const QString &typed);

    /// Waits on the calling thread, which may be any with a QCoreApplication. Unavailable with the reason;
    /// Cancelled when told to stop.
    Result<QByteArray> ask(const QByteArray &request) override;

private:
    QUrl m_address;
    GoesOn m_goesOn;
    std::chrono::milliseconds m_patience;
};

} // namespace cpoise::app
