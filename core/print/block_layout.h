// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "print/line_shelf.h"
#include "print/page_breaker.h"

namespace cpoise::print
{

/// What differs with the size of the text; multiples of it.
struct Proportions {
    double leading;
    double paragraphGap;
    double itemGap;
    double listIndent;
    std::array<double, 3> heading;    ///< of level 1, 2 and 3
    std::array<double, 3> headingGap; ///< before them
};

/// Sizes and spaces of a letter, all from the size of its body text.
struct Look {
    explicit Look(double bodyPt);
    double body;
    Proportions of;
    int house = -1;                       ///< whose font (FaceStyle)
    QRgb accent = qRgb(0x1B, 0x2A, 0x41); ///< of headings and heads of tables

    TextStyle bodyText() const;
    TextStyle addressText() const;
    TextStyle tableText(bool head) const;
    TextStyle caption() const;
    TextStyle heading(int level) const;
    double paragraphGap() const { return body * of.paragraphGap; }
    double tableGap() const { return body * 1.1; }
    double signatureGap() const { return body * 3; } ///< room for a signature by hand
    QSizeF signatureField() const { return {body * 22, body * 4.5}; }
    double itemGap() const { return body * of.itemGap; }
    double headingGapBefore(int level) const;
    double listIndent() const { return body * of.listIndent; }
    double cellPadding() const { return body * 0.45; }
};

/// Lays the blocks of a document out as strips, and grows the structure tree beside them.
class BlockLayout
{
public:
    BlockLayout(LineShelf &shelf, StructureTree &tree, PageBreaker &breaker, const Look &look);

    /// A field for a digital signature, called so, stands above the first signature block, or at the end.
    void addSignatureField(const QString &name) { m_signatureField = name; }
    /// What the figures show, in the order of the blocks.
    void setPictures(const QVector<QImage> &pictures) { m_pictures = pictures; }
    /// Cancelled when the caller of the page breaker asked to stop.
    Result<bool> layOut(const QVector<letter::Block> &blocks);
    QVector<Passage> takePassages() { return std::move(m_passages); }
    QVector<Unprintable> takeUnprintable() { return std::move(m_unprintable); }

private:
    /// Where a block stands: its parent element, its indent, and what must come with it.
    struct Context {
        int parent = 0;
        double indent = 0;
        double gapBefore = 0;
        bool keepWithNext = false;
        int place = -1;
        law::Where from; ///< of the list, for items that say nothing of their own
        int listDepth = 0;
    };

    Result<QVector<Strip>> block(const letter::Block &block, Context context);
    Result<QVector<Strip>> heading(const letter::Block &block, const Context &context);
    Result<QVector<Strip>> paragraph(const QVector<letter::Run> &runs, const TextStyle &style,
                                     const Context &context);
    Result<QVector<Strip>> list(const letter::Block &block, const Context &context);
    double gapBetween(const QVector<letter::ListItem> &items) const;
    Result<QVector<Strip>> item(const letter::ListItem &item, const QString &label, const Context &context);
    Result<QVector<Strip>> lines(const QStringList &lines, const Context &context);
    Result<QVector<Strip>> signature(const letter::Block &block, const Context &context);
    Strip signatureStrip(const Context &context);
    QVector<Strip> figure(const letter::Block &block, const Context &context);
    Result<QVector<Strip>> table(const letter::Block &block, const Context &context);
    Result<QVector<Strip>> textStrips(const QVector<letter::Run> &runs, const TextStyle &style, int element,
                                      double indent, double width, int place);
    friend class TableLayout;

    int newPlace(const Passage &passage);
    int headingLevel(int wanted);
    bool send(QVector<Strip> strips);

    LineShelf &m_shelf;
    StructureTree &m_tree;
    PageBreaker &m_breaker;
    Look m_look;
    QVector<Passage> m_passages;
    QVector<Unprintable> m_unprintable;
    QVector<QImage> m_pictures;
    int m_picturesSet = 0;
    QString m_signatureField; ///< until it has its place
    bool m_hasTitle = false;
    int m_lastLevel = 0;
    bool m_afterHeading = false;
};

} // namespace cpoise::print
