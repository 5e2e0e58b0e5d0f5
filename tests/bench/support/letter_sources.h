// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

/// A letter in the languages of the programs that it is measured beside, each with the help that its format
/// gives towards a tagged file: headings, lists, column heads, the language, the title.
namespace cpoise::bench
{

/// Our web page of the letter (letter/html.h) with the size, margins and sizes of text of our pages, in
/// "Noto Sans".
QString htmlOf(const letter::Document &document);

/// Typst 0.12 or later, in the same face.
QString typstOf(const letter::Document &document);

} // namespace cpoise::bench
