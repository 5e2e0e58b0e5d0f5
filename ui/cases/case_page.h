// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "casework/desks.h"

class QBoxLayout;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class ClockLine;
class Columns;
class NextLine;
class PlainLabel;
class ScrollPage;

/// A case at a glance: how long is left and what comes next, the request and its questions, the decision, the
/// letters and what has happened. Stage and officer are changed here.
class CasePage : public QWidget
{
    Q_OBJECT
public:
    CasePage(casework::RequestDesk &requests, casework::DecisionDesk &decisions, QWidget *parent = nullptr);
    void show(const QString &caseId);
    QString caseId() const { return m_caseId; }
    /// Of the case that is shown; empty until it is read.
    QString reference() const;

Q_SIGNALS:
    void shown();
    void decisionAsked(const QString &caseId);
    void letterAsked(const QString &caseId);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPage();
    QWidget *buildWork();
    QWidget *buildFoot();
    void read();
    void take(const casework::DecisionDesk::Opened &opened);
    void fail(const Error &error);
    void showWork();
    void showOfficers(const QVector<law::Person> &people);
    void fillColumns();
    void addApplicant(QVBoxLayout *column);
    void askApplicant(QVBoxLayout *place, QPushButton *button);
    void setStage(casework::Stage stage);
    void revise(const casework::CaseRecord &record);
    void say(const QString &words);

    casework::RequestDesk &m_requests;
    casework::DecisionDesk &m_decisions;
    std::unique_ptr<casework::DecisionSession> m_session;
    QString m_caseId;
    casework::CaseRecord m_inForce; ///< what a new stage or officer is written on
    ScrollPage *m_page;
    PlainLabel *m_title;
    ClockLine *m_clock;
    NextLine *m_next;
    QComboBox *m_stage;
    QComboBox *m_officer;
    PlainLabel *m_note;
    Columns *m_columns;
};

} // namespace cpoise::ui
