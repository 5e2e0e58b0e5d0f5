// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cpoise::ui
{

/// A filled area in one of the theme's grounds; follows a change of theme.
class Sheet : public QWidget
{
    Q_OBJECT
public:
    enum Ground { Base, Side, LookSoft, BlocksSoft, DoneSoft };
    explicit Sheet(Ground ground, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
};

/// A thin line between two areas.
QWidget *rule(Qt::Orientation orientation = Qt::Horizontal);

} // namespace cpoise::ui
