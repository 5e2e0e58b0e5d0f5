// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

#include "ui/parts/style.h"

namespace cpoise::ui
{

/// An icon of the one set (Lucide), by its file name without size ("search"), in the colour of a tone of the
/// theme in force: it is tinted when painted, so that a change of theme needs no new icon.
QIcon icon(const QString &name, Tone tone = Tone::Plain);
/// The names that there are.
QStringList iconNames();

/// The sign of a tone: blocks, look, done have one each; empty for the others.
QString signOf(Tone tone);

/// A small picture that says nothing by itself: always beside a word.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, Tone tone = Tone::Plain, int size = 16,
                       QWidget *parent = nullptr);
    void setIcon(const QString &name, Tone tone);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size;
};

} // namespace cpoise::ui
