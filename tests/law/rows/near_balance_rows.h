// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<NearRow> nearBalanceRows()
{
    return {
        {"more time: the result may wait", u"no-result"_s,
         [](Case &c, Authority &) {
             pit(c).result = BalanceResult::Undecided;
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"two qualified exemptions in one balance", u"separate-balances"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}); }},
        {"even, but an absolute exemption holds it back", u"even-cannot-withhold"_s,
         [](Case &c, Authority &) {
             pit(c).result = BalanceResult::Even;
             addGround(c, u"g2"_s, u"s41"_s, {}, false);
         }},
        {"even, and disclosed", u"even-cannot-withhold"_s,
         [](Case &c, Authority &) {
             pit(c).result = BalanceResult::Even;
             c.decision.slices[0].outcome = SliceOutcome::Disclosed;
         }},
        {"more time was given: no test yet", u"no-test"_s,
         [](Case &c, Authority &) {
             c.decision.tests.clear();
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"section 36 in the House is not weighed", u"no-test"_s,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::Parliament;
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Likelihood::Would}});
             c.decision.tests.clear();
         }},
        {"an absolute exemption needs no test", u"no-test"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}});
             c.decision.tests.clear();
         }},
        {"one point for disclosure, but two paragraphs", u"single-factor-for"_s,
         [](Case &c, Authority &) {
             favour(c).factors.clear();
             favour(c).text = u"It would show which locks are used.\n\nIt would show what they cost."_s;
         }},
        {"a suggestion made specific counts", u"suggestion-not-specific"_s,
         [](Case &c, Authority &) {
             favour(c).factors[0].suggestionId = u"gen-for-1"_s;
             favour(c).factors[0].specific = true;
         }},
        {"part neither confirmed nor denied, and an exemption for the rest", u"reasons-left-out"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}, false);
             c.decision.slices[0].groundIds = {u"g1"_s};
             c.decision.slices << Slice{u"s2"_s, u"The policy"_s, u"q1"_s, SliceOutcome::Withheld, {u"g2"_s},
                                        {}};
         }},
        {"neither confirmed nor denied, and nothing on content", u"reasons-left-out"_s,
         [](Case &c, Authority &) { neitherConfirmNorDeny(c); }},
        {"an exemption for content is left out of the letter, and says so itself", u"ground-unused"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}, false);
             c.decision.slices[0].groundIds = {u"g1"_s};
         }},
        {"an absolute exemption beside the test", u"absolute-with-test"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s41"_s, {}, false); }},
        {"a test of two", u"test-without-ground"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}); }},
        {"a test on confirmation", u"test-mixes-duties"_s,
         [](Case &c, Authority &) { neitherConfirmNorDeny(c); }},
        {"an alternative in a test of its own", u"alternatives-together"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}}, false).inTheAlternative = true;
             PublicInterestTest second = pit(c);
             second.id = u"t2"_s;
             second.groundIds = {u"g2"_s};
             c.decision.tests << second;
         }},
        {"an alternative has its own balance", u"separate-balances"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}}, false).inTheAlternative = true;
             PublicInterestTest second = pit(c);
             second.id = u"t2"_s;
             second.groundIds = {u"g2"_s};
             c.decision.tests << second;
         }},
        {"content and confirmation each have a balance", u"separate-balances"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s24"_s, {{u"24(2)"_s}}, false).confirmOrDeny = true;
             PublicInterestTest second = pit(c);
             second.id = u"t2"_s;
             second.confirmOrDeny = true;
             second.groundIds = {u"g2"_s};
             c.decision.tests << second;
         }},
        {"disclosure, and disclosed", u"disclosure-cannot-withhold"_s,
         [](Case &c, Authority &) {
             pit(c).result = BalanceResult::Disclosure;
             c.decision.slices[0] = {u"s1"_s, u"The list"_s, u"q1"_s, SliceOutcome::Disclosed, {}, {}};
         }},
        {"points for in the section's own text", u"no-factor-for"_s,
         [](Case &c, Authority &) {
             favour(c).factors.clear();
             favour(c).text = u"It would show which locks are used."_s;
         }},
        {"points against in the section's own text", u"no-factor-against"_s,
         [](Case &c, Authority &) {
             against(c).factors.clear();
             against(c).text = u"Thieves choose the store that suits them."_s;
         }},
        {"one general point and one of this subject", u"only-generic-for"_s,
         [](Case &c, Authority &) { favour(c).factors[0].text = u"Openness and accountability."_s; }},
        {"a point of one word", u"empty-factor"_s,
         [](Case &c, Authority &) { against(c).factors[0].text = u"Thieves."_s; }},
        {"a slight weight is a weight", u"factor-without-weight"_s,
         [](Case &c, Authority &) { favour(c).factors[0].weight = Weight::Slight; }},
        {"a short reason is a reason", u"weight-without-reason"_s,
         [](Case &c, Authority &) { favour(c).factors[0].why = u"New."_s; }},
        {"a point where there is one exemption", u"factor-without-ground"_s,
         [](Case &c, Authority &) { against(c).factors[0].groundId.clear(); }},
        {"points for serve no exemption", u"factor-without-ground"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}); }},
        {"each point serves one of two", u"factor-of-other-ground"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}});
             against(c).factors[0].groundId = u"g2"_s;
         }},
        {"two harms under two exemptions", u"counted-twice"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}});
             Factor other = against(c).factors[0];
             other.id = u"f9"_s;
             other.groundId = u"g2"_s;
             other.text = u"Advice on the locks was given in confidence to a lawyer."_s;
             against(c).factors << other;
         }},
        {"reasons to follow", u"no-balance-reasons"_s,
         [](Case &c, Authority &) {
             balance(c).text.clear();
             pit(c).strongestPoint.clear();
             pit(c).result = BalanceResult::Undecided;
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"weighed, and disclosed: a refusal alone gives reasons", u"no-balance-reasons"_s,
         [](Case &c, Authority &) {
             weighedAndDisclosed(c);
             balance(c).text.clear();
             pit(c).strongestPoint.clear();
         }},
        {"weighed, and disclosed: nothing need outweigh", u"no-outweighs"_s,
         [](Case &c, Authority &) {
             weighedAndDisclosed(c);
             balance(c).text = u"The burglaries of 2024 count for more than the risk."_s;
         }},
        {"outweighed, said the other way round", u"no-outweighs"_s,
         [](Case &c, Authority &) { balance(c).text = u"The interest in disclosure is outweighed."_s; }},
        {"an even balance outweighs nothing", u"no-outweighs"_s,
         [](Case &c, Authority &) {
             balance(c).text = u"Both are alike."_s;
             pit(c).result = BalanceResult::Even;
         }},
        {"weighed in words alone", u"no-weighing"_s,
         [](Case &c, Authority &) {
             ground(c).harm = {};
             balance(c).text = u"The failure of two years ago outweighs the other."_s;
             for (Section *side : {&favour(c), &against(c)}) {
                 for (Factor &factor : side->factors)
                     factor.weight = Weight::Unstated;
             }
         }},
        {"undecided: no strongest point yet", u"no-strongest-point"_s,
         [](Case &c, Authority &) {
             pit(c).strongestPoint.clear();
             pit(c).result = BalanceResult::Undecided;
         }},
        {"balanced on the letter's day", u"as-at-after-letter"_s,
         [](Case &c, Authority &) { pit(c).asAt = QDate(2026, 11, 23); }},
        {"balanced long ago", u"no-as-at"_s, [](Case &c, Authority &) { pit(c).asAt = QDate(2026, 11, 3); }},
    };
}

} // namespace cpoise::test
