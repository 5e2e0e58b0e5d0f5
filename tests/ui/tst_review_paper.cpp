// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDir>
#include <QPushButton>

#include "tests/ui/letter_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

using test::LetterCase;

namespace
{
/// A printer that keeps what it was given.
class FakePaper final : public casework::Paper
{
public:
    Result<QString> print(const QStringList &paths, const QString &title) override
    {
        ++m_works;
        m_paths = paths;
        m_title = title;
        m_onDesk = QThread::currentThread() == QCoreApplication::instance()->thread();
        return answer;
    }
    int works() const { return m_works.load(); }
    QStringList paths() const { return m_paths; }
    QString title() const { return m_title; }
    bool wasOnDesk() const { return m_onDesk; }

    Result<QString> answer{u"office-7"_s};

private:
    std::atomic<int> m_works{0};
    QStringList m_paths;
    QString m_title;
    bool m_onDesk = false;
};
} // namespace

/// A printed copy of what was written from the letter's page.
class LetterPaperTest : public QObject
{
    Q_OBJECT

    static void exportDraft(LetterCase &c)
    {
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
    }
    static QPushButton *printing(LetterCase &c) { return c.find<QPushButton>(u"printWritten"_s); }

private Q_SLOTS:
    void theLetterThatWasWrittenIsPrinted()
    {
        FakePaper paper;
        LetterCase c;
        c.services.paper = &paper;
        QVERIFY(!printing(c));
        exportDraft(c);
        QVERIFY(printing(c));
        QTest::mouseClick(printing(c), Qt::LeftButton);
        QTRY_COMPARE(c.said(), u"Sent to the printer as office-7."_s);
        QCOMPARE(paper.paths(), QStringList{c.folder.filePath(u"101_26_letter.pdf"_s)});
        QCOMPARE(paper.title(), u"101_26_letter.pdf"_s);
        QVERIFY(!paper.wasOnDesk());
        QTest::mouseClick(printing(c), Qt::LeftButton); // and once more
        QTRY_COMPARE(paper.works(), 2);
    }

    void everyLetterOfASetIsPrinted()
    {
        FakePaper paper;
        LetterCase c;
        c.services.paper = &paper;
        c.find<QCheckBox>(u"writeSet"_s)->click();
        c.find<QCheckBox>(u"setSchedule"_s)->click();
        c.find<QCheckBox>(u"setWebPage"_s)->click();
        exportDraft(c);
        QCOMPARE(printing(c)->text().remove(u'&'), u"Print all 2 letters"_s);
        QTest::mouseClick(printing(c), Qt::LeftButton);
        QTRY_VERIFY(c.said().startsWith(u"Sent"_s));
        const QDir set(c.folder.filePath(u"101_26_letter_set"_s));
        QCOMPARE(paper.paths(),
                 (QStringList{set.filePath(u"101_26_letter.pdf"_s), set.filePath(u"101_26_schedule.pdf"_s)}));
    }

    void whyItWasNotPrintedIsSaid()
    {
        FakePaper paper;
        paper.answer = fail(ErrorCode::Unavailable, u"No printer is set up as the one to use."_s);
        LetterCase c;
        c.services.paper = &paper;
        exportDraft(c);
        QTest::mouseClick(printing(c), Qt::LeftButton);
        QTRY_COMPARE(c.said(), u"Written, but not printed. No printer is set up as the one to use."_s);
        QVERIFY(QFile::exists(c.folder.filePath(u"101_26_letter.pdf"_s)));
        QVERIFY(printing(c)->isEnabled()); // once there is a printer
    }

    void anArchiveIsNotPrinted()
    {
        FakePaper paper;
        LetterCase c;
        c.services.paper = &paper;
        c.find<QCheckBox>(u"writeSet"_s)->click();
        c.find<QCheckBox>(u"setZip"_s)->click();
        exportDraft(c);
        QVERIFY(!printing(c));
        QVERIFY(c.find<QPushButton>(u"showInFolder"_s));
    }

    void withoutPrintingThereIsNoButton()
    {
        LetterCase c;
        exportDraft(c);
        QVERIFY(!printing(c));
    }
};

QTEST_MAIN(LetterPaperTest)
#include "tst_review_paper.moc"
