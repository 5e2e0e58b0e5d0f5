// SPDX-License-Identifier: GPL-3.0-or-later
// What may lie where the database should be, and what is said about it. Nothing that is refused is changed.
#include <QDir>
#include <QRandomGenerator>

#include "storage/drive_kind.h"
#include "tests/storage/support/as_nobody.h"
#include "tests/storage/support/file_layer.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherContents_data();
    void refusesOtherContents();
    void refusesAFolderInItsPlace();
    void refusesATruncatedFile();
    void refusesAnotherProgramsDatabase();
    void refusesANewerSchema();
    void refusesASchemaNumberThatLies();
    void refusesAChangedSchema_data();
    void refusesAChangedSchema();
    void saysThatADatabaseIsMissing();
    void neverMakesANewOneBesideBackups();
    void refusesASecondNameOfTheFile();
    void opensByALink();
    void takesAnyPath_data();
    void takesAnyPath();
    void saysReadOnlyForAReadOnlyFolder();
    void saysReadOnlyForAReadOnlyFile();
    void readsAReadOnlyFolder();
    void refusesDrives_data();
    void refusesDrives();
    void tellsDrivesApart();
    void makesAWholeFileOrNone();
};

void FilesTest::refusesOtherContents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray magic("SQLite format 3\0", 16);
    QTest::newRow("zero bytes") << QByteArray();
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("text") << QByteArray("Dear applicant,\n").repeated(500);
    QTest::newRow("a program") << QByteArray("MZ\x90\0\3\0\0\0", 8) + QByteArray(9000, '\x90');
    QTest::newRow("magic only") << magic;
    QTest::newRow("magic and zeros") << magic + QByteArray(100 * 4096, '\0');
    QTest::newRow("a zip file") << QByteArray("PK\3\4") + QByteArray(5000, 'x');
    QByteArray random(20000, '\0');
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(random.data()), random.size() / 4);
    QTest::newRow("random") << random;
    QTest::newRow("magic and random") << magic + random;
}

void FilesTest::refusesOtherContents()
{
    QFETCH(QByteArray, bytes);
    WorkspaceCase here;
    WorkspaceCase::write(here.database(), bytes);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        QVERIFY_CODE(here.open(access), ErrorCode::NotADatabase);
    QCOMPARE(WorkspaceCase::bytesOf(here.database()), bytes);
}

void FilesTest::refusesAFolderInItsPlace()
{
    WorkspaceCase here;
    QVERIFY(QDir().mkpath(here.database()));
    QVERIFY_CODE(here.open(), ErrorCode::NotADatabase);
    WorkspaceCase::write(here.file(u"file"_s), "x");
    QVERIFY_CODE(openWorkspace(here.file(u"file"_s), Access::ReadWrite, here.clock, u"mvale"_s, {}),
                 ErrorCode::Io);
    QVERIFY_CODE(openWorkspace(here.file(u"file"_s), Access::ReadOnly, here.clock, u"mvale"_s, {}),
                 ErrorCode::NotFound);
}

void FilesTest::refusesATruncatedFile()
{
    WorkspaceCase here;
    here.fill(2);
    const QByteArray whole = WorkspaceCase::bytesOf(here.database());
    for (qsizetype size = 0; size < whole.size(); size += 512) {
        const QByteArray part = whole.first(size);
        WorkspaceCase::write(here.database(), part);
        const auto workspace = here.open();
        QVERIFY2(!workspace, qPrintable(u"opened with %1 bytes"_s.arg(size)));
        const ErrorCode code = workspace.error().code;
        QVERIFY2(code == ErrorCode::Corrupt || code == ErrorCode::NotADatabase,
                 qPrintable(u"%1 bytes: "_s.arg(size) + workspace.error().detail));
        QVERIFY(WorkspaceCase::bytesOf(here.database()) == part);
    }
    WorkspaceCase::write(here.database(), whole);
    QVERIFY(here.open());
}

void FilesTest::refusesAnotherProgramsDatabase()
{
    WorkspaceCase here;
    WorkspaceCase::runSql(here.database(), "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('x')");
    const QByteArray before = WorkspaceCase::bytesOf(here.database());
    QVERIFY_CODE(here.open(), ErrorCode::NotADatabase);
    QCOMPARE(WorkspaceCase::bytesOf(here.database()), before);
    WorkspaceCase::runSql(here.database(), "PRAGMA application_id=7");
    QVERIFY_CODE(here.open(), ErrorCode::NotADatabase);
}

void FilesTest::refusesANewerSchema()
{
    WorkspaceCase here;
    here.fill(1);
    WorkspaceCase::runSql(here.database(), "PRAGMA user_version=999");
    const QByteArray before = WorkspaceCase::bytesOf(here.database());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto workspace = here.open(access);
        QVERIFY_CODE(workspace, ErrorCode::SchemaTooNew);
        QVERIFY(workspace.error().detail.contains(u"999"_s));
    }
    QCOMPARE(WorkspaceCase::bytesOf(here.database()), before);
}

void FilesTest::refusesASchemaNumberThatLies()
{
    WorkspaceCase here;
    here.fill(1);
    WorkspaceCase::runSql(here.database(), "PRAGMA user_version=0");
    QVERIFY_CODE(here.open(), ErrorCode::Corrupt);
    QVERIFY_CODE(here.open(Access::ReadOnly), ErrorCode::ReadOnly);
}

void FilesTest::refusesAChangedSchema_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a trigger more") << QByteArray(
        "CREATE TRIGGER spy AFTER INSERT ON cases BEGIN DELETE FROM draft; END");
    QTest::newRow("a view more") << QByteArray("CREATE VIEW all_cases AS SELECT * FROM cases");
    QTest::newRow("a table more") << QByteArray("CREATE TABLE extra (x)");
    QTest::newRow("an index more") << QByteArray("CREATE INDEX extra ON cases (summary)");
    QTest::newRow("a trigger less") << QByteArray("DROP TRIGGER journal_stays");
    QTest::newRow("an index less") << QByteArray("DROP INDEX cases_by_due");
    QTest::newRow("a table less") << QByteArray("DROP TABLE draft");
    QTest::newRow("a trigger replaced")
        << QByteArray("DROP TRIGGER journal_keeps; CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal "
                      "BEGIN SELECT 1; END");
    QTest::newRow("a check taken out by hand") << QByteArray(
        "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (revision >= 1)', '') "
        "WHERE name = 'cases'");
}

void FilesTest::refusesAChangedSchema()
{
    QFETCH(QByteArray, sql);
    WorkspaceCase here;
    here.fill(1);
    WorkspaceCase::runSql(here.database(), sql);
    QVERIFY_CODE(here.open(), ErrorCode::Corrupt);
    QVERIFY_CODE(here.open(Access::ReadOnly), ErrorCode::Corrupt);
}

void FilesTest::saysThatADatabaseIsMissing()
{
    WorkspaceCase here;
    QVERIFY_CODE(here.open(Access::ReadOnly), ErrorCode::NotFound);
    QVERIFY_CODE(openWorkspace(here.file(u"none"_s), Access::ReadOnly, here.clock, u"mvale"_s, {}),
                 ErrorCode::NotFound);
    QVERIFY(!QDir(here.file(u"none"_s)).exists());
}

void FilesTest::neverMakesANewOneBesideBackups()
{
    WorkspaceCase here;
    here.fill(1);
    test::must(here.opened()->upkeep().backup({}, {}));
    QVERIFY(QFile::remove(here.database()));
    QVERIFY_CODE(here.open(), ErrorCode::NotFound);
    QVERIFY(!QFile::exists(here.database()));
}

void FilesTest::refusesASecondNameOfTheFile()
{
    WorkspaceCase here;
    here.fill(1);
    WorkspaceCase::giveSecondName(here.database(), here.file(u"other.db"_s));
    QVERIFY_CODE(here.open(), ErrorCode::Invalid);
    QVERIFY(QFile::remove(here.file(u"other.db"_s)));
    QVERIFY(here.open());
}

void FilesTest::opensByALink()
{
#ifdef Q_OS_WIN
    QSKIP("links to folders need an administrator");
#endif
    WorkspaceCase here;
    here.fill(1);
    QVERIFY(QFile::link(here.path(), here.file(u"link"_s)));
    const auto workspace =
        test::must(openWorkspace(here.file(u"link"_s), Access::ReadWrite, here.clock, u"mvale"_s, {}));
    QVERIFY_CODE(here.open(), ErrorCode::InUse);
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 1);
}

void FilesTest::takesAnyPath_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"with spaces "_s, u"caf\u00E9 \u0175"_s, u"cafe\u0301"_s, u"a#b"_s, u"a?b=c&d"_s, u"a%20b"_s,
          u"a;b,c"_s, u"'quotes' \"double\""_s, u"日本"_s, u"%1 %n"_s})
#ifdef Q_OS_WIN
        if (!name.contains(u'?') && !name.contains(u'"') && !name.endsWith(u' ')) // no names there
#endif
            QTest::newRow(qPrintable(name)) << name;
    QTest::newRow("over 260 characters") << (u"x"_s.repeated(100) + u'/').repeated(3) + u"end"_s;
}

void FilesTest::takesAnyPath()
{
    QFETCH(QString, name);
    WorkspaceCase here;
    const QString folder = here.file(name);
    test::FileLayer layer("cpoise-paths");
    for (const QByteArray &fileLayer : {QByteArray(), layer.name()}) {
        WorkspaceOptions options;
        options.fileLayer = fileLayer;
        const auto workspace =
            test::must(openWorkspace(folder, Access::ReadWrite, here.clock, u"mvale"_s, options));
        test::must(workspace->writer().create(test::numberedCase(fileLayer.isEmpty() ? 1 : 2), {}));
        const QString copy = test::must(workspace->upkeep().backup({}, {}));
        QVERIFY(copy.startsWith(folder + u"/backups/"_s));
        QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
        test::must(workspace->upkeep().restore(copy, {}));
        QVERIFY(QFile::exists(folder + u"/counterpoise.db"_s));
    }
    QStringList entries = QDir(folder).entryList(QDir::Files).filter(u"before-restore"_s);
    QCOMPARE(entries.size(), 2);
}

void FilesTest::saysReadOnlyForAReadOnlyFolder()
{
    if (!test::canTakeRightsAway())
        QSKIP("rights cannot be taken away here");
    WorkspaceCase here;
    here.fill(1);
    const test::ReadOnlyFor all({here.path(), here.database(), here.file(u"lock"_s)});
    QVERIFY_CODE(here.open(), ErrorCode::ReadOnly);
    const QString none = here.file(u"none"_s);
    QVERIFY_CODE(openWorkspace(none, Access::ReadWrite, here.clock, u"mvale"_s, {}), ErrorCode::ReadOnly);
}

void FilesTest::saysReadOnlyForAReadOnlyFile()
{
    if (!test::canTakeRightsAway())
        QSKIP("rights cannot be taken away here");
    WorkspaceCase here;
    here.fill(1);
    const test::ReadOnlyFor file({here.database()});
    QVERIFY_CODE(here.open(), ErrorCode::ReadOnly);
}

void FilesTest::readsAReadOnlyFolder()
{
    if (!test::canTakeRightsAway())
        QSKIP("rights cannot be taken away here");
    WorkspaceCase here;
    here.fill(1);
    const test::ReadOnlyFor all(
        {here.path(), here.database(), here.file(u"lock"_s), here.file(u"backups"_s)});
    const auto workspace = test::must(here.open(Access::ReadOnly));
    QCOMPARE(test::must(workspace->reader().ids({})).size(), 1);
    QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
    QVERIFY_CODE(workspace->upkeep().backup({}, {}), ErrorCode::ReadOnly);
}

void FilesTest::refusesDrives_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("network") << int(DriveKind::Network) << true;
    QTest::newRow("synchronised") << int(DriveKind::Synchronised) << true;
    QTest::newRow("doubtful") << int(DriveKind::Doubtful) << false;
    QTest::newRow("local") << int(DriveKind::Local) << false;
}

void FilesTest::refusesDrives()
{
    QFETCH(int, kind);
    QFETCH(bool, isRefused);
    WorkspaceCase here;
    here.options.drive = [kind](const QString &) { return static_cast<DriveKind>(kind); };
    const auto workspace = here.open();
    QCOMPARE(workspace.has_value(), !isRefused);
    if (isRefused) {
        QCOMPARE(workspace.error().code, ErrorCode::NetworkDrive);
        QVERIFY(QDir(here.path()).isEmpty());
    }
}

void FilesTest::tellsDrivesApart()
{
    QCOMPARE(driveKind(u"//server/share/foi"_s), DriveKind::Network);
    QCOMPARE(driveKind(u"\\\\server\\share"_s), DriveKind::Network);
    QCOMPARE(driveKind(u"/home/x/OneDrive - Northmoor Council/foi"_s), DriveKind::Synchronised);
    QCOMPARE(driveKind(u"/home/x/Dropbox/foi"_s), DriveKind::Synchronised);
    QVERIFY(driveKind(u"/home/x/Dropboxes/foi"_s) != DriveKind::Synchronised);
    for (const char *name : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "davfs"})
        QCOMPARE(kindOfFileSystem(name), DriveKind::Network);
    for (const char *name : {"9p", "fuse.something", "fuseblk"})
        QCOMPARE(kindOfFileSystem(name), DriveKind::Doubtful);
    for (const char *name : {"ext4", "btrfs", "tmpfs", "overlay", "NTFS"})
        QCOMPARE(kindOfFileSystem(name), DriveKind::Local);
#ifndef Q_OS_WIN
    // A link out of a harmless folder into a synchronised one.
    WorkspaceCase here;
    QVERIFY(QDir().mkpath(here.file(u"OneDrive"_s)));
    QVERIFY(QFile::link(here.file(u"OneDrive"_s), here.file(u"local"_s)));
    QCOMPARE(driveKind(here.file(u"local/new"_s)), DriveKind::Synchronised);
#endif
}

/// The first database is made beside and renamed: what a cut left of that is thrown away.
void FilesTest::makesAWholeFileOrNone()
{
    WorkspaceCase here;
    WorkspaceCase::write(here.file(u"counterpoise.db.new"_s), "half a file");
    WorkspaceCase::write(here.file(u"counterpoise.db.new-journal"_s), "half a journal");
    test::must(here.opened()->writer().create(test::numberedCase(1), {}));
    QVERIFY(!QFile::exists(here.file(u"counterpoise.db.new"_s)));
    QVERIFY(!QFile::exists(here.file(u"counterpoise.db.new-journal"_s)));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
