// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

#include "resources/resources.h"
#include "tests/ui/wizard_case.h"
#include "ui/parts/findings_panel.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

namespace
{
law::Case justCameIn()
{
    law::Case matter = test::completeCase();
    for (law::Question &question : matter.questions)
        question.held = law::Held::Unstated;
    for (law::Section &section : matter.decision.tests[0].sections)
        section.factors.clear();
    return matter;
}

template<typename Widget>
bool hasFocus()
{
    return qobject_cast<Widget *>(QApplication::focusWidget());
}
} // namespace

/// What meets one on a page that was never filled in.
class WizardBegin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Style::start(resources::fontFolder(), ui::Theme::Light); }

    void theKeyboardBeginsAtTheFirstQuestion()
    {
        test::WizardCase c(justCameIn());
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Held);
        QVERIFY2(hasFocus<QRadioButton>(), qPrintable(QApplication::focusWidget()->objectName()));
        c.step(StepKind::For); // no factor yet: not in the heading
        QCOMPARE(QApplication::focusWidget()->objectName(), u"addFactor"_s);
        c.step(StepKind::Outcome);
        QVERIFY2(hasFocus<QComboBox>(), qPrintable(QApplication::focusWidget()->objectName()));
        c.step(StepKind::Harm);
        QVERIFY(hasFocus<QPlainTextEdit>());
    }

    void theKeyboardBeginsAtWhatWasChosen()
    {
        law::Case matter = justCameIn();
        matter.questions[0].held = law::Held::NotHeld;
        test::WizardCase c(matter);
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Held);
        auto *chosen = qobject_cast<QRadioButton *>(QApplication::focusWidget());
        QVERIFY(chosen && chosen->isChecked());
    }

    void takingASuggestionOverLeavesTheOthersWhereTheyAre()
    {
        test::WizardCase c(justCameIn());
        c.open().resize(1366, 700);
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::For);
        QCoreApplication::processEvents();
        auto *panel = c.find<ui::FindingsPanel>(u"findingsPanel"_s);
        auto *bar = panel->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const auto buttons = panel->findChildren<QPushButton *>();
        const auto take = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->objectName().startsWith(u"take."_s);
        });
        QVERIFY(take != buttons.end());
        (*take)->setFocus();
        (*take)->click();
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), 0);
        QVERIFY(hasFocus<QPlainTextEdit>()); // in the factor that came
    }

    void theHarmPageAsksWhatTheRegulatorWouldAsk()
    {
        test::WizardCase c(justCameIn());
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Harm);
        const auto *law31 = test::lawBook().catalogue.find(u"s31"_s);
        QVERIFY(law31 && !law31->harmPrompts.isEmpty());
        QStringList words;
        for (const auto *label :
             c.find<ui::FindingsPanel>(u"findingsPanel"_s)->findChildren<ui::PlainLabel *>())
            words << label->text();
        for (const law::Prompt &prompt : law31->harmPrompts)
            QVERIFY2(words.contains(prompt.text), qPrintable(prompt.text));
    }

    void noRuleOfOursIsNamedByItsNumber()
    {
        test::WizardCase c(justCameIn());
        c.open();
        QTRY_VERIFY(c.page->body());
        bool any = false;
        for (const casework::StepState &step : c.page->session()->steps()) {
            c.step(step.kind);
            for (const auto *finding : c.page->findChildren<ui::FindingButton *>()) {
                any = true;
                QVERIFY2(!finding->accessibleDescription().startsWith(u"R-"_s), qPrintable(finding->text()));
            }
        }
        QVERIFY(any);
    }

    void everyExemptionStandsWholeInItsRow()
    {
        test::WizardCase c(justCameIn());
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Grounds);
        QCoreApplication::processEvents();
        auto *list = c.find<QListWidget>(u"provisionList"_s);
        QVERIFY(list->count() > 20);
        for (int i = 0; i < list->count(); ++i) {
            const QSize room = list->visualItemRect(list->item(i)).size();
            const QRect words =
                list->fontMetrics().boundingRect(QRect(0, 0, room.width() - 2 * ui::space::small, 1 << 16),
                                                 Qt::TextWordWrap, list->item(i)->text());
            QVERIFY2(room.width() <= list->viewport()->width() && words.height() <= room.height(),
                     qPrintable(list->item(i)->text()));
        }
    }

    void whatBlocksIsListedFirst()
    {
        law::Case matter = test::completeCase();
        matter.decision.tests[0].sections[0].text = u"Naming the locks could help a thief."_s;
        matter.decision.tests[0].result = law::BalanceResult::Undecided;
        test::WizardCase c(matter);
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Checks);
        const auto findings = c.page->findChildren<ui::FindingButton *>();
        QVector<law::Severity> severities;
        for (const law::Finding &finding : c.page->session()->findings())
            severities << finding.severity;
        QVERIFY(severities.contains(law::Severity::Blocks) && severities.first() != law::Severity::Blocks);
        QVERIFY(findings.first()->accessibleName().startsWith(u"Blocks"_s));
        QVERIFY(!findings.last()->accessibleName().startsWith(u"Blocks"_s));
    }

    void whereNobodyCanSignItSaysWhereToAddThem()
    {
        test::WizardCase c(justCameIn());
        law::Authority authority = test::authority();
        authority.signatories.clear();
        c.office.store.setAuthority(authority, {});
        c.open();
        QTRY_VERIFY(c.page->body());
        c.step(StepKind::Outcome);
        auto *signs = c.field<QComboBox>(u"signatory"_s);
        QVERIFY(signs);
        QVERIFY2(signs->accessibleDescription().contains(u"Settings"_s),
                 qPrintable(signs->accessibleDescription()));
    }

    void theDaysAreNamed()
    {
        test::WizardCase c;
        c.open();
        QTRY_VERIFY(c.page->body());
        const auto bars = c.page->findChildren<QProgressBar *>();
        QVERIFY(!bars.isEmpty());
        for (const QProgressBar *bar : bars)
            QVERIFY(!bar->accessibleName().isEmpty());
    }
};

QTEST_MAIN(WizardBegin)
#include "tst_wizard_begin.moc"
