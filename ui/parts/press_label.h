// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPointer>

#include "ui/parts/plain_text.h"

namespace cpoise::ui
{

/// Words that wrap beside a box or a radio button, and press it: a button's own text cannot wrap.
class PressLabel final : public PlainLabel
{
    Q_OBJECT
public:
    PressLabel(const QString &text, QAbstractButton *button, QWidget *parent = nullptr);
    PressLabel(const QString &text, TextSize size, Tone tone, QAbstractButton *button,
               QWidget *parent = nullptr);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QPointer<QAbstractButton> m_button;
};

} // namespace cpoise::ui
