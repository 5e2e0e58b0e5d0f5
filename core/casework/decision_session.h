// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFuture>
#include <QObject>

#include "casework/ports.h"
#include "law/catalogue.h"
#include "law/deadline.h"
#include "law/findings.h"

namespace cpoise::casework
{

/// The law as loaded data, shared by everything that needs it.
struct LawBook {
    law::Catalogue catalogue;
    law::WorkingCalendar calendar;
    letter::Wording wording;
};

/// How a step stands, for the rail.
enum class StepMark { NotYet, Done, ToLookAt, Blocks };

struct StepState {
    law::StepKind kind;
    StepMark mark;
    int findings = 0;
    bool operator==(const StepState &) const = default;
};

/// Drafts with up to this many UTF-16 units of text are checked at once, within the edit; longer ones on
/// another thread, so that no keystroke waits for the rules (docs/decisions/0006-findings-off-the-desk.md).
/// By size and not by a stopwatch: the same edits give the same signals on every machine.
inline constexpr qsizetype checkedAtOnce = 20'000;

/// The wizard without a window: holds the draft, the steps that the law asks for, what is wrong at each, and
/// takes edits. Pages show draft() and pass edits on; they never call a rule of law themselves.
class DecisionSession : public QObject
{
    Q_OBJECT
public:
    DecisionSession(const CaseRecord &record, const law::Authority &authority, const LawBook &book,
                    QDate today, QObject *parent = nullptr);

    const law::Case &draft() const { return m_record.content; }
    const CaseRecord &record() const { return m_record; }
    /// The content of the revision that the draft stands on: the `base` of a merge.
    const law::Case &base() const { return m_base; }
    const law::Authority &authority() const { return m_authority; }
    const LawBook &book() const { return m_book; }
    QDate today() const { return m_today; }

    const QVector<StepState> &steps() const { return m_steps; }
    /// The findings of the draft; of a long draft those of a moment ago until findingsChanged() (see
    /// findingsPending()).
    const QVector<law::Finding> &findings() const { return m_findings; }
    QVector<law::Finding> findingsAt(law::StepKind step) const;
    /// False until a long draft has been checked for the first time: until then findings() is empty, and no
    /// step is marked as done.
    bool isChecked() const { return m_shown > 0; }
    /// True while a long draft is being checked on the other thread; checked() tells its end.
    bool findingsPending() const { return m_shown != m_edits; }
    /// Brings the findings up to date now, on this thread (before issuing; in tests).
    void checkNow();
    const Result<law::Deadline> &deadline() const { return m_deadline; }
    /// Never a guess: brings the findings up to date first.
    bool blocksIssuing();

    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    /// One edit: a function that changes the draft (casework/edits.h has the named ones). False, and nothing
    /// changed, when read-only. Emits changed() once when the draft differs afterwards.
    bool edit(const std::function<void(law::Case &)> &change);

    /// True while the draft holds something that is not yet a revision.
    bool isDirty() const { return m_dirty; }
    /// The record as revised: takes over its revision, keeps edits made since. Also the first half of
    /// settling a conflict: the draft now stands on what the other officer saved; replaceDraft() is the
    /// second.
    void revised(const CaseRecord &stored);
    /// The same where the store may have changed what was sent (cleaned it): takes the store's text over
    /// wherever nothing was typed since.
    void revised(const CaseRecord &stored, const law::Case &sent);
    /// Puts a whole draft in place (a kept draft found at opening, a conflict settled). Nothing when
    /// read-only.
    void replaceDraft(const law::Case &content);

Q_SIGNALS:
    void changed();
    void stepsChanged();
    void findingsChanged();
    /// The findings are those of the draft as it stands (again), whether or not they are others than before.
    void checked();

private:
    void draftChanged();
    void countDays();
    void check();
    void checkSoon();
    void startChecking();
    void show(quint64 edits, const QVector<law::Finding> &findings);

    CaseRecord m_record;
    law::Case m_base;
    law::Authority m_authority;
    const LawBook &m_book;
    QDate m_today;
    QVector<StepState> m_steps;
    QVector<law::Finding> m_findings;
    Result<law::Deadline> m_deadline;
    law::DeadlineInput m_counted;                      ///< what m_deadline was counted from
    quint64 m_edits = 1;                               ///< versions of the draft so far
    quint64 m_shown = 0;                               ///< the version that m_findings belong to; 0: none yet
    QFuture<Result<QVector<law::Finding>>> m_checking; ///< the check under way on another thread
    bool m_readOnly = false;
    bool m_dirty = false;
};

} // namespace cpoise::casework
