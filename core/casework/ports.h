// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDateTime>
#include <QString>
#include <QVector>

#include "base/result.h"
#include "law/case.h"
#include "letter/compose.h"

/// What casework needs from the outside, as plain synchronous interfaces over values. Each is used on one
/// thread (see worker.h); the contract tests of tests/storage run on every engine.
namespace cpoise::casework
{

/// Where a case stands in the office's own work.
enum class Stage { New, Clarifying, Deciding, Review, Approved, Issued, Closed };

/// Short id of a case for lists, from 1; stable. Four bytes: a store with a higher one than 4,294,967,295
/// answers TooLarge instead of a list.
using RowId = quint32;

/// A row of the work list.
struct CaseRow {
    RowId rowId = 0;
    QString id;
    QString reference;
    QString summary;
    Stage stage = Stage::New;
    QString provisions; ///< "s31(1)(a)(b), s24(1)"
    QDate received;
    QDate due; ///< invalid when not computable
    QString officer;
};

/// Who decides what: one aggregate, changed as a whole, guarded by its revision.
struct CaseRecord {
    QString id;
    qint64 revision = 0; ///< 0: not stored yet
    Stage stage = Stage::New;
    QString officerId;
    QDate due; ///< as computed when it was saved
    law::Case content;
};

/// The applicant, kept apart; each look is journalled.
struct Applicant {
    QString name;
    QString address;
    QString email;
    bool operator==(const Applicant &) const = default;
};

enum class SortBy { Reference, Summary, Stage, Provisions, Due, Officer, Received };

struct ListQuery {
    QVector<Stage> stages; ///< empty: all
    QString officerId;     ///< empty: everybody's
    QDate dueFrom, dueTo;  ///< invalid: open
    QString search;        ///< words or a reference in any spelling; empty: all
    SortBy sortBy = SortBy::Due;
    bool descending = false;
};

/// The counts beside the list's filters.
struct ListCounts {
    qint64 all = 0, mine = 0, dueSoon = 0, late = 0, waiting = 0, review = 0;
    qint64 open = 0; ///< no answer has gone out yet
};

/// An entry of the append-only journal, as read back.
struct JournalEntry {
    qint64 sequence = 0;
    QDateTime at;
    QString kind; ///< "created", "revised", "letter-exported", "applicant-seen" ...
    QString actor;
    QString caseId;
    qint64 revision = 0;
    QString note; ///< codes only
};

/// Text as typed and not yet a revision, one for each case and person.
struct Draft {
    QString caseId;
    QString person;
    qint64 baseRevision = 0;
    QDateTime savedAt;
    law::Case content;
};

/// Who and when, for the journal.
struct Actor {
    QString login;
    QDateTime at; ///< UTC
};

/// How a letter was set: what its bytes hang on beside its words.
struct LetterMaking {
    int document = 0;           ///< which of those that the decision makes; the letter is 0
    double bodyPt = 12;         ///< 18 in large print
    bool toBeSigned = false;    ///< it has a field for a signature
    QByteArray unsignedSha256;  ///< of what a signed file begins with; empty: it was not signed
    bool withRecord = false;    ///< the letter carries the decision for machines
    bool scheduleApart = false; ///< the schedule was a document of its own, and the letter referred to it
    bool operator==(const LetterMaking &) const = default;
};

/// A letter that was written out.
struct LetterRecord {
    QString caseId;
    qint64 revision = 0;
    QString fileName;
    QByteArray sha256;
    bool draft = true;
    QDateTime at;
    std::optional<LetterMaking> making = {}; ///< none: written before it was kept
    QByteArray basis = {}; ///< SHA-256 of what it was made with (letter_basis.h), given by the store
};

/// A case that may be here already: its reference in any spelling, and its id, if it has one.
struct Sought {
    QString reference;
    QString id;
};

class CaseReader
{
public:
    virtual ~CaseReader() = default;
    /// Row ids in order: 4 bytes a row for a list of any length.
    virtual Result<QVector<RowId>> ids(const ListQuery &query) = 0;
    /// Rows for these ids, in the order given; unknown ids are left out.
    virtual Result<QVector<CaseRow>> rows(const QVector<RowId> &rowIds) = 0;
    virtual Result<ListCounts> counts(const QString &officerId, QDate today, QDate soon) = 0;
    virtual Result<CaseRecord> open(const QString &caseId) = 0;
    virtual Result<CaseRecord> openRevision(const QString &caseId, qint64 revision) = 0;
    /// The case with a reference in any spelling; NotFound.
    virtual Result<QString> findReference(const QString &reference) = 0;
    /// For each, the id of the case with its reference, or else of the one with its id; empty where neither
    /// is here. As they all are at one moment.
    virtual Result<QStringList> findMany(const QVector<Sought> &sought) = 0;
    virtual Result<QVector<JournalEntry>> history(const QString &caseId) = 0;
    virtual Result<QVector<LetterRecord>> letters(const QString &caseId) = 0;
    /// What letters were made with (letter_basis.h), by its SHA-256; NotFound.
    virtual Result<QByteArray> basis(const QByteArray &sha256) = 0;
    virtual Result<law::Authority> authority() = 0;
    /// Settings kept as JSON text by name ("reference-pattern"); empty when not set.
    virtual Result<QString> setting(const QString &name) = 0;
    /// Stops what runs now, from another thread; the call under way answers Cancelled.
    virtual void interrupt() = 0;
};

/// A case to store for the first time (also: import).
struct NewCase {
    CaseRecord record; ///< revision 0; id empty: one is made
    Applicant applicant;
};

/// Cases that are being got ready to be stored. Who lets go of them stops it.
class CasesAhead
{
public:
    virtual ~CasesAhead() = default;
};

class CaseWriter
{
public:
    virtual ~CaseWriter() = default;
    /// Duplicate when the reference's key is taken (detail: the reference as stored).
    virtual Result<CaseRecord> create(const NewCase &newCase, const Actor &actor) = 0;
    /// Begins to get many cases ready, as far as that needs no store; from any thread. `next` gives them one
    /// after the other on another thread, ahead of what is stored, and false after the last.
    virtual Result<std::shared_ptr<CasesAhead>> getReady(std::function<bool(NewCase &)> next) = 0;
    /// Many in transactions of 1,000; `progress` returns false to stop: what was committed stays. Returns how
    /// many were stored.
    virtual Result<qint64> createMany(CasesAhead &cases, const Actor &actor,
                                      const std::function<bool(qint64 done)> &progress) = 0;
    /// Both in one: `next` is not called any more when this returns.
    Result<qint64> createMany(const std::function<bool(NewCase &)> &next, const Actor &actor,
                              const std::function<bool(qint64 done)> &progress)
    {
        return getReady(next).and_then(
            [&](const std::shared_ptr<CasesAhead> &cases) { return createMany(*cases, actor, progress); });
    }
    /// A new revision on top of record.revision; Conflict when that is not in force any more. Deletes the
    /// person's draft in the same transaction.
    virtual Result<CaseRecord> revise(const CaseRecord &record, const Actor &actor) = 0;
    virtual Result<void> saveDraft(const Draft &draft) = 0;
    virtual Result<Draft> draft(const QString &caseId, const QString &person) = 0; ///< NotFound: none
    virtual Result<void> discardDraft(const QString &caseId, const QString &person) = 0;
    /// Reads the applicant and journals the look ("applicant-seen") in one transaction.
    virtual Result<Applicant> applicant(const QString &caseId, const Actor &actor,
                                        const QString &purpose) = 0;
    virtual Result<void> setApplicant(const QString &caseId, const Applicant &applicant,
                                      const Actor &actor) = 0;
    /// Journals a letter, and keeps its basis where no letter had the same before; both or neither. Invalid
    /// when it has a basis and not how it was made, or the other way round.
    virtual Result<void> recordLetter(const LetterRecord &letter, const QByteArray &basis,
                                      const Actor &actor) = 0;
    /// Of a letter that nothing is known to be made with.
    Result<void> recordLetter(const LetterRecord &letter, const Actor &actor)
    {
        return recordLetter(letter, {}, actor);
    }
    virtual Result<void> setAuthority(const law::Authority &authority, const Actor &actor) = 0;
    virtual Result<void> setSetting(const QString &name, const QString &json, const Actor &actor) = 0;
};

/// What verification found.
struct VerifyReport {
    qint64 entries = 0;  ///< journal entries read
    qint64 contents = 0; ///< contents compared with their hashes
    qint64 disposed = 0; ///< contents disposed of with an entry that says so
    QStringList faults;  ///< one sentence each; empty: whole
};

/// Done of total, in units of its own; return false to stop.
using StepProgress = std::function<bool(qint64 done, qint64 total)>;

/// Upkeep of the workspace's files.
class Upkeep
{
public:
    virtual ~Upkeep() = default;
    /// A verified copy: written beside as *.partial, checked, hashed, renamed. Returns its path.
    virtual Result<QString> backup(const QString &folder, const StepProgress &progress) = 0;
    /// Checks the file, then puts it in place of the workspace's database; the old one is kept aside.
    /// Returns where the old one lies.
    virtual Result<QString> restore(const QString &file, const StepProgress &progress) = 0;
    virtual Result<VerifyReport> verify(const StepProgress &progress) = 0;
};

/// A public interest test as read from a text (exchange/pit_reader.h).
struct ReadPit {
    law::Case matter;
    QStringList notes;
    bool hasRemainder = false;
};

/// File formats of the outside world, so that the window need not know `exchange`.
class FileFormats
{
public:
    virtual ~FileFormats() = default;
    virtual Result<ReadPit> readPit(const QByteArray &bytes) = 0;
    virtual Result<QVector<NewCase>> readCaseFile(const QByteArray &bytes) = 0;
    /// How many signs of a case file readCaseFile leaves out or replaces (control characters and the like).
    virtual qint64 signsLeftOut(const QByteArray &) { return 0; }
    virtual QByteArray writeCaseFile(const CaseRecord &record, const Applicant &applicant) = 0;
    /// A house style as one file (.cpstyle). Invalid, with a sentence, when it is none or does not fit the
    /// standing wording.
    virtual Result<law::HouseStyle> readHouseStyle(const QByteArray &bytes,
                                                   const letter::Wording &standing) = 0;
    virtual QByteArray writeHouseStyle(const law::HouseStyle &style) = 0;
};

} // namespace cpoise::casework
