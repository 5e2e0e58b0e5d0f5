// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/days_left.h"

namespace cpoise::casework
{

namespace
{
bool covers(const law::WorkingCalendar &calendar, QDate day)
{
    return day.isValid() && day.year() >= calendar.firstYear() && day.year() <= calendar.lastYear();
}
} // namespace

std::optional<int> daysLeft(QDate due, QDate today, const LawBook &book)
{
    if (!covers(book.calendar, due) || !covers(book.calendar, today))
        return std::nullopt;
    return book.calendar.workingDaysBetween(today, due, law::Regime::Foia);
}

QDate soonUntil(QDate today, const LawBook &book)
{
    const Result<QDate> day = book.calendar.addWorkingDays(today, soonDays, law::Regime::Foia);
    return day.value_or(today.addDays(5));
}

} // namespace cpoise::casework
