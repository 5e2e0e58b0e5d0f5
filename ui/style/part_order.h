// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace cpoise::ui
{

/// The parts of a letter in their order: moved up and down with buttons or Alt+Up and Alt+Down.
class PartOrder : public QWidget
{
    Q_OBJECT
public:
    explicit PartOrder(QWidget *parent = nullptr);
    /// Empty: the program's order.
    QStringList order() const;
    void setOrder(const QStringList &order);
    QWidget *field() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QStringList &order);
    QStringList shown() const;
    void move(int by);
    void showState();

    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_usual;
};

} // namespace cpoise::ui
