// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/structure_objects.h"

namespace cpoise::print
{

/// Writes the bookmarks as a tree by heading level. The number of the outline root; 0 when there are none.
int writeOutline(const Pages::Data &pages, const PageObjects &numbers, pdf::Objects &objects);

} // namespace cpoise::print
