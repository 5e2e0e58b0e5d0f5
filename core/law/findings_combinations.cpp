// SPDX-License-Identifier: GPL-3.0-or-later
// Which exemptions exclude one another for the same information (law.md section 2).
#include "law/checking.h"

#include <algorithm>

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

const Combination *ruleBetween(const Provision &one, const Provision &other)
{
    const bool exemption = other.kind != Kind::RequestGround && other.regime == Regime::Foia;
    for (const Combination &rule : one.combinations) {
        if (rule.otherId == other.id && one.id != other.id)
            return &rule;
        if (rule.otherId == "FOIA_PART_II"_L1 && exemption && one.id != other.id)
            return &rule;
    }
    return nullptr;
}

bool mayStandTogether(const Ground &one, const Ground &other, const Combination &rule)
{
    return one.inTheAlternative || other.inTheAlternative ||
           (rule.ncndMayCombine && (one.confirmOrDeny || other.confirmOrDeny));
}

void sayCombination(Checking &checking, const Ground &one, const Ground &other, const Combination &rule)
{
    const Where place = at(StepKind::Grounds, other.id, Field::Provision);
    const QStringList arguments{checking.cite(one), checking.cite(other), rule.rule};
    switch (rule.severity) {
    case CombinationSeverity::BlockSameInformation:
        checking.say(u"excluded-combination"_s, place, arguments);
        break;
    case CombinationSeverity::Warn:
        checking.say(u"doubtful-combination"_s, place, arguments);
        break;
    case CombinationSeverity::Info:
        checking.say(u"noted-combination"_s, place, arguments);
        break;
    }
}

void checkPair(Checking &checking, const Ground &one, const Ground &other)
{
    const Provision *first = checking.provisionOf(one);
    const Provision *second = checking.provisionOf(other);
    if (!first || !second)
        return;
    const Combination *rule = ruleBetween(*first, *second);
    if (!rule)
        rule = ruleBetween(*second, *first);
    if (rule && !mayStandTogether(one, other, *rule))
        sayCombination(checking, one, other, *rule);
}

bool claimsBoth(const QStringList &limbs)
{
    const bool own = limbs.contains(u"40(1)"_s);
    const bool others = std::any_of(limbs.cbegin(), limbs.cend(),
                                    [](const QString &id) { return id.startsWith("40(2)"_L1); });
    return own && others;
}

/// 40(1) with 40(2): decided for each data subject.
void checkPersonalData(Checking &checking, const QStringList &groundIds)
{
    QStringList limbs;
    const Ground *last = nullptr;
    for (const QString &id : groundIds) {
        const Ground *ground = checking.ground(id);
        if (!ground || ground->provisionId != "s40"_L1)
            continue;
        last = ground;
        for (const ClaimedLimb &limb : ground->limbs)
            limbs << limb.id;
    }
    if (!last || !claimsBoth(limbs))
        return;
    for (const Combination &rule : checking.provisionOf(*last)->combinations)
        checking.say(u"doubtful-combination"_s, at(StepKind::Grounds, last->id, Field::Limbs),
                     {u"section 40(1)"_s, u"section 40(2)"_s, rule.rule});
}

} // namespace

void checkCombinations(Checking &checking)
{
    QSet<QString> done;
    for (const QStringList &item : items(checking.decision)) {
        for (qsizetype i = 0; i < item.size(); ++i) {
            for (qsizetype j = i + 1; j < item.size(); ++j) {
                const Ground *one = checking.ground(item.at(i));
                const Ground *other = checking.ground(item.at(j));
                const QString pair = item.at(i) + u'\n' + item.at(j);
                if (!one || !other || done.contains(pair))
                    continue;
                done.insert(pair);
                checkPair(checking, *one, *other);
            }
        }
        const QString key = u"40\n"_s + item.join(u'\n');
        if (!done.contains(key))
            checkPersonalData(checking, item);
        done.insert(key);
    }
}

} // namespace cpoise::law
