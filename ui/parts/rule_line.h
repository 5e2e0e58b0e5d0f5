// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>

#include "ui/parts/style.h"

namespace cpoise::ui
{

/// A hairline between areas.
class RuleLine final : public QWidget
{
public:
    explicit RuleLine(Qt::Orientation orientation, QWidget *parent = nullptr) : QWidget(parent)
    {
        if (orientation == Qt::Horizontal)
            setFixedHeight(1);
        else
            setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Style::colours().line); }
};

} // namespace cpoise::ui
