// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "law/case.h"

namespace cpoise::ui
{

/// How a weight is called: "strong"; "not yet" when it is not stated.
QString weightWord(law::Weight weight);

/// A weight as a short bar of one to four parts and its word. A picture of a reason, never a number.
class WeightBar : public QWidget
{
    Q_OBJECT
public:
    /// Towards: from which side the bar grows, so that two columns face each other.
    enum class Towards { Right, Left };

    explicit WeightBar(Towards towards, QWidget *parent = nullptr);
    void setWeight(law::Weight weight);
    law::Weight weight() const { return m_weight; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Towards m_towards;
    law::Weight m_weight = law::Weight::Unstated;
};

} // namespace cpoise::ui
