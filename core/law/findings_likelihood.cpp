// SPDX-License-Identifier: GPL-3.0-or-later
// The three-step prejudice test, so far as it is chosen and not written (law.md 3.1).
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

Where likelihoodPlace(const Ground &ground)
{
    return at(ground.confirmOrDeny ? StepKind::ConfirmOrDenyHarm : StepKind::Harm, ground.id,
              Field::Likelihood);
}

QString limbName(const Provision &provision, const Limb &limb)
{
    return provision.provision.section(u' ', 0, 0) + u' ' + limb.id;
}

QVector<Likelihood> levelsOf(const Ground &ground, const QString &limbId)
{
    QVector<Likelihood> result;
    for (const ClaimedLimb &claimed : ground.limbs) {
        if (claimed.id == limbId && claimed.likelihood != Likelihood::Unstated &&
            !result.contains(claimed.likelihood))
            result << claimed.likelihood;
    }
    return result;
}

void checkLimb(Checking &checking, const Ground &ground, const Provision &provision, const Limb &limb)
{
    const QVector<Likelihood> levels = levelsOf(ground, limb.id);
    const QStringList name{limbName(provision, limb)};
    const Where place = likelihoodPlace(ground);
    if (!limb.hasLikelihood()) {
        if (!levels.isEmpty() && limb.basis == Basis::Class)
            checking.say(u"likelihood-not-needed"_s, at(StepKind::Grounds, ground.id, Field::Likelihood),
                         name);
        return;
    }
    if (levels.isEmpty())
        checking.say(u"no-likelihood"_s, place, name);
    else if (levels.size() > 1)
        checking.say(u"two-likelihoods"_s, place, name);
    else if (!provision.likelihoodLevels.contains(levels.first()))
        checking.say(u"likelihood-too-low"_s, place, name);
}

bool harmIsWritten(const Checking &checking, const Ground &ground)
{
    for (const PublicInterestTest &test : checking.decision.tests) {
        if (!test.groundIds.contains(ground.id))
            continue;
        for (const Section &section : test.sections) {
            if (section.role == SectionRole::Harm && !isBlank(section.text))
                return true;
        }
    }
    return !isBlank(ground.why);
}

void checkHarmOf(Checking &checking, const Ground &ground)
{
    const StepKind step = ground.confirmOrDeny ? StepKind::ConfirmOrDenyHarm : StepKind::Harm;
    const bool written = harmIsWritten(checking, ground);
    if (isBlank(ground.harm.actorAndMeans) && !written)
        checking.say(u"no-mechanism"_s, at(step, ground.id, Field::ActorAndMeans));
    if (isBlank(ground.harm.alreadyPublic))
        checking.say(u"no-already-public"_s, at(step, ground.id, Field::AlreadyPublic));
    if (isBlank(ground.harm.severity))
        checking.say(u"no-severity"_s, at(step, ground.id, Field::HarmSeverity));
}

} // namespace

void checkLikelihood(Checking &checking)
{
    for (const Ground &ground : checking.decision.grounds) {
        const Provision *provision = checking.provisionOf(ground);
        if (!provision)
            continue;
        const auto limbs = claimedLimbs(ground, checking.input.catalogue);
        for (const Limb *limb : limbs)
            checkLimb(checking, ground, *provision, *limb);
        if (limbs.isEmpty() && needsLikelihood(ground, checking.input.catalogue))
            checking.say(u"no-likelihood"_s, likelihoodPlace(ground), {checking.cite(ground)});
    }
}

void checkHarm(Checking &checking)
{
    for (const Ground &ground : checking.decision.grounds) {
        if (needsLikelihood(ground, checking.input.catalogue))
            checkHarmOf(checking, ground);
    }
}

} // namespace cpoise::law
