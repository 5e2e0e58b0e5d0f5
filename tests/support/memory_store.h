// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <mutex>

#include "casework/desks.h"
#include "casework/ports.h"
#include "casework/worker.h"

namespace cpoise::test
{

/// All ports in memory, for tests of casework and ui: what is in it is "on the disk". Safe from several
/// threads. Failures are switched on by the name of the call ("revise", "saveDraft", "open"; empty: any
/// call).
class MemoryStore final : public casework::CaseReader, public casework::CaseWriter, public casework::Upkeep
{
public:
    /// The next `times` calls of that name answer with this error and do nothing.
    void failNext(ErrorCode code, const QString &call = {}, int times = 1);
    /// Every call of that name fails until heal().
    void failAlways(ErrorCode code, const QString &call = {});
    void heal();
    /// The names of all calls so far, in order, failed ones too.
    QStringList calls() const;
    int countOf(const QString &call) const { return int(calls().count(call)); }
    /// Runs inside every call before it does its work (to let time go by, or to act as a second officer).
    void onCall(std::function<void(const QString &)> hook) { m_hook = std::move(hook); }

    /// Puts a case in as another officer would (a new revision when the id is known), without failing.
    casework::CaseRecord put(const casework::CaseRecord &record, const casework::Applicant &applicant = {});
    /// The steps that backup, restore and verify report, one by one.
    void setUpkeepSteps(int steps) { m_upkeepSteps = steps; }
    void setVerifyReport(const casework::VerifyReport &report) { m_report = report; }
    QVector<casework::JournalEntry> journal() const;

    Result<QVector<casework::RowId>> ids(const casework::ListQuery &query) override;
    Result<QVector<casework::CaseRow>> rows(const QVector<casework::RowId> &rowIds) override;
    Result<casework::ListCounts> counts(const QString &officerId, QDate today, QDate soon) override;
    Result<casework::CaseRecord> open(const QString &caseId) override;
    Result<casework::CaseRecord> openRevision(const QString &caseId, qint64 revision) override;
    Result<QString> findReference(const QString &reference) override;
    Result<QStringList> findMany(const QVector<casework::Sought> &sought) override;
    Result<QVector<casework::JournalEntry>> history(const QString &caseId) override;
    Result<QVector<casework::LetterRecord>> letters(const QString &caseId) override;
    Result<QByteArray> basis(const QByteArray &sha256) override;
    Result<law::Authority> authority() override;
    Result<QString> setting(const QString &name) override;
    void interrupt() override {}

    Result<casework::CaseRecord> create(const casework::NewCase &newCase,
                                        const casework::Actor &actor) override;
    Result<std::shared_ptr<casework::CasesAhead>>
    getReady(std::function<bool(casework::NewCase &)> next) override;
    using CaseWriter::createMany;
    Result<qint64> createMany(casework::CasesAhead &cases, const casework::Actor &actor,
                              const std::function<bool(qint64 done)> &progress) override;
    Result<casework::CaseRecord> revise(const casework::CaseRecord &record,
                                        const casework::Actor &actor) override;
    Result<void> saveDraft(const casework::Draft &draft) override;
    Result<casework::Draft> draft(const QString &caseId, const QString &person) override;
    Result<void> discardDraft(const QString &caseId, const QString &person) override;
    Result<casework::Applicant> applicant(const QString &caseId, const casework::Actor &actor,
                                          const QString &purpose) override;
    Result<void> setApplicant(const QString &caseId, const casework::Applicant &applicant,
                              const casework::Actor &actor) override;
    using CaseWriter::recordLetter;
    Result<void> recordLetter(const casework::LetterRecord &letter, const QByteArray &basis,
                              const casework::Actor &actor) override;
    Result<void> setAuthority(const law::Authority &authority, const casework::Actor &actor) override;
    Result<void> setSetting(const QString &name, const QString &json, const casework::Actor &actor) override;

    Result<QString> backup(const QString &folder, const casework::StepProgress &progress) override;
    Result<QString> restore(const QString &file, const casework::StepProgress &progress) override;
    Result<casework::VerifyReport> verify(const casework::StepProgress &progress) override;

private:
    struct Stored {
        casework::RowId rowId = 0;
        QVector<casework::CaseRecord> revisions; ///< oldest first
        casework::Applicant applicant;
        const casework::CaseRecord &current() const { return revisions.constLast(); }
    };
    struct Switch {
        ErrorCode code;
        QString call;
        int times; ///< -1: until healed
    };
    /// Notes the call; an error when a switch says so.
    Result<void> enter(const QString &call);
    Stored *find(const QString &caseId);
    Stored *findKey(const QString &reference);
    Result<casework::CaseRecord> store(const casework::NewCase &newCase, const casework::Actor &actor);
    void note(const QString &kind, const casework::Actor &actor, const QString &caseId, qint64 revision,
              const QString &codes = {});
    Result<void> step(const casework::StepProgress &progress) const;

    mutable std::recursive_mutex m_mutex;
    std::vector<Stored> m_cases;
    QVector<casework::Draft> m_drafts;
    QVector<casework::LetterRecord> m_letters;
    QHash<QByteArray, QByteArray> m_bases;
    QVector<casework::JournalEntry> m_journal;
    law::Authority m_authority;
    QHash<QString, QString> m_settings;
    QVector<Switch> m_switches;
    QStringList m_calls;
    std::function<void(const QString &)> m_hook;
    casework::VerifyReport m_report;
    int m_upkeepSteps = 4;
};

/// Keeps posted work until it is told to run it: what another thread would do, in the test's hands.
class ManualWorker final : public casework::Worker
{
public:
    void post(std::function<void()> work) override { m_queue.push_back(std::move(work)); }
    int pending() const { return int(m_queue.size()); }
    /// Runs the oldest piece; false when there is none.
    bool runOne();
    /// Runs until nothing is left, also what is posted meanwhile.
    void runAll();
    /// Forgets what waits: a program that was killed.
    void dropAll() { m_queue.clear(); }

private:
    std::deque<std::function<void()>> m_queue;
};

/// A store, workers that run at once, a fixed clock (Fri 20 Nov 2026, 10:00) and the shipped law, put
/// together as an office.
struct MemoryOffice {
    MemoryOffice();
    MemoryStore store;
    casework::InlineWorker worker;
    FixedClock clock;
    casework::Office office() { return officeOn(worker); }
    casework::Office officeOn(casework::Worker &other);
};

} // namespace cpoise::test
