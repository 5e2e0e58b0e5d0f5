// SPDX-License-Identifier: GPL-3.0-or-later
// Findings by the lawyer's tables in tests/law/rows: each row makes one thing wrong with a complete case.
#include <QtTest>

#include "law/catalogue.h"
#include "law/deadline.h"
#include "law/finding_words.h"
#include "resources/resources.h"
#include "tests/law/rows/balance_rows.h"
#include "tests/law/rows/ground_rows.h"
#include "tests/law/rows/request_rows.h"
#include "tests/law/rows/word_rows.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::FindingRow;

namespace
{

const QDate today(2026, 11, 24);

const Catalogue &catalogue()
{
    static const auto read = Catalogue::fromJson(resources::bytes(u"catalogue/exemptions.json"_s));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

const WorkingCalendar &calendar()
{
    static const auto read = WorkingCalendar::fromJson(resources::bytes(u"holidays/bank-holidays.json"_s));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

QVector<Finding> found(const Case &matter, const Authority &authority = test::authority(), QDate on = today)
{
    return check({matter, authority, catalogue(), calendar(), on});
}

QStringList codes(const QVector<Finding> &findings)
{
    QStringList result;
    for (const Finding &finding : findings)
        result << finding.code;
    return result;
}

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
    void noFinding_data();
    void noFinding();
    void findingsFollowTheSteps();
    void everyFindingIsOnAStepThatIsShown();
    void citesItsRuleInEachRegime();
    void theTableOfHolidaysEnds();
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
        QVERIFY2(covered.contains(code), qPrintable(code));
}

void TestFindings::noFinding_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<test::Change>("change");
    const auto row = [](const char *name, const QString &code, const test::Change &change) {
        QTest::newRow(name) << code << change;
    };
    row("late, and sorry for it", u"late-without-apology"_s, [](Case &c, Authority &) {
        c.events[0].date = QDate(2026, 10, 1);
        c.decision.delayApology = u"We are sorry that this is late."_s;
    });
    row("late by the clock, in time by a notice of more time", u"late-without-apology"_s,
        [](Case &c, Authority &) {
            c.events[0].date = QDate(2026, 10, 12);
            c.decision.extensionNoticeDate = QDate(2026, 11, 6);
            c.decision.extensionUntil = QDate(2026, 11, 30);
        });
    row("on the last day", u"late-without-apology"_s,
        [](Case &c, Authority &) { c.decision.letterDate = QDate(2026, 12, 1); });
    row("more time, and no decision yet", u"undecided-slice"_s, [](Case &c, Authority &) {
        c.decision.slices[0].outcome = SliceOutcome::Undecided;
        test::pit(c).result = BalanceResult::Undecided;
        c.decision.extensionNoticeDate = QDate(2026, 11, 20);
        c.decision.extensionUntil = QDate(2026, 12, 30);
    });
    row("more time: the result may wait", u"no-result"_s, [](Case &c, Authority &) {
        test::pit(c).result = BalanceResult::Undecided;
        c.decision.extensionNoticeDate = QDate(2026, 11, 20);
        c.decision.extensionUntil = QDate(2026, 12, 30);
    });
    row("exactly forty working days", u"extension-long"_s, [](Case &c, Authority &) {
        c.decision.extensionNoticeDate = QDate(2026, 11, 20);
        c.decision.extensionUntil = QDate(2026, 12, 31);
    });
    row("there is no internal review, and the letter says so", u"no-review-route"_s,
        [](Case &, Authority &a) {
            a.reviewProcedure.clear();
            a.hasReviewProcedure = false;
        });
    row("30 pleaded in the alternative to 31", u"excluded-combination"_s, [](Case &c, Authority &) {
        test::addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}}, false).inTheAlternative = true;
    });
    row("30(3) with 31(3)", u"excluded-combination"_s, [](Case &c, Authority &) {
        test::neitherConfirmNorDeny(c);
        test::addGround(c, u"g2"_s, u"s30"_s, {{u"30(3)"_s}}).confirmOrDeny = true;
    });
    row("23(5) with 24(2)", u"doubtful-combination"_s, [](Case &c, Authority &) {
        test::neitherConfirmNorDeny(c);
        test::onlyGround(c, u"s24"_s, {{u"24(2)"_s}});
        test::addGround(c, u"g2"_s, u"s23"_s, {{u"23(5)"_s}}, false).confirmOrDeny = true;
    });
    row("30 and 31 for different parts", u"excluded-combination"_s, [](Case &c, Authority &) {
        test::addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}});
        c.decision.slices[0].groundIds = {u"g1"_s};
        c.decision.slices << Slice{u"s2"_s, u"2024"_s, u"q1"_s, SliceOutcome::Withheld, {u"g2"_s}, {}};
    });
    row("two qualified exemptions in one balance", u"separate-balances"_s,
        [](Case &c, Authority &) { test::addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}); });
    row("even, but an absolute exemption holds it back", u"even-cannot-withhold"_s, [](Case &c, Authority &) {
        test::pit(c).result = BalanceResult::Even;
        test::addGround(c, u"g2"_s, u"s41"_s, {}, false);
    });
    row("even, and disclosed", u"even-cannot-withhold"_s, [](Case &c, Authority &) {
        test::pit(c).result = BalanceResult::Even;
        c.decision.slices[0].outcome = SliceOutcome::Disclosed;
    });
    row("reasons left out: no test", u"no-test"_s, [](Case &c, Authority &) {
        c.decision.tests.clear();
        c.decision.reducedReasons = true;
    });
    row("section 36 in the House is not weighed", u"no-test"_s, [](Case &c, Authority &a) {
        a.kind = AuthorityKind::Parliament;
        test::onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Likelihood::Would}});
        c.decision.tests.clear();
    });
    row("an absolute exemption needs no test", u"no-test"_s, [](Case &c, Authority &) {
        test::onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}});
        c.decision.tests.clear();
    });
    row("a class needs no likelihood", u"no-likelihood"_s,
        [](Case &c, Authority &) { test::onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}}); });
    row("section 24 needs no limb chosen", u"no-limb"_s,
        [](Case &c, Authority &) { test::onlyGround(c, u"s24"_s, {}); });
    row("section 22 is cited whole", u"no-limb"_s,
        [](Case &c, Authority &) { test::onlyGround(c, u"s22"_s, {}); });
    row("31(1)(g) for a purpose", u"no-purpose"_s, [](Case &c, Authority &) {
        test::onlyGround(c, u"s31"_s, {{u"31(1)(g)"_s, Likelihood::Would}}).purposes = {u"31(2)(c)"_s};
    });
    row("a department under section 35", u"not-for-this-authority"_s, [](Case &c, Authority &a) {
        a.kind = AuthorityKind::CentralGovernment;
        test::onlyGround(c, u"s35"_s, {{u"35(1)(a)"_s}});
    });
    row("a police force under section 30", u"authority-must-have-function"_s,
        [](Case &c, Authority &) { test::onlyGround(c, u"s30"_s, {{u"30(1)(a)(i)"_s}}); });
    row("national security with section 24 claimed", u"national-security-elsewhere"_s,
        [](Case &c, Authority &) {
            test::addGround(c, u"g2"_s, u"s24"_s, {{u"24(1)"_s}});
            test::harm(c).text = u"It would harm national security."_s;
        });
    row("danger with section 38 claimed", u"safety-elsewhere"_s, [](Case &c, Authority &) {
        test::addGround(c, u"g2"_s, u"s38"_s, {{u"38(1)(b)"_s, Likelihood::Would}});
        test::harm(c).text = u"It would endanger guards."_s;
    });
    row("could, in a point for disclosure", u"weak-words"_s, [](Case &c, Authority &) {
        test::favour(c).factors[1].text = u"Readers could see which locks failed."_s;
    });
    row("May is a month", u"weak-words"_s,
        [](Case &c, Authority &) { test::harm(c).text = u"A theft of May 2024 shows it."_s; });
    row("could, under a class exemption", u"weak-words"_s, [](Case &c, Authority &) {
        test::onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}});
        test::harm(c).text = u"It could matter."_s;
    });
    row("would, said twice", u"mixed-likelihood"_s, [](Case &c, Authority &) {
        test::ground(c).limbs[0].likelihood = Likelihood::Would;
        test::harm(c).text = u"It would hinder and it would damage."_s;
    });
    row("section 31 may be called prejudice-based", u"basis-misnamed"_s,
        [](Case &c, Authority &) { test::harm(c).text = u"Section 31 is a prejudice-based exemption."_s; });
    row("safeguards with a name", u"unnamed-safeguards"_s, [](Case &c, Authority &) {
        test::balance(c).text = u"Independent oversight by the Surveillance Commissioner outweighs it."_s;
    });
    row("a police paragraph about the locks", u"generic-argument"_s, [](Case &c, Authority &) {
        test::against(c).factors[0].text =
            u"Locks are how a force enforces the law and protects communities."_s;
    });
    row("what is asked is up to date", u"not-relevant"_s,
        [](Case &c, Authority &) { test::against(c).factors[0].text = u"The locks are up to date."_s; });
    row("the applicant is told where to find it", u"applicant-in-test"_s, [](Case &c, Authority &) {
        test::balance(c).text = u"The applicant can read the accounts, which outweighs it."_s;
    });
    row("confirmation in hypothetical words", u"confirming-words"_s, [](Case &c, Authority &) {
        test::neitherConfirmNorDeny(c);
        test::harm(c).text =
            u"If a file is held, saying so would warn its subject. Whether one is held stays open."_s;
    });
    row("one point for disclosure, but two paragraphs", u"single-factor-for"_s, [](Case &c, Authority &) {
        test::favour(c).factors.clear();
        test::favour(c).text = u"It would show which locks are used.\n\nIt would show what they cost."_s;
    });
    row("a suggestion made specific counts", u"suggestion-not-specific"_s, [](Case &c, Authority &) {
        test::favour(c).factors[0].suggestionId = u"gen-for-1"_s;
        test::favour(c).factors[0].specific = true;
    });
    row("section 14 for all: held need not be said", u"no-held"_s, [](Case &c, Authority &) {
        c.questions[0].held = Held::Unstated;
        test::onlyGround(c, u"s14"_s, {{u"14(1)"_s}});
        c.decision.slices[0].outcome = SliceOutcome::RefusedVexatious;
    });
    row("12(2): held need not be said", u"no-held"_s, [](Case &c, Authority &) {
        c.questions[0].held = Held::Unstated;
        test::onlyGround(c, u"s12"_s, {{u"12(2)"_s}});
        c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
    });
    row("all not held: no slice is needed", u"no-slice"_s, [](Case &c, Authority &) {
        c.questions[0].held = Held::NotHeld;
        c.decision.slices.clear();
    });
}

void TestFindings::noFinding()
{
    QFETCH(QString, code);
    QFETCH(test::Change, change);
    Case matter = test::completeCase();
    Authority authority = test::authority();
    change(matter, authority);
    QVERIFY2(!codes(found(matter, authority)).contains(code), qPrintable(code));
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

void TestFindings::givesTheSameTwice()
{
    Case matter = test::completeCase();
    test::harm(matter).text = u"It could, it may, it might."_s;
    QCOMPARE(found(matter), found(matter));
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
