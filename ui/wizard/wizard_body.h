// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <optional>

#include <QWidget>

#include "casework/draft_keeper.h"
#include "ui/services.h"

class QPushButton;
class QStackedWidget;

namespace cpoise::ui
{

class CaseHeader;
class FindingsPanel;
class StepPage;
class StepRail;

/// One open case: the rail at the left, its page in the middle, the quiet reader at the right. Pages are made
/// when first opened.
class WizardBody : public QWidget
{
    Q_OBJECT
public:
    WizardBody(casework::DecisionSession &session, casework::DraftKeeper &keeper, Services &services,
               QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    void open(law::StepKind step);
    void goTo(const law::Where &where);
    /// The next finding after the one last looked at, or the one before (-1); round at the ends.
    void goToFinding(int by);
    void goBy(int steps);
    law::StepKind step() const { return m_step; }
    StepPage *page() const;
    /// What was typed reaches the session.
    void flush();
    void setReadOnly(bool readOnly);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void statusText(const QString &words);
    void settingsWanted(cpoise::law::Field field);

private:
    StepPage *pageOf(law::StepKind step);
    QWidget *left();
    QWidget *middle();
    void connectSession();
    void onChanged();
    void showFindings();
    void showSteps();
    void showPrompts();
    void orderTabs();
    void showState();
    void announce(StepPage *page);
    std::optional<law::StepKind> stepBy(int by) const;

    casework::DecisionSession &m_session;
    casework::DraftKeeper &m_keeper;
    Services &m_services;
    CaseHeader *m_header;
    StepRail *m_rail;
    QStackedWidget *m_pages;
    QPushButton *m_back;
    QPushButton *m_next;
    FindingsPanel *m_reader;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
    QHash<int, StepPage *> m_made;
    law::StepKind m_step = law::StepKind::Request;
    law::Finding m_lookedAt;
};

} // namespace cpoise::ui
