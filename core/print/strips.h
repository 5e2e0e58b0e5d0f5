// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "print/display.h"

namespace cpoise::print
{

struct PendingBookmark {
    QString title;
    int level = 1;
    int element = -1;
};

/// A band over the whole width of the text that no page break cuts: a line, a table row, a signature line.
/// Positions from the left end and top of the band.
struct Strip {
    double height = 0;
    double spaceBefore = 0; ///< dropped at the head of a page
    bool keepWithNext = false;
    bool pageBreakBefore = false;
    int place = -1; ///< which block it belongs to, for Placed
    QVector<Mark> marks;
    QVector<LinkArea> links;
    QVector<int> cells; ///< elements that join the tree here, even without content
    std::optional<PendingBookmark> bookmark;
    /// Stands at the head of a page that begins with this strip (a table's head, as an artifact).
    std::shared_ptr<const Strip> repeatedHead;
};

void moveBy(Strip &strip, QPointF by);

} // namespace cpoise::print
