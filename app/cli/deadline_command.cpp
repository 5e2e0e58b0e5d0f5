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

Answer windowAnswer(const ClockCall &call, const law::WorkingCalendar &calendar)
{
    const auto end = law::windowEnd(call.windowStart, call.input.limitDays, call.input.regime, calendar);
    if (!end)
        return failure(end.error());
    return {Done, end->toString(Qt::ISODate), {{u"last_day"_s, end->toString(Qt::ISODate)}}, false};
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
        return windowAnswer(*call, book->calendar);
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
    if (arguments.has(u"--explain"_s)) {
        answer.text += u"\n\n"_s + law::explain(*due);
        answer.json[u"days"_s] = daysJson(due->days);
    }
    return answer;
}

} // namespace cpoise::app::cli
