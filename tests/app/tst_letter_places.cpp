// SPDX-License-Identifier: GPL-3.0-or-later
// Letters written to places that do not take them: said in words, the file that was there stays whole, and
// nothing half-written is left.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "base/whole_file.h"
#include "tests/storage/support/as_nobody.h"
#include "tests/storage/support/engine.h"
#include "tests/storage/support/file_limit.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using app::cli::Answer;

namespace
{
const QByteArray oldLetter = "%PDF the letter as it was";
const QByteArray newLetter(300'000, 'x');
} // namespace

class LetterPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aMissingFolderIsMade_data();
    void aMissingFolderIsMade();
    void placesThatTakeNone_data();
    void placesThatTakeNone();
    void aFolderThatCannotBeWritten();
    void aLetterThatCannotBeReplaced();
    void noRoomForTheWhole();

private:
    Answer letterTo(const QString &folder) const
    {
        return app::cli::run({u"letter"_s, u"624A/23"_s, u"--out"_s, folder, u"--workspace"_s,
                              m_workspace.filePath(u"workspace"_s)});
    }
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &path, const QByteArray &bytes) const;
    /// The old letter is there and whole, and nothing beside it.
    void checkUntouched(const QString &folder) const;

    QTemporaryDir m_workspace;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LetterPlacesTest::initTestCase()
{
    for (const QString &name : {u"authority.json"_s, u"624A-23.cpcase"_s}) {
        const QString sample = QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/samples/"_s + name;
        const Answer answer =
            app::cli::run({u"import"_s, sample, u"--workspace"_s, m_workspace.filePath(u"workspace"_s)});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    }
}

/// Others may pass through it, so that an ordinary user can try.
void LetterPlacesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    constexpr QFile::Permissions all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                       QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther |
                                       QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(), all));
}

void LetterPlacesTest::write(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void LetterPlacesTest::checkUntouched(const QString &folder) const
{
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{u"letter.pdf"_s});
    QFile letter(QDir(folder).filePath(u"letter.pdf"_s));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QVERIFY(letter.readAll() == oldLetter);
}

void LetterPlacesTest::aMissingFolderIsMade_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("deep") << u"a/b/c/d"_s;
#ifdef Q_OS_WIN
    QTest::newRow("spaces and signs") << u"Siân's letters #1 (100 %20)"_s;
#else
    QTest::newRow("spaces and signs") << u"Siân's letters #1 (100 %20?)"_s;
#endif
    QTest::newRow("260 characters") << (QString(80, u'x') + u'/').repeated(4);
}

void LetterPlacesTest::aMissingFolderIsMade()
{
    QFETCH(QString, name);
    const Answer answer = letterTo(file(name));
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    QVERIFY(!QDir(file(name)).entryList({u"*letter*.pdf"_s}).isEmpty());
}

void LetterPlacesTest::placesThatTakeNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file where the folder should be") << u"taken"_s;
    QTest::newRow("a folder within a file") << u"taken/letters"_s;
    QTest::newRow("a name that is too long") << QString(300, u'x');
    QTest::newRow("a path that is too long") << (QString(200, u'x') + u'/').repeated(25);
}

void LetterPlacesTest::placesThatTakeNone()
{
    QFETCH(QString, name);
    write(file(u"taken"_s), oldLetter);
    const Answer answer = letterTo(file(name));
    QCOMPARE(answer.exitCode, 5);
    QVERIFY(answer.toStandardError);
    QVERIFY2(answer.text.contains(u"cannot be written"_s), qPrintable(answer.text));
    QVERIFY2(answer.text.contains(file(name.left(40))), qPrintable(answer.text));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList{u"taken"_s});
}

void LetterPlacesTest::aFolderThatCannotBeWritten()
{
    if (!test::canTakeRightsAway())
        QSKIP("rights cannot be taken away here");
    const QString folder = file(u"letters"_s);
    const QString path = folder + u"/letter.pdf"_s;
    QVERIFY(QDir().mkpath(folder));
    write(path, oldLetter);
    {
        const test::ReadOnlyFor all({folder, path});
        QVERIFY_CODE(writeWholeFile(path, newLetter), ErrorCode::ReadOnly);
        QVERIFY_CODE(writeWholeFile(folder + u"/another.pdf"_s, newLetter), ErrorCode::ReadOnly);
        QVERIFY_CODE(writeWholeFile(folder + u"/more/another.pdf"_s, newLetter), ErrorCode::ReadOnly);
    }
    {
        const test::ReadOnlyFor letterAlone({path});
        QVERIFY_CODE(writeWholeFile(path, newLetter), ErrorCode::ReadOnly);
    }
    checkUntouched(folder);
}

/// As on Windows while a reader of PDF shows it: the new one can be written beside it, and not take its
/// place.
void LetterPlacesTest::aLetterThatCannotBeReplaced()
{
    const QString folder = file(u"letters"_s);
    const QString path = folder + u"/letter.pdf"_s;
    QVERIFY(QDir().mkpath(folder) && QDir().mkpath(file(u"other"_s)));
    write(path, oldLetter);
    write(file(u"other/seal"_s), {});
    if (!test::arrangeWritableNotReplaceable(folder, path)) {
        qInfo(
            "not tried: only the superuser can make a file that an ordinary user may write and not replace");
        return;
    }
    {
        const test::ReadOnlyFor ordinaryUser({file(u"other/seal"_s)});
        const auto written = writeWholeFile(path, newLetter);
        QVERIFY_CODE(written, ErrorCode::ReadOnly);
        QVERIFY2(written.error().detail.contains(u"close it there"_s), qPrintable(written.error().detail));
    }
    checkUntouched(folder);
}

void LetterPlacesTest::noRoomForTheWhole()
{
    if (!test::FileLimit::isPossible())
        QSKIP("files cannot be limited here");
    const QString path = file(u"letter.pdf"_s);
    write(path, oldLetter);
    {
        const test::FileLimit limit(newLetter.size() / 2);
        QVERIFY_CODE(writeWholeFile(path, newLetter), ErrorCode::Io);
    }
    checkUntouched(m_folder->path());
    const auto written = writeWholeFile(path, newLetter);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
}

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    LetterPlacesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_letter_places.moc"
