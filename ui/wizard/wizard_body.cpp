// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizard_body.h"

#include <QAccessible>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "law/finding_words.h"
#include "ui/parts/findings_panel.h"
#include "ui/parts/sheet.h"
#include "ui/parts/step_rail.h"
#include "ui/parts/step_words.h"
#include "ui/parts/tab_order.h"
#include "ui/wizard/case_header.h"
#include "ui/wizard/page_factory.h"
#include "ui/wizard/save_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int railWidth = 216;
constexpr int readerWidth = 304;
/// In a small window, or a large one at 200 %, the page needs the room more than what is read beside it.
constexpr int narrowReaderWidth = 240;
constexpr int narrowBelow = 1'200;
constexpr int smallRailWidth = 184;
constexpr int smallReaderWidth = 200;
constexpr int smallBelow = 960;
/// A screen of 1366 pixels at 200 %.
constexpr int tinyRailWidth = 164;
constexpr int tinyReaderWidth = 144;
constexpr int tinyBelow = 760;

struct Sides {
    int rail, reader;
};
Sides sidesFor(int width)
{
    if (width < tinyBelow)
        return {tinyRailWidth, tinyReaderWidth};
    if (width < smallBelow)
        return {smallRailWidth, smallReaderWidth};
    return {railWidth, width < narrowBelow ? narrowReaderWidth : readerWidth};
}

bool isOfSettings(law::Field field)
{
    return field == law::Field::ComplaintRoute || field == law::Field::Regulator ||
           field == law::Field::AuthorityName;
}

/// What the letter bears beside the decision is asked on the page of the outcome; the letter's page shows it.
law::StepKind stepWithField(const law::Where &where, const QVector<casework::StepState> &steps)
{
    // Where no exemption is asked for, the parts of sections 12 and 14 stand on pages of their own.
    if (where.step == law::StepKind::Outcome && where.field == law::Field::Limbs) {
        for (const casework::StepState &state : steps) {
            if (state.kind == law::StepKind::Cost || state.kind == law::StepKind::Conduct)
                return state.kind;
        }
    }
    const bool typed = where.field == law::Field::LetterDate || where.field == law::Field::Signatory ||
                       where.field == law::Field::DelayApology;
    return where.step == law::StepKind::Letter && typed ? law::StepKind::Outcome : where.step;
}

/// A side of the window: its own quiet ground.
QWidget *sidePanel(QWidget *parent, int width)
{
    auto *panel = new Sheet(Sheet::Side, parent);
    panel->setFixedWidth(width);
    return panel;
}
} // namespace

WizardBody::WizardBody(casework::DecisionSession &session, casework::DraftKeeper &keeper, Services &services,
                       QWidget *parent)
    : QWidget(parent), m_session(session), m_keeper(keeper), m_services(services), m_header(new CaseHeader),
      m_rail(new StepRail), m_pages(new QStackedWidget), m_back(new QPushButton(tr("&Back"))),
      m_next(new QPushButton), m_reader(new FindingsPanel)
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(left());
    across->addWidget(rule(Qt::Vertical));
    across->addWidget(middle(), 1);
    across->addWidget(rule(Qt::Vertical));
    m_right = sidePanel(this, readerWidth);
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_reader);
    across->addWidget(m_right);
    connectSession();
    m_header->showCase(m_session);
    showSteps();
    showState();
}

QWidget *WizardBody::left()
{
    m_left = sidePanel(this, railWidth);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, space::small);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_rail, 1);
    connect(m_rail, &StepRail::chosen, this, &WizardBody::open);
    return m_left;
}

QWidget *WizardBody::middle()
{
    auto *area = new QWidget(this);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(rule());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::page, space::medium, space::page, space::medium);
    foot->addWidget(m_back);
    foot->addStretch();
    foot->addWidget(m_next);
    column->addLayout(foot);
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);
    makePrimary(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { goBy(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goBy(1); });
    return area;
}

void WizardBody::connectSession()
{
    connect(&m_session, &casework::DecisionSession::changed, this, &WizardBody::onChanged);
    connect(&m_session, &casework::DecisionSession::stepsChanged, this, &WizardBody::showSteps);
    connect(&m_session, &casework::DecisionSession::findingsChanged, this, &WizardBody::showFindings);
    connect(&m_keeper, &casework::DraftKeeper::stateChanged, this, &WizardBody::showState);
    connect(m_reader, &FindingsPanel::chosen, this, &WizardBody::goTo);
    connect(m_reader, &FindingsPanel::laidOut, this, &WizardBody::orderTabs);
    connect(m_reader, &FindingsPanel::taken, this, [this](const QString &promptId) {
        if (StepPage *shown = page())
            shown->take(promptId);
    });
    const auto onKey = [this](const QKeySequence &keys, int by) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { goToFinding(by); });
    };
    onKey(Qt::Key_F8, 1);
    onKey(Qt::SHIFT | Qt::Key_F8, -1);
}

void WizardBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Sides sides = sidesFor(width());
    m_left->setFixedWidth(sides.rail);
    m_right->setFixedWidth(sides.reader);
}

/// The sides give way when the window is made smaller; as they are now is not what it needs.
QSize WizardBody::minimumSizeHint() const
{
    const QSize now = QWidget::minimumSizeHint();
    const int given = m_left->minimumWidth() + m_right->minimumWidth() - tinyRailWidth - tinyReaderWidth;
    return {now.width() - std::max(0, given), now.height()};
}

StepPage *WizardBody::page() const
{
    return m_made.value(int(m_step));
}

StepPage *WizardBody::pageOf(law::StepKind step)
{
    StepPage *&made = m_made[int(step)];
    if (!made) {
        made = makePage(step, m_session, m_services, m_pages);
        m_pages->addWidget(made);
        connect(made, &StepPage::wanted, this, &WizardBody::goTo);
        connect(made, &StepPage::laidOut, this, &WizardBody::orderTabs);
        connect(made, &StepPage::statusText, this, &WizardBody::statusText);
        connect(made, &StepPage::revisionWanted, &m_keeper, &casework::DraftKeeper::reviseNow);
        connect(&m_keeper, &casework::DraftKeeper::revisionSaved, made, &StepPage::onRevisionSaved);
        connect(&m_keeper, &casework::DraftKeeper::notSaved, made, &StepPage::onNotSaved);
        connect(&m_keeper, &casework::DraftKeeper::conflict, made, &StepPage::onNotSaved);
    }
    return made;
}

void WizardBody::open(law::StepKind step)
{
    StepPage *before = page();
    if (before && step != m_step) {
        before->flush();
        if (m_session.isDirty() && !m_session.isReadOnly())
            m_keeper.reviseNow();
    }
    m_step = step;
    StepPage *shown = pageOf(step);
    shown->refresh();
    m_pages->setCurrentWidget(shown);
    m_rail->setOpen(step);
    showSteps();
    showFindings();
    orderTabs();
    shown->focusFirst();
    announce(shown);
}

/// A screen reader says the page's title when it is turned to.
void WizardBody::announce(StepPage *page)
{
    QAccessibleEvent event(page, QAccessible::PageChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT statusText(stepName(page->step()) + u": "_s + stepQuestion(page->step()));
}

void WizardBody::goTo(const law::Where &where)
{
    if (isOfSettings(where.field)) {
        Q_EMIT settingsWanted(where.field);
        return;
    }
    const law::StepKind step = stepWithField(where, m_session.steps());
    if (step != m_step || !page())
        open(step);
    if (!page()->goTo(where))
        page()->focusFirst();
}

void WizardBody::goToFinding(int by)
{
    flush();
    const QVector<law::Finding> &findings = m_session.findings();
    if (findings.isEmpty()) {
        Q_EMIT statusText(tr("Nothing to look at."));
        return;
    }
    qsizetype at = m_lookedAt.where.step == m_step ? findings.indexOf(m_lookedAt) : -1;
    if (at < 0) {
        // Begin with the first of this step, or what comes after it.
        qsizetype first = 0;
        while (first < findings.size() && findings[first].where.step < m_step)
            ++first;
        at = by > 0 ? first - 1 : first;
    }
    m_lookedAt = findings[(at + by + findings.size()) % findings.size()];
    goTo(m_lookedAt.where);
    Q_EMIT statusText(law::words(m_lookedAt));
}

/// The step before (-1) or after (+1) the open one, which need not be asked for itself any more: claiming
/// section 12 takes the exemptions' own step away. Nothing at either end.
std::optional<law::StepKind> WizardBody::stepBy(int by) const
{
    std::optional<law::StepKind> found;
    for (const casework::StepState &state : m_session.steps()) {
        if (by < 0 && state.kind < m_step)
            found = state.kind;
        if (by > 0 && state.kind > m_step && !found)
            found = state.kind;
    }
    return found;
}

void WizardBody::goBy(int by)
{
    if (const auto to = stepBy(by))
        open(*to);
}

void WizardBody::flush()
{
    if (StepPage *shown = page())
        shown->flush();
}

void WizardBody::setReadOnly(bool readOnly)
{
    m_session.setReadOnly(readOnly);
    if (StepPage *shown = page())
        shown->refresh();
    showPrompts();
    showState();
}

void WizardBody::onChanged()
{
    m_header->showCase(m_session);
    if (StepPage *shown = page())
        shown->refresh();
    showPrompts();
}

void WizardBody::showSteps()
{
    m_rail->setSteps(m_session.steps());
    m_back->setEnabled(stepBy(-1).has_value());
    const auto next = stepBy(1);
    m_next->setVisible(next.has_value());
    if (next)
        m_next->setText(tr("&Next: ") + stepName(*next));
}

void WizardBody::showFindings()
{
    showSteps();
    if (StepPage *shown = page()) {
        m_reader->setFindings(shown->findings(), m_session.isChecked() ? shown->wordsWithoutFindings()
                                                                       : tr("Still being checked."));
        shown->showFindings();
    }
    showPrompts();
}

void WizardBody::showPrompts()
{
    if (const StepPage *shown = page())
        m_reader->setPrompts(shown->promptsTitle(), shown->prompts());
}

/// From the rail through the page to Back and Next, then to the reader. Texts are kept when a page lays
/// itself out anew, and would come before everything that was made since.
void WizardBody::orderTabs()
{
    QWidgetList order{m_rail};
    if (StepPage *shown = page())
        order += inReadingOrder(shown);
    chainTabs(order + QWidgetList{m_back, m_next} + inReadingOrder(m_reader));
}

void WizardBody::showState()
{
    const SaveWords words = saveWords(m_keeper, m_session.isReadOnly());
    m_reader->setState(words.text, words.tone);
}

} // namespace cpoise::ui
