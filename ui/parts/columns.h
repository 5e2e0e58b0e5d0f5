// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace cpoise::ui
{

/// Two columns side by side, one under the other where there is no room for both. `turn` is the width in
/// device-independent pixels below which they stand under each other; the left one is the wider.
class Columns : public QWidget
{
    Q_OBJECT
public:
    explicit Columns(int turn, QWidget *parent = nullptr);
    QVBoxLayout *left() const { return m_left; }
    QVBoxLayout *right() const { return m_right; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_turn;
    QBoxLayout *m_layout;
    QVBoxLayout *m_left;
    QVBoxLayout *m_right;
};

} // namespace cpoise::ui
