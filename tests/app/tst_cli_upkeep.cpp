// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces, copies and files as a script or a person at a terminal meets them.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using app::cli::Answer;

class CliUpkeepTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString file(const QString &name) const { return m_dir->filePath(name); }
    QString workspace() const { return file(u"workspace"_s); }
    Answer call(QStringList words) const
    {
        words << u"--workspace"_s << workspace();
        return app::cli::run(words);
    }
    static QString sample(const QString &name)
    {
        return QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/samples/"_s + name;
    }
    void readIn(const QString &reference = u"624A/23"_s) const
    {
        const Answer read = call({u"read-pit"_s, sample(u"624A-23.txt"_s), u"--reference"_s, reference});
        QVERIFY2(read.exitCode == 0, qPrintable(read.text));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void anyVerbMakesTheWorkspace_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("verify") << QStringList{u"verify"_s} << 0;
        QTest::newRow("check") << QStringList{u"check"_s, u"1/26"_s} << 3;
        QTest::newRow("export") << QStringList{u"export"_s, u"1/26"_s, u"--out"_s, u"/tmp/none.cpcase"_s}
                                << 3;
    }
    void anyVerbMakesTheWorkspace()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        const Answer answer = call(words);
        QVERIFY2(answer.exitCode == exitCode, qPrintable(answer.text));
        QVERIFY(QFile::exists(workspace() + u"/counterpoise.db"_s));
    }

    void whatIsMadeIsForThisAccountAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("the rights of the user's folders are inherited");
#endif
        readIn();
        const QString copy = call({u"backup"_s, file(u"copies"_s)}).json[u"file"_s].toString();
        QCOMPARE(call({u"restore"_s, copy}).exitCode, 0);
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        for (const QString &path : {workspace(), workspace() + u"/counterpoise.db"_s,
                                    workspace() + u"/lock"_s, file(u"copies"_s), copy})
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }

    void rightsOfWhatIsThereAreLeftAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("the rights of the user's folders are inherited");
#endif
        QVERIFY(QDir().mkpath(workspace()));
        const QFile::Permissions shared =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(workspace(), shared));
        readIn();
        const QFile::Permissions asked = QFile::permissions(workspace()) & shared;
        QCOMPARE(asked, shared);
    }

    void copiesOfADayStay()
    {
        readIn();
        const Answer first = call({u"backup"_s, file(u"copies"_s)});
        const Answer second = call({u"backup"_s, file(u"copies"_s)});
        QCOMPARE(second.exitCode, 0);
        QVERIFY(second.json[u"removed"_s].toArray().isEmpty());
        QVERIFY(QFile::exists(first.json[u"file"_s].toString()));
        QVERIFY(QFile::exists(second.json[u"file"_s].toString()));
    }

    void whatIsRemovedIsSaid()
    {
        readIn();
        const QString now = call({u"backup"_s, file(u"copies"_s)}).json[u"file"_s].toString();
        // The same copy as if made on two moments of one day long ago.
        QStringList old;
        for (const QString &name : {u"counterpoise-20200106-100000Z"_s, u"counterpoise-20200106-110000Z"_s}) {
            old << file(u"copies/"_s + name + u".db"_s);
            QVERIFY(QFile::copy(now, old.last()));
            QVERIFY(QFile::copy(QString(now).chopped(2) + u"json"_s, file(u"copies/"_s + name + u".json"_s)));
        }
        const Answer answer = call({u"backup"_s, file(u"copies"_s)});
        QVERIFY(!QFile::exists(old.first()) && QFile::exists(old.last()));
        QCOMPARE(answer.json[u"removed"_s].toArray(), QJsonArray{u"counterpoise-20200106-100000Z.db"_s});
        QVERIFY2(answer.text.contains(u"counterpoise-20200106-100000Z.db"_s), qPrintable(answer.text));
    }

    void restoreSaysWhatDiffers()
    {
        readIn();
        const QString copy = call({u"backup"_s, file(u"copies"_s)}).json[u"file"_s].toString();
        readIn(u"625A/23"_s);
        const Answer answer = call({u"restore"_s, copy});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
        QCOMPARE(answer.json[u"now"_s][u"cases"_s].toInt(), 2);
        QCOMPARE(answer.json[u"copy"_s][u"cases"_s].toInt(), 1);
        QVERIFY(!answer.json[u"copy"_s][u"last_entry"_s].toString().isEmpty());
        QVERIFY2(answer.text.contains(u"The store of now: 2 cases"_s) &&
                     answer.text.contains(u"The copy: 1 case,"_s),
                 qPrintable(answer.text));
    }

    void aStoreThatCannotBeOpenedIsRestored()
    {
        readIn();
        const QString copy = call({u"backup"_s, file(u"copies"_s)}).json[u"file"_s].toString();
        QFile store(workspace() + u"/counterpoise.db"_s);
        QVERIFY(store.open(QIODevice::WriteOnly | QIODevice::Truncate));
        store.write("gone");
        store.close();
        const Answer answer = call({u"restore"_s, copy});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
        QCOMPARE(call({u"verify"_s}).exitCode, 0);
        QVERIFY(QFile::exists(answer.json[u"kept_aside"_s].toString()));
    }

    void exportNamesACaseFileInAFolderThatIsThere()
    {
        readIn();
        const Answer text = call({u"export"_s, u"624A/23"_s, u"--out"_s, file(u"e3.txt"_s)});
        QCOMPARE(text.exitCode, 2);
        QVERIFY2(text.text.contains(u".cpcase"_s), qPrintable(text.text));
        QVERIFY(!QFile::exists(file(u"e3.txt"_s)));
        const Answer gone = call({u"export"_s, u"624A/23"_s, u"--out"_s, file(u"gone/e2.cpcase"_s)});
        QCOMPARE(gone.exitCode, 3);
        QVERIFY2(gone.text.contains(file(u"gone"_s)), qPrintable(gone.text));
        QVERIFY(!QFile::exists(file(u"gone"_s)));
        QCOMPARE(call({u"export"_s, u"624A/23"_s, u"--out"_s, file(u"e.CPCASE"_s)}).exitCode, 0);
    }

    void importSaysWhatItLeftOut()
    {
        readIn();
        QCOMPARE(call({u"export"_s, u"624A/23"_s, u"--out"_s, file(u"a.cpcase"_s)}).exitCode, 0);
        QFile out(file(u"a.cpcase"_s));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QByteArray bytes = out.readAll();
        const Answer same = app::cli::run({u"import"_s, out.fileName(), u"--workspace"_s, file(u"other"_s)});
        QCOMPARE(same.json[u"signs_left_out"_s].toInt(), 0);
        QVERIFY(bytes.contains("\"text\": \""));
        bytes.replace(bytes.indexOf("\"text\": \"") + 9, 0, "\\u0000\\u0007");
        QFile hostile(file(u"b.cpcase"_s));
        QVERIFY(hostile.open(QIODevice::WriteOnly));
        hostile.write(bytes);
        hostile.close();
        const Answer answer =
            app::cli::run({u"import"_s, hostile.fileName(), u"--workspace"_s, file(u"third"_s)});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
        QCOMPARE(answer.json[u"signs_left_out"_s].toInt(), 2);
        QVERIFY2(answer.text.contains(u"2 control characters"_s), qPrintable(answer.text));
    }
};

QTEST_MAIN(CliUpkeepTest)
#include "tst_cli_upkeep.moc"
