// SPDX-License-Identifier: GPL-3.0-or-later
// What the letter needs beside the decision (letters.md B1, B4, B6; s17(4), s17(7)).
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

Where letterPlace(Field field)
{
    return at(StepKind::Letter, {}, field);
}

/// Under the EIR "not held" is a refusal too (regs 12(4)(a), 14).
bool isAnswered(SliceOutcome outcome, Regime regime)
{
    return outcome == SliceOutcome::Disclosed || (outcome == SliceOutcome::NotHeld && regime != Regime::Eir);
}

/// A notice under s17(1), (3) or (5): something is refused, or is going to be as far as one can see.
bool isRefusal(const Case &matter)
{
    const auto &slices = matter.decision.slices;
    const auto &questions = matter.questions;
    if (!slices.isEmpty())
        return std::any_of(slices.cbegin(), slices.cend(),
                           [&](const Slice &slice) { return !isAnswered(slice.outcome, matter.regime); });
    const bool nothingHeld =
        !questions.isEmpty() && std::all_of(questions.cbegin(), questions.cend(),
                                            [](const Question &q) { return q.held == Held::NotHeld; });
    return !nothingHeld || matter.regime == Regime::Eir;
}

/// s17(7)(a), (b). Under the EIR (reg 11) and FOISA (ss20, 21) a review is a right, and no authority may say
/// that it has none. For full disclosure and not held the same is good practice only.
void checkRights(Checking &checking)
{
    const Authority &authority = checking.input.authority;
    const Severity severity = isRefusal(checking.matter) ? Severity::Blocks : Severity::Warns;
    if (!authority.hasReviewProcedure && checking.matter.regime != Regime::Foia)
        checking.sayAs(severity, u"review-owed"_s, letterPlace(Field::ComplaintRoute));
    if (authority.hasReviewProcedure && isBlank(authority.reviewProcedure))
        checking.sayAs(severity, u"no-review-route"_s, letterPlace(Field::ComplaintRoute));
    if (isBlank(authority.regulatorName) ||
        (isBlank(authority.regulatorAddress) && isBlank(authority.regulatorWebsite)))
        checking.sayAs(severity, u"no-regulator"_s, letterPlace(Field::Regulator));
}

/// A final letter is signed by somebody with a name or a post (B6).
void checkSignatory(Checking &checking)
{
    const QString &id = checking.decision.signatoryId;
    const auto &known = checking.input.authority.signatories;
    const auto signs =
        std::find_if(known.cbegin(), known.cend(), [&](const Person &person) { return person.id == id; });
    if (isBlank(id))
        checking.say(u"no-signatory"_s, letterPlace(Field::Signatory));
    else if (signs == known.cend())
        checking.say(u"unknown-signatory"_s, letterPlace(Field::Signatory));
    else if (isBlank(signs->name) && isBlank(signs->role))
        checking.say(u"nameless-signatory"_s, letterPlace(Field::Signatory));
}

} // namespace

void checkLetter(Checking &checking)
{
    if (isBlank(checking.input.authority.name))
        checking.say(u"no-authority-name"_s, letterPlace(Field::AuthorityName));
    if (!checking.decision.letterDate.isValid())
        checking.say(u"no-letter-date"_s, letterPlace(Field::LetterDate));
    checkSignatory(checking);
    checkRights(checking);
    if (checking.decision.reducedReasons && isBlank(checking.decision.s17_4Reason))
        checking.say(u"no-reduced-reason"_s, at(StepKind::Outcome, {}, Field::ReducedReasons));
}

} // namespace cpoise::law
