// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QBoxLayout>

#include "law/case.h"

namespace cpoise::ui
{

class PlainLabel;
class WeightBar;

/// A factor in the balance: its weight as a bar and a word, its words beside it, its reason one key away.
/// Space shows the reason, 1 to 4 weigh it, Enter goes to where it is written.
class BalanceItem : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Side { Left, Right };
    /// `sideName` is what a screen reader says first: "Disclosure".
    BalanceItem(const law::Factor &factor, Side side, const QString &sideName, QWidget *parent = nullptr);

    void setFactor(const law::Factor &factor);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

Q_SIGNALS:
    void weighed(cpoise::law::Weight weight);
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showReason(bool shown);

    QString m_sideName;
    QBoxLayout::Direction m_direction;
    QBoxLayout *m_row;
    WeightBar *m_bar;
    PlainLabel *m_words;
    PlainLabel *m_why;
    bool m_reasonShown = false;
    bool m_readOnly = false;
};

} // namespace cpoise::ui
