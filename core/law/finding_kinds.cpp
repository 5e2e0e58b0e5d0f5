// SPDX-License-Identifier: GPL-3.0-or-later
// Every finding: its usual severity, its rule, and what it asks the officer to do.
#include "law/finding_kinds.h"

#include <algorithm>

namespace cpoise::law
{

const QVector<FindingKind> &findingKinds()
{
    using enum Severity;
    static const QVector<FindingKind> kinds{
        // The request, and when it is to be answered
        {u"no-reference", Warns, u"s45 Code (B1)",
         u"Give the request a reference, so that everybody can quote it."},
        {u"no-request-text", Warns, u"s45 Code (B2)", u"Put in what was asked, in the applicant's words."},
        {u"no-question", Warns, u"s1(1)",
         u"Set out what was asked as at least one question, so that each gets its answer."},
        {u"empty-question", Warns, u"s45 Code (B2)", u"Put in the words of question %1."},
        {u"no-receipt", Blocks, u"s10(1)",
         u"Say when the request was received: the time for the answer runs from that day."},
        {u"received-in-future", Blocks, u"s10(1)", u"Look at the date of receipt: %1 has not come yet."},
        {u"received-before-act", Warns, u"s1(1)",
         u"Look at the date of receipt: the right of access began on 1 January 2005."},
        {u"longer-limit", Warns, u"R-CLK-7",
         u"Make sure that %1 working days are allowed: more than 20 are for schools, archives, the armed "
         u"forces and what is held abroad."},
        {u"clock-cannot-count", Warns, u"s10(1)", u"The due date cannot be counted. %1"},
        {u"calendar-ended", Warns, u"R-CLK-2",
         u"The table of bank holidays ends with %1. Add the later years before you rely on a due date."},
        {u"fee-paid-late", Advises, u"s9(2)",
         u"The fee came after %1, the last day to pay it. There is no duty to answer; say so if you do not."},
        {u"fee-awaited", Advises, u"s9(2)",
         u"A fee is awaited; it can be paid until %1. There is no duty to answer before it comes."},
        {u"fee-not-paid", Advises, u"s9(2)",
         u"The fee has not come, and %1 was the last day to pay it. There is no duty to answer; tell the "
         u"applicant so."},
        {u"scottish-authority", Warns, u"FOISA s3",
         u"Your authority is set as a Scottish one; those answer under the Scottish Act. Check its kind, and "
         u"the law of this case, against section 3 of that Act."},
        {u"scottish-law", Warns, u"FOISA s3",
         u"This case is under the Scottish Act, and your authority is not set as a Scottish one. Check both "
         u"against section 3 of that Act."},
        {u"overdue", Blocks, u"s10(1)",
         u"The answer was due on %1. Send it as soon as you can, and say sorry in it."},
        {u"late-without-apology", Blocks, u"s10(1)",
         u"The letter is dated after %1, when it was due. Say that it is late, and why."},
        {u"letter-before-receipt", Blocks, u"s10(1)",
         u"Look at the letter's date: it lies before the day of receipt."},
        {u"no-letter-date", Blocks, u"s45 Code (B1)", u"Give the letter its date."},
        // The extension for the public interest test
        {u"extension-no-estimate", Blocks, u"s17(2)",
         u"Say by when you expect to decide on the public interest."},
        {u"extension-late", Blocks, u"s17(1)",
         u"The notice of more time had to go out by %1. Answer now, and say sorry for the delay."},
        {u"extension-not-qualified", Blocks, u"s10(3)",
         u"More time is for weighing a qualified exemption only, and none is claimed. Answer within the "
         u"ordinary time."},
        {u"extension-before-receipt", Blocks, u"s17(2)",
         u"The notice of more time is dated before the request came. Look at both dates."},
        {u"extension-long", Warns, u"R-CLK-6",
         u"The estimate lies after %1, the fortieth working day in all. That needs a reason, and your "
         u"supervisor's agreement."},
        {u"extension-not-in-regime", Blocks, u"R-CLK-6",
         u"This law gives no more time for weighing the public interest. Take the extension out."},
        {u"extension-backwards", Blocks, u"s17(2)",
         u"The estimate lies before the notice. Look at both dates."},
        // What is held, and what happens to each part
        {u"no-held", Blocks, u"s1(1)(a)", u"Say whether you hold what %1 asks for."},
        {u"held-contradiction", Blocks, u"s1(1)(a)",
         u"Say whether question %1 is held: it is said not to be, yet part of it is answered as if it were."},
        {u"not-held-contradiction", Warns, u"s1(1)(a)",
         u"Say whether question %1 is partly held: a part of it is answered as not held."},
        {u"no-searches", Advises, u"R-REQ-2",
         u"Say where you looked for what question %1 asks, and for what words."},
        {u"no-slice", Blocks, u"s1(1)",
         u"Say what happens to the information: disclosed, withheld, not held, or another answer."},
        {u"undecided-slice", Blocks, u"s1(1)", u"Decide what happens to %1."},
        {u"unanswered-question", Blocks, u"s1(1)", u"Question %1 has no answer yet. Say what happens to it."},
        {u"slice-both-ways", Blocks, u"s1(1)(b)",
         u"Take the exemption off %1, which is disclosed, or split it in two."},
        {u"slice-twice", Blocks, u"s1(1)(b)",
         u"There are two different answers for %1. Give each part its own name, or keep one."},
        {u"withheld-without-ground", Blocks, u"s17(1)(a)", u"Say under which exemption you withhold %1."},
        {u"confirmation-without-ground", Blocks, u"s17(1)(a)",
         u"Say under which provision you neither confirm nor deny holding %1."},
        {u"ground-for-the-other-duty", Blocks, u"s17(1)(b)",
         u"Look at %1 for %2: one is about the content, the other about saying whether it is held."},
        {u"unknown-ground", Blocks, u"s17(1)(b)",
         u"Choose an exemption again for %1: the one it rests on is no longer here."},
        {u"cost-without-ground", Blocks, u"s17(5)",
         u"Say what the refusal of %1 rests on: for its cost that is %2."},
        {u"conduct-without-ground", Blocks, u"s17(5)",
         u"Say what the refusal of %1 rests on: for what it asks of you that is %2."},
        {u"no-narrowing", Warns, u"s16",
         u"Say how the request could be brought within the limit, or that nothing can be given within it."},
        {u"no-enclosure", Advises, u"s1(1)(b)", u"Say what is enclosed for %1."},
        // Exemptions and limbs
        {u"unknown-provision", Blocks, u"s17(1)(b)",
         u"The catalogue has no exemption \"%1\". Choose one from the list."},
        {u"wrong-regime", Blocks, u"R-REQ-1",
         u"Decide which law applies: %1 belongs to another one than this case."},
        {u"no-limb", Blocks, u"s17(1)(b)", u"Say which part of %1 you rely on."},
        {u"unknown-limb", Blocks, u"s17(1)(b)",
         u"\"%1\" is no part of %2 that can be relied on. Choose from the list."},
        {u"all-parts-needed", Warns, u"s17(1)(b)",
         u"Make sure that all parts of %1 hold: %2. They count only together."},
        {u"no-purpose", Blocks, u"s17(1)(b)", u"Say for which listed purpose you rely on %1."},
        {u"no-confirmation-provision", Blocks, u"s1(6)",
         u"Say whether you hold the information: there is nothing in %1 that lets you neither confirm nor "
         u"deny."},
        {u"unsettled-test", Advises, u"s2(3)",
         u"Whether %1 needs a public interest test is not settled. Follow what your authority does, and note "
         u"it."},
        {u"not-for-this-authority", Blocks, u"s17(1)(b)", u"Choose another exemption: %1 is for %2."},
        {u"authority-must-have-function", Warns, u"s17(1)(b)",
         u"Make sure that yours is such an authority: %1 is for %2."},
        {u"ground-unused", Warns, u"s17(1)(a)", u"Attach %1 to what is withheld under it, or take it out."},
        {u"no-why", Blocks, u"s17(1)(c)", u"Say why %1 applies here."},
        {u"no-enactment", Warns, u"s17(1)(c)",
         u"Name the enactment, order or obligation that forbids disclosure."},
        {u"no-location", Warns, u"s21(1)",
         u"Say exactly where the applicant can find it: the link, the title, the page."},
        {u"no-publication-date", Warns, u"s22(1)", u"Say when and where it will be published, if you know."},
        {u"no-completion-date", Warns, u"EIR reg 14(4)",
         u"Say who is preparing it and when it should be finished, if you know."},
        {u"no-legitimate-interests", Advises, u"s40(3A)(a)",
         u"Say which legitimate interest there is in disclosure, and why it gives way to the person's."},
        {u"no-confidence-defence", Advises, u"s41(1)(b)",
         u"Say whether the public interest would be a defence to a claim for breach of confidence."},
        {u"no-estimate", Warns, u"R-COST-4",
         u"Give the estimate: what has to be searched, how long each step takes, and the total."},
        {u"no-conduct-reason", Advises, u"s14",
         u"Note why section 14 applies; keep the evidence. The letter need not repeat it."},
        {u"no-opinion", Blocks, u"s36(2)",
         u"Section 36 needs the qualified person's opinion first. Say who gave it, and when; or say that "
         u"this is statistical information."},
        {u"opinion-late", Blocks, u"s36(2)",
         u"The qualified person's opinion is dated after the letter. It has to be there before you rely on "
         u"it."},
        {u"no-opinion-reasons", Warns, u"s36(5)",
         u"Say what the qualified person's opinion is and what it rests on."},
        // Combinations
        {u"excluded-combination", Blocks, u"R-PIT-6",
         u"Only one of %1 and %2 can hold for the same information. Split it, or plead one in the "
         u"alternative."},
        {u"doubtful-combination", Warns, u"R-PIT-6",
         u"Make sure that %1 and %2 can stand together here. %3."},
        {u"noted-combination", Advises, u"R-PIT-6", u"Note on %1 and %2: %3."},
        // Likelihood and harm
        {u"no-likelihood", Blocks, u"Hogan EA/2005/0026",
         u"Say how likely the harm is under %1: it would happen, or would be likely to."},
        {u"two-likelihoods", Blocks, u"Hogan EA/2005/0026", u"Keep one level of likelihood for %1."},
        {u"likelihood-not-needed", Advises, u"Hogan EA/2005/0026",
         u"No likelihood has to be shown for %1: it protects a class of information."},
        {u"likelihood-too-low", Warns, u"EIR reg 12(5)",
         u"Choose \"would\" for %1: likely effects are not enough under the regulations."},
        {u"mixed-likelihood", Warns, u"Hogan EA/2005/0026",
         u"The text says \"%1\" here and \"%2\" elsewhere. Keep to one level of likelihood."},
        {u"likelihood-against-words", Warns, u"Hogan EA/2005/0026",
         u"You chose \"%2\", but the text says \"%1\". Make them agree."},
        {u"weak-words", Warns, u"JCP EA/2005/0005",
         u"\"%1\" falls below both levels. Say \"would\" or \"would be likely to\", or that it is only "
         u"background."},
        {u"no-mechanism", Advises, u"Hogan EA/2005/0026", u"Say who would use the information, and how."},
        {u"no-already-public", Advises, u"R-PIT-10",
         u"Say what is already public, and what this would add to it."},
        {u"no-severity", Advises, u"R-PIT-7", u"Say how bad the harm would be, how often, and for how long."},
        {u"national-security-elsewhere", Warns, u"s24(1)",
         u"National security is argued here, but section 24 is not claimed. Claim it, or leave the argument "
         u"out."},
        {u"safety-elsewhere", Warns, u"s38(1)",
         u"Danger to people is argued here, but section 38 is not claimed. Claim it, or keep to the interest "
         u"of %1."},
        {u"basis-misnamed", Warns, u"s24(1)", u"Do not call %1 prejudice-based: %2."},
        // The public interest test
        {u"no-test", Blocks, u"s2(2)(b)",
         u"Weigh the public interest before you rely on %1: it is qualified."},
        {u"absolute-with-test", Warns, u"s2(3)",
         u"Take %1 out of the test: it is absolute, and no public interest is weighed."},
        {u"test-without-ground", Warns, u"R-PIT-2",
         u"This test belongs to no exemption. Say which, or take it out."},
        {u"test-mixes-duties", Blocks, u"R-PIT-11",
         u"Take %1 out of this test: confirming or denying is weighed apart from the content."},
        {u"separate-balances", Blocks, u"R-PIT-6",
         u"Strike one balance over all the exemptions claimed for %1: they are weighed in separate tests."},
        {u"alternatives-together", Warns, u"R-PIT-6",
         u"Do not add %1 to the exemption that it replaces: it is pleaded in the alternative."},
        {u"separate-balance-words", Warns, u"R-PIT-6",
         u"\"%1\": the interests in all qualified exemptions on one item are weighed together. Change these "
         u"words."},
        {u"no-factor-for", Warns, u"R-PIT-4",
         u"Say what speaks for disclosure: openness in general, and something about this information."},
        {u"no-factor-against", Warns, u"R-PIT-3", u"Say what speaks for maintaining the exemption."},
        {u"single-factor-for", Warns, u"R-PIT-4",
         u"Only one point speaks for disclosure. Look for others: openness in general, money, safety, what "
         u"people would learn."},
        {u"only-generic-for", Warns, u"R-PIT-4",
         u"Every point for disclosure is a general one. Add one about this information."},
        {u"suggestion-not-specific", Warns, u"R-PIT-4",
         u"This is still the suggestion's own wording. Say how it applies here, or take it out; until then "
         u"it does not count."},
        {u"empty-factor", Warns, u"R-PIT-4", u"This point has no words yet. Write it, or take it out."},
        {u"factor-without-weight", Warns, u"R-PIT-7", u"Say how much this point weighs."},
        {u"weight-without-reason", Warns, u"R-PIT-7", u"Say why it weighs that much."},
        {u"factor-without-ground", Warns, u"R-PIT-3", u"Say which exemption this point serves."},
        {u"factor-of-other-ground", Warns, u"R-PIT-3",
         u"This point serves an exemption that is not in this test. Choose one that is."},
        {u"no-balance-reasons", Blocks, u"s17(3)(b)", u"Say why the balance lies where it does."},
        {u"no-result", Blocks, u"s2(2)(b)",
         u"Say where the balance lies: disclosure, even, or maintaining the exemption."},
        {u"even-cannot-withhold", Blocks, u"R-PIT-1", u"The balance is even, so %1 has to be disclosed."},
        {u"disclosure-cannot-withhold", Blocks, u"R-PIT-1",
         u"The balance lies with disclosure, so %1 has to be disclosed."},
        {u"no-outweighs", Warns, u"s17(3)(b)",
         u"Say in so many words that the interest in maintaining the exemption outweighs that in "
         u"disclosure."},
        {u"no-weighing", Warns, u"R-PIT-7",
         u"Nothing is said of weight, age, what is already public, or how pieces fit together. Say what "
         u"counts here, and how much."},
        {u"no-strongest-point", Warns, u"R-PIT-7", u"Deal with the strongest point of the other side."},
        {u"no-as-at", Advises, u"R-PIT-5", u"Give the date as at which the balance was struck."},
        {u"as-at-after-letter", Warns, u"R-PIT-5",
         u"The balance is dated after the letter. Look at both dates."},
        {u"unnamed-safeguards", Warns, u"R-PIT-7",
         u"\"%1\": name them, and say what they do here. Other scrutiny carries little weight by itself."},
        {u"generic-argument", Warns, u"R-PIT-9",
         u"This could stand in any letter. Tie it to the information asked for, or leave it out."},
        {u"cost-argument", Warns, u"Camden [2012] UKUT 190",
         u"\"%1\": cost and disruption count only as what the harm brings, never as the work of answering. "
         u"Say how they follow."},
        {u"counted-twice", Warns, u"R-PIT-6",
         u"This harm is counted already under another exemption. Count it once."},
        {u"not-relevant", Advises, u"R-PIT-8", u"\"%1\" does not count in the balance: %2."},
        {u"applicant-in-test", Warns, u"R-REQ-7",
         u"\"%1\": who asks, and why, plays no part. Take it out of the test."},
        // Neither confirm nor deny
        {u"confirmation-in-held", Blocks, u"s1(1)(a)",
         u"Choose one for question %1: say whether it is held, or neither confirm nor deny it throughout."},
        {u"confirming-words", Warns, u"R-PIT-11",
         u"\"%1\" gives away whether the information is held. Say what would follow if it were, or were "
         u"not."},
        {u"content-in-confirmation-test", Warns, u"R-PIT-11",
         u"\"%1\" speaks of disclosing the content. This test is on confirming or denying alone."},
        {u"reasons-left-out", Warns, u"R-PIT-11",
         u"The letter leaves out your reasons under %1: one that neither confirms nor denies cannot show "
         u"them."},
        // The letter
        {u"no-authority-name", Blocks, u"s45 Code (B1)",
         u"Put in the authority's name, in the settings of the workspace."},
        {u"no-signatory", Blocks, u"s45 Code (B6)", u"Choose who signs the letter."},
        {u"unknown-signatory", Blocks, u"s45 Code (B6)",
         u"The person chosen to sign is no longer in the settings. Choose again."},
        {u"nameless-signatory", Blocks, u"s45 Code (B6)",
         u"Whoever signs has neither a name nor a post. Put one in, in the settings, or choose somebody "
         u"else."},
        {u"no-review-route", Blocks, u"s17(7)(a)",
         u"Say how to ask for an internal review, or that there is none, in the settings of the workspace."},
        {u"review-owed", Blocks, u"s17(7)(a)",
         u"The settings say that there is no internal review. This law gives a right to one: say how to ask "
         u"for it."},
        {u"no-regulator", Blocks, u"s17(7)(b)",
         u"Put in the regulator's name and how to reach it, in the settings of the workspace."},
        {u"no-reduced-reason", Warns, u"s17(4)",
         u"Reasons are left out of the letter. Note for the file why giving them would disclose exempt "
         u"information."},
        // Words of the letter changed in place
        {u"changed-words", Warns, u"s1(1)",
         u"\"%1\": these words differ from what the decision says, and the checks cannot vouch for them. "
         u"Make "
         u"sure that they are right."},
        {u"changed-answer", Warns, u"s1(1)",
         u"\"%1\": these words of yours stand where the letter says what is held or decided. Make sure that "
         u"they say it, and as it was decided."},
        {u"changed-exemption", Warns, u"s17(1)(b)",
         u"\"%1\": these words of yours stand where the letter names the exemption and why it applies. Make "
         u"sure that they still do."},
        {u"changed-section", Warns, u"s17(5)",
         u"\"%1\": these words of yours stand where the letter names the section it refuses under. Make sure "
         u"that they still do."},
        {u"changed-extension", Warns, u"s17(2)",
         u"\"%1\": these words of yours stand where the letter asks for more time. Make sure that they name "
         u"the exemption, and the date."},
        {u"changed-review-route", Warns, u"s17(7)(a)",
         u"\"%1\": these words of yours stand where the letter says how to ask for an internal review. Make "
         u"sure that they still do."},
        {u"changed-regulator", Warns, u"s17(7)(b)",
         u"\"%1\": these words of yours stand where the letter gives the right to complain to the regulator. "
         u"Make sure that they still do."},
        {u"changed-adrift", Blocks, u"s1(1)",
         u"\"%1\": the letter no longer says what these words replaced. Use them somewhere else, or let them "
         u"go."},
    };
    return kinds;
}

const FindingKind *findingKind(QStringView code)
{
    const auto &kinds = findingKinds();
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(), [code](const FindingKind &kind) {
        return code == QStringView(kind.code);
    });
    return found == kinds.cend() ? nullptr : &*found;
}

} // namespace cpoise::law
