// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "law/case.h"
#include "law/catalogue.h"

namespace cpoise::exchange
{

/// What a text was taken to be.
struct PitReading {
    law::Case matter;  ///< reference, one ground per exemption named, one test with all sections
    QString reference; ///< as written, "624A/23"; empty when none was found
    QStringList
        notes; ///< what was done that a person should know ("A sentence cut by a page break was joined")
    bool hasRemainder = false; ///< something could not be placed; it stands in a Remainder section
};

/// Reads a public interest test written as plain text (UTF-8, UTF-16 with a mark, or Windows-1252): finds the
/// headings that teams use, keeps them as written, keeps every sentence unchanged and in order, joins what a
/// page break cut, and puts what it cannot place into a Remainder section. Invalid when the bytes are no text
/// or hold no heading that it knows; TooLarge over 8 MB.
Result<PitReading> readPit(const QByteArray &bytes, const law::Catalogue &catalogue);

} // namespace cpoise::exchange
