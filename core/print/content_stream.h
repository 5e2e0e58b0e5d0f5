// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/font_objects.h"

namespace cpoise::print
{

/// The operators that draw a page: every mark tagged with its element's role and MCID, or an artifact.
/// Invalid when a glyph would stand outside the margins: checkers do not notice text that runs off the page,
/// people do.
Result<QByteArray> contentOf(const Pages::Data &pages, int page, const QMap<int, EmbeddedFont> &fonts);

} // namespace cpoise::print
