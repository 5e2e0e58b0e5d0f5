// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/compose.h"

namespace cpoise::letter
{

/// The decision for machines: canonical JSON of what the letter says, and of nothing else. Not the case as it
/// is stored: that holds who asked, notes of the office, and where a letter neither confirms nor denies,
/// whether there is anything (R-PIT-11).
QByteArray decisionRecord(const LetterInput &input);

/// Puts the record into a letter as an attachment that its last paragraph names (ISO 19005-3, 6.8). Not
/// without a date of the letter: an embedded file must have one.
void attachRecord(Document &letter, const LetterInput &input);

} // namespace cpoise::letter
