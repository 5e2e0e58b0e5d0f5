// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/house_style.h"
#include "tests/support/law_book.h"
#include "tests/ui/style_case.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using Page = test::StyleCase;

namespace
{
const QString own = u"Thank you. This is what we decided."_s;

void chooseKind(const Page &p, const QString &kind)
{
    auto *box = p.find<QComboBox>(u"scope"_s);
    QVERIFY(box);
    box->setCurrentIndex(box->findData(kind));
    QCoreApplication::processEvents();
}
} // namespace

/// One kind of letter differs from the others.
class StyleKindsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::prompt::clear(); }

    void oneKindDiffers()
    {
        Page p;
        chooseKind(p, u"refusal"_s);
        QCOMPARE(p.find<QComboBox>(u"previewKind"_s)->currentText(), u"Refusal in full"_s);
        QVERIFY(!p.find<QWidget>(u"letterhead"_s)); // of all letters only
        p.choose(u"dateForm"_s, 2);
        p.reword(u"opening"_s, own);
        QTRY_VERIFY(p.preview().contains(own));
        p.choose(u"previewKind"_s, 0); // refusal in part
        QTRY_VERIFY(!p.preview().contains(own));
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        law::HouseStyle wanted;
        law::KindStyle kind{u"refusal"_s};
        kind.dates = law::DateForm::WithWeekday;
        kind.words = {{u"opening"_s, own}};
        wanted.kinds = {kind};
        QCOMPARE(p.stored(), wanted);
        p.reload();
        QVERIFY(!p.page()->isTouched());
        chooseKind(p, u"refusal"_s);
        QCOMPARE(p.find<QComboBox>(u"dateForm"_s)->currentIndex(), 2);
        p.chooseText(u"opening"_s);
        QCOMPARE(p.field(u"opening"_s)->text(), own);
        p.choose(u"dateForm"_s, 0);
        p.press(u"backToStanding"_s);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.stored(), law::HouseStyle()); // a kind that says nothing is none
    }

    void whatItDoesNotSayFollowsAllLetters()
    {
        Page p;
        chooseKind(p, u"cost"_s);
        QCOMPARE(p.find<QComboBox>(u"dateForm"_s)->currentText(), u"As in all letters: 2 November 2026"_s);
        p.chooseText(u"opening"_s);
        chooseKind(p, {});
        p.choose(u"dateForm"_s, 1);
        p.reword(u"opening"_s, own);
        chooseKind(p, u"cost"_s);
        QCOMPARE(p.find<QComboBox>(u"dateForm"_s)->currentText(),
                 u"As in all letters: Monday 2 November 2026"_s);
        p.chooseText(u"opening"_s);
        QCOMPARE(p.field(u"opening"_s)->text(), own);
        QCOMPARE(p.words(u"standingWords"_s), own);
        // Back to what all letters said before is a difference now.
        p.reword(u"opening"_s, test::lawBook().wording.raw(u"opening"_s));
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().kinds.size(), 1);
        QCOMPARE(p.stored().kinds.first().words.first().text, test::lawBook().wording.raw(u"opening"_s));
        QVERIFY(!p.stored().kinds.first().dates);
    }

    void eachKindHasItsOwnUndo()
    {
        Page p;
        p.reword(u"help"_s, u"Ask us."_s);
        chooseKind(p, u"refusal"_s);
        p.reword(u"help"_s, u"Call us."_s);
        chooseKind(p, {});
        p.chooseText(u"help"_s);
        QCOMPARE(p.field(u"help"_s)->text(), u"Ask us."_s);
        p.field(u"help"_s)->undo();
        QVERIFY(p.field(u"help"_s)->text() != u"Ask us."_s);
        chooseKind(p, u"refusal"_s);
        p.chooseText(u"help"_s);
        QCOMPARE(p.field(u"help"_s)->text(), u"Call us."_s);
    }

    void faultsLeadToTheirKind()
    {
        Page p;
        p.reword(u"title"_s, u"Our decision"_s);
        chooseKind(p, u"refusal"_s);
        p.reword(u"help"_s, {});
        p.reword(u"help-email"_s, u"Write to us"_s);
        chooseKind(p, {});
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults().count(u'|'), 2);
        QVERIFY(p.faults().contains(u"Refusal in full, Help: The letter needs words here."_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"ownWords.title"_s);
        QVERIFY(p.field(u"title"_s));
        QCOMPARE(p.stored(), law::HouseStyle());
        const auto lines = p.page()->findChildren<QPushButton *>(u"fault"_s);
        for (QPushButton *line : lines) {
            if (line->isVisible() && line->text().contains(u"e-mail"_s))
                line->click();
        }
        QCOMPARE(QApplication::focusWidget()->objectName(), u"ownWords.help-email"_s);
        QCOMPARE(p.find<QComboBox>(u"scope"_s)->currentData().toString(), u"refusal"_s);
        QVERIFY(QApplication::focusWidget()->isVisible());
    }

    void aPassageLeadsToTheKindInHand()
    {
        Page p;
        chooseKind(p, u"refusal"_s);
        p.reword(u"opening"_s, own);
        QTRY_VERIFY(p.preview().contains(own));
        p.view()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(p.view(), Qt::Key_Down);
        QCOMPARE(p.view()->chosenPassage()->text, own);
        QTest::keyClick(p.view(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), p.field(u"opening"_s));
        QCOMPARE(p.field(u"opening"_s)->text(), own);
    }

    void aKindThatThereIsNotIsLetGoOf()
    {
        Page p;
        law::HouseStyle style;
        style.kinds = {{u"postcard"_s}, {u"refusal"_s}};
        style.kinds[1].dates = law::DateForm::WithWeekday;
        p.store(style);
        p.reload();
        QVERIFY(!p.page()->isTouched());
        p.choose(u"dateForm"_s, 1);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.faults(), QString());
        QCOMPARE(p.stored().kinds.size(), 1);
        QCOMPARE(p.stored().kinds.first().kind, u"refusal"_s);
    }
};

QTEST_MAIN(StyleKindsTest)
#include "tst_style_kinds.moc"
