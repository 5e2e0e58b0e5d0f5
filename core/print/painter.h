// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/display.h"
#include "print/fonts.h"

namespace cpoise::print
{

/// Draws the very glyph runs and bars that the PDF writer writes. A null image when there is no such page.
QImage paintPage(const Pages::Data &pages, int page, double scale, FontShelf &fonts);

} // namespace cpoise::print
