// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/deadline.h"

#include <optional>

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

/// Days that do not count although they are working days (s10(2)), both ends included.
struct Pause {
    QDate from, to;
    bool holds(QDate day) const { return day >= from && day <= to; }
};

/// What the events come to.
struct Course {
    QDate receipt;
    bool furtherInformation = false; ///< receipt is that of further information (s10(6))
    bool awaitingClarification = false;
    QVector<Pause> pauses;
    bool awaitingFee = false;
    QDate feePayableUntil;
    bool feePaidLate = false;
};

QString dayName(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"ddd d MMM yyyy"_s);
}

QString eventName(ClockEventKind kind)
{
    switch (kind) {
    case ClockEventKind::Received:
        return u"receipt"_s;
    case ClockEventKind::ClarificationAsked:
        return u"clarification asked"_s;
    case ClockEventKind::ClarificationReceived:
        return u"clarification received"_s;
    case ClockEventKind::FeesNotice:
        return u"fees notice"_s;
    case ClockEventKind::FeePaid:
        break;
    }
    return u"fee paid"_s;
}

bool isReceipt(ClockEventKind kind)
{
    return kind == ClockEventKind::Received || kind == ClockEventKind::ClarificationReceived;
}

/// What is wrong with the order of events; empty when nothing is.
QString disorder(const QVector<ClockEvent> &events)
{
    if (events.isEmpty() || !isReceipt(events.first().kind))
        return u"The clock needs a date of receipt first."_s;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const QString name = eventName(events.at(i).kind);
        if (!events.at(i).date.isValid())
            return u"The date of "_s + name + u" is not a date."_s;
        if (i > 0 && events.at(i).kind == ClockEventKind::Received)
            return u"A request is received once; further information is clarification received."_s;
        if (i > 0 && events.at(i).date < events.at(i - 1).date)
            return u"The date of "_s + name + u" ("_s + dayName(events.at(i).date) +
                   u") lies before that of "_s + eventName(events.at(i - 1).kind) + u" ("_s +
                   dayName(events.at(i - 1).date) + u")."_s;
    }
    return {};
}

/// FOIA s9(2): three months beginning with the day on which the notice is given [V]; FOISA s9: the same [U].
/// EIR reg 8: 60 working days after it [V: law.md section 4]. Where the table of holidays ends before, three
/// months stand in.
QDate lastDayToPay(QDate notice, Regime regime, const WorkingCalendar &calendar)
{
    constexpr int workingDays = 60;
    if (regime == Regime::Eir) {
        if (const Result<QDate> day = calendar.addWorkingDays(notice, workingDays, regime))
            return *day;
    }
    return notice.addMonths(3).addDays(-1);
}

/// Empty, or the sentence that refuses the event.
QString take(Course &course, const ClockEvent &event, Regime regime, const WorkingCalendar &calendar)
{
    switch (event.kind) {
    case ClockEventKind::Received:
        course.receipt = event.date;
        break;
    case ClockEventKind::ClarificationAsked:
        course.awaitingClarification = true;
        break;
    case ClockEventKind::ClarificationReceived:
        course.receipt = event.date;
        course.furtherInformation = true;
        course.awaitingClarification = false;
        break;
    case ClockEventKind::FeesNotice:
        if (course.awaitingFee)
            return u"A fees notice is open already; one fee is awaited at a time."_s;
        course.awaitingFee = true;
        course.feePayableUntil = lastDayToPay(event.date, regime, calendar);
        course.pauses << Pause{event.date, event.date};
        break;
    case ClockEventKind::FeePaid:
        if (!course.awaitingFee)
            return u"A fee was paid without a fees notice."_s;
        course.awaitingFee = false;
        course.pauses.last().to = event.date;
        course.feePaidLate = event.date > course.feePayableUntil;
        break;
    }
    return {};
}

Result<Course> courseOf(const DeadlineInput &input, const WorkingCalendar &calendar)
{
    const QVector<ClockEvent> &events = input.events;
    const QString wrong = disorder(events);
    if (!wrong.isEmpty())
        return fail(ErrorCode::Invalid, wrong);
    Course course;
    for (const ClockEvent &event : events) {
        const QString refused = take(course, event, input.regime, calendar);
        if (!refused.isEmpty())
            return fail(ErrorCode::Invalid, refused);
    }
    if (course.awaitingFee)
        course.pauses.last().to = events.last().date;
    return course;
}

bool paused(const Course &course, QDate day)
{
    return std::any_of(course.pauses.cbegin(), course.pauses.cend(),
                       [&](const Pause &pause) { return pause.holds(day); });
}

/// Counts from one reading's day 0 to the due date, a line for each calendar day.
class Count
{
public:
    Count(const DeadlineInput &input, const Course &course, const WorkingCalendar &calendar)
        : m_input(input), m_course(course), m_calendar(calendar)
    {
    }

    Result<QVector<CountedDay>> by(ReceiptReading reading)
    {
        m_days.clear();
        if (!m_calendar.covers(m_course.receipt))
            return fail(ErrorCode::Invalid, m_calendar.outside(m_course.receipt));
        QDate day = receive(reading);
        for (int counted = 0; counted < m_input.limitDays;) {
            day = day.addDays(1);
            if (!m_calendar.covers(day))
                return fail(ErrorCode::Invalid, m_calendar.outside(day));
            const QString why = whyNot(day);
            m_days << CountedDay{day, why.isEmpty() ? ++counted : 0, why};
        }
        return m_days;
    }

    /// The fork exists where a FOIA request is received on a non-working day (R-CLK-10).
    bool forked() const
    {
        return m_input.regime == Regime::Foia && !m_calendar.isWorkingDay(m_course.receipt, m_input.regime);
    }

private:
    QString receiptWord() const
    {
        if (!m_course.furtherInformation)
            return u"day of receipt"_s;
        return u"further information received ("_s +
               byLaw(u"s10(6)"_s, u"EIR reg 9(4)"_s, u"FOISA s10(1)"_s) + u')';
    }

    QString byLaw(const QString &foia, const QString &eir, const QString &foisa) const
    {
        return m_input.regime == Regime::Foia ? foia : m_input.regime == Regime::Eir ? eir : foisa;
    }

    /// FOISA: that the days from notice to payment are disregarded is in section 10 [V: explanatory notes,
    /// para 47]; which subsection says so was not read, and so none is named.
    QString whyNot(QDate day) const
    {
        const QString why = m_calendar.whyNotWorking(day, m_input.regime);
        if (!why.isEmpty() || !paused(m_course, day))
            return why;
        return u"fee awaited ("_s + byLaw(u"s10(2)"_s, u"EIR reg 8"_s, u"FOISA s10"_s) + u')';
    }

    /// Writes the lines up to day 0 and gives day 0.
    QDate receive(ReceiptReading reading)
    {
        QDate day = m_course.receipt;
        const QString why = m_calendar.whyNotWorking(day, m_input.regime);
        if (reading == ReceiptReading::Act || !forked()) {
            m_days << CountedDay{day, 0, why.isEmpty() ? receiptWord() : receiptWord() + u", "_s + why};
            return day;
        }
        m_days << CountedDay{day, 0, why + u": treated as received on the next working day (s45 Code)"_s};
        for (day = day.addDays(1); !m_calendar.isWorkingDay(day, m_input.regime); day = day.addDays(1))
            m_days << CountedDay{day, 0, m_calendar.whyNotWorking(day, m_input.regime)};
        m_days << CountedDay{day, 0, receiptWord() + u" (s45 Code)"_s};
        return day;
    }

    const DeadlineInput &m_input;
    const Course &m_course;
    const WorkingCalendar &m_calendar;
    QVector<CountedDay> m_days;
};

QString ordinal(int n)
{
    if (n == 20)
        return u"twentieth"_s;
    if (n == 40)
        return u"fortieth"_s;
    const bool teen = n % 100 >= 11 && n % 100 <= 13;
    const QString ending = teen || n % 10 > 3 || n % 10 == 0 ? u"th"_s
                           : n % 10 == 1                     ? u"st"_s
                           : n % 10 == 2                     ? u"nd"_s
                                                             : u"rd"_s;
    return QString::number(n) + ending;
}

QString ruleOf(const DeadlineInput &input, const Course &course)
{
    const bool restarted = course.furtherInformation;
    QString law;
    switch (input.regime) {
    case Regime::Foia:
        law = restarted ? u"s10(1) with s10(6)"_s : u"s10(1)"_s;
        break;
    case Regime::Eir:
        law = restarted ? u"EIR reg 5(2) with reg 9(4)"_s : u"EIR reg 5(2)"_s;
        break;
    case Regime::Foisa: // [V] the rule: explanatory notes, para 45; [S] that it is subsection (1)
        law = u"FOISA s10(1)"_s;
        break;
    }
    const QString from =
        restarted ? u"the day on which the further information was received"_s : u"the date of receipt"_s;
    return law + u": the "_s + ordinal(input.limitDays) + u" working day following "_s + from;
}

ReceiptReading other(ReceiptReading reading)
{
    return reading == ReceiptReading::Act ? ReceiptReading::S45Code : ReceiptReading::Act;
}

} // namespace

Result<Deadline> deadline(const DeadlineInput &input, const WorkingCalendar &calendar)
{
    if (input.limitDays < 1 || input.limitDays > 60)
        return fail(ErrorCode::Invalid, u"The limit is not between 1 and 60 working days."_s);
    const Result<Course> course = courseOf(input, calendar);
    if (!course)
        return tl::unexpected(course.error());
    Count count(input, *course, calendar);
    const auto days = count.by(input.reading);
    if (!days)
        return tl::unexpected(days.error());
    Deadline result;
    result.days = *days;
    result.due = days->last().date;
    result.reading = input.regime == Regime::Foia ? input.reading : ReceiptReading::Act;
    result.limitDays = input.limitDays;
    result.rule = ruleOf(input, *course);
    result.awaitingFee = course->awaitingFee;
    result.awaitingClarification = course->awaitingClarification;
    result.feePayableUntil = course->feePayableUntil;
    result.feePaidLate = course->feePaidLate;
    if (!count.forked())
        return result;
    const auto otherDays = count.by(other(input.reading));
    if (!otherDays)
        return tl::unexpected(otherDays.error());
    result.dueOtherReading = otherDays->last().date;
    return result;
}

Result<QDate> windowEnd(QDate firstDay, int n, Regime regime, const WorkingCalendar &calendar)
{
    if (!calendar.covers(firstDay))
        return fail(ErrorCode::Invalid,
                    firstDay.isValid() ? calendar.outside(firstDay) : u"The window needs a first day."_s);
    return calendar.addWorkingDays(firstDay.addDays(-1), n, regime);
}

QString explain(const Deadline &deadline)
{
    QStringList lines;
    for (const CountedDay &day : deadline.days) {
        const QString what =
            day.number > 0 ? u"day "_s + QString::number(day.number) : u"not counted: "_s + day.why;
        lines << dayName(day.date) + u"  "_s + what;
    }
    return lines.join(u'\n');
}

} // namespace cpoise::law
