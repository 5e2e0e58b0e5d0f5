// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QLineEdit;

namespace cpoise::ui
{

class PlainLabel;

/// A date as people type it. It counts with each key, so that no shortcut and no crash meets an older one. On
/// leaving, it is shown as "Fri 18 Aug 2023"; what is no date stays as typed, with the reason under it. Up
/// and Down move by a day, Page Up and Page Down by a month.
class DateField : public QWidget
{
    Q_OBJECT
public:
    explicit DateField(QDate today, QWidget *parent = nullptr);
    ~DateField() override;

    /// Invalid while the field is empty or holds no date.
    QDate date() const { return m_date; }
    void setDate(QDate date);
    /// Why what is typed is no date; empty when it is one or nothing is typed.
    QString fault() const;
    bool isBlank() const;
    /// A reason from outside ("Say when the request came in."), shown until the next change.
    void showFault(const QString &words);
    QLineEdit *edit() const { return m_edit; }
    /// Takes what is typed as the date; needed where a key acts while the focus is still here.
    void take();

Q_SIGNALS:
    void dateChanged(QDate date);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int days, int months);
    void use(QDate date);

    QLineEdit *m_edit;
    PlainLabel *m_fault;
    QDate m_today;
    QDate m_date;
};

} // namespace cpoise::ui
