// SPDX-License-Identifier: GPL-3.0-or-later
// When SQLite opens its journal as a file that it might have to make, which costs a save a sync of the
// folder.
#include <QFile>
#include <sqlite3.h>

#include "storage/journal_file.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

namespace
{
struct Opened {
    int asThere = 0;
    int toBeMade = 0;
};
Opened opened;
sqlite3_vfs *usual = nullptr;

/// Stands where the system's own file layer stands, and counts.
int countAndOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) && (flags & SQLITE_OPEN_READWRITE))
        ++(flags & SQLITE_OPEN_CREATE ? opened.toBeMade : opened.asThere);
    return usual->xOpen(usual, name, file, flags, outFlags);
}

/// How the journal was opened for one save.
Opened openedFor(Workspace &workspace, int number)
{
    opened = {};
    test::must(workspace.writer().create(test::numberedCase(number), {}));
    return opened;
}
} // namespace

class JournalFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sqlite3_initialize();
        usual = sqlite3_vfs_find(nullptr);
        static sqlite3_vfs counting = *usual;
        counting.pNext = nullptr;
        counting.zName = "cpoise-counting";
        counting.xOpen = countAndOpen;
        sqlite3_vfs_register(&counting, 1);
    }

    void aJournalThatIsKnownIsNotMadeAgain()
    {
        WorkspaceCase c;
        const auto workspace = c.opened();
        for (int number = 1; number <= 3; ++number) {
            const Opened now = openedFor(*workspace, number);
            QCOMPARE(now.asThere, 1);
            QCOMPARE(now.toBeMade, 0);
        }
    }

    void itIsThereBeforeTheFirstSave()
    {
        WorkspaceCase c;
        c.fill(1);
        QVERIFY(QFile::remove(c.database() + u"-journal"_s));
        const auto workspace = c.opened();
        QVERIFY(QFile::exists(c.database() + u"-journal"_s));
        QCOMPARE(openedFor(*workspace, 2).toBeMade, 0);
    }

    /// Another program (a browser of databases) may work in mode DELETE.
    void oneThatWasTakenAwayIsMadeAtEachSave()
    {
        WorkspaceCase c;
        {
            const auto workspace = c.opened();
            openedFor(*workspace, 1);
            QVERIFY(QFile::remove(c.database() + u"-journal"_s));
            QCOMPARE(openedFor(*workspace, 2).toBeMade, 1);
            QCOMPARE(openedFor(*workspace, 3).toBeMade, 1);
            QCOMPARE(openedFor(*workspace, 4).asThere, 0);
        }
        // Opened once more, it is known again; nothing is lost.
        const auto workspace = c.opened();
        QCOMPARE(openedFor(*workspace, 5).toBeMade, 0);
        QCOMPARE(test::must(workspace->reader().ids({})).size(), 5);
    }

    /// Another database's journal is not known because this one's is.
    void knownByItsWholeName()
    {
        WorkspaceCase one, two;
        const auto first = one.opened(), second = two.opened();
        QVERIFY(QFile::remove(two.database() + u"-journal"_s));
        QCOMPARE(openedFor(*second, 1).toBeMade, 1);
        QCOMPARE(openedFor(*first, 1).toBeMade, 0);
    }
};

QTEST_GUILESS_MAIN(JournalFileTest)
#include "tst_journal_file.moc"
