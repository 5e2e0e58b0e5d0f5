// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QSet>
#include <QVector>

#include "base/result.h"
#include "law/case.h"

namespace cpoise::law
{

/// The bank holidays of the three divisions: rules of the 1971 Act, plus proclaimed days as data with their
/// sources. Knows the years it covers and never counts silently past them.
class WorkingCalendar
{
public:
    enum Division { EnglandAndWales = 1, Scotland = 2, NorthernIreland = 4 };

    /// Reads our own table (resources/holidays). Invalid when a date is wrong, doubled or without a source.
    static Result<WorkingCalendar> fromJson(const QByteArray &json);

    int firstYear() const { return m_firstYear; }
    int lastYear() const { return m_lastYear; }

    /// Why a day is no working day under a regime's rule (FOIA s10(6) and EIR: any part of the United
    /// Kingdom; FOISA s73: Scotland alone): "Saturday", "Good Friday", "St Andrew's Day (Scotland)"; empty
    /// when it is one.
    QString whyNotWorking(QDate day, Regime regime) const;
    bool isWorkingDay(QDate day, Regime regime) const { return whyNotWorking(day, regime).isEmpty(); }
    bool covers(QDate day) const
    {
        return day.isValid() && day.year() >= m_firstYear && day.year() <= m_lastYear;
    }
    /// A sentence for a day that the table does not cover.
    QString outside(QDate day) const;
    /// The n-th working day after `from` (n >= 1). Invalid when it runs past the table's years.
    Result<QDate> addWorkingDays(QDate from, int n, Regime regime) const;
    /// Working days after `from` up to and including `to`; negative when `to` lies before. For "days left" on
    /// the screen: outside the table's years it knows weekends, Good Friday and Christmas Day only. No
    /// deadline is counted with it.
    int workingDaysBetween(QDate from, QDate to, Regime regime) const;

    struct Holiday {
        QString title;
        QString source;
        int divisions = 0;
    };
    const QMap<QDate, QVector<Holiday>> &holidays() const { return m_holidays; }

private:
    QMap<QDate, QVector<Holiday>> m_holidays;
    int m_firstYear = 0, m_lastYear = 0;
};

/// One day of the count.
struct CountedDay {
    QDate date;
    int number = 0; ///< 0: not counted (day of receipt, holiday, disregarded)
    QString why;    ///< why it was not counted: "day of receipt", "Sunday", "fee awaited (s10(2))"
};

struct Deadline {
    QDate due;
    QDate dueOtherReading; ///< by the other reading of R-CLK-10; invalid when both are the same
    ReceiptReading reading = ReceiptReading::Act; ///< the governing one
    int limitDays = 20;
    QVector<CountedDay> days; ///< every calendar day from receipt to the due date
    QString rule;             ///< "s10(1): the twentieth working day following the date of receipt"
    bool awaitingFee = false; ///< a fees notice is open: the due date is as if paid on the last day known
    QDate feePayableUntil;    ///< the last day to pay: s9(2), three months; EIR reg 8, 60 working days
    bool feePaidLate = false; ///< paid after that day: no duty to answer, the pause is counted all the same
    bool awaitingClarification = false;
};

struct DeadlineInput {
    Regime regime = Regime::Foia;
    QVector<ClockEvent> events;
    int limitDays = 20;
    ReceiptReading reading = ReceiptReading::Act;
};

/// When the answer is due (R-CLK-1 to R-CLK-5, R-CLK-10). Further information that arrives is the receipt
/// (s10(6)): events may begin with it. The reading counts for FOIA alone. Invalid (with a sentence) when
/// there is no receipt, events are out of order, a fee is paid without a notice, the limit is not 1..60, or
/// the count runs outside the table's years.
Result<Deadline> deadline(const DeadlineInput &input, const WorkingCalendar &calendar);
inline DeadlineInput clockOf(const Case &matter)
{
    return {matter.regime, matter.events, matter.limitDays, matter.reading};
}

/// The last day of a window of n working days whose first day is day 1 (s12 aggregation, R-COST-3).
Result<QDate> windowEnd(QDate firstDay, int n, Regime regime, const WorkingCalendar &calendar);

/// The explanation as lines of plain text, a line a day: "Mon 30 Nov 2026  not counted: St Andrew's Day
/// (Scotland)".
QString explain(const Deadline &deadline);

} // namespace cpoise::law
