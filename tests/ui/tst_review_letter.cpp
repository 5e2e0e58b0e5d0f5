// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/letter_case.h"
#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

using test::LetterCase;

class LetterPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheRealPages()
    {
        LetterCase c;
        QVERIFY(c.letter()->view()->pageCount() >= 2);
        QVERIFY(!c.letter()->view()->grab().isNull());
    }

    void followsAChange()
    {
        LetterCase c;
        const int before = c.letter()->view()->pageCount();
        QSignalSpy shown(c.letter(), &ui::LetterPage::shown);
        c.page->session()->edit([](law::Case &matter) {
            for (int i = 0; i < 200; ++i)
                matter.decision.tests[0].sections[3].text +=
                    u"\n\nOne more paragraph of reasons that takes up room."_s;
        });
        QVERIFY(shown.wait());
        QVERIFY(c.letter()->view()->pageCount() > before);
    }

    void aParagraphLeadsToItsField()
    {
        LetterCase c;
        ui::PagesView *view = c.letter()->view();
        const auto &placed = view->documents().first().placed();
        const auto harm = std::find_if(placed.begin(), placed.end(), [](const print::Placed &one) {
            return one.from.step == law::StepKind::Harm && one.from.field == law::Field::HarmText;
        });
        QVERIFY(harm != placed.end());
        QTest::mouseClick(view, Qt::LeftButton, {}, view->rectOf(*harm, 0).center().toPoint());
        QCOMPARE(c.page->body()->step(), law::StepKind::Harm);
    }

    void theKeyboardLeadsThereToo()
    {
        LetterCase c;
        ui::PagesView *view = c.letter()->view();
        QSignalSpy wanted(view, &ui::PagesView::wanted);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void exportsADraft()
    {
        LetterCase c;
        QVERIFY(!c.find<QPushButton>(u"showInFolder"_s));
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(c.find<QPushButton>(u"showInFolder"_s));
        QFile pdf(c.folder.filePath(u"101_26_letter.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(8).startsWith("%PDF-1.7"));
        const auto letters = c.office.store.letters(u"case-1"_s);
        QVERIFY(letters && letters->size() == 1);
        QVERIFY(letters->first().draft);
    }

    void exportsTheFinalLetterOfWhatWasTyped()
    {
        LetterCase c;
        c.page->session()->edit(
            [](law::Case &matter) { matter.decision.closingWords = u"Yours faithfully,"_s; });
        auto *button = c.find<QPushButton>(u"exportFinal"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY2(c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        const auto letters = c.office.store.letters(u"case-1"_s);
        QVERIFY(letters && letters->size() == 1);
        QVERIFY(!letters->first().draft);
    }

    void blockedFinalLetterCannotBePressed()
    {
        law::Case matter = test::completeCase();
        matter.decision.grounds[0].limbs.clear();
        LetterCase c(matter);
        QVERIFY(!c.find<QPushButton>(u"exportFinal"_s)->isEnabled());
        QVERIFY(c.find<QPushButton>(u"exportDraft"_s)->isEnabled());
    }

    void nothingIsOverwritten()
    {
        LetterCase c;
        auto *button = c.find<QPushButton>(u"exportDraft"_s);
        for (const QString &name : {u"101_26_letter.pdf"_s, u"101_26_letter (2).pdf"_s}) {
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY(button->isEnabled());
            QVERIFY(QFile::exists(c.folder.filePath(name)));
        }
    }

    void anUnwritableFolderIsSaidInWords()
    {
        LetterCase c;
        QFile file(c.folder.filePath(u"a-file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ui::LetterExport::setFolder(file.fileName());
        QTest::mouseClick(c.find<QPushButton>(u"exportDraft"_s), Qt::LeftButton);
        QTRY_VERIFY(!c.said().isEmpty());
        QVERIFY2(!c.said().startsWith(u"Written"_s), qPrintable(c.said()));
        QVERIFY(!c.find<QPushButton>(u"showInFolder"_s));
    }
};

QTEST_MAIN(LetterPageTest)
#include "tst_review_letter.moc"
