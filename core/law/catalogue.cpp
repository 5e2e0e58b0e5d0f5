// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/catalogue.h"

#include <algorithm>

namespace cpoise::law
{

const Limb *Provision::limb(const QString &limbId) const
{
    const auto found =
        std::find_if(limbs.cbegin(), limbs.cend(), [&](const Limb &limb) { return limb.id == limbId; });
    return found == limbs.cend() ? nullptr : &*found;
}

QVector<Limb> Provision::citableLimbs() const
{
    QVector<Limb> result;
    std::copy_if(limbs.cbegin(), limbs.cend(), std::back_inserter(result),
                 [](const Limb &limb) { return limb.citable(); });
    return result;
}

const Provision *Catalogue::find(const QString &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.cend() ? nullptr : &m_provisions.at(*found);
}

QVector<const Provision *> Catalogue::ofRegime(Regime regime) const
{
    QVector<const Provision *> result;
    for (const Provision &provision : m_provisions) {
        if (provision.regime == regime)
            result << &provision;
    }
    return result;
}

namespace
{

bool claims(const Ground &ground, const QString &limbId)
{
    return std::any_of(ground.limbs.cbegin(), ground.limbs.cend(),
                       [&](const ClaimedLimb &claimed) { return claimed.id == limbId; });
}

/// 37(2) and its like follow the limb: absolute only where every content limb named with it is.
bool restsOnAbsoluteLimbs(const Ground &ground, const Provision &provision)
{
    bool named = false;
    for (const Limb &limb : provision.limbs) {
        if (limb.role == LimbRole::Ncnd || !claims(ground, limb.id))
            continue;
        if (limb.kind != Kind::Absolute)
            return false;
        named = true;
    }
    return named;
}

bool weighed(Kind kind, const Ground &ground, const Provision &provision)
{
    if (kind == Kind::Partly)
        return !(ground.confirmOrDeny && restsOnAbsoluteLimbs(ground, provision));
    return kind == Kind::Qualified;
}

Kind kindWithoutLimb(const Ground &ground, const Provision &provision)
{
    return ground.confirmOrDeny && provision.ncnd.exists() ? provision.ncnd.kind : provision.kind;
}

} // namespace

QVector<const Limb *> claimedLimbs(const Ground &ground, const Catalogue &catalogue)
{
    QVector<const Limb *> result;
    const Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return result;
    for (const Limb &limb : provision->limbs) {
        const bool counts = limb.citable() && (limb.role == LimbRole::Ncnd) == ground.confirmOrDeny;
        if (counts && claims(ground, limb.id))
            result << &limb;
    }
    return result;
}

bool needsPublicInterestTest(const Ground &ground, const Catalogue &catalogue)
{
    const Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return false;
    const QVector<const Limb *> limbs = claimedLimbs(ground, catalogue);
    if (limbs.isEmpty())
        return weighed(kindWithoutLimb(ground, *provision), ground, *provision);
    return std::any_of(limbs.cbegin(), limbs.cend(),
                       [&](const Limb *limb) { return weighed(limb->kind, ground, *provision); });
}

bool needsLikelihood(const Ground &ground, const Catalogue &catalogue)
{
    const Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return false;
    const QVector<const Limb *> limbs = claimedLimbs(ground, catalogue);
    if (!limbs.isEmpty())
        return std::any_of(limbs.cbegin(), limbs.cend(),
                           [](const Limb *limb) { return limb->hasLikelihood(); });
    Limb whole;
    whole.basis = provision->basis;
    return whole.hasLikelihood();
}

} // namespace cpoise::law
