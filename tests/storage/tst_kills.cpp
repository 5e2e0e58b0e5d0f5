// SPDX-License-Identifier: GPL-3.0-or-later
// A child program is killed (SIGKILL) while it saves, migrates, backs up and restores: from outside at any
// moment, or by itself at a given file operation. Whatever it told of before is there afterwards, and nothing
// is damaged.
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

#include "storage/workspace_options.h"
#include "tests/storage/support/contract.h"
#include "tests/storage/support/power_session.h"
#include "tests/storage/support/second_schema.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;

class KillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inASave();
    void inAMigration();
    void inABackup();
    void inARestore();

private:
    struct End {
        QStringList told;
        bool wasKilled = false;
    };
    /// Runs the child until it has told `lines` lines and then kills it; 0: until it ends by itself.
    End run(const QString &verb, const QStringList &more, int lines,
            const QString &migrations = u":/migrations"_s);
    std::unique_ptr<Workspace> open(const QString &migrations = u":/migrations"_s);
    void fill(int cases);
    void checkWhole(Workspace &workspace);
    void remember(const QStringList &told);
    void checkRemembered(Workspace &workspace, const QStringList &ids);

    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
    QHash<QString, QHash<qint64, QString>> m_summaries; ///< by case and revision
    QHash<QString, QString> m_drafts;
};

void KillsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(test::quickFolderTemplate());
    m_summaries.clear();
    m_drafts.clear();
}

KillsTest::End KillsTest::run(const QString &verb, const QStringList &more, int lines,
                              const QString &migrations)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString program = QCoreApplication::applicationDirPath() + u"/storage_saving_child"_s;
    child.start(program, QStringList{path(u"w"_s), migrations, verb} + more);
    QByteArray output;
    const auto enough = [&] { return lines > 0 && output.count('\n') >= lines; };
    while (!enough() && child.waitForReadyRead(20000))
        output += child.readAllStandardOutput();
    child.kill();
    child.waitForFinished();
    output += child.readAllStandardOutput();
    End end{QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts),
            child.exitStatus() == QProcess::CrashExit};
    return end;
}

std::unique_ptr<Workspace> KillsTest::open(const QString &migrations)
{
    WorkspaceOptions options;
    options.migrations = migrations;
    return test::must(openWorkspace(path(u"w"_s), Access::ReadWrite, m_clock, u"mvale"_s, options));
}

void KillsTest::fill(int cases)
{
    const auto workspace = open();
    int i = 0;
    test::must(workspace->writer().createMany(
        [&](casework::NewCase &next) {
            next.record.content = test::completeCase();
            next.record.content.reference = QString::number(i) + u"/26"_s;
            return i++ < cases;
        },
        {}, {}));
}

void KillsTest::checkWhole(Workspace &workspace)
{
    const auto report = test::must(workspace.upkeep().verify({}));
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
}

void KillsTest::remember(const QStringList &told)
{
    for (const QString &line : told) {
        const QStringList words = line.split(u' ');
        if (words.first() == u"case"_s) {
            m_summaries[words.at(1)][words.at(2).toLongLong()] = words.at(3);
        } else if (words.first() == u"draft"_s) {
            m_drafts[words.at(1)] = words.at(2);
        }
    }
}

void KillsTest::checkRemembered(Workspace &workspace, const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto &revisions = m_summaries.value(id);
        for (auto r = revisions.cbegin(); r != revisions.cend(); ++r)
            QCOMPARE(test::must(workspace.reader().openRevision(id, r.key())).content.summary, r.value());
    }
    for (auto d = m_drafts.cbegin(); d != m_drafts.cend(); ++d) {
        // One that was not told of any more may have followed.
        QVERIFY(test::must(workspace.writer().draft(d.key(), u"typist"_s)).content.summary.toLongLong() >=
                d->toLongLong());
    }
}

void KillsTest::inASave()
{
    constexpr int kills = 200;
    QRandomGenerator random(9);
    open().reset();
    int killed = 0, acknowledged = 0;
    for (int i = 0; i < kills; ++i) {
        QStringList more{u"--seed"_s, QString::number(i + 1)};
        // Every other one dies at a file operation of its own, so that each place within a commit is met.
        if (i % 2)
            more << u"--die-at"_s << QString::number(random.bounded(1, 160));
        const End end = run(u"save"_s, more, i % 2 ? 0 : int(random.bounded(2, 20)));
        killed += end.wasKilled;
        acknowledged += int(end.told.size());
        remember(end.told);
        const auto workspace = open();
        QStringList touched;
        for (const QString &line : end.told)
            touched << line.split(u' ').value(1);
        touched.removeDuplicates();
        checkRemembered(*workspace, touched);
        if (i % 20 == 0)
            checkWhole(*workspace);
        if (QTest::currentTestFailed())
            return;
    }
    const auto workspace = open();
    checkRemembered(*workspace, m_summaries.keys());
    checkWhole(*workspace);
    qInfo("%d kills, %d acknowledged", killed, acknowledged);
    QVERIFY(killed >= kills);
    QVERIFY(acknowledged > 2 * kills);
}

void KillsTest::inAMigration()
{
    fill(30);
    QVERIFY(QDir().mkpath(path(u"migrations"_s)));
    test::writeMigrations(path(u"migrations"_s), {test::secondMigration()});
    const test::DiskImage before = test::readImage(path(u"w/counterpoise.db"_s));
    int kills = 0;
    for (int dieAt = 1;; dieAt += 3) {
        test::writeImage(path(u"w/counterpoise.db"_s), before);
        const End end = run(u"migrate"_s, {u"--die-at"_s, QString::number(dieAt)}, 0, path(u"migrations"_s));
        const auto workspace = open(path(u"migrations"_s));
        QCOMPARE(test::must(workspace->reader().ids({})).size(), 30);
        checkWhole(*workspace);
        if (!end.wasKilled)
            break;
        ++kills;
    }
    qInfo("%d kills", kills);
    QVERIFY(kills > 5);
}

void KillsTest::inABackup()
{
    fill(300);
    QVERIFY(QDir().mkpath(path(u"copies"_s)));
    QRandomGenerator random(3);
    int kills = 0;
    for (int i = 0; i < 20; ++i) {
        const QStringList die{path(u"copies"_s), u"--die-at"_s, QString::number(1 + random.bounded(400))};
        kills += run(u"backup"_s, i % 2 ? die : die.first(1), i % 2 ? 0 : 2).wasKilled;
    }
    QCOMPARE(kills, 20);
    const auto workspace = open();
    checkWhole(*workspace);
    // What bears the name of a backup is one: each is restored, one after the other.
    const QDir copies(path(u"copies"_s));
    const QStringList names = copies.entryList({u"counterpoise-*.db"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        test::must(workspace->upkeep().restore(copies.filePath(name), {}));
        QCOMPARE(test::must(workspace->reader().ids({})).size(), 300);
    }
    // The next backup tidies up.
    const QStringList left = copies.entryList({u"*.partial"_s}, QDir::Files);
    QVERIFY(!left.isEmpty());
    for (const QString &name : left) {
        QFile file(copies.filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(m_clock.nowUtc().addSecs(-3601), QFileDevice::FileModificationTime));
    }
    test::must(workspace->upkeep().backup(path(u"copies"_s), {}));
    QVERIFY(copies.entryList({u"*.partial"_s}, QDir::Files).isEmpty());
}

void KillsTest::inARestore()
{
    fill(300);
    const QString copy = test::must(open()->upkeep().backup(path(u"copies"_s), {}));
    QRandomGenerator random(4);
    int kills = 0;
    for (int i = 0; i < 20; ++i) {
        const QStringList die{copy, u"--die-at"_s, QString::number(1 + random.bounded(60))};
        kills += run(u"restore"_s, i % 2 ? die : die.first(1), i % 2 ? 0 : 2).wasKilled;
        const auto workspace = open();
        QCOMPARE(test::must(workspace->reader().ids({})).size(), 300);
        checkWhole(*workspace);
    }
    QCOMPARE(kills, 20);
    QVERIFY(QDir(path(u"w"_s)).entryList({u"*.restored"_s, u"*.partial"_s}, QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(KillsTest)
#include "tst_kills.moc"
