// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/signal_mark.h"

#include <QPainter>

#include "ui/parts/icons.h"
#include "ui/parts/step_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

QString markIcon(casework::StepMark mark)
{
    return mark == casework::StepMark::NotYet ? QString() : signOf(markTone(mark));
}

QString severityIcon(law::Severity severity)
{
    return severity == law::Severity::Advises ? u"info"_s : signOf(severityTone(severity));
}

void paintMark(QPainter *painter, const QRect &rect, casework::StepMark mark)
{
    if (mark != casework::StepMark::NotYet)
        return icon(markIcon(mark), markTone(mark)).paint(painter, rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Style::colours().edge, 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(QRectF(rect).center(), 3.0, 3.0);
    painter->restore();
}

void paintMark(QPainter *painter, const QRect &rect, law::Severity severity)
{
    icon(severityIcon(severity), severityTone(severity)).paint(painter, rect);
}

} // namespace cpoise::ui
