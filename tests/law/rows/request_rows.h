// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<FindingRow> requestRows()
{
    using enum Severity;
    using Kind = ClockEventKind;
    const QDate monday(2026, 11, 2);
    return {
        {"no reference",
         u"no-reference"_s,
         Warns,
         StepKind::Request,
         {},
         Field::Reference,
         [](Case &c, Authority &) { c.reference = u" "_s; }},
        {"no words of the request",
         u"no-request-text"_s,
         Warns,
         StepKind::Request,
         {},
         Field::RequestText,
         [](Case &c, Authority &) {
             c.requestText.clear();
             c.questions[0].text.clear();
         }},
        {"no question",
         u"no-question"_s,
         Warns,
         StepKind::Request,
         {},
         Field::QuestionText,
         [](Case &c, Authority &) { c.questions.clear(); }},
        {"a question without words", u"empty-question"_s, Warns, StepKind::Request, u"q1"_s,
         Field::QuestionText, [](Case &c, Authority &) { c.questions[0].text.clear(); }},
        {"no day of receipt",
         u"no-receipt"_s,
         Blocks,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) { c.events.clear(); }},
        {"received tomorrow",
         u"received-in-future"_s,
         Blocks,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) { c.events[0].date = QDate(2026, 11, 25); }},
        {"received before 2005",
         u"received-before-act"_s,
         Warns,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) { c.events[0].date = QDate(2004, 12, 31); }},
        {"more than twenty days without a reason",
         u"longer-limit"_s,
         Warns,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) { c.limitDays = 30; }},
        {"received before the table of holidays",
         u"clock-cannot-count"_s,
         Warns,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) { c.events[0].date = QDate(2010, 6, 1); }},
        {"events out of order",
         u"clock-cannot-count"_s,
         Warns,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) {
             c.events << ClockEvent{Kind::FeePaid, QDate(2026, 11, 4)};
         }},
        {"fee paid after three months",
         u"fee-paid-late"_s,
         Advises,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) {
             c.events = {{Kind::Received, QDate(2026, 6, 1)},
                         {Kind::FeesNotice, QDate(2026, 6, 8)},
                         {Kind::FeePaid, QDate(2026, 11, 2)}};
         }},
        {"a charge under the EIR after 60 working days: reg 8",
         u"fee-paid-late"_s,
         Advises,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             c.events = {{Kind::Received, QDate(2026, 7, 30)},
                         {Kind::FeesNotice, QDate(2026, 8, 31)},
                         {Kind::FeePaid, QDate(2026, 11, 24)}};
         }},
        {"a fee awaited",
         u"fee-awaited"_s,
         Advises,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) {
             c.events << ClockEvent{Kind::FeesNotice, QDate(2026, 11, 10)};
         }},
        {"a fee that never came",
         u"fee-not-paid"_s,
         Advises,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) {
             c.events = {{Kind::Received, QDate(2026, 8, 3)}, {Kind::FeesNotice, QDate(2026, 8, 10)}};
         }},
        {"a charge under the EIR that never came",
         u"fee-not-paid"_s,
         Advises,
         StepKind::Request,
         {},
         Field::Received,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             c.events = {{Kind::Received, QDate(2026, 8, 3)}, {Kind::FeesNotice, QDate(2026, 8, 28)}};
         }},
        {"a Scottish authority under the Act of 2000",
         u"scottish-authority"_s,
         Warns,
         StepKind::Request,
         {},
         Field::AuthorityName,
         [](Case &, Authority &a) { a.kind = AuthorityKind::Scottish; }},
        {"a Scottish authority under the regulations of 2004",
         u"scottish-authority"_s,
         Warns,
         StepKind::Request,
         {},
         Field::AuthorityName,
         [](Case &c, Authority &a) {
             c.regime = Regime::Eir;
             a.kind = AuthorityKind::Scottish;
         }},
        {"a department under the Scottish Act",
         u"scottish-law"_s,
         Warns,
         StepKind::Request,
         {},
         Field::AuthorityName,
         [](Case &c, Authority &a) {
             c.regime = Regime::Foisa;
             a.kind = AuthorityKind::CentralGovernment;
         }},
        {"not answered and past the day",
         u"overdue"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::DelayApology,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 1);
             c.decision.letterDate = {};
         }},
        {"answered late and not sorry",
         u"late-without-apology"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::DelayApology,
         [](Case &c, Authority &) { c.events[0].date = QDate(2026, 10, 1); }},
        {"answered before it was asked",
         u"letter-before-receipt"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::LetterDate,
         [](Case &c, Authority &) { c.decision.letterDate = QDate(2026, 11, 1); }},
        {"no date on the letter",
         u"no-letter-date"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::LetterDate,
         [](Case &c, Authority &) { c.decision.letterDate = {}; }},
        {"more time without an estimate",
         u"extension-no-estimate"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) { c.decision.extensionNoticeDate = QDate(2026, 11, 20); }},
        {"more time asked for too late",
         u"extension-late"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 1);
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 11, 27);
         }},
        {"more time for an absolute exemption",
         u"extension-not-qualified"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) {
             onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}});
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"more than forty working days in all",
         u"extension-long"_s,
         Warns,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2027, 1, 4);
         }},
        {"more time in Scotland",
         u"extension-not-in-regime"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
         }},
        {"more time asked for before the request came",
         u"extension-before-receipt"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 1);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"a notice before receipt moves no due date",
         u"late-without-apology"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::DelayApology,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 1);
             c.decision.extensionNoticeDate = QDate(2026, 9, 30);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"an estimate before its notice",
         u"extension-backwards"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::Extension,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 11, 19);
         }},
        {"no name of the authority",
         u"no-authority-name"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::AuthorityName,
         [](Case &, Authority &a) { a.name.clear(); }},
        {"nobody signs",
         u"no-signatory"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::Signatory,
         [](Case &c, Authority &) { c.decision.signatoryId.clear(); }},
        {"somebody unknown signs",
         u"unknown-signatory"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::Signatory,
         [](Case &c, Authority &) { c.decision.signatoryId = u"gone"_s; }},
        {"somebody signs who has neither name nor post",
         u"nameless-signatory"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::Signatory,
         [](Case &, Authority &a) {
             a.signatories[0].name = u" "_s;
             a.signatories[0].role.clear();
         }},
        {"no internal review named: s17(7)(a)",
         u"no-review-route"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::ComplaintRoute,
         [](Case &, Authority &a) { a.reviewProcedure.clear(); }},
        {"no internal review under the EIR: reg 11",
         u"review-owed"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::ComplaintRoute,
         [](Case &c, Authority &a) {
             c.regime = Regime::Eir;
             a.hasReviewProcedure = false;
         }},
        {"no regulator named: s17(7)(b)",
         u"no-regulator"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::Regulator,
         [](Case &, Authority &a) { a.regulatorName.clear(); }},
        {"a regulator nobody can reach",
         u"no-regulator"_s,
         Blocks,
         StepKind::Letter,
         {},
         Field::Regulator,
         [](Case &, Authority &a) {
             a.regulatorAddress.clear();
             a.regulatorWebsite.clear();
         }},
        {"full disclosure: the route is good practice only",
         u"no-regulator"_s,
         Warns,
         StepKind::Letter,
         {},
         Field::Regulator,
         [](Case &c, Authority &a) {
             a.regulatorName.clear();
             c.decision.slices[0] = {u"s1"_s, u"The list"_s, u"q1"_s, SliceOutcome::Disclosed, {}, {}};
         }},
        {"reasons left out, and the file does not say why",
         u"no-reduced-reason"_s,
         Warns,
         StepKind::Outcome,
         {},
         Field::ReducedReasons,
         [](Case &c, Authority &) { c.decision.reducedReasons = true; }},
    };
}

inline QVector<FindingRow> sliceRows()
{
    using enum Severity;
    using enum SliceOutcome;
    const auto outcome = [](SliceOutcome to) {
        return [to](Case &c, Authority &) { c.decision.slices[0].outcome = to; };
    };
    return {
        {"not said whether held", u"no-held"_s, Blocks, StepKind::Held, u"q1"_s, Field::Held,
         [](Case &c, Authority &) { c.questions[0].held = Held::Unstated; }},
        {"not said whether held, and no question",
         u"no-held"_s,
         Blocks,
         StepKind::Held,
         {},
         Field::Held,
         [](Case &c, Authority &) { c.questions.clear(); }},
        {"not held, yet withheld", u"held-contradiction"_s, Blocks, StepKind::Held, u"q1"_s, Field::Held,
         [](Case &c, Authority &) { c.questions[0].held = Held::NotHeld; }},
        {"held, yet answered as not held", u"not-held-contradiction"_s, Warns, StepKind::Held, u"q1"_s,
         Field::Held, outcome(NotHeld)},
        {"not held, and nobody says where was looked", u"no-searches"_s, Advises, StepKind::Held, u"q1"_s,
         Field::Searches, [](Case &c, Authority &) { c.questions[0].held = Held::NotHeld; }},
        {"nothing decided",
         u"no-slice"_s,
         Blocks,
         StepKind::Outcome,
         {},
         Field::SliceOutcome,
         [](Case &c, Authority &) { c.decision.slices.clear(); }},
        {"an undecided slice", u"undecided-slice"_s, Blocks, StepKind::Outcome, u"s1"_s, Field::SliceOutcome,
         outcome(Undecided)},
        {"an undecided slice among several", u"undecided-slice"_s, Blocks, StepKind::Slices, u"s2"_s,
         Field::SliceOutcome,
         [](Case &c, Authority &) {
             c.decision.slices << Slice{u"s2"_s, u"2024"_s, u"q1"_s, Undecided, {}, {}};
         }},
        {"a question nobody answers", u"unanswered-question"_s, Blocks, StepKind::Slices, u"q2"_s,
         Field::SliceOutcome,
         [](Case &c, Authority &) {
             c.questions << Question{u"q2"_s, u"2"_s, u"How many?"_s, Held::Held, {}};
         }},
        {"disclosed and withheld at once", u"slice-both-ways"_s, Blocks, StepKind::Outcome, u"s1"_s,
         Field::SliceOutcome, outcome(Disclosed)},
        {"the same part twice, both ways", u"slice-twice"_s, Blocks, StepKind::Slices, u"s2"_s,
         Field::SliceLabel,
         [](Case &c, Authority &) {
             c.decision.slices << Slice{u"s2"_s, {}, u"q1"_s, Disclosed, {}, u"The list."_s};
         }},
        {"withheld under nothing", u"withheld-without-ground"_s, Blocks, StepKind::Outcome, u"s1"_s,
         Field::SliceOutcome, [](Case &c, Authority &) { c.decision.slices[0].groundIds.clear(); }},
        {"neither confirmed nor denied under nothing", u"confirmation-without-ground"_s, Blocks,
         StepKind::Outcome, u"s1"_s, Field::SliceOutcome,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             c.decision.slices[0].groundIds.clear();
         }},
        {"withheld under a provision on confirmation", u"ground-for-the-other-duty"_s, Blocks,
         StepKind::Outcome, u"s1"_s, Field::SliceOutcome,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             c.decision.slices[0].outcome = Withheld;
         }},
        {"neither confirmed nor denied under an exemption of content", u"ground-for-the-other-duty"_s, Blocks,
         StepKind::Outcome, u"s1"_s, Field::SliceOutcome, outcome(NeitherConfirmNorDeny)},
        {"an exemption that was taken out", u"unknown-ground"_s, Blocks, StepKind::Outcome, u"s1"_s,
         Field::SliceOutcome, [](Case &c, Authority &) { c.decision.slices[0].groundIds << u"g9"_s; }},
        {"refused on cost without section 12: s17(5)", u"cost-without-ground"_s, Blocks, StepKind::Cost,
         u"s1"_s, Field::SliceOutcome, outcome(RefusedCost)},
        {"refused on cost, no help to narrow: s16", u"no-narrowing"_s, Warns, StepKind::Cost, u"s1"_s,
         Field::SliceExplanation, outcome(RefusedCost)},
        {"section 12 of the Act of 2000 in a Scottish case", u"cost-without-ground"_s, Blocks, StepKind::Cost,
         u"s1"_s, Field::SliceOutcome,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             onlyGround(c, u"s12"_s, {{u"12(1)"_s}});
             c.decision.slices[0].outcome = RefusedCost;
         }},
        {"refused on cost under the EIR, and not as manifestly unreasonable", u"cost-without-ground"_s,
         Blocks, StepKind::Cost, u"s1"_s, Field::SliceOutcome,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             c.decision.slices[0].outcome = RefusedCost;
         }},
        {"vexatious without section 14: s17(5)", u"conduct-without-ground"_s, Blocks, StepKind::Conduct,
         u"s1"_s, Field::SliceOutcome, outcome(RefusedVexatious)},
        {"repeated without section 14: s17(5)", u"conduct-without-ground"_s, Blocks, StepKind::Conduct,
         u"s1"_s, Field::SliceOutcome, outcome(RefusedRepeated)},
        {"disclosed, and nobody says what is enclosed", u"no-enclosure"_s, Advises, StepKind::Outcome,
         u"s1"_s, Field::SliceExplanation, outcome(Disclosed)},
        {"neither confirmed nor denied, yet withheld as if held", u"confirmation-in-held"_s, Blocks,
         StepKind::Held, u"q1"_s, Field::Held,
         [](Case &c, Authority &) { c.questions[0].held = Held::NeitherConfirmNorDeny; }},
        {"held, yet neither confirmed nor denied", u"confirmation-in-held"_s, Blocks, StepKind::Held, u"q1"_s,
         Field::Held,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             c.questions[0].held = Held::Held;
         }},
        {"not held, yet neither confirmed nor denied", u"confirmation-in-held"_s, Blocks, StepKind::Held,
         u"q1"_s, Field::Held,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             c.questions[0].held = Held::NotHeld;
         }},
    };
}

} // namespace cpoise::test
