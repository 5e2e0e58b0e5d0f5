// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/ids.h"
#include "base/text.h"
#include "casework/edits.h"
#include "law/request_grounds.h"

namespace cpoise::casework
{

using law::SliceOutcome;

namespace
{
/// The outcome of a slice that rests on this provision (s2, s12, s14).
SliceOutcome outcomeUnder(const law::Provision &provision, bool confirmOrDeny)
{
    if (confirmOrDeny)
        return SliceOutcome::NeitherConfirmNorDeny;
    if (provision.basis == law::Basis::Cost)
        return SliceOutcome::RefusedCost;
    if (provision.basis == law::Basis::RequestConduct)
        return SliceOutcome::RefusedVexatious;
    return SliceOutcome::Withheld;
}

/// The slice that a new ground is claimed for: one with that outcome, else one undecided, else a new one for
/// the only question, or for all.
law::Slice &sliceFor(law::Case &matter, SliceOutcome outcome)
{
    auto &slices = matter.decision.slices;
    for (const SliceOutcome wanted : {outcome, SliceOutcome::Undecided}) {
        const auto it = std::find_if(slices.begin(), slices.end(),
                                     [wanted](const law::Slice &slice) { return slice.outcome == wanted; });
        if (it != slices.end())
            return *it;
    }
    law::Slice slice;
    slice.id = newId();
    if (matter.questions.size() == 1)
        slice.questionId = matter.questions.constFirst().id;
    slices.append(slice);
    return slices.last();
}

QString add(law::Case &matter, const law::Provision &provision, bool confirmOrDeny,
            const law::Catalogue &catalogue)
{
    law::Ground ground;
    ground.id = newId();
    ground.provisionId = provision.id;
    ground.confirmOrDeny = confirmOrDeny;
    matter.decision.grounds.append(ground);
    const SliceOutcome outcome = outcomeUnder(provision, confirmOrDeny);
    law::Slice &slice = sliceFor(matter, outcome);
    slice.outcome = outcome;
    slice.groundIds.append(ground.id);
    settleTests(matter, catalogue);
    return ground.id;
}

/// Slices that rest on this ground alone follow what the ground has become.
void followOutcome(law::Case &matter, const law::Ground &ground, const law::Catalogue &catalogue)
{
    const law::Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return;
    for (law::Slice &slice : matter.decision.slices) {
        if (slice.groundIds == QStringList{ground.id})
            slice.outcome = outcomeUnder(*provision, ground.confirmOrDeny);
    }
}
} // namespace

law::Ground *findGround(law::Case &matter, const QString &groundId)
{
    for (law::Ground &ground : matter.decision.grounds) {
        if (ground.id == groundId)
            return &ground;
    }
    return nullptr;
}

const law::Ground *findGround(const law::Case &matter, const QString &groundId)
{
    for (const law::Ground &ground : matter.decision.grounds) {
        if (ground.id == groundId)
            return &ground;
    }
    return nullptr;
}

QString addGround(law::Case &matter, const QString &provisionId, const law::Catalogue &catalogue)
{
    const law::Provision *provision = catalogue.find(provisionId);
    return provision ? add(matter, *provision, false, catalogue) : QString();
}

QString addConfirmOrDenyGround(law::Case &matter, const QString &provisionId, const law::Catalogue &catalogue)
{
    const law::Provision *provision = catalogue.find(provisionId);
    return provision && provision->ncnd.exists() ? add(matter, *provision, true, catalogue) : QString();
}

void removeGround(law::Case &matter, const QString &groundId)
{
    law::Decision &decision = matter.decision;
    decision.grounds.removeIf([&](const law::Ground &ground) { return ground.id == groundId; });
    for (law::Slice &slice : decision.slices)
        slice.groundIds.removeAll(groundId);
    for (law::PublicInterestTest &test : decision.tests) {
        test.groundIds.removeAll(groundId);
        for (law::Section &section : test.sections) {
            section.groundIds.removeAll(groundId);
            for (law::Factor &factor : section.factors) {
                if (factor.groundId == groundId)
                    factor.groundId.clear();
            }
        }
    }
    decision.tests.removeIf(
        [](const law::PublicInterestTest &test) { return test.groundIds.isEmpty() && !saysAnything(test); });
}

void setProvision(law::Case &matter, const QString &groundId, const QString &provisionId,
                  const law::Catalogue &catalogue)
{
    law::Ground *ground = findGround(matter, groundId);
    const law::Provision *provision = catalogue.find(provisionId);
    if (!ground || !provision || ground->provisionId == provisionId)
        return;
    ground->provisionId = provisionId;
    ground->limbs.removeIf([provision](const law::ClaimedLimb &limb) { return !provision->limb(limb.id); });
    ground->purposes.removeIf([provision](const QString &purpose) { return !provision->limb(purpose); });
    ground->confirmOrDeny = ground->confirmOrDeny && provision->ncnd.exists();
    followOutcome(matter, *ground, catalogue);
    settleTests(matter, catalogue);
}

void setConfirmOrDeny(law::Case &matter, const QString &groundId, bool confirmOrDeny,
                      const law::Catalogue &catalogue)
{
    law::Ground *ground = findGround(matter, groundId);
    const law::Provision *provision = ground ? catalogue.find(ground->provisionId) : nullptr;
    if (!provision || (confirmOrDeny && !provision->ncnd.exists()))
        return;
    ground->confirmOrDeny = confirmOrDeny;
    followOutcome(matter, *ground, catalogue);
    settleTests(matter, catalogue);
}

void setSliceGround(law::Case &matter, const QString &sliceId, const QString &groundId, bool claimed,
                    const law::Catalogue &catalogue)
{
    if (!findGround(matter, groundId))
        return;
    for (law::Slice &slice : matter.decision.slices) {
        if (slice.id != sliceId)
            continue;
        slice.groundIds.removeAll(groundId);
        if (claimed)
            slice.groundIds.append(groundId);
    }
    settleTests(matter, catalogue);
}

void relyOnRequestGround(law::Case &matter, const QString &sliceId, const law::Catalogue &catalogue)
{
    const auto slices = matter.decision.slices;
    const auto slice = std::find_if(slices.cbegin(), slices.cend(),
                                    [&](const law::Slice &one) { return one.id == sliceId; });
    const QString provision =
        slice == slices.cend() ? QString() : law::provisionFor(slice->outcome, matter.regime);
    if (provision.isEmpty())
        return;
    const auto &grounds = matter.decision.grounds;
    const auto there = std::find_if(grounds.cbegin(), grounds.cend(), [&](const law::Ground &ground) {
        return ground.provisionId == provision;
    });
    const QString ground = there == grounds.cend() ? addGround(matter, provision, catalogue) : there->id;
    matter.decision.slices = slices; // it is for this slice that the ground was added
    setSliceGround(matter, sliceId, ground, true, catalogue);
}

void setLimb(law::Case &matter, const QString &groundId, const QString &limbId, bool claimed,
             const law::Catalogue &catalogue)
{
    law::Ground *ground = findGround(matter, groundId);
    const law::Provision *provision = ground ? catalogue.find(ground->provisionId) : nullptr;
    const law::Limb *limb = provision ? provision->limb(limbId) : nullptr;
    if (!limb)
        return;
    if (limb->role == law::LimbRole::Purpose) {
        ground->purposes.removeAll(limbId);
        if (claimed)
            ground->purposes.append(limbId);
        return;
    }
    const auto isIt = [&limbId](const law::ClaimedLimb &one) { return one.id == limbId; };
    const bool already = std::any_of(ground->limbs.cbegin(), ground->limbs.cend(), isIt);
    if (claimed && !already)
        ground->limbs.append({limbId, law::Likelihood::Unstated});
    if (!claimed)
        ground->limbs.removeIf(isIt);
    settleTests(matter, catalogue);
}

void setLikelihood(law::Case &matter, const QString &groundId, const QString &limbId, law::Likelihood level)
{
    law::Ground *ground = findGround(matter, groundId);
    if (!ground)
        return;
    for (law::ClaimedLimb &limb : ground->limbs) {
        if (limb.id == limbId)
            limb.likelihood = level;
    }
}

} // namespace cpoise::casework
