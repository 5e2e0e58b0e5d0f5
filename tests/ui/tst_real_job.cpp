// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>

#include "base/text.h"
#include "tests/support/letter_text.h"
#include "tests/ui/hands.h"
#include "tests/ui/real_window.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

namespace
{
const QString request =
    u"1. Which make of lock secures each evidence store?\n2. When was each lock fitted?"_s;
const QString harm = u"Naming the locks would be likely to prejudice the prevention of crime, since a thief "
                     u"would be likely to prepare."_s;
const QString balance = u"The public interest in maintaining the exemption outweighs the public interest in "
                        u"disclosure, because what would be lost is evidence itself."_s;
const QString strongest = u"The failed locks weigh most; the report on them is published."_s;

QString typedDay(int daysFromToday)
{
    return QDate::currentDate().addDays(daysFromToday).toString(u"d/M/yyyy"_s);
}
} // namespace

/// The main job as a person does it, on a workspace on disk with every thread running: a new request, the
/// wizard from harm through balancing, the final letter; then the program is started again and everything is
/// there.
class RealJobTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::RealWindow> m_w;

private Q_SLOTS:
    void fromNewRequestToExportedLetter()
    {
        m_w = std::make_unique<test::RealWindow>();
        steps({[this] { newRequest(); }, [this] { openDecision(); }, [this] { held(); }, [this] { ground(); },
               [this] { harmAndFactors(); }, [this] { balanceAndOutcome(); }, [this] { finalLetter(); }});
    }

    void everythingIsThereAfterARestart()
    {
        QVERIFY(m_w);
        m_w->stop();
        const app::cli::Answer check = m_w->command({u"check"_s, u"foi 900a-26"_s});
        QCOMPARE(check.exitCode, 0);
        QCOMPARE(m_w->command({u"verify"_s}).exitCode, 0);
        m_w->start();
        steps({[this] { foundByAnySpelling(); }, [this] { openDecision(); }, [this] { asItWasTyped(); }});
    }

    void cleanupTestCase() { m_w.reset(); }

private:
    static void steps(const std::vector<std::function<void()>> &all)
    {
        for (const auto &step : all) {
            step();
            if (QTest::currentTestFailed())
                return;
        }
    }
    test::Hands hands() const { return test::Hands(m_w->window()); }
    void menu(const QString &action) const
    {
        auto *found = m_w->window().findChild<QAction *>(action);
        QVERIFY2(found && found->isEnabled(), qPrintable(action));
        found->trigger();
    }
    ui::WizardBody *wizard() const { return m_w->pages().wizard()->body(); }
    const law::Case &draft() const { return m_w->pages().wizard()->session()->draft(); }
    void step(StepKind kind) const
    {
        wizard()->open(kind);
        QCOMPARE(wizard()->step(), kind);
    }
    QAbstractItemModel *listed() const { return m_w->pages().list()->table()->model(); }

    void newRequest() const
    {
        menu(u"newRequest"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!hands().field<QLineEdit>(u"reference"_s)->text().isEmpty(),
                                 test::patience); // one is proposed
        hands().retype(u"reference"_s, u"900A/26"_s);
        hands().date(u"received"_s, typedDay(-7));
        hands().type(u"summary"_s, u"Locks on evidence stores"_s);
        hands().type(u"requestText"_s, request);
        hands().type(u"applicantName"_s, u"Robin Ashby"_s);
        hands().click(u"saveRequest"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_w->pages().currentWidget() !=
                                     m_w->pages().findChild<QWidget *>(u"newRequestPage"_s),
                                 test::patience);
    }

    void openDecision() const
    {
        if (m_w->pages().currentWidget()->objectName() == u"listPage") {
            QTRY_COMPARE_WITH_TIMEOUT(listed()->rowCount(), 1, test::patience);
            m_w->pages().list()->table()->selectRow(0);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_w->window().findChild<QAction *>(u"goDecision"_s)->isEnabled(),
                                 test::patience);
        menu(u"goDecision"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_w->pages().wizard()->session() && wizard(), test::patience);
        QCOMPARE(draft().reference, u"900A/26"_s);
        QCOMPARE(draft().questions.size(), 2);
    }

    void held() const
    {
        step(StepKind::Held);
        for (const law::Question &question : draft().questions)
            hands().choose(u"held."_s + question.id, Qt::Key_1);
    }

    void ground() const
    {
        step(StepKind::Grounds);
        hands().type(u"provisionSearch"_s, u"31"_s);
        hands().click(u"addGround"_s);
        QCOMPARE(draft().decision.grounds.size(), 1);
        hands().click(u"limbs-31(1)(a)"_s);
    }

    void factor(const QString &words, Qt::Key weight) const
    {
        hands().click(u"addFactor"_s);
        hands().type(u"factorText"_s, words);
        hands().click(u"factorText-specific"_s);
        hands().choose(u"factorWeight"_s, weight);
        hands().type(u"factorWhy"_s, u"It goes to the heart of what was asked."_s);
    }

    void harmAndFactors() const
    {
        step(StepKind::Harm);
        hands().type(u"harmText"_s, harm);
        hands().type(u"actorAndMeans"_s, u"A burglar would learn which tools to bring."_s);
        hands().type(u"alreadyPublic"_s, u"That the stores exist is public; how they are locked is not."_s);
        hands().choose(u"likelihood-31(1)(a)"_s, Qt::Key_2);
        hands().type(u"harmSeverity"_s, u"One theft can end many trials."_s);
        step(StepKind::For);
        factor(u"Openness about how the constabulary looks after evidence."_s, Qt::Key_2);
        factor(u"The locks of one store failed in 2024, and people may ask what replaced them."_s, Qt::Key_3);
        step(StepKind::Against);
        factor(u"Thieves would be likely to choose the store and the tools that suit them."_s, Qt::Key_4);
    }

    void balanceAndOutcome() const
    {
        step(StepKind::Balance);
        hands().choose(u"result"_s, Qt::Key_3);
        hands().type(u"strongestPoint"_s, strongest);
        hands().type(u"balanceText"_s, balance);
        hands().date(u"asAt"_s, typedDay(0));
        step(StepKind::Outcome);
        hands().pick(u"signatory"_s, u"Imogen Hale"_s);
        hands().date(u"letterDate"_s, typedDay(0));
    }

    void finalLetter() const
    {
        step(StepKind::Letter);
        for (const law::Finding &finding : m_w->pages().wizard()->session()->findings())
            QVERIFY2(finding.severity != law::Severity::Blocks, qPrintable(finding.code));
        QTRY_VERIFY_WITH_TIMEOUT(hands().field<QPushButton>(u"exportFinal"_s)->isEnabled(), test::patience);
        hands().click(u"exportFinal"_s);
        auto *said = m_w->window().findChild<ui::PlainLabel *>(u"letterSaid"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(said->text().startsWith(u"Written"_s), qPrintable(said->text()),
                                  test::patience);
        const QString path = m_w->path(u"letters/900A_26_letter.pdf"_s);
        QVERIFY(QFile::exists(path));
        NEEDS_PDFTOTEXT();
        const QString letter = test::pdfText(path);
        QCOMPARE(test::firstLostSentence(harm + u' ' + balance, letter), QString());
        for (const QString &words :
             {u"Robin Ashby"_s, u"When was each lock fitted?"_s, u"31(1)(a)"_s, u"Imogen Hale"_s})
            QVERIFY2(letter.contains(words), qPrintable(words));
    }

    void foundByAnySpelling() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(listed()->rowCount(), 1, test::patience);
        hands().type(u"search"_s, u"foi-900a_26"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listed()->rowCount(), 1, test::patience);
        QTRY_COMPARE_WITH_TIMEOUT(listed()->index(0, ui::CaseListModel::Reference).data().toString(),
                                  u"900A/26"_s, test::patience);
        hands().type(u"search"_s, u"zzz"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listed()->rowCount(), 0, test::patience);
        hands().field<QLineEdit>(u"search"_s)->clear();
        QTRY_COMPARE_WITH_TIMEOUT(listed()->rowCount(), 1, test::patience);
    }

    void asItWasTyped() const
    {
        const law::Case &content = draft();
        QCOMPARE(content.requestText, request);
        QCOMPARE(content.decision.grounds[0].limbs[0].likelihood, law::Likelihood::WouldBeLikely);
        QCOMPARE(content.decision.tests.size(), 1);
        const auto &sections = content.decision.tests[0].sections;
        const auto has = [&](law::SectionRole role, const QString &text) {
            return std::any_of(sections.begin(), sections.end(), [&](const law::Section &section) {
                return section.role == role && section.text == text;
            });
        };
        QVERIFY(has(law::SectionRole::Harm, harm));
        QVERIFY(has(law::SectionRole::Balance, balance));
        QCOMPARE(content.decision.tests[0].strongestPoint, strongest);
        QCOMPARE(content.decision.letterDate, QDate::currentDate());
    }
};

QTEST_MAIN(RealJobTest)
#include "tst_real_job.moc"
