// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "print/press.h"

/// Where the words of a file stand, by pdftotext, which shares no code with our writer.
namespace cpoise::test
{

struct PageWord {
    QRectF box; ///< in points, from the top left of the page
    QString text;
};

/// The words of each page.
QVector<QVector<PageWord>> wordsOf(const QByteArray &pdf);

/// The words of each line of a page from the top, without the footer.
QVector<QStringList> linesOf(const QVector<PageWord> &words, const print::PageStyle &style = {});
/// The same with their boxes.
QVector<QVector<PageWord>> boxedLinesOf(const QVector<PageWord> &words, const print::PageStyle &style = {});

/// Words that stand in the margins, with their boxes; empty when all is well. The footer has a place of its
/// own in the margin at the foot.
QStringList outsideMargins(const QVector<PageWord> &words, const print::PageStyle &style = {});

} // namespace cpoise::test
