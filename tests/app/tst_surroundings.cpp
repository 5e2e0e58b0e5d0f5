// SPDX-License-Identifier: GPL-3.0-or-later
// The same work under another language of the system, for accounts with any name, and without a home or a
// folder for temporary files.
#include <clocale>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "app/places.h"
#include "storage/folder.h"
#include "storage/lock_file.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
QString sample(const QString &name)
{
    return QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/samples/"_s + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "not there: " + path.toUtf8();
}

QProcessEnvironment underLocale(const QString &name)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, name);
    environment.insert(u"LANG"_s, name);
    environment.insert(u"LANGUAGE"_s, name.section(u'.', 0, 0));
    return environment;
}

/// What the tool answers, with its exit code; run within `folder`, so that no path of it is in the answer.
QByteArray toolSays(const QStringList &words, const QString &folder, const QProcessEnvironment &environment)
{
    QProcess tool;
    tool.setWorkingDirectory(folder);
    tool.setProcessEnvironment(environment);
    tool.start(QStringLiteral(CPOISE_CLI), words);
    if (!tool.waitForFinished())
        return "it did not end";
    return QByteArray::number(tool.exitCode()) + ' ' + tool.readAllStandardOutput();
}

/// The main job by the command line: everything that is said, and every file that is written.
QByteArray mainJob(const QString &locale)
{
    const QTemporaryDir folder;
    const QStringList place{u"--workspace"_s, u"w"_s};
    QByteArray all;
    for (const QStringList &words : QVector<QStringList>{
             {u"import"_s, sample(u"authority.json"_s)},
             {u"import"_s, sample(u"624A-23.cpcase"_s)},
             {u"check"_s, u"624a/23"_s, u"--json"_s},
             {u"letter"_s, u"624A/23"_s, u"--out"_s, u"out"_s, u"--json"_s},
             {u"export"_s, u"624A/23"_s, u"--out"_s, u"case.cpcase"_s},
             {u"check"_s, u"999I/23"_s},
         })
        all += toolSays(words + place, folder.path(), underLocale(locale));
    all += toolSays({u"deadline"_s, u"--received"_s, u"2026-11-14"_s, u"--explain"_s}, folder.path(),
                    underLocale(locale));
    // The case got an id of its own when it came in.
    static const QRegularExpression id(u"\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\""_s);
    all += QString::fromUtf8(bytesOf(folder.filePath(u"case.cpcase"_s))).replace(id, u"\"id\""_s).toUtf8();
    const QDir out(folder.filePath(u"out"_s));
    for (const QString &name : out.entryList(QDir::Files, QDir::Name))
        all += name.toUtf8() + bytesOf(out.filePath(name));
    return all;
}

/// Sets the locale of Qt, and of C where the machine has it; puts both back.
class Locale
{
public:
    explicit Locale(const char *name) : m_before(std::setlocale(LC_ALL, nullptr))
    {
        std::setlocale(LC_ALL, (QByteArray(name) + ".UTF-8").constData());
        QLocale::setDefault(QLocale(QLatin1StringView(name)));
    }
    ~Locale()
    {
        std::setlocale(LC_ALL, m_before.constData());
        QLocale::setDefault(QLocale::c());
    }
    Locale(const Locale &) = delete;
    Locale &operator=(const Locale &) = delete;

private:
    QByteArray m_before;
};

const QStringList &trickySummaries()
{
    // The letters that Turkish, German and Arabic sort and fold in their own way.
    static const QStringList all{
        u"Illegal tipping"_s, u"illegal parking"_s, u"İstanbul visit"_s, u"ısı plan"_s, u"Zebra crossings"_s,
        u"Äpfel"_s,           u"straße"_s,          u"STRASSE 2"_s,      u"10 vans"_s,  u"2 vans"_s};
    return all;
}

/// The list by summary, and what some words find in it.
QStringList listedAndFound(storage::Workspace &workspace)
{
    QStringList lines;
    for (const QString &search : {u""_s, u"ILLEGAL"_s, u"strasse"_s, u"istanbul"_s}) {
        casework::ListQuery query;
        query.search = search;
        query.sortBy = casework::SortBy::Summary;
        for (const casework::CaseRow &row :
             test::must(workspace.reader().rows(test::must(workspace.reader().ids(query)))))
            lines << row.summary + u'|' + row.due.toString(Qt::ISODate);
        lines << u"--"_s;
    }
    return lines;
}
} // namespace

class SurroundingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theToolInAnyLocale_data() { addLocales(); }
    void theToolInAnyLocale();
    void listsInAnyLocale_data() { addLocales(); }
    void listsInAnyLocale();
    void accountsWithAnyName_data();
    void accountsWithAnyName();
    void whatASystemTells();
    void withoutHomeAndTemporaryFiles();

private:
    static void addLocales();
};

void SurroundingsTest::addLocales()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"tr_TR", "ar_EG", "de_DE", "cy_GB"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SurroundingsTest::theToolInAnyLocale()
{
    QFETCH(QString, name);
    static const QByteArray usual = mainJob(u"C.UTF-8"_s);
    QVERIFY2(usual.contains("%PDF") && usual.contains("\"blocks\"") && usual.contains("2026-12-14"),
             usual.left(2000).constData());
    const QByteArray here = mainJob(name + u".UTF-8"_s);
    qsizetype same = 0;
    while (same < qMin(here.size(), usual.size()) && here[same] == usual[same])
        ++same;
    QVERIFY2(here == usual, "differs: " + here.mid(qMax<qsizetype>(0, same - 100), 200));
}

void SurroundingsTest::listsInAnyLocale()
{
    QFETCH(QString, name);
    const auto listed = [](const char *locale) {
        const Locale inForce(locale);
        test::WorkspaceCase here;
        const auto workspace = here.opened();
        for (int i = 0; i < trickySummaries().size(); ++i) {
            casework::NewCase one = test::numberedCase(i);
            one.record.content.summary = trickySummaries().at(i);
            test::must(workspace->writer().create(one, {}));
        }
        return listedAndFound(*workspace);
    };
    const QStringList usual = listed("C");
    QCOMPARE(usual.count(u"--"_s), 4);
    QVERIFY(usual.size() > trickySummaries().size() + 4);
    QCOMPARE(listed(name.toLatin1().constData()), usual);
}

void SurroundingsTest::accountsWithAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("spaces") << u"Jo van der Berg"_s;
    QTest::newRow("Welsh") << u"Siân Ŵynne-Ŷstwyth"_s;
    QTest::newRow("200 letters") << QString(200, u'ŵ');
    QTest::newRow("domain") << u"COUNCIL\\mvale"_s;
    QTest::newRow("quotes and SQL") << u"o'brien\"; DROP TABLE draft;--"_s;
    QTest::newRow("emoji") << u"\U0001F600 desk"_s;
    QTest::newRow("controls") << u"a\tb\u0001\u001b[2J\u202e"_s;
}

/// Drafts, the journal and the lock bear the account's name.
void SurroundingsTest::accountsWithAnyName()
{
    QFETCH(QString, name);
    test::WorkspaceCase here;
    const QString login = app::usableAccount(name);
    QVERIFY(!login.isEmpty());
    const auto open = [&] {
        return storage::openWorkspace(here.path(), storage::Access::ReadWrite, here.clock, login,
                                      here.options);
    };
    QString id;
    {
        const auto workspace = test::must(open());
        id = test::must(workspace->writer().create(test::numberedCase(1), {})).id;
        const law::Case content = test::numberedCase(1).record.content;
        test::must(workspace->writer().saveDraft({id, login, 1, {}, content}));
        const auto second = open();
        QVERIFY_CODE(second, ErrorCode::InUse);
        QVERIFY2(second.error().detail.startsWith(login + u" since "_s), qPrintable(second.error().detail));
    }
    const auto workspace = test::must(open());
    QCOMPARE(test::must(workspace->writer().draft(id, login)).person, login);
    QCOMPARE(test::must(workspace->reader().history(id)).first().actor, login);
    QVERIFY(test::must(workspace->upkeep().verify({})).faults.isEmpty());
}

void SurroundingsTest::whatASystemTells()
{
    QCOMPARE(app::usableAccount({}), u"unknown"_s);
    QCOMPARE(app::usableAccount(u" \u00a0\u200b "_s), u"unknown"_s);
    QCOMPARE(app::usableAccount(u" mvale\n"_s), u"mvale"_s);
    QCOMPARE(app::usableAccount(u"m\u0001v\u001bale"_s), u"mvale"_s);
    QCOMPARE(app::usableAccount(u"Siân Ŵynne"_s), u"Siân Ŵynne"_s);
}

void SurroundingsTest::withoutHomeAndTemporaryFiles()
{
    const QTemporaryDir folder;
    QProcessEnvironment bare = underLocale(u"C.UTF-8"_s);
    for (const char *name :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "USER", "LOGNAME"})
        bare.remove(QString::fromLatin1(name));
    bare.insert(u"TMPDIR"_s, folder.filePath(u"not/there"_s));
    const QStringList place{u"--workspace"_s, u"w"_s};
    const auto exitOf = [&](const QStringList &words) {
        return toolSays(words + place, folder.path(), bare).left(2);
    };
    QCOMPARE(exitOf({u"import"_s, sample(u"624A-23.cpcase"_s)}), QByteArray("0 "));
    QCOMPARE(exitOf({u"letter"_s, u"624A/23"_s, u"--out"_s, u"out"_s}), QByteArray("0 "));
    QCOMPARE(exitOf({u"backup"_s, u"copies"_s}), QByteArray("0 "));
    QCOMPARE(exitOf({u"verify"_s}), QByteArray("0 "));
}

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "tst_surroundings.moc"
