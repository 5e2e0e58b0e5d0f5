// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>

#include "tests/ui/letter_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

using test::LetterCase;

namespace
{
/// Work waits until the test lets it run.
class WaitingWorker final : public casework::Worker
{
public:
    void post(std::function<void()> work) override { m_waiting << std::move(work); }
    bool isIdle() const { return m_waiting.isEmpty(); }
    void runNext() { m_waiting.takeFirst()(); }
    void runAll()
    {
        while (!isIdle())
            runNext();
    }

private:
    QVector<std::function<void()>> m_waiting;
};
} // namespace

/// All that goes out, written as one set from the letter's page.
class SetOptionsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_elsewhere;

    static void check(LetterCase &c, const QString &name) { c.find<QCheckBox>(name)->click(); }
    static void enclose(LetterCase &c, const QString &path)
    {
        ui::prompt::pickNext(path);
        QTest::mouseClick(c.find<QPushButton>(u"addEnclosures"_s), Qt::LeftButton);
    }
    static QString namesBeforehand(LetterCase &c) { return c.find<ui::PlainLabel>(u"whatGoesOut"_s)->text(); }
    static void exportDraft(LetterCase &c)
    {
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
    }
    static QStringList in(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    QString enclosure() const
    {
        QFile file(m_elsewhere.filePath(u"minutes.txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("What was decided") < 0)
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

private Q_SLOTS:
    void cleanup() { ui::prompt::clear(); }

    void namesStandThereBeforehandAndAreThoseWritten()
    {
        LetterCase c;
        QTRY_VERIFY(namesBeforehand(c).contains(u"101_26_letter.pdf"_s));
        QVERIFY(!namesBeforehand(c).contains(u"manifest"_s));
        check(c, u"writeSet"_s);
        for (const QString &part : {u"setLargePrint"_s, u"setWebPage"_s, u"setMessage"_s})
            check(c, part);
        enclose(c, enclosure());
        const QString before = namesBeforehand(c);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()), QStringList{u"101_26_letter_set"_s});
        const QStringList written = in(c.folder.filePath(u"101_26_letter_set"_s));
        QVERIFY2(written.size() >= 6, qPrintable(written.join(u' ')));
        for (const QString &name : written)
            QVERIFY2(before.contains(name), qPrintable(name));
        QVERIFY(written.contains(u"minutes.txt"_s));
    }

    void nothingIsOverwritten()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"101_26_letter_set (2)"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()).size(), 2);
    }

    void isOneArchiveWhenWanted()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        check(c, u"setZip"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()), QStringList{u"101_26_letter_set.zip"_s});
        QFile zip(c.folder.filePath(u"101_26_letter_set.zip"_s));
        QVERIFY(zip.open(QIODevice::ReadOnly));
        QVERIFY(zip.readAll().startsWith("PK\x03\x04"));
    }

    void aMissingEnclosureIsToldAndNothingIsWritten()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        const QString path = enclosure();
        enclose(c, path);
        QVERIFY(QFile::remove(path));
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"minutes.txt"_s), qPrintable(c.said()));
        QVERIFY(!c.said().startsWith(u"Written"_s));
        QVERIFY(in(c.folder.path()).isEmpty());
        QTest::mouseClick(c.find<QPushButton>(u"noEnclosures"_s), Qt::LeftButton);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
    }

    void aFolderThatIsNoneIsToldAndNothingIsWritten()
    {
        LetterCase c;
        ui::LetterExport::setFolder(enclosure());
        check(c, u"writeSet"_s);
        exportDraft(c);
        QTRY_VERIFY(!c.said().isEmpty());
        QVERIFY2(!c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QCOMPARE(in(m_elsewhere.path()), QStringList{u"minutes.txt"_s});
    }

    void aStopLeavesNothing_data()
    {
        QTest::addColumn<bool>("printed");
        QTest::newRow("before it is printed") << false;
        QTest::newRow("before it is written") << true;
    }
    void aStopLeavesNothing()
    {
        QFETCH(bool, printed);
        WaitingWorker press;
        LetterCase c;
        c.services.pressThread = &press;
        check(c, u"writeSet"_s);
        exportDraft(c);
        auto *writing = c.letter()->findChild<ui::LetterExport *>();
        QVERIFY(writing->isRunning());
        while (printed && writing->pagesDone() == 0) { // the preview's work may stand before it
            QTRY_VERIFY(!press.isIdle());
            press.runNext();
        }
        QVERIFY(writing->isRunning());
        writing->stop();
        QTRY_VERIFY((press.runAll(), !writing->isRunning()));
        QVERIFY2(!c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(in(c.folder.path()).isEmpty());
    }

    void whatDoesNotFitTogetherIsTold()
    {
        LetterCase c;
        c.page->session()->edit(
            [](law::Case &matter) { matter.decision.closingWords = u"The list is enclosed."_s; });
        check(c, u"writeSet"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"speaks of an enclosure"_s), qPrintable(c.said()));
        enclose(c, enclosure());
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"set (2)"_s), qPrintable(c.said()));
        QVERIFY2(!c.said().contains(u"To look at"_s), qPrintable(c.said()));
    }

    void everyLetterOfASetIsJournalled()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        check(c, u"setLargePrint"_s);
        const auto before = c.office.store.journal().size();
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(c.office.store.journal().size() >= before + 2);
    }
};

QTEST_MAIN(SetOptionsTest)
#include "tst_review_set.moc"
