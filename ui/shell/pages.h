// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include "law/findings.h"
#include "ui/services.h"
#include "ui/shell/desks.h"

namespace cpoise::ui
{

class CasePage;
class GuidePage;
class ListPage;
class NewRequestPage;
class SettingsPage;
class StylePage;
class WizardPage;

/// The pages of the window, one at a time. Going from one to another never loses what was typed: the wizard
/// keeps it, the form keeps it, and what cannot be left says why.
class Pages : public QStackedWidget
{
    Q_OBJECT
public:
    Pages(Services &services, Desks &desks, QWidget *parent = nullptr);

    ListPage *list() const { return m_list; }
    NewRequestPage *newRequest() const { return m_newRequest; }
    CasePage *casePage() const { return m_case; }
    WizardPage *wizard() const { return m_wizard; }
    SettingsPage *settings() const { return m_settings; }
    /// nullptr before it was first shown: the start of the window does not wait for it.
    StylePage *houseStyle() const { return m_style; }
    GuidePage *guide() const { return m_guide; }

    void showList();
    void showNewRequest();
    void showCase(const QString &caseId);
    void showDecision(const QString &caseId);
    void showLetter(const QString &caseId);
    void showSettings();
    void showSettingsAt(cpoise::law::Field field);
    void showHouseStyle();
    /// From the settings or the house style to the page they were called on: the list, a case, or a step of a
    /// decision.
    void leaveSettings();
    /// The guide on the page in hand; a second call goes back.
    void toggleGuide();
    /// The case that the page in hand is about; empty when there is none.
    QString caseInHand() const;
    bool isDecisionInHand() const;
    /// True when the window may close: the wizard has let go of its case.
    bool leave();
    /// What would be lost if the window closed now, in words; empty when nothing would.
    QString unsaved() const;
    /// What the page in hand is about, for the window's title.
    QString title() const;

Q_SIGNALS:
    void pageChanged();
    void said(const QString &words);

private:
    bool leaveWizard();
    QString savedWords() const;
    bool leaveForSettings();
    void makeStyle();
    void turnTo(QWidget *page);
    void openInWizard(const QString &caseId, std::optional<law::Where> where);
    QString guideTopic() const;
    void openReference(const QString &reference);

    Services &m_services;
    Desks &m_desks;
    ListPage *m_list;
    NewRequestPage *m_newRequest;
    CasePage *m_case;
    WizardPage *m_wizard;
    SettingsPage *m_settings;
    StylePage *m_style = nullptr;
    GuidePage *m_guide;
    QWidget *m_beforeGuide = nullptr;
    QString m_caseBeforeSettings;
    std::optional<law::StepKind> m_stepBeforeSettings; ///< none: the case's own page
};

} // namespace cpoise::ui
