// SPDX-License-Identifier: GPL-3.0-or-later
// What the law requires of each letter, as a table. Each row: the letter, the requirement and its provision,
// the words that meet it in a good letter, and what is taken away from the case so that they must vanish.
#include "tests/letter/good_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Desk;

namespace
{
using Take = void (*)(Desk &);

struct Row {
    const char *requirement;
    QString words;
    Take takeAway;
};

struct Letter {
    const char *name;
    law::Case (*good)();
    QVector<Row> rows;
};

// What can be taken away.
void held(Desk &d)
{
    for (law::Question &question : d.matter.questions)
        question.held = law::Held::Unstated;
}
void limbs(Desk &d)
{
    d.matter.decision.grounds.first().limbs.clear();
}
void grounds(Desk &d)
{
    d.matter.decision.grounds.clear();
}
void secondGround(Desk &d)
{
    d.matter.decision.grounds.removeLast();
}
void likelihood(Desk &d)
{
    d.matter.decision.grounds.first().limbs.first().likelihood = law::Likelihood::Unstated;
}
void why(Desk &d)
{
    d.matter.decision.grounds.last().why.clear();
}
void harm(Desk &d)
{
    d.matter.decision.grounds.first().harm = {};
}
void particulars(Desk &d)
{
    d.matter.decision.grounds.first().particulars.clear();
}
void decision(Desk &d)
{
    for (law::Slice &slice : d.matter.decision.slices)
        slice.outcome = law::SliceOutcome::Undecided;
    d.matter.decision.grounds.clear();
}
void answer(Desk &d)
{
    decision(d);
    held(d);
}
void result(Desk &d)
{
    d.matter.decision.tests.first().result = law::BalanceResult::Undecided;
}
void factorsFor(Desk &d)
{
    d.matter.decision.tests.first().sections[1].factors.clear();
}
void factorsAgainst(Desk &d)
{
    d.matter.decision.tests.first().sections[2].factors.clear();
}
void contributions(Desk &d)
{
    for (law::Factor &factor : d.matter.decision.tests.first().sections[2].factors)
        factor.groundId.clear();
}
void tests(Desk &d)
{
    d.matter.decision.tests.clear();
}
void reduced(Desk &d)
{
    d.matter.decision.reducedReasons = false;
}
void explanations(Desk &d)
{
    for (law::Slice &slice : d.matter.decision.slices)
        slice.explanation.clear();
}
void firstSlice(Desk &d)
{
    d.matter.decision.slices.removeFirst();
}
void lastSlice(Desk &d)
{
    d.matter.decision.slices.removeLast();
}
void searches(Desk &d)
{
    d.matter.questions.first().searches.clear();
}
void notice(Desk &d)
{
    d.matter.decision.extensionNoticeDate = {};
}
void until(Desk &d)
{
    d.matter.decision.extensionUntil = {};
}
void review(Desk &d)
{
    d.authority.reviewProcedure.clear();
}
void reviewContact(Desk &d)
{
    d.authority.reviewContact.clear();
}
void regulator(Desk &d)
{
    d.authority.regulatorName.clear();
}

/// B4, for every notice under section 17(1), (3) or (5).
QVector<Row> complaintRows()
{
    return {
        {"s17(7)(a): there is an internal review procedure",
         u"You can ask us to look at our decision again."_s, review},
        {"s17(7)(a): particulars of it",
         u"Ask for an internal review within 40 working days of this letter."_s, review},
        {"s17(7)(a): where to send it", u"Send your request for a review to: reviews@northmoor.example"_s,
         reviewContact},
        {"s17(7)(b): the right under section 50",
         u"Under section 50 of the Act you have the right to ask the Information Commissioner"_s, regulator},
    };
}

law::Case extensionOnConfirming()
{
    law::Case c = test::ncndCase();
    c.decision.slices.first().outcome = law::SliceOutcome::Undecided;
    c.decision.extensionNoticeDate = c.decision.letterDate;
    c.decision.extensionUntil = QDate(2026, 12, 31);
    c.decision.tests.first().result = law::BalanceResult::Undecided;
    return c;
}

law::Case reducedCase()
{
    law::Case c = test::refusalCase();
    c.decision.reducedReasons = true;
    c.decision.s17_4Reason = u"The plan of the stores."_s;
    return c;
}

/// The officer's own balance leaves the conclusion unsaid.
law::Case unsaidCase()
{
    law::Case c = test::refusalCase();
    c.decision.tests.first().sections[3].text = u"Both sides matter, and evidence must be safe."_s;
    return c;
}

QVector<Letter> letters()
{
    return {
        {"3b Cost-limit refusal", test::costCase,
         QVector<Row>{
             {"s17(5): states reliance on section 12, and which subsection",
              u"We rely on section 12(1) of the Act."_s, decision},
             {"s17(5): the notice says what it is", u"This letter is the refusal notice"_s, decision},
             {"s1(1)(a): whether held", u"We hold the information that you asked for."_s, held},
             {"s16: how to narrow it", u"We could answer for the year 2025 alone."_s, explanations},
             {"good practice: the estimate", u"so this comes to 75 hours."_s, particulars},
             {"good practice: the limit and SI 2004/3244",
              u"The limit for us is \u00a3450. That is 18 hours"_s,
              [](Desk &d) { d.authority.costLimitPounds = 0; }},
         } + complaintRows()},
        {"4 More time for the public interest test", test::extensionCase,
         QVector<Row>{
             {"s17(1)(a): the exemption applies", u"We think that section 31(1)(a) of the Act applies."_s,
              notice},
             {"s17(1)(b): section, subsection and limb",
              u"We think that section 31(1)(a) of the Act applies."_s, limbs},
             {"s17(1)(c): why it applies", u"A burglar would learn which tools to bring."_s, harm},
             {"s17(2): no decision has been reached on the public interest",
              u"No decision has been reached yet on the public interest."_s, notice},
             {"s17(2): when a decision is expected", u"We expect to reach a decision by 31 December 2026."_s,
              until},
             {"s1(1)(a): whether held", u"We hold the information that you asked for."_s, held},
             {"s10(3): what is not affected is answered now",
              u"We have decided to give you part of the information: Question 1."_s, firstSlice},
         } + complaintRows()},
        {"4 More time for confirming or denying", extensionOnConfirming,
         QVector<Row>{
             {"s17(2): no decision has been reached on the public interest in saying whether it is held",
              u"whether the public interest lies in saying whether we hold the information."_s, notice},
             {"s17(1)(b): the provision under consideration",
              u"We think that section 31(3) of the Act applies"_s, grounds},
             {"s17(2): when a decision is expected", u"We expect to reach a decision by 31 December 2026."_s,
              until},
         } + complaintRows()},
        {"5 Full disclosure", test::disclosureCase,
         QVector<Row>{
             {"s1(1)(a): held", u"We hold the information that you asked for."_s, held},
             {"s1(1)(b): supplied", u"We are giving you all of the information that you asked for."_s,
              decision},
             {"s11: the form in which it comes", u"The list of locks is enclosed as a spreadsheet."_s,
              explanations},
         } + complaintRows()},
        {"6 Not held", test::notHeldCase,
         QVector<Row>{
             {"s1(1)(a): no information is held", u"We do not hold the information that you asked for."_s,
              answer},
             {"s1(1)(a): for each question", u"We do not hold the information that you asked for. How"_s,
              held},
             {"good practice: the searches", u"searched its asset register"_s, searches},
             {"s16: another body that may hold it", u"Southmoor Council keeps the buildings"_s, explanations},
         } + complaintRows()},
        {"7 Full refusal", test::refusalCase,
         QVector<Row>{
             {"s1(1)(a): held", u"We hold the information that you asked for."_s, held},
             {"s17(1)(a): relies on an exemption",
              u"withhold the information that you asked for, under section 31(1)(a)"_s, decision},
             {"s17(1)(a): the notice says what it is", u"the refusal notice that section 17"_s, decision},
             {"s17(1)(b): section, subsection and limb", u"We rely on section 31(1)(a) of the Act."_s, limbs},
             {"s17(1)(b): the interest that it covers", u"prejudice the prevention or detection of crime."_s,
              limbs},
             {"s17(1)(c): who would use it, and how", u"A burglar would learn which tools to bring."_s, harm},
             {"s17(1)(c): the level of likelihood",
              u"In our view disclosure would be likely to have this effect."_s, likelihood},
             {"s17(3)(b): factors for disclosure",
              u"Openness about how the constabulary looks after evidence."_s, factorsFor},
             {"s17(3)(b): factors for the exemption", u"Thieves would be likely to choose the store"_s,
              factorsAgainst},
             {"s17(3)(b): the balance, in the officer's own words",
              u"because what would be lost is evidence itself."_s, tests},
         } + complaintRows()},
        {"7 Full refusal, conclusion unsaid",
         unsaidCase,
         {{"s17(3)(b): the public interest in maintaining the exemption outweighs",
           u"the public interest in maintaining the exemption outweighs the public interest in disclosing"_s,
           result}}},
        {"7 Full refusal, two exemptions",
         test::twoExemptionsCase,
         {{"s17(1)(b): the second exemption", u"We rely on section 38(1)(b) of the Act."_s, secondGround},
          {"s17(1)(c): why the second applies", u"Keepers would meet armed thieves"_s, why},
          {"R-PIT-6: one combined balance", u"keeping to all of them together"_s, secondGround},
          {"R-PIT-6: what each contributes", u"This supports section 38(1)(b)."_s, contributions}}},
        {"7 Full refusal, reduced reasons",
         reducedCase,
         {{"s17(4): says that reasons are left out", u"Section 17(4) of the Act says"_s, reduced},
          {"s17(3)(b): the conclusion stays", u"outweighs the public interest in disclosing"_s, result}}},
        {"8 Partial refusal", test::partialCase,
         QVector<Row>{
             {"s1(1)(b): what is disclosed", u"We are giving you these parts: Question 1."_s, firstSlice},
             {"s1(1)(b): the enclosure", u"Enclosure 1 gives the number for each month."_s, explanations},
             {"s17(1)(a): what is withheld", u"We are withholding these parts: Question 2a, all stores."_s,
              lastSlice},
             {"s17(1)(b): the exemption of each part",
              u"under section 31(1)(a) (law enforcement): Question 2a, all stores."_s, limbs},
             {"s1(1)(a): held, for each question", u"We hold the information that you asked for."_s, held},
             {"s17(3)(b): the balance", u"because what would be lost is evidence itself."_s, tests},
         } + complaintRows()},
        {"9 Neither confirm nor deny", test::ncndCase,
         QVector<Row>{
             {"s17(1)(a): neither confirms nor denies",
              u"We neither confirm nor deny that we hold the information that you asked for."_s, answer},
             {"s17(1)(b): the subsection", u"We rely on section 31(3) of the Act, which lets us"_s, grounds},
             {"s17(1)(c): why confirming would cause the effect", u"whether they are watched."_s, why},
             {"s17(1)(c): the level of likelihood",
              u"hold information would be likely to have this effect."_s, likelihood},
             {"s17(3)(a): the conclusion, on confirming alone",
              u"the public interest in neither confirming nor denying outweighs"_s, result},
             {"safeguard: no indication either way",
              u"This should not be taken as an indication that the information is or is not held."_s,
              decision},
         } + complaintRows()},
        {"10 Vexatious or repeated", test::conductCase,
         QVector<Row>{
             {"s17(5): states reliance on section 14, and which subsection",
              u"We rely on section 14(1) of the Act."_s, decision},
             {"good practice: a short explanation", u"It is the fortieth request"_s, why},
         } + complaintRows()},
    };
}
} // namespace

class TstChecklist : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isMet_data()
    {
        QTest::addColumn<int>("letter");
        QTest::addColumn<int>("row");
        const QVector<Letter> all = letters();
        for (int i = 0; i < all.size(); ++i) {
            for (int j = 0; j < all[i].rows.size(); ++j)
                QTest::addRow("%s | %s", all[i].name, all[i].rows[j].requirement) << i << j;
        }
    }

    void isMet()
    {
        QFETCH(int, letter);
        QFETCH(int, row);
        const QVector<Letter> all = letters();
        const Row item = all[letter].rows[row];
        Desk desk = test::deskOf(all[letter].good());
        QVERIFY2(desk.text().contains(item.words), qPrintable(desk.text()));
        item.takeAway(desk);
        QVERIFY2(!desk.text().contains(item.words), qPrintable(item.words));
    }

    void anAuthorityWithoutReviewsSaysSo()
    {
        Desk desk = test::deskOf(test::refusalCase());
        desk.authority.hasReviewProcedure = false;
        const QString words = u"We do not have an internal review procedure."_s;
        QVERIFY(desk.text().contains(words));
        QVERIFY(!desk.text().contains(u"reviews@northmoor.example"_s));
        desk.authority.hasReviewProcedure = true;
        QVERIFY(!desk.text().contains(words));
    }
};

QTEST_GUILESS_MAIN(TstChecklist)
#include "tst_checklist.moc"
