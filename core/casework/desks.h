// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "base/clock.h"
#include "casework/decision_session.h"
#include "casework/ports.h"
#include "casework/worker.h"

/// The use cases. Each desk takes its ports and the workers they run on, and answers with futures; nothing
/// here blocks the caller.
namespace cpoise::casework
{

/// What every desk works with. `writer` and `upkeep` are touched on `clerk` only, `reader` on `readerThread`.
struct Office {
    CaseReader *reader = nullptr;
    CaseWriter *writer = nullptr;
    Upkeep *upkeep = nullptr;
    Worker *readerThread = nullptr;
    Worker *clerk = nullptr;
    const LawBook *book = nullptr;
    const Clock *clock = nullptr;
    QString login;        ///< the operating system's account
    QString officerId;    ///< the person in the settings with that account; empty when there is none
    QString program = {}; ///< its version, kept with each letter

    /// Who acts now, for the journal.
    Actor actor() const { return {login, clock->nowUtc()}; }
};

/// The deadline of a case with every day counted or not, before it is stored too; Invalid (with a sentence)
/// when it cannot be counted.
Result<law::Deadline> deadlineOf(const law::Case &matter, const LawBook &book);
/// The deadline of a case as it is stored in its row; invalid when it cannot be counted.
QDate dueDate(const law::Case &matter, const LawBook &book);

/// Reference patterns: tokens {n} number, {n3} padded, {yy}, {yyyy}, {part} part letter; dated, the newest in
/// force counts. "{n}{part}/{yy}" gives 624A/23.
struct ReferencePattern {
    QString pattern;
    QDate from;
    bool operator==(const ReferencePattern &) const = default;
};
/// The next free reference after the highest one taken that fits the pattern in that year; a new request is
/// part A. Empty when the pattern has a fault.
QString nextReference(const ReferencePattern &pattern, QDate on, const QStringList &taken);
/// What is wrong with a pattern, in words; empty when it can be used.
QString patternFault(const QString &pattern);
/// The newest pattern in force on a day; "{n}{part}/{yy}" when none is.
ReferencePattern patternOn(const QVector<ReferencePattern> &patterns, QDate on);
/// Patterns as the setting "reference-pattern" keeps them: [{"from": "2026-01-01", "pattern":
/// "{n}{part}/{yy}"}].
QString patternsToJson(const QVector<ReferencePattern> &patterns);
/// Empty text: no patterns; Invalid when it is no such JSON.
Result<QVector<ReferencePattern>> patternsFromJson(const QString &json);

/// A conflict, field by field: what was opened, what is stored now, what was typed (storage.md 2.3).
struct FieldConflict {
    QString path; ///< "decision.grounds[id].why"
    QString base, theirs, mine;
};
class RequestDesk
{
public:
    explicit RequestDesk(Office office) : m_office(std::move(office)) {}
    /// A new request; Duplicate when the reference is taken (detail: the reference as stored), also when two
    /// officers were offered the same one: the store decides. Invalid when the reference is blank or the date
    /// of receipt is missing (detail: "reference: missing", "received: missing"). The request is taken apart
    /// into its questions when it has none yet.
    QFuture<Result<CaseRecord>> open(const law::Case &content, const Applicant &applicant);
    /// Looks whether a reference is taken: the stored reference, or empty.
    QFuture<Result<QString>> clash(const QString &reference);
    /// A free reference by the pattern in force on a day. Free now: open() says whether it still is.
    QFuture<Result<QString>> freeReference(QDate on);
    QFuture<Result<QVector<RowId>>> ids(const ListQuery &query);
    QFuture<Result<QVector<CaseRow>>> rows(const QVector<RowId> &rowIds);
    QFuture<Result<ListCounts>> counts();
    QFuture<Result<CaseRecord>> caseRecord(const QString &caseId);
    QFuture<Result<QVector<JournalEntry>>> history(const QString &caseId);
    QFuture<Result<QVector<LetterRecord>>> letters(const QString &caseId);
    QFuture<Result<Applicant>> applicant(const QString &caseId, const QString &purpose);
    QFuture<Result<void>> setApplicant(const QString &caseId, const Applicant &applicant);
    const Office &office() const { return m_office; }
    /// Who works here, once the settings know the account.
    void setOfficer(const QString &personId) { m_office.officerId = personId; }

private:
    Office m_office;
};

class DecisionDesk
{
public:
    explicit DecisionDesk(Office office) : m_office(std::move(office)) {}
    struct Opened {
        CaseRecord record;
        law::Authority authority;
        std::optional<Draft> keptDraft; ///< typed and not yet a revision when the program last ended
        /// Where the draft stood on an older revision: it has been merged with the one in force, and these
        /// fields were changed in both (the draft holds mine).
        QVector<FieldConflict> conflicts;
    };
    /// The case, and what this person had typed: nothing where that is what the revision holds.
    QFuture<Result<Opened>> open(const QString &caseId);
    /// The case as it is in force now, without the draft (after a conflict).
    QFuture<Result<CaseRecord>> inForce(const QString &caseId);
    /// A new revision, with its due date counted afresh; Conflict when somebody saved first.
    QFuture<Result<CaseRecord>> revise(const CaseRecord &record);
    /// Person and time are filled in.
    QFuture<Result<void>> keep(const Draft &draft);
    QFuture<Result<void>> discard(const QString &caseId);
    const Office &office() const { return m_office; }

private:
    Office m_office;
};

struct Merge {
    law::Case merged;            ///< disjoint changes put together; mine where both changed
    QStringList takenFromTheirs; ///< paths that only they had changed
    QVector<FieldConflict> conflicts;
};
/// Three-way and per field; lists are matched by the ids of their members. Nothing typed on either side is
/// lost: it is in `merged`, or in a conflict. Where one side removed what the other changed, the change stays
/// or is listed. A factor that one side moved to another section is compared where it went.
Merge merge(const law::Case &base, const law::Case &theirs, const law::Case &mine);

} // namespace cpoise::casework
