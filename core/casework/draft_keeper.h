// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "casework/desks.h"

namespace cpoise::casework
{

/// Keeps what is typed: a draft row within a second of the last change (and at least once a second while
/// typing goes on), a revision when the officer leaves a step, closes the case, submits, or after ten
/// minutes.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    enum class State { Saved, Keeping, Failed, Conflict };

    DraftKeeper(DecisionSession &session, DecisionDesk &desk, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// What failed last; NotFound code when nothing has.
    const Error &lastError() const { return m_error; }
    /// Writes the draft row now; the future answers when it is on the disk.
    void keepNow();
    /// Turns the draft into a revision now (leaving a step, closing).
    void reviseNow();

Q_SIGNALS:
    void stateChanged();
    /// Somebody saved first; the session still holds every word that was typed.
    void conflict(const cpoise::casework::CaseRecord &theirs);
    void revisionSaved();

private:
    void setState(State state);
    void onChanged();

    DecisionSession &m_session;
    DecisionDesk &m_desk;
    QTimer m_keepTimer;
    QTimer m_reviseTimer;
    State m_state = State::Saved;
    Error m_error;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace cpoise::casework
