// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "resources/resources.h"
#include "tests/print/conformance.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// A house style on its way: read in, kept, in the letter, and out again for the team.
class CliStyleTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    app::cli::Answer call(const QStringList &words) const
    {
        return app::cli::run(words + QStringList{u"--workspace"_s, path(u"ws"_s)});
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray file(const QByteArray &style)
    {
        return R"({"format":"counterpoise-house-style","version":1,"style":)" + style + '}';
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name : {u"authority.json"_s, u"624A-23.cpcase"_s}) {
            const QString sample = written(name, resources::bytes(u"samples/"_s + name));
            QCOMPARE(call({u"import"_s, sample}).exitCode, 0);
        }
    }

    void everyStyleIsInTheLetterAndConforms_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<QString>("words");
        QTest::newRow("letters") << QByteArray(R"({"factors":"letters"})") << u"a)"_s;
        QTest::newRow("paragraphs") << QByteArray(R"({"factors":"paragraphs"})") << QString();
        QTest::newRow("columns") << QByteArray(R"({"factors":"columns","sides":"for-first"})") << QString();
        QTest::newRow("result first")
            << QByteArray(R"({"result":"before-reasons","dates":"with-weekday"})") << QString();
        QTest::newRow("own words") << QByteArray(
                                          R"({"words":[{"key":"help-heading","text":"Cymorth – Help"}]})")
                                   << u"Cymorth – Help"_s;
    }
    void everyStyleIsInTheLetterAndConforms()
    {
        QFETCH(QByteArray, style);
        QFETCH(QString, words);
        const auto taken = call({u"house-style"_s, u"import"_s, written(u"own.cpstyle"_s, file(style))});
        QVERIFY2(taken.exitCode == 0, qPrintable(taken.text));
        const QString out = path(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(call({u"letter"_s, u"624A/23"_s, u"--out"_s, out}).exitCode, 0);
        for (const QString &name : QDir(out).entryList({u"*.pdf"_s}))
            QCOMPARE(test::conformanceFaults(read(out + u'/' + name)), QStringList());
        NEEDS_PDFTOTEXT();
        QVERIFY(test::pdfText(out + u'/' + QDir(out).entryList({u"*.pdf"_s}).first()).contains(words));
    }

    void outAndInAgain()
    {
        const QString first =
            written(u"first.cpstyle"_s, file(R"({"factors":"letters","sides":"against-first"})"));
        QCOMPARE(call({u"house-style"_s, u"import"_s, first}).exitCode, 0);
        QCOMPARE(call({u"house-style"_s, u"export"_s, path(u"out.cpstyle"_s)}).exitCode, 0);
        QVERIFY(read(path(u"out.cpstyle"_s)).contains("against-first"));
        QCOMPARE(call({u"house-style"_s, u"import"_s, path(u"out.cpstyle"_s)}).exitCode, 0);
        QCOMPARE(call({u"house-style"_s, u"export"_s, path(u"out.cpstyle"_s)}).exitCode, 3);
        QVERIFY(call({u"house-style"_s, u"show"_s}).text.contains(u"rights-heading: "_s));
    }

    void otherSettingsLeaveIt()
    {
        const QString own = written(u"own.cpstyle"_s, file(R"({"dates":"with-weekday"})"));
        QCOMPARE(call({u"house-style"_s, u"import"_s, own}).exitCode, 0);
        QCOMPARE(call({u"import"_s, path(u"authority.json"_s)}).exitCode, 0);
        QVERIFY(call({u"house-style"_s, u"show"_s}).text.contains(u"with-weekday"_s));
    }

    void badFilesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray("style") << u"no house style"_s;
        QTest::newRow("another file")
            << QByteArray(R"({"format":"counterpoise-case"})") << u"no house style"_s;
        QTest::newRow("later") << QByteArray(
                                      R"({"format":"counterpoise-house-style","version":2,"style":{}})")
                               << u"newer version"_s;
        QTest::newRow("unknown member") << file(R"({"colour":"red"})") << u"colour"_s;
        QTest::newRow("unknown value") << file(R"({"factors":"rhymes"})") << u"rhymes"_s;
        QTest::newRow("of another kind") << file(R"({"words":"none"})") << u"words"_s;
        QTest::newRow("there twice") << file(R"({"sides":"for-first","sides":"as-written"})") << u"twice"_s;
        QTest::newRow("takes the law out")
            << file(R"({"words":[{"key":"rights-review","text":" "}]})") << u"needs words"_s;
        QTest::newRow("nothing") << QByteArray() << u"no house style"_s;
    }
    void badFilesAreRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto before = call({u"house-style"_s, u"show"_s}).text;
        const auto refused = call({u"house-style"_s, u"import"_s, written(u"bad.cpstyle"_s, bytes)});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.text.contains(words), qPrintable(refused.text));
        QCOMPARE(call({u"house-style"_s, u"show"_s}).text, before);
    }

    void wrongUse()
    {
        QCOMPARE(call({u"house-style"_s, u"export"_s}).exitCode, 2);
        QCOMPARE(call({u"house-style"_s, u"praise"_s, u"x"_s}).exitCode, 2);
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    CliStyleTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_cli_style.moc"
