// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/law_book.h"
#include "law/deadline.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app::cli
{

namespace
{

using law::ClockEventKind;

/// The names of docs/command-line.md, as in the test vectors.
const QHash<QString, ClockEventKind> &eventNames()
{
    static const QHash<QString, ClockEventKind> names{
        {u"received"_s, ClockEventKind::Received},
        {u"review_received"_s, ClockEventKind::Received},
        {u"clarification_asked"_s, ClockEventKind::ClarificationAsked},
        {u"clarification_received"_s, ClockEventKind::ClarificationReceived},
        {u"fees_notice"_s, ClockEventKind::FeesNotice},
        {u"fee_paid"_s, ClockEventKind::FeePaid},
    };
    return names;
}

struct ClockCall {
    law::DeadlineInput input;
    QDate windowStart;
};

std::optional<law::Regime> regimeFrom(const QString &word)
{
    const QString upper = word.toUpper();
    if (upper.isEmpty() || upper == u"FOIA"_s)
        return law::Regime::Foia;
    if (upper == u"EIR"_s)
        return law::Regime::Eir;
    if (upper == u"FOISA"_s)
        return law::Regime::Foisa;
    return std::nullopt;
}

Result<void> take(const QString &name, const QString &value, ClockCall &call)
{
    if (name == u"limit"_s) {
        bool isNumber = false;
        call.input.limitDays = value.toInt(&isNumber);
        return isNumber ? Result<void>()
                        : fail(ErrorCode::Invalid, u"limit takes a number of working days."_s);
    }
    if (name == u"reading"_s) {
        if (value != u"act"_s && value != u"s45_code"_s)
            return fail(ErrorCode::Invalid, u"reading is act or s45_code."_s);
        call.input.reading = value == u"act"_s ? law::ReceiptReading::Act : law::ReceiptReading::S45Code;
        return {};
    }
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::Invalid, u"'"_s + value + u"' is not a date. Write it as 2026-11-02."_s);
    if (name == u"window_start"_s) {
        call.windowStart = date;
        return {};
    }
    if (!eventNames().contains(name))
        return fail(ErrorCode::Invalid,
                    u"There is no event '"_s + name + u"'. Events are received, "_s +
                        u"clarification_asked, clarification_received, fees_notice, fee_paid, "_s +
                        u"review_received, window_start, limit and reading."_s);
    call.input.events << law::ClockEvent{eventNames()[name], date};
    return {};
}

Result<ClockCall> callFrom(const Arguments &arguments)
{
    ClockCall call;
    const auto regime = regimeFrom(arguments.value(u"--regime"_s));
    if (!regime)
        return fail(ErrorCode::Invalid, u"--regime is FOIA, EIR or FOISA."_s);
    call.input.regime = *regime;
    QStringList pairs = arguments.value(u"--events"_s).split(u';', Qt::SkipEmptyParts);
    if (arguments.has(u"--received"_s))
        pairs.prepend(u"received="_s + arguments.value(u"--received"_s));
    if (arguments.has(u"--limit"_s))
        pairs << u"limit="_s + arguments.value(u"--limit"_s);
    for (const QString &pair : pairs) {
        const auto taken = take(pair.section(u'=', 0, 0).trimmed(), pair.section(u'=', 1).trimmed(), call);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    if (pairs.isEmpty())
        return fail(ErrorCode::Invalid, u"Give --received DATE or --events."_s);
    return call;
}

QJsonArray daysJson(const QVector<law::CountedDay> &days)
{
    QJsonArray array;
    for (const law::CountedDay &day : days)
        array << QJsonObject{
            {u"date"_s, day.date.toString(Qt::ISODate)}, {u"number"_s, day.number}, {u"why"_s, day.why}};
    return array;
}

/// The days of a window up to its end, its first day counted when it is a working day.
law::Deadline windowDays(const ClockCall &call, QDate end, const law::WorkingCalendar &calendar)
{
    law::Deadline window;
    int number = 0;
    for (QDate day = call.windowStart; day <= end; day = day.addDays(1)) {
        const QString why = calendar.whyNotWorking(day, call.input.regime);
        window.days << law::CountedDay{day, why.isEmpty() ? ++number : 0, why};
    }
    return window;
}

void addExplanation(Answer &answer, const law::Deadline &due)
{
    answer.text += u"\n\n"_s + law::explain(due);
    answer.json[u"days"_s] = daysJson(due.days);
}

Answer windowAnswer(const ClockCall &call, const law::WorkingCalendar &calendar, bool explained)
{
    const auto end = law::windowEnd(call.windowStart, call.input.limitDays, call.input.regime, calendar);
    if (!end)
        return failure(end.error());
    Answer answer{Done, end->toString(Qt::ISODate), {{u"last_day"_s, end->toString(Qt::ISODate)}}, false};
    if (explained)
        addExplanation(answer, windowDays(call, *end, calendar));
    return answer;
}

/// A date that stands on something still to come, or that may bind nobody, says so.
QStringList reservations(const law::Deadline &due)
{
    const QString until = due.feePayableUntil.toString(Qt::ISODate);
    QStringList lines;
    if (due.awaitingFee)
        lines << u"The fee is still awaited; it can be paid until "_s + until +
                     u". Days until then do not count: this date is as if it was paid on the last day "
                     u"named, and moves on with each day."_s;
    if (due.feePaidLate)
        lines << u"The fee was paid after the last day for it ("_s + until +
                     u"): there is no duty to answer any more."_s;
    if (due.awaitingClarification)
        lines << u"Clarification is still awaited: the count begins anew on the day on which it comes."_s;
    return lines;
}

void addReservations(Answer &answer, const law::Deadline &due)
{
    answer.json[u"awaiting_fee"_s] = due.awaitingFee;
    answer.json[u"fee_paid_late"_s] = due.feePaidLate;
    answer.json[u"awaiting_clarification"_s] = due.awaitingClarification;
    if (due.feePayableUntil.isValid())
        answer.json[u"fee_payable_until"_s] = due.feePayableUntil.toString(Qt::ISODate);
    for (const QString &line : reservations(due))
        answer.text += u'\n' + line;
}

} // namespace

Answer deadlineCommand(const Arguments &arguments)
{
    const auto call = callFrom(arguments);
    if (!call)
        return wrongUse(call.error().detail);
    const auto book = loadLawBook();
    if (!book)
        return failure(book.error());
    if (call->windowStart.isValid())
        return windowAnswer(*call, book->calendar, arguments.has(u"--explain"_s));
    const auto due = law::deadline(call->input, book->calendar);
    if (!due)
        return failure(due.error());
    Answer answer;
    answer.text = due->due.toString(Qt::ISODate);
    answer.json = {{u"due"_s, answer.text}, {u"rule"_s, due->rule}, {u"limit"_s, due->limitDays}};
    if (due->dueOtherReading.isValid()) {
        const bool act = due->reading == law::ReceiptReading::Act;
        answer.json[u"due_other_reading"_s] = due->dueOtherReading.toString(Qt::ISODate);
        answer.json[u"governing_reading"_s] = act ? u"act"_s : u"s45_code"_s;
        answer.text += u"\nBy the other reading ("_s + (act ? u"section 45 Code"_s : u"the Act"_s) +
                       u"): "_s + due->dueOtherReading.toString(Qt::ISODate);
    }
    addReservations(answer, *due);
    if (arguments.has(u"--explain"_s))
        addExplanation(answer, *due);
    return answer;
}

} // namespace cpoise::app::cli
