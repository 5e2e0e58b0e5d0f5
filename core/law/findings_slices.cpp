// SPDX-License-Identifier: GPL-3.0-or-later
// What is held, and what happens to each part of the information (s1(1), s17(1)(a), s17(5)).
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"
#include "law/request_grounds.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

const Question *questionOf(const Checking &checking, const Slice &slice)
{
    const auto &all = checking.matter.questions;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const Question &q) { return q.id == slice.questionId; });
    return found == all.cend() ? nullptr : &*found;
}

/// What the officer calls a slice: its label, its question, or all of it.
QString named(const Checking &checking, const Slice &slice)
{
    if (!isBlank(slice.label))
        return slice.label;
    const Question *question = questionOf(checking, slice);
    const bool several = checking.matter.questions.size() > 1;
    return question && several ? u"question "_s + question->number : u"the information"_s;
}

Where outcomePlace(const Slice &slice)
{
    return at(StepKind::Slices, slice.id, Field::SliceOutcome);
}

bool isConduct(SliceOutcome outcome)
{
    return outcome == SliceOutcome::RefusedVexatious || outcome == SliceOutcome::RefusedRepeated;
}

bool restsOn(const Checking &checking, const Slice &slice, const QString &provisionId)
{
    return std::any_of(slice.groundIds.cbegin(), slice.groundIds.cend(), [&](const QString &id) {
        const Ground *ground = checking.ground(id);
        return ground && ground->provisionId == provisionId;
    });
}

void checkGroundsOfSlice(Checking &checking, const Slice &slice)
{
    for (const QString &id : slice.groundIds) {
        const Ground *ground = checking.ground(id);
        if (!ground) {
            checking.say(u"unknown-ground"_s, outcomePlace(slice), {named(checking, slice)});
            continue;
        }
        const bool content = slice.outcome == SliceOutcome::Withheld;
        const bool confirmation = slice.outcome == SliceOutcome::NeitherConfirmNorDeny;
        if ((content && ground->confirmOrDeny) || (confirmation && !ground->confirmOrDeny))
            checking.say(u"ground-for-the-other-duty"_s, outcomePlace(slice),
                         {checking.cite(*ground), named(checking, slice)});
    }
}

/// s17(5): the notice states reliance on section 12 or 14, or on what the regime has in their place.
void checkRequestGrounds(Checking &checking, const Slice &slice)
{
    const bool cost = slice.outcome == SliceOutcome::RefusedCost;
    const StepKind step = cost ? StepKind::Cost : StepKind::Conduct;
    const RequestGround &own = requestGround(checking.matter.regime);
    if (refusesRequest(slice.outcome) &&
        !restsOn(checking, slice, provisionFor(slice.outcome, checking.matter.regime)))
        checking.say(cost ? u"cost-without-ground"_s : u"conduct-without-ground"_s,
                     at(step, slice.id, Field::SliceOutcome),
                     {named(checking, slice), QString::fromUtf16(cost ? own.citeCost : own.citeConduct)});
    if (cost && isBlank(slice.explanation))
        checking.say(u"no-narrowing"_s, at(step, slice.id, Field::SliceExplanation));
}

void checkOutcome(Checking &checking, const Slice &slice)
{
    const QStringList name{named(checking, slice)};
    switch (slice.outcome) {
    case SliceOutcome::Undecided:
        if (!checking.balanceDeferred())
            checking.say(u"undecided-slice"_s, outcomePlace(slice), name);
        break;
    case SliceOutcome::Disclosed:
        if (!slice.groundIds.isEmpty())
            checking.say(u"slice-both-ways"_s, outcomePlace(slice), name);
        if (isBlank(slice.explanation) && isBlank(slice.label))
            checking.say(u"no-enclosure"_s, at(StepKind::Outcome, slice.id, Field::SliceExplanation), name);
        break;
    case SliceOutcome::Withheld:
        if (slice.groundIds.isEmpty())
            checking.say(u"withheld-without-ground"_s, outcomePlace(slice), name);
        break;
    case SliceOutcome::NeitherConfirmNorDeny:
        if (slice.groundIds.isEmpty())
            checking.say(u"confirmation-without-ground"_s, outcomePlace(slice), name);
        break;
    default:
        checkRequestGrounds(checking, slice);
    }
}

/// A part of a question that is neither confirmed nor denied; the rest of it may be answered (R-PIT-11).
bool partlySecret(const Checking &checking, const Question &question)
{
    const auto &slices = checking.decision.slices;
    return std::any_of(slices.cbegin(), slices.cend(), [&](const Slice &slice) {
        return slice.outcome == SliceOutcome::NeitherConfirmNorDeny &&
               (slice.questionId.isEmpty() || slice.questionId == question.id);
    });
}

/// The held statement and the answer must not contradict each other (s1(1)(a)).
void checkAgainstHeld(Checking &checking, const Slice &slice)
{
    const Question *question = questionOf(checking, slice);
    if (!question)
        return;
    const Where place = at(StepKind::Held, question->id, Field::Held);
    const bool asHeld = slice.outcome == SliceOutcome::Disclosed || slice.outcome == SliceOutcome::Withheld;
    if (question->held == Held::NotHeld && asHeld)
        checking.say(u"held-contradiction"_s, place, {question->number});
    if (question->held == Held::Held && slice.outcome == SliceOutcome::NotHeld)
        checking.say(u"not-held-contradiction"_s, place, {question->number});
    const bool said = question->held != Held::Unstated && question->held != Held::NeitherConfirmNorDeny &&
                      question->held != Held::PartlyHeld;
    const bool givenAway = question->held == Held::NeitherConfirmNorDeny &&
                           (asHeld || slice.outcome == SliceOutcome::NotHeld) &&
                           !partlySecret(checking, *question);
    if (givenAway || (said && slice.outcome == SliceOutcome::NeitherConfirmNorDeny))
        checking.say(u"confirmation-in-held"_s, place, {question->number});
}

void checkTwins(Checking &checking)
{
    const auto &slices = checking.decision.slices;
    for (qsizetype i = 0; i < slices.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const bool same = slices.at(i).questionId == slices.at(j).questionId &&
                              slices.at(i).label.trimmed() == slices.at(j).label.trimmed();
            if (!same || slices.at(i).outcome == slices.at(j).outcome)
                continue;
            checking.say(u"slice-twice"_s, at(StepKind::Slices, slices.at(i).id, Field::SliceLabel),
                         {named(checking, slices.at(i))});
            break;
        }
    }
}

/// A refusal for cost that leaves open whether anything is held: s12(2); under FOISA, where s12 frees from
/// s1(1) and there is no duty to confirm apart; under reg 12(4)(b), whose burden may be the search itself
/// [U].
bool costLeavesOpen(const Checking &checking, const Slice &slice)
{
    if (slice.outcome != SliceOutcome::RefusedCost)
        return false;
    return checking.matter.regime != Regime::Foia ||
           std::any_of(slice.groundIds.cbegin(), slice.groundIds.cend(), [&](const QString &id) {
               const Ground *ground = checking.ground(id);
               return ground && std::any_of(ground->limbs.cbegin(), ground->limbs.cend(),
                                            [](const ClaimedLimb &l) { return l.id == "12(2)"_L1; });
           });
}

/// Section 12 and 14 refuse the request itself: whether anything is held need not be said where 12(2) or 14
/// is relied on for all of a question.
bool heldNeedNotBeSaid(const Checking &checking, const Question &question)
{
    bool excused = false;
    for (const Slice &slice : checking.decision.slices) {
        if (slice.questionId != question.id && !slice.questionId.isEmpty())
            continue;
        if (!isConduct(slice.outcome) && !costLeavesOpen(checking, slice) &&
            slice.outcome != SliceOutcome::NeitherConfirmNorDeny)
            return false;
        excused = true;
    }
    return excused;
}

void checkQuestion(Checking &checking, const Question &question)
{
    const auto &slices = checking.decision.slices;
    if (question.held == Held::Unstated && !heldNeedNotBeSaid(checking, question))
        checking.say(u"no-held"_s, at(StepKind::Held, question.id, Field::Held),
                     {u"question "_s + question.number});
    if (question.held == Held::NotHeld && isBlank(question.searches))
        checking.say(u"no-searches"_s, at(StepKind::Held, question.id, Field::Searches), {question.number});
    const bool answered = std::any_of(slices.cbegin(), slices.cend(), [&](const Slice &slice) {
        return slice.questionId.isEmpty() || slice.questionId == question.id;
    });
    if (!slices.isEmpty() && !answered && question.held != Held::NotHeld)
        checking.say(u"unanswered-question"_s, at(StepKind::Slices, question.id, Field::SliceOutcome),
                     {question.number});
}

} // namespace

void checkSlices(Checking &checking)
{
    for (const Question &question : checking.matter.questions)
        checkQuestion(checking, question);
    const auto &questions = checking.matter.questions;
    const bool allNotHeld =
        !questions.isEmpty() && std::all_of(questions.cbegin(), questions.cend(),
                                            [](const Question &q) { return q.held == Held::NotHeld; });
    if (questions.isEmpty())
        checking.say(u"no-held"_s, at(StepKind::Held, {}, Field::Held), {u"the request"_s});
    if (checking.decision.slices.isEmpty() && !allNotHeld)
        checking.say(u"no-slice"_s, at(StepKind::Slices, {}, Field::SliceOutcome));
    for (const Slice &slice : checking.decision.slices) {
        checkOutcome(checking, slice);
        checkGroundsOfSlice(checking, slice);
        checkAgainstHeld(checking, slice);
    }
    checkTwins(checking);
}

} // namespace cpoise::law
