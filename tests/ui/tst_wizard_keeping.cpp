// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

#include "tests/ui/wizard_case.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/notice_bar.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
const QString whyField = u"why.g1"_s;

/// A wizard whose clerk is another thread, in the test's hands.
struct SlowCase : test::WizardCase {
    SlowCase()
    {
        services.office.clerk = &clerk;
        open();
        clerk.runAll();
        QCoreApplication::processEvents();
    }
    /// Lets the clerk work when leaving waits for it, write after write.
    void workSoon()
    {
        QObject::connect(&soon, &QTimer::timeout, page.get(), [this] { clerk.runAll(); });
        soon.start(0);
    }
    test::ManualWorker clerk;
    QTimer soon;
};

QString notice(const test::WizardCase &c)
{
    const auto *bar = c.find<ui::NoticeBar>(u"noticeBar"_s);
    return bar ? bar->words() : QString();
}

void press(const test::WizardCase &c, const QString &name)
{
    auto *button = c.find<QPushButton>(name);
    QVERIFY2(button, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}
} // namespace

/// Nothing that was typed is lost: on leaving, when writing fails, when somebody else saves, after a fall.
class WizardKeepingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavingWaitsUntilTheTextIsStored()
    {
        SlowCase c;
        c.step(law::StepKind::Grounds);
        auto *why = c.find<QPlainTextEdit>(whyField);
        QTest::keyClicks(why, u"Because."_s);
        c.workSoon();
        QVERIFY(c.page->leave());
        QCOMPARE(c.stored().decision.grounds[0].why, u"Because."_s);
    }

    void aDateThatWasNotLeftIsKeptToo()
    {
        SlowCase c;
        c.step(law::StepKind::Outcome);
        auto *date = c.find<QWidget>(u"letterDate"_s)->findChild<QLineEdit *>();
        date->setFocus();
        date->selectAll();
        QTest::keyClicks(date, u"25/11/26"_s);
        c.workSoon();
        QVERIFY(c.page->leave());
        QCOMPARE(c.stored().decision.letterDate, QDate(2026, 11, 25));
    }

    void leavingDuringAWriteStoresTheLastKeystroke()
    {
        SlowCase c;
        c.step(law::StepKind::Grounds);
        auto *why = c.find<QPlainTextEdit>(whyField);
        QTest::keyClicks(why, u"First"_s);
        QTRY_VERIFY(c.clerk.pending() > 0); // the draft row is being written
        QTest::keyClicks(why, u" and last"_s);
        c.workSoon();
        QVERIFY(c.page->leave());
        QCOMPARE(c.stored().decision.grounds[0].why, u"First and last"_s);
    }

    void leavingFailsInWordsAndCanBeTriedAgain()
    {
        test::WizardCase c;
        c.open();
        c.step(law::StepKind::Grounds);
        c.office.store.failAlways(ErrorCode::DiskFull);
        QTest::keyClicks(c.find<QPlainTextEdit>(whyField), u"Kept"_s);
        QVERIFY(!c.page->leave());
        QVERIFY2(notice(c).contains(u"disk is full"_s), qPrintable(notice(c)));
        QCOMPARE(c.draft().decision.grounds[0].why, u"Kept"_s);
        c.office.store.heal();
        press(c, u"notice.0"_s);
        QCOMPARE(notice(c), QString());
        QVERIFY(c.page->leave());
        QCOMPARE(c.stored().decision.grounds[0].why, u"Kept"_s);
    }

    void leavingAStepMakesARevision()
    {
        test::WizardCase c;
        c.open();
        c.step(law::StepKind::Grounds);
        QTest::keyClicks(c.find<QPlainTextEdit>(whyField), u"Because."_s);
        press(c, u"next"_s);
        QCOMPARE(c.stored().decision.grounds[0].why, u"Because."_s);
    }

    void otherFieldsSavedMeanwhileAreTakenOverAndSaid()
    {
        test::WizardCase c;
        c.open();
        c.step(law::StepKind::Grounds);
        QTest::keyClicks(c.find<QPlainTextEdit>(whyField), u"Mine"_s);
        c.theySave([](law::Case &matter) { matter.decision.closingWords = u"Theirs"_s; });
        press(c, u"next"_s);
        QCOMPARE(c.stored().decision.grounds[0].why, u"Mine"_s);
        QCOMPARE(c.stored().decision.closingWords, u"Theirs"_s);
        QVERIFY2(notice(c).contains(u"Closing words"_s), qPrintable(notice(c)));
    }

    void theSameFieldIsComparedAndMineStays()
    {
        test::WizardCase c;
        conflict(c);
        QCOMPARE(c.page->findChildren<QRadioButton *>().isEmpty(), false);
        QVERIFY(!c.page->leave());
        press(c, u"settle"_s);
        QCOMPARE(c.stored().decision.grounds[0].why, u"Mine"_s);
        QVERIFY(c.page->leave());
    }

    void theSameFieldIsComparedAndTheirsIsTaken()
    {
        test::WizardCase c;
        conflict(c);
        auto *theirs = radio(c, u"take what was saved"_s);
        QVERIFY(theirs);
        theirs->click();
        press(c, u"settle"_s);
        QCOMPARE(c.stored().decision.grounds[0].why, u"Theirs"_s);
        QCOMPARE(c.draft().decision.grounds[0].why, u"Theirs"_s);
    }

    void hostileWordsAreComparedAsPlainText()
    {
        test::WizardCase c;
        conflict(c, u"<img src='//host/x'><b>Theirs</b>"_s);
        bool shown = false;
        for (const auto *label : c.page->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            shown = shown || label->text().contains(u"<b>Theirs</b>"_s);
        }
        QVERIFY(shown);
    }

    void keptTextIsOfferedAndGoneOnWith()
    {
        test::WizardCase c;
        keep(c, u"Typed before the power went"_s);
        c.open();
        QVERIFY(c.page->session()->isReadOnly());
        QVERIFY(notice(c).contains(u"was kept"_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"notice.0"_s); // it has to be answered first
        QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"was kept"_s));
        press(c, u"notice.0"_s);
        QVERIFY(c.page->body()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!c.page->session()->isReadOnly());
        QCOMPARE(c.draft().decision.grounds[0].why, u"Typed before the power went"_s);
        QVERIFY(c.page->leave());
        QCOMPARE(c.stored().decision.grounds[0].why, u"Typed before the power went"_s);
    }

    void keptTextSetAsideCanBeBroughtBack()
    {
        test::WizardCase c;
        keep(c, u"Typed before"_s);
        c.open();
        press(c, u"notice.1"_s);
        QCOMPARE(c.draft().decision.grounds[0].why, QString());
        press(c, u"notice.0"_s);
        QCOMPARE(c.draft().decision.grounds[0].why, u"Typed before"_s);
    }

    void keptTextOnAnOlderRevisionIsCompared()
    {
        test::WizardCase c;
        keep(c, u"Mine"_s);
        c.theySave([](law::Case &matter) { matter.decision.grounds[0].why = u"Theirs"_s; });
        c.open();
        press(c, u"notice.0"_s);
        QVERIFY(c.find<QWidget>(u"conflictPage"_s));
        press(c, u"settle"_s);
        QCOMPARE(c.stored().decision.grounds[0].why, u"Mine"_s);
    }

    void aDecisionThatWentOutIsReadNotChanged()
    {
        test::WizardCase c(test::completeCase(), casework::Stage::Issued);
        c.open();
        QVERIFY(notice(c).contains(u"can be read"_s));
        c.step(law::StepKind::Grounds);
        auto *why = c.find<QPlainTextEdit>(whyField);
        QVERIFY(why->isReadOnly());
        QTest::keyClicks(why, u"x"_s);
        QCOMPARE(c.draft(), test::completeCase());
        QVERIFY(!c.find<QPushButton>(u"addGround"_s)->isEnabled());
        QVERIFY(c.page->leave());
    }

    void theStateIsSaid()
    {
        test::WizardCase c;
        c.open();
        const auto said = [&] { return c.find<ui::PlainLabel>(u"saveState"_s)->text(); };
        QCOMPARE(said(), u"All changes saved"_s);
        c.step(law::StepKind::Grounds);
        QTest::keyClicks(c.find<QPlainTextEdit>(whyField), u"x"_s);
        QCOMPARE(said(), u"Saving"_s);
        QTRY_COMPARE(said(), u"All changes saved"_s);
    }

    void aCaseThatCannotBeOpenedIsSaidInWords()
    {
        test::WizardCase c;
        c.office.store.failNext(ErrorCode::Busy, u"open"_s);
        c.open();
        QVERIFY(!c.page->session());
        QVERIFY(notice(c).contains(u"busy"_s));
        press(c, u"notice.0"_s);
        QVERIFY(c.page->session());
        QCOMPARE(notice(c), QString());
    }

private:
    static void conflict(test::WizardCase &c, const QString &theirs = u"Theirs"_s)
    {
        c.open();
        c.step(law::StepKind::Grounds);
        QTest::keyClicks(c.find<QPlainTextEdit>(whyField), u"Mine"_s);
        c.theySave([&](law::Case &matter) { matter.decision.grounds[0].why = theirs; });
        press(c, u"next"_s);
        QVERIFY(c.find<QWidget>(u"conflictPage"_s));
    }
    static void keep(test::WizardCase &c, const QString &why)
    {
        casework::Draft draft{c.record.id, c.services.office.login, c.record.revision,
                              c.office.clock.nowUtc(), c.record.content};
        draft.content.decision.grounds[0].why = why;
        QVERIFY(c.office.store.saveDraft(draft));
    }
    static QRadioButton *radio(const test::WizardCase &c, const QString &words)
    {
        for (auto *button : c.page->findChildren<QRadioButton *>()) {
            if (button->isVisible() && button->text() == words)
                return button;
        }
        return nullptr;
    }
};

QTEST_MAIN(WizardKeepingTest)
#include "tst_wizard_keeping.moc"
