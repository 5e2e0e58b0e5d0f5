// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/table_layout.h"

#include <numeric>

#include "letter/house_style.h"

namespace cpoise::print
{

namespace
{
constexpr QRgb ruleInk = qRgb(0xB4, 0xBC, 0xC6);
constexpr QRgb shadeInk = 0xFF000000u | QRgb(letter::tableShade);
/// A head taller than this part of the page is not repeated: it would leave no room for the rows.
constexpr double tallestRepeatedHead = 0.3;

/// Room for a heading, in sizes of the body text.
constexpr double headingLines = 8;

Mark layoutMark(const QRectF &rect, QRgb ink)
{
    Mark mark;
    mark.artifact = Artifact::Layout;
    mark.bars << Bar{rect, ink};
    return mark;
}

void append(Strip &strip, Strip &part, QPointF at)
{
    moveBy(part, at);
    strip.marks += part.marks;
    strip.links += part.links;
}

/// Of the longest cell.
qsizetype linesOf(const QVector<QVector<Strip>> &cells)
{
    qsizetype lines = 0;
    for (const QVector<Strip> &cell : cells)
        lines = std::max(lines, cell.size());
    return lines;
}
} // namespace

TableLayout::TableLayout(BlockLayout &blocks, const letter::Block &table, double left, int parent, int place)
    : m_blocks(blocks), m_block(table), m_left(left), m_width(blocks.m_breaker.textWidth() - left),
      m_padding(blocks.m_look.cellPadding()), m_element(blocks.m_tree.add("Table", parent)), m_place(place)
{
    measureColumns();
}

void TableLayout::measureColumns()
{
    qsizetype count = std::max<qsizetype>(1, m_block.head.cells.size());
    for (const letter::TableRow &row : m_block.rows)
        count = std::max(count, row.cells.size());
    QVector<double> weights = m_block.columnWeights;
    weights.resize(count);
    for (double &weight : weights)
        weight = weight > 0 ? weight : 1;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (const double weight : weights)
        m_columns << m_width * weight / sum;
    const double narrowest = *std::min_element(m_columns.begin(), m_columns.end());
    m_padding = std::min(m_padding, narrowest * 0.15);
}

Result<QVector<Strip>> TableLayout::layOut()
{
    auto strips = captionStrips();
    if (!strips)
        return strips;
    const auto head = headStrips();
    if (!head)
        return head;
    *strips += *head;
    const auto repeated = repeatedHead(*head);
    // The first row shares its page with the head, the caption and a heading before them.
    double above = m_blocks.m_look.body * headingLines;
    for (const Strip &strip : std::as_const(*strips))
        above += strip.height;
    const int body = m_blocks.m_tree.add("TBody", m_element);
    for (const letter::TableRow &row : m_block.rows) {
        auto rowStrip = rowStrips(row, m_blocks.m_tree.add("TR", body), false, above);
        if (!rowStrip)
            return rowStrip;
        above = repeated ? repeated->height : 0;
        for (Strip &strip : *rowStrip)
            strip.repeatedHead = repeated;
        *strips += *rowStrip;
    }
    return strips;
}

Result<QVector<Strip>> TableLayout::captionStrips()
{
    const int element = m_blocks.m_tree.add("Caption", m_element);
    const QVector<letter::Run> runs{letter::Run{m_block.caption, false, false, {}, {}}};
    auto strips = m_blocks.textStrips(runs, m_blocks.m_look.caption(), element, m_left, m_width, m_place);
    if (!strips || strips->isEmpty())
        return strips;
    for (Strip &strip : *strips)
        strip.keepWithNext = true;
    strips->last().height += m_padding;
    return strips;
}

Result<QVector<Strip>> TableLayout::headStrips()
{
    if (m_block.head.cells.isEmpty())
        return QVector<Strip>{};
    const int head = m_blocks.m_tree.add("THead", m_element);
    auto strips = rowStrips(m_block.head, m_blocks.m_tree.add("TR", head), true, 0);
    if (strips) {
        for (Strip &strip : *strips)
            strip.keepWithNext = true;
    }
    return strips;
}

std::shared_ptr<const Strip> TableLayout::repeatedHead(const QVector<Strip> &head) const
{
    if (head.size() != 1 || head[0].height > m_blocks.m_breaker.textHeight() * tallestRepeatedHead)
        return {};
    auto copy = std::make_shared<Strip>(head[0]);
    for (Mark &mark : copy->marks) {
        if (mark.element >= 0)
            mark.artifact = Artifact::Header;
        mark.element = -1;
    }
    copy->links.clear();
    copy->cells.clear();
    return copy;
}

Result<TableLayout::Cells> TableLayout::cells(const letter::TableRow &row, int rowElement, bool head)
{
    Cells cells;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const int element = m_blocks.m_tree.add(head ? "TH" : "TD", rowElement);
        if (head)
            m_blocks.m_tree.at(element).attributes = role::columnHeadAttributes();
        const double left =
            m_left + std::accumulate(m_columns.begin(), m_columns.begin() + i, 0.0) + m_padding;
        auto strips = m_blocks.textStrips(row.cells.value(i), m_blocks.m_look.tableText(head), element, left,
                                          m_columns[i] - 2 * m_padding, m_place);
        if (!strips)
            return tl::unexpected(strips.error());
        cells.elements << element;
        cells.lines << *strips;
    }
    return cells;
}

Result<QVector<Strip>> TableLayout::rowStrips(const letter::TableRow &row, int rowElement, bool head,
                                              double above)
{
    auto made = cells(row, rowElement, head);
    if (!made)
        return tl::unexpected(made.error());
    const double height =
        double(std::max<qsizetype>(1, linesOf(made->lines))) * m_blocks.m_look.tableText(head).lineHeight() +
        2 * m_padding;
    QVector<Strip> strips = height <= m_blocks.m_breaker.textHeight() - above
                                ? QVector<Strip>{wholeRow(made->lines, head)}
                                : splitRow(made->lines, head);
    strips.first().cells = made->elements;
    return strips;
}

Strip TableLayout::wholeRow(QVector<Cell> &cells, bool head) const
{
    Strip row;
    row.place = m_place;
    const double lineHeight = m_blocks.m_look.tableText(head).lineHeight();
    for (Cell &cell : cells) {
        for (qsizetype i = 0; i < cell.size(); ++i)
            append(row, cell[i], {0, m_padding + double(i) * lineHeight});
    }
    row.height = double(std::max<qsizetype>(1, linesOf(cells))) * lineHeight + 2 * m_padding;
    if (head)
        addShade(row);
    addRule(row, head);
    return row;
}

Strip TableLayout::lineOfRow(QVector<Cell> &cells, qsizetype line) const
{
    Strip strip;
    strip.place = m_place;
    for (Cell &cell : cells) {
        if (line >= cell.size())
            continue;
        strip.height = cell[line].height;
        append(strip, cell[line], {});
    }
    return strip;
}

QVector<Strip> TableLayout::splitRow(QVector<Cell> &cells, bool head) const
{
    QVector<Strip> strips;
    const qsizetype lines = linesOf(cells);
    for (qsizetype i = 0; i < lines; ++i)
        strips << lineOfRow(cells, i);
    moveBy(strips.first(), {0, m_padding});
    strips.first().height += m_padding;
    strips.last().height += m_padding;
    if (lines >= 2)
        strips.first().keepWithNext = strips[lines - 2].keepWithNext = true;
    addRule(strips.last(), head);
    return strips;
}

void TableLayout::addRule(Strip &strip, bool head) const
{
    const double thickness = head ? 1.0 : 0.5;
    strip.marks << layoutMark({m_left, strip.height - thickness, m_width, thickness},
                              head ? m_blocks.m_look.accent : ruleInk);
}

void TableLayout::addShade(Strip &strip) const
{
    strip.marks.prepend(layoutMark({m_left, 0, m_width, strip.height}, shadeInk));
}

} // namespace cpoise::print
