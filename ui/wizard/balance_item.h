// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "law/case.h"

namespace cpoise::ui
{

class PlainLabel;
class WeightBar;

/// A factor in the balance: its weight as a bar and a word, its words beside it, its reason one key away.
/// Space shows the reason, 1 to 4 weigh it, Enter goes to where it is written.
class BalanceItem : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Left, Right };
    BalanceItem(const law::Factor &factor, Side side, QWidget *parent = nullptr);

    void setFactor(const law::Factor &factor);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

Q_SIGNALS:
    void weighed(cpoise::law::Weight weight);
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showReason(bool shown);

    WeightBar *m_bar;
    PlainLabel *m_words;
    PlainLabel *m_why;
    bool m_reasonShown = false;
    bool m_readOnly = false;
};

} // namespace cpoise::ui
