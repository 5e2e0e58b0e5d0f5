// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "casework/decision_session.h"
#include "ui/parts/style.h"

class QPushButton;

namespace cpoise::ui
{

class Bar;
class ElidedLabel;
class IconLabel;
class PlainLabel;

/// How long have I: "Day 18 of 20", a bar, the due date, the days left, and why.
class ClockLine : public QWidget
{
    Q_OBJECT
public:
    explicit ClockLine(QWidget *parent = nullptr);
    /// Nothing is known yet, or why nothing can be counted.
    void clear(const QString &words = {});
    void show(const law::Deadline &deadline, casework::Stage stage, QDate today,
              const casework::LawBook &book, const QString &reference);

private:
    void setCounting(bool counting);

    law::Deadline m_deadline;
    QString m_reference;
    ElidedLabel *m_day;
    Bar *m_bar;
    PlainLabel *m_due;
    IconLabel *m_sign;
    PlainLabel *m_left;
    QPushButton *m_why;
};

/// What do I do next, and what stands in the way.
class NextLine : public QWidget
{
    Q_OBJECT
public:
    explicit NextLine(QWidget *parent = nullptr);
    void clear(const QString &words = {});
    void show(const casework::DecisionSession &session);

private:
    PlainLabel *m_next;
    IconLabel *m_sign;
    ElidedLabel *m_findings;
};

} // namespace cpoise::ui
