// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "law/request_grounds.h"
#include "letter/writing.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Held;
using law::SliceOutcome;

namespace
{
LetterKind kindOf(SliceOutcome outcome)
{
    switch (outcome) {
    case SliceOutcome::Undecided:
        return LetterKind::Undecided;
    case SliceOutcome::Disclosed:
        return LetterKind::Disclosure;
    case SliceOutcome::NotHeld:
        return LetterKind::NotHeld;
    case SliceOutcome::Withheld:
        return LetterKind::Refusal;
    case SliceOutcome::NeitherConfirmNorDeny:
        return LetterKind::NeitherConfirmNorDeny;
    case SliceOutcome::RefusedCost:
        return LetterKind::Cost;
    case SliceOutcome::RefusedVexatious:
    case SliceOutcome::RefusedRepeated:
        return LetterKind::Conduct;
    }
    return LetterKind::Undecided;
}

QVector<LetterKind> kindsOf(const law::Case &matter)
{
    QVector<LetterKind> kinds;
    for (const law::Slice &slice : answersOf(matter)) {
        const LetterKind kind = kindOf(slice.outcome);
        if (!kinds.contains(kind))
            kinds << kind;
    }
    return kinds;
}

bool everyQuestion(const law::Case &matter, Held held)
{
    return !matter.questions.isEmpty() &&
           std::all_of(matter.questions.begin(), matter.questions.end(),
                       [held](const law::Question &question) { return question.held == held; });
}

bool isMaintained(const law::Case &matter, bool confirmOrDeny)
{
    return std::any_of(matter.decision.tests.begin(), matter.decision.tests.end(),
                       [confirmOrDeny](const law::PublicInterestTest &test) {
                           return test.confirmOrDeny == confirmOrDeny &&
                                  test.result == law::BalanceResult::Maintaining;
                       });
}

/// What a decision without slices already says about the whole.
SliceOutcome impliedOutcome(const law::Case &matter)
{
    const auto &grounds = matter.decision.grounds;
    if (std::any_of(grounds.begin(), grounds.end(), isCost))
        return SliceOutcome::RefusedCost;
    if (std::any_of(grounds.begin(), grounds.end(), isConduct))
        return SliceOutcome::RefusedVexatious;
    if (isMaintained(matter, true))
        return SliceOutcome::NeitherConfirmNorDeny;
    if (isMaintained(matter, false))
        return SliceOutcome::Withheld;
    if (everyQuestion(matter, Held::NotHeld))
        return SliceOutcome::NotHeld;
    return SliceOutcome::Undecided;
}
} // namespace

bool isCost(const law::Ground &ground)
{
    return law::isCostProvision(ground.provisionId);
}

bool isConduct(const law::Ground &ground)
{
    return law::isConductProvision(ground.provisionId);
}

bool isForContent(const law::Ground &ground)
{
    return !ground.confirmOrDeny && !isCost(ground) && !isConduct(ground);
}

QVector<law::Slice> answersOf(const law::Case &matter)
{
    if (!matter.decision.slices.isEmpty())
        return matter.decision.slices;
    law::Slice whole;
    whole.outcome = impliedOutcome(matter);
    return {whole};
}

LetterKind kindOf(const law::Case &matter)
{
    QVector<LetterKind> kinds = kindsOf(matter);
    const auto drop = [&kinds](LetterKind kind) {
        if (kinds.size() > 1)
            kinds.removeAll(kind);
    };
    // What is not held, and what is still open, does not change what the rest of the letter is.
    drop(LetterKind::NotHeld);
    const bool open = kinds.size() > 1 && kinds.contains(LetterKind::Undecided);
    drop(LetterKind::Undecided);
    if (kinds.size() == 1 && !(open && kinds.first() == LetterKind::Disclosure))
        return kinds.first();
    return kinds.contains(LetterKind::Disclosure) ? LetterKind::PartialRefusal : LetterKind::Refusal;
}

} // namespace cpoise::letter
