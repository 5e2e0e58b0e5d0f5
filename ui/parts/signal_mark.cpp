// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/signal_mark.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/parts/step_words.h"

namespace cpoise::ui
{

namespace
{
/// Coordinates of a 16 by 16 box, whatever the size.
class MarkPainter
{
public:
    MarkPainter(QPainter *painter, const QRectF &rect, const QColor &colour) : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
    }
    ~MarkPainter() { m_painter->restore(); }
    MarkPainter(const MarkPainter &) = delete;
    MarkPainter &operator=(const MarkPainter &) = delete;

    void cross() const
    {
        m_painter->drawEllipse(QPointF(8, 8), 6.4, 6.4);
        m_painter->drawLine(QPointF(5.7, 5.7), QPointF(10.3, 10.3));
        m_painter->drawLine(QPointF(10.3, 5.7), QPointF(5.7, 10.3));
    }
    void triangle() const
    {
        m_painter->drawPolygon(QPolygonF({{8, 1.8}, {14.6, 13.8}, {1.4, 13.8}}));
        m_painter->drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
        m_painter->drawPoint(QPointF(8, 11.7));
    }
    void letterI() const
    {
        m_painter->drawEllipse(QPointF(8, 8), 6.4, 6.4);
        m_painter->drawLine(QPointF(8, 7.6), QPointF(8, 11));
        m_painter->drawPoint(QPointF(8, 5));
    }
    void tick() const { m_painter->drawPolyline(QPolygonF({{3, 8.6}, {6.6, 12}, {13, 4.6}})); }
    void ring() const { m_painter->drawEllipse(QPointF(8, 8), 3.2, 3.2); }

private:
    QPainter *m_painter;
};
} // namespace

void paintMark(QPainter *painter, const QRectF &rect, casework::StepMark mark)
{
    const MarkPainter shape(painter, rect, Style::colour(markTone(mark)));
    switch (mark) {
    case casework::StepMark::NotYet: return shape.ring();
    case casework::StepMark::Done: return shape.tick();
    case casework::StepMark::ToLookAt: return shape.triangle();
    case casework::StepMark::Blocks: return shape.cross();
    }
}

void paintMark(QPainter *painter, const QRectF &rect, law::Severity severity)
{
    const MarkPainter shape(painter, rect, Style::colour(severityTone(severity)));
    switch (severity) {
    case law::Severity::Blocks: return shape.cross();
    case law::Severity::Warns: return shape.triangle();
    case law::Severity::Advises: return shape.letterI();
    }
}

} // namespace cpoise::ui
