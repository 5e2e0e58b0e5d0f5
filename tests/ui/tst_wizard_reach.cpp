// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>

#include "casework/edits.h"
#include "tests/ui/reach.h"
#include "tests/ui/wizard_case.h"
#include "ui/parts/findings_panel.h"
#include "ui/parts/text_field.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;
using test::called;
using test::isReadAfter;
using test::spokenName;
using test::takesTab;

namespace
{
law::Case caseUnder(const QString &provisionId)
{
    law::Case matter = test::completeCase();
    casework::removeGround(matter, u"g1"_s);
    casework::addGround(matter, provisionId, test::lawBook().catalogue);
    return matter;
}

/// Every step that there is, each with a case that asks for it.
law::Case caseFor(StepKind step)
{
    switch (step) {
    case StepKind::QualifiedPerson:
        return caseUnder(u"s36"_s);
    case StepKind::Cost:
        return caseUnder(u"s12"_s);
    case StepKind::Conduct:
        return caseUnder(u"s14"_s);
    case StepKind::ConfirmOrDenyHarm:
    case StepKind::ConfirmOrDenyFor:
    case StepKind::ConfirmOrDenyAgainst:
    case StepKind::ConfirmOrDenyBalance: {
        law::Case matter = test::completeCase();
        casework::addConfirmOrDenyGround(matter, u"s31"_s, test::lawBook().catalogue);
        return matter;
    }
    default: {
        law::Case matter = test::completeCase();
        casework::addSlice(matter, u"q1"_s);
        matter.decision.grounds[0].harm.evidence = {{u"e1"_s, u"A report"_s, u"fairly"_s}};
        return matter;
    }
    }
}

law::Case weakCase()
{
    law::Case matter = test::completeCase();
    matter.decision.grounds[0].limbs.clear();
    matter.decision.tests[0].sections[0].text =
        u"Naming the locks could help a thief, and may harm national security."_s;
    return matter;
}
} // namespace

/// Everything in the wizard can be reached, is named, and leads where it says.
class WizardReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingHasANameForAScreenReader_data() { allSteps(); }
    void everythingHasANameForAScreenReader()
    {
        QFETCH(StepKind, step);
        test::WizardCase c(caseFor(step));
        c.open();
        c.step(step);
        QCOMPARE(c.page->body()->step(), step);
        int named = 0;
        for (QWidget *widget : c.page->findChildren<QWidget *>()) {
            if (!takesTab(widget))
                continue;
            QVERIFY2(!spokenName(widget).isEmpty(), qPrintable(called(widget)));
            ++named;
        }
        QVERIFY(named > 4);
    }

    void tabGoesDownThePage_data() { allSteps(); }
    void tabGoesDownThePage()
    {
        QFETCH(StepKind, step);
        test::WizardCase c(caseFor(step));
        c.open();
        c.step(step);
        // Laid out anew after an edit: texts are kept and the rest is made again.
        c.page->session()->edit([](law::Case &matter) {
            casework::addQuestion(matter);
            casework::addFactor(matter, false, casework::Side::Disclosure, u"One more"_s);
            casework::addSlice(matter, u"q1"_s);
        });
        QCoreApplication::processEvents();
        QWidget *page = c.page->body()->page();
        auto *back = c.find<QPushButton>(u"back"_s);
        QList<QWidget *> met;
        QWidget *at = c.page->findChild<ui::StepRail *>();
        for (at = at->nextInFocusChain(); at != back; at = at->nextInFocusChain()) {
            QVERIFY2(met.size() < 500, "Back is never reached");
            if (takesTab(at) && page->isAncestorOf(at))
                met << at;
        }
        int there = 0;
        for (QWidget *widget : page->findChildren<QWidget *>())
            there += takesTab(widget) ? 1 : 0;
        QCOMPARE(met.size(), there);
        QRect before;
        for (QWidget *widget : std::as_const(met)) {
            const QRect rect(widget->mapTo(page, QPoint()), widget->size());
            QVERIFY2(before.isNull() || isReadAfter(rect, before), qPrintable(called(widget)));
            before = rect;
        }
    }

    void objectNamesAreTheirOwn_data() { allSteps(); }
    void objectNamesAreTheirOwn()
    {
        QFETCH(StepKind, step);
        test::WizardCase c(caseFor(step));
        c.open();
        c.step(step);
        QSet<QString> names;
        for (QWidget *widget : c.page->body()->page()->findChildren<QWidget *>()) {
            const QString name = widget->objectName();
            if (!takesTab(widget) || name.isEmpty() || name.startsWith(u"qt_"_s))
                continue;
            QVERIFY2(!names.contains(name), qPrintable(name));
            names << name;
        }
    }

    void anExemptionChangesTheRailAtOnce()
    {
        law::Case matter = test::completeCase();
        casework::removeGround(matter, u"g1"_s);
        matter.decision.tests.clear();
        test::WizardCase c(matter);
        c.open();
        auto *rail = c.page->findChild<ui::StepRail *>();
        const int before = rail->count();
        c.step(StepKind::Grounds);
        auto *search = c.find<QLineEdit>(u"provisionSearch"_s);
        QTest::keyClicks(search, u"36"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(rail->count() > before);
        QVERIFY(railHas(*rail, u"Qualified person"_s));
        QVERIFY(railHas(*rail, u"Balance"_s));
        QTest::mouseClick(c.field<QPushButton>(u"removeGround"_s), Qt::LeftButton);
        QCOMPARE(rail->count(), before);
        QVERIFY(!railHas(*rail, u"Qualified person"_s));
    }

    void f8GoesToTheWordsThatAreMeant()
    {
        test::WizardCase c(weakCase());
        c.open();
        c.step(StepKind::Harm);
        QStringList selected;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(c.page->body(), Qt::Key_F8);
            if (auto *text = qobject_cast<ui::TextField *>(QApplication::focusWidget()))
                selected << text->textCursor().selectedText();
        }
        QVERIFY2(selected.contains(u"could"_s) && selected.contains(u"may"_s),
                 qPrintable(selected.join(u'|')));
        QTest::keyClick(c.page->body(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(c.page->body()->step(), StepKind::Harm);
    }

    void f8GoesRoundAllSteps()
    {
        test::WizardCase c(weakCase());
        c.open();
        const qsizetype count = c.page->session()->findings().size();
        QVERIFY(count > 2);
        QSet<int> steps;
        for (qsizetype i = 0; i < count; ++i) {
            QTest::keyClick(c.page->body(), Qt::Key_F8);
            steps << int(c.page->body()->step());
        }
        QSet<int> expected;
        for (const law::Finding &finding : c.page->session()->findings())
            expected << int(finding.where.step);
        QCOMPARE(steps, expected);
    }

    void everyFindingLeadsToAField()
    {
        test::WizardCase c(weakCase());
        c.open();
        for (const law::Finding &finding : c.page->session()->findings()) {
            c.step(StepKind::Checks);
            auto *button =
                c.find<ui::FindingButton>(u"finding."_s + finding.code + u'.' + finding.where.objectId);
            QVERIFY2(button, qPrintable(finding.code));
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(c.page->body()->step(), finding.where.step);
            QVERIFY2(c.page->body()->page()->goTo(finding.where), qPrintable(finding.code));
            QVERIFY2(c.page->body()->page()->isAncestorOf(QApplication::focusWidget()),
                     qPrintable(finding.code));
        }
    }

    void backAndNextHaveKeys()
    {
        test::WizardCase c;
        c.open();
        QCOMPARE(c.find<QPushButton>(u"next"_s)->text(), u"&Next: Held"_s);
        // A button pressed by its key is down for a moment before it clicks.
        QTest::keyClick(c.page.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(c.page->body()->step(), StepKind::Held);
        QTest::keyClick(c.page.get(), Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(c.page->body()->step(), StepKind::Request);
        QVERIFY(!c.find<QPushButton>(u"back"_s)->isEnabled());
    }

    void suggestionsCountOnlyWhenMadeSpecific()
    {
        test::WizardCase c;
        c.open();
        c.step(StepKind::For);
        QCoreApplication::processEvents();
        QPushButton *take = nullptr;
        for (auto *button : c.page->findChildren<QPushButton *>()) {
            if (button->objectName().startsWith(u"take."_s) && button->isVisible() && !take)
                take = button;
        }
        QVERIFY(take);
        const QString id = take->objectName().mid(5);
        QTest::mouseClick(take, Qt::LeftButton);
        const law::Factor taken =
            casework::factors(c.draft().decision.tests[0], casework::Side::Disclosure).last();
        QCOMPARE(taken.suggestionId, id);
        QVERIFY(!taken.specific);
        QVERIFY(!c.page->session()->findingsAt(StepKind::For).isEmpty());
        QTest::mouseClick(c.find<QAbstractButton>(u"factorText-specific."_s + taken.id), Qt::LeftButton, {},
                          {6, 12});
        QVERIFY(casework::findFactor(c.draft(), taken.id)->specific);
    }

private:
    static void allSteps()
    {
        QTest::addColumn<StepKind>("step");
        for (int step = 0; step < int(StepKind::Letter); ++step)
            QTest::addRow("step %d", step) << StepKind(step);
    }
    static bool railHas(const ui::StepRail &rail, const QString &name)
    {
        return !rail.findItems(name, Qt::MatchExactly).isEmpty();
    }
};

QTEST_MAIN(WizardReachTest)
#include "tst_wizard_reach.moc"
