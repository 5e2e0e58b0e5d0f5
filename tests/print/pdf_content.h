// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QPointF>
#include <QVector>

namespace cpoise::test
{

/// One word of a content stream (ISO 32000-1, 7.8.2).
struct PdfToken {
    enum class Kind { Number, Name, String, Open, Close, Operator };
    Kind kind = Kind::Operator;
    QByteArray bytes; ///< a string's own bytes; a name without its slash
};
QVector<PdfToken> tokensOf(const QByteArray &content);

/// Red, green and blue from 0 to 1.
struct PdfInk {
    double red = 0, green = 0, blue = 0;
};
/// How well two colours can be told apart, from 1 to 21 (WCAG 2.2, 1.4.3).
double contrastOf(const PdfInk &one, const PdfInk &other);

/// Glyphs that one TJ or Tj shows.
struct PdfGlyphs {
    QByteArray font; ///< resource name
    double sizePt = 0;
    QPointF at; ///< from the lower left corner of the page
    QVector<int> codes;
    int span = -1; ///< which of the content's ActualText spans they stand in
    PdfInk ink = {};
    PdfInk paper = {1, 1, 1}; ///< what they are drawn on
};

/// One outermost marked-content sequence.
struct PdfSequence {
    QByteArray tag;
    int mcid = -1;
    bool bars = false;       ///< it fills areas
    QByteArrayList pictures; ///< resource names of images that it draws
    QVector<PdfGlyphs> glyphs;
};

/// A page's content, read as a viewer reads it.
struct PdfContent {
    explicit PdfContent(const QByteArray &content);
    QVector<PdfSequence> sequences;
    QByteArrayList spans;   ///< ActualText of inline spans, as its bytes stand in the file
    QByteArrayList faults;  ///< nesting, drawing outside marked content, operators without operands
    QByteArrayList unknown; ///< operators that a letter has no use for
};

/// A text string of PDF: UTF-16 with a mark, or Latin.
QString textOfPdfString(const QByteArray &bytes);

} // namespace cpoise::test
