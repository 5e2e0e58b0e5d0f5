// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's requests for memory fail in turn, once or until the person tries again. Whatever is asked for is
// done or said to have failed, nothing acknowledged is lost, and the next attempt works as soon as there is
// memory. CPOISE_EVERY=1 refuses every single request.
#include <QDir>

#include "casework/case_json.h"
#include "tests/storage/support/every_save.h"
#include "tests/storage/support/failing_memory.h"
#include "tests/storage/support/second_schema.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::FailingMemory;
using test::WorkspaceCase;
using Trouble = FailingMemory::Trouble;

namespace
{
const bool isInstalled = FailingMemory::install();

/// While it lives, memory runs out at the n-th request.
class Shortage
{
public:
    Shortage(Trouble trouble, qint64 after) { FailingMemory::arm(trouble, after); }
    ~Shortage() { FailingMemory::endTrouble(); }
    Shortage(const Shortage &) = delete;
    Shortage &operator=(const Shortage &) = delete;
};

/// What a person reads in a case, one call after the other.
Result<QByteArray> readAll(casework::CaseReader &reader, const QString &caseId)
{
    casework::ListQuery query;
    query.search = u"locks"_s;
    const auto ids = reader.ids(query);
    if (!ids)
        return tl::unexpected(ids.error());
    const auto rows = reader.rows(*ids);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto record = reader.open(caseId);
    if (!record)
        return tl::unexpected(record.error());
    const auto history = reader.history(caseId);
    if (!history)
        return tl::unexpected(history.error());
    QByteArray all = casework::canonical(casework::toJson(record->content));
    for (const casework::CaseRow &row : *rows)
        all += row.reference.toUtf8() + row.summary.toUtf8();
    for (const casework::JournalEntry &entry : *history)
        all += entry.kind.toUtf8() + QByteArray::number(entry.sequence);
    return all;
}
} // namespace

class MemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_saves.fill(); }
    void init() { m_saves.put(); }
    void saves_data() { addTroubles(); }
    void saves();
    void reading_data() { addTroubles(); }
    void reading();
    void opening_data() { addTroubles(); }
    void opening();
    void makingAWorkspace_data() { addTroubles(); }
    void makingAWorkspace();
    void migration_data() { addTroubles(); }
    void migration();
    void backup_data() { addTroubles(); }
    void backup();
    void restore_data() { addTroubles(); }
    void restore();
    void verifying_data() { addTroubles(); }
    void verifying();

private:
    static void addTroubles();
    /// Calls `once` with the n-th request refused, n = 1, 1 + stride, ..., until none is refused any more.
    template<typename Work>
    static void eachInTurn(int stride, Work once);
    template<typename T>
    static void checkSaid(const Result<T> &result);

    test::EverySave m_saves;
    WorkspaceCase &m_here = m_saves.here;
};

void MemoryTest::addTroubles()
{
    QTest::addColumn<int>("trouble");
    QTest::newRow("one request refused") << int(Trouble::Once);
    QTest::newRow("none until the person tries again") << int(Trouble::FromThenOn);
}

template<typename Work>
void MemoryTest::eachInTurn(int stride, Work once)
{
    QFETCH(int, trouble);
    int faults = 0;
    const int every = qEnvironmentVariableIntValue("CPOISE_EVERY");
    for (qint64 n = 1;; n += every > 0 ? every : stride) {
        once(Trouble(trouble), n);
        if (QTest::currentTestFailed()) {
            qInfo("at request %lld", n);
            return;
        }
        if (!FailingMemory::hasFailed())
            break;
        ++faults;
    }
    qInfo("%d requests refused in turn, of %lld", faults, FailingMemory::requests());
    QVERIFY(faults > 5);
}

template<typename T>
void MemoryTest::checkSaid(const Result<T> &result)
{
    if (result)
        return;
    QVERIFY2(FailingMemory::hasFailed(), qPrintable(result.error().detail));
    QVERIFY2(result.error().code == ErrorCode::OutOfMemory, qPrintable(result.error().detail));
}

void MemoryTest::saves()
{
    eachInTurn(61, [&](Trouble trouble, qint64 n) {
        m_saves.saveWithTrouble({[&] { FailingMemory::arm(trouble, n); }, FailingMemory::endTrouble,
                                 FailingMemory::hasFailed, ErrorCode::OutOfMemory});
    });
}

void MemoryTest::reading()
{
    const QString id = m_saves.cases().first().id;
    const QByteArray right = test::must(readAll(m_here.opened()->reader(), id));
    eachInTurn(13, [&](Trouble trouble, qint64 n) {
        const auto workspace = m_here.opened();
        const auto read = [&] {
            const Shortage shortage(trouble, n);
            return readAll(workspace->reader(), id);
        }();
        checkSaid(read);
        if (read)
            QVERIFY(*read == right);
        QVERIFY(test::must(readAll(workspace->reader(), id)) == right);
    });
}

void MemoryTest::opening()
{
    eachInTurn(61, [&](Trouble trouble, qint64 n) {
        const auto opened = [&] {
            const Shortage shortage(trouble, n);
            return m_here.open();
        }();
        checkSaid(opened);
        const auto workspace = opened ? nullptr : m_here.opened();
        QVERIFY(m_saves.promised().entries > 0);
    });
}

void MemoryTest::makingAWorkspace()
{
    eachInTurn(151, [&](Trouble trouble, qint64 n) {
        WorkspaceCase fresh;
        const auto made = [&] {
            const Shortage shortage(trouble, n);
            return fresh.open();
        }();
        checkSaid(made);
        if (!made)
            QCOMPARE(test::must(fresh.opened()->reader().ids({})).size(), 0);
    });
}

void MemoryTest::migration()
{
    QTemporaryDir migrations(test::quickFolderTemplate());
    test::writeMigrations(migrations.path(), {test::secondMigration()});
    const QByteArray before = WorkspaceCase::dump(m_here.database());
    WorkspaceOptions options = m_here.options;
    options.migrations = migrations.path();
    const auto open = [&] {
        return openWorkspace(m_here.path(), Access::ReadWrite, m_here.clock, u"mvale"_s, options);
    };
    test::must(open());
    const QByteArray after = WorkspaceCase::dump(m_here.database());
    QVERIFY(after != before);
    eachInTurn(401, [&](Trouble trouble, qint64 n) {
        m_saves.put();
        const auto opened = [&] {
            const Shortage shortage(trouble, n);
            return open();
        }();
        checkSaid(opened);
        if (opened)
            return;
        // Whole or not at all; the trouble may have come when it was done already.
        const QByteArray now = WorkspaceCase::dump(m_here.database());
        QVERIFY(now == before || now == after);
        QCOMPARE(test::must(test::must(open())->reader().ids({})).size(), 3);
    });
}

void MemoryTest::backup()
{
    const auto workspace = m_here.opened();
    eachInTurn(211, [&](Trouble trouble, qint64 n) {
        QTemporaryDir copies(test::quickFolderTemplate());
        const auto copy = [&] {
            const Shortage shortage(trouble, n);
            return workspace->upkeep().backup(copies.path(), {});
        }();
        checkSaid(copy);
        if (copy)
            return;
        QVERIFY(QDir(copies.path()).isEmpty());
        test::must(workspace->writer().setSetting(u"after"_s, u"{}"_s, {}));
        test::must(workspace->upkeep().backup(copies.path(), {}));
    });
}

void MemoryTest::restore()
{
    QTemporaryDir copies(test::quickFolderTemplate());
    const QString copy = test::must(m_here.opened()->upkeep().backup(copies.path(), {}));
    eachInTurn(401, [&](Trouble trouble, qint64 n) {
        m_saves.put();
        const auto workspace = m_here.opened();
        const auto restored = [&] {
            const Shortage shortage(trouble, n);
            return workspace->upkeep().restore(copy, {});
        }();
        checkSaid(restored);
        QCOMPARE(test::must(workspace->reader().ids({})).size(), 3);
        test::must(workspace->writer().setSetting(u"after"_s, u"{}"_s, {}));
        QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
    });
}

/// A workspace that is whole is never said to be damaged.
void MemoryTest::verifying()
{
    const auto workspace = m_here.opened();
    eachInTurn(97, [&](Trouble trouble, qint64 n) {
        const auto report = [&] {
            const Shortage shortage(trouble, n);
            return workspace->upkeep().verify({});
        }();
        checkSaid(report);
        if (report)
            QVERIFY2(report->faults.isEmpty(), qPrintable(report->faults.join(u'\n')));
        QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
    });
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
