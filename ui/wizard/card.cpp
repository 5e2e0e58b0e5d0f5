// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/card.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"

namespace cpoise::ui
{

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent), m_heading(new PlainLabel(heading, TextSize::Heading, this)), m_head(new QHBoxLayout),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(space::wide, space::medium, space::wide, space::wide);
    m_column->setSpacing(space::wide);
    m_heading->wrapped();
    setAccessibleName(heading); // said when one comes into it: what is asked here is asked in others too
    m_head->setSpacing(space::small);
    m_head->addWidget(m_heading, 1);
    m_column->addLayout(m_head);
}

void Card::addAction(QPushButton *button)
{
    m_head->addWidget(button, 0, Qt::AlignTop);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Style::colours().line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace cpoise::ui
