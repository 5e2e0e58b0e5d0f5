// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "casework/desks.h"

class QPushButton;
class QVBoxLayout;

namespace cpoise::ui
{

class ScrollPage;

/// A case at a glance: the request and its numbered questions, what is decided, the letters that were
/// written, and everything that happened. Applicant-blind: the applicant is shown only when asked for, and
/// that is recorded.
class CasePage : public QWidget
{
    Q_OBJECT
public:
    explicit CasePage(casework::RequestDesk &desk, QWidget *parent = nullptr);
    void show(const QString &caseId);
    using QWidget::show;
    QString caseId() const { return m_caseId; }

Q_SIGNALS:
    void decisionAsked(const QString &caseId);
    void letterAsked(const QString &caseId);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildFoot();
    void fill(const casework::CaseRecord &record);
    void addRequest(QVBoxLayout *column, const casework::CaseRecord &record);
    void addApplicant(QVBoxLayout *column);
    void addDecision(QVBoxLayout *column, const law::Case &matter);
    void addLetters(QVBoxLayout *column);
    void addHistory(QVBoxLayout *column);
    void askApplicant(QVBoxLayout *place, QPushButton *button);

    casework::RequestDesk &m_desk;
    ScrollPage *m_page;
    QString m_caseId;
};

} // namespace cpoise::ui
