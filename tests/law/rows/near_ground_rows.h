// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<NearRow> nearGroundRows()
{
    return {
        {"30 pleaded in the alternative to 31", u"excluded-combination"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}}, false).inTheAlternative = true;
         }},
        {"30(3) with 31(3)", u"excluded-combination"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             addGround(c, u"g2"_s, u"s30"_s, {{u"30(3)"_s}}).confirmOrDeny = true;
         }},
        {"23(5) with 24(2)", u"doubtful-combination"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             onlyGround(c, u"s24"_s, {{u"24(2)"_s}});
             addGround(c, u"g2"_s, u"s23"_s, {{u"23(5)"_s}}, false).confirmOrDeny = true;
         }},
        {"30 and 31 for different parts", u"excluded-combination"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}});
             c.decision.slices[0].groundIds = {u"g1"_s};
             c.decision.slices << Slice{u"s2"_s, u"2024"_s, u"q1"_s, SliceOutcome::Withheld, {u"g2"_s}, {}};
         }},
        {"a class needs no likelihood", u"no-likelihood"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}}); }},
        {"section 24 needs no limb chosen", u"no-limb"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s24"_s, {}); }},
        {"section 22 is cited whole", u"no-limb"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s22"_s, {}); }},
        {"31(1)(g) for a purpose", u"no-purpose"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s31"_s, {{u"31(1)(g)"_s, Likelihood::Would}}).purposes = {u"31(2)(c)"_s};
         }},
        {"a department under section 35", u"not-for-this-authority"_s,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::CentralGovernment;
             onlyGround(c, u"s35"_s, {{u"35(1)(a)"_s}});
         }},
        {"a police force under section 30", u"authority-must-have-function"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s30"_s, {{u"30(1)(a)(i)"_s}}); }},
        {"every exemption is in the catalogue", u"unknown-provision"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s22A"_s, {}); }},
        {"a Scottish exemption in a Scottish case", u"wrong-regime"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             onlyGround(c, u"foisa-s35"_s, {{u"35(1)(a)"_s, Likelihood::WouldBeLikely}});
         }},
        {"two limbs of one section", u"unknown-limb"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s31"_s,
                        {{u"31(1)(a)"_s, Likelihood::Would}, {u"31(1)(b)"_s, Likelihood::Would}});
         }},
        {"all three parts of section 22", u"all-parts-needed"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s22"_s, {{u"22(1)(a)"_s}, {u"22(1)(b)"_s}, {u"22(1)(c)"_s}});
         }},
        {"31(3) lets one neither confirm nor deny", u"no-confirmation-provision"_s,
         [](Case &c, Authority &) { neitherConfirmNorDeny(c); }},
        {"40(2) by the first condition is settled", u"unsettled-test"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s40"_s, {{u"40(2)+(3A)(a)"_s}}); }},
        {"two exemptions, both used", u"ground-unused"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}); }},
        {"weighed, and the information disclosed", u"ground-unused"_s,
         [](Case &c, Authority &) { weighedAndDisclosed(c); }},
        {"why it applies stands in a point against", u"no-why"_s,
         [](Case &c, Authority &) {
             harm(c).text.clear();
             ground(c).harm.actorAndMeans.clear();
         }},
        {"reasons left out: why it applies too", u"no-why"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s44"_s, {{u"44(1)(a)"_s}}, false).why.clear();
             c.decision.reducedReasons = true;
         }},
        {"the enactment is named", u"no-enactment"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}}).particulars = u"Finance Act 1989, section 182."_s;
         }},
        {"the place is named", u"no-location"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s21"_s, {}).particulars = u"Page 4 of the accounts of 2025."_s;
         }},
        {"the day is named", u"no-publication-date"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s22"_s, {}).particulars = u"In January 2027."_s; }},
        {"legitimate interests are spoken of", u"no-legitimate-interests"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s40"_s, {{u"40(2)+(3A)(a)"_s}}, false).why =
                 u"The legitimate\ninterest in the name is slight."_s;
         }},
        {"one's own data", u"no-legitimate-interests"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s40"_s, {{u"40(1)"_s}}, false); }},
        {"the defence is spoken of", u"no-confidence-defence"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s41"_s, {}, false).why =
                 u"No public interest would excuse the breach."_s;
         }},
        {"the estimate is there", u"no-estimate"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s12"_s, {{u"12(1)"_s}}).particulars = u"40 files at 30 minutes: 20 hours."_s;
         }},
        {"why section 14 applies is on the file", u"no-conduct-reason"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s14"_s, {{u"14(1)"_s}}).why = u"The ninth request on one lock."_s;
         }},
        {"unfinished, and said when it will be", u"no-completion-date"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-4-d"_s, {{u"12(4)(d)"_s}}).particulars = u"We expect it in May 2027."_s;
         }},
        {"an opinion with its date", u"no-opinion"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Likelihood::Would}}).opinion = {
                 u"The chief constable"_s, {}, QDate(2026, 11, 20), {}, {}};
         }},
        {"statistics need no opinion (36(4))", u"no-opinion"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Likelihood::Would}}).opinion.statistical = true;
         }},
        {"an opinion of the letter's day", u"opinion-late"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Likelihood::Would}}).opinion = {
                 u"The chief constable"_s, {}, QDate(2026, 11, 23), {}, {}};
         }},
        {"an opinion with its reasons", u"no-opinion-reasons"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Likelihood::Would}}).opinion.reasons =
                 u"Staff would write less."_s;
         }},
        {"12 for one part, 14 for another", u"noted-combination"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s12"_s, {{u"12(1)"_s}});
             addGround(c, u"g2"_s, u"s14"_s, {{u"14(1)"_s}}, false);
             c.decision.slices[0].groundIds = {u"g1"_s};
             c.decision.slices << Slice{u"s2"_s,   u"2024"_s, u"q1"_s, SliceOutcome::RefusedVexatious,
                                        {u"g2"_s}, {}};
         }},
        {"one level for each of two limbs", u"two-likelihoods"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s31"_s,
                        {{u"31(1)(a)"_s, Likelihood::Would}, {u"31(1)(b)"_s, Likelihood::WouldBeLikely}});
         }},
        {"no level for a class", u"likelihood-not-needed"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}}); }},
        {"would, under the EIR", u"likelihood-too-low"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-5-b"_s, {{u"12(5)(b)"_s, Likelihood::Would}});
         }},
        {"a harm section says who and how", u"no-mechanism"_s,
         [](Case &c, Authority &) { ground(c).harm.actorAndMeans.clear(); }},
        {"a class: what is public is not asked", u"no-already-public"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}}).harm.alreadyPublic.clear(); }},
        {"a class: how bad is not asked", u"no-severity"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}}).harm.severity.clear(); }},
    };
}

} // namespace cpoise::test
