// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
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
    QStringList leftOut; ///< page numbers, running lines and markings, in the order of the text
};

/// "OFFICIAL - SENSITIVE" and the like.
bool isProtectiveMarking(const QString &line);

/// The lines of a text without what belongs to its pages and not to its words: "Page 2 of 3"; the page's own
/// number alone at its edge; protective markings at the head of the text or at two edges; and a line without
/// a sentence's end that stands at page edges again and again (its first stays). A factor may well stand at
/// the ends of two pages, so twice is enough only for a line from above the first heading of a test; any
/// other must stand on three pages and on more than half of them.
PageLines withoutPageLines(const QString &text);

} // namespace cpoise::exchange
