// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>

#include "casework/edits.h"
#include "tests/support/shots.h"
#include "tests/ui/reach.h"
#include "tests/ui/wizard_case.h"
#include "ui/parts/drop_column.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/weight_bar.h"
#include "ui/wizard/balance_item.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using casework::Side;
using law::StepKind;

namespace
{
struct BalanceCase : test::WizardCase {
    explicit BalanceCase(const law::Case &content = test::completeCase()) : WizardCase(content)
    {
        open();
        step(StepKind::Balance);
        QCoreApplication::processEvents();
    }
    ui::BalanceItem *item(const QString &factorId) const
    {
        return find<ui::BalanceItem>(u"balanceItem."_s + factorId);
    }
    QStringList order(Side side) const
    {
        QStringList ids;
        for (const law::Factor &factor : casework::factors(draft().decision.tests[0], side))
            ids << factor.id;
        return ids;
    }
    int topOf(const QString &factorId) const { return item(factorId)->mapTo(page.get(), QPoint()).y(); }
    int leftOf(const QString &factorId) const { return item(factorId)->mapTo(page.get(), QPoint()).x(); }
};

law::Case underTwoExemptions()
{
    law::Case matter = test::completeCase();
    const QString second = casework::addGround(matter, u"s43"_s, test::lawBook().catalogue);
    casework::addFactor(matter, false, Side::Maintaining, u"The supplier would lose its trade."_s, {},
                        second);
    casework::addFactor(matter, false, Side::Maintaining, u"Tied to nothing."_s);
    return matter;
}
} // namespace

/// The balance is a picture of reasons: two sides that face each other, moved by mouse and keys, never added
/// up.
class BalanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }
    void theSidesFaceEachOther()
    {
        BalanceCase c;
        QVERIFY(c.leftOf(u"f1"_s) < c.leftOf(u"f3"_s));
        QCOMPARE(c.topOf(u"f1"_s), c.topOf(u"f3"_s));
        QVERIFY(c.topOf(u"f1"_s) < c.topOf(u"f2"_s));
    }

    void keysWeigh()
    {
        BalanceCase c;
        ui::BalanceItem *item = c.item(u"f1"_s);
        item->setFocus();
        for (const law::Weight weight :
             {law::Weight::Slight, law::Weight::Some, law::Weight::Clear, law::Weight::Strong}) {
            QTest::keyClick(item, Qt::Key(Qt::Key_0 + int(weight)));
            QCOMPARE(casework::findFactor(c.draft(), u"f1"_s)->weight, weight);
            QVERIFY2(item->accessibleName().startsWith(u"Disclosure, "_s + ui::weightWord(weight) + u": "_s),
                     qPrintable(item->accessibleName()));
            QVERIFY(item->hasFocus());
        }
    }

    void spaceShowsTheReason()
    {
        BalanceCase c;
        ui::BalanceItem *item = c.item(u"f1"_s);
        const auto reasonShown = [item] {
            for (const auto *label : item->findChildren<ui::PlainLabel *>()) {
                if (label->isVisible() && label->text().contains(u"heart of what was asked"_s))
                    return true;
            }
            return false;
        };
        QVERIFY(!reasonShown());
        QTest::keyClick(item, Qt::Key_Space);
        QVERIFY(reasonShown());
        QTest::keyClick(item, Qt::Key_Space);
        QVERIFY(!reasonShown());
    }

    void altDownMovesAndKeepsTheFocus()
    {
        BalanceCase c;
        c.item(u"f1"_s)->setFocus();
        QTest::keyClick(c.item(u"f1"_s), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(c.order(Side::Disclosure), (QStringList{u"f2"_s, u"f1"_s}));
        QCoreApplication::processEvents();
        QVERIFY(c.item(u"f1"_s)->hasFocus());
        QVERIFY(c.topOf(u"f2"_s) < c.topOf(u"f1"_s));
        QTest::keyClick(c.item(u"f1"_s), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(c.order(Side::Disclosure), (QStringList{u"f1"_s, u"f2"_s}));
    }

    void aDragMoves()
    {
        BalanceCase c;
        auto *column = qobject_cast<ui::DropColumn *>(c.item(u"f1"_s)->parentWidget());
        QVERIFY(column);
        QMimeData row;
        row.setData(u"application/x-counterpoise-row"_s, "f1");
        QDragEnterEvent enter(QPoint(10, 10), Qt::MoveAction, &row, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(column, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, column->height() - 1), Qt::MoveAction, &row, Qt::LeftButton,
                        Qt::NoModifier);
        QCoreApplication::sendEvent(column, &drop);
        QCOMPARE(c.order(Side::Disclosure), (QStringList{u"f2"_s, u"f1"_s}));
    }

    void aFactorOfTheOtherSideIsNotDroppedHere()
    {
        BalanceCase c;
        auto *column = qobject_cast<ui::DropColumn *>(c.item(u"f1"_s)->parentWidget());
        QMimeData row;
        row.setData(u"application/x-counterpoise-row"_s, "f3");
        QDragEnterEvent enter(QPoint(10, 10), Qt::MoveAction, &row, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(column, &enter);
        QVERIFY(!enter.isAccepted());
    }

    void enterGoesToWhereItIsWritten()
    {
        BalanceCase c;
        QTest::keyClick(c.item(u"f3"_s), Qt::Key_Return);
        QCOMPARE(c.page->body()->step(), StepKind::Against);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"factorText.f3"_s);
    }

    void severalExemptionsAreGrouped()
    {
        BalanceCase c(underTwoExemptions());
        const QVector<law::Factor> all = casework::factors(c.draft().decision.tests[0], Side::Maintaining);
        QCOMPARE(all.size(), 3);
        int before = 0;
        for (const law::Factor &factor : all) {
            QVERIFY(c.topOf(factor.id) > before);
            before = c.topOf(factor.id);
        }
        QVERIFY(says(c, u"Section 43"_s));
        QVERIFY(says(c, u"Not tied to an exemption yet"_s));
    }

    void aScreenReaderHearsThePicture()
    {
        BalanceCase c;
        QVERIFY(test::hasRole(c.item(u"f1"_s)));
        QVERIFY(!c.item(u"f1"_s)->accessibleDescription().isEmpty());
        const QWidget *left = c.item(u"f1"_s)->parentWidget();
        QCOMPARE(left->accessibleName(), u"Disclosure"_s);
        QVERIFY(left->accessibleDescription().startsWith(u"some: Openness"_s));
        QVERIFY(left->accessibleDescription().contains(u"; clear: The locks"_s));
        QTest::keyClick(c.item(u"f1"_s), Qt::Key_4);
        QVERIFY(left->accessibleDescription().startsWith(u"strong: Openness"_s));
    }

    void aScreenReaderOpensByPressing()
    {
        BalanceCase c;
        c.item(u"f3"_s)->click();
        QCOMPARE(c.page->body()->step(), StepKind::Against);
    }

    void nothingIsAddedUp()
    {
        BalanceCase c;
        for (const auto *label : c.page->body()->page()->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(QRegularExpression(u"\\b\\d+ (to|:|-) \\d+\\b|total|score"_s)),
                     qPrintable(label->text()));
    }

    void readOnlyIsOnlyRead()
    {
        BalanceCase c;
        c.page->body()->setReadOnly(true);
        QTest::keyClick(c.item(u"f1"_s), Qt::Key_4);
        QTest::keyClick(c.item(u"f1"_s), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(c.draft(), test::completeCase());
    }

    void confirmOrDenyHasItsOwn()
    {
        law::Case matter = test::completeCase();
        casework::addConfirmOrDenyGround(matter, u"s31"_s, test::lawBook().catalogue);
        BalanceCase c(matter);
        c.step(StepKind::ConfirmOrDenyBalance);
        QCoreApplication::processEvents();
        QVERIFY(!c.item(u"f1"_s));
        for (auto *radio : c.page->findChildren<QRadioButton *>()) {
            if (radio->isVisible() && radio->text() == u"even: so confirm or deny"_s)
                radio->click();
        }
        QCOMPARE(casework::findTest(c.draft(), true)->result, law::BalanceResult::Even);
        QCOMPARE(casework::findTest(c.draft(), false)->result, law::BalanceResult::Maintaining);
    }

private:
    static bool says(const BalanceCase &c, const QString &words)
    {
        for (const auto *label : c.page->body()->page()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(words))
                return true;
        }
        return false;
    }
};

QTEST_MAIN(BalanceTest)
#include "tst_balance.moc"
