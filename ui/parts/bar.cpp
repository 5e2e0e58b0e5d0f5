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
    const Colours &colours = Style::colours();
    const double radius = height() / 2.0;
    const bool hollow = colours.line == colours.text; // in high contrast: or it would look full
    painter.setPen(hollow ? QPen(colours.line) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? colours.window : colours.line);
    const double edge = hollow ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), radius, radius);
    painter.setPen(Qt::NoPen);
    const int range = maximum() - minimum();
    const double share = range > 0 ? double(value() - minimum()) / range : 0;
    if (share <= 0)
        return;
    painter.setBrush(Style::colour(m_tone));
    painter.drawRoundedRect(
        QRectF(0, 0, std::max(double(height()), width() * std::min(share, 1.0)), height()), radius, radius);
}

} // namespace cpoise::ui
