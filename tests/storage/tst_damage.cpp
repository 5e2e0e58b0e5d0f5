// SPDX-License-Identifier: GPL-3.0-or-later
// Records that were changed by anything but the program: bits that flipped, entries and contents that
// somebody edited, logs left behind. Opening or verification notices each of them.

#include <QDir>
#include <QRandomGenerator>

#include "storage/journal.h"
#include "tests/storage/support/disk_record.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

namespace
{
/// A workspace with something in every table that is kept for good.
void fillEveryTable(WorkspaceCase &here)
{
    here.fill(6);
    const auto workspace = here.opened();
    const QString id = test::must(workspace->reader().findReference(u"1/26"_s));
    casework::CaseRecord record = test::must(workspace->reader().open(id));
    record.content.summary = u"Locks, second look"_s;
    test::must(workspace->writer().revise(record, {}));
    casework::LetterRecord letter{id, 2, u"letter.pdf"_s, QByteArray(32, 'x'), false, here.clock.nowUtc()};
    test::must(workspace->writer().recordLetter(letter, {}));
    letter.making = casework::LetterMaking{};
    test::must(workspace->writer().recordLetter(letter, "{\"program\":\"1\"}", {}));
    test::must(workspace->writer().setAuthority(test::authority(), {}));
    test::must(workspace->writer().setSetting(u"reference-pattern"_s, u"{\"a\":1}"_s, {}));
}

/// Makes every hash anew from an entry on, as somebody who knows the rule would.
void chainAgain(const QString &path)
{
    QByteArray changes;
    SqliteConnection connection({path, false, {}, 0});
    Statement read(connection,
                   u"SELECT j.sequence, j.at, j.kind, j.case_row, coalesce(c.id, ''), j.revision, "
                   "j.note, j.commitment, j.actor FROM journal j LEFT JOIN cases c "
                   "ON c.row_id = j.case_row ORDER BY j.sequence"_s);
    read.run();
    ChainLink before;
    while (read.next()) {
        const NewEntry entry{read.text(2),    read.integer(3), read.text(4),
                             read.integer(5), read.text(6),    read.bytes(7)};
        ChainLink link{read.integer(0), read.integer(1), {}};
        link.hash = entryHash(before, entry, link.at, read.text(8));
        changes += "UPDATE journal SET previous = x'" + before.hash.toHex() + "', hash = x'" +
                   link.hash.toHex() + "' WHERE sequence = " + QByteArray::number(link.sequence) + ";";
        before = link;
    }
    WorkspaceCase::tamper(path, changes);
}
} // namespace

class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wholeIsWhole();
    void flippedBits();
    void tamperedRows_data();
    void tamperedRows();
    void entriesCutOff();
    void chainMadeAgain();
    void anOlderFilePutInItsPlace();
    void theProgramItselfCannotChangeTheJournal_data();
    void theProgramItselfCannotChangeTheJournal();
    void verifyingFindsWhatOpeningForWritingRefuses();
    void anotherDatabasesLog();
    void itsOwnLog();
    void anotherDatabasesJournal();

private:
    QStringList faults();

    WorkspaceCase m_here;
    test::DiskImage m_whole;
};

void DamageTest::initTestCase()
{
    fillEveryTable(m_here);
    m_whole = test::readImage(m_here.database());
}

void DamageTest::init()
{
    test::writeImage(m_here.database(), m_whole);
    // Their manifests know how far the journal of an earlier test went.
    QVERIFY(QDir(m_here.file(u"backups"_s)).removeRecursively());
}

QStringList DamageTest::faults()
{
    return test::must(m_here.opened()->upkeep().verify({})).faults;
}

void DamageTest::wholeIsWhole()
{
    QCOMPARE(faults(), QStringList());
}

/// One bit anywhere: it is noticed, or it changed nothing that is kept.
void DamageTest::flippedBits()
{
    constexpr int flips = 400;
    const QByteArray whole = m_whole.at("");
    const QByteArray kept = WorkspaceCase::dump(m_here.database());
    QRandomGenerator random(70);
    int atOpening = 0, byVerifying = 0, harmless = 0;
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = whole;
        const qsizetype at = random.bounded(int(bytes.size()));
        bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
        test::writeImage(m_here.database(), {{"", bytes}});
        const auto workspace = m_here.open();
        if (!workspace) {
            const ErrorCode code = workspace.error().code;
            const bool isSaid = code == ErrorCode::Corrupt || code == ErrorCode::NotADatabase ||
                                code == ErrorCode::SchemaTooNew || code == ErrorCode::Io;
            QVERIFY2(isSaid, qPrintable(workspace.error().detail));
            ++atOpening;
            continue;
        }
        const auto report = (*workspace)->upkeep().verify({});
        if (!report || !report->faults.isEmpty()) {
            ++byVerifying;
            continue;
        }
        ++harmless;
        QVERIFY2(WorkspaceCase::dump(m_here.database()) == kept,
                 qPrintable(u"a bit of byte %1 changed records unnoticed"_s.arg(at)));
    }
    qInfo("%d bits flipped: %d noticed at opening, %d by verifying, %d changed nothing", flips, atOpening,
          byVerifying, harmless);
    QVERIFY(atOpening > 0);
    QVERIFY(byVerifying > 0);
}

void DamageTest::tamperedRows_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *sql, const char *said) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(said);
    };
    row("who", "UPDATE journal SET actor = 'other' WHERE sequence = 3",
        "entry 3 of the journal does not match");
    row("when", "UPDATE journal SET at = at - 86400000 WHERE sequence = 3", "entry 3 of the journal");
    row("what", "UPDATE journal SET kind = 'seen' WHERE sequence = 3", "entry 3 of the journal");
    row("an entry taken out", "DELETE FROM journal WHERE sequence = 4", "gap in the journal before entry 5");
    row("a content",
        "UPDATE version SET content = cast(replace(cast(content AS TEXT), 'lock', 'lick') AS "
        "BLOB) WHERE entry = 2",
        "the content of entry 2 does not match");
    row("a content taken out", "DELETE FROM version WHERE entry = 2", "the content of entry 2 is missing");
    row("a content put in", "INSERT INTO version SELECT 1, salt, digest, content FROM version LIMIT 1",
        "content of entry 1");
    row("the applicant", "UPDATE applicant SET name = 'Other'", "the applicant of row");
    row("the applicant taken out", "DELETE FROM applicant", "applicants are missing");
    row("a letter", "UPDATE letter SET file_name = 'other.pdf'", "the letter of entry");
    row("a letter taken out", "DELETE FROM letter", "records of letters are missing");
    row("how a letter was made", "UPDATE letter SET making = making || ' ' WHERE making IS NOT NULL",
        "the letter of entry");
    row("a letter's basis forgotten", "UPDATE letter SET basis = NULL, making = NULL", "the letter of entry");
    row("another basis of a letter",
        "INSERT INTO basis VALUES (zeroblob(32), x'00'); UPDATE letter SET basis = zeroblob(32) WHERE basis "
        "IS NOT NULL",
        "the letter of entry");
    row("a basis", "UPDATE basis SET content = x'00'", "is not what it was");
    row("a basis taken out", "PRAGMA foreign_keys=OFF; DELETE FROM basis", "bases of letters are missing");
    row("a basis put in", "INSERT INTO basis VALUES (zeroblob(32), x'00')", "no letter was made with");
    row("a setting", "UPDATE setting SET value = '{}' WHERE name = 'reference-pattern'",
        "the setting of entry");
    row("a setting taken out", "DELETE FROM setting WHERE name = 'reference-pattern'",
        "settings are missing");
    row("the due date in the list", "UPDATE cases SET due = due + 7 WHERE row_id = 2", "row 2 of the list");
    row("the officer", "UPDATE officer SET id = 'person-9' WHERE id = 'person-1'", "of the list");
    row("an older revision in force", "UPDATE cases SET revision = 1 WHERE revision = 2", "another revision");
    row("a case taken out",
        "DELETE FROM search_text WHERE row_id = 3; DELETE FROM applicant WHERE case_row = 3; "
        "DELETE FROM cases WHERE row_id = 3",
        "rows of the list are missing");
    row("the searched text", "UPDATE search_text SET summary = 'Other' WHERE row_id = 2",
        "row 2 of the list");
    row("the search index", "INSERT INTO search_index (search_index) VALUES ('delete-all')",
        "the search index does not fit");
}

void DamageTest::tamperedRows()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, said);
    WorkspaceCase::tamper(m_here.database(), sql);
    const QStringList found = faults();
    QVERIFY2(!found.filter(said).isEmpty(), qPrintable(found.join(u'\n')));
}

/// The chain alone cannot tell: the manifest of a backup knows how far it went.
void DamageTest::entriesCutOff()
{
    test::must(m_here.opened()->upkeep().backup({}, {}));
    WorkspaceCase::tamper(m_here.database(), "DELETE FROM setting; DELETE FROM journal WHERE kind IN "
                                             "('setting-changed', 'authority-changed')");
    const QStringList found = faults();
    QVERIFY2(!found.filter(u"the journal ends at entry"_s).isEmpty(), qPrintable(found.join(u'\n')));
}

void DamageTest::chainMadeAgain()
{
    test::must(m_here.opened()->upkeep().backup({}, {}));
    WorkspaceCase::tamper(m_here.database(), "UPDATE journal SET actor = 'other' WHERE sequence = 3");
    chainAgain(m_here.database());
    const QStringList found = faults();
    QVERIFY2(!found.filter(u"is not the one that"_s).isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY2(found.filter(u"of the journal does not match"_s).isEmpty(), qPrintable(found.join(u'\n')));
}

/// As when only the database was copied back and not the log that lay beside it.
void DamageTest::anOlderFilePutInItsPlace()
{
    test::must(m_here.opened()->writer().setSetting(u"later"_s, u"{}"_s, {}));
    test::must(m_here.opened()->upkeep().backup({}, {}));
    test::writeImage(m_here.database(), m_whole);
    QVERIFY(!faults().filter(u"the journal ends at entry"_s).isEmpty());
}

void DamageTest::theProgramItselfCannotChangeTheJournal_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"UPDATE journal SET actor = 'x' WHERE sequence = 2", "DELETE FROM journal WHERE sequence = 2",
          "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence = 2",
          "INSERT INTO journal SELECT sequence + 1000, at, kind, actor, case_row, revision, note, "
          "commitment, "
          "previous, hash FROM journal WHERE sequence = 2",
          "UPDATE basis SET content = x'00'", "DELETE FROM basis",
          "INSERT OR REPLACE INTO basis SELECT sha256, x'00' FROM basis",
          "UPDATE version SET content = x'00'", "DELETE FROM version", "UPDATE letter SET file_name = 'x'",
          "INSERT OR REPLACE INTO version SELECT entry, salt, digest, x'00' FROM version LIMIT 1"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void DamageTest::theProgramItselfCannotChangeTheJournal()
{
    QFETCH(QString, sql);
    const QByteArray before = WorkspaceCase::dump(m_here.database());
    SqliteConnection connection({m_here.database(), false, {}, 0});
    try {
        connection.execute(sql);
        QFAIL("it was let through");
    } catch (const Failure &failure) {
        QCOMPARE(failure.error.code, ErrorCode::Invalid);
    }
    QVERIFY(WorkspaceCase::dump(m_here.database()) == before);
}

void DamageTest::verifyingFindsWhatOpeningForWritingRefuses()
{
    const auto readOnlyFaults = [this] {
        return test::must(test::must(m_here.open(Access::ReadOnly))->upkeep().verify({})).faults;
    };
    const QString link = m_here.file(u"second.db"_s);
    WorkspaceCase::giveSecondName(m_here.database(), link);
    QCOMPARE(readOnlyFaults().size(), 1);
    QVERIFY_CODE(m_here.open(), ErrorCode::Invalid);
    QVERIFY(QFile::remove(link));
    QCOMPARE(readOnlyFaults(), QStringList());
    WorkspaceCase::tamper(m_here.database(), "UPDATE migration SET checksum = zeroblob(32)");
    const QStringList found = readOnlyFaults();
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(u"migration 1"_s), qPrintable(found.first()));
    QVERIFY_CODE(m_here.open(), ErrorCode::Corrupt);
}

void DamageTest::anotherDatabasesLog()
{
    WorkspaceCase other;
    other.fill(9);
    WorkspaceCase::runSql(other.database(), "PRAGMA journal_mode=WAL");
    SqliteConnection holding({other.database(), true, {}, 0}); // so that the log stays
    holding.scalar(u"SELECT count(*) FROM cases"_s);
    WorkspaceCase::runSql(other.database(), "UPDATE setting SET value = 'x'; CREATE TABLE more (x)");
    const QByteArray log = WorkspaceCase::bytesOf(other.database() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    WorkspaceCase::write(m_here.database() + u"-wal"_s, log);
    QVERIFY_CODE(m_here.open(), ErrorCode::Corrupt);
    QVERIFY(m_here.open().error().detail.contains(u"counterpoise.db-wal"_s));
    QVERIFY(WorkspaceCase::bytesOf(m_here.database()) == m_whole.at(""));
    QVERIFY(QFile::remove(m_here.database() + u"-wal"_s));
    QCOMPARE(faults(), QStringList());
}

/// A database that some other tool kept a log for: the log is taken in, and nothing of it is lost.
void DamageTest::itsOwnLog()
{
    WorkspaceCase::runSql(m_here.database(), "PRAGMA journal_mode=WAL");
    test::DiskImage cutOff;
    {
        SqliteConnection holding({m_here.database(), true, {}, 0});
        holding.scalar(u"SELECT count(*) FROM cases"_s);
        WorkspaceCase::runSql(m_here.database(), "UPDATE draft SET person = 'x'; "
                                                 "INSERT INTO draft VALUES (1, 'late', 1, 0, x'7b7d')");
        cutOff = test::readImage(m_here.database());
    }
    QVERIFY(!cutOff["-wal"].isEmpty());
    test::writeImage(m_here.database(), cutOff);
    QCOMPARE(faults(), QStringList());
    QVERIFY(WorkspaceCase::dump(m_here.database()).contains("late"));
    QVERIFY(!QFile::exists(m_here.database() + u"-wal"_s));
}

void DamageTest::anotherDatabasesJournal()
{
    const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    WorkspaceCase::write(m_here.database() + u"-journal"_s, magic + QByteArray(4096, '\1'));
    QVERIFY_CODE(m_here.open(), ErrorCode::Corrupt);
    QVERIFY_CODE(m_here.open(), ErrorCode::Corrupt); // and is said again, not rolled back the second time
    QVERIFY(WorkspaceCase::bytesOf(m_here.database()) == m_whole.at(""));
}

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
