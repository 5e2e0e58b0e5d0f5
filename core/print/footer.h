// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/line_shelf.h"

namespace cpoise::print
{

/// Adds to every sheet, as an artifact outside the text: the reference, "Page 1 of 3" and, on a draft,
/// "Draft, not issued".
/// In the house's font (FaceStyle).
Result<bool> addFooters(const letter::Document &document, const PageStyle &style, int house, LineShelf &shelf,
                        QVector<Sheet> &sheets);

} // namespace cpoise::print
