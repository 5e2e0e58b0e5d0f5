// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "resources/resources.h"
#include "tests/print/conformance.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// All that goes out for a case, in one folder or archive.
class CliSetTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    app::cli::Answer set(const QStringList &more, const QString &reference = u"1090/26"_s) const
    {
        return app::cli::run(QStringList{u"set"_s, reference, u"--workspace"_s, path(u"ws"_s)} + more);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name :
             {u"authority.json"_s, u"burglary-statistics.cpcase"_s, u"624A-23.cpcase"_s}) {
            const QString sample = written(name, resources::bytes(u"samples/"_s + name));
            QCOMPARE(app::cli::run({u"import"_s, sample, u"--workspace"_s, path(u"ws"_s)}).exitCode, 0);
        }
    }

    void everythingInOneFolder()
    {
        const QString enclosure = written(u"burglaries 2025.csv"_s, "month,count\n");
        const auto done = set({enclosure, u"--to"_s, path(u"out"_s), u"--final"_s, u"--large-print"_s,
                               u"--html"_s, u"--email"_s});
        QVERIFY2(done.exitCode == 0, qPrintable(done.text));
        const QDir out(path(u"out"_s));
        QCOMPARE(
            out.entryList(QDir::Files, QDir::Name),
            (QStringList{u"1090_26_letter.html"_s, u"1090_26_letter.pdf"_s, u"1090_26_letter_email.txt"_s,
                         u"1090_26_letter_large_print.pdf"_s, u"burglaries 2025.csv"_s, u"manifest.json"_s}));
        const QJsonObject manifest = QJsonDocument::fromJson(read(out.filePath(u"manifest.json"_s))).object();
        const QJsonArray files = manifest.value(u"files"_s).toArray();
        QCOMPARE(files.size(), 5);
        for (const auto &value : files) {
            const QByteArray bytes = read(out.filePath(value.toObject().value(u"name"_s).toString()));
            QCOMPARE(
                value.toObject().value(u"sha256"_s).toString(),
                QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        }
        for (const QString &name : out.entryList({u"*.pdf"_s}))
            QCOMPARE(test::conformanceFaults(read(out.filePath(name))), QStringList());
        QVERIFY(read(out.filePath(u"1090_26_letter_large_print.pdf"_s)).size() > 1000);
    }

    /// The web page is for everybody: it says nothing of who asked; the message and the letter do.
    void theWebPageDoesNotSayWhoAsked()
    {
        QVERIFY(set({u"--to"_s, path(u"who"_s), u"--html"_s, u"--email"_s}).exitCode == 0);
        QVERIFY(read(path(u"who/1090_26_letter_email.txt"_s)).contains("mira@houseprices.example"));
        QVERIFY(!read(path(u"who/1090_26_letter.html"_s)).contains("mira@houseprices.example"));
        QVERIFY(!read(path(u"who/1090_26_letter.html"_s)).contains("Lindqvist"));
    }

    void namesAreToldBeforehand()
    {
        const auto names = set({u"--to"_s, path(u"not-yet"_s), u"--names"_s, u"--html"_s});
        QCOMPARE(names.exitCode, 0);
        QCOMPARE(names.text.section(u"\nTo look at: "_s, 0, 0),
                 u"1090_26_letter.pdf\n1090_26_letter.html\nmanifest.json"_s);
        QCOMPARE(names.json.value(u"names"_s).toArray().size(), 3);
        QVERIFY(!QDir(path(u"not-yet"_s)).exists());
    }

    void theTestInItsOwnFile()
    {
        const auto names = set({u"--to"_s, path(u"own"_s), u"--names"_s}, u"624A/23"_s);
        QVERIFY2(names.text.startsWith(u"624A_23_letter.pdf"_s), qPrintable(names.text));
    }

    /// The schedule is a document of its own, and the letter says so.
    void theScheduleInItsOwnFile()
    {
        const auto done = set(
            {u"--to"_s, path(u"listed"_s), u"--schedule"_s, u"--large-print"_s, u"--html"_s}, u"624A/23"_s);
        QVERIFY2(done.exitCode == 0, qPrintable(done.text));
        const QDir out(path(u"listed"_s));
        for (const QString &name : {u"624A_23_schedule.pdf"_s, u"624A_23_schedule_large_print.pdf"_s})
            QCOMPARE(test::conformanceFaults(read(out.filePath(name))), QStringList());
        QVERIFY(read(out.filePath(u"624A_23_schedule.html"_s)).contains("<table"));
        QVERIFY(read(out.filePath(u"624A_23_letter.html"_s)).contains("A schedule comes with this letter"));
        const QByteArray manifest = read(out.filePath(u"manifest.json"_s));
        QVERIFY2(manifest.contains("\"what\": \"schedule\""), manifest.constData());
    }

    void whatDoesNotFitIsToldBeforehand()
    {
        const QString enclosure = written(u"counts.csv"_s, "month,count\n");
        const auto names = set({enclosure, u"--to"_s, path(u"ahead"_s), u"--names"_s}, u"624A/23"_s);
        const QJsonArray look = names.json.value(u"look_at"_s).toArray();
        QVERIFY2(look.contains(u"enclosure-unspoken"_s), qPrintable(names.text));
        QVERIFY(!QDir(path(u"ahead"_s)).exists());
    }

    void anArchiveIsTheSameEachTime()
    {
        QVERIFY(set({u"--to"_s, path(u"one.zip"_s), u"--final"_s}).exitCode == 0);
        QVERIFY(set({u"--to"_s, path(u"two.zip"_s), u"--final"_s}).exitCode == 0);
        QVERIFY(read(path(u"one.zip"_s)).startsWith("PK"));
        QCOMPARE(read(path(u"one.zip"_s)), read(path(u"two.zip"_s)));
    }

    void whatIsThereStays()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(u"mine"_s));
        const auto refused = set({u"--to"_s, path(u"mine"_s)});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.text.contains(u"nothing is overwritten"_s), qPrintable(refused.text));
        QVERIFY2(!refused.text.contains(u"reference"_s), qPrintable(refused.text));
        QVERIFY(QDir(path(u"mine"_s)).isEmpty());
    }

    void anEnclosureThatIsNotThereStopsIt()
    {
        const auto refused = set({path(u"none.csv"_s), u"--to"_s, path(u"lost"_s)});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(!QDir(path(u"lost"_s)).exists());
    }

    void wrongUse()
    {
        QCOMPARE(set({}).exitCode, 2);
        QCOMPARE(set({u"--to"_s, path(u"x"_s), u"--sign"_s, u"k.p12"_s}).exitCode, 2);
        QCOMPARE(set({u"--to"_s, path(u"x.zip"_s), u"--print"_s}).exitCode, 2);
        QVERIFY(!QFile::exists(path(u"x.zip"_s)));
    }
};

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    CliSetTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_cli_set.moc"
