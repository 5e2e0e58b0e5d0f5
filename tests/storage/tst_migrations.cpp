// SPDX-License-Identifier: GPL-3.0-or-later
// Databases of earlier schemas, kept as text in data/, are opened, brought up to date and are whole; what a
// migration must refuse it refuses, and then nothing is changed.
#include <QDir>

#include "casework/letter_basis.h"
#include "storage/migrator.h"
#include "tests/storage/support/as_nobody.h"
#include "tests/storage/support/second_schema.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void releasedOnesAreNeverEdited();
    void opensOldDatabases_data();
    void opensOldDatabases();
    void makesAVerifiedBackupFirst();
    void refusesWithoutABackup();
    void undoesAllWhenAPartFails_data();
    void undoesAllWhenAPartFails();
    void refusesAnEditedOne_data();
    void refusesAnEditedOne();
    void refusesANewerDatabase();
    void readsNoOlderDatabase();
    void restoresAnOlderBackup();
    void lineEndsDoNotMatter();
    void namesAreNumbered();

private:
    /// A workspace of an older schema, as its text makes it; of the newest that is released without a name.
    static void makeOld(WorkspaceCase &here, const QString &name = {});
    QString migrationsWith(const QString &name, const QStringList &more);

    QTemporaryDir m_folder;
};

void MigrationsTest::initTestCase()
{
    // CPOISE_WRITE_SCHEMA=FILE writes the text of a database of the newest schema: once for each schema, and
    // never again.
    const QString target = qEnvironmentVariable("CPOISE_WRITE_SCHEMA");
    if (target.isEmpty())
        return;
    WorkspaceCase here;
    here.fill(3);
    {
        const auto workspace = here.opened();
        const QString id = test::must(workspace->reader().findReference(u"1/26"_s));
        casework::CaseRecord record = test::must(workspace->reader().open(id));
        record.content.summary = u"Locks, second look"_s;
        record = test::must(workspace->writer().revise(record, {}));
        casework::LetterRecord letter{
            id, 2, u"letter.pdf"_s, QByteArray(32, 'x'), false, here.clock.nowUtc()};
        letter.making = casework::LetterMaking{};
        test::must(workspace->writer().recordLetter(
            letter, casework::toBytes(casework::LetterBasis{test::authority(), {}, u"1"_s}), {}));
        test::must(workspace->writer().setAuthority(test::authority(), {}));
        casework::Draft draft{id, u"mvale"_s, record.revision, here.clock.nowUtc(), record.content};
        draft.content.summary = u"typed"_s;
        test::must(workspace->writer().saveDraft(draft));
    }
    WorkspaceCase::write(target, WorkspaceCase::asSql(here.database()));
}

void MigrationsTest::makeOld(WorkspaceCase &here, const QString &name)
{
    const QString newest = u"schema-"_s + QString::number(migrationsIn(u":/migrations"_s).size()) + u".sql"_s;
    const QString text =
        QStringLiteral(CPOISE_SOURCE_DIR "/tests/storage/data/") + (name.isEmpty() ? newest : name);
    WorkspaceCase::runSql(here.database(), WorkspaceCase::bytesOf(text));
}

QString MigrationsTest::migrationsWith(const QString &name, const QStringList &more)
{
    const QString folder = m_folder.filePath(name);
    if (!QDir().mkpath(folder))
        qFatal("no folder");
    test::writeMigrations(folder, more);
    return folder;
}

/// Databases in offices know these sums. A change needs a new migration.
void MigrationsTest::releasedOnesAreNeverEdited()
{
    const QVector<Migration> all = migrationsIn(u":/migrations"_s);
    QVERIFY(!all.isEmpty());
    QCOMPARE(all.first().checksum().toHex(),
             QByteArray("79d67371467cc87abc92293f413eaefbfc480a3b20368e6030aecbc1fc72fca6"));
    QCOMPARE(all.at(1).checksum().toHex(),
             QByteArray("3675eca2090ab200672d1e4459645953e9bb0c313df43095d513a44f9cf13fba"));
    for (const Migration &migration : all)
        QVERIFY(QFile::exists(QStringLiteral(CPOISE_SOURCE_DIR "/tests/storage/data/schema-") +
                              QString::number(migration.number) + u".sql"_s));
}

void MigrationsTest::opensOldDatabases_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(QStringLiteral(CPOISE_SOURCE_DIR "/tests/storage/data"))
                                   .entryList({u"schema-*.sql"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void MigrationsTest::opensOldDatabases()
{
    QFETCH(QString, name);
    for (const bool nextToo : {false, true}) {
        WorkspaceCase here;
        makeOld(here, name);
        if (nextToo)
            here.options.migrations = migrationsWith(u"next-"_s + name, {test::secondMigration()});
        const auto workspace = here.opened();
        auto &reader = workspace->reader();
        QCOMPARE(test::must(reader.ids({})).size(), 3);
        const QString id = test::must(reader.findReference(u"1/26"_s));
        QCOMPARE(test::must(reader.open(id)).content.summary, u"Locks, second look"_s);
        QCOMPARE(test::must(reader.openRevision(id, 1)).content.summary, u"Case number 1"_s);
        const auto letters = test::must(reader.letters(id));
        QCOMPARE(letters.size(), 1);
        QCOMPARE(letters.first().basis.isEmpty(), name == u"schema-1.sql"_s);
        if (!letters.first().basis.isEmpty())
            QVERIFY(casework::basisFrom(test::must(reader.basis(letters.first().basis)), {}));
        QCOMPARE(test::must(reader.authority()).name, test::authority().name);
        QCOMPARE(test::must(workspace->writer().draft(id, u"mvale"_s)).content.summary, u"typed"_s);
        casework::ListQuery query;
        query.search = u"evidence store"_s;
        QCOMPARE(test::must(reader.ids(query)).size(), 3);
        test::must(workspace->writer().create(test::numberedCase(9), {}));
        const auto report = test::must(workspace->upkeep().verify({}));
        QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    }
}

void MigrationsTest::makesAVerifiedBackupFirst()
{
    WorkspaceCase here;
    makeOld(here);
    const QByteArray before = WorkspaceCase::dump(here.database());
    here.options.migrations = migrationsWith(u"second"_s, {test::secondMigration()});
    here.opened();
    QVERIFY(WorkspaceCase::dump(here.database()) != before);
    const QDir backups(here.file(u"backups"_s));
    const QStringList copies = backups.entryList({u"*.db"_s}, QDir::Files);
    QCOMPARE(copies.size(), 1);
    QVERIFY(WorkspaceCase::dump(backups.filePath(copies.first())) == before);
    here.opened(); // and none at the next opening
    QCOMPARE(backups.entryList({u"*.db"_s}, QDir::Files).size(), 1);
}

void MigrationsTest::refusesWithoutABackup()
{
    if (!test::canTakeRightsAway())
        QSKIP("rights cannot be taken away here");
    WorkspaceCase here;
    makeOld(here);
    QVERIFY(QDir().mkpath(here.file(u"backups"_s)));
    const QByteArray before = WorkspaceCase::dump(here.database());
    here.options.migrations = migrationsWith(u"second"_s, {test::secondMigration()});
    {
        const test::ReadOnlyFor backups({here.file(u"backups"_s)});
        QVERIFY_CODE(here.open(), ErrorCode::ReadOnly);
    }
    QVERIFY(WorkspaceCase::dump(here.database()) == before);
    here.opened();
}

void MigrationsTest::undoesAllWhenAPartFails_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a fault in the last part")
        << test::secondMigration() + u"--\nINSERT INTO nowhere VALUES (1)\n"_s;
    QTest::newRow("two statements in a part")
        << test::secondMigration() + u"--\nDELETE FROM draft; DELETE FROM setting\n"_s;
    QTest::newRow("against a rule") << test::secondMigration() + u"--\nDELETE FROM journal\n"_s;
}

void MigrationsTest::undoesAllWhenAPartFails()
{
    QFETCH(QString, sql);
    WorkspaceCase here;
    makeOld(here);
    const QByteArray before = WorkspaceCase::dump(here.database());
    here.options.migrations = migrationsWith(QString::fromLatin1(QTest::currentDataTag()), {sql});
    QVERIFY(!here.open());
    QVERIFY(WorkspaceCase::dump(here.database()) == before);
    here.options.migrations = u":/migrations"_s;
    QCOMPARE(test::must(here.opened()->reader().ids({})).size(), 3);
}

void MigrationsTest::refusesAnEditedOne_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("another checksum")
        << QByteArray("UPDATE migration SET checksum = zeroblob(32) WHERE number = 1");
    QTest::newRow("not in the list") << QByteArray("DELETE FROM migration");
    QTest::newRow("another number") << QByteArray("UPDATE migration SET number = 2");
    QTest::newRow("one more in the list")
        << QByteArray("INSERT INTO migration SELECT 2, name, checksum, applied_at FROM migration");
}

void MigrationsTest::refusesAnEditedOne()
{
    QFETCH(QByteArray, sql);
    WorkspaceCase here;
    makeOld(here, u"schema-1.sql"_s);
    WorkspaceCase::runSql(here.database(), sql);
    const QByteArray before = WorkspaceCase::bytesOf(here.database());
    QVERIFY_CODE(here.open(), ErrorCode::Corrupt);
    QVERIFY(WorkspaceCase::bytesOf(here.database()) == before);
}

void MigrationsTest::refusesANewerDatabase()
{
    WorkspaceCase here;
    makeOld(here);
    here.options.migrations = migrationsWith(u"second"_s, {test::secondMigration()});
    here.opened();
    const QByteArray before = WorkspaceCase::bytesOf(here.database());
    here.options.migrations = u":/migrations"_s;
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        QVERIFY_CODE(here.open(access), ErrorCode::SchemaTooNew);
    QVERIFY(WorkspaceCase::bytesOf(here.database()) == before);
}

void MigrationsTest::readsNoOlderDatabase()
{
    WorkspaceCase here;
    makeOld(here);
    here.options.migrations = migrationsWith(u"second"_s, {test::secondMigration()});
    QVERIFY_CODE(here.open(Access::ReadOnly), ErrorCode::ReadOnly);
}

void MigrationsTest::restoresAnOlderBackup()
{
    WorkspaceCase here;
    makeOld(here);
    const QString copy = test::must(here.opened()->upkeep().backup(here.file(u"copies"_s), {}));
    here.options.migrations = migrationsWith(u"second"_s, {test::secondMigration()});
    const auto workspace = here.opened();
    test::must(workspace->writer().create(test::numberedCase(9), {}));
    test::must(workspace->upkeep().restore(copy, {}));
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 3);
    const auto report = test::must(workspace->upkeep().verify({}));
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

void MigrationsTest::lineEndsDoNotMatter()
{
    const Migration unix{1, u"a"_s, "CREATE TABLE a (x)\n--\nCREATE TABLE b (x)\n"};
    const Migration windows{1, u"a"_s, "CREATE TABLE a (x)\r\n--\r\nCREATE TABLE b (x)\r\n"};
    QCOMPARE(windows.checksum(), unix.checksum());
    QCOMPARE(windows.parts(), unix.parts());
    QCOMPARE(unix.parts().size(), 2);
}

void MigrationsTest::namesAreNumbered()
{
    for (const QString &name : {u"0009_gap.sql"_s, u"next.sql"_s}) {
        const QString folder = migrationsWith(u"names-"_s + name, {});
        WorkspaceCase::write(folder + u'/' + name, "CREATE TABLE x (y)");
        WorkspaceCase here;
        here.options.migrations = folder;
        QVERIFY_CODE(here.open(), ErrorCode::Invalid);
    }
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
