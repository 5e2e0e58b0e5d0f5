// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/display.h"
#include "print/fonts.h"

namespace cpoise::print
{

/// The laid-out pages as a tagged PDF 1.7 file. Cancelled when `progress` said so; Invalid when something
/// stands outside the margins or a font cannot be embedded.
Result<UnsignedPdf> writePdf(const letter::Document &document, const Pages::Data &pages, FontShelf &shelf,
                             const Progress &progress);

} // namespace cpoise::print
