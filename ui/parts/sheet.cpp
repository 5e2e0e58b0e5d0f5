// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/sheet.h"

#include <QPainter>

#include "ui/parts/style.h"

namespace cpoise::ui
{

namespace
{
QColor groundColour(Sheet::Ground ground)
{
    const Colours &c = Style::colours();
    switch (ground) {
    case Sheet::Side:
        return c.side;
    case Sheet::LookSoft:
        return c.lookSoft;
    case Sheet::BlocksSoft:
        return c.blocksSoft;
    case Sheet::DoneSoft:
        return c.doneSoft;
    case Sheet::Base:
        break;
    }
    return c.base;
}

class Rule final : public QWidget
{
public:
    explicit Rule(Qt::Orientation orientation)
    {
        orientation == Qt::Horizontal ? setFixedHeight(1) : setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Style::colours().line); }
};
} // namespace

Sheet::Sheet(Ground ground, QWidget *parent) : QWidget(parent), m_ground(ground) {}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), groundColour(m_ground));
}

QWidget *rule(Qt::Orientation orientation)
{
    return new Rule(orientation);
}

} // namespace cpoise::ui
