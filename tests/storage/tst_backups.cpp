// SPDX-License-Identifier: GPL-3.0-or-later
// Copies: what is in them, where they may lie, which are kept, and what is refused when one is put back.
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include "storage/backup.h"
#include "storage/backup_names.h"
#include "storage/file_hash.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEverything();
    void tellsWhereItCannotBeMade();
    void makesItsOwnFolderAgain();
    void carriesWhatIsSavedMeanwhile();
    void isStopped();
    void keepsTheNewestOfDaysWeeksAndMonths();
    void keepsAllOfTheDay();
    void keepsTheOneJustMade();
    void leavesOthersFilesAlone();
    void refusesToRestore_data();
    void refusesToRestore();
    void refusesTheDatabaseInUse();
    void restoresWithoutAManifest();
    void putsBackAfterDamage();
    void saysThatItWasRestored();
};

void BackupsTest::holdsEverything()
{
    WorkspaceCase here;
    here.fill(5);
    const QByteArray kept = WorkspaceCase::dump(here.database());
    const QString copy = test::must(here.opened()->upkeep().backup({}, {}));
    QVERIFY(WorkspaceCase::dump(copy) == kept);
    const QJsonObject manifest = QJsonDocument::fromJson(WorkspaceCase::bytesOf(manifestPath(copy))).object();
    QCOMPARE(manifest.value(u"cases"_s).toInt(), 5);
    QCOMPARE(manifest.value(u"sha256"_s).toString(), QString::fromLatin1(sha256OfFile(copy).toHex()));
    QCOMPARE(QDir(here.file(u"backups"_s)).entryList(QDir::Files).size(), 2);
}

void BackupsTest::tellsWhereItCannotBeMade()
{
    WorkspaceCase here;
    here.fill(2);
    const auto workspace = here.opened();
    QVERIFY_CODE(workspace->upkeep().backup(here.file(u"gone/copies"_s), {}), ErrorCode::NotFound);
    QVERIFY(!QFile::exists(here.file(u"gone"_s)));
    QVERIFY_CODE(workspace->upkeep().backup(here.path(), {}), ErrorCode::Invalid);
    WorkspaceCase::write(here.file(u"file"_s), "x");
    QVERIFY(!workspace->upkeep().backup(here.file(u"file"_s), {}));
    test::must(workspace->writer().create(test::numberedCase(9), {}));
}

void BackupsTest::makesItsOwnFolderAgain()
{
    WorkspaceCase here;
    here.fill(2);
    const auto workspace = here.opened();
    QVERIFY(QDir(here.file(u"backups"_s)).removeRecursively());
    QVERIFY(QFile::exists(test::must(workspace->upkeep().backup({}, {}))));
}

void BackupsTest::carriesWhatIsSavedMeanwhile()
{
    WorkspaceCase here;
    here.fill(600);
    casework::CaseWriter *writer = nullptr;
    int saved = 0;
    here.options.otherWork.doWaiting = [&] {
        if (writer)
            test::must(writer->create(test::numberedCase(1000 + saved++), {}));
    };
    const auto workspace = here.opened();
    writer = &workspace->writer();
    const QString copy = test::must(workspace->upkeep().backup({}, {}));
    writer = nullptr;
    QVERIFY(saved > 0);
    SqliteConnection reading({copy, true, {}, 0});
    QCOMPARE(reading.scalar(u"SELECT count(*) FROM cases"_s).toInt(), 600 + saved);
}

void BackupsTest::isStopped()
{
    WorkspaceCase here;
    here.fill(300);
    const auto workspace = here.opened();
    const auto stop = [](qint64, qint64) { return false; };
    QVERIFY_CODE(workspace->upkeep().backup({}, stop), ErrorCode::Cancelled);
    QVERIFY(QDir(here.file(u"backups"_s)).isEmpty());
    const QString copy = test::must(workspace->upkeep().backup({}, {}));
    QVERIFY_CODE(workspace->upkeep().restore(copy, stop), ErrorCode::Cancelled);
    QVERIFY_CODE(workspace->upkeep().verify(stop), ErrorCode::Cancelled);
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 300);
}

void BackupsTest::keepsTheNewestOfDaysWeeksAndMonths()
{
    const QDateTime newest(QDate(2026, 11, 25), QTime(18, 0), Qt::UTC);
    QVector<QDateTime> times;
    for (int hours = 0; hours < 500 * 24; hours += 6)
        times << newest.addSecs(-3600LL * hours);
    const QVector<QDateTime> gone = toThinOut(times);
    QSet<QDateTime> kept(times.cbegin(), times.cend());
    kept.subtract(QSet<QDateTime>(gone.cbegin(), gone.cend()));
    for (int day = 0; day < 7; ++day)
        QVERIFY(kept.contains(newest.addDays(-day)));
    for (int hours = 0; hours < 24; hours += 6)
        QVERIFY(kept.contains(newest.addSecs(-3600LL * hours))); // all of the newest day
    QVERIFY(kept.size() <= 3 + 7 + 4 + 12);
    QSet<int> months;
    for (const QDateTime &at : std::as_const(kept))
        months.insert(at.date().year() * 12 + at.date().month());
    QCOMPARE(months.size(), 12);
    QCOMPARE(toThinOut({newest}), QVector<QDateTime>());
    QCOMPARE(toThinOut({}), QVector<QDateTime>());
}

void BackupsTest::keepsAllOfTheDay()
{
    WorkspaceCase here;
    here.fill(1);
    const auto workspace = here.opened();
    const auto copyAfter = [&](int hours) {
        here.clock.set(here.clock.nowUtc().addSecs(3600LL * hours));
        return test::must(workspace->upkeep().backup({}, {}));
    };
    const QString first = copyAfter(0);
    const QString second = copyAfter(1);
    QVERIFY(QFile::exists(first) && QFile::exists(second));
    const QString nextDay = copyAfter(24);
    QVERIFY(!QFile::exists(first));
    QVERIFY(QFile::exists(second) && QFile::exists(nextDay));
}

void BackupsTest::keepsTheOneJustMade()
{
    WorkspaceCase here;
    here.fill(1);
    const auto workspace = here.opened();
    test::must(workspace->upkeep().backup({}, {}));
    here.clock.set(here.clock.nowUtc().addSecs(-3600));
    QVERIFY(QFile::exists(test::must(workspace->upkeep().backup({}, {}))));
}

void BackupsTest::leavesOthersFilesAlone()
{
    WorkspaceCase here, other;
    here.fill(1);
    other.fill(1);
    const QString copies = here.file(u"copies"_s);
    const QString others = test::must(other.opened()->upkeep().backup(copies, {}));
    WorkspaceCase::write(copies + u"/notes.txt"_s, "x");
    const auto workspace = here.opened();
    for (const int seconds : {60, 60, 24 * 3600}) {
        here.clock.set(here.clock.nowUtc().addSecs(seconds));
        test::must(workspace->upkeep().backup(copies, {}));
    }
    QVERIFY(QFile::exists(others));
    QVERIFY(QFile::exists(copies + u"/notes.txt"_s));
    QCOMPARE(QDir(copies).entryList({u"*.db"_s}, QDir::Files).size(), 3); // the first of ours is gone
}

void BackupsTest::refusesToRestore_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << u"missing"_s << int(ErrorCode::NotFound);
    QTest::newRow("empty") << u"empty"_s << int(ErrorCode::NotADatabase);
    QTest::newRow("text") << u"text"_s << int(ErrorCode::NotADatabase);
    QTest::newRow("cut off") << u"cut off"_s << int(ErrorCode::Corrupt);
    QTest::newRow("cut off at a page") << u"cut off at a page"_s << int(ErrorCode::Corrupt);
    QTest::newRow("a bit flipped") << u"flipped"_s << int(ErrorCode::Corrupt);
    QTest::newRow("content edited, no manifest") << u"edited"_s << int(ErrorCode::Corrupt);
    QTest::newRow("newer") << u"newer"_s << int(ErrorCode::SchemaTooNew);
    QTest::newRow("another workspace's") << u"foreign"_s << int(ErrorCode::Invalid);
}

void BackupsTest::refusesToRestore()
{
    QFETCH(QString, what);
    QFETCH(int, code);
    WorkspaceCase here, other;
    here.fill(5);
    other.fill(2);
    const auto workspace = here.opened();
    const QString copy = test::must(workspace->upkeep().backup(here.file(u"copies"_s), {}));
    const QString file = what == u"foreign"_s ? test::must(other.opened()->upkeep().backup({}, {})) : copy;
    const QByteArray whole = WorkspaceCase::bytesOf(copy);
    QByteArray flipped = whole;
    flipped[whole.size() / 2] = char(flipped.at(whole.size() / 2) ^ 4);
    if (what == u"missing"_s)
        QVERIFY(QFile::remove(copy));
    else if (what == u"empty"_s)
        WorkspaceCase::write(copy, {});
    else if (what == u"text"_s)
        WorkspaceCase::write(copy, QByteArray("Dear applicant\n").repeated(500));
    else if (what == u"cut off"_s)
        WorkspaceCase::write(copy, whole.chopped(700));
    else if (what == u"cut off at a page"_s)
        WorkspaceCase::write(copy, whole.chopped(4096));
    else if (what == u"flipped"_s)
        WorkspaceCase::write(copy, flipped);
    else if (what == u"newer"_s)
        WorkspaceCase::runSql(copy, "PRAGMA user_version=999");
    else if (what == u"edited"_s) {
        WorkspaceCase::tamper(copy, "UPDATE applicant SET name = 'Other'");
        QVERIFY(QFile::remove(manifestPath(copy)));
    }
    const QByteArray kept = WorkspaceCase::dump(here.database());
    QVERIFY_CODE(workspace->upkeep().restore(file, {}), ErrorCode(code));
    QVERIFY(WorkspaceCase::dump(here.database()) == kept);
    QVERIFY(QDir(here.path()).entryList({u"*restore*"_s}, QDir::Files).isEmpty());
    test::must(workspace->writer().create(test::numberedCase(9), {}));
}

void BackupsTest::refusesTheDatabaseInUse()
{
    WorkspaceCase here;
    here.fill(1);
    QVERIFY_CODE(here.opened()->upkeep().restore(here.database(), {}), ErrorCode::Invalid);
}

void BackupsTest::restoresWithoutAManifest()
{
    WorkspaceCase here;
    here.fill(3);
    const auto workspace = here.opened();
    const QString copy = test::must(workspace->upkeep().backup({}, {}));
    QVERIFY(QFile::remove(manifestPath(copy)));
    test::must(workspace->writer().create(test::numberedCase(9), {}));
    const QString aside = test::must(workspace->upkeep().restore(copy, {}));
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 3);
    SqliteConnection old({aside, true, {}, 0});
    QCOMPARE(old.scalar(u"SELECT count(*) FROM cases"_s).toInt(), 4);
}

/// What a person does who is told that the records are damaged: the workspace does not open any more.
void BackupsTest::putsBackAfterDamage()
{
    WorkspaceCase here;
    here.fill(4);
    const QString copy = test::must(here.opened()->upkeep().backup({}, {}));
    const QByteArray damaged = QByteArray(8192, '\xee');
    WorkspaceCase::write(here.database(), damaged);
    QVERIFY_CODE(here.open(), ErrorCode::NotADatabase);
    const QString aside = test::must(restoreClosed(here.path(), copy, here.clock, u"mvale"_s, {}));
    QCOMPARE(WorkspaceCase::bytesOf(aside), damaged);
    const auto workspace = here.opened();
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 4);
    QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
}

void BackupsTest::saysThatItWasRestored()
{
    WorkspaceCase here;
    here.fill(2);
    const auto workspace = here.opened();
    const QString early = test::must(workspace->upkeep().backup(here.file(u"copies"_s), {}));
    here.clock.set(here.clock.nowUtc().addDays(1));
    test::must(workspace->writer().create(test::numberedCase(9), {}));
    test::must(workspace->upkeep().backup({}, {}));
    here.clock.set(here.clock.nowUtc().addDays(1));
    test::must(workspace->upkeep().restore(early, {}));
    SqliteConnection beside({here.database(), true, {}, 0});
    QCOMPARE(beside.scalar(u"SELECT kind FROM journal ORDER BY sequence DESC"_s).toString(), u"restored"_s);
    // The later copy knows entries that are rightly gone.
    const auto report = test::must(workspace->upkeep().verify({}));
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
