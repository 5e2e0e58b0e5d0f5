// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "casework/desks.h"
#include "ui/parts/style.h"

class QPushButton;

namespace cpoise::ui
{

class Bar;
class ElidedLabel;
class IconLabel;
class PlainLabel;

/// Three answers on a case: what is this, how long have I, what do I do next.
class CasePeek : public QWidget
{
    Q_OBJECT
public:
    explicit CasePeek(casework::DecisionDesk &desk, QWidget *parent = nullptr);

    /// Shows a row of the list at once and the rest when the case has been read, once the choice rests.
    void show(const casework::CaseRow &row);
    /// Reads the case that is shown again.
    void refresh();
    void clear();
    QString caseId() const { return m_row.id; }

Q_SIGNALS:
    void openAsked(const QString &caseId);
    void letterAsked(const QString &caseId);

private:
    void build();
    QWidget *buildHead();
    QWidget *buildClock();
    QWidget *buildNext();
    void read();
    void take(const casework::DecisionDesk::Opened &opened);
    void showClock();
    void showNext();
    void explainDate();

    casework::DecisionDesk &m_desk;
    casework::CaseRow m_row;
    std::unique_ptr<casework::DecisionSession> m_session;
    QTimer m_rest;
    PlainLabel *m_reference;
    ElidedLabel *m_summary;
    QPushButton *m_open;
    QPushButton *m_letter;
    PlainLabel *m_day;
    Bar *m_bar;
    PlainLabel *m_due;
    IconLabel *m_daysSign;
    PlainLabel *m_days;
    QPushButton *m_why;
    PlainLabel *m_next;
    IconLabel *m_findingsSign;
    ElidedLabel *m_findings;
};

} // namespace cpoise::ui
