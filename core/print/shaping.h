// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

#include "print/fonts.h"

namespace cpoise::print
{

/// The smallest stretch of text that has glyphs of its own. Positions in layout pixels (1000 an em) from the
/// line's left end and baseline.
struct ShapedCluster {
    int from = 0;
    int length = 0;
    int face = 0;
    bool rightToLeft = false;
    QVector<QPair<quint32, QPointF>> glyphs;
};

/// The clusters of a line in reading order; characters without a glyph (line ends, joiners) belong to none.
/// Unavailable when Qt chose a font that is not bundled.
Result<QVector<ShapedCluster>> clustersOf(const QTextLine &line, const QString &text,
                                          const QVector<int> &stretchStarts, FontShelf &fonts);

} // namespace cpoise::print
