// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

namespace cpoise::law
{

/// A holiday that follows from a rule and not from a proclamation.
struct RuledHoliday {
    QDate date;
    QString title;
    QString rule; ///< where the rule stands
    int divisions = 0;
};

/// Easter Sunday of the Gregorian calendar.
QDate easterSunday(int year);

/// Schedule 1 to the Banking and Financial Dealings Act 1971 for one year, with Good Friday and Christmas Day
/// where they are holidays at common law. Days on a Saturday or Sunday are listed where the Schedule has
/// them.
QVector<RuledHoliday> statutoryHolidays(int year);

} // namespace cpoise::law
