// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/law/rows/finding_row.h"

namespace cpoise::test
{

using namespace law;
using namespace Qt::Literals::StringLiterals;

inline QVector<NearRow> nearRequestRows()
{
    return {
        {"late, and sorry for it", u"late-without-apology"_s,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 1);
             c.decision.delayApology = u"We are sorry that this is late."_s;
         }},
        {"late by the clock, in time by a notice of more time", u"late-without-apology"_s,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 12);
             c.decision.extensionNoticeDate = QDate(2026, 11, 6);
             c.decision.extensionUntil = QDate(2026, 11, 30);
         }},
        {"on the last day", u"late-without-apology"_s,
         [](Case &c, Authority &) { c.decision.letterDate = QDate(2026, 12, 1); }},
        {"more time, and no decision yet", u"undecided-slice"_s,
         [](Case &c, Authority &) {
             c.decision.slices[0].outcome = SliceOutcome::Undecided;
             pit(c).result = BalanceResult::Undecided;
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"forty under the regulations (reg 7)", u"longer-limit"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             c.limitDays = 40;
         }},
        {"exactly forty working days", u"extension-long"_s,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 31);
         }},
        {"there is no internal review, under the Act of 2000", u"review-owed"_s,
         [](Case &, Authority &a) { a.hasReviewProcedure = false; }},
        {"there is no internal review, and the letter says so", u"no-review-route"_s,
         [](Case &, Authority &a) {
             a.reviewProcedure.clear();
             a.hasReviewProcedure = false;
         }},
        {"section 14 for all: held need not be said", u"no-held"_s,
         [](Case &c, Authority &) {
             c.questions[0].held = Held::Unstated;
             onlyGround(c, u"s14"_s, {{u"14(1)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedVexatious;
         }},
        {"12(2): held need not be said", u"no-held"_s,
         [](Case &c, Authority &) {
             c.questions[0].held = Held::Unstated;
             onlyGround(c, u"s12"_s, {{u"12(2)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
         }},
        {"all not held: no slice is needed", u"no-slice"_s,
         [](Case &c, Authority &) {
             c.questions[0].held = Held::NotHeld;
             c.decision.slices.clear();
         }},
        {"a reference of another kind", u"no-reference"_s,
         [](Case &c, Authority &) { c.reference = u"624A/23"_s; }},
        {"the words in a question alone", u"no-request-text"_s,
         [](Case &c, Authority &) { c.requestText.clear(); }},
        {"one question", u"no-question"_s, [](Case &c, Authority &) { c.requestText.clear(); }},
        {"no words anywhere is one finding, not two", u"empty-question"_s,
         [](Case &c, Authority &) {
             c.requestText.clear();
             c.questions[0].text.clear();
         }},
        {"further information is a receipt", u"no-receipt"_s,
         [](Case &c, Authority &) {
             c.events = {{ClockEventKind::ClarificationReceived, QDate(2026, 11, 16)}};
         }},
        {"received today", u"received-in-future"_s,
         [](Case &c, Authority &) { c.events[0].date = QDate(2026, 11, 24); }},
        {"received on the first day of the right", u"received-before-act"_s,
         [](Case &c, Authority &) { c.events[0].date = QDate(2005, 1, 1); }},
        {"received on the first day of the table", u"clock-cannot-count"_s,
         [](Case &c, Authority &) { c.events[0].date = QDate(2011, 1, 1); }},
        {"fee paid on the last day", u"fee-paid-late"_s,
         [](Case &c, Authority &) {
             c.events = {{ClockEventKind::Received, QDate(2026, 8, 3)},
                         {ClockEventKind::FeesNotice, QDate(2026, 8, 10)},
                         {ClockEventKind::FeePaid, QDate(2026, 11, 9)}};
         }},
        {"a charge paid on the 60th working day (reg 8)", u"fee-paid-late"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             c.events = {{ClockEventKind::Received, QDate(2026, 7, 30)},
                         {ClockEventKind::FeesNotice, QDate(2026, 8, 31)},
                         {ClockEventKind::FeePaid, QDate(2026, 11, 23)}};
         }},
        {"a fee that came", u"fee-awaited"_s,
         [](Case &c, Authority &) {
             c.events << ClockEvent{ClockEventKind::FeesNotice, QDate(2026, 11, 10)}
                      << ClockEvent{ClockEventKind::FeePaid, QDate(2026, 11, 12)};
         }},
        {"a fee that may come until today", u"fee-not-paid"_s,
         [](Case &c, Authority &) {
             c.events = {{ClockEventKind::Received, QDate(2026, 8, 3)},
                         {ClockEventKind::FeesNotice, QDate(2026, 8, 25)}};
         }},
        {"nothing is owed while a fee is awaited", u"overdue"_s,
         [](Case &c, Authority &) {
             c.events = {{ClockEventKind::Received, QDate(2026, 10, 1)},
                         {ClockEventKind::FeesNotice, QDate(2026, 10, 8)}};
             c.decision.letterDate = {};
         }},
        {"nothing is owed while further information is awaited", u"overdue"_s,
         [](Case &c, Authority &) {
             c.events = {{ClockEventKind::Received, QDate(2026, 10, 1)},
                         {ClockEventKind::ClarificationAsked, QDate(2026, 10, 8)}};
             c.decision.letterDate = {};
         }},
        {"a Scottish authority under its own Act", u"scottish-authority"_s,
         [](Case &c, Authority &a) {
             c.regime = Regime::Foisa;
             a.kind = AuthorityKind::Scottish;
         }},
        {"an authority of no kind in particular, under the Scottish Act", u"scottish-law"_s,
         [](Case &c, Authority &a) {
             c.regime = Regime::Foisa;
             a.kind = AuthorityKind::Other;
         }},
        {"more time asked for on the day of receipt", u"extension-before-receipt"_s,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 2);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"somebody signs who has a post alone", u"nameless-signatory"_s,
         [](Case &, Authority &a) { a.signatories[0].name.clear(); }},
        {"refused on cost under section 12 of the Scottish Act", u"cost-without-ground"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             onlyGround(c, u"foisa-s12"_s, {{u"12(1)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
         }},
        {"refused on cost as manifestly unreasonable", u"cost-without-ground"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-4-b"_s, {{u"12(4)(b)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
         }},
        {"vexatious, as manifestly unreasonable", u"conduct-without-ground"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Eir;
             onlyGround(c, u"eir-12-4-b"_s, {{u"12(4)(b)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedVexatious;
         }},
        {"repeated, under section 14 of the Scottish Act", u"conduct-without-ground"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             onlyGround(c, u"foisa-s14"_s, {{u"14(2)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedRepeated;
         }},
        {"the Scottish Act asks for no held statement beside section 12", u"no-held"_s,
         [](Case &c, Authority &) {
             c.regime = Regime::Foisa;
             c.questions[0].held = Held::Unstated;
             onlyGround(c, u"foisa-s12"_s, {{u"12(1)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
         }},
        {"due today", u"overdue"_s,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 27);
             c.decision.letterDate = {};
         }},
        {"past the day, and sorry for it", u"overdue"_s,
         [](Case &c, Authority &) {
             c.events[0].date = QDate(2026, 10, 1);
             c.decision.letterDate = {};
             c.decision.delayApology = u"We are sorry."_s;
         }},
        {"answered on the day it came", u"letter-before-receipt"_s,
         [](Case &c, Authority &) { c.decision.letterDate = QDate(2026, 11, 2); }},
        {"a letter of the past", u"no-letter-date"_s,
         [](Case &c, Authority &) { c.decision.letterDate = QDate(2026, 11, 3); }},
        {"an estimate on the day of its notice", u"extension-backwards"_s,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 11, 20);
         }},
        {"more time, with its estimate", u"extension-no-estimate"_s,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"more time asked for on the twentieth day", u"extension-late"_s,
         [](Case &c, Authority &) {
             c.decision.extensionNoticeDate = QDate(2026, 12, 1);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"more time where one ground of two is qualified", u"extension-not-qualified"_s,
         [](Case &c, Authority &) {
             addGround(c, u"g2"_s, u"s44"_s, {{u"44(1)(a)"_s}}, false);
             c.decision.extensionNoticeDate = QDate(2026, 11, 20);
             c.decision.extensionUntil = QDate(2026, 12, 30);
         }},
        {"Scotland, and no more time", u"extension-not-in-regime"_s,
         [](Case &c, Authority &) { c.regime = Regime::Foisa; }},
        {"partly held, and part withheld", u"held-contradiction"_s,
         [](Case &c, Authority &) { c.questions[0].held = Held::PartlyHeld; }},
        {"partly held, and part not held", u"not-held-contradiction"_s,
         [](Case &c, Authority &) {
             c.questions[0].held = Held::PartlyHeld;
             c.decision.slices[0].outcome = SliceOutcome::NotHeld;
         }},
        {"not held, and where was looked", u"no-searches"_s,
         [](Case &c, Authority &) {
             c.questions[0].held = Held::NotHeld;
             c.questions[0].searches = u"The registers of the stores, for lock and key."_s;
         }},
        {"two questions, one answer for both", u"unanswered-question"_s,
         [](Case &c, Authority &) {
             c.questions << Question{u"q2"_s, u"2"_s, u"How many?"_s, Held::Held, {}};
             c.decision.slices[0].questionId.clear();
         }},
        {"a second question that is not held", u"unanswered-question"_s,
         [](Case &c, Authority &) {
             c.questions << Question{u"q2"_s, u"2"_s, u"How many?"_s, Held::NotHeld, {}};
         }},
        {"disclosed, under nothing", u"slice-both-ways"_s,
         [](Case &c, Authority &) {
             c.decision.slices[0] = {u"s1"_s, u"The list"_s, u"q1"_s, SliceOutcome::Disclosed, {}, {}};
         }},
        {"two parts of one name, of two questions", u"slice-twice"_s,
         [](Case &c, Authority &) {
             c.questions << Question{u"q2"_s, u"2"_s, u"How many?"_s, Held::Held, {}};
             c.decision.slices << Slice{u"s2"_s, {}, u"q2"_s, SliceOutcome::Disclosed, {}, u"The list."_s};
         }},
        {"withheld under an absolute exemption", u"withheld-without-ground"_s,
         [](Case &c, Authority &) { onlyGround(c, u"s44"_s, {{u"44(1)(a)"_s}}); }},
        {"neither confirmed nor denied, under 31(3)", u"confirmation-without-ground"_s,
         [](Case &c, Authority &) { neitherConfirmNorDeny(c); }},
        {"neither confirmed nor denied, under 31(3)", u"ground-for-the-other-duty"_s,
         [](Case &c, Authority &) { neitherConfirmNorDeny(c); }},
        {"part neither confirmed nor denied, the rest answered", u"confirmation-in-held"_s,
         [](Case &c, Authority &) {
             neitherConfirmNorDeny(c);
             c.decision.slices << Slice{u"s2"_s, u"The policy"_s, u"q1"_s, SliceOutcome::Disclosed, {}, {}};
         }},
        {"neither confirmed nor denied, and held not said", u"confirmation-in-held"_s,
         [](Case &c, Authority &) { neitherConfirmNorDeny(c); }},
        {"two exemptions, both here", u"unknown-ground"_s,
         [](Case &c, Authority &) { addGround(c, u"g2"_s, u"s42"_s, {{u"42(1)"_s}}); }},
        {"refused on cost under section 12", u"cost-without-ground"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s12"_s, {{u"12(1)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
         }},
        {"repeated, under section 14", u"conduct-without-ground"_s,
         [](Case &c, Authority &) {
             onlyGround(c, u"s14"_s, {{u"14(2)"_s}});
             c.decision.slices[0].outcome = SliceOutcome::RefusedRepeated;
         }},
        {"refused on cost, with help", u"no-narrowing"_s,
         [](Case &c, Authority &) {
             c.decision.slices[0].outcome = SliceOutcome::RefusedCost;
             c.decision.slices[0].explanation = u"Ask for one store at a time."_s;
         }},
        {"disclosed, and the part has a name", u"no-enclosure"_s,
         [](Case &c, Authority &) {
             c.decision.slices[0] = {u"s1"_s, u"The list of stores"_s, u"q1"_s, SliceOutcome::Disclosed, {},
                                     {}};
         }},
        {"an authority of one word", u"no-authority-name"_s,
         [](Case &, Authority &a) { a.name = u"Ofwat"_s; }},
        {"one of two signatories", u"no-signatory"_s,
         [](Case &, Authority &a) {
             a.signatories << Person{u"sign-2"_s, u"Kit Oram"_s, {}, {}};
         }},
        {"one of two signatories", u"unknown-signatory"_s,
         [](Case &c, Authority &a) {
             a.signatories << Person{u"sign-2"_s, u"Kit Oram"_s, {}, {}};
             c.decision.signatoryId = u"sign-2"_s;
         }},
        {"a regulator with a website alone", u"no-regulator"_s,
         [](Case &, Authority &a) { a.regulatorAddress.clear(); }},
        {"reasons left out, and the file says why", u"no-reduced-reason"_s,
         [](Case &c, Authority &) {
             c.decision.reducedReasons = true;
             c.decision.s17_4Reason = u"The reasons would name the lock."_s;
         }},
    };
}

} // namespace cpoise::test
