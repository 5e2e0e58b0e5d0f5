// SPDX-License-Identifier: GPL-3.0-or-later
// Each operation on a file fails in turn, once or for good, with an input or output failure or a full disk.
// Whatever was acknowledged is there afterwards, a failure is told with its code, nothing is damaged, and
// work goes on when the trouble is over.
#include <csignal>
#include <sys/resource.h>

#include <QDir>

#include "storage/files.h"
#include "storage/verify.h"
#include "tests/storage/support/disk_record.h"
#include "tests/storage/support/faulty_layer.h"
#include "tests/storage/support/power_session.h"
#include "tests/storage/support/second_schema.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::FaultyLayer;
using test::WorkspaceCase;
using Trouble = FaultyLayer::Trouble;

namespace
{
using Step = std::function<Result<void>(casework::CaseWriter &)>;

template<typename T>
Result<void> onlyOutcome(const Result<T> &result)
{
    return result ? Result<void>() : tl::unexpected<Error>(result.error());
}

/// Every kind of save once, on top of a workspace with the cases 0/26 to 2/26.
QVector<Step> everyKindOfSave(const QVector<casework::CaseRecord> &cases)
{
    casework::CaseRecord changed = cases.first();
    changed.content.requestText += u" And the hinges? "_s.repeated(300);
    casework::CaseRecord again = changed;
    ++again.revision;
    again.content.summary = u"Hinges"_s;
    const casework::Draft draft{cases.at(1).id, u"typist"_s, 1, QDateTime(), cases.at(1).content};
    const casework::LetterRecord letter{cases.at(1).id,      1,    u"l.pdf"_s,
                                        QByteArray(32, 'x'), true, QDateTime()};
    return {
        [](auto &w) { return onlyOutcome(w.create(test::numberedCase(10), {})); },
        [=](auto &w) { return onlyOutcome(w.saveDraft(draft)); },
        [=](auto &w) { return onlyOutcome(w.revise(changed, {})); },
        [=](auto &w) { return onlyOutcome(w.recordLetter(letter, {})); },
        [=](auto &w) {
            return w.setApplicant(cases.at(2).id, {u"Wren"_s, {}, {}}, {});
        },
        [=](auto &w) { return w.discardDraft(cases.at(1).id, u"typist"_s); },
        [](auto &w) { return w.setSetting(u"reference-pattern"_s, u"{}"_s, {}); },
        [=](auto &w) { return onlyOutcome(w.revise(again, {})); },
    };
}

/// While it lives, no file of this process may grow over `bytes`.
class FileLimit
{
public:
    explicit FileLimit(qint64 bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) { set(rlim_t(bytes)); }
    ~FileLimit()
    {
        set(RLIM_INFINITY);
        std::signal(SIGXFSZ, m_signal);
    }
    FileLimit(const FileLimit &) = delete;
    FileLimit &operator=(const FileLimit &) = delete;

private:
    static void set(rlim_t bytes)
    {
        rlimit limit = {};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = std::min(bytes, limit.rlim_max);
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("no limit can be set");
    }
    void (*m_signal)(int);
};

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
    test::Promise promised();
    void checkKept(const test::Promise &promise);
    void saveWithTrouble(Trouble trouble, int after, bool fullDisk);
    /// Calls `once` with the n-th operation failing, n = 1, 2, ..., until none fails any more.
    template<typename Work>
    void eachInTurn(bool fullDisk, int stride, Work once);

    WorkspaceCase m_here;
    FaultyLayer m_layer{"cpoise-faulty"};
    test::DiskImage m_start;
    QVector<casework::CaseRecord> m_cases;
};

void FaultsTest::addTroubles()
{
    QTest::addColumn<bool>("fullDisk");
    QTest::newRow("failing disk") << false;
    QTest::newRow("full disk") << true;
}

void FaultsTest::initTestCase()
{
    m_here.fill(3);
    {
        const auto workspace = m_here.opened();
        for (int i = 0; i < 3; ++i) {
            const QString id = test::must(workspace->reader().findReference(QString::number(i) + u"/26"_s));
            m_cases << test::must(workspace->reader().open(id));
        }
    }
    m_start = test::readImage(m_here.database());
    m_here.options.fileLayer = m_layer.name();
    m_here.options.busyTimeoutMs = 0;
}

void FaultsTest::put()
{
    m_layer.endTrouble();
    test::writeImage(m_here.database(), m_start);
}

/// Seen from beside, without the layer.
test::Promise FaultsTest::promised()
{
    SqliteConnection beside(readingOf(m_here.database()));
    return test::promiseOf(beside);
}

void FaultsTest::checkKept(const test::Promise &promise)
{
    SqliteConnection beside(readingOf(m_here.database()));
    Statement entry(beside, u"SELECT hash FROM journal WHERE sequence = ?"_s);
    entry.run(promise.entries);
    QVERIFY(entry.next());
    QVERIFY(entry.bytes(0) == promise.head);
    while (entry.next()) {
    }
    const auto report = verifyDatabase(beside, {}, {}, {});
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

void FaultsTest::saveWithTrouble(Trouble trouble, int after, bool fullDisk)
{
    put();
    const QVector<Step> steps = everyKindOfSave(m_cases);
    {
        const auto workspace = m_here.opened();
        m_layer.arm(trouble, after, fullDisk);
        for (const Step &step : steps) {
            const Result<void> saved = step(workspace->writer());
            if (saved)
                continue;
            QVERIFY2(m_layer.hasFailed(), qPrintable(saved.error().detail));
            QVERIFY2(saved.error().code == expected(fullDisk), qPrintable(saved.error().detail));
            m_layer.endTrouble();
            // The person tries again in the same window. What the disk kept though it said no is met again.
            const Result<void> again = step(workspace->writer());
            const auto code = test::codeOf(again);
            QVERIFY2(!code || code == ErrorCode::Conflict || code == ErrorCode::Duplicate,
                     qPrintable(again ? QString() : again.error().detail));
        }
        m_layer.endTrouble();
        checkKept(promised());
    }
    m_here.options.fileLayer.clear();
    const auto workspace = m_here.opened();
    const auto read = [&](int i) { return test::must(workspace->reader().open(m_cases.at(i).id)); };
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 4);
    QCOMPARE(read(0).content.summary, u"Hinges"_s);
    QCOMPARE(test::must(workspace->reader().letters(m_cases.at(1).id)).isEmpty(), false);
    QCOMPARE(test::must(workspace->writer().applicant(m_cases.at(2).id, {}, {})).name, u"Wren"_s);
    QCOMPARE(test::must(workspace->reader().setting(u"reference-pattern"_s)), u"{}"_s);
    const auto report = test::must(workspace->upkeep().verify({}));
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    m_here.options.fileLayer = m_layer.name();
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
            for (const Step &step : everyKindOfSave(m_cases)) {
                if (step(workspace->writer()))
                    promise = promised();
            }
        }
        const bool hasFailed = m_layer.hasFailed();
        m_layer.endTrouble();
        test::must(m_here.open());
        if (promise.entries > 0)
            checkKept(promise);
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
        const auto first = workspace->reader().open(m_cases.first().id);
        if (!m_layer.hasFailed()) {
            QVERIFY(first);
            break;
        }
        ++faults;
        if (!first)
            QCOMPARE(first.error().code, ErrorCode::Io);
        QVERIFY(test::must(workspace->reader().open(m_cases.first().id)).content == m_cases.first().content);
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
            if (waits && image.at("") != m_start.at(""))
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
        QVERIFY(WorkspaceCase::dump(m_here.database()) == before);
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
    put();
    const auto workspace = m_here.opened();
    const qint64 size = QFileInfo(m_here.database()).size();
    const test::Promise promise = promised();
    casework::NewCase big = test::numberedCase(30);
    big.record.content.requestText = u"Which locks? "_s.repeated(20000);
    {
        const FileLimit limit(size);
        QVERIFY_CODE(workspace->writer().create(big, {}), ErrorCode::Io);
    }
    QVERIFY(promised() == promise);
    {
        const FileLimit limit(size - 4096);
        QVERIFY_CODE(workspace->upkeep().backup({}, {}), ErrorCode::Io);
    }
    test::must(workspace->writer().create(big, {}));
    test::must(workspace->upkeep().backup({}, {}));
}

void FaultsTest::noRoomForABackup()
{
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
