// SPDX-License-Identifier: GPL-3.0-or-later
// The request, its dates, and more time for the public interest test.
#include "law/checking.h"

#include <algorithm>

#include <QLocale>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

/// The right of access began (s87, SI 2004/3122).
const QDate rightOfAccess(2005, 1, 1);
constexpr int outerLimit = 40; // R-CLK-6: in all, not 40 more
constexpr int ordinaryLimit = 20;

QString shown(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"ddd d MMM yyyy"_s);
}

Where receiptPlace()
{
    return at(StepKind::Request, {}, Field::Received);
}

bool isBeforeReceipt(const Checking &checking, QDate day)
{
    return day.isValid() && checking.matter.received().isValid() && day < checking.matter.received();
}

bool extensionGivenInTime(const Checking &checking)
{
    const QDate notice = checking.decision.extensionNoticeDate;
    return notice.isValid() && checking.clock() && notice <= checking.clock()->due &&
           !isBeforeReceipt(checking, notice);
}

/// The last event of a kind, or an invalid date.
QDate lastOf(const Case &matter, ClockEventKind kind)
{
    QDate last;
    for (const ClockEvent &event : matter.events)
        last = event.kind == kind ? event.date : last;
    return last;
}

/// The clock stands still, and nothing is owed meanwhile: a fee or further information was asked for in time
/// and has not come (s9(2), s1(3)(b)).
bool waitsForApplicant(const Checking &checking)
{
    if (!checking.clock())
        return false;
    const bool fee = checking.clock()->awaitingFee, words = checking.clock()->awaitingClarification;
    const auto inTime = [&](ClockEventKind kind) {
        return lastOf(checking.matter, kind) <= checking.clock()->due;
    };
    return (fee && inTime(ClockEventKind::FeesNotice)) ||
           (words && inTime(ClockEventKind::ClarificationAsked));
}

/// The day by which the decision on the public interest is promised, or the clock's.
QDate dueDay(const Checking &checking)
{
    const QDate until = checking.decision.extensionUntil;
    if (checking.matter.regime == Regime::Foia && extensionGivenInTime(checking) && until.isValid())
        return std::max(until, checking.clock()->due);
    return checking.clock() ? checking.clock()->due : QDate();
}

void checkReceipt(Checking &checking, QDate received)
{
    if (received < rightOfAccess)
        checking.say(u"received-before-act"_s, receiptPlace());
    if (checking.input.today.isValid() && received > checking.input.today)
        checking.say(u"received-in-future"_s, receiptPlace(), {shown(received)});
}

/// s9(2): three months; EIR reg 8: 60 working days. Unpaid or paid late, there is no duty to answer.
void checkFee(Checking &checking)
{
    const Deadline &clock = *checking.clock();
    const QStringList until{shown(clock.feePayableUntil)};
    if (clock.feePaidLate)
        checking.say(u"fee-paid-late"_s, receiptPlace(), until);
    if (!clock.awaitingFee)
        return;
    const bool over = checking.input.today.isValid() && checking.input.today > clock.feePayableUntil;
    checking.say(over ? u"fee-not-paid"_s : u"fee-awaited"_s, receiptPlace(), until);
}

void checkClock(Checking &checking)
{
    if (!checking.clock()) {
        checking.say(u"clock-cannot-count"_s, receiptPlace(), {checking.clock().error().detail});
        return;
    }
    checkFee(checking);
}

void checkLateness(Checking &checking)
{
    const QDate due = dueDay(checking);
    const QDate letter = checking.decision.letterDate;
    const Where apology = at(StepKind::Letter, {}, Field::DelayApology);
    if (!due.isValid() || !isBlank(checking.decision.delayApology) ||
        apologisesForDelay(checking.input.authority.style) || waitsForApplicant(checking))
        return;
    if (letter.isValid() && letter > due)
        checking.say(u"late-without-apology"_s, apology, {shown(due)});
    else if (!letter.isValid() && checking.input.today.isValid() && checking.input.today > due)
        checking.say(u"overdue"_s, apology, {shown(due)});
}

/// R-CLK-7; EIR reg 7 takes a complex and voluminous request to 40.
void checkLimit(Checking &checking)
{
    const int usual = checking.matter.regime == Regime::Eir ? outerLimit : ordinaryLimit;
    if (checking.clock() && checking.matter.limitDays > usual)
        checking.say(u"longer-limit"_s, receiptPlace(), {QString::number(checking.matter.limitDays)});
}

void checkTableEnd(Checking &checking)
{
    const int last = checking.input.calendar.lastYear();
    if (checking.input.today.isValid() && checking.input.today.year() > last)
        checking.say(u"calendar-ended"_s, receiptPlace(), {QString::number(last)});
}

void checkExtensionDates(Checking &checking, const Where &place)
{
    const Decision &decision = checking.decision;
    if (!decision.extensionUntil.isValid()) {
        checking.say(u"extension-no-estimate"_s, place);
        return;
    }
    if (decision.extensionUntil < decision.extensionNoticeDate)
        checking.say(u"extension-backwards"_s, place);
    DeadlineInput outer = clockOf(checking.matter);
    outer.limitDays = outerLimit;
    const auto limit = deadline(outer, checking.input.calendar);
    if (limit && decision.extensionUntil > limit->due)
        checking.say(u"extension-long"_s, place, {shown(limit->due)});
}

} // namespace

bool apologisesForDelay(const HouseStyle &style)
{
    return std::ranges::any_of(
        style.words, [](const Rewording &own) { return own.key == u"delay-apology" && !isBlank(own.text); });
}

bool isLate(const CheckInput &input)
{
    const Checking checking(input);
    const QDate due = dueDay(checking);
    return due.isValid() && checking.decision.letterDate > due && !waitsForApplicant(checking);
}

/// Scottish public authorities answer under FOISA (and the Scottish EIR, SSI 2004/520), the others under FOIA
/// and the EIR [U: law.md section 5, scope]. Only the kind "Scottish" says so; "other" says nothing.
void checkAuthorityOfRegime(Checking &checking)
{
    const AuthorityKind kind = checking.input.authority.kind;
    const bool scottishLaw = checking.matter.regime == Regime::Foisa;
    const bool scottish = kind == AuthorityKind::Scottish;
    if (scottish == scottishLaw || kind == AuthorityKind::Other)
        return;
    checking.say(scottish ? u"scottish-authority"_s : u"scottish-law"_s,
                 at(StepKind::Request, {}, Field::AuthorityName));
}

void checkRequest(Checking &checking)
{
    const Case &matter = checking.matter;
    checkAuthorityOfRegime(checking);
    if (isBlank(matter.reference))
        checking.say(u"no-reference"_s, at(StepKind::Request, {}, Field::Reference));
    const bool asked = std::any_of(matter.questions.cbegin(), matter.questions.cend(),
                                   [](const Question &question) { return !isBlank(question.text); });
    if (isBlank(matter.requestText) && !asked)
        checking.say(u"no-request-text"_s, at(StepKind::Request, {}, Field::RequestText));
    if (matter.questions.isEmpty())
        checking.say(u"no-question"_s, at(StepKind::Request, {}, Field::QuestionText));
    for (const Question &question : matter.questions) {
        if (isBlank(question.text) && (asked || !isBlank(matter.requestText)))
            checking.say(u"empty-question"_s, at(StepKind::Request, question.id, Field::QuestionText),
                         {question.number});
    }
}

void checkDates(Checking &checking)
{
    checkTableEnd(checking);
    const auto &events = checking.matter.events;
    if (events.isEmpty()) {
        checking.say(u"no-receipt"_s, receiptPlace());
        return;
    }
    if (checking.matter.received().isValid())
        checkReceipt(checking, checking.matter.received());
    checkClock(checking);
    checkLimit(checking);
    if (isBeforeReceipt(checking, checking.decision.letterDate))
        checking.say(u"letter-before-receipt"_s, at(StepKind::Letter, {}, Field::LetterDate));
    checkLateness(checking);
}

/// s10(3), s17(2), R-CLK-6.
void checkExtension(Checking &checking)
{
    const Decision &decision = checking.decision;
    if (!decision.extensionNoticeDate.isValid())
        return;
    const Where place = at(StepKind::Outcome, {}, Field::Extension);
    if (checking.matter.regime != Regime::Foia) {
        checking.say(u"extension-not-in-regime"_s, place);
        return;
    }
    const bool qualified = std::any_of(decision.grounds.cbegin(), decision.grounds.cend(),
                                       [&](const Ground &ground) { return checking.weighed(ground); });
    if (!qualified)
        checking.say(u"extension-not-qualified"_s, place);
    if (isBeforeReceipt(checking, decision.extensionNoticeDate))
        checking.say(u"extension-before-receipt"_s, place);
    else if (checking.clock() && !extensionGivenInTime(checking))
        checking.say(u"extension-late"_s, place, {shown(checking.clock()->due)});
    checkExtensionDates(checking, place);
}

} // namespace cpoise::law
