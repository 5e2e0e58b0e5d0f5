// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/cases/case_sections.h"
#include "ui/cases/case_words.h"
#include "ui/cases/clock_line.h"
#include "ui/parts/columns.h"
#include "ui/parts/error_words.h"
#include "ui/parts/form.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using casework::Stage;

namespace
{
constexpr int bothColumnsFrom = 900;
constexpr int widest = 1240;
constexpr Stage stages[] = {Stage::New,      Stage::Clarifying, Stage::Deciding, Stage::Review,
                            Stage::Approved, Stage::Issued,     Stage::Closed};
} // namespace

CasePage::CasePage(casework::RequestDesk &requests, casework::DecisionDesk &decisions, QWidget *parent)
    : QWidget(parent), m_requests(requests), m_decisions(decisions), m_page(new ScrollPage(widest)),
      m_title(new PlainLabel({}, TextSize::Title)), m_clock(new ClockLine), m_next(new NextLine),
      m_stage(new QComboBox), m_officer(new QComboBox),
      m_note(new PlainLabel({}, TextSize::Body, Tone::Blocks)), m_columns(new Columns(bothColumnsFrom))
{
    setObjectName(u"casePage"_s);
    buildPage();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_page, 1);
    layout->addWidget(rule());
    layout->addWidget(buildFoot());
}

void CasePage::buildPage()
{
    m_title->setObjectName(u"caseTitle"_s);
    m_title->wrapped()->selectable();
    m_note->setObjectName(u"caseNote"_s);
    m_note->wrapped();
    auto *head = new QVBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_title);
    head->addWidget(m_clock);
    head->addWidget(m_next);
    head->addWidget(buildWork());
    head->addWidget(m_note);
    m_page->column()->addLayout(head);
    m_page->column()->addWidget(rule());
    m_page->column()->addWidget(m_columns, 1);
}

QWidget *CasePage::buildWork()
{
    auto *work = new QWidget;
    auto *layout = new QHBoxLayout(work);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::small);
    m_stage->setObjectName(u"caseStage"_s);
    m_officer->setObjectName(u"caseOfficer"_s);
    m_officer->setMinimumContentsLength(24); // names come later; most are whole then
    m_officer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Stage stage : stages)
        m_stage->addItem(stageName(stage), int(stage));
    layout->addWidget(fieldLabel(u"&Stage"_s, m_stage));
    layout->addWidget(m_stage);
    layout->addSpacing(space::wide);
    layout->addWidget(fieldLabel(u"&Officer"_s, m_officer));
    layout->addWidget(m_officer);
    layout->addStretch(1);
    connect(m_stage, &QComboBox::activated, this,
            [this] { setStage(Stage(m_stage->currentData().toInt())); });
    connect(m_officer, &QComboBox::activated, this, [this] {
        casework::CaseRecord record = m_inForce;
        record.officerId = m_officer->currentData().toString();
        revise(record);
    });
    return work;
}

QWidget *CasePage::buildFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::page, space::medium, space::page, space::medium);
    const auto add = [&](const QString &words, const QString &name) {
        auto *button = new QPushButton(words);
        button->setObjectName(name);
        layout->addWidget(button);
        return button;
    };
    QPushButton *decide = add(u"&Decide"_s, u"caseDecide"_s);
    makePrimary(decide);
    connect(decide, &QPushButton::clicked, this, [this] { Q_EMIT decisionAsked(m_caseId); });
    connect(add(u"&Letter"_s, u"caseLetter"_s), &QPushButton::clicked, this,
            [this] { Q_EMIT letterAsked(m_caseId); });
    connect(add(u"&Back to the list"_s, u"caseClose"_s), &QPushButton::clicked, this, &CasePage::closed);
    layout->addStretch(1);
    return foot;
}

void CasePage::show(const QString &caseId)
{
    m_caseId = caseId;
    m_session.reset();
    m_title->clear();
    m_clock->clear();
    m_next->clear();
    m_stage->setEnabled(false);
    m_officer->setEnabled(false);
    say({});
    emptyLayout(m_columns->left());
    emptyLayout(m_columns->right());
    read();
}

void CasePage::read()
{
    casework::whenDone(m_decisions.open(m_caseId), this,
                       [this, id = m_caseId](const Result<casework::DecisionDesk::Opened> &opened) {
                           if (id != m_caseId)
                               return; // another case has been asked for since
                           if (opened)
                               take(*opened);
                           else
                               fail(opened.error());
                       });
}

void CasePage::take(const casework::DecisionDesk::Opened &opened)
{
    const casework::Office &office = m_decisions.office();
    m_inForce = opened.record;
    m_session = std::make_unique<casework::DecisionSession>(opened.record, opened.authority, *office.book,
                                                            office.clock->today());
    if (opened.keptDraft)
        m_session->replaceDraft(opened.keptDraft->content);
    connect(m_session.get(), &casework::DecisionSession::findingsChanged, this,
            [this] { m_next->show(*m_session); });
    showWork();
    showOfficers(opened.authority.people);
    fillColumns();
    Q_EMIT shown();
}

QString CasePage::reference() const
{
    return m_session ? visibleLine(m_session->draft().reference) : QString();
}

void CasePage::fail(const Error &error)
{
    m_title->setText(errorWords(error.code).what);
    say(errorDetail(error));
}

void CasePage::showWork()
{
    const law::Case &matter = m_session->draft();
    m_title->setText(visibleLine(matter.reference) + u"  "_s + visibleLine(matter.summary));
    if (const auto &deadline = m_session->deadline())
        m_clock->show(*deadline, m_inForce.stage, m_session->today(), m_session->book(), matter.reference);
    else
        m_clock->clear(u"No date can be counted yet: "_s + deadline.error().detail);
    m_next->show(*m_session);
    m_stage->setCurrentIndex(m_stage->findData(int(m_inForce.stage)));
    m_stage->setEnabled(true);
}

void CasePage::showOfficers(const QVector<law::Person> &people)
{
    m_officer->clear();
    m_officer->addItem(u"Nobody yet"_s, QString());
    for (const law::Person &person : people)
        m_officer->addItem(visibleLine(person.name), person.id);
    if (m_officer->findData(m_inForce.officerId) < 0) // one who has left
        m_officer->addItem(visibleLine(m_inForce.officerId), m_inForce.officerId);
    m_officer->setCurrentIndex(m_officer->findData(m_inForce.officerId));
    m_officer->setEnabled(true);
}

void CasePage::fillColumns()
{
    emptyLayout(m_columns->left());
    emptyLayout(m_columns->right());
    addRequest(m_columns->left(), m_session->draft());
    addApplicant(m_columns->left());
    m_columns->left()->addStretch(1);
    addDecision(m_columns->right(), m_session->draft());
    // Each in its place, whichever answer comes first.
    auto *letters = new QVBoxLayout;
    auto *history = new QVBoxLayout;
    m_columns->right()->addLayout(letters);
    m_columns->right()->addLayout(history);
    m_columns->right()->addStretch(1);
    casework::whenDone(m_requests.letters(m_caseId), letters,
                       [letters](const Result<QVector<casework::LetterRecord>> &found) {
                           addLetters(letters, found ? *found : QVector<casework::LetterRecord>());
                       });
    casework::whenDone(m_requests.history(m_caseId), history,
                       [history](const Result<QVector<casework::JournalEntry>> &found) {
                           addHistory(history, found ? *found : QVector<casework::JournalEntry>());
                       });
}

void CasePage::addApplicant(QVBoxLayout *column)
{
    QVBoxLayout *place = addSection(column, u"Applicant"_s);
    auto *why = new PlainLabel(
        u"Kept apart: a decision looks at the request and not at who asks. A look is recorded."_s,
        TextSize::Body, Tone::Quiet);
    place->addWidget(why->wrapped());
    auto *button = new QPushButton(u"Show the &applicant"_s);
    button->setObjectName(u"showApplicant"_s);
    place->addWidget(button, 0, Qt::AlignLeft);
    setTabOrder(m_officer, button);
    connect(button, &QPushButton::clicked, this, [this, place, button] { askApplicant(place, button); });
}

void CasePage::askApplicant(QVBoxLayout *place, QPushButton *button)
{
    button->setEnabled(false);
    casework::whenDone(m_requests.applicant(m_caseId, u"case-page"_s), button,
                       [this, place, button](const Result<casework::Applicant> &applicant) {
                           if (!applicant) {
                               button->setEnabled(true);
                               say(errorDetail(applicant.error()));
                               return;
                           }
                           button->hide();
                           addApplicantLines(place, *applicant);
                       });
}

void CasePage::setStage(Stage stage)
{
    if (stage == Stage::Issued && m_session->blocksIssuing()) {
        m_stage->setCurrentIndex(m_stage->findData(int(m_inForce.stage)));
        say(u"Not issued: "_s + findingsWords(m_session->findings()) + u'.');
        return;
    }
    casework::CaseRecord record = m_inForce;
    record.stage = stage;
    revise(record);
}

void CasePage::revise(const casework::CaseRecord &record)
{
    if (record.stage == m_inForce.stage && record.officerId == m_inForce.officerId)
        return;
    m_stage->setEnabled(false);
    m_officer->setEnabled(false);
    casework::whenDone(
        m_decisions.revise(record), this, [this, id = m_caseId](const Result<casework::CaseRecord> &stored) {
            if (id != m_caseId)
                return;
            say(stored ? QString()
                : stored.error().code == ErrorCode::Conflict
                    ? u"Somebody saved this case meanwhile. This is what it says now."_s
                    : errorWords(stored.error().code).what + u' ' + errorDetail(stored.error()));
            read();
        });
}

void CasePage::say(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void CasePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace cpoise::ui
