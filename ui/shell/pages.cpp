// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/cases/case_page.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/cases/new_request_page.h"
#include "ui/cases/settings_page.h"
#include "ui/parts/error_words.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/guide_page.h"
#include "ui/shell/guide_topics.h"
#include "ui/style/style_page.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

Pages::Pages(Services &services, Desks &desks, QWidget *parent)
    : QStackedWidget(parent), m_services(services), m_desks(desks),
      m_list(new ListPage(desks.requests, desks.decisions)), m_newRequest(new NewRequestPage(desks.requests)),
      m_case(new CasePage(desks.requests, desks.decisions)), m_wizard(new WizardPage(services)),
      m_settings(new SettingsPage(desks.settings, services.office.clock->today())), m_guide(new GuidePage)
{
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_list, m_newRequest, m_case, m_wizard, m_settings, m_guide})
        addWidget(page);
    connect(m_list, &ListPage::openAsked, this, &Pages::showDecision);
    connect(m_list, &ListPage::letterAsked, this, &Pages::showLetter);
    connect(m_list, &ListPage::newRequestAsked, this, &Pages::showNewRequest);
    connect(m_list, &ListPage::failed, this,
            [this](const Error &error) { Q_EMIT said(errorWords(error.code).what); });
    connect(m_newRequest, &NewRequestPage::saved, this, [this](const QString &caseId) {
        m_newRequest->clear();
        m_list->choose(caseId);
        showCase(caseId);
    });
    connect(m_newRequest, &NewRequestPage::cancelled, this, &Pages::showList);
    connect(m_newRequest, &NewRequestPage::openAsked, this, &Pages::openReference);
    connect(m_case, &CasePage::decisionAsked, this, &Pages::showDecision);
    connect(m_case, &CasePage::letterAsked, this, &Pages::showLetter);
    connect(m_case, &CasePage::shown, this, &Pages::pageChanged);
    connect(m_case, &CasePage::closed, this, &Pages::showList);
    connect(m_wizard, &WizardPage::closed, this, &Pages::showList);
    connect(m_wizard, &WizardPage::statusText, this, &Pages::said);
    // The wizard goes on in its own event first: it may be closed by this.
    connect(m_wizard, &WizardPage::settingsWanted, this, &Pages::showSettingsAt, Qt::QueuedConnection);
    connect(m_settings, &SettingsPage::closed, this, &Pages::leaveSettings);
    connect(m_guide, &GuidePage::closed, this, &Pages::toggleGuide);
}

bool Pages::leaveWizard()
{
    return m_wizard->caseId().isEmpty() || m_wizard->leave();
}

bool Pages::leave()
{
    return leaveWizard();
}

QString Pages::unsaved() const
{
    if (m_newRequest->isTouched())
        return u"The new request is not saved."_s;
    if (m_settings->isTouched())
        return u"The changed settings are not saved."_s;
    return m_style && m_style->isTouched() ? u"The changed house style is not saved."_s : QString();
}

/// What the window's foot says of saving. Only the wizard saves by itself: elsewhere nothing may seem saved
/// that is not. Empty: all is.
QString Pages::savedWords() const
{
    const QWidget *page = currentWidget();
    if (page == m_newRequest)
        return u"Not saved yet"_s;
    if (page == m_settings || page == m_style)
        return u"Save to keep changes"_s;
    return unsaved().isEmpty() ? QString() : u"Changes not saved"_s; // in whole words on closing
}

QString Pages::title() const
{
    const QWidget *page = currentWidget();
    if (page == m_newRequest)
        return u"New request"_s;
    if (page == m_case)
        return m_case->reference();
    if (page == m_wizard)
        return m_wizard->session() ? visibleLine(m_wizard->session()->draft().reference) : QString();
    if (page == m_settings)
        return u"Settings"_s;
    if (page == m_style)
        return u"House style"_s;
    return page == m_guide ? u"Guide"_s : u"Work list"_s;
}

void Pages::turnTo(QWidget *page)
{
    if (page != m_guide)
        m_beforeGuide = nullptr;
    setCurrentWidget(page);
    if (page != m_wizard)
        Q_EMIT said(savedWords()); // what the wizard said last is over
    Q_EMIT pageChanged();
}

void Pages::showList()
{
    if (currentWidget() == m_wizard && !leaveWizard())
        return;
    turnTo(m_list);
    m_list->refresh();
    m_list->focusFirst();
}

void Pages::showNewRequest()
{
    if (!leaveWizard())
        return;
    turnTo(m_newRequest);
    m_newRequest->begin();
}

void Pages::showCase(const QString &caseId)
{
    if (caseId.isEmpty() || !leaveWizard())
        return;
    m_case->show(caseId);
    turnTo(m_case);
}

void Pages::showDecision(const QString &caseId)
{
    openInWizard(caseId, std::nullopt);
}

void Pages::showLetter(const QString &caseId)
{
    openInWizard(caseId, law::Where{law::StepKind::Letter, {}, law::Field::None});
}

void Pages::openInWizard(const QString &caseId, std::optional<law::Where> where)
{
    if (caseId.isEmpty())
        return;
    if (m_wizard->caseId() != caseId) {
        if (!leaveWizard())
            return;
        m_wizard->openCase(caseId);
    }
    if (where)
        m_wizard->goTo(*where);
    turnTo(m_wizard);
}

void Pages::openReference(const QString &reference)
{
    casework::ListQuery query;
    query.search = reference;
    casework::whenDone(m_desks.requests.ids(query), this,
                       [this](const Result<QVector<casework::RowId>> &ids) {
                           if (!ids || ids->isEmpty())
                               return;
                           casework::whenDone(m_desks.requests.rows({ids->first()}), this,
                                              [this](const Result<QVector<casework::CaseRow>> &rows) {
                                                  if (rows && !rows->isEmpty())
                                                      showCase(rows->first().id);
                                              });
                       });
}

void Pages::showSettings()
{
    showSettingsAt(law::Field::None);
}

/// Notes what to come back to.
bool Pages::leaveForSettings()
{
    const QWidget *from = currentWidget();
    const QString caseId = from == m_case || from == m_wizard ? caseInHand() : QString();
    std::optional<law::StepKind> step;
    if (isDecisionInHand())
        step = m_wizard->body()->step();
    if (!leaveWizard())
        return false;
    if (from != m_settings && from != m_style) {
        m_caseBeforeSettings = caseId;
        m_stepBeforeSettings = step;
    }
    return true;
}

void Pages::showSettingsAt(law::Field field)
{
    if (!leaveForSettings())
        return;
    m_settings->begin(field);
    turnTo(m_settings);
}

void Pages::makeStyle()
{
    m_style = new StylePage(m_services, m_desks.settings);
    addWidget(m_style);
    connect(m_style, &StylePage::closed, this, &Pages::leaveSettings);
    connect(m_style, &StylePage::saved, m_settings, &SettingsPage::takeStyle);
}

void Pages::showHouseStyle()
{
    if (!leaveForSettings())
        return;
    if (!m_style)
        makeStyle();
    m_style->begin();
    turnTo(m_style);
}

void Pages::leaveSettings()
{
    const QString caseId = std::exchange(m_caseBeforeSettings, {});
    if (caseId.isEmpty())
        showList();
    else if (m_stepBeforeSettings)
        openInWizard(caseId, law::Where{*m_stepBeforeSettings, {}, law::Field::None});
    else
        showCase(caseId);
}

void Pages::toggleGuide()
{
    if (currentWidget() == m_guide) {
        QWidget *back = m_beforeGuide ? m_beforeGuide : m_list;
        turnTo(back);
        return;
    }
    const QString topic = guideTopic();
    m_beforeGuide = currentWidget();
    m_guide->open(topic);
    turnTo(m_guide);
}

QString Pages::guideTopic() const
{
    const QWidget *page = currentWidget();
    if (page == m_newRequest)
        return u"new-request"_s;
    if (page == m_case)
        return u"case"_s;
    if (page == m_settings)
        return u"settings"_s;
    if (page == m_style)
        return u"house-style"_s;
    if (page == m_wizard && m_wizard->body())
        return ui::guideTopic(m_wizard->body()->step());
    return u"list"_s;
}

QString Pages::caseInHand() const
{
    if (currentWidget() == m_list)
        return m_list->currentCase();
    if (currentWidget() == m_case)
        return m_case->caseId();
    return currentWidget() == m_wizard ? m_wizard->caseId() : QString();
}

bool Pages::isDecisionInHand() const
{
    return currentWidget() == m_wizard && m_wizard->body();
}

} // namespace cpoise::ui
