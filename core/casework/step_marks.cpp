// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/step_marks.h"

#include <algorithm>

#include "base/text.h"

namespace cpoise::casework
{

using law::SectionRole;
using law::StepKind;

namespace
{
bool saysSomething(const law::Section &section)
{
    return !isBlank(section.text) || !section.factors.isEmpty();
}

bool hasSection(const law::Case &matter, bool confirmOrDeny, SectionRole role)
{
    const auto &tests = matter.decision.tests;
    return std::any_of(tests.cbegin(), tests.cend(), [&](const law::PublicInterestTest &test) {
        return test.confirmOrDeny == confirmOrDeny &&
               std::any_of(test.sections.cbegin(), test.sections.cend(), [role](const law::Section &section) {
                   return section.role == role && saysSomething(section);
               });
    });
}

bool hasHarm(const law::Case &matter, bool confirmOrDeny)
{
    const auto &grounds = matter.decision.grounds;
    return hasSection(matter, confirmOrDeny, SectionRole::Harm) ||
           std::any_of(grounds.cbegin(), grounds.cend(), [confirmOrDeny](const law::Ground &ground) {
               return ground.confirmOrDeny == confirmOrDeny && ground.harm != law::Harm{};
           });
}

bool hasBalance(const law::Case &matter, bool confirmOrDeny)
{
    const auto &tests = matter.decision.tests;
    return hasSection(matter, confirmOrDeny, SectionRole::Balance) ||
           std::any_of(tests.cbegin(), tests.cend(), [confirmOrDeny](const law::PublicInterestTest &test) {
               return test.confirmOrDeny == confirmOrDeny && test.result != law::BalanceResult::Undecided;
           });
}

bool hasOutcome(const law::Case &matter)
{
    const auto &slices = matter.decision.slices;
    return std::any_of(slices.cbegin(), slices.cend(),
                       [](const law::Slice &slice) { return slice.outcome != law::SliceOutcome::Undecided; });
}

bool hasHeld(const law::Case &matter)
{
    return std::any_of(matter.questions.cbegin(), matter.questions.cend(),
                       [](const law::Question &question) { return question.held != law::Held::Unstated; });
}

/// A ground of the given basis that already says why, or how much.
bool hasRequestGround(const law::Case &matter, const law::Catalogue &catalogue, law::Basis basis)
{
    const auto &grounds = matter.decision.grounds;
    return std::any_of(grounds.cbegin(), grounds.cend(), [&](const law::Ground &ground) {
        const law::Provision *provision = catalogue.find(ground.provisionId);
        const bool isIt = provision && (provision->basis == basis || provision->id == u"eir-12-4-b");
        return isIt && !(isBlank(ground.why) && isBlank(ground.particulars));
    });
}

bool hasOpinion(const law::Case &matter)
{
    const auto &grounds = matter.decision.grounds;
    return std::any_of(grounds.cbegin(), grounds.cend(),
                       [](const law::Ground &ground) { return ground.opinion != law::QualifiedOpinion{}; });
}

bool hasLetter(const law::Decision &decision)
{
    return decision.letterDate.isValid() || !decision.signatoryId.isEmpty() ||
           !isBlank(decision.openingWords) || !isBlank(decision.closingWords) ||
           !isBlank(decision.delayApology) || !decision.letterChanges.isEmpty();
}

StepMark worst(const QVector<law::Finding> &findings)
{
    const auto has = [&findings](law::Severity severity) {
        return std::any_of(findings.cbegin(), findings.cend(),
                           [severity](const law::Finding &finding) { return finding.severity == severity; });
    };
    return has(law::Severity::Blocks)  ? StepMark::Blocks
           : has(law::Severity::Warns) ? StepMark::ToLookAt
                                       : StepMark::Done;
}

QVector<law::Finding> findingsFor(StepKind step, const QVector<law::Finding> &findings)
{
    // The letter is not done while anything anywhere stands against sending it.
    if (step == StepKind::Checks || step == StepKind::Letter)
        return findings;
    QVector<law::Finding> result;
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(result),
                 [step](const law::Finding &finding) { return finding.where.step == step; });
    return result;
}
} // namespace

bool begun(const law::Case &matter, StepKind step, const law::Catalogue &catalogue)
{
    const law::Decision &decision = matter.decision;
    switch (step) {
    case StepKind::Request:
        return !isBlank(matter.reference) || !isBlank(matter.requestText) || !matter.questions.isEmpty();
    case StepKind::Held:
        return hasHeld(matter);
    case StepKind::Slices:
        return !decision.slices.isEmpty();
    case StepKind::Grounds:
        return !decision.grounds.isEmpty();
    case StepKind::QualifiedPerson:
        return hasOpinion(matter);
    case StepKind::Cost:
        return hasRequestGround(matter, catalogue, law::Basis::Cost);
    case StepKind::Conduct:
        return hasRequestGround(matter, catalogue, law::Basis::RequestConduct);
    case StepKind::Harm:
    case StepKind::ConfirmOrDenyHarm:
        return hasHarm(matter, step == StepKind::ConfirmOrDenyHarm);
    case StepKind::For:
    case StepKind::ConfirmOrDenyFor:
        return hasSection(matter, step == StepKind::ConfirmOrDenyFor, SectionRole::For);
    case StepKind::Against:
    case StepKind::ConfirmOrDenyAgainst:
        return hasSection(matter, step == StepKind::ConfirmOrDenyAgainst, SectionRole::Against);
    case StepKind::Balance:
    case StepKind::ConfirmOrDenyBalance:
        return hasBalance(matter, step == StepKind::ConfirmOrDenyBalance);
    case StepKind::Outcome:
        return hasOutcome(matter);
    case StepKind::Checks:
        return hasOutcome(matter) || !decision.grounds.isEmpty();
    case StepKind::Letter:
        return hasLetter(decision);
    }
    return false;
}

QVector<StepState> stepStates(const law::Case &matter, const law::Catalogue &catalogue,
                              const QVector<law::Finding> &findings)
{
    QVector<StepState> result;
    for (const StepKind step : law::stepsFor(matter, catalogue)) {
        const QVector<law::Finding> own = findingsFor(step, findings);
        const StepMark mark = begun(matter, step, catalogue) ? worst(own) : StepMark::NotYet;
        result.append({step, mark, int(own.size())});
    }
    return result;
}

qsizetype textLength(const law::Case &matter)
{
    qsizetype length = matter.requestText.size();
    for (const law::Question &question : matter.questions)
        length += question.text.size() + question.searches.size();
    for (const law::Slice &slice : matter.decision.slices)
        length += slice.label.size() + slice.explanation.size();
    for (const law::Ground &ground : matter.decision.grounds) {
        length += ground.why.size() + ground.particulars.size() + ground.opinion.reasons.size() +
                  ground.harm.actorAndMeans.size() + ground.harm.alreadyPublic.size() +
                  ground.harm.severity.size();
    }
    for (const law::LetterChange &change : matter.decision.letterChanges)
        length += change.original.size() + change.words.size();
    for (const law::PublicInterestTest &test : matter.decision.tests) {
        length += test.strongestPoint.size();
        for (const law::Section &section : test.sections) {
            length += section.text.size();
            for (const law::Factor &factor : section.factors)
                length += factor.text.size() + factor.why.size();
        }
    }
    return length;
}

} // namespace cpoise::casework
