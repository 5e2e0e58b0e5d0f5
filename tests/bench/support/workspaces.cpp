// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/workspaces.h"

#include <QDir>
#include <QFileInfo>

#include "tests/bench/support/plain_sqlite.h"
#include "tests/bench/support/texts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

namespace
{
constexpr char listRows[] =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
    "INSERT INTO cases (row_id, id, revision, entry, reference, reference_key, reference_order, summary, "
    "summary_order, stage, provisions, provisions_order, received, due, officer) "
    "SELECT i, 'case-' || i, 1, 1, i || '/26', i || '26', printf('%08d/26', i), "
    "'Records of the ' || (i * 7919 % 100003) || ' inspections of the year', "
    "printf('records of the %08d', i * 7919 % 100003), i % 7, 's31(1)(a)', 's00000031(00000001)(a)', "
    "2461042 + i % 900, 2461070 + i % 900, 0 FROM n";

void fillList(const QString &database, int rows)
{
    PlainSqlite sqlite(database);
    sqlite.execute("BEGIN IMMEDIATE");
    PlainStatement insert(sqlite, listRows);
    insert.bind(1, rows);
    insert.run();
    sqlite.execute("COMMIT");
}

void fillCases(app::LocalOffice &office, int count)
{
    int at = 0;
    const auto next = [&](casework::NewCase &item) {
        if (at == count)
            return false;
        item = inventedCase(at++);
        return true;
    };
    const auto stored = office.workspace().writer().createMany(next, office.actor(), {});
    if (!stored)
        giveUp(stored.error().detail);
}

/// Makes a workspace beside and renames it when it is whole, so that a run that was cut off leaves none.
template<typename Fill>
QString made(const QString &folder, Fill fill)
{
    if (QFileInfo::exists(folder))
        return folder;
    const QString beside = folder + u".new"_s;
    QDir(beside).removeRecursively();
    fill(beside);
    QDir().rename(beside, folder);
    return folder;
}
} // namespace

std::unique_ptr<app::LocalOffice> openOffice(const QString &folder)
{
    auto office = app::LocalOffice::open(folder, storage::Access::ReadWrite);
    if (!office)
        giveUp(office.error().detail);
    return std::move(*office);
}

int caseCount(const Plan &plan)
{
    return plan.size(100'000, 300);
}

QString casesWorkspace(const Plan &plan)
{
    return made(plan.path(u"cases"_s),
                [&](const QString &folder) { fillCases(*openOffice(folder), caseCount(plan)); });
}

namespace
{
QString rowsIn(const QString &folder, int rows)
{
    return made(folder, [rows](const QString &beside) {
        openOffice(beside).reset();
        fillList(databaseOf(beside), rows);
    });
}
} // namespace

QString listWorkspace(const Plan &plan, int rows)
{
    return rowsIn(plan.path(u"list-"_s + QString::number(rows)), rows);
}

QString turnsWorkspace(const Plan &plan)
{
    return rowsIn(plan.path(u"turns"_s), plan.size(100'000, 300));
}

QString databaseOf(const QString &workspace)
{
    return workspace + u"/counterpoise.db"_s;
}

} // namespace cpoise::bench
