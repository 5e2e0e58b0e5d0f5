// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "app/local_office.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using app::cli::Answer;

/// What scripts rely on (docs/command-line.md): each code is met on a real workspace, with words that say
/// what to do.
class ExitCodesTest : public QObject
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
    void readIn() const
    {
        QCOMPARE(call({u"import"_s, sample(u"authority.json"_s)}).exitCode, 0);
        QCOMPARE(call({u"read-pit"_s, sample(u"624A-23.txt"_s), u"--reference"_s, u"624A/23"_s}).exitCode, 0);
    }
    void spoil(const QString &path, qint64 at) const
    {
        QFile database(path);
        QVERIFY(database.open(QIODevice::ReadWrite));
        database.seek(at);
        database.write(QByteArray(512, '\x5a'));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void doneAndBlocked()
    {
        readIn();
        QCOMPARE(call({u"check"_s, u"624A/23"_s}).exitCode, 1);
        QCOMPARE(call({u"letter"_s, u"624A/23"_s, u"--out"_s, file(u"out"_s)}).exitCode,
                 0); // the draft all the same
        QCOMPARE(call({u"verify"_s}).exitCode, 0);
    }

    void notFoundOrNotValid()
    {
        readIn();
        QCOMPARE(call({u"check"_s, u"1/99"_s}).exitCode, 3);
        QCOMPARE(call({u"import"_s, sample(u"624A-23.txt"_s)}).exitCode, 3);
        QCOMPARE(call({u"import"_s, file(u"nowhere.cpcase"_s)}).exitCode, 3);
        QFile store(file(u"other/counterpoise.db"_s));
        QVERIFY(QDir().mkpath(file(u"other"_s)) && store.open(QIODevice::WriteOnly));
        store.write(QByteArray("a letter that somebody saved under this name").repeated(100));
        store.close();
        QCOMPARE(app::cli::run({u"verify"_s, u"--workspace"_s, file(u"other"_s)}).exitCode, 3);
    }

    void inUseByAnother()
    {
        readIn();
        const auto other = app::LocalOffice::open(workspace(), storage::Access::ReadWrite);
        QVERIFY(other);
        const Answer answer = call({u"read-pit"_s, sample(u"624A-23.txt"_s), u"--reference"_s, u"625A/23"_s});
        QCOMPARE(answer.exitCode, 4);
        QVERIFY2(answer.text.contains(u"in use"_s), qPrintable(answer.text));
        QCOMPARE(call({u"check"_s, u"624A/23"_s}).exitCode, 1); // reading goes on beside it
    }

    void inputOrOutput()
    {
        readIn();
        QCOMPARE(call({u"import"_s, m_dir->path()}).exitCode, 5); // a folder
        QFile inTheWay(file(u"in-the-way"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(call({u"letter"_s, u"624A/23"_s, u"--out"_s, inTheWay.fileName()}).exitCode, 5);
        QCOMPARE(call({u"export"_s, u"624A/23"_s, u"--out"_s, inTheWay.fileName() + u"/a.cpcase"_s}).exitCode,
                 5);
        QCOMPARE(call({u"backup"_s, inTheWay.fileName()}).exitCode, 5);
    }

    void damaged()
    {
        readIn();
        spoil(workspace() + u"/counterpoise.db"_s, 3 * 4096);
        const Answer answer = call({u"verify"_s});
        QCOMPARE(answer.exitCode, 6);
        QVERIFY2(answer.text.contains(u"Restore the last backup"_s), qPrintable(answer.text));
    }

    void jsonSaysTheSame()
    {
        readIn();
        const Answer missing = call({u"check"_s, u"1/99"_s});
        QCOMPARE(missing.json[u"code"_s].toString(), u"NotFound"_s);
        const Answer check = call({u"check"_s, u"624A/23"_s});
        QVERIFY(!check.json[u"findings"_s].toArray().isEmpty());
    }
};

QTEST_MAIN(ExitCodesTest)
#include "tst_exit_codes.moc"
