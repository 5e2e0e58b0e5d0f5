// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#ifndef Q_OS_WIN
#include <csignal>

#include <sys/resource.h>
#include <unistd.h>
#endif

#include "base/file_set.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// Several files that go out together: all of them or none, and nothing is overwritten.
class FileSetTest : public QObject
{
    Q_OBJECT

    QVector<NamedFile> m_files{{u"624A_23_letter.pdf"_s, QByteArray(5000, 'l')},
                               {u"624A_23_PIT.pdf"_s, QByteArray(70000, 'p')},
                               {u"Atodlen ŵ.txt"_s, "words"},
                               {u"manifest.json"_s, "{}"}};

    static QStringList namesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                      QDir::Name);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void allFilesAreThere()
    {
        QTemporaryDir dir;
        const QString set = dir.filePath(u"624A_23"_s);
        QVERIFY(writeNewFolder(set, m_files));
        QCOMPARE(namesIn(dir.path()), QStringList{u"624A_23"_s});
        QCOMPARE(namesIn(set).size(), m_files.size());
        for (const NamedFile &file : m_files)
            QCOMPARE(read(set + u'/' + file.name), file.bytes);
    }

    void nothingIsOverwritten()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(u"set"_s));
        QCOMPARE(writeNewFolder(dir.filePath(u"set"_s), m_files).error().code, ErrorCode::Invalid);
        QVERIFY(namesIn(dir.filePath(u"set"_s)).isEmpty());
        QFile there(dir.filePath(u"set.zip"_s));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();
        QCOMPARE(writeNewFile(there.fileName(), "theirs").error().code, ErrorCode::Invalid);
        QCOMPARE(read(there.fileName()), QByteArray("mine"));
        QCOMPARE(namesIn(dir.path()), (QStringList{u"set"_s, u"set.zip"_s}));
    }

    /// Somebody makes the folder while the set is being written.
    void norWhatCameMeanwhile()
    {
        QTemporaryDir dir;
        const QString set = dir.filePath(u"set"_s);
        const auto comes = [&](qsizetype done) { return done != 2 || QDir().mkdir(set); };
        QVERIFY(!writeNewFolder(set, m_files, comes));
        QCOMPARE(namesIn(dir.path()), QStringList{u"set"_s});
        QVERIFY(namesIn(set).isEmpty());
    }

    void stoppedHalfWayThereIsNothing()
    {
        QTemporaryDir dir;
        const auto stops = [](qsizetype done) { return done < 3; };
        const auto written = writeNewFolder(dir.filePath(u"set"_s), m_files, stops);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(namesIn(dir.path()).isEmpty());
    }

    void aFolderThatIsNotThere()
    {
        QTemporaryDir dir;
        const auto written = writeNewFolder(dir.filePath(u"none/set"_s), m_files);
        QCOMPARE(written.error().code, ErrorCode::ReadOnly);
        QVERIFY(namesIn(dir.path()).isEmpty());
    }

#ifndef Q_OS_WIN
    /// The disk takes no more at every point of a file in turn: nothing of the set is left, ever.
    void aFullDiskLeavesNoHalfSet()
    {
        QTemporaryDir dir;
        const QString set = dir.filePath(u"set"_s);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        for (const rlim_t most : {rlim_t(0), rlim_t(1), rlim_t(4999), rlim_t(5000), rlim_t(69999)}) {
            const rlimit full{most, before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
            const auto folder = writeNewFolder(set, m_files);
            const auto file = writeNewFile(set + u".zip"_s, QByteArray(70000, 'z'));
            setrlimit(RLIMIT_FSIZE, &before);
            QVERIFY(!folder && !file);
            QVERIFY2(folder.error().code == ErrorCode::DiskFull || folder.error().code == ErrorCode::Io,
                     qPrintable(folder.error().detail));
            QCOMPARE(namesIn(dir.path()), QStringList());
        }
        std::signal(SIGXFSZ, SIG_DFL);
        QVERIFY(writeNewFolder(set, m_files));
    }

    void aFolderThatCannotBeWritten()
    {
        if (geteuid() == 0)
            QSKIP("an administrator may write everywhere");
        QTemporaryDir dir;
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner);
        QVERIFY(!writeNewFolder(dir.filePath(u"set"_s), m_files));
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        QVERIFY(namesIn(dir.path()).isEmpty());
    }

    /// Another program opens the archive, and finds the same in it.
    void anotherProgramOpensTheArchive()
    {
        QTemporaryDir dir;
        const auto zip = zipOf(m_files, QDate(2026, 11, 24));
        QVERIFY(zip && writeNewFile(dir.filePath(u"set.zip"_s), *zip));
        QProcess unzip;
        unzip.setWorkingDirectory(dir.path());
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // unzip writes names in the letters of its locale
        unzip.setProcessEnvironment(surroundings);
        unzip.start(u"unzip"_s, {u"-l"_s, u"set.zip"_s});
        QVERIFY(unzip.waitForFinished());
        QVERIFY(unzip.readAllStandardOutput().contains("2026-11-24"));
        unzip.start(u"unzip"_s, {u"-q"_s, u"set.zip"_s, u"-d"_s, u"out"_s});
        QVERIFY(unzip.waitForFinished());
        QCOMPARE(unzip.exitCode(), 0);
        for (const NamedFile &file : m_files)
            QCOMPARE(read(dir.filePath(u"out/"_s + file.name)), file.bytes);
    }
#endif

    void theSameFilesGiveTheSameArchive()
    {
        const auto one = zipOf(m_files, QDate(2026, 11, 24));
        QVERIFY(one);
        QCOMPARE(*one, *zipOf(m_files, QDate(2026, 11, 24)));
        QVERIFY(*one != *zipOf(m_files, QDate(2026, 11, 25)));
        QVERIFY(zipOf({}, {})); // nothing in it, and no date
    }
};

QTEST_GUILESS_MAIN(FileSetTest)
#include "tst_file_set.moc"
