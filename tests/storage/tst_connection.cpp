// SPDX-License-Identifier: GPL-3.0-or-later
// The connection's settings, and what other programs do to the file while it is open.
#include <QElapsedTimer>
#include <QFile>
#include <sqlite3.h>

#include "storage/pragmas.h"
#include "storage/search.h"
#include "storage/sqlite_connection.h"
#include "tests/storage/support/disk_record.h"
#include "tests/storage/support/file_layer.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingsAreInForce_data();
    void settingsAreInForce();
    void aLogOnlyWhereItIsSafe_data();
    void aLogOnlyWhereItIsSafe();
    void oneCopyOfSqliteInTheProcess();
    void oneStatementAtATime();
    void aFailedStatementWorksAgain();
    void lockedByAnotherProgram();
    void theIndexCheckWaitsForAWriter();
    void movedWhileOpen_data();
    void movedWhileOpen();

private:
    std::unique_ptr<WorkspaceCase> m_case;
    test::DiskImage m_start;
};

void ConnectionTest::init()
{
    m_case = std::make_unique<WorkspaceCase>();
    m_case->options.busyTimeoutMs = 0;
    m_case->fill(3);
    m_start = test::readImage(m_case->database());
}

void ConnectionTest::settingsAreInForce_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *pragma, const char *value) {
        QTest::newRow(pragma) << QString::fromLatin1(pragma) << QString::fromLatin1(value);
    };
    row("synchronous", "2");
    row("foreign_keys", "1");
    row("recursive_triggers", "1");
    row("trusted_schema", "0");
    row("secure_delete", "1");
    row("cell_size_check", "1");
    row("mmap_size", "0");
    row("temp_store", "2");
}

void ConnectionTest::settingsAreInForce()
{
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    for (const bool readOnly : {false, true}) {
        SqliteConnection connection({m_case->database(), readOnly, {}, 0});
        QCOMPARE(connection.scalar(u"PRAGMA "_s + pragma).toString(), value);
    }
}

void ConnectionTest::aLogOnlyWhereItIsSafe_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("log");
    QTest::newRow("3.40.1") << 3040001 << false;
    QTest::newRow("3.44.5") << 3044005 << false;
    QTest::newRow("3.44.6") << 3044006 << true;
    QTest::newRow("3.45.0") << 3045000 << false;
    QTest::newRow("3.50.6") << 3050006 << false;
    QTest::newRow("3.50.7") << 3050007 << true;
    QTest::newRow("3.51.2") << 3051002 << false;
    QTest::newRow("3.51.3") << 3051003 << true;
    QTest::newRow("3.60.0") << 3060000 << true;
}

/// SQLite up to 3.51.2 can lose a commit of a write-ahead log that is reset at the same moment.
void ConnectionTest::aLogOnlyWhereItIsSafe()
{
    QFETCH(int, version);
    QFETCH(bool, log);
    QCOMPARE(journalModeFor(version).toLower(), log ? u"wal"_s : u"truncate"_s);
}

/// A file layer registered through the C API is found by Qt's driver only if both are the same library.
void ConnectionTest::oneCopyOfSqliteInTheProcess()
{
    const test::FileLayer layer("cpoise-one-copy");
    SqliteConnection connection({m_case->database(), true, layer.name(), 0});
    QCOMPARE(connection.scalar(u"SELECT count(*) FROM cases"_s).toInt(), 3);
}

void ConnectionTest::oneStatementAtATime()
{
    SqliteConnection connection({m_case->database(), false, {}, 0});
    try {
        connection.execute(u"DELETE FROM draft; DELETE FROM setting"_s);
        QFAIL("two statements were taken");
    } catch (const Failure &failure) {
        QCOMPARE(failure.error.code, ErrorCode::Invalid);
    }
}

/// A scanner or a browser of databases holds the file: told as busy, and the same save goes through after.
/// A value was too large: the next save must not meet what is left of it.
void ConnectionTest::aFailedStatementWorksAgain()
{
    SqliteConnection connection({m_case->database(), false, {}, 5000});
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, 1000);
    const auto keep = [&](const QString &value) {
        connection.inTransaction(
            [&] { Statement(connection, u"INSERT INTO officer (id) VALUES (?)"_s).run(value); });
    };
    const auto tooLarge = atEdge([&] { keep(QString(2000, u'x')); });
    QVERIFY_CODE(tooLarge, ErrorCode::TooLarge);
    const auto kept = atEdge([&] { keep(u"person-9"_s); });
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(connection.scalar(u"SELECT count(*) FROM officer WHERE id = 'person-9'"_s).toInt(), 1);
}

void ConnectionTest::lockedByAnotherProgram()
{
    ConnectionOptions options;
    options.path = m_case->database();
    const auto workspace = m_case->opened();
    {
        SqliteConnection other(options);
        other.inTransaction([&] {
            QVERIFY_CODE(workspace->writer().create(test::numberedCase(40), {}), ErrorCode::Busy);
            QCOMPARE(test::must(workspace->reader().ids({})).size(), 3);
        });
    }
    test::must(workspace->writer().create(test::numberedCase(40), {}));
    QVERIFY_CODE(m_case->open(), ErrorCode::InUse);
    QVERIFY(m_case->open().error().detail.startsWith(u"mvale since "_s));
}

/// On Windows even a reader that begins holds that lock for a moment.
void ConnectionTest::theIndexCheckWaitsForAWriter()
{
    ConnectionOptions options;
    options.path = m_case->database();
    SqliteConnection writer(options);
    options.busyTimeoutMs = 100;
    SqliteConnection checker(options);
    writer.inTransaction([&] {
        QElapsedTimer waited;
        waited.start();
        QVERIFY_CODE(atEdge([&] { checkSearchIndex(checker); }), ErrorCode::Busy);
        QVERIFY(waited.elapsed() >= options.busyTimeoutMs / 2);
    });
    checkSearchIndex(checker);
}

void ConnectionTest::movedWhileOpen_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"deleted", "renamed", "replaced"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void ConnectionTest::movedWhileOpen()
{
#ifdef Q_OS_WIN
    QSKIP("Windows lets nobody move a file that is open");
#endif
    QFETCH(QString, what);
    const QString moved = m_case->file(u"moved.db"_s);
    QFile::remove(moved);
    const auto workspace = m_case->opened();
    test::must(workspace->writer().setSetting(u"before"_s, u"{}"_s, {}));
    if (what == u"deleted"_s)
        QVERIFY(QFile::remove(m_case->database()));
    else
        QVERIFY(QFile::rename(m_case->database(), moved));
    if (what == u"replaced"_s)
        test::writeImage(m_case->database(), m_start);
    const QByteArray before = what == u"deleted"_s ? QByteArray() : WorkspaceCase::dump(moved);
    QVERIFY_CODE(workspace->writer().create(test::numberedCase(50), {}), ErrorCode::Io);
    if (what != u"deleted"_s)
        QCOMPARE(WorkspaceCase::dump(moved), before);
    if (what == u"replaced"_s)
        QVERIFY(test::readImage(m_case->database()).at("") == m_start.at(""));
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
