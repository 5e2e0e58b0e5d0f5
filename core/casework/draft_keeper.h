// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "casework/alarm.h"
#include "casework/desks.h"

namespace cpoise::casework
{

/// When typing is kept. `keepAfter` counts from the first change that is not on the disk yet, so that the row
/// follows within a second of the last change and at least once a second while typing goes on, writing
/// included.
struct KeepingPace {
    std::chrono::milliseconds keepAfter{500};
    std::chrono::milliseconds retryAfter{1'000};
    std::chrono::milliseconds reviseAfter{10 * 60 * 1'000};
};

/// Keeps what is typed: a draft row within a second of the last change (and at least once a second while
/// typing goes on), a revision when the officer leaves a step, closes the case, submits, or after ten
/// minutes. One write at a time; what is typed meanwhile goes into the next. A write that fails is tried
/// again until it works; the text stays in the session.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    enum class State { Saved, Keeping, Failed, Conflict };

    DraftKeeper(DecisionSession &session, DecisionDesk &desk, QObject *parent = nullptr);
    DraftKeeper(DecisionSession &session, DecisionDesk &desk, const AlarmMaker &alarms,
                const KeepingPace &pace, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// What failed last; NotFound code when nothing has.
    const Error &lastError() const { return m_error; }
    /// True when nothing is being written and nothing waits to be: a case can be closed.
    bool isIdle() const;
    /// True while a write is under way on the clerk.
    bool isWriting() const { return m_busy; }
    /// Writes the draft row now; state Saved when it is on the disk.
    void keepNow();
    /// Turns the draft into a revision now (leaving a step, closing); revisionSaved() when it is stored.
    /// Nothing when nothing has changed.
    void reviseNow();

Q_SIGNALS:
    void stateChanged();
    /// Somebody saved first, and both changed the same field; the session still holds every word that was
    /// typed. Settled by session.revised(theirs), session.replaceDraft(what was chosen) and reviseNow().
    void conflict(const cpoise::casework::CaseRecord &theirs);
    /// Somebody saved first, in other fields: their changes (the paths) are in the draft now.
    void mergedIn(const QStringList &paths);
    void revisionSaved();
    /// A write failed; unlike stateChanged() also when the one before did.
    void notSaved();

private:
    void onChanged();
    void ring();
    bool hasUnkept() const { return m_session.draft() != m_onDisk; }
    bool leaveConflict();
    void kept(const law::Case &sent, const Result<void> &answer);
    void revised(const CaseRecord &sent, const Result<CaseRecord> &answer);
    void lookAtTheirs();
    void takeTheirs(const CaseRecord &theirs);
    void failed(const Error &error);
    void goOn();
    void setState(State state);

    DecisionSession &m_session;
    DecisionDesk &m_desk;
    KeepingPace m_pace;
    std::unique_ptr<Alarm> m_keepAlarm;
    std::unique_ptr<Alarm> m_reviseAlarm;
    State m_state = State::Saved;
    Error m_error{ErrorCode::NotFound, {}};
    law::Case m_onDisk;         ///< what the draft row or the revision holds
    qint64 m_theirRevision = 0; ///< of the conflict that is not settled; 0: none
    bool m_busy = false;        ///< a write is under way
    bool m_keepWanted = false;  ///< and another is wanted after it
    bool m_reviseWanted = false;
    bool m_refused = false; ///< the last revision was refused for what is in it; only the officer can mend it
    bool m_lookWanted = false; ///< what they saved could not be read yet
};

} // namespace cpoise::casework
