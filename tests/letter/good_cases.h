// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/letter/composed.h"

/// A good case of each kind of letter (invented), for the checklists of letters.
namespace cpoise::test
{

using law::SliceOutcome;

/// Two questions, received, dated and signed; the answer to each in a slice of its own.
inline law::Case twoQuestions()
{
    law::Case c = completeCase();
    c.questions = {
        {QStringLiteral("q1"),
         QStringLiteral("1"),
         QStringLiteral("How many locks were bought in 2025?"),
         law::Held::Held,
         {}},
        {QStringLiteral("q2"),
         QStringLiteral("2a"),
         QStringLiteral("Which make of lock secures each store?"),
         law::Held::Held,
         {}},
    };
    c.decision.slices = {
        {QStringLiteral("s1"),
         {},
         QStringLiteral("q1"),
         SliceOutcome::Disclosed,
         {},
         QStringLiteral("Enclosure 1 gives the number for each month.")},
        {QStringLiteral("s2"),
         QStringLiteral("Question 2a, all stores"),
         QStringLiteral("q2"),
         SliceOutcome::Withheld,
         {QStringLiteral("g1")},
         QStringLiteral("Pages 2 to 4 of the store plan are blacked out.")},
    };
    return c;
}

/// One question, one answer, no grounds and no test.
inline law::Case plainCase(SliceOutcome outcome, law::Held held)
{
    law::Case c = completeCase();
    c.questions.first().held = held;
    c.decision.grounds.clear();
    c.decision.tests.clear();
    c.decision.slices.first().outcome = outcome;
    c.decision.slices.first().groundIds.clear();
    return c;
}

inline law::Case disclosureCase()
{
    law::Case c = plainCase(SliceOutcome::Disclosed, law::Held::Held);
    c.decision.slices.first().explanation = QStringLiteral("The list of locks is enclosed as a spreadsheet.");
    return c;
}

inline law::Case notHeldCase()
{
    law::Case c = plainCase(SliceOutcome::NotHeld, law::Held::NotHeld);
    c.questions.first().searches = QStringLiteral(
        "The estates team searched its asset register for \u201clock\u201d on 9 November 2026.");
    c.decision.slices.first().explanation = QStringLiteral(
        "Southmoor Council keeps the buildings and may hold this. Its form is on its website.");
    return c;
}

inline law::Case refusalCase()
{
    return completeCase();
}

/// Two qualified exemptions on the same information, weighed together.
inline law::Case twoExemptionsCase()
{
    law::Case c = completeCase();
    law::Ground g;
    g.id = QStringLiteral("g2");
    g.provisionId = QStringLiteral("s38");
    g.limbs = {{QStringLiteral("38(1)(b)"), law::Likelihood::Would}};
    g.why = QStringLiteral("Keepers would meet armed thieves in the stores.");
    c.decision.grounds << g;
    c.decision.slices.first().groundIds << g.id;
    c.decision.tests.first().groundIds << g.id;
    law::Factor f = c.decision.tests.first().sections[2].factors.first();
    f.id = QStringLiteral("f4");
    f.text = QStringLiteral("The keepers of the stores must be safe at work.");
    f.groundId = g.id;
    c.decision.tests.first().sections[2].factors << f;
    return c;
}

inline law::Case partialCase()
{
    return twoQuestions();
}

inline law::Case ncndCase()
{
    law::Case c = completeCase();
    c.questions.first().held = law::Held::NeitherConfirmNorDeny;
    law::Ground &g = c.decision.grounds.first();
    g.confirmOrDeny = true;
    g.limbs = {{QStringLiteral("31(3)"), law::Likelihood::WouldBeLikely}};
    g.why = QStringLiteral("To say yes or no would tell suspects whether they are watched.");
    g.harm = {};
    c.decision.slices.first().outcome = SliceOutcome::NeitherConfirmNorDeny;
    law::PublicInterestTest &t = c.decision.tests.first();
    t.confirmOrDeny = true;
    t.sections[0].text =
        QStringLiteral("Confirmation or denial would be likely to prejudice the prevention of crime.");
    t.sections[3].text = QStringLiteral("Both sides matter, and the second is the stronger here.");
    return c;
}

inline law::Case costCase()
{
    law::Case c = plainCase(SliceOutcome::RefusedCost, law::Held::Held);
    law::Ground g;
    g.id = QStringLiteral("g1");
    g.provisionId = QStringLiteral("s12");
    g.limbs = {{QStringLiteral("12(1)"), law::Likelihood::Unstated}};
    g.particulars = QStringLiteral(
        "A sample of 20 files took 5 minutes each. There are 900 files, so this comes to 75 hours.");
    c.decision.grounds = {g};
    c.decision.slices.first().groundIds = {g.id};
    c.decision.slices.first().explanation = QStringLiteral("We could answer for the year 2025 alone.");
    return c;
}

inline law::Case conductCase()
{
    law::Case c = plainCase(SliceOutcome::RefusedVexatious, law::Held::Held);
    law::Ground g;
    g.id = QStringLiteral("g1");
    g.provisionId = QStringLiteral("s14");
    g.limbs = {{QStringLiteral("14(1)"), law::Likelihood::Unstated}};
    g.why = QStringLiteral("It is the fortieth request on one parking space in a month.");
    c.decision.grounds = {g};
    c.decision.slices.first().groundIds = {g.id};
    return c;
}

/// A notice that more time is needed for the balance; question 1 is answered now.
inline law::Case extensionCase()
{
    law::Case c = twoQuestions();
    c.decision.slices[1].outcome = SliceOutcome::Undecided;
    c.decision.extensionNoticeDate = c.decision.letterDate;
    c.decision.extensionUntil = QDate(2026, 12, 31);
    law::PublicInterestTest &t = c.decision.tests.first();
    t.result = law::BalanceResult::Undecided;
    t.strongestPoint.clear();
    t.asAt = {};
    t.sections.clear();
    return c;
}

/// Disclosed, withheld, not held and too dear in one letter.
inline law::Case mixedCase()
{
    law::Case c = twoQuestions();
    c.questions << law::Question{QStringLiteral("q3"), QStringLiteral("2b"),
                                 QStringLiteral("Which locks were tested by burglars?"), law::Held::NotHeld,
                                 QStringLiteral("The crime prevention team looked through its test reports.")}
                << law::Question{QStringLiteral("q4"),
                                 QStringLiteral("3"),
                                 QStringLiteral("Every e-mail about locks since 1990."),
                                 law::Held::Held,
                                 {}};
    const law::Case cost = costCase();
    law::Ground dear = cost.decision.grounds.first();
    dear.id = QStringLiteral("g9");
    c.decision.grounds << dear;
    c.decision.slices << law::Slice{QStringLiteral("s3"),  {}, QStringLiteral("q3"),
                                    SliceOutcome::NotHeld, {}, {}}
                      << law::Slice{
                             QStringLiteral("s4"),   {},
                             QStringLiteral("q4"),   SliceOutcome::RefusedCost,
                             {QStringLiteral("g9")}, QStringLiteral("We could answer for 2025 alone.")};
    return c;
}

} // namespace cpoise::test
