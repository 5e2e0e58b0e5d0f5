// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "base/text.h"
#include "resources/resources.h"
#include "tests/support/law_book.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using app::cli::Answer;

namespace
{

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString workspace() const { return m_dir.filePath(u"workspace"_s); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    Answer call(QStringList words) const
    {
        words << u"--workspace"_s << workspace();
        return app::cli::run(words);
    }
    void mainJobOn(const QByteArray &text, const QString &joined, const QString &reference)
    {
        const QString path = file(u"pit.txt"_s);
        write(path, text);
        const Answer read = call({u"read-pit"_s, path, u"--reference"_s, reference});
        QVERIFY2(read.exitCode == 0, qPrintable(read.text));
        const Answer check = call({u"check"_s, reference});
        QCOMPARE(check.exitCode, 1);
        const QString out = file(u"out-"_s + referenceKey(reference));
        const Answer letter = call({u"letter"_s, reference, u"--out"_s, out});
        QVERIFY2(letter.exitCode == 0, qPrintable(letter.text));
        const QStringList pdfs = QDir(out).entryList({u"*.pdf"_s});
        QVERIFY(!pdfs.isEmpty());
        QVERIFY(sentences(joined).size() > 10);
        NEEDS_PDFTOTEXT();
        QCOMPARE(test::firstLostSentence(joined, test::pdfText(QDir(out).filePath(pdfs.first()))), QString());
        const Answer final = call({u"letter"_s, reference, u"--out"_s, out, u"--final"_s});
        QCOMPARE(final.exitCode, 1);
    }

private Q_SLOTS:
    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"destroy"_s};
        QTest::newRow("unknown option") << QStringList{u"verify"_s, u"--quickly"_s};
        QTest::newRow("option without value") << QStringList{u"letter"_s, u"624A/23"_s, u"--out"_s};
        QTest::newRow("missing file") << QStringList{u"import"_s};
        QTest::newRow("too much") << QStringList{u"verify"_s, u"all"_s};
        QTest::newRow("no date") << QStringList{u"deadline"_s};
        QTest::newRow("30 February") << QStringList{u"deadline"_s, u"--received"_s, u"2026-02-30"_s};
        QTest::newRow("regime") << QStringList{u"deadline"_s, u"--received"_s, u"2026-02-03"_s, u"--regime"_s,
                                               u"GDPR"_s};
    }
    void wrongUse()
    {
        QFETCH(QStringList, words);
        const Answer answer = app::cli::run(words);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.toStandardError);
        QVERIFY(!answer.text.isEmpty());
    }

    void helpForEachVerb()
    {
        for (const QString &verb : {u"import"_s, u"read-pit"_s, u"check"_s, u"letter"_s, u"deadline"_s,
                                    u"export"_s, u"backup"_s, u"restore"_s, u"verify"_s}) {
            const Answer answer = app::cli::run({verb, u"--help"_s});
            QCOMPARE(answer.exitCode, 0);
            QVERIFY2(answer.text.contains(verb) && answer.text.contains(u"Exit codes"_s), qPrintable(verb));
        }
        QCOMPARE(app::cli::run({u"--help"_s}).exitCode, 0);
    }

    void deadline()
    {
        const Answer plain =
            app::cli::run({u"deadline"_s, u"--regime"_s, u"FOIA"_s, u"--received"_s, u"2026-11-02"_s});
        QCOMPARE(plain.exitCode, 0);
        QCOMPARE(plain.text, u"2026-12-01"_s);
        const Answer limit = app::cli::run({u"deadline"_s, u"--events"_s, u"received=2026-11-02;limit=40"_s});
        QCOMPARE(limit.text, u"2026-12-31"_s);
        const Answer both = app::cli::run({u"deadline"_s, u"--received"_s, u"2026-11-14"_s, u"--explain"_s});
        QVERIFY(both.text.startsWith(u"2026-12-14"_s));
        QVERIFY(both.text.contains(u"2026-12-15"_s));
        QVERIFY(both.text.contains(u"St Andrew"_s));
        QCOMPARE(both.json[u"due_other_reading"_s].toString(), u"2026-12-15"_s);
    }

    void deadlineThatWaitsForSomething()
    {
        const auto on = [](const QString &events) {
            return app::cli::run({u"deadline"_s, u"--events"_s, events});
        };
        const Answer open = on(u"received=2026-11-02;fees_notice=2026-11-10"_s);
        QVERIFY2(open.text.contains(u"fee is still awaited"_s), qPrintable(open.text));
        QVERIFY(open.text.contains(u"2027-02-09"_s)); // three months that begin with the day of the notice
        QVERIFY(open.json[u"awaiting_fee"_s].toBool());
        QCOMPARE(open.json[u"fee_payable_until"_s].toString(), u"2027-02-09"_s);
        const Answer late = on(u"received=2026-11-02;fees_notice=2026-11-10;fee_paid=2027-03-10"_s);
        QVERIFY2(late.text.contains(u"no duty to answer"_s), qPrintable(late.text));
        QVERIFY(late.json[u"fee_paid_late"_s].toBool() && !late.json[u"awaiting_fee"_s].toBool());
        const Answer paid = on(u"received=2026-11-02;fees_notice=2026-11-10;fee_paid=2026-11-20"_s);
        QVERIFY(!paid.text.contains(u"fee"_s) && !paid.json[u"fee_paid_late"_s].toBool());
        const Answer asked = on(u"received=2026-11-02;clarification_asked=2026-11-10"_s);
        QVERIFY2(asked.text.contains(u"Clarification is still awaited"_s), qPrintable(asked.text));
        QVERIFY(asked.json[u"awaiting_clarification"_s].toBool());
    }

    void windowExplained()
    {
        const Answer window = app::cli::run(
            {u"deadline"_s, u"--events"_s, u"window_start=2026-11-27;limit=60"_s, u"--explain"_s});
        QCOMPARE(window.exitCode, 0);
        const QJsonArray days = window.json[u"days"_s].toArray();
        QCOMPARE(days.first()[u"date"_s].toString(), u"2026-11-27"_s);
        QCOMPARE(days.first()[u"number"_s].toInt(), 1);
        QCOMPARE(days.last()[u"number"_s].toInt(), 60);
        QCOMPARE(days.last()[u"date"_s], window.json[u"last_day"_s]);
        QVERIFY2(window.text.contains(u"St Andrew"_s) && window.text.contains(u"day 60"_s),
                 qPrintable(window.text));
    }

    void mainJobOnOurOwnText()
    {
        const QByteArray text = resources::bytes(u"samples/624A-23.txt"_s);
        QVERIFY(!text.isEmpty());
        mainJobOn(text, test::joinedFromHarm(text), u"624A/23"_s);
    }

    void mainJobOnTheRealSample()
    {
        if (test::sharedFolder().isEmpty()) {
            qInfo("../shared is not there: the real sample text was not tried");
            return;
        }
        QFile sample(test::sharedFolder() + u"/sample/public-interest-test-624A-23.txt"_s);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const QByteArray text = sample.readAll();
        mainJobOn(text, test::joinedFromHarm(text), u"724A/23"_s);
    }

    void sameReferenceTwice()
    {
        const QString path = file(u"again.txt"_s);
        write(path, resources::bytes(u"samples/624A-23.txt"_s));
        const Answer again = call({u"read-pit"_s, path, u"--reference"_s, u"FOI 624a-23"_s});
        QCOMPARE(again.exitCode, 3);
        QCOMPARE(again.json[u"code"_s].toString(), u"Duplicate"_s);
    }

    void exportedCaseComesBack()
    {
        const QString path = file(u"case.cpcase"_s);
        QCOMPARE(call({u"export"_s, u"624a_23"_s, u"--out"_s, path}).exitCode, 0);
        QCOMPARE(app::cli::run({u"check"_s, path}).exitCode, 1);
        const QString other = file(u"other"_s);
        QCOMPARE(app::cli::run({u"import"_s, path, u"--workspace"_s, other}).exitCode, 0);
        const QString back = file(u"back.cpcase"_s);
        QCOMPARE(
            app::cli::run({u"export"_s, u"624A/23"_s, u"--out"_s, back, u"--workspace"_s, other}).exitCode,
            0);
        QFile first(path);
        QFile second(back);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(second.readAll(), first.readAll());
    }

    void allSampleCasesGoInAndComeOutAsLetters()
    {
        const QString other = file(u"samples"_s);
        const QStringList names = resources::names(u"samples"_s);
        int cases = 0;
        for (const QString &name : names) {
            if (!name.endsWith(u".cpcase"_s))
                continue;
            const QString path = file(QFileInfo(name).fileName());
            write(path, resources::bytes(name));
            const Answer answer = app::cli::run({u"import"_s, path, u"--workspace"_s, other});
            QVERIFY2(answer.exitCode == 0, qPrintable(name + u": "_s + answer.text));
            const QString reference = answer.json[u"references"_s].toArray().first().toString();
            const Answer letter = app::cli::run(
                {u"letter"_s, reference, u"--out"_s, file(u"letters"_s), u"--workspace"_s, other});
            QVERIFY2(letter.exitCode == 0, qPrintable(name + u": "_s + letter.text));
            ++cases;
        }
        QVERIFY(cases >= 12);
        QCOMPARE(app::cli::run({u"verify"_s, u"--workspace"_s, other}).exitCode, 0);
    }

    void backupAndRestore()
    {
        const QString folder = file(u"copies"_s);
        const Answer backup = call({u"backup"_s, folder});
        QVERIFY2(backup.exitCode == 0, qPrintable(backup.text));
        const QString copy = backup.json[u"file"_s].toString();
        QVERIFY(QFile::exists(copy));
        const Answer restore = call({u"restore"_s, copy});
        QVERIFY2(restore.exitCode == 0, qPrintable(restore.text));
        QCOMPARE(call({u"verify"_s}).exitCode, 0);
        QCOMPARE(call({u"check"_s, u"624A/23"_s}).exitCode, 1);
    }

    void aFileIsJudgedAsTheAuthorityNamed()
    {
        const QString other = file(u"authority"_s);
        for (const QString &name : {u"samples/authority.json"_s, u"samples/624A-23.cpcase"_s}) {
            const QString path = file(QFileInfo(name).fileName());
            write(path, resources::bytes(name));
            QCOMPARE(app::cli::run({u"import"_s, path, u"--workspace"_s, other}).exitCode, 0);
        }
        const QString path = file(u"624A-23.cpcase"_s);
        QVERIFY(app::cli::run({u"check"_s, path}).text.contains(u"no-authority-name"_s));
        const Answer named = app::cli::run({u"check"_s, path, u"--workspace"_s, other});
        QVERIFY2(!named.text.contains(u"no-authority-name"_s), qPrintable(named.text));
        QCOMPARE(named.text, app::cli::run({u"check"_s, u"624A/23"_s, u"--workspace"_s, other}).text);
        QVERIFY(app::cli::run({u"check"_s, u"--help"_s}).text.contains(u"authority"_s));
        // A workspace that is not there is made, as by every verb; it has no authority yet.
        const QString nowhere = file(u"nowhere"_s);
        QVERIFY(app::cli::run({u"check"_s, path, u"--workspace"_s, nowhere})
                    .text.contains(u"no-authority-name"_s));
        QVERIFY(QFileInfo::exists(nowhere));
    }

    void whatCannotBeDone_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such case") << QStringList{u"check"_s, u"999/99"_s} << 3;
        QTest::newRow("no such file") << QStringList{u"import"_s, file(u"nowhere.cpcase"_s)} << 3;
        QTest::newRow("no such text") << QStringList{u"read-pit"_s, file(u"nowhere.txt"_s)} << 3;
        QTest::newRow("no such copy") << QStringList{u"restore"_s, file(u"nowhere.db"_s)} << 3;
        QTest::newRow("letter of no case")
            << QStringList{u"letter"_s, u"999/99"_s, u"--out"_s, m_dir.path()} << 3;
        QTest::newRow("restore of no database") << QStringList{u"restore"_s, file(u"pit.txt"_s)} << 3;
    }
    void whatCannotBeDone()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        const Answer answer = call(words);
        QVERIFY2(answer.exitCode == exitCode, qPrintable(answer.text));
        QVERIFY(answer.toStandardError);
        if (words.last().contains(u"nowhere"_s)) // the message names what was given
            QVERIFY2(answer.text.contains(words.last()), qPrintable(answer.text));
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    CliTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_cli.moc"
