// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace cpoise::print
{

/// What a signature needs to know of a certificate (RFC 5280, 4.1).
struct Certificate {
    QByteArray der;
    QByteArray serial;  ///< as encoded, tag and length included
    QByteArray issuer;  ///< the whole name as encoded
    QByteArray subject; ///< the whole name as encoded
    QString name;       ///< of its holder: the common name, else the organisation, else empty
    QString issuerName;
    QDateTime from, until; ///< UTC
    bool isRsa = false;
};

/// Nothing when the bytes are no certificate.
std::optional<Certificate> readCertificate(const QByteArray &der);

} // namespace cpoise::print
