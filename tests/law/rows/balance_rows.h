// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<FindingRow> balanceRows()
{
    using enum Severity;
    using enum Likelihood;
    const auto result = [](BalanceResult to) { return [to](Case &c, Authority &) { pit(c).result = to; }; };
    return {
        {"qualified and not weighed", u"no-test"_s, Blocks, StepKind::Balance, u"g1"_s, Field::Result,
         [](Case &c, Authority &) { c.decision.tests.clear(); }},
        {"qualified and in nobody's test", u"no-test"_s, Blocks, StepKind::Balance, u"g2"_s, Field::Result,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}, false); }},
        {"reasons left out of the letter, and nothing weighed on the file", u"no-test"_s, Warns,
         StepKind::Balance, u"g1"_s, Field::Result,
         [](Case &c, Authority &) {
             c.decision.tests.clear();
             c.decision.reducedReasons = true;
         }},
        {"absolute and weighed", u"absolute-with-test"_s, Warns, StepKind::Balance, u"t1"_s, Field::Provision,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s41"_s, {}); }},
        {"section 36 in the House, weighed", u"absolute-with-test"_s, Warns, StepKind::Balance, u"t1"_s,
         Field::Provision,
         [](Case &c, Authority &a) {
             a.kind = AuthorityKind::Parliament;
             onlyGround(c, u"s36"_s, {{u"36(2)(c)"_s, Would}});
         }},
        {"a test of nothing", u"test-without-ground"_s, Warns, StepKind::Balance, u"t1"_s, Field::Provision,
         [](Case &c, Authority &) { pit(c).groundIds.clear(); }},
        {"confirmation weighed with content", u"test-mixes-duties"_s, Blocks, StepKind::Balance, u"t1"_s,
         Field::Provision,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s24"_s, {{u"24(2)"_s}}).confirmOrDeny = true; }},
        {"one item, two balances: [2025] UKSC 27", u"separate-balances"_s, Blocks, StepKind::Balance, u"t2"_s,
         Field::Result,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}, false);
             PublicInterestTest second = pit(c);
             second.id = u"t2"_s;
             second.groundIds = {u"g2"_s};
             c.decision.tests << second;
         }},
        {"an alternative added to what it replaces", u"alternatives-together"_s, Warns, StepKind::Balance,
         u"t1"_s, Field::Provision,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s30"_s, {{u"30(1)(b)"_s}}).inTheAlternative = true;
         }},
        {"even, yet withheld", u"even-cannot-withhold"_s, Blocks, StepKind::Balance, u"t1"_s, Field::Result,
         result(BalanceResult::Even)},
        {"disclosure, yet withheld", u"disclosure-cannot-withhold"_s, Blocks, StepKind::Balance, u"t1"_s,
         Field::Result, result(BalanceResult::Disclosure)},
        {"even, yet neither confirmed nor denied", u"even-cannot-withhold"_s, Blocks,
         StepKind::ConfirmOrDenyBalance, u"t1"_s, Field::Result,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             pit(c).result = BalanceResult::Even;
         }},
        {"even, yet refused as manifestly unreasonable", u"even-cannot-withhold"_s, Blocks, StepKind::Balance,
         u"t1"_s, Field::Result,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-4-b"_s, {{u"12(4)(b)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
             pit(c).result = BalanceResult::Even;
         }},
        {"neither confirmed nor denied throughout, and an exemption for content", u"reasons-left-out"_s,
         Warns, StepKind::Grounds, u"g2"_s, Field::Provision,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}, false);
             c.decision.slices[0].groundIds = {u"g1"_s};
         }},
        {"neither confirmed nor denied throughout, and a test on disclosure", u"reasons-left-out"_s, Warns,
         StepKind::Balance, u"t2"_s, Field::Provision,
         [](Case &c, Authority &) {
             PublicInterestTest content = pit(c);
             content.id = u"t2"_s;
             content.groundIds.clear();
             neitherConfirmNorDeny(c);
             c.decision.tests << content;
         }},
        {"not said where it lies", u"no-result"_s, Blocks, StepKind::Balance, u"t1"_s, Field::Result,
         result(BalanceResult::Undecided)},
        {"no reasons for the balance", u"no-balance-reasons"_s, Blocks, StepKind::Balance, u"x4"_s,
         Field::BalanceText,
         [](Case &c, Authority &) {
             balance(c).text.clear();
             pit(c).strongestPoint.clear();
         }},
        {"nothing outweighs anything", u"no-outweighs"_s, Warns, StepKind::Balance, u"x4"_s,
         Field::BalanceText,
         [](Case &c, Authority &) {
             balance(c).text = u"The exemption is maintained, since evidence matters most."_s;
         }},
        {"no weight, age, public domain or mosaic", u"no-weighing"_s, Warns, StepKind::Balance, u"x4"_s,
         Field::BalanceText,
         [](Case &c, Authority &) {
             ground(c).harm = {};
             balance(c).text = u"One interest outweighs the other."_s;
             pit(c).strongestPoint.clear();
             for (Section *side : {&favour(c), &against(c)}) {
                 for (Factor &factor : side->factors)
                     factor.weight = Weight::Unstated;
             }
         }},
        {"the other side's strongest point is passed over", u"no-strongest-point"_s, Warns, StepKind::Balance,
         u"t1"_s, Field::StrongestPoint, [](Case &c, Authority &) { pit(c).strongestPoint.clear(); }},
        {"no date of the balance", u"no-as-at"_s, Advises, StepKind::Balance, u"t1"_s, Field::AsAt,
         [](Case &c, Authority &) { pit(c).asAt = {}; }},
        {"balanced after the letter", u"as-at-after-letter"_s, Warns, StepKind::Balance, u"t1"_s, Field::AsAt,
         [](Case &c, Authority &) { pit(c).asAt = QDate(2026, 11, 24); }},
        {"nothing for disclosure", u"no-factor-for"_s, Warns, StepKind::For, u"x2"_s, Field::SectionText,
         [](Case &c, Authority &) { favour(c).factors.clear(); }},
        {"nothing against", u"no-factor-against"_s, Warns, StepKind::Against, u"x3"_s, Field::SectionText,
         [](Case &c, Authority &) { against(c).factors.clear(); }},
        {"a suggestion alone is nothing against", u"no-factor-against"_s, Warns, StepKind::Against, u"x3"_s,
         Field::SectionText,
         [](Case &c, Authority &) {
             against(c).factors[0].suggestionId = u"s31-against-1"_s;
             against(c).factors[0].specific = false;
         }},
        {"one point for disclosure", u"single-factor-for"_s, Warns, StepKind::For, u"x2"_s,
         Field::SectionText, [](Case &c, Authority &) { favour(c).factors.removeFirst(); }},
        {"one paragraph for disclosure", u"single-factor-for"_s, Warns, StepKind::For, u"x2"_s,
         Field::SectionText,
         [](Case &c, Authority &) {
             favour(c).factors.clear();
             favour(c).text = u"Readers would see which locks are used."_s;
         }},
        {"only general points for disclosure", u"only-generic-for"_s, Warns, StepKind::For, u"x2"_s,
         Field::SectionText,
         [](Case &c, Authority &) {
             favour(c).factors[0].text = u"Openness and accountability."_s;
             favour(c).factors[1].text = u"Better informed public debate."_s;
         }},
        {"only suggestions for disclosure", u"only-generic-for"_s, Warns, StepKind::For, u"x2"_s,
         Field::SectionText,
         [](Case &c, Authority &) {
             for (Factor &factor : favour(c).factors) {
                 factor.suggestionId = u"gen-for-1"_s;
                 factor.specific = false;
             }
         }},
        {"a suggestion taken over as it stands", u"suggestion-not-specific"_s, Warns, StepKind::For, u"f1"_s,
         Field::FactorText,
         [](Case &c, Authority &) {
             favour(c).factors[0].suggestionId = u"gen-for-1"_s;
             favour(c).factors[0].specific = false;
         }},
        {"a point without words", u"empty-factor"_s, Warns, StepKind::Against, u"f3"_s, Field::FactorText,
         [](Case &c, Authority &) { against(c).factors[0].text = u"\u00a0 "_s; }},
        {"a point without weight", u"factor-without-weight"_s, Warns, StepKind::For, u"f2"_s,
         Field::FactorWeight, [](Case &c, Authority &) { favour(c).factors[1].weight = Weight::Unstated; }},
        {"a weight without a reason", u"weight-without-reason"_s, Warns, StepKind::For, u"f2"_s,
         Field::FactorWhy, [](Case &c, Authority &) { favour(c).factors[1].why.clear(); }},
        {"a point that serves neither exemption", u"factor-without-ground"_s, Warns, StepKind::Against,
         u"f3"_s, Field::FactorText,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}});
             against(c).factors[0].groundId.clear();
         }},
        {"one harm under two exemptions", u"counted-twice"_s, Warns, StepKind::Against, u"f9"_s,
         Field::FactorText,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}});
             Factor again = against(c).factors[0];
             again.id = u"f9"_s;
             again.groundId = u"g2"_s;
             again.text = u' ' + again.text.toUpper();
             against(c).factors << again;
         }},
        {"a point that serves an exemption of another test", u"factor-of-other-ground"_s, Warns,
         StepKind::Against, u"f3"_s, Field::FactorText,
         [](Case &c, Authority &) { against(c).factors[0].groundId = u"g9"_s; }},
    };
}

} // namespace cpoise::test
