// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<NearRow> nearWordRows()
{
    return {
        {"national security with section 24 claimed", u"national-security-elsewhere"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s24"_s, {{u"24(1)"_s}});
             harm(c).text = u"It would harm national security."_s;
         }},
        {"danger with section 38 claimed", u"safety-elsewhere"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s38"_s, {{u"38(1)(b)"_s, Likelihood::Would}});
             harm(c).text = u"It would endanger guards."_s;
         }},
        {"could, in a point for disclosure", u"weak-words"_s,
         [](Case &c, Authority &) {
             favour(c).factors[1].text = u"Readers could see which locks failed."_s;
         }},
        {"May is a month", u"weak-words"_s,
         [](Case &c, Authority &) { harm(c).text = u"A theft of May 2024 shows it."_s; }},
        {"could, under a class exemption", u"weak-words"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}});
             harm(c).text = u"It could matter."_s;
         }},
        {"would, said twice", u"mixed-likelihood"_s,
         [](Case &c, Authority &) {
             ground(c).limbs[0].likelihood = Likelihood::Would;
             harm(c).text = u"It would hinder and it would damage."_s;
         }},
        {"section 31 may be called prejudice-based", u"basis-misnamed"_s,
         [](Case &c, Authority &) { harm(c).text = u"Section 31 is a prejudice-based exemption."_s; }},
        {"safeguards with a name", u"unnamed-safeguards"_s,
         [](Case &c, Authority &) {
             balance(c).text = u"Independent oversight by the Surveillance Commissioner outweighs it."_s;
         }},
        {"a police paragraph about the locks", u"generic-argument"_s,
         [](Case &c, Authority &) {
             against(c).factors[0].text =
                 u"Locks are how a force enforces the law and protects communities."_s;
         }},
        {"what is asked is up to date", u"not-relevant"_s,
         [](Case &c, Authority &) { against(c).factors[0].text = u"The locks are up to date."_s; }},
        {"the applicant is told where to find it", u"applicant-in-test"_s,
         [](Case &c, Authority &) {
             balance(c).text = u"The applicant can read the accounts, which outweighs it."_s;
         }},
        {"confirmation in hypothetical words", u"confirming-words"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             harm(c).text =
                 u"If a file is held, saying so would warn its subject. Whether one is held stays open."_s;
         }},
        {"would was chosen and is written", u"likelihood-against-words"_s,
         [](Case &c, Authority &) {
             ground(c).limbs[0].likelihood = Likelihood::Would;
             harm(c).text = u"Naming the locks would prejudice the prevention of crime."_s;
             against(c).factors[0].text = u"Thieves would choose their tools."_s;
         }},
        {"weighed together", u"separate-balance-words"_s,
         [](Case &c, Authority &) {
             balance(c).text = u"All exemptions were weighed together, and that outweighs."_s;
         }},
        {"a cost of the theft, under section 43", u"cost-argument"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s43"_s, {{u"43(2)"_s, Likelihood::WouldBeLikely}});
             against(c).factors[0].text = u"The supplier would be likely to bear extra costs."_s;
         }},
        {"confirmation, in its own words", u"content-in-confirmation-test"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             harm(c).text = u"Saying whether a file is there would be likely to warn its subject."_s;
         }},
        {"nothing of danger", u"national-security-elsewhere"_s,
         [](Case &c, Authority &) {
             harm(c).text = u"The security of the stores would be likely to suffer."_s;
         }},
    };
}

} // namespace cpoise::test
