// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "print/press.h"

/// What a laid-out document is made of. All lengths are points, y runs down from the top of the page; the PDF
/// writer alone turns it round.
namespace cpoise::print
{

struct Glyph {
    quint32 id = 0;   ///< in the bundled face, not in the subset
    QPointF position; ///< from the run's origin
    double advance = 0;
};

/// Glyphs that stand for a stretch of text together and cannot be told apart (a ligature, a letter with
/// marks).
struct Cluster {
    int firstGlyph = 0;
    int glyphCount = 0;
    int textFrom = 0;
    int textLength = 0;
};

/// Glyphs of one face and size on one baseline, in the order in which they are drawn.
struct GlyphRun {
    int face = 0;
    double sizePt = 0;
    QPointF origin; ///< left end of the baseline
    QRgb ink = 0;
    bool rightToLeft = false;
    QString text;
    QVector<Glyph> glyphs;
    QVector<Cluster> clusters;
};

/// A filled rectangle: a rule, the shade behind a table's head, the line under a link.
struct Bar {
    QRectF rect;
    QRgb ink = 0;
};

/// One of the document's images.
struct Picture {
    QRectF rect;
    int image = 0;
};

/// A link, or the field that takes a digital signature.
struct LinkArea {
    QRectF rect;
    QString address; ///< of the signature field: what it is called
    int element = 0;
    bool signature = false;
};

enum class Artifact { None, Header, Footer, Layout };

/// Content of one element (or artifact) that is drawn in one go: one marked-content sequence.
struct Mark {
    int element = -1;
    Artifact artifact = Artifact::None;
    QVector<GlyphRun> runs;
    QVector<Bar> bars; ///< in artifacts only
    QVector<Picture> pictures;
};

struct Sheet {
    QVector<Mark> marks;
    QVector<LinkArea> links;
};

struct Kid {
    enum class Kind { Element, Content, Annotation };
    Kind kind = Kind::Element;
    int page = -1;
    int index = 0; ///< of the element, the marked content on its page, or the link on its page
};

/// An element of the structure tree (ISO 32000-1, 14.7).
struct Element {
    QByteArray role;
    int parent = -1;
    bool attached = false; ///< hangs in its parent's kids
    QVector<Kid> kids;
    QString language;
    QString actualText;
    QString alternative;   ///< of a Figure: what it shows, in words
    QByteArray attributes; ///< a PDF dictionary, or empty
};

struct Bookmark {
    QString title;
    int level = 1;
    int element = -1;
    int page = 0;
    double topPt = 0;
};

struct Pages::Data {
    PageStyle style;
    QVector<Sheet> sheets;
    QVector<Element> elements; ///< the first is the Document
    QVector<Bookmark> bookmarks;
    QVector<Placed> placed;
    QVector<Passage> passages;
    QVector<Unprintable> unprintable;
    QVector<QImage> images; ///< 8 bits a channel, no transparency
    int house = -1;         ///< whose font (FaceStyle)
};

} // namespace cpoise::print
