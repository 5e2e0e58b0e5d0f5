// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

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
};

/// The wizard without a window: holds the draft, the steps that the law asks for, what is wrong at each, and
/// takes edits. Pages show draft() and pass edits on; they never call a rule of law themselves.
class DecisionSession : public QObject
{
    Q_OBJECT
public:
    DecisionSession(const CaseRecord &record, const law::Authority &authority, const LawBook &book, QDate today,
                    QObject *parent = nullptr);

    const law::Case &draft() const { return m_record.content; }
    const CaseRecord &record() const { return m_record; }
    const law::Authority &authority() const { return m_authority; }
    const LawBook &book() const { return m_book; }
    QDate today() const { return m_today; }

    const QVector<StepState> &steps() const { return m_steps; }
    const QVector<law::Finding> &findings() const { return m_findings; }
    QVector<law::Finding> findingsAt(law::StepKind step) const;
    const Result<law::Deadline> &deadline() const { return m_deadline; }
    bool blocksIssuing() const;

    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    /// One edit: a function that changes the draft (casework/edits.h has the named ones). False, and nothing
    /// changed, when read-only. Emits changed() once when the draft differs afterwards.
    bool edit(const std::function<void(law::Case &)> &change);

    /// True while the draft holds something that is not yet a revision.
    bool isDirty() const { return m_dirty; }
    /// The record as revised: takes over its revision, keeps edits made since.
    void revised(const CaseRecord &stored);
    /// Puts a whole draft in place (a kept draft found at opening, a conflict settled).
    void replaceDraft(const law::Case &content);

Q_SIGNALS:
    void changed();
    void stepsChanged();
    void findingsChanged();

private:
    void recompute();

    CaseRecord m_record;
    law::Case m_base;
    law::Authority m_authority;
    const LawBook &m_book;
    QDate m_today;
    QVector<StepState> m_steps;
    QVector<law::Finding> m_findings;
    Result<law::Deadline> m_deadline;
    bool m_readOnly = false;
    bool m_dirty = false;
};

} // namespace cpoise::casework
