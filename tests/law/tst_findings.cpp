// SPDX-License-Identifier: GPL-3.0-or-later
// Findings by the lawyer's tables in tests/law/rows: each row makes one thing wrong with a complete case.
#include <QTest>

#include "law/finding_words.h"
#include "tests/law/rows/balance_rows.h"
#include "tests/law/rows/ground_rows.h"
#include "tests/law/rows/request_rows.h"
#include "tests/law/rows/shipped_law.h"
#include "tests/law/rows/word_rows.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::catalogue;
using cpoise::test::codes;
using cpoise::test::FindingRow;
using cpoise::test::found;

namespace
{

QVector<FindingRow> allRows()
{
    return test::requestRows() + test::sliceRows() + test::groundRows() + test::combinationRows() +
           test::balanceRows() + test::wordRows();
}

/// The text that a place speaks of, in so far as findings mark words in it.
QString textAt(const Case &matter, const Where &where)
{
    for (const Ground &ground : matter.decision.grounds) {
        if (ground.id == where.objectId)
            return where.field == Field::Why ? ground.why : ground.harm.actorAndMeans;
    }
    for (const PublicInterestTest &test : matter.decision.tests) {
        for (const Section &section : test.sections) {
            if (section.id == where.objectId)
                return section.text;
            for (const Factor &factor : section.factors) {
                if (factor.id == where.objectId)
                    return factor.text;
            }
        }
    }
    return {};
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrongWithACompleteCase();
    void aFreshCaseSaysWhatToDo();
    void isFound_data();
    void isFound();
    void everyCodeHasARow();
    void findingsFollowTheSteps();
    void everyFindingIsOnAStepThatIsShown();
    void citesItsRuleInEachRegime();
    void theTableOfHolidaysEnds();
    void namesTheHarmThatIsMixed();
    void givesTheSameTwice();
};

void TestFindings::nothingIsWrongWithACompleteCase()
{
    const auto findings = found(test::completeCase());
    QCOMPARE(codes(findings), QStringList());
    QVERIFY(!blocksIssuing(findings));
}

void TestFindings::aFreshCaseSaysWhatToDo()
{
    const auto findings = found(Case());
    QVERIFY(blocksIssuing(findings));
    for (const QString &code : {u"no-receipt"_s, u"no-held"_s, u"no-slice"_s, u"no-request-text"_s})
        QVERIFY2(codes(findings).contains(code), qPrintable(code));
    QVERIFY(!codes(findings).contains(u"no-test"_s));
}

void TestFindings::isFound_data()
{
    QTest::addColumn<FindingRow>("row");
    for (const FindingRow &row : allRows())
        QTest::newRow(row.name) << row;
}

void TestFindings::isFound()
{
    QFETCH(FindingRow, row);
    Case matter = test::completeCase();
    Authority authority = test::authority();
    row.change(matter, authority);
    const auto findings = found(matter, authority);
    const auto meant = [&](const Finding &f) {
        return f.code == row.code && f.where.step == row.step && f.where.objectId == row.objectId &&
               f.where.field == row.field &&
               textAt(matter, f.where).mid(f.where.from, f.where.length) == row.words;
    };
    const auto finding = std::find_if(findings.cbegin(), findings.cend(), meant);
    QVERIFY2(finding != findings.cend(), qPrintable(codes(findings).join(u' ')));
    QCOMPARE(finding->severity, row.severity);
    QVERIFY(!finding->rule.isEmpty());
    if (!row.words.isEmpty() && words(*finding).contains(u'"'))
        QVERIFY2(words(*finding).contains(row.words), qPrintable(words(*finding)));
}

void TestFindings::everyCodeHasARow()
{
    QSet<QString> covered{u"calendar-ended"_s}; // has a test of its own: it needs another day
    for (const FindingRow &row : allRows())
        covered.insert(row.code);
    for (const QString &code : allFindingCodes())
        QVERIFY2(covered.contains(code) || code.startsWith("changed-"_L1), // tst_changed_words
                 qPrintable(code));
}

void TestFindings::findingsFollowTheSteps()
{
    for (const FindingRow &row : allRows()) {
        Case matter = test::completeCase();
        Authority authority = test::authority();
        row.change(matter, authority);
        const auto steps = stepsFor(matter, catalogue());
        qsizetype last = 0;
        for (const Finding &finding : found(matter, authority)) {
            const qsizetype at = steps.indexOf(finding.where.step);
            QVERIFY2(at >= last, row.name);
            last = at;
        }
    }
}

void TestFindings::everyFindingIsOnAStepThatIsShown()
{
    Case matter;
    matter.decision.slices = {{u"s1"_s, {}, {}, SliceOutcome::Disclosed, {u"gone"_s}, {}}};
    const auto steps = stepsFor(matter, catalogue());
    QVERIFY(!steps.contains(StepKind::Grounds));
    for (const Finding &finding : found(matter))
        QVERIFY2(steps.contains(finding.where.step), qPrintable(finding.code));
}

void TestFindings::citesItsRuleInEachRegime()
{
    const auto ruleOf = [](Regime regime, const QString &code, const test::Change &change) {
        Case matter = test::completeCase();
        Authority authority = test::authority();
        matter.regime = regime;
        change(matter, authority);
        for (const Finding &finding : found(matter, authority)) {
            if (finding.code == code)
                return finding.rule;
        }
        return QString();
    };
    const auto bare = [](Case &, Authority &a) { a.reviewProcedure.clear(); };
    QCOMPARE(ruleOf(Regime::Foia, u"no-review-route"_s, bare), u"s17(7)(a)"_s);
    QCOMPARE(ruleOf(Regime::Eir, u"no-review-route"_s, bare), u"EIR reg 14(5)(a)"_s);
    QCOMPARE(ruleOf(Regime::Foisa, u"no-review-route"_s, bare), u"FOISA s19(a)"_s);
    const auto uncited = [](Case &c, Authority &) {
        c.decision.slices[0].outcome = SliceOutcome::RefusedVexatious;
    };
    QCOMPARE(ruleOf(Regime::Foia, u"conduct-without-ground"_s, uncited), u"s17(5)"_s);
    QCOMPARE(ruleOf(Regime::Foisa, u"conduct-without-ground"_s, uncited), u"FOISA s16"_s);
    const auto confirmation = [](Case &c, Authority &) {
        test::neitherConfirmNorDeny(c);
        test::pit(c).result = BalanceResult::Undecided;
        test::balance(c).text = u"It is so."_s;
        test::pit(c).strongestPoint.clear();
    };
    QCOMPARE(ruleOf(Regime::Foia, u"no-result"_s, confirmation), u"s2(1)(b)"_s);
    QCOMPARE(ruleOf(Regime::Foia, u"no-outweighs"_s, confirmation), u"s17(3)(a)"_s);
}

void TestFindings::theTableOfHolidaysEnds()
{
    const Case matter = test::completeCase();
    QVERIFY(!codes(found(matter, test::authority(), QDate(2028, 12, 31))).contains(u"calendar-ended"_s));
    QVERIFY(codes(found(matter, test::authority(), QDate(2029, 1, 1))).contains(u"calendar-ended"_s));
    QVERIFY(!codes(found(matter, test::authority(), QDate())).contains(u"calendar-ended"_s));
}

/// What disclosure would provide is no harm yet: the finding sets one level of harm against the other.
void TestFindings::namesTheHarmThatIsMixed()
{
    Case matter = test::completeCase();
    test::ground(matter).limbs[0].likelihood = Likelihood::Unstated;
    test::harm(matter).text = u"It would provide a list. It would be likely to help thieves. "
                              "It would undermine the locks."_s;
    const auto findings = found(matter);
    const auto mixed = std::find_if(findings.cbegin(), findings.cend(),
                                    [](const Finding &f) { return f.code == "mixed-likelihood"_L1; });
    QVERIFY(mixed != findings.cend());
    QCOMPARE(mixed->arguments, (QStringList{u"would be likely"_s, u"would undermine"_s}));
}

void TestFindings::givesTheSameTwice()
{
    Case matter = test::completeCase();
    test::harm(matter).text = u"It could, it may, it might."_s;
    QCOMPARE(found(matter), found(matter));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
