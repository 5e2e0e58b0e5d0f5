// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace cpoise::exchange
{

/// A line of a plain text that is not blank.
struct Line {
    QString text; ///< white space folded
    bool blankBefore = false;
    bool pageBefore = false; ///< a form feed, a page number or a running line stood before it
};

struct PageLines {
    QVector<Line> lines;
    int leftOut = 0; ///< how many page numbers and running lines were left out
};

/// "OFFICIAL - SENSITIVE" and the like.
bool isProtectiveMarking(const QString &line);

/// The lines of a text without what belongs to its pages and not to its words: "Page 2 of 3", a number alone
/// at a page's edge, a protective marking at a page's edge, and a line without a sentence's end that stands
/// at the edge of more than one page (its first stays).
PageLines withoutPageLines(const QString &text);

} // namespace cpoise::exchange
