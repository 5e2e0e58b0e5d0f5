// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<FindingRow> wordRows()
{
    using enum Severity;
    using enum Likelihood;
    const auto inHarm = [](const QString &text) {
        return [text](Case &c, Authority &) { harm(c).text = text; };
    };
    const auto inAgainst = [](const QString &text) {
        return [text](Case &c, Authority &) { against(c).factors[0].text = text; };
    };
    const auto inBalance = [](const QString &text) {
        return [text](Case &c, Authority &) { balance(c).text = text; };
    };
    const auto inConfirmation = [](const QString &text) {
        return [text](Case &c, Authority &) {
            neitherConfirmNorDeny(c);
            harm(c).text = text;
        };
    };
    return {
        {"could, in the harm", u"weak-words"_s, Warns, StepKind::Harm, u"x1"_s, Field::HarmText,
         inHarm(u"A thief could prepare."_s), u"could"_s},
        {"may, in a point against", u"weak-words"_s, Warns, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"In May 2026 a thief may come."_s), u"may"_s},
        {"might, in the balance", u"weak-words"_s, Warns, StepKind::Balance, u"x4"_s, Field::BalanceText,
         inBalance(u"Evidence might be lost, and that outweighs the rest."_s), u"might"_s},
        {"could not help but", u"weak-words"_s, Warns, StepKind::Harm, u"x1"_s, Field::HarmText,
         inHarm(u"It could not\nhelp but hurt."_s), u"could not\nhelp but"_s},
        {"could, in why the exemption applies", u"weak-words"_s, Warns, StepKind::Grounds, u"g1"_s,
         Field::Why, [](Case &c, Authority &) { ground(c).why = u"It could help a thief."_s; }, u"could"_s},
        {"two levels in one text", u"mixed-likelihood"_s, Warns, StepKind::Harm, u"x1"_s, Field::HarmText,
         inHarm(u"It would undermine the stores. It would be likely to prejudice trials."_s),
         u"would be likely"_s},
        {"two levels in two sections", u"mixed-likelihood"_s, Warns, StepKind::Against, u"f3"_s,
         Field::FactorText,
         [](Case &c, Authority &) {
             harm(c).text = u"It would seriously hinder trials."_s;
             against(c).factors[0].text = u"Thieves would likely come."_s;
         },
         u"would likely"_s},
        {"would was chosen, likely is written", u"likelihood-against-words"_s, Warns, StepKind::Harm, u"x1"_s,
         Field::HarmText, [](Case &c, Authority &) { ground(c).limbs[0].likelihood = Would; },
         u"would be likely"_s},
        {"likely was chosen, would is written", u"likelihood-against-words"_s, Warns, StepKind::Harm, u"x1"_s,
         Field::HarmText,
         [](Case &c, Authority &) {
             harm(c).text = u"Naming them would seriously harm the stores."_s;
             against(c).factors[0].text = u"Thieves choose a store."_s;
         },
         u"would seriously harm"_s},
        {"could, after an emoji and a quotation", u"weak-words"_s, Warns, StepKind::Harm, u"x1"_s,
         Field::HarmText, inHarm(u"\U0001F512 \u201cThis could be read.\u201d A thief could prepare."_s),
         u"could"_s},
        {"not only policing but national security", u"national-security-elsewhere"_s, Warns, StepKind::Harm,
         u"x1"_s, Field::HarmText, inHarm(u"It would harm not only the stores but national security."_s),
         u"national security"_s},
        {"national security under section 31", u"national-security-elsewhere"_s, Warns, StepKind::Harm,
         u"x1"_s, Field::HarmText, inHarm(u"It would harm national security."_s), u"national security"_s},
        {"the security of the nation under section 31", u"national-security-elsewhere"_s, Warns,
         StepKind::Balance, u"x4"_s, Field::BalanceText,
         inBalance(u"The security of this nation outweighs the rest."_s), u"security of this nation"_s},
        {"danger to people under section 31", u"safety-elsewhere"_s, Warns, StepKind::Against, u"f3"_s,
         Field::FactorText, inAgainst(u"Guards are people who would be put at risk."_s),
         u"Guards are people who would be put at risk"_s},
        {"section 24 called prejudice-based", u"basis-misnamed"_s, Warns, StepKind::Harm, u"x1"_s,
         Field::HarmText,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s24"_s, {{u"24(1)"_s}});
             harm(c).text = u"Section 31 is prejudice-based. Section 24 is a prejudice based exemption."_s;
         },
         u"prejudice based"_s},
        {"section 30 alone called prejudice-based", u"basis-misnamed"_s, Warns, StepKind::Harm, u"x1"_s,
         Field::HarmText,
         [](Case &c, Authority &) {
             onlyGround(c, u"s30"_s, {{u"30(1)(b)"_s}});
             harm(c).text = u"This is a qualified and prejudice-based exemption."_s;
         },
         u"prejudice-based"_s},
        {"each exemption weighed by itself", u"separate-balance-words"_s, Warns, StepKind::Balance, u"x4"_s,
         Field::BalanceText, inBalance(u"Each outweighs, and they were weighed separately."_s),
         u"weighed separately"_s},
        {"safeguards without a name", u"unnamed-safeguards"_s, Warns, StepKind::Balance, u"x4"_s,
         Field::BalanceText, inBalance(u"Existing safeguards are enough, so this outweighs."_s),
         u"Existing safeguards"_s},
        {"a paragraph for any letter", u"generic-argument"_s, Warns, StepKind::Against, u"f3"_s,
         Field::FactorText,
         inAgainst(
             u"Thieves look at each lock.\n\nThe constabulary enforces the law and protects communities."_s),
         u"The constabulary enforces the law and protects communities."_s},
        {"more cost", u"cost-argument"_s, Warns, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"A theft would need extra staff time."_s), u"extra staff time"_s},
        {"embarrassment", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"It would embarrass the chief officers."_s), u"embarrass"_s},
        {"it might be misunderstood", u"not-relevant"_s, Advises, StepKind::Balance, u"x4"_s,
         Field::BalanceText, inBalance(u"Readers would misunderstand it, which outweighs the rest."_s),
         u"misunderstand"_s},
        {"it is out of date", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"The list is out of date."_s), u"list is out of date"_s},
        {"a precedent", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"It would set a dangerous precedent."_s), u"set a dangerous precedent"_s},
        {"curiosity", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"This is idle curiosity."_s), u"idle curiosity"_s},
        {"a marking", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"The plan is marked as confidential."_s), u"marked as confidential"_s},
        {"seniority", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"Given her seniority the note stays closed."_s), u"Given her seniority"_s},
        {"the work of answering", u"not-relevant"_s, Advises, StepKind::Against, u"f3"_s, Field::FactorText,
         inAgainst(u"The burden of answering is heavy."_s), u"burden of answering"_s},
        {"why the applicant asks", u"applicant-in-test"_s, Warns, StepKind::Against, u"f3"_s,
         Field::FactorText, inAgainst(u"The applicant's real motive is to sell locks."_s),
         u"applicant's real motive"_s},
        {"who the applicant is", u"applicant-in-test"_s, Warns, StepKind::For, u"f1"_s, Field::FactorText,
         [](Case &c, Authority &) { favour(c).factors[0].text = u"The requester is a reporter."_s; },
         u"The requester is a reporter"_s},
        {"words that confirm", u"confirming-words"_s, Warns, StepKind::ConfirmOrDenyHarm, u"x1"_s,
         Field::HarmText, inConfirmation(u"The force holds three files."_s), u"The force holds"_s},
        {"words that deny", u"confirming-words"_s, Warns, StepKind::ConfirmOrDenyHarm, u"x1"_s,
         Field::HarmText, inConfirmation(u"Such a file is not held."_s), u"is not held"_s},
        {"content in the test on confirmation", u"content-in-confirmation-test"_s, Warns,
         StepKind::ConfirmOrDenyHarm, u"x1"_s, Field::HarmText,
         inConfirmation(u"Releasing this information would help thieves."_s),
         u"Releasing this information"_s},
    };
}

} // namespace cpoise::test
