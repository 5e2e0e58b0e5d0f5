// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<FindingRow> groundRows()
{
    using enum Severity;
    using enum Likelihood;
    const auto only = [](const QString &provision, const QVector<ClaimedLimb> &limbs) {
        return [provision, limbs](Case &c, Authority &) { onlyGround(c, provision, limbs); };
    };
    return {
        {"an exemption nobody knows", u"unknown-provision"_s, Blocks, StepKind::Grounds, u"g1"_s,
         Field::Provision, only(u"s99"_s, {})},
        {"an exception of the EIR in a FOIA case", u"wrong-regime"_s, Blocks, StepKind::Grounds, u"g1"_s,
         Field::Provision, only(u"eir-12-5-b"_s, {{u"12(5)(b)"_s, Would}})},
        {"section 31, no limb: s17(1)(b)", u"no-limb"_s, Blocks, StepKind::Grounds, u"g1"_s, Field::Limbs,
         only(u"s31"_s, {})},
        {"section 12, neither (1) nor (2): s17(5)", u"no-limb"_s, Blocks, StepKind::Grounds, u"g1"_s,
         Field::Limbs, only(u"s12"_s, {})},
        {"section 40, no condition", u"no-limb"_s, Blocks, StepKind::Grounds, u"g1"_s, Field::Limbs,
         only(u"s40"_s, {})},
        {"a limb of another section", u"unknown-limb"_s, Blocks, StepKind::Grounds, u"g1"_s, Field::Limbs,
         only(u"s31"_s, {{u"30(1)(b)"_s}})},
        {"a purpose cited as a limb", u"unknown-limb"_s, Blocks, StepKind::Grounds, u"g1"_s, Field::Limbs,
         only(u"s31"_s, {{u"31(2)(a)"_s}})},
        {"two of three parts of section 22", u"all-parts-needed"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Limbs, only(u"s22"_s, {{u"22(1)(a)"_s}, {u"22(1)(b)"_s}})},
        {"31(1)(g) for no purpose", u"no-purpose"_s, Blocks, StepKind::Grounds, u"g1"_s, Field::Purposes,
         only(u"s31"_s, {{u"31(1)(g)"_s, Would}})},
        {"33(2) without its function", u"no-purpose"_s, Warns, StepKind::Grounds, u"g1"_s, Field::Purposes,
         only(u"s33"_s, {{u"33(2)"_s, Would}})},
        {"section 21 cannot neither confirm nor deny", u"no-confirmation-provision"_s, Blocks,
         StepKind::Grounds, u"g1"_s, Field::Provision,
         [](Case &c, Authority &) { onlyGround(c, u"s21"_s, {}).confirmOrDeny = true; }},
        {"40(5B): whether it is weighed is not settled", u"unsettled-test"_s, Advises, StepKind::Grounds,
         u"g1"_s, Field::Limbs,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             onlyGround(c, u"s40"_s, {{u"40(5B)(a)"_s}});
         }},
        {"a police force under section 35", u"not-for-this-authority"_s, Blocks, StepKind::Grounds, u"g1"_s,
         Field::Provision, only(u"s35"_s, {{u"35(1)(a)"_s}})},
        {"a council under section 33", u"not-for-this-authority"_s, Blocks, StepKind::Grounds, u"g1"_s,
         Field::Provision,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::LocalAuthority;
             onlyGround(c, u"s33"_s, {{u"33(2)"_s, Would}});
         }},
        {"another body under section 33", u"authority-must-have-function"_s, Warns, StepKind::Grounds,
         u"g1"_s, Field::Provision,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::Other;
             onlyGround(c, u"s33"_s, {{u"33(2)"_s, Would}});
         }},
        {"another body under section 35", u"authority-must-have-function"_s, Warns, StepKind::Grounds,
         u"g1"_s, Field::Provision,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::Other;
             onlyGround(c, u"s35"_s, {{u"35(1)(a)"_s}});
         }},
        {"a hospital under section 30", u"authority-must-have-function"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Provision,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::Health;
             onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}});
         }},
        {"claimed, and nothing withheld under it", u"ground-unused"_s, Warns, StepKind::Grounds, u"g2"_s,
         Field::Provision,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}});
             c.decision.slices[0].groundIds = {u"g1"_s};
         }},
        {"not said why it applies: s17(1)(c)", u"no-why"_s, Blocks, StepKind::Grounds, u"g2"_s, Field::Why,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s40"_s, {{u"40(2)+(3A)(a)"_s}}, false).why.clear();
         }},
        {"section 44 names no enactment", u"no-enactment"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Particulars, only(u"s44"_s, {{u"44(1)(a)"_s}})},
        {"section 21 does not say where", u"no-location"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Particulars, only(u"s21"_s, {})},
        {"section 22 does not say when", u"no-publication-date"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Particulars, only(u"s22"_s, {})},
        {"unfinished, and not said when it will be: reg 14(4)", u"no-completion-date"_s, Warns,
         StepKind::Grounds, u"g1"_s, Field::Particulars,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-4-d"_s, {{u"12(4)(d)"_s}});
         }},
        {"section 40, and no word of legitimate interests", u"no-legitimate-interests"_s, Advises,
         StepKind::Grounds, u"g2"_s, Field::Why,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s40"_s, {{u"40(2)+(3A)(a)"_s}}, false); }},
        {"section 41, and no word of its own balance", u"no-confidence-defence"_s, Advises, StepKind::Grounds,
         u"g2"_s, Field::Why, [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s41"_s, {}, false); }},
        {"section 12 gives no estimate", u"no-estimate"_s, Warns, StepKind::Cost, u"g1"_s, Field::Particulars,
         only(u"s12"_s, {{u"12(1)"_s}})},
        {"section 12 of the Scottish Act gives no estimate", u"no-estimate"_s, Warns, StepKind::Cost, u"g1"_s,
         Field::Particulars,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             onlyGround(c, u"foisa-s12"_s, {{u"12(1)"_s}});
         }},
        {"section 14, and the file says nothing", u"no-conduct-reason"_s, Advises, StepKind::Conduct, u"g1"_s,
         Field::Why, only(u"s14"_s, {{u"14(1)"_s}})},
        {"section 36, no opinion", u"no-opinion"_s, Blocks, StepKind::QualifiedPerson, u"g1"_s,
         Field::Opinion, only(u"s36"_s, {{u"36(2)(c)"_s, Would}})},
        {"section 36, an opinion without a date", u"no-opinion"_s, Blocks, StepKind::QualifiedPerson, u"g1"_s,
         Field::Opinion,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Would}}).opinion.person = u"The chief constable"_s;
         }},
        {"section 36: to name 36(4) in the text is no field", u"no-opinion"_s, Blocks,
         StepKind::QualifiedPerson, u"g1"_s, Field::Opinion,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Would}}).opinion.reasons =
                 u"These are no figures, so section 36(4) does not help."_s;
         }},
        {"section 36, the opinion came after the letter", u"opinion-late"_s, Blocks,
         StepKind::QualifiedPerson, u"g1"_s, Field::Opinion,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Would}}).opinion = {
                 u"The chief constable"_s, {}, QDate(2026, 11, 24), {}, {}};
         }},
        {"section 36, an opinion without reasons", u"no-opinion-reasons"_s, Warns, StepKind::QualifiedPerson,
         u"g1"_s, Field::Opinion,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Would}}).opinion = {
                 u"The chief constable"_s, {}, QDate(2026, 11, 20), {}, {}};
         }},
        {"no level of likelihood", u"no-likelihood"_s, Blocks, StepKind::Harm, u"g1"_s, Field::Likelihood,
         only(u"s31"_s, {{u"31(1)(a)"_s}})},
        {"no level for one limb of two", u"no-likelihood"_s, Blocks, StepKind::Harm, u"g1"_s,
         Field::Likelihood, only(u"s31"_s, {{u"31(1)(a)"_s, Would}, {u"31(1)(b)"_s}})},
        {"no level, endangerment", u"no-likelihood"_s, Blocks, StepKind::Harm, u"g1"_s, Field::Likelihood,
         only(u"s38"_s, {{u"38(1)(a)"_s}})},
        {"no level, inhibition", u"no-likelihood"_s, Blocks, StepKind::Harm, u"g1"_s, Field::Likelihood,
         only(u"s36"_s, {{u"36(2)(b)(i)"_s}})},
        {"no level, confirmation", u"no-likelihood"_s, Blocks, StepKind::ConfirmOrDenyHarm, u"g1"_s,
         Field::Likelihood,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             ground(c).limbs = {{u"31(3)"_s}};
         }},
        {"two levels for one limb", u"two-likelihoods"_s, Blocks, StepKind::Harm, u"g1"_s, Field::Likelihood,
         only(u"s31"_s, {{u"31(1)(a)"_s, Would}, {u"31(1)(a)"_s, WouldBeLikely}})},
        {"a level for a class", u"likelihood-not-needed"_s, Advises, StepKind::Grounds, u"g1"_s,
         Field::Likelihood, only(u"s30"_s, {{u"30(1)(b)"_s, Would}})},
        {"likely effects under the EIR", u"likelihood-too-low"_s, Warns, StepKind::Harm, u"g1"_s,
         Field::Likelihood,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-5-b"_s, {{u"12(5)(b)"_s, WouldBeLikely}});
         }},
        {"nobody who would use it", u"no-mechanism"_s, Advises, StepKind::Harm, u"g1"_s, Field::ActorAndMeans,
         [](Case &c, Authority &) {
             harm(c).text.clear();
             ground(c).harm.actorAndMeans.clear();
         }},
        {"not said what is public", u"no-already-public"_s, Advises, StepKind::Harm, u"g1"_s,
         Field::AlreadyPublic, [](Case &c, Authority &) { ground(c).harm.alreadyPublic.clear(); }},
        {"not said how bad", u"no-severity"_s, Advises, StepKind::Harm, u"g1"_s, Field::HarmSeverity,
         [](Case &c, Authority &) { ground(c).harm.severity.clear(); }},
    };
}

inline QVector<FindingRow> combinationRows()
{
    using enum Severity;
    using enum Likelihood;
    const auto pair = [](const QString &one, const QString &oneLimb, const QString &other,
                         const QString &otherLimb) {
        return [=](Case &c, Authority &a) {
            a.kind = AuthorityKind::CentralGovernment;
            onlyGround(c, one, {{oneLimb, Would}});
            addGround(c, u"g2"_s, other, {{otherLimb, Would}});
        };
    };
    return {
        {"30 and 31(1) for the same words", u"excluded-combination"_s, Blocks, StepKind::Grounds, u"g2"_s,
         Field::Provision, pair(u"s31"_s, u"31(1)(a)"_s, u"s30"_s, u"30(1)(b)"_s)},
        {"31(1) and 30, the other way round", u"excluded-combination"_s, Blocks, StepKind::Grounds, u"g2"_s,
         Field::Provision, pair(u"s30"_s, u"30(1)(b)"_s, u"s31"_s, u"31(1)(a)"_s)},
        {"35 and 36 in a department", u"excluded-combination"_s, Blocks, StepKind::Grounds, u"g2"_s,
         Field::Provision, pair(u"s35"_s, u"35(1)(a)"_s, u"s36"_s, u"36(2)(c)"_s)},
        {"39 and anything else", u"excluded-combination"_s, Blocks, StepKind::Grounds, u"g2"_s,
         Field::Provision, pair(u"s43"_s, u"43(2)"_s, u"s39"_s, u"39(1)(a)"_s)},
        {"23 and 24, not in the alternative", u"doubtful-combination"_s, Warns, StepKind::Grounds, u"g2"_s,
         Field::Provision, pair(u"s23"_s, u"23(1)"_s, u"s24"_s, u"24(1)"_s)},
        {"21 and 22", u"doubtful-combination"_s, Warns, StepKind::Grounds, u"g2"_s, Field::Provision,
         pair(u"s21"_s, u"21(1)"_s, u"s22"_s, u"22(1)(a)"_s)},
        {"one's own and others' personal data", u"doubtful-combination"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Limbs,
         [](Case &c, Authority &) {
             onlyGround(c, u"s40"_s, {{u"40(1)"_s}, {u"40(2)+(3A)(a)"_s}});
         }},
        {"12 and 14 together", u"noted-combination"_s, Advises, StepKind::Grounds, u"g2"_s, Field::Provision,
         pair(u"s12"_s, u"12(1)"_s, u"s14"_s, u"14(1)"_s)},
        {"12 and an exemption", u"noted-combination"_s, Advises, StepKind::Grounds, u"g2"_s, Field::Provision,
         pair(u"s12"_s, u"12(1)"_s, u"s42"_s, u"42(1)"_s)},
    };
}

} // namespace cpoise::test
