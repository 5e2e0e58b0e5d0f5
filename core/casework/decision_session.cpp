// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/decision_session.h"

#include <algorithm>

#include "casework/all_findings.h"
#include "casework/desks.h"
#include "casework/step_marks.h"
#include "casework/when_done.h"

namespace cpoise::casework
{

namespace
{
bool sameClock(const law::DeadlineInput &a, const law::DeadlineInput &b)
{
    return a.regime == b.regime && a.events == b.events && a.limitDays == b.limitDays &&
           a.reading == b.reading;
}
} // namespace

DecisionSession::DecisionSession(const CaseRecord &record, const law::Authority &authority,
                                 const LawBook &book, QDate today, QObject *parent)
    : QObject(parent), m_record(record), m_base(record.content), m_authority(authority), m_book(book),
      m_today(today), m_deadline(law::deadline(law::clockOf(record.content), book.calendar)),
      m_counted(law::clockOf(record.content))
{
    checkSoon();
}

QVector<law::Finding> DecisionSession::findingsAt(law::StepKind step) const
{
    QVector<law::Finding> result;
    std::copy_if(m_findings.cbegin(), m_findings.cend(), std::back_inserter(result),
                 [step](const law::Finding &finding) { return finding.where.step == step; });
    return result;
}

bool DecisionSession::blocksIssuing()
{
    checkNow();
    return law::blocksIssuing(m_findings);
}

void DecisionSession::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    Q_EMIT changed();
}

bool DecisionSession::edit(const std::function<void(law::Case &)> &change)
{
    if (m_readOnly)
        return false;
    const law::Case before = m_record.content;
    change(m_record.content);
    if (m_record.content != before)
        draftChanged();
    return true;
}

void DecisionSession::revised(const CaseRecord &stored)
{
    const law::Case mine = m_record.content;
    m_record = stored;
    m_record.content = mine;
    m_base = stored.content;
    m_dirty = mine != m_base;
}

void DecisionSession::revised(const CaseRecord &stored, const law::Case &sent)
{
    const law::Case mine = m_record.content;
    revised(stored);
    if (stored.content == sent)
        return;
    m_record.content = mine == sent ? stored.content : merge(sent, stored.content, mine).merged;
    m_dirty = m_record.content != m_base;
    if (m_record.content != mine)
        draftChanged();
}

void DecisionSession::replaceDraft(const law::Case &content)
{
    edit([&content](law::Case &matter) { matter = content; });
}

void DecisionSession::draftChanged()
{
    ++m_edits;
    m_dirty = m_record.content != m_base;
    countDays();
    checkSoon();
    Q_EMIT changed();
}

void DecisionSession::countDays()
{
    const law::DeadlineInput input = law::clockOf(draft());
    if (sameClock(input, m_counted))
        return;
    m_counted = input;
    m_deadline = law::deadline(input, m_book.calendar);
}

void DecisionSession::checkNow()
{
    if (findingsPending())
        check();
}

void DecisionSession::check()
{
    show(m_edits, allFindings(draft(), m_authority, m_book, m_today));
}

/// At once where that takes no time, else on another thread.
void DecisionSession::checkSoon()
{
    if (textLength(draft()) <= checkedAtOnce) {
        check();
    } else {
        show(m_shown, m_findings);
        startChecking();
    }
}

void DecisionSession::startChecking()
{
    // One at a time: while a check runs, edits only count up, and its end starts the next.
    if (m_checking.isRunning())
        return;
    PoolWorker pool;
    m_checking = answer(pool, [matter = draft(), authority = m_authority, &book = m_book, today = m_today] {
        return Result<QVector<law::Finding>>(allFindings(matter, authority, book, today));
    });
    whenDone(m_checking, this, [this, edits = m_edits](const Result<QVector<law::Finding>> &found) {
        if (found && edits > m_shown)
            show(edits, *found);
        if (findingsPending())
            startChecking();
    });
}

void DecisionSession::show(quint64 edits, const QVector<law::Finding> &findings)
{
    QVector<StepState> steps = stepStates(draft(), m_book.catalogue, findings);
    if (edits == 0) // nothing is known yet: no step is said to be done
        std::for_each(steps.begin(), steps.end(), [](StepState &step) { step.mark = StepMark::NotYet; });
    const bool otherFindings = findings != m_findings || (edits > 0 && m_shown == 0);
    const bool otherSteps = steps != m_steps;
    m_shown = edits;
    m_findings = findings;
    m_steps = steps;
    if (otherFindings)
        Q_EMIT findingsChanged();
    if (otherSteps)
        Q_EMIT stepsChanged();
    if (!findingsPending())
        Q_EMIT checked();
}

} // namespace cpoise::casework
