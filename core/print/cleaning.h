// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise::print
{

/// Text as it can be printed: without control characters, bidi overrides and isolates, zero-width spaces,
/// word joiners, soft hyphens and lone surrogates; a tab is a space; a line feed becomes U+2028 (a line break
/// within the paragraph); NFC. What is dropped has no shape of its own, or could make the page say something
/// else than the text does.
QString printable(const QString &text);

/// White space that ends a word: space, no-break spaces stay out, U+2028 is in.
bool isBreakingSpace(QChar c);

} // namespace cpoise::print
