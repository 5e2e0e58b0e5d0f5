// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/press_label.h"

#include <QMouseEvent>

namespace cpoise::ui
{

PressLabel::PressLabel(const QString &text, QAbstractButton *button, QWidget *parent)
    : PressLabel(text, TextSize::Body, Tone::Plain, button, parent)
{
}

PressLabel::PressLabel(const QString &text, TextSize size, Tone tone, QAbstractButton *button,
                       QWidget *parent)
    : PlainLabel(text, size, tone, parent), m_button(button)
{
    wrapped();
    setTextInteractionFlags(Qt::NoTextInteraction);
}

void PressLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_button && m_button->isEnabled() && rect().contains(event->pos()))
        m_button->click();
}

} // namespace cpoise::ui
