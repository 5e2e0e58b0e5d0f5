// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/columns.h"

#include <QVBoxLayout>

#include "ui/parts/style.h"

namespace cpoise::ui
{

Columns::Columns(int turn, QWidget *parent)
    : QWidget(parent), m_turn(turn), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_left(new QVBoxLayout), m_right(new QVBoxLayout)
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::wide);
    for (QVBoxLayout *column : {m_left, m_right}) {
        column->setContentsMargins({});
        column->setSpacing(space::wide);
    }
    m_layout->addLayout(m_left, 3);
    m_layout->addLayout(m_right, 2);
}

void Columns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= m_turn;
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(wide ? 2 * space::page : space::wide);
}

} // namespace cpoise::ui
