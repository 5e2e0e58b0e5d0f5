// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/result.h"

namespace cpoise::exchange
{

struct DecodedText {
    QString text;       ///< line ends of every kind as line feeds; form feeds stay, other controls are gone
    QString charset;    ///< "UTF-8", "UTF-16", "Windows-1252"
    qint64 leftOut = 0; ///< control characters that are gone
};

/// Bytes of a plain text file as text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.
/// Invalid when the bytes are no text (empty, bytes that no charset knows, many controls, NUL among them).
Result<DecodedText> decodeText(const QByteArray &bytes);

} // namespace cpoise::exchange
