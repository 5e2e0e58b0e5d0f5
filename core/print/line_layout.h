// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/display.h"
#include "print/styled_text.h"

namespace cpoise::print
{

struct TextStyle {
    double sizePt = 12;
    double leading = 1.4; ///< line height as a multiple of the size
    FaceStyle face;
    QRgb ink = qRgb(0, 0, 0);
    /// A text without any left-to-right letter is set from the right. Not for addresses, where one line would
    /// fly from the others.
    bool mayStartRight = false;

    double lineHeight() const { return sizePt * leading; }
    /// From the top of a line to its baseline: the face's ascent, with the leading shared above and below.
    double baseline() const { return lineHeight() / 2 + sizePt * (1.069 - 0.293) / 2; }
};

/// Part of a line that comes from one run and reads in one direction.
struct Segment {
    int run = 0;
    bool rightToLeft = false;
    QString text;                ///< in logical order
    QVector<GlyphRun> glyphRuns; ///< origins on the baseline, from the line's left end
    double left = 0;
    double right = 0;
};

/// Segments stand in reading order.
struct TextLine {
    QVector<Segment> segments;
    double right = 0;
};

/// Breaks a text into lines no wider than `widthPt` (words that are wider break anywhere). Unavailable when
/// Qt drew with a font that is not bundled. An empty text has one empty line.
Result<QVector<TextLine>> layOutLines(const StyledText &text, const TextStyle &style, double widthPt,
                                      FontShelf &fonts);

} // namespace cpoise::print
