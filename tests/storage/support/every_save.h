// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/support/disk_record.h"
#include "tests/storage/support/power_session.h"
#include "tests/storage/support/workspace_case.h"

namespace cpoise::test
{

/// How something is made to fail in the midst of saving.
struct TroubleMaker {
    std::function<void()> begin;
    std::function<void()> end;
    std::function<bool()> hasFailed; ///< since begin()
    ErrorCode expected;              ///< what a save must answer then
};

/// The cases 0/26 to 2/26, and every kind of save once on top of them.
class EverySave
{
public:
    using Step = std::function<Result<void>(casework::CaseWriter &)>;

    /// Stores the cases, and keeps the files as they lie then.
    void fill();
    /// Puts the files there again.
    void put() { writeImage(here.database(), m_start); }
    const DiskImage &start() const { return m_start; }
    const QVector<casework::CaseRecord> &cases() const { return m_cases; }
    QVector<Step> steps() const;

    /// What the database promises now, seen from beside without a file layer.
    Promise promised() const;
    /// Fails the test function unless all of `promise` is there and the database is whole.
    void checkKept(const Promise &promise) const;
    /// All saves with trouble in between: a save that fails says so and is tried again when the trouble is
    /// over, and at the end everything is there. Fails the test function otherwise.
    void saveWithTrouble(const TroubleMaker &trouble);

    WorkspaceCase here;

private:
    void saveAll(const TroubleMaker &trouble);
    void tryAgain(const Step &step, casework::CaseWriter &writer) const;
    void checkAllThere();

    DiskImage m_start;
    QVector<casework::CaseRecord> m_cases;
};

} // namespace cpoise::test
