// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/flow.h"

#include <algorithm>

namespace cpoise::ui
{

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, false);
}

/// All in one row.
QSize FlowLayout::sizeHint() const
{
    const QMargins around = contentsMargins();
    int width = around.left() + around.right();
    for (const QLayoutItem *item : m_items)
        width += item->isEmpty() ? 0 : item->sizeHint().width() + m_gap;
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = item->isEmpty() ? size : size.expandedTo(item->minimumSize());
    const QMargins around = contentsMargins();
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

void FlowLayout::placeRow(const QVector<QLayoutItem *> &row, const QRect &room, int top, int height) const
{
    int left = room.left();
    for (QLayoutItem *item : row) {
        const QSize size = item->sizeHint().boundedTo({room.width(), height});
        item->setGeometry({{left, top + (height - size.height()) / 2}, size});
        left += size.width() + m_gap;
    }
}

/// The height that all rows need, the margins included.
int FlowLayout::place(const QRect &whole, bool move) const
{
    const QMargins around = contentsMargins();
    const QRect room = whole.marginsRemoved(around);
    QVector<QLayoutItem *> row;
    int top = room.top(), width = 0, height = 0;
    const auto end = [&] {
        if (move)
            placeRow(row, room, top, height);
        top += height + m_gap;
        row.clear();
        width = height = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!row.isEmpty() && width + size.width() > room.width())
            end();
        row << item;
        width += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    if (!row.isEmpty())
        end();
    return std::max(0, top - room.top() - m_gap) + around.top() + around.bottom();
}

} // namespace cpoise::ui
