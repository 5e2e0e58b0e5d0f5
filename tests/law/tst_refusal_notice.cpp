// SPDX-License-Identifier: GPL-3.0-or-later
// Letter by letter (letters.md 3b to 10): complete it can be issued; without an element that the law requires
// (s17, s1(1)) it cannot. The elements of section 17 are those of law.md 1.5.
#include <QTest>

#include "tests/law/rows/finding_row.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using test::Change;

namespace
{

using enum SliceOutcome;

Slice disclosed(const QString &id)
{
    return {id, u"The list of stores"_s, u"q1"_s, Disclosed, {}, {}};
}

Case costRefusal()
{
    Case c = test::completeCase();
    c.decision.tests.clear();
    test::onlyGround(c, u"s12"_s, {{u"12(1)"_s}}).particulars = u"400 files at 5 minutes each: 33 hours."_s;
    c.decision.slices[0].outcome = RefusedCost;
    c.decision.slices[0].explanation = u"Ask for one store."_s;
    return c;
}

Case moreTime()
{
    Case c = test::completeCase();
    test::pit(c).result = BalanceResult::Undecided;
    test::pit(c).sections.clear();
    c.decision.slices[0].outcome = Undecided;
    c.decision.extensionNoticeDate = QDate(2026, 11, 23);
    c.decision.extensionUntil = QDate(2026, 12, 30);
    return c;
}

Case fullDisclosure()
{
    Case c = test::completeCase();
    c.decision.tests.clear();
    c.decision.grounds.clear();
    c.decision.slices = {disclosed(u"s1"_s)};
    return c;
}

Case notHeld()
{
    Case c = fullDisclosure();
    c.questions[0].held = Held::NotHeld;
    c.questions[0].searches = u"The registers, for each store."_s;
    c.decision.slices.clear();
    return c;
}

Case partialRefusal()
{
    Case c = test::completeCase();
    c.decision.slices << disclosed(u"s2"_s);
    return c;
}

Case confirmationRefused()
{
    Case c = test::completeCase();
    test::neitherConfirmNorDeny(c);
    return c;
}

Case vexatious()
{
    Case c = test::completeCase();
    c.decision.tests.clear();
    test::onlyGround(c, u"s14"_s, {{u"14(1)"_s}}).why = u"The ninth request on one lock this month."_s;
    c.decision.slices[0].outcome = RefusedVexatious;
    c.questions[0].held = Held::Unstated;
    return c;
}

Case absoluteRefusal()
{
    Case c = test::completeCase();
    c.decision.tests.clear();
    test::onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}}).particulars = u"Finance Act 1989, section 182."_s;
    return c;
}

QStringList blocking(const Case &matter, const Authority &authority)
{
    QStringList result;
    for (const Finding &finding : test::found(matter, authority)) {
        if (finding.severity == Severity::Blocks)
            result << finding.code;
    }
    return result;
}

} // namespace

class TestRefusalNotice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void complete_data();
    void complete();
    void without_data();
    void without();
    void reasonsMayBeLeftOut();

private:
    void elements();
    void letters();
};

void TestRefusalNotice::complete_data()
{
    QTest::addColumn<Case>("matter");
    QTest::newRow("3b cost") << costRefusal();
    QTest::newRow("4 more time") << moreTime();
    QTest::newRow("5 full disclosure") << fullDisclosure();
    QTest::newRow("6 not held") << notHeld();
    QTest::newRow("7 full refusal, qualified") << test::completeCase();
    QTest::newRow("7 full refusal, absolute") << absoluteRefusal();
    QTest::newRow("8 partial refusal") << partialRefusal();
    QTest::newRow("9 neither confirmed nor denied") << confirmationRefused();
    QTest::newRow("10 vexatious") << vexatious();
}

void TestRefusalNotice::complete()
{
    QFETCH(Case, matter);
    QCOMPARE(blocking(matter, test::authority()), QStringList());
}

void TestRefusalNotice::without_data()
{
    QTest::addColumn<Case>("matter");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    elements();
    letters();
}

namespace
{

void row(const char *name, const Case &matter, const QString &code, const Change &change)
{
    QTest::newRow(name) << matter << change << code;
}

} // namespace

/// law.md 1.5, one row an element.
void TestRefusalNotice::elements()
{
    const Case refusal = test::completeCase();
    const auto bareRoute = [](Case &, Authority &a) { a.reviewProcedure = u" "_s; };
    const auto bareRegulator = [](Case &, Authority &a) { a.regulatorName.clear(); };
    row("17(1): within the time of section 10", refusal, u"late-without-apology"_s,
        [](Case &c, Authority &) { c.decision.letterDate = QDate(2026, 12, 2); });
    row("17(1)(a): that an exemption is relied on", refusal, u"withheld-without-ground"_s,
        [](Case &c, Authority &) { c.decision.slices[0].groundIds.clear(); });
    row("17(1)(b): which one, with its limb", refusal, u"no-limb"_s,
        [](Case &c, Authority &) { test::ground(c).limbs.clear(); });
    row("17(1)(c): why it applies", absoluteRefusal(), u"no-why"_s, [](Case &c, Authority &) {
        test::ground(c).particulars.clear();
        test::ground(c).harm = {};
    });
    row("17(1)(c): the level of likelihood", refusal, u"no-likelihood"_s,
        [](Case &c, Authority &) { test::ground(c).limbs[0].likelihood = Likelihood::Unstated; });
    row("17(2): the estimate", moreTime(), u"extension-no-estimate"_s,
        [](Case &c, Authority &) { c.decision.extensionUntil = {}; });
    row("17(2): for a qualified exemption only", moreTime(), u"extension-not-qualified"_s,
        [](Case &c, Authority &) { test::onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}}); });
    row("17(2): within the twenty days", moreTime(), u"extension-late"_s,
        [](Case &c, Authority &) { c.decision.extensionNoticeDate = QDate(2026, 12, 2); });
    row("17(3)(a): why confirmation is refused", confirmationRefused(), u"no-balance-reasons"_s,
        [](Case &c, Authority &) {
            test::balance(c).text.clear();
            test::pit(c).strongestPoint.clear();
        });
    row("17(3)(b): why the exemption is maintained", refusal, u"no-balance-reasons"_s,
        [](Case &c, Authority &) {
            test::balance(c).text.clear();
            test::pit(c).strongestPoint.clear();
        });
    row("17(3)(b): a test at all", refusal, u"no-test"_s,
        [](Case &c, Authority &) { c.decision.tests.clear(); });
    row("17(3)(b): where the balance lies", refusal, u"no-result"_s,
        [](Case &c, Authority &) { test::pit(c).result = BalanceResult::Undecided; });
    row("17(5): reliance on section 12", costRefusal(), u"cost-without-ground"_s,
        [](Case &c, Authority &) { c.decision.slices[0].groundIds.clear(); });
    row("17(5): (1) or (2) of section 12", costRefusal(), u"no-limb"_s,
        [](Case &c, Authority &) { test::ground(c).limbs.clear(); });
    row("17(5): reliance on section 14", vexatious(), u"conduct-without-ground"_s,
        [](Case &c, Authority &) { c.decision.slices[0].groundIds.clear(); });
    row("17(7)(a) in a notice under (1)", refusal, u"no-review-route"_s, bareRoute);
    row("17(7)(a) in a notice under (2)", moreTime(), u"no-review-route"_s, bareRoute);
    row("17(7)(a) in a notice under (5), cost", costRefusal(), u"no-review-route"_s, bareRoute);
    row("17(7)(a) in a notice under (5), conduct", vexatious(), u"no-review-route"_s, bareRoute);
    row("17(7)(b) in a notice under (1)", partialRefusal(), u"no-regulator"_s, bareRegulator);
    row("17(7)(b) in a notice under (3)", confirmationRefused(), u"no-regulator"_s, bareRegulator);
    row("17(7)(b) in a notice under (5)", vexatious(), u"no-regulator"_s, bareRegulator);
}

/// What else letters.md marks L, and its gates on issuing.
void TestRefusalNotice::letters()
{
    const auto heldUnsaid = [](Case &c, Authority &) { c.questions[0].held = Held::Unstated; };
    row("3b: whether it is held", costRefusal(), u"no-held"_s, heldUnsaid);
    row("4: whether it is held", moreTime(), u"no-held"_s, heldUnsaid);
    row("5: whether it is held", fullDisclosure(), u"no-held"_s, heldUnsaid);
    row("7: whether it is held", test::completeCase(), u"no-held"_s, heldUnsaid);
    row("8: an answer to each question", partialRefusal(), u"unanswered-question"_s,
        [](Case &c, Authority &) {
            c.questions << Question{u"q2"_s, u"2"_s, u"How many?"_s, Held::Held, {}};
        });
    row("9: under which provision", confirmationRefused(), u"confirmation-without-ground"_s,
        [](Case &c, Authority &) { c.decision.slices[0].groundIds.clear(); });
    row("9: a provision on confirmation", confirmationRefused(), u"ground-for-the-other-duty"_s,
        [](Case &c, Authority &) { test::ground(c).confirmOrDeny = false; });
    row("9: not hidden behind not held", confirmationRefused(), u"confirmation-in-held"_s,
        [](Case &c, Authority &) { c.questions[0].held = Held::NotHeld; });
    row("9: even means confirming", confirmationRefused(), u"even-cannot-withhold"_s,
        [](Case &c, Authority &) { test::pit(c).result = BalanceResult::Even; });
    row("7: an enactment that is not there is no reason", absoluteRefusal(), u"no-why"_s,
        [](Case &c, Authority &) {
            test::ground(c).particulars.clear();
            test::ground(c).harm = {};
        });
    row("late and undated, and not sorry", test::completeCase(), u"overdue"_s, [](Case &c, Authority &) {
        c.events[0].date = QDate(2026, 10, 1);
        c.decision.letterDate = {};
    });
    row("B1: the date it bears", test::completeCase(), u"no-letter-date"_s,
        [](Case &c, Authority &) { c.decision.letterDate = {}; });
    row("B1: the authority's name", fullDisclosure(), u"no-authority-name"_s,
        [](Case &, Authority &a) { a.name.clear(); });
    row("B6: who signs", fullDisclosure(), u"no-signatory"_s,
        [](Case &c, Authority &) { c.decision.signatoryId.clear(); });
    row("B6: with a name or a post", moreTime(), u"nameless-signatory"_s, [](Case &, Authority &a) {
        a.signatories[0] = {u"sign-1"_s, {}, {}, {}};
    });
    row("EIR: not held is a refusal too (reg 14(5))", notHeld(), u"no-review-route"_s,
        [](Case &c, Authority &a) {
            c.regime = Regime::Eir;
            a.reviewProcedure.clear();
        });
}

void TestRefusalNotice::without()
{
    QFETCH(Case, matter);
    QFETCH(Change, change);
    QFETCH(QString, code);
    Authority authority = test::authority();
    QVERIFY(!test::codes(test::found(matter, authority)).contains(code));
    change(matter, authority);
    const QStringList found = blocking(matter, authority);
    QVERIFY2(found.contains(code), qPrintable(found.join(u' ')));
}

/// s17(4): (1)(c) and (3) may be left out so far as they would disclose; (1)(a), (b) and (7) may not.
void TestRefusalNotice::reasonsMayBeLeftOut()
{
    Case matter = test::completeCase();
    Authority authority = test::authority();
    matter.decision.reducedReasons = true;
    matter.decision.s17_4Reason = u"The reasons would name the lock."_s;
    matter.decision.tests.clear();
    test::ground(matter).harm = {};
    QCOMPARE(blocking(matter, authority), QStringList());
    test::ground(matter).limbs.clear();
    authority.reviewProcedure.clear();
    const QStringList found = blocking(matter, authority);
    QVERIFY(found.contains(u"no-limb"_s) && found.contains(u"no-review-route"_s));
}

QTEST_GUILESS_MAIN(TestRefusalNotice)
#include "tst_refusal_notice.moc"
