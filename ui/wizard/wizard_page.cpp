// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizard_page.h"

#include <QEventLoop>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "base/text.h"
#include "casework/when_done.h"
#include "ui/parts/date_words.h"
#include "ui/parts/error_words.h"
#include "ui/wizard/conflict_page.h"
#include "ui/wizard/notice_bar.h"
#include "ui/wizard/wizard_body.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using casework::CaseRecord;
using casework::DecisionDesk;
using casework::DraftKeeper;

namespace
{
/// How long leaving waits for the disk: an ordinary write takes a few milliseconds.
constexpr int patienceMs = 2'000;
constexpr int lookAgainMs = 5;

QString whenKept(const QDateTime &savedAt, QDate today)
{
    const QDateTime local = savedAt.toLocalTime();
    const QString time = local.toString(u"HH:mm"_s);
    return local.date() == today ? time : dateWords(local.date()) + u", "_s + time;
}

bool isOver(casework::Stage stage)
{
    return stage == casework::Stage::Issued || stage == casework::Stage::Closed;
}
} // namespace

WizardPage::WizardPage(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_desk(services.office), m_notice(new NoticeBar(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"wizardPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
}

WizardPage::~WizardPage()
{
    close();
}

void WizardPage::close()
{
    // The pages and the keeper look at the session: they go first.
    delete std::exchange(m_body, nullptr);
    delete std::exchange(m_conflict, nullptr);
    m_keeper.reset();
    m_session.reset();
    m_caseId.clear();
}

void WizardPage::openCase(const QString &caseId)
{
    if (caseId == m_caseId && m_session)
        return;
    if (m_session && !leave())
        return;
    m_caseId = caseId;
    m_notice->clear();
    casework::whenDone(m_desk.open(caseId), this, [this, caseId](const Result<DecisionDesk::Opened> &opened) {
        if (caseId != m_caseId)
            return;
        if (opened)
            showCase(*opened);
        else
            sayFailed(opened.error());
    });
}

void WizardPage::sayFailed(const Error &error)
{
    const ErrorWords words = errorWords(error.code);
    const QString caseId = std::exchange(m_caseId, {});
    m_notice->tell(Tone::Blocks, words.what + u' ' + words.todo,
                   {{tr("Try again"), [this, caseId] { openCase(caseId); }},
                    {tr("Back to the list"), [this] { Q_EMIT closed(); }}});
}

void WizardPage::showCase(const DecisionDesk::Opened &opened)
{
    m_session = std::make_unique<casework::DecisionSession>(
        opened.record, opened.authority, *m_services.office.book, m_services.office.clock->today());
    m_keeper = std::make_unique<DraftKeeper>(*m_session, m_desk);
    connect(m_keeper.get(), &DraftKeeper::conflict, this, &WizardPage::onConflict);
    connect(m_keeper.get(), &DraftKeeper::mergedIn, this, &WizardPage::onMergedIn);
    connect(m_keeper.get(), &DraftKeeper::stateChanged, this, &WizardPage::onState);
    makeBody();
    if (isOver(opened.record.stage)) {
        m_body->setReadOnly(true);
        m_notice->tell(Tone::Accent, tr("This decision went out. It can be read, not changed."));
    } else if (opened.keptDraft) {
        offerKept(opened);
    }
    Q_EMIT this->opened();
}

void WizardPage::makeBody()
{
    m_body = new WizardBody(*m_session, *m_keeper, m_services, this);
    connect(m_body, &WizardBody::statusText, this, &WizardPage::statusText);
    connect(m_body, &WizardBody::settingsWanted, this, &WizardPage::settingsWanted);
    m_stack->addWidget(m_body);
    m_stack->setCurrentWidget(m_body);
    if (const auto where = std::exchange(m_goTo, std::nullopt))
        m_body->goTo(*where);
    else
        m_body->open(m_session->steps().isEmpty() ? law::StepKind::Request : m_session->steps().first().kind);
}

void WizardPage::goTo(const law::Where &where)
{
    if (m_body)
        m_body->goTo(where);
    else
        m_goTo = where;
}

/// Until it is said what becomes of the kept text, nothing is typed over it.
void WizardPage::offerKept(const DecisionDesk::Opened &opened)
{
    m_body->setReadOnly(true);
    const QString when = whenKept(opened.keptDraft->savedAt, m_session->today());
    m_notice->tell(Tone::Look, tr("Text from ") + when + tr(" was kept when the program last ended."),
                   {{tr("Go on &with it"), [this, opened] { takeKept(opened); }},
                    {tr("Set &it aside"), [this, opened] { setAside(opened); }}});
    m_notice->askForAnswer();
}

void WizardPage::takeKept(const DecisionDesk::Opened &opened)
{
    m_notice->clear();
    m_body->setReadOnly(false);
    if (opened.conflicts.isEmpty()) {
        m_session->replaceDraft(opened.keptDraft->content);
        m_body->open(m_body->step()); // where the keyboard begins
    } else
        compare(opened.record, {opened.keptDraft->content, {}, opened.conflicts});
}

void WizardPage::setAside(const DecisionDesk::Opened &opened)
{
    m_notice->tell(Tone::Accent,
                   tr("The kept text was set aside. It can be brought back while this case is open."),
                   {{tr("Bring &it back"), [this, opened] { takeKept(opened); }},
                    {tr("Close"), [this] { m_notice->clear(); }}});
    m_body->setReadOnly(false);
    m_body->open(m_body->step()); // where the keyboard begins
    casework::whenDone(m_desk.discard(m_caseId), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT statusText(errorWords(done.error().code).what);
    });
}

void WizardPage::onConflict(const CaseRecord &theirs)
{
    m_body->flush();
    const casework::Merge merge = casework::merge(m_session->base(), theirs.content, m_session->draft());
    if (merge.conflicts.isEmpty())
        settle(theirs, merge.merged);
    else
        compare(theirs, merge);
}

void WizardPage::compare(const CaseRecord &theirs, const casework::Merge &merge)
{
    delete std::exchange(m_conflict, nullptr);
    m_conflict = new ConflictPage(theirs.content, merge, *m_session, this);
    connect(m_conflict, &ConflictPage::settled, this,
            [this, theirs](const law::Case &content) { settle(theirs, content); });
    m_stack->addWidget(m_conflict);
    m_stack->setCurrentWidget(m_conflict);
    m_conflict->focusFirst();
    Q_EMIT statusText(tr("Somebody saved this case while you wrote. Say what stays."));
}

void WizardPage::settle(const CaseRecord &theirs, const law::Case &content)
{
    m_session->revised(theirs);
    m_session->replaceDraft(content);
    m_stack->setCurrentWidget(m_body);
    if (ConflictPage *done = std::exchange(m_conflict, nullptr))
        done->deleteLater();
    m_notice->tell(Tone::Accent, tr("What both of you wrote was put together."),
                   {{tr("Close"), [this] { m_notice->clear(); }}});
    m_keeper->reviseNow();
}

/// Somebody saved other fields first: theirs are in the draft now, and that is said.
void WizardPage::onMergedIn(const QStringList &paths)
{
    QStringList fields;
    for (const QString &path : paths)
        fields << pathWords(path, m_session->draft(), m_session->book().catalogue);
    fields.removeAll(QString());
    fields.removeDuplicates();
    QString words = tr("Somebody saved this case while you wrote. What they changed is in it now");
    words += fields.isEmpty() ? u"."_s : u": "_s + visibleLine(fields.join(u"; "_s)).left(200) + u'.';
    m_notice->tell(Tone::Accent, words, {{tr("Close"), [this] { m_notice->clear(); }}});
}

void WizardPage::onState()
{
    if (m_keeper->state() == DraftKeeper::State::Saved && std::exchange(m_saidNotSaved, false))
        m_notice->clear();
    if (m_keeper->state() != DraftKeeper::State::Failed)
        return;
    const ErrorWords words = errorWords(m_keeper->lastError().code);
    Q_EMIT statusText(tr("Not saved yet. ") + words.what);
    sayNotSaved();
}

bool WizardPage::leave()
{
    if (!m_session) {
        m_caseId.clear();
        return true;
    }
    if (m_leaving)
        return false;
    m_leaving = true;
    m_body->flush();
    m_keeper->reviseNow();
    waitForClerk();
    m_leaving = false;
    if (!canLetGo())
        return false;
    m_notice->clear();
    close();
    return true;
}

bool WizardPage::canLetGo()
{
    if (m_conflict) {
        Q_EMIT statusText(tr("First say what stays: somebody saved this case while you wrote."));
        return false;
    }
    if (m_keeper->isIdle() && m_keeper->state() != DraftKeeper::State::Failed)
        return true;
    sayNotSaved();
    return false;
}

/// What was typed is written by another thread; whether that worked has to be known before it is let go of.
void WizardPage::waitForClerk()
{
    if (!m_keeper->isWriting())
        return;
    QEventLoop loop;
    QTimer look;
    connect(&look, &QTimer::timeout, &loop, [this, &loop] {
        if (!m_keeper->isWriting())
            loop.quit();
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    look.start(lookAgainMs);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void WizardPage::sayNotSaved()
{
    QString words = tr("Still being saved. Try again in a moment.");
    if (m_keeper->state() == DraftKeeper::State::Failed) {
        const ErrorWords why = errorWords(m_keeper->lastError().code);
        words = tr("Not saved yet. ") + why.what + u' ' + why.todo;
    }
    m_saidNotSaved = true;
    m_notice->tell(Tone::Blocks, words, {{tr("Try again"), [this] { m_keeper->reviseNow(); }}});
}

} // namespace cpoise::ui
