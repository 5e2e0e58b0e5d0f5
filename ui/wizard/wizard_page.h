// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "casework/draft_keeper.h"
#include "ui/services.h"

class QStackedWidget;

namespace cpoise::ui
{

class ConflictPage;
class NoticeBar;
class WizardBody;

/// The wizard as the window hosts it: opens a case, keeps what is typed, and settles what was kept or saved
/// meanwhile. Nothing here blocks, and no word that was typed is lost on any way out.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    explicit WizardPage(Services &services, QWidget *parent = nullptr);
    ~WizardPage() override;

    void openCase(const QString &caseId);
    void goTo(const law::Where &where);
    /// Turns what was typed into a revision and lets go of the case. False, with the reason in sight, while
    /// a conflict waits to be settled or what was typed cannot be kept. Waits for the clerk, for two seconds
    /// at most: only then is it known that nothing is lost.
    bool leave();

    QString caseId() const { return m_caseId; }
    /// The open case; nullptr while none is.
    casework::DecisionSession *session() const { return m_session.get(); }
    WizardBody *body() const { return m_body; }

Q_SIGNALS:
    void closed();
    void statusText(const QString &words);
    /// A finding on the letter speaks of what the settings of the workspace hold.
    void settingsWanted(cpoise::law::Field field);
    /// The case is open and its pages can be used.
    void opened();

private:
    void showCase(const casework::DecisionDesk::Opened &opened);
    void makeBody();
    void offerKept(const casework::DecisionDesk::Opened &opened);
    void takeKept(const casework::DecisionDesk::Opened &opened);
    void setAside(const casework::DecisionDesk::Opened &opened);
    void onConflict(const casework::CaseRecord &theirs);
    void compare(const casework::CaseRecord &theirs, const casework::Merge &merge);
    void settle(const casework::CaseRecord &theirs, const law::Case &content);
    void onMergedIn(const QStringList &paths);
    void onState();
    bool canLetGo();
    void waitForClerk();
    void sayNotSaved();
    void sayFailed(const Error &error);
    void close();

    Services &m_services;
    casework::DecisionDesk m_desk;
    QString m_caseId;
    std::unique_ptr<casework::DecisionSession> m_session;
    std::unique_ptr<casework::DraftKeeper> m_keeper;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    WizardBody *m_body = nullptr;
    ConflictPage *m_conflict = nullptr;
    std::optional<law::Where> m_goTo;
    bool m_leaving = false;
    bool m_saidNotSaved = false;
};

} // namespace cpoise::ui
