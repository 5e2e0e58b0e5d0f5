// SPDX-License-Identifier: GPL-3.0-or-later
// Each operation on a file fails in turn, once or for good, with an input or output failure or a full disk.
// Whatever was acknowledged is there afterwards, a failure is told with its code, nothing is damaged, and
// work goes on when the trouble is over.
#include <QDir>
#include <QStorageInfo>

#include "storage/files.h"
#include "tests/storage/support/every_save.h"
#include "tests/storage/support/faulty_layer.h"
#include "tests/storage/support/file_limit.h"
#include "tests/storage/support/second_schema.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::FaultyLayer;
using test::WorkspaceCase;
using Trouble = FaultyLayer::Trouble;

namespace
{
ConnectionOptions readingOf(const QString &path)
{
    ConnectionOptions options;
    options.path = path;
    options.readOnly = true;
    return options;
}
} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saves_data();
    void saves();
    void closingWhileTheDiskFails();
    void reading();
    void makingAWorkspace_data() { addTroubles(); }
    void makingAWorkspace();
    void opening_data() { addTroubles(); }
    void opening();
    void migration_data() { addTroubles(); }
    void migration();
    void backup_data() { addTroubles(); }
    void backup();
    void restore_data() { addTroubles(); }
    void restore();
    void filesOverALimit();
    void noRoomForABackup();

private:
    static void addTroubles();
    static ErrorCode expected(bool fullDisk) { return fullDisk ? ErrorCode::DiskFull : ErrorCode::Io; }
    void put();
    void saveWithTrouble(Trouble trouble, int after, bool fullDisk);
    /// Calls `once` with the n-th operation failing, n = 1, 2, ..., until none fails any more.
    template<typename Work>
    void eachInTurn(bool fullDisk, int stride, Work once);

    test::EverySave m_saves;
    WorkspaceCase &m_here = m_saves.here;
    FaultyLayer m_layer{"cpoise-faulty"};
};

void FaultsTest::addTroubles()
{
    QTest::addColumn<bool>("fullDisk");
    QTest::newRow("failing disk") << false;
    QTest::newRow("full disk") << true;
}

void FaultsTest::initTestCase()
{
    m_saves.fill();
    m_here.options.fileLayer = m_layer.name();
    m_here.options.busyTimeoutMs = 200; // on Windows readers that begin at once wait for each other
}

void FaultsTest::put()
{
    m_layer.endTrouble();
    m_saves.put();
}

void FaultsTest::saveWithTrouble(Trouble trouble, int after, bool fullDisk)
{
    m_saves.saveWithTrouble({[&] { m_layer.arm(trouble, after, fullDisk); }, [&] { m_layer.endTrouble(); },
                             [&] { return m_layer.hasFailed(); }, expected(fullDisk)});
}

void FaultsTest::saves_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<bool>("fullDisk");
    QTest::addColumn<int>("stride");
    QTest::newRow("one failure") << int(Trouble::WritesOnce) << false << 1;
    QTest::newRow("disk gone until the person tries again") << int(Trouble::WritesFromThenOn) << false << 3;
    QTest::newRow("full disk until room is made") << int(Trouble::WritesFromThenOn) << true << 2;
}

void FaultsTest::saves()
{
    QFETCH(int, trouble);
    QFETCH(bool, fullDisk);
    QFETCH(int, stride);
    int faults = 0;
    for (int n = 1;; n += stride) {
        saveWithTrouble(Trouble(trouble), n, fullDisk);
        if (QTest::currentTestFailed()) {
            qInfo("at operation %d", n);
            return;
        }
        if (!m_layer.hasFailed())
            break;
        ++faults;
    }
    qInfo("%d operations failed in turn", faults);
    QVERIFY(faults > 50);
}

/// The program is closed before the disk is well again: the next opening rolls back what waits.
void FaultsTest::closingWhileTheDiskFails()
{
    int faults = 0;
    for (int n = 1;; n += 9) {
        put();
        test::Promise promise;
        {
            const auto workspace = m_here.opened();
            m_layer.arm(Trouble::WritesFromThenOn, n, false);
            for (const test::EverySave::Step &step : m_saves.steps()) {
                if (step(workspace->writer()))
                    promise = m_saves.promised();
            }
        }
        const bool hasFailed = m_layer.hasFailed();
        m_layer.endTrouble();
        test::must(m_here.open());
        if (promise.entries > 0)
            m_saves.checkKept(promise);
        if (!hasFailed)
            break;
        ++faults;
    }
    QVERIFY(faults > 20);
}

/// A read that fails is told, and the next one is right.
void FaultsTest::reading()
{
    int faults = 0;
    for (int n = 1;; ++n) {
        put();
        const auto workspace = m_here.opened();
        m_layer.arm(Trouble::ReadsOnce, n, false);
        const auto first = workspace->reader().open(m_saves.cases().first().id);
        if (!m_layer.hasFailed()) {
            QVERIFY(first);
            break;
        }
        ++faults;
        if (!first)
            QCOMPARE(first.error().code, ErrorCode::Io);
        QVERIFY(test::must(workspace->reader().open(m_saves.cases().first().id)).content ==
                m_saves.cases().first().content);
    }
    QVERIFY(faults > 0);
}

template<typename Work>
void FaultsTest::eachInTurn(bool fullDisk, int stride, Work once)
{
    int faults = 0;
    for (int n = 1;; n += stride) {
        put();
        once(n);
        if (QTest::currentTestFailed()) {
            qInfo("at operation %d", n);
            return;
        }
        if (!m_layer.hasFailed())
            break;
        ++faults;
    }
    qInfo("%d operations failed in turn (%s)", faults, fullDisk ? "full disk" : "failing disk");
    QVERIFY(faults > 0);
}

void FaultsTest::makingAWorkspace()
{
    QFETCH(bool, fullDisk);
    eachInTurn(fullDisk, 5, [&](int n) {
        WorkspaceCase fresh;
        fresh.options = m_here.options;
        m_layer.arm(Trouble::WritesOnce, n, fullDisk);
        const auto made = fresh.open();
        if (!made)
            QVERIFY2(made.error().code == expected(fullDisk), qPrintable(made.error().detail));
        m_layer.endTrouble();
        if (!made)
            test::must(fresh.open());
    });
}

/// Opening changes nothing, so what may fail is rolling back what a cut left behind.
void FaultsTest::opening()
{
    QFETCH(bool, fullDisk);
    // The state in the midst of a commit: a journal that waits, and a page that was written.
    put();
    test::DiskRecorder recorder("cpoise-midst", m_here.database());
    {
        WorkspaceOptions options;
        options.fileLayer = recorder.name();
        const auto workspace =
            test::must(openWorkspace(m_here.path(), Access::ReadWrite, m_here.clock, u"mvale"_s, options));
        test::must(workspace->writer().create(test::numberedCase(20), {}));
    }
    QVector<test::DiskImage> midst;
    test::PowerCuts(recorder, test::PowerCuts::Disk::Honest, 4)
        .each(150, [&](const test::DiskImage &image, int) {
            const auto journal = image.find("-journal");
            const bool waits = journal != image.end() && journal->second.size() > 512;
            if (waits && image.at("") != m_saves.start().at(""))
                midst << image;
            return midst.size() < 3;
        });
    QVERIFY(!midst.isEmpty());
    for (const test::DiskImage &image : std::as_const(midst)) {
        eachInTurn(fullDisk, 1, [&](int n) {
            test::writeImage(m_here.database(), image);
            WorkspaceCase::write(m_here.file(u"lock"_s), "{\"person\":\"cut off\"}");
            m_layer.arm(Trouble::WritesOnce, n, fullDisk);
            const auto opened = m_here.open();
            if (!opened)
                QVERIFY2(opened.error().code == expected(fullDisk), qPrintable(opened.error().detail));
            m_layer.endTrouble();
            const auto workspace = opened ? nullptr : m_here.opened();
            SqliteConnection beside(readingOf(m_here.database()));
            QVERIFY(beside.scalar(u"SELECT count(*) FROM cases"_s).toInt() >= 3);
        });
        if (QTest::currentTestFailed())
            return;
    }
}

void FaultsTest::migration()
{
    QFETCH(bool, fullDisk);
    QTemporaryDir migrations(test::quickFolderTemplate());
    test::writeMigrations(migrations.path(), {test::secondMigration()});
    const int newest = int(QDir(migrations.path()).entryList({u"*.sql"_s}, QDir::Files).size());
    put();
    const QByteArray before = WorkspaceCase::dump(m_here.database());
    eachInTurn(fullDisk, 7, [&](int n) {
        WorkspaceOptions options = m_here.options;
        options.migrations = migrations.path();
        const auto open = [&] {
            return openWorkspace(m_here.path(), Access::ReadWrite, m_here.clock, u"mvale"_s, options);
        };
        m_layer.arm(Trouble::WritesOnce, n, fullDisk);
        const auto opened = open();
        m_layer.endTrouble();
        if (opened)
            return;
        QVERIFY2(opened.error().code == expected(fullDisk), qPrintable(opened.error().detail));
        // As it was, or whole: what opening writes after the migration is committed may fail too.
        SqliteConnection beside(readingOf(m_here.database()));
        const bool isMigrated = beside.scalar(u"PRAGMA user_version"_s).toInt() == newest;
        QVERIFY(isMigrated || WorkspaceCase::dump(m_here.database()) == before);
        QCOMPARE(test::must(test::must(open())->reader().ids({})).size(), 3);
    });
}

void FaultsTest::backup()
{
    QFETCH(bool, fullDisk);
    eachInTurn(fullDisk, 5, [&](int n) {
        QTemporaryDir copies(test::quickFolderTemplate());
        const auto workspace = m_here.opened();
        m_layer.arm(Trouble::WritesOnce, n, fullDisk);
        const auto copy = workspace->upkeep().backup(copies.path(), {});
        m_layer.endTrouble();
        if (copy)
            return;
        QVERIFY2(copy.error().code == expected(fullDisk), qPrintable(copy.error().detail));
        QVERIFY(QDir(copies.path()).isEmpty());
        test::must(workspace->writer().setSetting(u"after"_s, u"{}"_s, {}));
        test::must(workspace->upkeep().backup(copies.path(), {}));
    });
}

void FaultsTest::restore()
{
    QFETCH(bool, fullDisk);
    QTemporaryDir copies(test::quickFolderTemplate());
    put();
    const QString copy = test::must(m_here.opened()->upkeep().backup(copies.path(), {}));
    eachInTurn(fullDisk, 3, [&](int n) {
        const auto workspace = m_here.opened();
        m_layer.arm(Trouble::WritesOnce, n, fullDisk);
        const auto restored = workspace->upkeep().restore(copy, {});
        m_layer.endTrouble();
        if (!restored)
            QVERIFY2(restored.error().code == expected(fullDisk), qPrintable(restored.error().detail));
        QCOMPARE(test::must(workspace->reader().ids({})).size(), 3);
        test::must(workspace->writer().setSetting(u"after"_s, u"{}"_s, {}));
        QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
    });
}

/// The operating system itself refuses to let a file grow: the way from the disk through every layer.
void FaultsTest::filesOverALimit()
{
    if (!test::FileLimit::isPossible())
        QSKIP("files cannot be limited here");
    put();
    const auto workspace = m_here.opened();
    const qint64 size = QFileInfo(m_here.database()).size();
    const test::Promise promise = m_saves.promised();
    casework::NewCase big = test::numberedCase(30);
    big.record.content.requestText = u"Which locks? "_s.repeated(20000);
    {
        const test::FileLimit limit(size);
        QVERIFY_CODE(workspace->writer().create(big, {}), ErrorCode::Io);
    }
    QVERIFY(m_saves.promised() == promise);
    {
        const test::FileLimit limit(size - 4096);
        QVERIFY_CODE(workspace->upkeep().backup({}, {}), ErrorCode::Io);
    }
    test::must(workspace->writer().create(big, {}));
    test::must(workspace->upkeep().backup({}, {}));
}

void FaultsTest::noRoomForABackup()
{
    if (QStorageInfo(m_here.path()).bytesAvailable() < 0)
        QSKIP("this drive does not tell its room");
    try {
        needRoom(m_here.path(), std::numeric_limits<qint64>::max());
        QFAIL("there is never so much room");
    } catch (const Failure &failure) {
        QCOMPARE(failure.error.code, ErrorCode::DiskFull);
        QVERIFY(failure.error.detail.contains(u"MB more are needed"_s));
    }
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
