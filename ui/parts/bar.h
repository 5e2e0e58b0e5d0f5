// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

#include "ui/parts/style.h"

namespace cpoise::ui
{

/// A thin bar without figures: how far a count of days or a piece of work has come. Always beside its words.
class Bar : public QProgressBar
{
    Q_OBJECT
public:
    explicit Bar(QWidget *parent = nullptr);
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {48, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Accent;
};

} // namespace cpoise::ui
