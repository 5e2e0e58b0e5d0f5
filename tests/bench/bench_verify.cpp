// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's chain with every content, beside sha256sum of the same bytes in a file; then everything that
// "Verify records" looks at, beside sha256sum of the whole database.
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

#include "storage/chain_check.h"
#include "tests/bench/support/plain_sqlite.h"
#include "tests/bench/support/workspaces.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::bench;

namespace
{
/// All that the chain is made over, one after the other.
void writeChainBytes(const QString &database, const QString &path)
{
    PlainSqlite sqlite(database);
    PlainStatement read(sqlite, "SELECT j.*, v.salt, v.digest, v.content FROM journal j LEFT JOIN version v "
                                "ON v.entry = j.sequence ORDER BY j.sequence");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(u"no room for the bytes of the journal"_s);
    while (read.next()) {
        for (int i = 0; i < sqlite3_column_count(read.handle()); ++i) {
            const void *bytes = sqlite3_column_blob(read.handle(), i);
            if (bytes)
                file.write(static_cast<const char *>(bytes), sqlite3_column_bytes(read.handle(), i));
        }
    }
}

void mustBeWhole(const casework::VerifyReport &report)
{
    if (!report.faults.isEmpty())
        giveUp(report.faults.first());
}

void chain(const QString &database)
{
    storage::SqliteConnection connection({database, true, {}, 5000});
    casework::VerifyReport report;
    storage::checkChain(connection, {}, {}, report);
    mustBeWhole(report);
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Plan plan = planFrom(QCoreApplication::arguments());
    const QString workspace = casesWorkspace(plan), database = databaseOf(workspace);
    const QString bytes = plan.path(u"journal.bytes"_s);
    writeChainBytes(database, bytes);
    const auto office = openOffice(workspace);
    Samples ours, theirs, whole, wholeFile;
    for (int i = 0; i < plan.rounds(5); ++i) {
        theirs.add(runChild(u"sha256sum"_s, {bytes}).ms);
        ours.add(msOf([&] { chain(database); }));
    }
    for (int i = 0; i < plan.rounds(3); ++i) {
        wholeFile.add(runChild(u"sha256sum"_s, {database}).ms);
        whole.add(msOf([&] { mustBeWhole(*office->workspace().upkeep().verify({})); }));
    }
    report({u"Journal and contents verified, %1 MB"_s.arg(QFileInfo(bytes).size() / 1'000'000), ours.median(),
            u"sha256sum of the same bytes"_s, theirs.median(), u"ms"_s, u"G10"_s, 2});
    report({u"Everything verified: structure, journal, list, search index"_s, whole.median(),
            u"sha256sum of the database"_s, wholeFile.median()});
    QFile::remove(bytes);
    return 0;
}
