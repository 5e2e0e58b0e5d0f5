// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/support/shots.h"
#include "tests/ui/letter_case.h"
#include "tests/ui/window.h"
#include "tests/ui/wizard_case.h"
#include "ui/cases/why_date.h"
#include "ui/parts/progress_panel.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/about.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
const QString whyField = u"why.g1"_s;

/// One line for each way in which a page can look that is not its ordinary one.
QString shot(QWidget &widget, const char *state)
{
    return test::compareShot(widget, u"state-"_s + QString::fromLatin1(state) + u"-light"_s);
}

QString dialogShot(const QWidget &owner, const char *state, QSize size)
{
    auto *dialog = owner.findChild<QDialog *>();
    return dialog ? test::compareShot(*dialog, u"state-"_s + QString::fromLatin1(state) + u"-light"_s, size)
                  : u"no dialog is open"_s;
}

void press(const QWidget &root, const QString &name)
{
    for (auto *button : root.findChildren<QPushButton *>(name)) {
        if (button->isVisible())
            button->click();
    }
    QCoreApplication::processEvents();
}

void type(const test::WizardCase &c, const QString &words)
{
    QTest::keyClicks(c.find<QPlainTextEdit>(whyField), words);
}
} // namespace

/// Pictures of states: what was kept, what a colleague saved first, a full disk, faults in a form, long work.
class ShotsStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }
    void cleanup() { ui::prompt::clear(); }

    void aColleagueSavedFirst()
    {
        test::WizardCase c;
        c.open();
        c.step(law::StepKind::Grounds);
        type(c, u"The pattern of locks would show which stores are the weakest."_s);
        c.theySave([](law::Case &matter) {
            matter.decision.grounds[0].why = u"Thieves would learn how each store is locked."_s;
        });
        press(*c.page, u"next"_s);
        QCOMPARE(shot(*c.page, "conflict"), QString());
    }

    void signingALetter()
    {
        test::LetterCase c;
        ui::LetterExport::setFolder(u"/home/officer/Letters"_s);
        c.openLetter();
        c.find<QCheckBox>(u"signLetter"_s)->click();
        QCOMPARE(shot(*c.page, "signing"), QString());
    }

    /// All that goes out, before it is written: its names, and what does not fit together.
    void aSetBeforehand()
    {
        law::Case matter = test::completeCase();
        matter.decision.closingWords = u"The list of stores is enclosed.\n\nYours sincerely,"_s;
        test::LetterCase c(matter);
        ui::LetterExport::setFolder(u"/home/officer/Letters"_s);
        c.openLetter();
        c.find<QCheckBox>(u"writeSet"_s)->click();
        for (const QString &part : {u"setSchedule"_s, u"setLargePrint"_s, u"setWebPage"_s, u"setMessage"_s})
            c.find<QCheckBox>(part)->click();
        QCOMPARE(shot(*c.page, "set"), QString());
        QCOMPARE(test::compareShot(*c.page, u"state-set-small-light"_s, {800, 536}), QString());
        press(*c.page, u"chooseSet"_s);
        QCOMPARE(test::compareShot(*c.page, u"state-set-folded-light"_s, {800, 536}), QString());
    }

    void textWasKept()
    {
        test::WizardCase c;
        casework::Draft draft{c.record.id, c.services.office.login, c.record.revision,
                              c.office.clock.nowUtc(), c.record.content};
        draft.content.decision.grounds[0].why = u"Typed before the power went."_s;
        QVERIFY(c.office.store.saveDraft(draft));
        c.open();
        c.step(law::StepKind::Grounds);
        QCOMPARE(shot(*c.page, "kept"), QString());
    }

    void theDiskIsFull()
    {
        test::WizardCase c;
        c.open();
        c.step(law::StepKind::Grounds);
        c.office.store.failAlways(ErrorCode::DiskFull);
        type(c, u"Nothing of this is lost."_s);
        QVERIFY(!c.page->leave());
        QCOMPARE(shot(*c.page, "disk-full"), QString());
        c.office.store.heal();
    }

    void itWentOut()
    {
        test::WizardCase c(test::completeCase(), casework::Stage::Issued);
        c.open();
        c.step(law::StepKind::Grounds);
        QCOMPARE(shot(*c.page, "read-only"), QString());
    }

    void aFormWithFaults()
    {
        test::Window w;
        w.turnTo(u"new-request"_s);
        w.find<QLineEdit>(u"reference"_s)->clear();
        w.find<QLineEdit>(u"received"_s)->selectAll();
        QTest::keyClicks(w.find<QLineEdit>(u"received"_s), u"31 June"_s);
        press(*w.window, u"saveRequest"_s);
        QCOMPARE(shot(*w.window, "request-faults"), QString());
    }

    void aReferenceIsTaken()
    {
        test::Window w;
        w.turnTo(u"new-request"_s);
        auto *reference = w.find<QLineEdit>(u"reference"_s);
        reference->selectAll();
        QTest::keyClicks(reference, u"foi 101-26"_s);
        QTRY_VERIFY(w.find<QPushButton>(u"openClash"_s));
        QCOMPARE(shot(*w.window, "reference-taken"), QString());
    }

    void settingsWithFaults()
    {
        test::Window w;
        w.turnTo(u"settings"_s);
        QTRY_VERIFY(w.find<QLineEdit>(u"authorityName"_s));
        w.find<QLineEdit>(u"authorityName"_s)->clear();
        press(*w.window, u"saveSettings"_s);
        QCOMPARE(shot(*w.window, "settings-faults"), QString());
    }

    void longWork()
    {
        test::Window w;
        w.waitForPeek();
        auto *panel = w.window->findChild<ui::ProgressPanel *>();
        QPromise<Result<int>> half;
        half.start();
        half.setProgressRange(0, 1000);
        half.setProgressValue(430);
        QPromise<Result<int>> whole;
        whole.start();
        const auto outcome = [](const Result<int> &) {
            return ui::Outcome{u"The records are whole: 96 entries and 54 contents compared."_s,
                               ui::Tone::Done};
        };
        panel->follow<int>(u"Taking over requests-2025.cpcase"_s, half.future(), outcome);
        panel->follow<int>(u"Verifying"_s, whole.future(), outcome);
        whole.addResult(1);
        whole.finish();
        QSignalSpy ended(panel, &ui::ProgressPanel::workEnded);
        QVERIFY(!ended.isEmpty() || ended.wait());
        QCOMPARE(shot(*w.window, "long-work"), QString());
        half.future().cancel();
        half.finish();
    }

    void savedViews()
    {
        test::Window w;
        w.waitForPeek();
        for (const QString &name :
             {u"Cameras"_s, u"Cost limit this year"_s, u"For the Friday meeting with the board"_s})
            w.pages().list()->saveView(name);
        QCOMPARE(shot(*w.window, "views"), QString());
    }

    void whyThisDate()
    {
        test::Window w;
        w.waitForPeek();
        w.find<QAbstractButton>(u"clockWhy"_s)->click();
        QCOMPARE(dialogShot(*w.window, "why-date", {620, 700}), QString());
    }

    void about()
    {
        test::Window w;
        ui::showAbout(w.window.get(), test::lawBook());
        QCOMPARE(dialogShot(*w.window, "about", {640, 480}), QString());
    }

    void aQuestion()
    {
        test::Window w;
        ui::prompt::ask(w.window.get(),
                        {ui::prompt::Kind::Question,
                         u"Put this copy in place of the present cases?"_s,
                         u"The present cases are kept aside in the same folder."_s,
                         {u"Restore"_s, u"Cancel"_s},
                         -1},
                        [](int) {});
        auto *box = w.window->findChild<QMessageBox *>(u"prompt"_s);
        QVERIFY(box);
        QCOMPARE(test::compareShot(*box, u"state-question-light"_s, box->sizeHint()), QString());
        box->close();
    }
};

QTEST_MAIN(ShotsStates)
#include "tst_shots_states.moc"
