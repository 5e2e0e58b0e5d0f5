// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "storage/content.h"
#include "storage/journal.h"

namespace cpoise::storage
{

/// A case as a list row knows it.
struct CasePlace {
    qint64 row = 0;
    qint64 revision = 0;
};
/// Throws NotFound.
CasePlace placeOf(SqliteConnection &connection, const QString &caseId);

casework::CaseRecord openCase(SqliteConnection &connection, const QString &caseId);
/// Throws NotFound when the case or the revision is not there, or its content was disposed of.
casework::CaseRecord openCaseRevision(SqliteConnection &connection, const QString &caseId, qint64 revision);
/// The id of the case with this reference in any spelling. Throws NotFound.
QString caseWithReference(SqliteConnection &connection, const QString &reference);
/// The id of each case that is here by its reference or its id, in one view; empty where neither is.
QStringList casesHere(SqliteConnection &connection, const QVector<casework::Sought> &sought);

/// Writes cases: rows, versions, search texts and journal entries of one transaction.
class CaseStore
{
public:
    explicit CaseStore(Journal &journal) : m_journal(journal) {}

    /// A case with all that can be computed before the transaction begins.
    struct PreparedApplicant {
        casework::Applicant kept;
        Sealed sealed;
    };
    /// Without the case's values themselves: many are taken apart on the thread that made them.
    struct Prepared {
        QString caseId;
        qint64 revision = 0;
        QString note; ///< for the journal
        std::optional<PreparedApplicant> applicant;
        RowValues row;
        SearchText search;
        Sealed version;
    };
    /// Revision 1; a case without an id is given one.
    static Prepared prepare(casework::NewCase &newCase);
    static PreparedApplicant prepareApplicant(const casework::Applicant &applicant);
    /// The revision after `record`'s.
    static Prepared prepareRevision(const casework::CaseRecord &record);

    /// Inside a transaction. Throws Duplicate (detail: the reference as stored).
    void create(SqliteConnection &connection, const Prepared &prepared, const casework::Actor &actor);
    /// The same for as many as `take` gives, but at most `most`; much faster than one by one. Answers how
    /// many.
    qint64 createMany(SqliteConnection &connection, const std::function<std::optional<Prepared>()> &take,
                      qint64 most, const casework::Actor &actor);
    /// Inside a transaction. Throws NotFound, Conflict, Duplicate.
    void revise(SqliteConnection &connection, const Prepared &prepared, const casework::Actor &actor);
    /// Inside a transaction.
    void keepApplicant(SqliteConnection &connection, qint64 caseRow, const QString &caseId,
                       const PreparedApplicant &applicant, const casework::Actor &actor);

private:
    qint64 createRow(SqliteConnection &connection, const Prepared &prepared, const casework::Actor &actor);
    qint64 appendEntry(SqliteConnection &connection, const QString &kind, qint64 row,
                       const Prepared &prepared, const casework::Actor &actor);
    qint64 nextRow(SqliteConnection &connection);

    Journal &m_journal;
    qint64 m_lastRow = 0;
    qint64 m_lastRowOfTransaction = -1;
};

/// The bytes that an applicant's commitment is made over.
QByteArray applicantBytes(const casework::Applicant &applicant);
/// Empty when none was given. Throws NotFound when the case is not there.
casework::Applicant applicantOf(SqliteConnection &connection, qint64 caseRow);

} // namespace cpoise::storage
