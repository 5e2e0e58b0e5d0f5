// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "casework/desks.h"

class QPushButton;

namespace cpoise::ui
{

class ClockLine;
class ElidedLabel;
class NextLine;
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
    void read();
    void take(const casework::DecisionDesk::Opened &opened);
    void showClock();
    void showNext();

    casework::DecisionDesk &m_desk;
    casework::CaseRow m_row;
    std::unique_ptr<casework::DecisionSession> m_session;
    QTimer m_rest;
    PlainLabel *m_reference;
    ElidedLabel *m_summary;
    QPushButton *m_open;
    QPushButton *m_letter;
    ClockLine *m_clock;
    NextLine *m_next;
};

} // namespace cpoise::ui
