// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/indicators.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/parts/style.h"

namespace cpoise::ui
{

namespace
{
struct Paint {
    QColor fill, edge, sign;
    double width;
};

Paint paintOf(const QStyleOption &option, bool chosen)
{
    const Colours &c = Style::colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    if (!enabled)
        return {c.window, c.edge, c.quiet, 1};
    if (chosen)
        return {c.accent, focus ? c.text : c.accent, c.onAccent, focus ? 2.0 : 1.0};
    const bool over = option.state & QStyle::State_MouseOver;
    return {over ? c.hover : c.base, focus ? c.accent : c.edge, c.text, focus ? 2.0 : 1.0};
}

QRectF square(const QStyleOption &option, double edge)
{
    const QRectF whole = QRectF(option.rect);
    const double side = std::min(whole.width(), whole.height()) - edge;
    QRectF inner(0, 0, side, side);
    inner.moveCenter(whole.center());
    return inner;
}
} // namespace

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const bool partly = option.state & QStyle::State_NoChange;
    const bool on = partly || (option.state & QStyle::State_On);
    const Paint paint = paintOf(option, on);
    const QRectF box = square(option, paint.width);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(paint.fill);
    painter.setPen(QPen(paint.edge, paint.width));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(paint.sign, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (on)
        painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.42, 0.71), at(0.77, 0.31)}));
    painter.restore();
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const bool on = option.state & QStyle::State_On;
    const Paint paint = paintOf(option, on);
    const QRectF ring = square(option, paint.width);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(paint.fill);
    painter.setPen(QPen(paint.edge, paint.width));
    painter.drawEllipse(ring);
    if (on) {
        painter.setBrush(paint.sign);
        painter.setPen(Qt::NoPen);
        const double dot = ring.width() * 0.42;
        painter.drawEllipse(ring.center(), dot / 2, dot / 2);
    }
    painter.restore();
}

} // namespace cpoise::ui
