// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/bar.h"

#include <QPainter>

namespace cpoise::ui
{

Bar::Bar(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(8);
}

void Bar::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Bar::sizeHint() const
{
    return {160, 8};
}

void Bar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(Style::colours().line);
    painter.drawRoundedRect(rect(), radius, radius);
    const int range = maximum() - minimum();
    const double share = range > 0 ? double(value() - minimum()) / range : 0;
    if (share <= 0)
        return;
    painter.setBrush(Style::colour(m_tone));
    painter.drawRoundedRect(
        QRectF(0, 0, std::max(double(height()), width() * std::min(share, 1.0)), height()), radius, radius);
}

} // namespace cpoise::ui
