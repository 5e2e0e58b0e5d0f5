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

    static void unfold(LetterCase &c)
    {
        if (!c.find<QCheckBox>(u"setZip"_s))
            QTest::mouseClick(c.find<QPushButton>(u"chooseSet"_s), Qt::LeftButton);
    }
    static void check(LetterCase &c, const QString &name)
    {
        if (name != u"writeSet"_s)
            unfold(c);
        c.find<QCheckBox>(name)->click();
    }
    static void enclose(LetterCase &c, const QString &path)
    {
        unfold(c);
        ui::prompt::pickNext(path);
        QTest::mouseClick(c.find<QPushButton>(u"addEnclosures"_s), Qt::LeftButton);
    }
    static QString namesBeforehand(LetterCase &c) { return c.find<ui::PlainLabel>(u"whatGoesOut"_s)->text(); }
    static QString faults(LetterCase &c)
    {
        const auto *label = c.find<ui::PlainLabel>(u"setFaults"_s);
        return label ? label->text() : QString();
    }
    static QString buttonWords(LetterCase &c, const QString &name)
    {
        return c.find<QPushButton>(name)->text().remove(u'&');
    }
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
        for (const QString &name : written) {
            QVERIFY2(before.contains(name), qPrintable(name));
            QVERIFY2(c.said().contains(name), qPrintable(c.said()));
        }
        QVERIFY(written.contains(u"minutes.txt"_s));
    }

    void nothingIsOverwritten()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        // The name that is taken is known before the next one is written.
        QTRY_VERIFY2(namesBeforehand(c).contains(u"in 101_26_letter_set (2):"_s),
                     qPrintable(namesBeforehand(c)));
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

    void theButtonsSayWhatTheyWrite()
    {
        LetterCase c;
        QTRY_VERIFY(namesBeforehand(c).contains(u"101_26_letter.pdf"_s));
        QCOMPARE(buttonWords(c, u"exportFinal"_s), u"Export final letter"_s);
        QCOMPARE(buttonWords(c, u"exportDraft"_s), u"Export draft"_s);
        check(c, u"writeSet"_s);
        QCOMPARE(buttonWords(c, u"exportFinal"_s), u"Export final set (2 files)"_s);
        check(c, u"setMessage"_s);
        check(c, u"setZip"_s);
        QCOMPARE(buttonWords(c, u"exportFinal"_s), u"Export final set as zip (3 files)"_s);
        QCOMPARE(buttonWords(c, u"exportDraft"_s), u"Export draft set as zip (3 files)"_s);
        check(c, u"writeSet"_s);
        QCOMPARE(buttonWords(c, u"exportFinal"_s), u"Export final letter"_s);
    }

    /// Before anything is written, as choices and words change; and again when it is.
    void whatDoesNotFitTogetherIsTold()
    {
        LetterCase c;
        c.page->session()->edit(
            [](law::Case &matter) { matter.decision.closingWords = u"The list is enclosed."_s; });
        QCOMPARE(faults(c), QString());
        check(c, u"writeSet"_s);
        QTRY_VERIFY2(faults(c).contains(u"speaks of an enclosure"_s), qPrintable(faults(c)));
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"speaks of an enclosure"_s), qPrintable(c.said()));
        enclose(c, enclosure());
        QTRY_VERIFY2(faults(c).isEmpty(), qPrintable(faults(c)));
        c.page->session()->edit([](law::Case &matter) { matter.decision.closingWords = u"Yours,"_s; });
        QTRY_VERIFY2(faults(c).contains(u"no document in it says"_s), qPrintable(faults(c)));
        c.page->session()->edit(
            [](law::Case &matter) { matter.decision.closingWords = u"The list is enclosed."_s; });
        QTRY_VERIFY2(faults(c).isEmpty(), qPrintable(faults(c)));
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"set (2)"_s), qPrintable(c.said()));
        QVERIFY2(!c.said().contains(u"To look at"_s), qPrintable(c.said()));
    }

    void anEnclosureThatIsGoneIsToldBeforehand()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        enclose(c, m_elsewhere.filePath(u"never there.txt"_s));
        QTRY_VERIFY2(faults(c).contains(u"Not there, or not to be read: never there.txt."_s),
                     qPrintable(faults(c)));
        QTest::mouseClick(c.find<QPushButton>(u"noEnclosures"_s), Qt::LeftButton);
        QTRY_VERIFY2(faults(c).isEmpty(), qPrintable(faults(c)));
    }

    /// The pages in sight are those of the letter that refers to it, and then those of the schedule.
    void theScheduleIsADocumentOfItsOwn()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        const qsizetype before = c.view()->documents().size();
        check(c, u"setSchedule"_s);
        QTRY_COMPARE(c.view()->documents().size(), before + 1);
        QTRY_VERIFY2(namesBeforehand(c).contains(u"101_26_schedule.pdf"_s), qPrintable(namesBeforehand(c)));
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(in(c.folder.filePath(u"101_26_letter_set"_s)).contains(u"101_26_schedule.pdf"_s));
        check(c, u"writeSet"_s); // no set, no schedule
        QTRY_COMPARE(c.view()->documents().size(), before);
    }

    void theLetterCarriesTheDecisionAsData()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        const auto letterOf = [&c] {
            QFile file(c.folder.filePath(u"101_26_letter_set/101_26_letter.pdf"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        check(c, u"setRecord"_s);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(letterOf().contains("/EmbeddedFiles"));
        QVERIFY(QDir(c.folder.filePath(u"101_26_letter_set"_s)).removeRecursively());
        check(c, u"setRecord"_s);
        exportDraft(c);
        QTRY_VERIFY2(!letterOf().isEmpty(), qPrintable(c.said()));
        QVERIFY(!letterOf().contains("/EmbeddedFiles"));
    }

    /// Who asked is compared with the words of the web page before anything is written, and a person decides.
    void aWebPageThatNamesTheApplicantIsAskedAbout()
    {
        LetterCase c;
        c.page->session()->edit(
            [](law::Case &matter) { matter.decision.closingWords = u"As Robin Ashby wrote to us."_s; });
        check(c, u"writeSet"_s);
        check(c, u"setWebPage"_s);
        ui::prompt::answerNext(0);
        exportDraft(c);
        QTRY_VERIFY2(c.said().contains(u"Nothing was written"_s), qPrintable(c.said()));
        QVERIFY(ui::prompt::asked().join(u'\n').contains(u"who asked"_s));
        QVERIFY(in(c.folder.path()).isEmpty());
        ui::prompt::answerNext(1);
        exportDraft(c);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY2(c.said().contains(u"web page says who asked"_s), qPrintable(c.said()));
        QCOMPARE(in(c.folder.path()), QStringList{u"101_26_letter_set"_s});
    }

    /// In a small window the choices leave the letter its half, when they are folded away.
    void theLetterKeepsItsHalf()
    {
        LetterCase c;
        check(c, u"writeSet"_s);
        for (const QString &part : {u"setSchedule"_s, u"setLargePrint"_s, u"setWebPage"_s, u"setMessage"_s})
            check(c, part);
        const auto top = [&c] { return c.view()->mapTo(c.page.get(), QPoint()).y(); };
        QTRY_VERIFY2(top() <= c.page->height() / 2, qPrintable(QString::number(top())));
        QTest::mouseClick(c.find<QPushButton>(u"chooseSet"_s), Qt::LeftButton);
        QVERIFY(!c.find<QCheckBox>(u"setZip"_s));
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
