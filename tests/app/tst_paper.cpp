// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "app/system_paper.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// Printed copies by the system's own printing: an `lp` of ours stands first on the path, and keeps what it
/// was given.
class PaperTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QByteArray m_path;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What it does behind noting its arguments, one a line.
    void putLp(const QByteArray &does)
    {
        QVERIFY(QDir(m_dir.path()).mkpath(u"bin"_s));
        QFile lp(path(u"bin/lp"_s));
        QVERIFY(lp.open(QIODevice::WriteOnly));
        lp.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + path(u"given"_s).toUtf8() + "'\n" + does + '\n');
        QVERIFY(lp.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("PATH", path(u"bin"_s).toUtf8() + ':' + m_path);
    }
    QStringList given() const
    {
        return QString::fromUtf8(read(path(u"given"_s))).split(u'\n', Qt::SkipEmptyParts);
    }
    app::cli::Answer call(const QStringList &words) const
    {
        return app::cli::run(words + QStringList{u"--workspace"_s, path(u"ws"_s)});
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_WIN
        QSKIP("lp is of other systems (docs/windows-checklist.md)");
#endif
        m_path = qgetenv("PATH");
        QFile sample(path(u"sample.cpcase"_s));
        QVERIFY(sample.open(QIODevice::WriteOnly));
        sample.write(resources::bytes(u"samples/burglary-statistics.cpcase"_s));
        sample.close();
        QCOMPARE(call({u"import"_s, sample.fileName()}).exitCode, 0);
    }
    void cleanup()
    {
        qputenv("PATH", m_path);
        QFile::remove(path(u"given"_s));
    }

    void handsOverEveryFileAsOneWork()
    {
        putLp("echo 'request id is office-12 (2 file(s))'");
        app::SystemPaper paper;
        const QStringList files{u"/with blanks/a letter.pdf"_s, u"/x/$HOME; b.pdf"_s};
        const auto printed = paper.print(files, u"-624A 23"_s);
        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
        QCOMPARE(*printed, u"office-12"_s);
        QCOMPARE(given(), (QStringList{u"-t"_s, u"-624A 23"_s, u"--"_s} + files));
    }

    void saysWhyItDidNot_data()
    {
        QTest::addColumn<QByteArray>("does");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("no printer") << QByteArray("echo 'lp: Error - No default destination.' >&2; exit 1")
                                    << ErrorCode::Unavailable << u"No printer is set up"_s;
        QTest::newRow("another failure")
            << QByteArray("echo 'lp: Error - scheduler not responding.' >&2; exit 1") << ErrorCode::Io
            << u"scheduler not responding"_s;
        QTest::newRow("without a word") << QByteArray("exit 3") << ErrorCode::Io << u"lp said: nothing"_s;
        QTest::newRow("killed") << QByteArray("kill -9 $$") << ErrorCode::Io << u"did not take it over"_s;
        QTest::newRow("never ends") << QByteArray("exec sleep 60") << ErrorCode::Io << u"0.3 seconds"_s;
    }
    void saysWhyItDidNot()
    {
        QFETCH(QByteArray, does);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        putLp(does);
        app::SystemPaper paper(does.contains("sleep") ? std::chrono::milliseconds(300)
                                                      : std::chrono::milliseconds(60'000));
        const auto printed = paper.print({u"/x/a.pdf"_s}, u"a"_s);
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, code);
        QVERIFY2(printed.error().detail.contains(words), qPrintable(printed.error().detail));
    }

    void saysThatThereIsNoLp()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(u"empty"_s));
        qputenv("PATH", path(u"empty"_s).toUtf8());
        app::SystemPaper paper;
        const auto printed = paper.print({u"/x/a.pdf"_s}, u"a"_s);
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, ErrorCode::Unavailable);
        QVERIFY2(printed.error().detail.contains(u"lp, which belongs to CUPS"_s),
                 qPrintable(printed.error().detail));
    }

    /// What comes to the printer is the file that was written, and a draft says that it is one.
    void theVeryFileIsPrinted()
    {
        putLp("for last; do :; done; cat \"$last\" > '" + path(u"paper.pdf"_s).toUtf8() +
              "'; echo 'request id is office-3 (1 file(s))'");
        const auto done = call({u"letter"_s, u"1090/26"_s, u"--out"_s, path(u"out here"_s), u"--print"_s});
        QVERIFY2(done.exitCode == 0, qPrintable(done.text));
        QVERIFY2(done.text.contains(u"Sent to the printer as office-3."_s), qPrintable(done.text));
        QCOMPARE(done.json.value(u"printed"_s).toBool(), true);
        QCOMPARE(read(path(u"paper.pdf"_s)), read(path(u"out here/1090_26_letter.pdf"_s)));
        QProcess text;
        text.start(u"pdftotext"_s, {path(u"paper.pdf"_s), u"-"_s});
        QVERIFY(text.waitForFinished());
        QVERIFY(text.readAllStandardOutput().contains("Draft, not issued"));
    }

    void everyLetterOfASetIsPrinted()
    {
        putLp("echo 'request id is office-4 (2 file(s))'");
        const auto done = call({u"set"_s, u"1090/26"_s, u"--to"_s, path(u"a set"_s), u"--schedule"_s,
                                u"--html"_s, u"--print"_s});
        QVERIFY2(done.exitCode == 0, qPrintable(done.text));
        QCOMPARE(given().mid(3),
                 (QStringList{path(u"a set/1090_26_letter.pdf"_s), path(u"a set/1090_26_schedule.pdf"_s)}));
    }

    void whatIsWrittenStaysWhenNothingPrints()
    {
        putLp("echo 'lp: Error - no default destination available.' >&2; exit 1");
        const auto done = call({u"letter"_s, u"1090/26"_s, u"--out"_s, path(u"kept"_s), u"--print"_s});
        QCOMPARE(done.exitCode, 5);
        QVERIFY2(done.text.contains(u"Written, but not printed"_s), qPrintable(done.text));
        QCOMPARE(done.json.value(u"printed"_s).toBool(true), false);
        QVERIFY(read(path(u"kept/1090_26_letter.pdf"_s)).startsWith("%PDF"));
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    PaperTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_paper.moc"
