// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <functional>

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QVBoxLayout>

#include "casework/when_done.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/cases/new_request_page.h"
#include "ui/cases/settings_page.h"
#include "ui/parts/line_question.h"
#include "ui/parts/progress_panel.h"
#include "ui/parts/sheet.h"
#include "ui/parts/style.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/about.h"
#include "ui/shell/menus.h"
#include "ui/shell/pages.h"
#include "ui/shell/search_field.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tools.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
/// At the first start: no larger than the screen, with its title bar and edges.
QSize firstSize(const QWidget &window)
{
    constexpr QSize wanted(1280, 800);
    constexpr QSize frame(16, 40);
    const QScreen *screen = window.screen();
    return screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted;
}
} // namespace

MainWindow::MainWindow(const Services &services, std::unique_ptr<QSettings> settings, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_settings(std::move(settings)), m_desks(m_services),
      m_menuBar(new QMenuBar), m_menus(new Menus(m_menuBar, this)), m_search(new SearchField),
      m_pages(new Pages(m_services, m_desks)), m_progress(new ProgressPanel),
      m_status(new StatusLine(services.workspaceName, services.workspaceFolder)),
      m_tools(new Tools(m_services, m_desks, m_progress, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Counterpoise"_s);
    buildMiddle();
    connectPages();
    connectCaseMenu();
    connectOtherMenus();
    restoreWindow();
    takeSettings();
    m_pages->showList();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildMiddle()
{
    // Not the menu bar's corner: screen readers do not look there.
    auto *top = new QWidget;
    auto *topLayout = new QHBoxLayout(top);
    topLayout->setContentsMargins(0, 0, space::medium, 0);
    topLayout->addWidget(m_menuBar, 1);
    topLayout->addWidget(m_search);
    setMenuWidget(top);
    setStatusBar(m_status);
    auto *middle = new QWidget;
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(rule());
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_progress);
    setCentralWidget(middle);
    CaseTable *table = m_pages->list()->table();
    m_menus->setColumns(table->columnActions());
    m_menus->setSorts(table->sortActions());
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->addActions({m_menus->openCase, m_menus->casePage, m_menus->letter, m_menus->exportCase});
}

void MainWindow::connectPages()
{
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        if (m_pages->currentWidget() != m_pages->list() && !words.isEmpty()) {
            m_pages->showList();
            m_search->setFocus();
        }
        m_pages->list()->search(words);
    });
    connect(m_search, &SearchField::listAsked, this, [this] { m_pages->list()->table()->setFocus(); });
    connect(m_pages, &Pages::pageChanged, this, &MainWindow::showPage);
    connect(m_pages, &Pages::said, m_status, &StatusLine::say);
    connect(m_pages->list(), &ListPage::said, this, [this](const QString &words) {
        m_status->setCount(words);
        showPage(); // nothing found: no case is in hand
    });
    connect(m_pages->list()->table(), &CaseTable::currentRowChanged, this, &MainWindow::showPage);
    connect(m_pages->list(), &ListPage::caseInHandChanged, this, &MainWindow::showPage);
    connect(m_pages->list(), &ListPage::searchWanted, m_search, &SearchField::setText);
    connect(m_pages->list(), &ListPage::readPitAsked, m_tools, &Tools::readPit);
    connect(m_pages->list(), &ListPage::sampleAsked, m_tools, &Tools::openSamples);
    connect(m_pages->settings(), &SettingsPage::saved, this, &MainWindow::takeSettings);
    connect(m_pages->wizard(), &WizardPage::opened, this, &MainWindow::showPage);
    connect(m_tools, &Tools::casesChanged, this, [this] {
        m_pages->list()->refresh();
        takeSettings(); // a restored backup has its own
    });
    connect(m_tools, &Tools::caseCame, this, [this](const QString &caseId) {
        m_pages->list()->refresh();
        m_pages->showDecision(caseId);
    });
}

void MainWindow::connectCaseAction(QAction *action, void (Pages::*open)(const QString &))
{
    connect(action, &QAction::triggered, m_pages, [pages = m_pages, open] {
        const QString caseId = pages->caseInHand();
        std::invoke(open, pages, caseId);
    });
}

void MainWindow::connectCaseMenu()
{
    connectCaseAction(m_menus->openCase, &Pages::showDecision);
    connectCaseAction(m_menus->casePage, &Pages::showCase);
    connectCaseAction(m_menus->decision, &Pages::showDecision);
    connectCaseAction(m_menus->letter, &Pages::showLetter);
    connect(m_menus->newRequest, &QAction::triggered, m_pages, &Pages::showNewRequest);
    connect(m_menus->readPit, &QAction::triggered, m_tools, &Tools::readPit);
    connect(m_menus->importCases, &QAction::triggered, m_tools, &Tools::importCases);
    connect(m_menus->exportCase, &QAction::triggered, this,
            [this] { m_tools->exportCase(m_pages->caseInHand()); });
    connect(m_menus->quit, &QAction::triggered, this, &MainWindow::close);
    const auto toFinding = [this](QAction *action, int by) {
        connect(action, &QAction::triggered, this, [this, by] {
            if (m_pages->isDecisionInHand())
                m_pages->wizard()->body()->goToFinding(by);
        });
    };
    toFinding(m_menus->nextFinding, 1);
    toFinding(m_menus->previousFinding, -1);
}

void MainWindow::connectOtherMenus()
{
    connect(m_menus->list, &QAction::triggered, m_pages, &Pages::showList);
    connect(m_menus->search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_menus->saveView, &QAction::triggered, this, [this] {
        askLine(
            this, u"What shall this view be called?"_s,
            u"It keeps the filter, the words searched for and the order of the list. A view of the same name "
            u"is replaced."_s,
            [this](const QString &name) { m_pages->list()->saveView(name); });
    });
    connect(m_menus->removeView, &QAction::triggered, m_pages->list()->views(), &SavedViews::removeChosen);
    connect(m_pages->list()->views(), &SavedViews::choiceChanged, this, &MainWindow::showPage);
    connect(m_pages->list()->views(), &SavedViews::viewsChanged, this, [this] {
        m_pages->list()->views()->save(*m_settings);
        m_settings->sync(); // a crash later does not take them
    });
    connect(m_menus->refresh, &QAction::triggered, m_pages->list(), &ListPage::refresh);
    connect(m_menus->backup, &QAction::triggered, m_tools, &Tools::backup);
    connect(m_menus->restore, &QAction::triggered, this, [this] {
        m_pages->showList(); // nothing of the cases of now stays open
        if (m_pages->currentWidget() == m_pages->list())
            m_tools->restore();
    });
    connect(m_menus->verify, &QAction::triggered, m_tools, &Tools::verify);
    connect(m_menus->settings, &QAction::triggered, m_pages, &Pages::showSettings);
    connect(m_menus->houseStyle, &QAction::triggered, m_pages, &Pages::showHouseStyle);
    connect(m_menus->guide, &QAction::triggered, m_pages, &Pages::toggleGuide);
    connect(m_menus->about, &QAction::triggered, this, [this] { showAbout(this, *m_services.office.book); });
    connectTheme(m_menus->themeSystem, Theme::System);
    connectTheme(m_menus->themeLight, Theme::Light);
    connectTheme(m_menus->themeDark, Theme::Dark);
    showTheme();
}

void MainWindow::connectTheme(QAction *action, Theme theme)
{
    connect(action, &QAction::triggered, this, [this, theme] {
        Style::setTheme(theme);
        m_settings->setValue(u"theme"_s, int(theme));
    });
}

void MainWindow::showTheme()
{
    const Theme theme = Style::theme();
    m_menus->themeSystem->setChecked(theme == Theme::System);
    m_menus->themeLight->setChecked(theme == Theme::Light);
    m_menus->themeDark->setChecked(theme == Theme::Dark);
}

void MainWindow::takeSettings()
{
    casework::whenDone(m_desks.settings.read(), this, [this](const Result<casework::Settings> &settings) {
        if (!settings)
            return;
        const law::Authority &authority = settings->authority;
        const QString officer = casework::officerFor(authority, m_services.office.login);
        m_pages->newRequest()->setReading(authority.reading);
        m_pages->list()->setOfficers(authority.people);
        m_pages->list()->setOfficer(officer.isEmpty() ? m_services.office.officerId : officer);
        QString person = m_services.office.login;
        for (const law::Person &known : authority.people) {
            if (known.id == m_services.office.officerId || known.id == officer)
                person = known.name;
        }
        m_status->setPerson(person);
    });
}

void MainWindow::showPage()
{
    m_menus->setCaseInHand(!m_pages->caseInHand().isEmpty());
    m_menus->setFindingsInHand(m_pages->isDecisionInHand());
    const bool onList = m_pages->currentWidget() == m_pages->list();
    m_menus->saveView->setEnabled(onList);
    m_menus->removeView->setEnabled(onList && m_pages->list()->views()->isOneChosen());
    const QString title = m_pages->title();
    setWindowTitle(title.isEmpty() ? u"Counterpoise"_s : title + u" – Counterpoise"_s);
}

void MainWindow::restoreWindow()
{
    resize(firstSize(*this));
    restoreGeometry(m_settings->value(u"geometry"_s).toByteArray());
    m_pages->list()->restore(*m_settings);
    if (m_settings->contains(u"theme"_s)) {
        Style::setTheme(Theme(m_settings->value(u"theme"_s).toInt()));
        showTheme();
    }
}

void MainWindow::saveWindow()
{
    m_settings->setValue(u"geometry"_s, saveGeometry());
    m_pages->list()->save(*m_settings);
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

QString MainWindow::whyNotClose() const
{
    if (m_progress->isWorking())
        return u"Work that takes long is still going on below."_s;
    return m_pages->unsaved();
}

void MainWindow::askToClose(const QString &why)
{
    prompt::ask(
        this,
        {prompt::Kind::Question, u"Close Counterpoise?"_s, why, {u"&Stay"_s, u"&Close all the same"_s}, 0},
        [this](int button) {
            m_closeAnyway = button == 1;
            if (m_closeAnyway) // not within the event that is being refused
                QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool anyway = std::exchange(m_closeAnyway, false);
    const QString why = anyway ? QString() : whyNotClose();
    if (!why.isEmpty())
        askToClose(why);
    if (!why.isEmpty() || !m_pages->leave()) {
        event->ignore();
        return;
    }
    saveWindow();
    event->accept();
}

} // namespace cpoise::ui
