// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QVector>

namespace cpoise::ui
{

/// Widgets one after the other, in as many rows as they need: what has room beside another does not push what
/// stands below. In a row all are centred on one line.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items << item; }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &room, bool move) const;
    void placeRow(const QVector<QLayoutItem *> &row, const QRect &room, int top, int height) const;

    int m_gap;
    QVector<QLayoutItem *> m_items;
};

} // namespace cpoise::ui
