// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "casework/edits.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using law::Field;
using law::SectionRole;
using law::SliceOutcome;
using law::StepKind;
using law::Where;

namespace
{
const law::Catalogue &catalogue()
{
    return test::lawBook().catalogue;
}

law::Case askedFor(int questions)
{
    law::Case c;
    for (int i = 0; i < questions; ++i)
        addQuestion(c);
    return c;
}

/// Tests as "s31,s24|ncnd s31": one entry a test.
QString testsOf(const law::Case &c)
{
    QStringList tests;
    for (const law::PublicInterestTest &test : c.decision.tests) {
        QStringList ids;
        for (const QString &id : test.groundIds)
            ids.append(findGround(c, id) ? findGround(c, id)->provisionId : u"?"_s);
        tests.append((test.confirmOrDeny ? u"ncnd "_s : QString()) + ids.join(u','));
    }
    return tests.join(u'|');
}

law::Factor factor(const QString &id, const QString &text)
{
    law::Factor f;
    f.id = id;
    f.text = text;
    return f;
}

QStringList textsOf(const QVector<law::Factor> &factors)
{
    QStringList texts;
    for (const law::Factor &factor : factors)
        texts.append(factor.text);
    return texts;
}
} // namespace

class TestEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letterWords();
    void letterWordsTakenUpElsewhere();
    void grounds_data();
    void grounds();
    void aRefusedRequestRestsOnItsOwnLaw_data();
    void aRefusedRequestRestsOnItsOwnLaw();
    void limbsDecideOnTheTest();
    void confirmOrDenyIsASeparateTest();
    void changedExemptionKeepsTypedText();
    void changedExemptionAndBack();
    void removedGround();
    void sliceFollowsItsOnlyGround();
    void unknownIdsChangeNothing();
    void questionsAndSlices();
    void likelihoodAndPurposes();
    void factors();
    void factorsAcrossSections();
    void usualSections();
    void everyTextField_data();
    void everyTextField();
    void sectionsByOtherIds();
    void textIsCleanedAtTheDoor();
};

void TestEdits::grounds_data()
{
    QTest::addColumn<QStringList>("provisions");
    QTest::addColumn<QString>("tests");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, const QString &provisions, const QString &tests,
                        SliceOutcome outcome) {
        QTest::newRow(name) << provisions.split(u' ') << tests << int(outcome);
    };
    row("prejudice", u"s31"_s, u"s31"_s, SliceOutcome::Withheld);
    row("class", u"s42"_s, u"s42"_s, SliceOutcome::Withheld);
    row("opinion", u"s36"_s, u"s36"_s, SliceOutcome::Withheld);
    row("absolute", u"s41"_s, u""_s, SliceOutcome::Withheld);
    row("one balance over all qualified of an item", u"s31 s24 s38"_s, u"s31,s24,s38"_s,
        SliceOutcome::Withheld);
    row("absolute beside qualified", u"s41 s31 s44"_s, u"s31"_s, SliceOutcome::Withheld);
    row("cost", u"s12"_s, u""_s, SliceOutcome::RefusedCost);
    row("vexatious", u"s14"_s, u""_s, SliceOutcome::RefusedVexatious);
}

void TestEdits::grounds()
{
    QFETCH(QStringList, provisions);
    QFETCH(QString, tests);
    QFETCH(int, outcome);
    law::Case c = askedFor(1);
    for (const QString &provision : provisions)
        QVERIFY(!addGround(c, provision, catalogue()).isEmpty());
    QCOMPARE(testsOf(c), tests);
    QCOMPARE(c.decision.grounds.size(), provisions.size());
    QCOMPARE(c.decision.slices.size(), 1);
    QCOMPARE(c.decision.slices[0].questionId, c.questions[0].id);
    QCOMPARE(int(c.decision.slices[0].outcome), outcome);
    QCOMPARE(c.decision.slices[0].groundIds.size(), provisions.size());
}

void TestEdits::aRefusedRequestRestsOnItsOwnLaw_data()
{
    QTest::addColumn<int>("regime");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("provision");
    QTest::addColumn<int>("tests");
    const auto row = [](const char *name, law::Regime regime, SliceOutcome outcome, const QString &provision,
                        int tests) {
        QTest::newRow(name) << int(regime) << int(outcome) << provision << tests;
    };
    row("FOIA, cost", law::Regime::Foia, SliceOutcome::RefusedCost, u"s12"_s, 0);
    row("FOIA, repeated", law::Regime::Foia, SliceOutcome::RefusedRepeated, u"s14"_s, 0);
    row("EIR, cost: weighed", law::Regime::Eir, SliceOutcome::RefusedCost, u"eir-12-4-b"_s, 1);
    row("FOISA, cost", law::Regime::Foisa, SliceOutcome::RefusedCost, u"foisa-s12"_s, 0);
    row("FOISA, vexatious", law::Regime::Foisa, SliceOutcome::RefusedVexatious, u"foisa-s14"_s, 0);
    row("withheld: nothing", law::Regime::Foia, SliceOutcome::Withheld, {}, 0);
}

void TestEdits::aRefusedRequestRestsOnItsOwnLaw()
{
    QFETCH(int, regime);
    QFETCH(int, outcome);
    QFETCH(QString, provision);
    QFETCH(int, tests);
    law::Case c;
    c.regime = law::Regime(regime);
    c.questions = {{u"q1"_s, u"1"_s, u"How many?"_s, law::Held::Held, {}}};
    const QString slice = addSlice(c, u"q1"_s);
    c.decision.slices.first().outcome = SliceOutcome(outcome);
    for (int again = 0; again < 2; ++again)
        relyOnRequestGround(c, slice, catalogue());
    QCOMPARE(c.decision.slices.size(), 1);
    QCOMPARE(int(c.decision.slices.first().outcome), outcome);
    QCOMPARE(c.decision.grounds.size(), provision.isEmpty() ? 0 : 1);
    QCOMPARE(c.decision.slices.first().groundIds.size(), c.decision.grounds.size());
    if (!provision.isEmpty())
        QCOMPARE(c.decision.grounds.first().provisionId, provision);
    QCOMPARE(c.decision.tests.size(), tests);
}

void TestEdits::limbsDecideOnTheTest()
{
    // s37 is absolute for some of its limbs and qualified for others.
    law::Case c = askedFor(1);
    const QString ground = addGround(c, u"s37"_s, catalogue());
    setLimb(c, ground, u"37(1)(a)"_s, true, catalogue());
    QCOMPARE(testsOf(c), QString());
    setLimb(c, ground, u"37(1)(b)"_s, true, catalogue());
    QCOMPARE(testsOf(c), u"s37"_s);
    setLimb(c, ground, u"37(1)(b)"_s, false, catalogue());
    QCOMPARE(testsOf(c), QString());
    QCOMPARE(findGround(c, ground)->limbs.size(), 1);
}

void TestEdits::confirmOrDenyIsASeparateTest()
{
    law::Case c = askedFor(2);
    addGround(c, u"s31"_s, catalogue());
    const QString ncnd = addConfirmOrDenyGround(c, u"s24"_s, catalogue());
    QCOMPARE(testsOf(c), u"s31|ncnd s24"_s);
    QVERIFY(findGround(c, ncnd)->confirmOrDeny);
    QCOMPARE(c.decision.slices.size(), 2);
    QCOMPARE(c.decision.slices[1].outcome, SliceOutcome::NeitherConfirmNorDeny);
    // An absolute confirm-or-deny provision has none; s14 has no such provision at all.
    addConfirmOrDenyGround(c, u"s23"_s, catalogue());
    QCOMPARE(testsOf(c), u"s31|ncnd s24"_s);
    QCOMPARE(addConfirmOrDenyGround(c, u"s14"_s, catalogue()), QString());
    setConfirmOrDeny(c, ncnd, false, catalogue());
    QCOMPARE(testsOf(c), u"s31,s24"_s);
}

void TestEdits::changedExemptionKeepsTypedText()
{
    const law::Case before = test::completeCase();
    for (const QString &to : {u"s38"_s, u"s42"_s, u"s41"_s, u"s36"_s, u"s12"_s, u"s14"_s}) {
        law::Case c = before;
        setProvision(c, u"g1"_s, to, catalogue());
        QCOMPARE(findGround(c, u"g1"_s)->provisionId, to);
        QCOMPARE(findGround(c, u"g1"_s)->harm, before.decision.grounds[0].harm);
        QVERIFY(findGround(c, u"g1"_s)->limbs.isEmpty());
        QCOMPARE(c.decision.tests.size(), 1);
        QCOMPARE(c.decision.tests[0].sections, before.decision.tests[0].sections);
        QCOMPARE(c.decision.tests[0].strongestPoint, before.decision.tests[0].strongestPoint);
    }
}

void TestEdits::changedExemptionAndBack()
{
    law::Case c = test::completeCase();
    setProvision(c, u"g1"_s, u"s41"_s, catalogue());
    QCOMPARE(testsOf(c), QString());
    QCOMPARE(c.decision.tests.size(), 1); // its words wait for the next exemption that needs a test
    setProvision(c, u"g1"_s, u"s31"_s, catalogue());
    QCOMPARE(testsOf(c), u"s31"_s);
    QCOMPARE(c.decision.tests.size(), 1);
    QCOMPARE(c.decision.tests[0].sections, test::completeCase().decision.tests[0].sections);
    // Where nothing was typed no empty test is left behind.
    law::Case fresh = askedFor(1);
    const QString ground = addGround(fresh, u"s31"_s, catalogue());
    setProvision(fresh, ground, u"s44"_s, catalogue());
    QVERIFY(fresh.decision.tests.isEmpty());
}

void TestEdits::removedGround()
{
    law::Case c = test::completeCase();
    removeGround(c, u"g1"_s);
    QVERIFY(c.decision.grounds.isEmpty());
    QVERIFY(c.decision.slices[0].groundIds.isEmpty());
    QCOMPARE(c.decision.tests.size(), 1);
    QVERIFY(c.decision.tests[0].groundIds.isEmpty());
    const law::Factor *against = findFactor(c, u"f3"_s);
    QVERIFY(against && against->groundId.isEmpty() && !against->text.isEmpty());
    addGround(c, u"s38"_s, catalogue());
    QCOMPARE(testsOf(c), u"s38"_s);
    QVERIFY(findFactor(c, u"f3"_s));
}

void TestEdits::sliceFollowsItsOnlyGround()
{
    law::Case c = askedFor(1);
    const QString ground = addGround(c, u"s31"_s, catalogue());
    setProvision(c, ground, u"s12"_s, catalogue());
    QCOMPARE(c.decision.slices[0].outcome, SliceOutcome::RefusedCost);
    setProvision(c, ground, u"s31"_s, catalogue());
    QCOMPARE(c.decision.slices[0].outcome, SliceOutcome::Withheld);
    // Beside another ground the slice stays as it was decided.
    const QString other = addGround(c, u"s38"_s, catalogue());
    setProvision(c, other, u"s14"_s, catalogue());
    QCOMPARE(c.decision.slices[0].outcome, SliceOutcome::Withheld);
}

void TestEdits::unknownIdsChangeNothing()
{
    const law::Case before = test::completeCase();
    law::Case c = before;
    QCOMPARE(addGround(c, u"s999"_s, catalogue()), QString());
    QCOMPARE(addConfirmOrDenyGround(c, u"s999"_s, catalogue()), QString());
    QCOMPARE(addSlice(c, u"nowhere"_s), QString());
    removeGround(c, u"nowhere"_s);
    removeQuestion(c, u"nowhere"_s);
    removeSlice(c, u"nowhere"_s);
    removeFactor(c, u"nowhere"_s);
    setProvision(c, u"nowhere"_s, u"s31"_s, catalogue());
    setProvision(c, u"g1"_s, u"s999"_s, catalogue());
    setConfirmOrDeny(c, u"nowhere"_s, true, catalogue());
    setSliceGround(c, u"s1"_s, u"nowhere"_s, true, catalogue());
    setLimb(c, u"g1"_s, u"99(9)"_s, true, catalogue());
    setLimb(c, u"nowhere"_s, u"31(1)(a)"_s, true, catalogue());
    setLikelihood(c, u"nowhere"_s, u"31(1)(a)"_s, law::Likelihood::Would);
    moveFactor(c, u"nowhere"_s, 1);
    setSide(c, u"nowhere"_s, Side::Disclosure);
    setWeight(c, u"nowhere"_s, law::Weight::Strong);
    setFieldText(c, {StepKind::Harm, u"nowhere"_s, Field::Why}, u"lost"_s);
    setFieldText(c, {StepKind::Harm, u"nowhere"_s, Field::SectionText}, u"lost"_s);
    QVERIFY(c == before);
}

void TestEdits::questionsAndSlices()
{
    law::Case c;
    const QString first = addQuestion(c), second = addQuestion(c);
    QCOMPARE(c.questions[1].number, u"2"_s);
    c.questions[1].number = u"7b"_s;
    addQuestion(c);
    QCOMPARE(c.questions[2].number, u"8"_s);
    const QString bare = addSlice(c, first), typed = addSlice(c, first), whole = addSlice(c, {});
    setFieldText(c, {StepKind::Slices, typed, Field::SliceExplanation}, u"Enclosed."_s);
    removeQuestion(c, first);
    QCOMPARE(c.decision.slices.size(), 2); // the one with words stays, for no question in particular
    QCOMPARE(c.decision.slices[0].id, typed);
    QCOMPARE(c.decision.slices[0].questionId, QString());
    removeSlice(c, whole);
    QCOMPARE(c.decision.slices.size(), 1);
    QCOMPARE(c.questions[0].id, second);
    Q_UNUSED(bare)
}

void TestEdits::likelihoodAndPurposes()
{
    law::Case c = askedFor(1);
    const QString ground = addGround(c, u"s31"_s, catalogue());
    setLimb(c, ground, u"31(1)(g)"_s, true, catalogue());
    setLimb(c, ground, u"31(1)(g)"_s, true, catalogue());
    setLimb(c, ground, u"31(2)(a)"_s, true, catalogue());
    QCOMPARE(findGround(c, ground)->limbs.size(), 1);
    QCOMPARE(findGround(c, ground)->purposes, QStringList{u"31(2)(a)"_s});
    setLikelihood(c, ground, u"31(1)(g)"_s, law::Likelihood::Would);
    QCOMPARE(findGround(c, ground)->limbs[0].likelihood, law::Likelihood::Would);
    setLimb(c, ground, u"31(1)(g)"_s, true, catalogue());
    QCOMPARE(findGround(c, ground)->limbs[0].likelihood, law::Likelihood::Would);
    setLimb(c, ground, u"31(2)(a)"_s, false, catalogue());
    QVERIFY(findGround(c, ground)->purposes.isEmpty());
}

void TestEdits::factors()
{
    law::Case c = askedFor(1);
    addGround(c, u"s31"_s, catalogue());
    const QString a = addFactor(c, false, Side::Disclosure, u"a"_s);
    const QString b = addFactor(c, false, Side::Disclosure, u"b"_s, u"suggested"_s);
    addFactor(c, false, Side::Maintaining, u"m"_s, {}, c.decision.grounds[0].id);
    const law::PublicInterestTest *test = findTest(c, false);
    QVERIFY(test);
    QCOMPARE(textsOf(casework::factors(*test, Side::Disclosure)), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(casework::factors(*test, Side::Maintaining)[0].groundId, c.decision.grounds[0].id);
    QVERIFY(!findFactor(c, b)->specific); // a suggestion counts only when made specific
    moveFactor(c, b, -1);
    QCOMPARE(textsOf(casework::factors(*findTest(c, false), Side::Disclosure)),
             (QStringList{u"b"_s, u"a"_s}));
    moveFactor(c, b, -1); // at the top: stays
    moveFactor(c, b, 5);  // not a step: stays
    QCOMPARE(textsOf(casework::factors(*findTest(c, false), Side::Disclosure)),
             (QStringList{u"b"_s, u"a"_s}));
    setWeight(c, a, law::Weight::Clear);
    QCOMPARE(findFactor(c, a)->weight, law::Weight::Clear);
    setSide(c, a, Side::Maintaining);
    QCOMPARE(textsOf(casework::factors(*findTest(c, false), Side::Maintaining)),
             (QStringList{u"m"_s, u"a"_s}));
    QCOMPARE(findFactor(c, a)->weight, law::Weight::Clear);
    removeFactor(c, a);
    QVERIFY(!findFactor(c, a));
}

void TestEdits::factorsAcrossSections()
{
    // A team with two sections for disclosure, and one of another role between them.
    law::Case c;
    law::PublicInterestTest &test = testFor(c, false);
    test.sections = {{u"x1"_s, SectionRole::For, u"General"_s, {}, {}, {}},
                     {u"x2"_s, SectionRole::Other, u"Note"_s, {}, {}, {}},
                     {u"x3"_s, SectionRole::For, u"This case"_s, {}, {}, {}}};
    test.sections[0].factors.append(factor(u"f1"_s, u"one"_s));
    test.sections[0].factors.append(factor(u"f2"_s, u"two"_s));
    test.sections[2].factors.append(factor(u"f3"_s, u"three"_s));
    const auto ids = [&c](int section) {
        return textsOf(c.decision.tests[0].sections[section].factors).join(u' ');
    };
    moveFactor(c, u"f2"_s, 1);
    QCOMPARE(ids(0), u"one"_s);
    QCOMPARE(ids(2), u"two three"_s);
    moveFactor(c, u"f3"_s, -1);
    moveFactor(c, u"f3"_s, -1);
    QCOMPARE(ids(0), u"one three"_s);
    QCOMPARE(ids(2), u"two"_s);
    QCOMPARE(ids(1), QString());
}

void TestEdits::usualSections()
{
    law::Case c;
    law::PublicInterestTest &test = testFor(c, false);
    sectionFor(test, SectionRole::Harm);
    QVector<SectionRole> roles;
    for (const law::Section &section : std::as_const(test.sections)) {
        roles.append(section.role);
        QVERIFY(!section.heading.isEmpty());
    }
    QCOMPARE(roles,
             (QVector{SectionRole::Harm, SectionRole::For, SectionRole::Against, SectionRole::Balance}));
    QCOMPARE(&testFor(c, false), &c.decision.tests[0]);
    QVERIFY(!findTest(c, true));
    QVERIFY(testFor(c, true).confirmOrDeny);
    QCOMPARE(c.decision.tests.size(), 2);
}

void TestEdits::everyTextField_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("id");
    const auto row = [](Field field, const char *name, const QString &id = {}) {
        QTest::newRow(name) << int(field) << id;
    };
    row(Field::Reference, "reference");
    row(Field::Summary, "summary");
    row(Field::RequestText, "request");
    row(Field::QuestionText, "question", u"q1"_s);
    row(Field::Searches, "searches", u"q1"_s);
    row(Field::SliceLabel, "slice label", u"s1"_s);
    row(Field::SliceExplanation, "slice explanation", u"s1"_s);
    row(Field::Why, "why", u"g1"_s);
    row(Field::Particulars, "particulars", u"g1"_s);
    row(Field::HarmText, "harm", u"x1"_s);
    row(Field::ActorAndMeans, "actor", u"g1"_s);
    row(Field::AlreadyPublic, "public", u"g1"_s);
    row(Field::HarmSeverity, "severity", u"g1"_s);
    row(Field::Evidence, "evidence of harm", u"e1"_s);
    row(Field::Evidence, "evidence of a factor", u"e2"_s);
    row(Field::Opinion, "opinion", u"g1"_s);
    row(Field::FactorText, "factor", u"f1"_s);
    row(Field::FactorWhy, "weight's reason", u"f1"_s);
    row(Field::SectionText, "section", u"x2"_s);
    row(Field::BalanceText, "balance", u"t1"_s);
    row(Field::StrongestPoint, "strongest point", u"t1"_s);
    row(Field::DelayApology, "apology");
    row(Field::ReducedReasons, "reduced reasons");
}

void TestEdits::everyTextField()
{
    QFETCH(int, field);
    QFETCH(QString, id);
    law::Case c = test::completeCase();
    c.decision.grounds[0].harm.evidence = {{u"e1"_s, u"seen"_s, {}}};
    findFactor(c, u"f1"_s)->evidence = {{u"e2"_s, u"told"_s, {}}};
    const Where where{StepKind::Request, id, Field(field)};
    QVERIFY(holdsText(where.field));
    const law::Case before = c;
    setFieldText(c, where, u"typed here"_s);
    QVERIFY(c != before);
    QCOMPARE(fieldText(c, where), u"typed here"_s);
    setFieldText(c, where, fieldText(before, where));
    QVERIFY(c == before);
}

void TestEdits::sectionsByOtherIds()
{
    law::Case c = askedFor(1);
    const QString ground = addGround(c, u"s31"_s, catalogue());
    // A page knows the ground; the section is made when something is typed.
    const Where harm{StepKind::Harm, ground, Field::HarmText};
    QCOMPARE(fieldText(c, harm), QString());
    setFieldText(c, harm, QString());
    QCOMPARE(c.decision.tests[0].sections[0].role, SectionRole::For);
    setFieldText(c, harm, u"Harm."_s);
    QCOMPARE(c.decision.tests[0].sections[0].role, SectionRole::Harm);
    QCOMPARE(fieldText(c, {StepKind::Harm, {}, Field::HarmText}), u"Harm."_s);
    QCOMPARE(fieldText(c, {StepKind::Harm, c.decision.tests[0].id, Field::HarmText}), u"Harm."_s);
    // A section that speaks of another ground alone is not this ground's.
    const QString other = addGround(c, u"s38"_s, catalogue());
    c.decision.tests[0].sections[0].groundIds = {ground};
    QCOMPARE(fieldText(c, {StepKind::Harm, other, Field::HarmText}), QString());
    // A copy from before is another case: writing by the step alone must not reach into what is shared.
    const law::Case before = c;
    setFieldText(c, {StepKind::Harm, {}, Field::HarmText}, u"Other."_s);
    QCOMPARE(fieldText(before, {StepKind::Harm, {}, Field::HarmText}), u"Harm."_s);
    // With no id, the step says which test is meant.
    setFieldText(c, {StepKind::ConfirmOrDenyBalance, {}, Field::BalanceText}, u"Neither."_s);
    QVERIFY(findTest(c, true));
    QCOMPARE(fieldText(c, {StepKind::Balance, {}, Field::BalanceText}), QString());
    QCOMPARE(fieldText(c, {StepKind::ConfirmOrDenyBalance, {}, Field::BalanceText}), u"Neither."_s);
}

void TestEdits::textIsCleanedAtTheDoor()
{
    law::Case c = test::completeCase();
    QString bad = u"a_b\r\nc"_s;
    bad[1] = QChar(0);
    bad += QChar(0xD800);
    setFieldText(c, {StepKind::Harm, u"x1"_s, Field::HarmText}, bad);
    QCOMPARE(fieldText(c, {StepKind::Harm, u"x1"_s, Field::HarmText}), u"ab\nc\uFFFD"_s);
    const QString factor = addFactor(c, false, Side::Disclosure, bad);
    QCOMPARE(findFactor(c, factor)->text, u"ab\nc\uFFFD"_s);
}

void TestEdits::letterWords()
{
    law::Case c;
    setLetterWords(c, u"g1"_s, u"We rely on it."_s, u"It applies\u0000 here."_s);
    setLetterWords(c, {}, u"Thank you."_s, u"Thanks."_s);
    setLetterWords(c, u"g1"_s, {}, u"for no passage"_s);
    QCOMPARE(c.decision.letterChanges.size(), 2);
    const law::LetterChange first = c.decision.letterChanges.first();
    QCOMPARE(first.id, letterChangeId(u"g1"_s, u"We rely on it."_s));
    QVERIFY(first.id != letterChangeId(u"g2"_s, u"We rely on it."_s));
    QCOMPARE(first.words, u"It applies here."_s);
    QCOMPARE(fieldText(c, {StepKind::Letter, first.id, Field::LetterWords}), first.words);

    setLetterWords(c, u"g1"_s, u"We rely on it."_s, u"Other words."_s);
    QCOMPARE(c.decision.letterChanges.size(), 2);
    QCOMPARE(findLetterChange(c, first.id)->words, u"Other words."_s);
    setLetterWords(c, u"g1"_s, u"We rely on it."_s, u" \n"_s); // blank: the letter's own again
    QVERIFY(!findLetterChange(c, first.id));
    setLetterWords(c, {}, u"Thank you."_s, u"Thank you."_s);
    QVERIFY(c.decision.letterChanges.isEmpty());
}

void TestEdits::letterWordsTakenUpElsewhere()
{
    law::Case c;
    setLetterWords(c, u"g1"_s, u"Old."_s, u"Mine."_s);
    setLetterWords(c, u"g1"_s, u"New."_s, u"Others."_s);
    const QString old = letterChangeId(u"g1"_s, u"Old."_s);
    moveLetterChange(c, u"nothing"_s, u"g1"_s, u"New."_s);
    QCOMPARE(c.decision.letterChanges.size(), 2);
    moveLetterChange(c, old, u"g1"_s, u"New."_s);
    QCOMPARE(c.decision.letterChanges.size(), 1);
    QCOMPARE(findLetterChange(c, letterChangeId(u"g1"_s, u"New."_s))->words, u"Mine."_s);
    removeLetterChange(c, letterChangeId(u"g1"_s, u"New."_s));
    QVERIFY(c == law::Case());
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
