// SPDX-License-Identifier: GPL-3.0-or-later
// Which steps the law asks for: prejudice-based, class-based, absolute, qualified-person, cost, conduct and
// confirm-or-deny paths.
#include "law/findings.h"

#include <algorithm>

#include "base/text.h"
#include "law/catalogue.h"

namespace cpoise::law
{

namespace
{

template<typename Values, typename Predicate>
bool any(const Values &values, Predicate predicate)
{
    return std::any_of(values.cbegin(), values.cend(), predicate);
}

bool hasOutcome(const Case &matter, std::initializer_list<SliceOutcome> outcomes)
{
    return any(matter.decision.slices, [&](const Slice &slice) {
        return std::find(outcomes.begin(), outcomes.end(), slice.outcome) != outcomes.end();
    });
}

bool hasBasis(const Case &matter, const Catalogue &catalogue, Basis basis)
{
    return any(matter.decision.grounds, [&](const Ground &ground) {
        const Provision *provision = catalogue.find(ground.provisionId);
        return provision && provision->basis == basis && provision->kind == Kind::RequestGround;
    });
}

bool isExemption(const Ground &ground, const Catalogue &catalogue)
{
    const Provision *provision = catalogue.find(ground.provisionId);
    return !provision || provision->kind != Kind::RequestGround;
}

/// Exemptions are asked for as long as some part is withheld, undecided, or nothing is decided at all.
bool asksForGrounds(const Case &matter, const Catalogue &catalogue)
{
    using enum SliceOutcome;
    return matter.decision.slices.isEmpty() ||
           hasOutcome(matter, {Undecided, Withheld, NeitherConfirmNorDeny}) ||
           any(matter.decision.grounds, [&](const Ground &ground) { return isExemption(ground, catalogue); });
}

bool asksForOpinion(const Case &matter, const Catalogue &catalogue)
{
    return any(matter.decision.grounds, [&](const Ground &ground) {
        const Provision *provision = catalogue.find(ground.provisionId);
        return provision && provision->qualifiedPerson;
    });
}

/// Prejudice, endangerment, inhibition; necessity where it is weighed (s24: what makes it needed); and a
/// provision with limbs of both kinds of which none is chosen yet.
bool asksForHarm(const Ground &ground, const Catalogue &catalogue)
{
    if (needsLikelihood(ground, catalogue))
        return true;
    const Provision *provision = catalogue.find(ground.provisionId);
    if (!provision || !needsPublicInterestTest(ground, catalogue))
        return false;
    return provision->basis == Basis::Necessity ||
           (provision->basis == Basis::Mixed && claimedLimbs(ground, catalogue).isEmpty());
}

/// What is written stays in sight even where the law no longer asks for it.
bool hasSection(const Case &matter, bool confirmOrDeny, SectionRole role)
{
    return any(matter.decision.tests, [&](const PublicInterestTest &test) {
        return test.confirmOrDeny == confirmOrDeny && any(test.sections, [&](const Section &section) {
                   return section.role == role && (!isBlank(section.text) || !section.factors.isEmpty());
               });
    });
}

struct Path {
    bool confirmOrDeny;
    StepKind harm, favour, against, balance;
};

void addPath(QVector<StepKind> &steps, const Path &path, const Case &matter, const Catalogue &catalogue)
{
    const auto own = [&](auto asks) {
        return any(matter.decision.grounds, [&](const Ground &ground) {
            return ground.confirmOrDeny == path.confirmOrDeny && asks(ground, catalogue);
        });
    };
    if (own(asksForHarm) || hasSection(matter, path.confirmOrDeny, SectionRole::Harm))
        steps << path.harm;
    const bool tested = any(matter.decision.tests, [&](const PublicInterestTest &test) {
        return test.confirmOrDeny == path.confirmOrDeny;
    });
    if (own(needsPublicInterestTest) || tested)
        steps << path.favour << path.against << path.balance;
}

} // namespace

QVector<StepKind> stepsFor(const Case &matter, const Catalogue &catalogue)
{
    using enum StepKind;
    QVector<StepKind> steps{Request, Held};
    if (matter.decision.slices.size() > 1 || matter.questions.size() > 1)
        steps << Slices;
    if (asksForGrounds(matter, catalogue))
        steps << Grounds;
    if (asksForOpinion(matter, catalogue))
        steps << QualifiedPerson;
    if (hasOutcome(matter, {SliceOutcome::RefusedCost}) || hasBasis(matter, catalogue, Basis::Cost))
        steps << Cost;
    if (hasOutcome(matter, {SliceOutcome::RefusedVexatious, SliceOutcome::RefusedRepeated}) ||
        hasBasis(matter, catalogue, Basis::RequestConduct))
        steps << Conduct;
    addPath(steps, {false, Harm, For, Against, Balance}, matter, catalogue);
    addPath(steps, {true, ConfirmOrDenyHarm, ConfirmOrDenyFor, ConfirmOrDenyAgainst, ConfirmOrDenyBalance},
            matter, catalogue);
    steps << Outcome << Checks << Letter;
    return steps;
}

} // namespace cpoise::law
