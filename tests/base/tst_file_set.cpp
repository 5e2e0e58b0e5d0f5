// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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

    static constexpr qint64 largeBytes = 200'000'000;
    /// The first byte of one differs, so that not all of them are alike.
    static QVector<NamedFile> largeFiles(const QString &folder)
    {
        QVector<NamedFile> files;
        for (const QString &name : {u"one.bin"_s, u"two.bin"_s, u"three.bin"_s}) {
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::WriteOnly) || file.write(name.toLatin1()) < 0 ||
                !file.resize(largeBytes))
                qFatal("%s", qPrintable(file.errorString()));
            files << NamedFile{name, {}, file.fileName()};
        }
        return files;
    }

private Q_SLOTS:
    void allFilesAreThere()
    {
        QTemporaryDir dir;
        const QString set = dir.filePath(u"624A_23"_s);
        const auto written = writeNewFolder(set, m_files);
        QVERIFY(written);
        QCOMPARE(written->size(), m_files.size());
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
        const auto comes = [&](qint64 done, qint64) { return done != 75'000 || QDir().mkdir(set); };
        QVERIFY(!writeNewFolder(set, m_files, comes));
        QCOMPARE(namesIn(dir.path()), QStringList{u"set"_s});
        QVERIFY(namesIn(set).isEmpty());
    }

    void stoppedHalfWayThereIsNothing()
    {
        QTemporaryDir dir;
        const auto stops = [](qint64 done, qint64 total) { return done < total / 2; };
        const auto written = writeNewFolder(dir.filePath(u"set"_s), m_files, stops);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(namesIn(dir.path()).isEmpty());
    }

    void aFolderThatIsNotThere()
    {
        QTemporaryDir dir;
        const auto written = writeNewFolder(dir.filePath(u"none/set"_s), m_files);
        QCOMPARE(written.error().code, ErrorCode::Invalid);
        QVERIFY(written.error().detail.contains(u"is not there"_s));
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
            const auto file = writeNewZip(set + u".zip"_s, m_files, {});
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
        NamedFile enclosed{u"minutes.txt"_s, {}, dir.filePath(u"on the disk.txt"_s)};
        QVERIFY(writeNewFile(enclosed.from, QByteArray(3'000'001, 'm')));
        QVERIFY(writeNewZip(dir.filePath(u"set.zip"_s), m_files + QVector{enclosed}, QDate(2026, 11, 24)));
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
        QCOMPARE(read(dir.filePath(u"out/minutes.txt"_s)), read(enclosed.from));
    }

    /// Three files of 200 MB, two of them holes: neither a folder nor an archive has them in memory.
    void largeFilesAreCopiedPieceByPiece()
    {
        QTemporaryDir dir;
        const QVector<NamedFile> large = largeFiles(dir.path());
        rusage before{};
        QCOMPARE(getrusage(RUSAGE_SELF, &before), 0);
        qint64 last = 0, told = 0;
        const auto progress = [&](qint64 done, qint64 total) {
            ++told;
            const bool grows = done >= last && done <= total && total == 3 * largeBytes;
            last = done;
            return grows;
        };
        const auto folder = writeNewFolder(dir.filePath(u"set"_s), large, progress);
        QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
        QVERIFY(told > 500);
        QVERIFY(QDir(dir.filePath(u"set"_s)).removeRecursively());
        last = 0;
        const auto zip = writeNewZip(dir.filePath(u"set.zip"_s), large, {}, progress);
        QVERIFY2(zip, zip ? "" : qPrintable(zip.error().detail));
        rusage after{};
        QCOMPARE(getrusage(RUSAGE_SELF, &after), 0);
        const long grownKb = after.ru_maxrss - before.ru_maxrss;
        QVERIFY2(grownKb < 32 * 1024, qPrintable(QString::number(grownKb)));
        for (qsizetype i = 0; i < large.size(); ++i) {
            QCOMPARE(folder->at(i).bytes, largeBytes);
            QCOMPARE(folder->at(i).sha256, zip->at(i).sha256);
        }
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-tq"_s, dir.filePath(u"set.zip"_s)}); // reads all, and compares the sums
        QVERIFY(unzip.waitForFinished(120'000));
        QCOMPARE(unzip.exitCode(), 0);
    }

    void aStopWithinALargeFileLeavesNothing()
    {
        QTemporaryDir dir, elsewhere;
        const QVector<NamedFile> large = largeFiles(elsewhere.path());
        const auto stops = [](qint64 done, qint64) { return done < largeBytes + 5'000'000; };
        QCOMPARE(writeNewFolder(dir.filePath(u"set"_s), large, stops).error().code, ErrorCode::Cancelled);
        QCOMPARE(writeNewZip(dir.filePath(u"set.zip"_s), large, {}, stops).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(namesIn(dir.path()), QStringList());
    }
#endif

    void whatWasWrittenIsToldAndTheLastFileSaysIt()
    {
        QTemporaryDir dir;
        const QString source = dir.filePath(u"source"_s);
        QVERIFY(writeNewFile(source, "abc"));
        const auto last = [](const WrittenFiles &others) {
            return NamedFile{u"list"_s, others.at(0).sha256.toHex()};
        };
        const QString set = dir.filePath(u"set"_s);
        const auto written = writeNewFolder(set, {{u"copy"_s, {}, source}}, {}, last);
        QVERIFY(written);
        QCOMPARE(written->size(), 2);
        QCOMPARE(written->first().bytes, 3);
        // FIPS 180-4's own example.
        QCOMPARE(read(set + u"/list"_s),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(read(set + u"/copy"_s), QByteArray("abc"));
    }

    void whatCannotBeCopied_data()
    {
        QTest::addColumn<QString>("from");
        QTest::newRow("not there") << u"/nowhere/at all"_s;
        QTest::newRow("a folder") << QDir::tempPath();
#ifndef Q_OS_WIN
        QTest::newRow("without an end") << u"/dev/zero"_s;
#endif
    }
    void whatCannotBeCopied()
    {
        QFETCH(QString, from);
        QTemporaryDir dir;
        const QVector<NamedFile> files{{u"letter.pdf"_s, "letter"}, {u"enclosure"_s, {}, from}};
        QCOMPARE(writeNewFolder(dir.filePath(u"set"_s), files).error().code, ErrorCode::NotFound);
        QCOMPARE(writeNewZip(dir.filePath(u"set.zip"_s), files, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(namesIn(dir.path()), QStringList());
    }

    /// Of 5 GB that are a hole nothing is copied: an archive cannot hold them.
    void anArchiveSaysWhatItCannotHold()
    {
        QTemporaryDir dir;
        QFile huge(dir.filePath(u"huge"_s));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(5'000'000'000));
        const auto zip = writeNewZip(dir.filePath(u"set.zip"_s), {{u"huge"_s, {}, huge.fileName()}}, {});
        QCOMPARE(zip.error().code, ErrorCode::TooLarge);
        QCOMPARE(namesIn(dir.path()), QStringList{u"huge"_s});
    }

    void theSameFilesGiveTheSameArchive()
    {
        QTemporaryDir dir;
        const auto zipped = [&](const QVector<NamedFile> &files, QDate on) {
            const QString path = dir.filePath(u"set.zip"_s);
            const bool written = writeNewZip(path, files, on).has_value();
            const QByteArray bytes = written ? read(path) : QByteArray();
            QFile::remove(path);
            return bytes;
        };
        const QByteArray one = zipped(m_files, QDate(2026, 11, 24));
        QVERIFY(!one.isEmpty());
        QCOMPARE(one, zipped(m_files, QDate(2026, 11, 24)));
        QVERIFY(one != zipped(m_files, QDate(2026, 11, 25)));
        QVERIFY(!zipped({}, {}).isEmpty()); // nothing in it, and no date
    }
};

QTEST_GUILESS_MAIN(FileSetTest)
#include "tst_file_set.moc"
