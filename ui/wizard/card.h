// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class PlainLabel;

/// A part of a page that stands for one thing (a question, a ground, a factor): a quiet frame with a heading
/// and its own actions at the right of it.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &heading, QWidget *parent = nullptr);
    QVBoxLayout &column() { return *m_column; }
    PlainLabel *heading() const { return m_heading; }
    void addAction(QPushButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_heading;
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
};

} // namespace cpoise::ui
