// SPDX-License-Identifier: GPL-3.0-or-later
// A verified backup, beside cp and sha256sum of the same file, and beside SQLite's own backup in one step.
#include <QCoreApplication>
#include <QDir>
#include <sqlite3.h>

#include "tests/bench/support/plain_sqlite.h"
#include "tests/bench/support/workspaces.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
void bareBackup(const QString &from, const QString &to)
{
    QFile::remove(to);
    PlainSqlite source(from), target(to);
    target.execute("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF");
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    target.must(sqlite3_backup_step(backup, -1), SQLITE_DONE);
    target.must(sqlite3_backup_finish(backup), SQLITE_OK);
}

double copyAndHash(const QString &from, const QString &to)
{
    QFile::remove(to);
    return runChild(u"cp"_s, {from, to}).ms + runChild(u"sync"_s, {u"-d"_s, to}).ms +
           runChild(u"sha256sum"_s, {to}).ms;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Plan plan = planFrom(QCoreApplication::arguments());
    const QString workspace = casesWorkspace(plan), copies = plan.path(u"copies"_s),
                  copy = plan.path(u"copy.db"_s);
    const auto office = openOffice(workspace);
    Samples ours, copied, bare;
    for (int i = 0; i < plan.rounds(3); ++i) {
        copied.add(copyAndHash(databaseOf(workspace), copy));
        bare.add(msOf([&] { bareBackup(databaseOf(workspace), copy); }));
        ours.add(msOf([&] {
            const auto made = office->workspace().upkeep().backup(copies, {});
            if (!made)
                giveUp(made.error().detail);
        }));
        QDir(copies).removeRecursively();
    }
    QFile::remove(copy);
    const QString what =
        u"Verified backup of %1 MB"_s.arg(QFileInfo(databaseOf(workspace)).size() / 1'000'000);
    report({what, ours.median(), u"cp and sha256sum of the file"_s, copied.median(), u"ms"_s, u"G9"_s, 3});
    report({what, ours.median(), u"SQLite's backup, not verified"_s, bare.median()});
    return 0;
}
