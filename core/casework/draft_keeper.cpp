// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/draft_keeper.h"

#include "base/log.h"
#include "casework/when_done.h"

namespace cpoise::casework
{

namespace
{
/// Failures that pass by themselves or when room is made; the others need the officer.
bool isWorthRetrying(ErrorCode code)
{
    return code != ErrorCode::Duplicate && code != ErrorCode::Invalid && code != ErrorCode::NotFound &&
           code != ErrorCode::TooLarge;
}
} // namespace

DraftKeeper::DraftKeeper(DecisionSession &session, DecisionDesk &desk, QObject *parent)
    : DraftKeeper(session, desk, eventLoopAlarms(), KeepingPace{}, parent)
{
}

DraftKeeper::DraftKeeper(DecisionSession &session, DecisionDesk &desk, const AlarmMaker &alarms,
                         const KeepingPace &pace, QObject *parent)
    : QObject(parent), m_session(session), m_desk(desk), m_pace(pace),
      m_keepAlarm(alarms([this] { ring(); })), m_reviseAlarm(alarms([this] { reviseNow(); })),
      m_onDisk(session.base())
{
    connect(&m_session, &DecisionSession::changed, this, &DraftKeeper::onChanged);
    onChanged();
}

bool DraftKeeper::isIdle() const
{
    return !m_busy && !m_keepWanted && !m_reviseWanted && !m_lookWanted && !hasUnkept();
}

void DraftKeeper::onChanged()
{
    leaveConflict();
    if (!hasUnkept())
        return;
    if (m_state == State::Saved)
        setState(State::Keeping);
    if (!m_keepAlarm->isSet())
        m_keepAlarm->set(m_pace.keepAfter);
    if (!m_reviseAlarm->isSet())
        m_reviseAlarm->set(m_pace.reviseAfter);
}

void DraftKeeper::ring()
{
    if (m_lookWanted)
        lookAtTheirs();
    else if (hasUnkept() || !m_reviseWanted)
        keepNow();
    else
        reviseNow();
}

void DraftKeeper::keepNow()
{
    m_keepAlarm->stop();
    if (m_busy) {
        m_keepWanted = true;
        return;
    }
    if (!hasUnkept())
        return goOn();
    m_busy = true;
    const law::Case sent = m_session.draft();
    const CaseRecord &record = m_session.record();
    whenDone(m_desk.keep({record.id, {}, record.revision, {}, sent}), this,
             [this, sent](const Result<void> &answer) { kept(sent, answer); });
}

void DraftKeeper::kept(const law::Case &sent, const Result<void> &answer)
{
    m_busy = false;
    if (!answer)
        return failed(answer.error());
    m_onDisk = sent;
    goOn();
}

void DraftKeeper::reviseNow()
{
    m_reviseAlarm->stop();
    if (m_busy) {
        m_reviseWanted = true;
        return;
    }
    m_reviseWanted = false;
    m_refused = false;
    leaveConflict();
    if (m_theirRevision > 0 || !m_session.isDirty())
        return keepNow();
    m_keepAlarm->stop();
    m_busy = true;
    const CaseRecord sent = m_session.record();
    whenDone(m_desk.revise(sent), this,
             [this, sent](const Result<CaseRecord> &answer) { revised(sent, answer); });
}

void DraftKeeper::revised(const CaseRecord &sent, const Result<CaseRecord> &answer)
{
    m_busy = false;
    if (answer) {
        m_onDisk = answer->content;
        m_session.revised(*answer, sent.content);
        Q_EMIT revisionSaved();
        return goOn();
    }
    if (answer.error().code == ErrorCode::Conflict)
        return lookAtTheirs();
    m_reviseWanted = isWorthRetrying(answer.error().code);
    m_refused = !m_reviseWanted;
    failed(answer.error());
}

void DraftKeeper::lookAtTheirs()
{
    m_lookWanted = false;
    m_busy = true;
    whenDone(m_desk.inForce(m_session.record().id), this, [this](const Result<CaseRecord> &theirs) {
        m_busy = false;
        if (theirs && theirs->revision != m_session.record().revision)
            return takeTheirs(*theirs);
        m_lookWanted = !theirs.has_value();
        m_reviseWanted = theirs.has_value();
        failed(theirs ? Error{ErrorCode::Conflict, {}} : theirs.error());
    });
}

void DraftKeeper::takeTheirs(const CaseRecord &theirs)
{
    const Merge both = merge(m_session.base(), theirs.content, m_session.draft());
    log::room("casework")
        ->info("case {}: revision {} was saved first, {} fields taken over, {} in conflict",
               theirs.id.toStdString(), theirs.revision, both.takenFromTheirs.size(), both.conflicts.size());
    if (both.conflicts.isEmpty()) {
        m_session.revised(theirs);
        m_session.replaceDraft(both.merged);
        m_reviseWanted = true;
        Q_EMIT mergedIn(both.takenFromTheirs);
        return goOn();
    }
    m_theirRevision = theirs.revision;
    setState(State::Conflict);
    Q_EMIT conflict(theirs);
    goOn();
}

/// A conflict is settled once the draft stands on what they saved.
bool DraftKeeper::leaveConflict()
{
    if (m_theirRevision == 0 || m_session.record().revision < m_theirRevision)
        return false;
    m_theirRevision = 0;
    if (m_state == State::Conflict)
        setState(State::Keeping);
    return true;
}

void DraftKeeper::failed(const Error &error)
{
    log::room("casework")
        ->warn("case {}: not saved, code {}", m_session.record().id.toStdString(), int(error.code));
    m_error = error;
    m_keepWanted = false;
    if (hasUnkept() || m_reviseWanted || m_lookWanted)
        m_keepAlarm->set(m_pace.retryAfter);
    setState(State::Failed);
    Q_EMIT notSaved();
}

/// After a write that worked: the next one that waits, or rest.
void DraftKeeper::goOn()
{
    if (std::exchange(m_keepWanted, false) && hasUnkept())
        return keepNow();
    if (m_reviseWanted)
        return reviseNow();
    if (hasUnkept() && !m_keepAlarm->isSet())
        m_keepAlarm->set(m_pace.keepAfter);
    if (m_theirRevision > 0)
        return setState(State::Conflict);
    if (m_refused)
        return setState(State::Failed);
    m_error = {ErrorCode::NotFound, {}};
    setState(hasUnkept() ? State::Keeping : State::Saved);
}

void DraftKeeper::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace cpoise::casework
