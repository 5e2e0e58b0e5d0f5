// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/display.h"
#include "print/pdf_objects.h"

namespace cpoise::print
{

/// Numbers of the objects that the structure tree speaks of.
struct PageObjects {
    int firstPage = 0;           ///< pages stand in a row
    QVector<QVector<int>> links; ///< annotations by page
    QVector<int> elements;       ///< 0 for those that are not in the tree
    int structureRoot = 0;
    int annotationKey(int page, int link) const; ///< of the ParentTree, after those of the pages
};

/// Writes all structure elements, the root and the ParentTree (ISO 32000-1, 14.7).
void writeStructure(const Pages::Data &pages, const PageObjects &numbers, pdf::Objects &objects);

} // namespace cpoise::print
