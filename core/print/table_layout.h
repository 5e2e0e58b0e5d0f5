// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/block_layout.h"

namespace cpoise::print
{

/// Lays a table out as strips: one a row, or one a line of a row that is taller than a page.
class TableLayout
{
public:
    TableLayout(BlockLayout &blocks, const letter::Block &table, double left, int parent, int place);

    Result<QVector<Strip>> layOut();

private:
    /// Lines of one cell, as strips from the top of the cell's text.
    using Cell = QVector<Strip>;
    struct Cells {
        QVector<int> elements;
        QVector<Cell> lines;
    };

    Result<QVector<Strip>> captionStrips();
    Result<QVector<Strip>> headStrips();
    /// `above` is the height that must stand on the row's page before it.
    Result<QVector<Strip>> rowStrips(const letter::TableRow &row, int rowElement, bool head, double above);
    Result<Cells> cells(const letter::TableRow &row, int rowElement, bool head);
    Strip lineOfRow(QVector<Cell> &cells, qsizetype line) const;
    Strip wholeRow(QVector<Cell> &cells, bool head) const;
    QVector<Strip> splitRow(QVector<Cell> &cells, bool head) const;
    void addRule(Strip &strip, bool head) const;
    void addShade(Strip &strip) const;
    void measureColumns();
    std::shared_ptr<const Strip> repeatedHead(const QVector<Strip> &head) const;

    BlockLayout &m_blocks;
    const letter::Block &m_block;
    double m_left;
    double m_width;
    double m_padding;
    int m_element;
    int m_place;
    QVector<double> m_columns; ///< widths
};

} // namespace cpoise::print
