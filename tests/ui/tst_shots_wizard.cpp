// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QSignalSpy>

#include "casework/edits.h"
#include "tests/support/shots.h"
#include "tests/ui/wizard_case.h"
#include "ui/review/letter_page.h"
#include "ui/review/pages_view.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

namespace
{

/// A case whose first ground is of another provision.
law::Case caseUnder(const QString &provisionId)
{
    law::Case matter = test::completeCase();
    casework::removeGround(matter, u"g1"_s);
    casework::addGround(matter, provisionId, test::lawBook().catalogue);
    return matter;
}

law::Case weakCase()
{
    law::Case matter = test::completeCase();
    matter.decision.grounds[0].limbs.clear();
    matter.decision.tests[0].sections[0].text =
        u"Naming the locks could help a thief, and may undermine national security."_s;
    matter.decision.tests[0].sections[1].factors.removeLast();
    matter.decision.tests[0].result = law::BalanceResult::Undecided;
    return matter;
}

law::Case slicedCase()
{
    law::Case matter = test::completeCase();
    matter.decision.slices[0].label = u"Makes of lock in use now"_s;
    const QString id = casework::addSlice(matter, u"q1"_s);
    for (law::Slice &slice : matter.decision.slices) {
        if (slice.id == id) {
            slice.label = u"Makes of lock taken out before 2020"_s;
            slice.outcome = law::SliceOutcome::Disclosed;
            slice.explanation = u"A list of these is enclosed."_s;
        }
    }
    return matter;
}

/// The letter's first sentence of its own.
print::Passage ownPassage(const ui::PagesView &view)
{
    for (const auto place : view.readingOrder()) {
        const print::Passage &passage = view.passage(place);
        if (passage.ownWords && passage.kind == letter::BlockKind::Paragraph)
            return passage;
    }
    return {};
}

} // namespace

class ShotsWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        test::startShots();
        auto opened = print::Press::open(QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/fonts"_s);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        m_press = *opened;
    }
    void init() { ui::Style::setTheme(ui::Theme::Light); }

    void steps_data()
    {
        QTest::addColumn<law::Case>("matter");
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QString>("name");
        const auto row = [](const law::Case &matter, StepKind step, const char *name) {
            QTest::newRow(name) << matter << step << QString::fromLatin1(name);
        };
        const law::Case whole = test::completeCase();
        row(whole, StepKind::Request, "wizard-request");
        row(whole, StepKind::Held, "wizard-held");
        row(slicedCase(), StepKind::Slices, "wizard-slices");
        row(whole, StepKind::Grounds, "wizard-grounds");
        row(caseUnder(u"s36"_s), StepKind::QualifiedPerson, "wizard-qualified-person");
        row(caseUnder(u"s12"_s), StepKind::Cost, "wizard-cost");
        row(caseUnder(u"s14"_s), StepKind::Conduct, "wizard-conduct");
        row(weakCase(), StepKind::Harm, "wizard-harm");
        row(whole, StepKind::For, "wizard-for");
        row(whole, StepKind::Against, "wizard-against");
        row(whole, StepKind::Balance, "wizard-balance");
        row(slicedCase(), StepKind::Outcome, "wizard-outcome");
        row(weakCase(), StepKind::Checks, "wizard-checks");
        row(whole, StepKind::Letter, "review-letter");
    }
    void steps()
    {
        QFETCH(law::Case, matter);
        QFETCH(StepKind, step);
        QFETCH(QString, name);
        test::WizardCase c(matter);
        turnTo(c, step);
        QCOMPARE(test::compareShot(*c.page, name + u"-light"_s), QString());
        QCOMPARE(test::compareShot(*c.page, name + u"-200"_s, {1024, 640}, 2), QString());
        ui::Style::setTheme(ui::Theme::Dark);
        QCOMPARE(test::compareShot(*c.page, name + u"-dark"_s), QString());
    }

    void highContrast_data()
    {
        QTest::addColumn<law::Case>("matter");
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("black");
        const law::Case whole = test::completeCase();
        QTest::newRow("harm") << weakCase() << StepKind::Harm << u"wizard-harm"_s << true;
        QTest::newRow("grounds") << whole << StepKind::Grounds << u"wizard-grounds"_s << true;
        QTest::newRow("for") << whole << StepKind::For << u"wizard-for"_s << true;
        QTest::newRow("balance") << whole << StepKind::Balance << u"wizard-balance"_s << true;
        QTest::newRow("checks") << weakCase() << StepKind::Checks << u"wizard-checks"_s << true;
        QTest::newRow("letter") << whole << StepKind::Letter << u"review-letter"_s << true;
        QTest::newRow("balance white") << whole << StepKind::Balance << u"wizard-balance"_s << false;
    }
    void highContrast()
    {
#ifdef Q_OS_WIN
        QSKIP("high contrast is what Windows says, not the palette (docs/windows-checklist.md)");
#endif
        QFETCH(law::Case, matter);
        QFETCH(StepKind, step);
        QFETCH(QString, name);
        QFETCH(bool, black);
        const auto light = qScopeGuard([] { test::startShots(); });
        test::startContrastShots(black ? test::Ground::Black : test::Ground::White);
        test::WizardCase c(matter);
        turnTo(c, step);
        QCOMPARE(test::compareShot(*c.page, name + (black ? u"-contrast"_s : u"-contrast-white"_s)),
                 QString());
    }

    /// What a small window leaves to the wizard between menus and status line.
    void smallWindow_data()
    {
        QTest::addColumn<law::Case>("matter");
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QString>("name");
        QTest::newRow("harm") << weakCase() << StepKind::Harm << u"wizard-harm"_s;
        QTest::newRow("balance") << test::completeCase() << StepKind::Balance << u"wizard-balance"_s;
        QTest::newRow("letter") << test::completeCase() << StepKind::Letter << u"review-letter"_s;
    }
    void smallWindow()
    {
        QFETCH(law::Case, matter);
        QFETCH(StepKind, step);
        QFETCH(QString, name);
        test::WizardCase c(matter);
        turnTo(c, step);
        QCOMPARE(test::compareShot(*c.page, name + u"-small-light"_s, {800, 536}), QString());
    }

    void changedWordsOfTheLetter_data()
    {
        QTest::addColumn<bool>("typing");
        QTest::newRow("review-words") << false;
        QTest::newRow("review-words-sheet") << true;
    }
    /// A changed paragraph as it is met, and the sheet in which it is changed; beside it one that fits no
    /// more.
    void changedWordsOfTheLetter()
    {
        QFETCH(bool, typing);
        law::Case matter = test::completeCase();
        if (!typing)
            casework::setLetterWords(matter, {}, u"What the letter said before."_s,
                                     u"We are sorry that you had to ask twice."_s);
        test::WizardCase c(matter);
        c.office.store.setAuthority(test::authority(), {});
        c.services.press = m_press.get();
        c.services.pressThread = &m_here;
        ui::LetterExport::setFolder(u"/home/officer/Letters"_s);
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Letter);
        auto *page = c.page->findChild<ui::LetterPage *>();
        const print::Passage own = ownPassage(*page->view());
        QSignalSpy shown(page, &ui::LetterPage::shown);
        c.page->session()->edit([&](law::Case &draft) {
            casework::setLetterWords(draft, own.from.objectId, own.text,
                                     u"We are not going to give you the information that you asked for. This "
                                     u"letter says why, and what you can do about it."_s);
        });
        QVERIFY(shown.wait());
        QVERIFY(page->view()->chooseWords(own.from.objectId, own.text));
        // The pictures show the words kept, however long the first of them took.
        const auto *saveState = c.page->findChild<QLabel *>(u"saveState"_s);
        QVERIFY(saveState);
        QTRY_COMPARE(saveState->text(), u"All changes saved"_s);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        // Showing the window anew for a picture ends typing.
        const auto begin = [&] {
            if (typing)
                page->view()->change(page->view()->chosen());
        };
        begin();
        QCOMPARE(test::compareShot(*c.page, name + u"-light"_s), QString());
        begin();
        QCOMPARE(test::compareShot(*c.page, name + u"-200"_s, {1024, 640}, 2), QString());
        ui::Style::setTheme(ui::Theme::Dark);
        begin();
        QCOMPARE(test::compareShot(*c.page, name + u"-dark"_s), QString());
    }

private:
    void turnTo(test::WizardCase &c, StepKind step)
    {
        c.office.store.setAuthority(test::authority(), {});
        c.services.press = m_press.get();
        c.services.pressThread = &m_here;
        ui::LetterExport::setFolder(u"/home/officer/Letters"_s);
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(step);
    }

    std::shared_ptr<print::Press> m_press;
    casework::InlineWorker m_here;
};

QTEST_MAIN(ShotsWizard)
#include "tst_shots_wizard.moc"
