// SPDX-License-Identifier: GPL-3.0-or-later
// Exemptions and limbs (s17(1)(b)), who may use them, and what each has to be told with (s17(1)(c)).
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"
#include "law/phrases.h"
#include "law/request_grounds.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

Where limbsPlace(const Ground &ground)
{
    return at(StepKind::Grounds, ground.id, Field::Limbs);
}

/// Provisions of one limb cite themselves; those whose parts count only together do too.
bool needsChoice(const Ground &ground, const Provision &provision)
{
    if (provision.regime == Regime::Foisa && ground.confirmOrDeny)
        return false; // section 18 is one provision
    int choices = 0;
    for (const Limb &limb : provision.citableLimbs())
        choices += (limb.role == LimbRole::Ncnd) == ground.confirmOrDeny && limb.role != LimbRole::Cumulative;
    return choices > 1;
}

bool knows(const Provision &provision, const QString &limbId)
{
    const Limb *limb = provision.limb(limbId);
    return limb && limb->citable();
}

void checkPurposes(Checking &checking, const Ground &ground, const Limb &limb)
{
    if (limb.requiresOneOf.isEmpty())
        return;
    const bool chosen = std::any_of(limb.requiresOneOf.cbegin(), limb.requiresOneOf.cend(),
                                    [&](const QString &id) { return ground.purposes.contains(id); });
    if (chosen)
        return;
    const Severity severity = limb.role == LimbRole::LimbNeedsPurpose ? Severity::Blocks : Severity::Warns;
    checking.sayAs(severity, u"no-purpose"_s, at(StepKind::Grounds, ground.id, Field::Purposes),
                   {u"section "_s + limb.id});
}

void checkParts(Checking &checking, const Ground &ground, const Provision &provision)
{
    QStringList missing;
    bool some = false;
    for (const Limb &limb : provision.limbs) {
        if (limb.role != LimbRole::Cumulative || ground.confirmOrDeny)
            continue;
        const bool claimed = std::any_of(ground.limbs.cbegin(), ground.limbs.cend(),
                                         [&](const ClaimedLimb &l) { return l.id == limb.id; });
        some = some || claimed;
        if (!claimed)
            missing << limb.id;
    }
    if (some && !missing.isEmpty())
        checking.say(u"all-parts-needed"_s, limbsPlace(ground),
                     {checking.cite(ground), missing.join(u", "_s)});
}

void checkLimbs(Checking &checking, const Ground &ground, const Provision &provision)
{
    for (const ClaimedLimb &claimed : ground.limbs) {
        if (!knows(provision, claimed.id))
            checking.say(u"unknown-limb"_s, limbsPlace(ground), {claimed.id, provision.provision});
    }
    const auto limbs = claimedLimbs(ground, checking.input.catalogue);
    if (limbs.isEmpty() && needsChoice(ground, provision))
        checking.say(u"no-limb"_s, limbsPlace(ground), {provision.provision});
    for (const Limb *limb : limbs)
        checkPurposes(checking, ground, *limb);
    checkParts(checking, ground, provision);
    const bool unsettled =
        std::any_of(limbs.cbegin(), limbs.cend(), [](const Limb *l) { return l->kind == Kind::Unsettled; });
    if (unsettled)
        checking.say(u"unsettled-test"_s, limbsPlace(ground), {checking.cite(ground)});
}

bool ordinaryBody(AuthorityKind kind)
{
    return kind == AuthorityKind::Police || kind == AuthorityKind::LocalAuthority ||
           kind == AuthorityKind::Health || kind == AuthorityKind::Education;
}

/// s35: departments and the Welsh Government; s33: external auditors; s30(1)(a): a duty to investigate.
void checkUser(Checking &checking, const Ground &ground, const Provision &provision)
{
    const AuthorityKind kind = checking.input.authority.kind;
    const Where place = at(StepKind::Grounds, ground.id, Field::Provision);
    const QStringList arguments{checking.cite(ground), provision.whoMayUse};
    if (provision.id == "s35"_L1) {
        if (ordinaryBody(kind) || kind == AuthorityKind::Parliament)
            checking.say(u"not-for-this-authority"_s, place, arguments);
        else if (kind != AuthorityKind::CentralGovernment)
            checking.say(u"authority-must-have-function"_s, place, arguments);
    }
    if (provision.id == "s33"_L1)
        checking.say(ordinaryBody(kind) ? u"not-for-this-authority"_s : u"authority-must-have-function"_s,
                     place, arguments);
    if (provision.id == "s30"_L1 && kind != AuthorityKind::Police && kind != AuthorityKind::CentralGovernment)
        checking.say(u"authority-must-have-function"_s, place, arguments);
}

bool isUsed(const Checking &checking, const Ground &ground)
{
    const auto &slices = checking.decision.slices;
    return std::any_of(slices.cbegin(), slices.cend(),
                       [&](const Slice &slice) { return slice.groundIds.contains(ground.id); });
}

/// A ground that was weighed and gave way is no longer relied on: there is nothing to attach it to.
bool gaveWay(const Checking &checking, const Ground &ground)
{
    const auto &tests = checking.decision.tests;
    return std::any_of(tests.cbegin(), tests.cend(), [&](const PublicInterestTest &test) {
        return test.groundIds.contains(ground.id) &&
               (test.result == BalanceResult::Disclosure || test.result == BalanceResult::Even);
    });
}

void checkGround(Checking &checking, const Ground &ground)
{
    const Where place = at(StepKind::Grounds, ground.id, Field::Provision);
    const Provision *provision = checking.provisionOf(ground);
    if (!provision) {
        checking.say(u"unknown-provision"_s, place, {ground.provisionId});
        return;
    }
    if (provision->regime != checking.matter.regime)
        checking.say(u"wrong-regime"_s, place, {checking.cite(ground)});
    if (ground.confirmOrDeny && !provision->ncnd.exists())
        checking.say(u"no-confirmation-provision"_s, place, {provision->provision});
    checkLimbs(checking, ground, *provision);
    checkUser(checking, ground, *provision);
    if (!checking.decision.slices.isEmpty() && !isUsed(checking, ground) && !gaveWay(checking, ground) &&
        (ground.confirmOrDeny || !checking.silentOnHolding()))
        checking.say(u"ground-unused"_s, place, {checking.cite(ground)});
}

/// A harm section, a point against or a balance that speaks of the ground says why it applies.
bool explainedInTest(const Checking &checking, const Ground &ground)
{
    for (const PublicInterestTest &test : checking.decision.tests) {
        if (!test.groundIds.contains(ground.id))
            continue;
        for (const Section &section : test.sections) {
            const bool speaks = section.groundIds.isEmpty() || section.groundIds.contains(ground.id);
            const bool explains = section.role == SectionRole::Harm || section.role == SectionRole::Against;
            if (speaks && explains && (!isBlank(section.text) || !section.factors.isEmpty()))
                return true;
        }
    }
    return false;
}

bool explained(const Checking &checking, const Ground &ground)
{
    return !isBlank(ground.why) || !isBlank(ground.harm.actorAndMeans) || !isBlank(ground.opinion.reasons) ||
           !isBlank(ground.particulars) || explainedInTest(checking, ground);
}

void checkWhy(Checking &checking, const Ground &ground)
{
    if (explained(checking, ground) || checking.decision.reducedReasons)
        return;
    checking.say(u"no-why"_s, at(StepKind::Grounds, ground.id, Field::Why), {checking.cite(ground)});
}

/// Everything that is said about a ground.
QString saidOf(const Checking &checking, const Ground &ground)
{
    QStringList texts{ground.why, ground.particulars, ground.harm.actorAndMeans};
    for (const PublicInterestTest &test : checking.decision.tests) {
        for (const Section &section : test.sections) {
            if (section.groundIds.contains(ground.id) || test.groundIds.contains(ground.id))
                texts << section.text;
        }
    }
    return texts.join(u'\n');
}

void checkOpinion(Checking &checking, const Ground &ground)
{
    const Where place = at(StepKind::QualifiedPerson, ground.id, Field::Opinion);
    const QualifiedOpinion &opinion = ground.opinion;
    if (opinion.statistical) // s36(4): for statistical information no opinion is needed
        return;
    if (isBlank(opinion.person) || !opinion.date.isValid())
        checking.say(u"no-opinion"_s, place);
    else if (checking.decision.letterDate.isValid() && opinion.date > checking.decision.letterDate)
        checking.say(u"opinion-late"_s, place);
    if (isBlank(opinion.reasons))
        checking.say(u"no-opinion-reasons"_s, place);
}

/// What a letter has to tell for one section alone (letters.md 3b, 7, 10).
void checkSpecial(Checking &checking, const Ground &ground, const Provision &provision)
{
    struct Special {
        const char16_t *provision, *code;
        StepKind step;
    };
    static constexpr Special specials[] = {
        {u"s44", u"no-enactment", StepKind::Grounds},
        {u"s21", u"no-location", StepKind::Grounds},
        {u"s22", u"no-publication-date", StepKind::Grounds},
        {u"s12", u"no-estimate", StepKind::Cost},
        {u"foisa-s12", u"no-estimate", StepKind::Cost},
        {u"eir-12-4-d", u"no-completion-date", StepKind::Grounds},
    };
    for (const Special &special : specials) {
        if (provision.id == QStringView(special.provision) && isBlank(ground.particulars) &&
            !ground.confirmOrDeny)
            checking.say(QString::fromUtf16(special.code), at(special.step, ground.id, Field::Particulars));
    }
    if (isConductProvision(provision.id) && isBlank(ground.why))
        checking.say(u"no-conduct-reason"_s, at(StepKind::Conduct, ground.id, Field::Why));
}

bool claimsLimb(const Ground &ground, QLatin1String limbId)
{
    return std::any_of(ground.limbs.cbegin(), ground.limbs.cend(),
                       [&](const ClaimedLimb &limb) { return limb.id == limbId; });
}

/// s40 by the first condition and s41 are absolute, yet each has a balance of its own within it (R-PIT-2).
void checkInnerBalance(Checking &checking, const Ground &ground)
{
    static const QRegularExpression interests = pattern(u"\\blegitimate interests?\\b"_s);
    static const QRegularExpression defence = pattern(u"\\bpublic interest\\b|\\bdefen[cs]e\\b"_s);
    const Where place = at(StepKind::Grounds, ground.id, Field::Why);
    if (checking.decision.reducedReasons || ground.confirmOrDeny)
        return;
    if (claimsLimb(ground, "40(2)+(3A)(a)"_L1) && !says(saidOf(checking, ground), interests))
        checking.say(u"no-legitimate-interests"_s, place);
    if (ground.provisionId == "s41"_L1 && !says(saidOf(checking, ground), defence))
        checking.say(u"no-confidence-defence"_s, place);
}

} // namespace

void checkGrounds(Checking &checking)
{
    for (const Ground &ground : checking.decision.grounds)
        checkGround(checking, ground);
}

void checkParticulars(Checking &checking)
{
    for (const Ground &ground : checking.decision.grounds) {
        const Provision *provision = checking.provisionOf(ground);
        if (!provision)
            continue;
        if (provision->kind != Kind::RequestGround)
            checkWhy(checking, ground);
        checkSpecial(checking, ground, *provision);
        checkInnerBalance(checking, ground);
        if (provision->qualifiedPerson)
            checkOpinion(checking, ground);
    }
}

} // namespace cpoise::law
