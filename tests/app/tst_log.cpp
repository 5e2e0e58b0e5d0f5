// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLibrary>
#include <QProcess>
#include <QTest>

#include "app/cli/cli.h"
#include "app/crash_trace.h"
#include "app/qt_messages.h"
#include "base/log.h"
#include "exchange/case_file.h"
#include "tests/support/hostile_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
QByteArray allOf(const QDir &folder)
{
    QByteArray bytes;
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Calls itself until the stack is full; what it keeps there keeps the compiler from making a loop of it.
int dig(int depth)
{
    volatile char room[4096] = {};
    room[depth % 4096] = 1;
    return depth < 0 ? 0 : dig(depth + 1) + room[0];
}
} // namespace

/// The log in the user's own folder: something for those who look for a fault, nothing of what people wrote.
class LogTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    /// As folders are called in teams; the account's name in a path is no better.
    QString file(const QString &name) const { return m_dir.filePath(u"Smith, John - request/"_s + name); }
    void call(QStringList words) const
    {
        words << u"--workspace"_s << file(u"workspace"_s);
        app::cli::run(words);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(file({}))); }

    void nothingThatPeopleWroteIsInIt()
    {
        const QString folder = file(u"log"_s);
        QVERIFY(log::start(folder));
        app::logQtMessages();
        const test::Bait bait;
        const casework::NewCase made = test::hostileCase(bait);
        const QString reference = made.record.content.reference;
        write(file(u"a.cpcase"_s), exchange::write({made.record, made.applicant}));
        write(file(u"broken.cpcase"_s), exchange::write({made.record, made.applicant}).chopped(40));
        write(file(u"pit.txt"_s), bait.text().toUtf8());
        write(file(u"is-a-file"_s), "x");
        call({u"import"_s, QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/samples/authority.json"_s});
        call({u"import"_s, file(u"a.cpcase"_s)});
        call({u"import"_s, file(u"broken.cpcase"_s)});
        call({u"read-pit"_s, file(u"pit.txt"_s), u"--reference"_s, reference});
        call({u"check"_s, reference});
        call({u"letter"_s, reference, u"--out"_s, file(u"out"_s)});
        call({u"letter"_s, reference, u"--out"_s, file(u"is-a-file"_s)});
        call({u"backup"_s, file(u"copies"_s)});
        call({u"restore"_s, file(u"a.cpcase"_s)});
        call({u"restore"_s, file(u"Smith John.db"_s)});
        call({u"backup"_s, file(u"gone/copies"_s)});
        call({u"import"_s, file(u"nowhere.cpcase"_s)});
        call({u"export"_s, reference, u"--out"_s, file(u"b.cpcase"_s)});
        qWarning("QSaveFile: \"%s\" is not open", qPrintable(file(u"x"_s)));
        call({u"verify"_s});
        log::stop();
        qInstallMessageHandler(nullptr);
        const QByteArray log = allOf(folder);
        for (const char *room : {"[storage]", "[print]", "[exchange]", "[app]", "[qt]"})
            QVERIFY2(log.contains(room), room);
        QVERIFY2(log.contains("NotADatabase: a path"), log);
        for (const char *words : {"bold", "DROP", "word19", "evidence stores", "burglar", "Ashby", "Lane",
                                  "Northmoor", "Hale", "fdp.exe", "Smith", "John", "request/"})
            QVERIFY2(!log.contains(words), log.mid(std::max<qsizetype>(0, log.indexOf(words) - 200), 400));
    }

    void wordsOfQtsWithoutOthers_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("kept");
        QTest::newRow("own words") << u"QFSFileEngine::open: No file name specified"_s
                                   << u"QFSFileEngine::open: No file name specified"_s;
        QTest::newRow("path") << u"QFileSystemWatcher: cannot watch /home/john smith/x"_s
                              << u"QFileSystemWatcher: cannot watch (cut)"_s;
        QTest::newRow("drive") << u"cannot open C:\\Users\\smith"_s << u"cannot open C: (cut)"_s;
        QTest::newRow("quoted") << u"QIODevice::write (QFile, \"Smith.db\"): device not open"_s
                                << u"QIODevice::write (QFile, (cut)"_s;
        QTest::newRow("argument") << u"QString::arg: Argument missing: Locks, Smith"_s
                                  << u"QString::arg: Argument missing"_s;
        QTest::newRow("letters of others") << u"cannot shape Łukasz"_s << u"cannot shape (cut)"_s;
    }
    void wordsOfQtsWithoutOthers()
    {
        QFETCH(QString, message);
        QFETCH(QString, kept);
        QCOMPARE(app::withoutNames(message), kept);
    }

    void itGoesRoundInFiveMegabytes()
    {
        const QDir folder(file(u"round"_s));
        QVERIFY(log::start(folder.path()));
        const std::string line(1000, 'x');
        for (int i = 0; i < 9000; ++i)
            log::room("app")->info(line);
        log::stop();
        const QByteArray all = allOf(folder);
        QVERIFY(all.size() > 4'000'000 && all.size() < 6'500'000);
        QVERIFY(folder.entryList(QDir::Files).size() <= 6);
#ifndef Q_OS_WIN
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(folder.path()).permissions() & others));
        for (const QFileInfo &one : folder.entryInfoList(QDir::Files))
            QVERIFY2(!(one.permissions() & others), qPrintable(one.fileName()));
#endif
    }

    void aCrashLeavesAStackTrace_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QByteArray>("signal");
#ifdef Q_OS_WIN
        QTest::newRow("abort") << u"--crash-into"_s << QByteArray("exception 0x00000000\r\n");
        QTest::newRow("no stack left") << u"--overflow-into"_s << QByteArray("exception 0xc00000fd\r\n");
#else
        QTest::newRow("abort") << u"--crash-into"_s << QByteArray("ABRT\n");
        QTest::newRow("no stack left") << u"--overflow-into"_s << QByteArray("SEGV\n");
#endif
    }
    void aCrashLeavesAStackTrace()
    {
        QFETCH(QString, way);
        QFETCH(QByteArray, signal);
#ifdef Q_OS_WIN
        if (way == u"--overflow-into"_s && QLibrary::resolve(u"ntdll"_s, "wine_get_version"))
            QSKIP("Wine keeps no room for a handler when the stack is full");
#endif
        const QDir folder(file(u"crash"_s + way));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {way, folder.path()});
        QVERIFY(child.waitForFinished());
#ifdef Q_OS_WIN
        QVERIFY(child.exitCode() != 0); // abort() ends with 3 there, which QProcess takes for an answer
#else
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
#endif
        const QStringList traces = folder.entryList({u"crash-*.txt"_s}, QDir::Files);
        QCOMPARE(traces.size(), 1);
        const QByteArray trace = allOf(folder);
        QVERIFY2(trace.startsWith(signal), trace);
        QVERIFY(trace.count('\n') > 4);
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == u"--crash-into"_s) {
        app::traceCrashesTo(words[2]);
        std::abort();
    }
    if (words.size() == 3 && words[1] == u"--overflow-into"_s) {
        app::traceCrashesTo(words[2]);
        return dig(0);
    }
    LogTest test;
    return QTest::qExec(&test, words);
}
#include "tst_log.moc"
