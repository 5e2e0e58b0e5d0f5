// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Which rooms a room may include (itself and base are always allowed), and which modules of Qt.
struct Allowed {
    QStringList rooms;
    QStringList qt;
};

const QMap<QString, Allowed> &table()
{
    static const QStringList core{u"QtCore"_s};
    static const QMap<QString, Allowed> rooms{
        {u"base"_s, {{}, core}},
        {u"law"_s, {{}, core}},
        {u"letter"_s, {{u"law"_s}, core}},
        {u"casework"_s, {{u"law"_s, u"letter"_s}, core}},
        {u"exchange"_s, {{u"law"_s, u"letter"_s, u"casework"_s}, core}},
        {u"storage"_s, {{u"law"_s, u"letter"_s, u"casework"_s}, core + QStringList{u"QtSql"_s}}},
        {u"print"_s, {{u"law"_s, u"letter"_s, u"resources"_s}, core + QStringList{u"QtGui"_s}}},
        {u"ui"_s,
         {{u"law"_s, u"letter"_s, u"casework"_s, u"print"_s, u"resources"_s},
          core + QStringList{u"QtGui"_s, u"QtWidgets"_s}}},
        {u"resources"_s, {{}, core}},
    };
    return rooms;
}

const QStringList roomNames{u"base"_s,    u"law"_s,   u"letter"_s, u"casework"_s, u"exchange"_s,
                            u"storage"_s, u"print"_s, u"ui"_s,     u"app"_s,      u"resources"_s};

/// The Qt module that a bare include such as <QWidget> belongs to, by the headers that are installed.
QString moduleOf(const QString &header)
{
    static const QMap<QString, QString> modules = [] {
        QMap<QString, QString> map;
        for (const QString &module :
             {u"QtWidgets"_s, u"QtSql"_s, u"QtNetwork"_s, u"QtTest"_s, u"QtGui"_s, u"QtCore"_s}) {
            const QDir dir(u"/usr/include/x86_64-linux-gnu/qt6/"_s + module);
            const QStringList names = dir.entryList({u"Q*"_s}, QDir::Files);
            for (const QString &name : names)
                map[name] = module;
        }
        return map;
    }();
    return modules.value(header);
}

QString roomOf(const QString &relativePath)
{
    const QStringList parts = relativePath.split(u'/');
    return parts[0] == u"core"_s ? parts[1] : parts[0];
}

/// A file as the compiler would find it, from the root of core or of the repository: "core/law/case.h" and
/// "../law/case.h" are "law/case.h".
QString fromRoot(const QString &include, const QString &path)
{
    QString whole = include.startsWith(u'.') ? QFileInfo(path).path() + u'/' + include : include;
    whole = QDir::cleanPath(whole);
    return whole.startsWith(u"core/"_s) ? whole.mid(5) : whole;
}

/// Headers of others that only some rooms may know.
struct Reserved {
    const char *pattern;
    QStringList rooms;
};

const QVector<Reserved> &reserved()
{
    static const QVector<Reserved> headers{
        {"^sqlite3", {u"storage"_s}},
        {"^hb(-|\\.)|^harfbuzz", {u"print"_s}},
        {"^spdlog", {u"base"_s}},
        {"^openssl|^(bcrypt|ncrypt|wincrypt)", {u"base"_s, u"print"_s}},
        {"^(fstream|iostream|filesystem|cstdio|stdio\\.h|fcntl\\.h|unistd\\.h)$",
         {u"base"_s, u"storage"_s, u"app"_s, u"ui"_s}},
    };
    return headers;
}

QString reservedFault(const QString &room, const QString &include)
{
    for (const Reserved &header : reserved()) {
        if (QRegularExpression(QString::fromLatin1(header.pattern)).match(include).hasMatch() &&
            !header.rooms.contains(room))
            return u"uses "_s + include;
    }
    return {};
}

/// What is wrong with one include in a room; empty when nothing is. `include` is as fromRoot gives it.
QString fault(const QString &room, const QString &include)
{
    const Allowed allowed = table().value(room);
    const QString first = include.section(u'/', 0, 0);
    const QString module = first.startsWith(u"Qt"_s) && include.contains(u'/') ? first : moduleOf(include);
    if (!module.isEmpty())
        return allowed.qt.contains(module) ? QString() : u"uses "_s + module;
    if (first == room || first == u"base"_s)
        return {};
    if (roomNames.contains(first))
        return allowed.rooms.contains(first) ? QString() : u"uses the room "_s + first;
    return reservedFault(room, include);
}

QStringList faultsIn(const QString &text, const QString &room, const QString &path)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList faults;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString what = fault(room, fromRoot(match.captured(1), path));
        if (!what.isEmpty())
            faults << path + u": "_s + match.captured(1) + u" ("_s + what + u')';
    }
    return faults;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Source files below the named folders, relative to the root.
QStringList sources(const QStringList &folders)
{
    const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
    QStringList result;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            result << root.relativeFilePath(it.next());
    }
    return result;
}

/// The features that the Windows package's Qt is built without: "fontdialog" is QFontDialog.
QStringList leftOutOfQt(const QString &script)
{
    static const QRegularExpression list(u"^off=\\(([^)]*)\\)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression comment(u"^\\s*#.*$"_s, QRegularExpression::MultilineOption);
    return list.match(QString(script).remove(comment))
        .captured(1)
        .simplified()
        .split(u' ', Qt::SkipEmptyParts);
}

/// Includes of such classes: a build on Linux knows nothing of it.
QStringList leftOutIncludes(const QString &text, const QStringList &features, const QString &path)
{
    static const QRegularExpression include(u"^#include <(?:Qt\\w+/)?Q(\\w+)>"_s,
                                            QRegularExpression::MultilineOption);
    QStringList faults;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (features.contains(name.toLower()))
            faults << path + u": Q"_s + name;
    }
    return faults;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrowsHold()
    {
        const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
        QStringList faults;
        const QStringList files = sources({u"core"_s, u"ui"_s, u"resources"_s});
        QVERIFY(files.size() > 10);
        for (const QString &path : files)
            faults += faultsIn(read(root.filePath(path)), roomOf(path), path);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void plantedFaultsAreCaught_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("line");
        QTest::newRow("law shows a window") << u"law"_s << u"#include <QMessageBox>"_s;
        QTest::newRow("law shows a window, with its module")
            << u"law"_s << u"#include <QtWidgets/QMessageBox>"_s;
        QTest::newRow("ui speaks to storage") << u"ui"_s << u"#include \"storage/workspace.h\""_s;
        QTest::newRow("casework speaks SQL") << u"casework"_s << u"#include <QSqlQuery>"_s;
        QTest::newRow("letter knows fonts") << u"letter"_s << u"#include <QFont>"_s;
        QTest::newRow("law knows casework") << u"law"_s << u"#include \"casework/ports.h\""_s;
        QTest::newRow("ui speaks to storage, from the repository's root")
            << u"ui"_s << u"#include \"core/storage/workspace.h\""_s;
        QTest::newRow("ui speaks to storage, by a way up")
            << u"ui"_s << u"#include \"../core/storage/workspace.h\""_s;
        QTest::newRow("ui speaks to storage, angled") << u"ui"_s << u"#include <storage/workspace.h>"_s;
        QTest::newRow("law knows casework, by a way up")
            << u"core/law"_s << u"#include \"../casework/ports.h\""_s;
        QTest::newRow("law reads files") << u"law"_s << u"#include <fstream>"_s;
        QTest::newRow("casework speaks SQLite") << u"casework"_s << u"#include <sqlite3.h>"_s;
        QTest::newRow("exchange knows storage") << u"exchange"_s << u"#include \"storage/workspace.h\""_s;
    }
    void plantedFaultsAreCaught()
    {
        QFETCH(QString, room);
        QFETCH(QString, line);
        QCOMPARE(faultsIn(line, roomOf(room + u'/'), room + u"/planted.cpp"_s).size(), 1);
    }

    /// law sees no clock on the wall, no file, no QObject; rich text and modal calls stay out everywhere.
    void forbiddenCalls_data()
    {
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("except");
        QTest::newRow("law and letter: the clock on the wall")
            << QStringList{u"core/law"_s, u"core/letter"_s}
            << u"QDate::currentDate|QDateTime::current|QElapsedTimer|std::chrono"_s << QStringList{};
        QTest::newRow("law and letter: files and objects")
            << QStringList{u"core/law"_s, u"core/letter"_s} << u"\\bQFile\\b|\\bQDir\\b|Q_OBJECT|qgetenv"_s
            << QStringList{};
        QTest::newRow("storage: transactions of the driver")
            << QStringList{u"core"_s, u"app"_s} << u"[.>]transaction\\("_s << QStringList{};
        QTest::newRow("SQL outside storage")
            << QStringList{u"core/base"_s,     u"core/law"_s,   u"core/letter"_s, u"core/casework"_s,
                           u"core/exchange"_s, u"core/print"_s, u"ui"_s,          u"app"_s}
            << u"\\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \\w+ SET)\\b"_s << QStringList{};
        QTest::newRow("rich text and modal boxes")
            << QStringList{u"core"_s, u"ui"_s, u"app"_s}
            << u"setHtml|insertHtml|setMarkdown|QMessageBox::(warning|information|question|critical)\\("_s
            << QStringList{};
        QTest::newRow("names that say nothing")
            << QStringList{u"core"_s, u"ui"_s, u"app"_s}
            << u"\\b(class|struct|enum) \\w*(Manager|Helper|Util)\\b"_s << QStringList{};
    }
    void forbiddenCalls()
    {
        QFETCH(QStringList, folders);
        QFETCH(QString, pattern);
        QFETCH(QStringList, except);
        const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
        const QRegularExpression forbidden(pattern);
        QVERIFY(forbidden.isValid());
        QStringList faults;
        const QStringList files = sources(folders);
        for (const QString &path : files) {
            if (except.contains(path))
                continue;
            const QStringList lines = read(root.filePath(path)).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const QString code = lines[i].section(u"//"_s, 0, 0);
                if (forbidden.match(code).hasMatch())
                    faults << path + u':' + QString::number(i + 1) + u": "_s + lines[i].trimmed();
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void theWindowsPackagesQtHasWhatIsUsed()
    {
        const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
        const QStringList features = leftOutOfQt(read(root.filePath(u"packaging/windows/parts/qt"_s)));
        QVERIFY(features.contains(u"fontdialog"_s) && features.contains(u"tabletevent"_s));
        QCOMPARE(leftOutIncludes(u"#include <QFontDialog>\n"_s, features, u"x"_s).size(), 1);
        QStringList faults;
        const QStringList files = sources({u"core"_s, u"ui"_s, u"app"_s, u"resources"_s, u"tests"_s});
        for (const QString &path : files)
            faults += leftOutIncludes(read(root.filePath(path)), features, path);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// All of a module of Qt is much to read, again for each file that includes it.
    void noFileIncludesAWholeModuleOfQt()
    {
        static const QRegularExpression whole(u"^#include <(Qt(Core|Gui|Widgets|Sql|Network|Test))(/\\1)?>"_s,
                                              QRegularExpression::MultilineOption);
        QVERIFY(whole.match(u"#include <QtTest>"_s).hasMatch());
        QVERIFY(!whole.match(u"#include <QtTest/qtestcase.h>"_s).hasMatch());
        const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
        QStringList faults;
        const QStringList files = sources({u"core"_s, u"ui"_s, u"app"_s, u"resources"_s, u"tests"_s});
        for (const QString &path : files) {
            if (whole.match(read(root.filePath(path))).hasMatch())
                faults << path;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        const QDir root(QStringLiteral(CPOISE_SOURCE_DIR));
        QStringList missing;
        const QStringList files = sources({u"core"_s, u"ui"_s, u"app"_s, u"resources"_s, u"tests"_s});
        for (const QString &path : files) {
            if (!read(root.filePath(path)).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later"_s))
                missing << path;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
