// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/statutory_holidays.h"

#include "law/deadline.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

constexpr int englandWales = WorkingCalendar::EnglandAndWales;
constexpr int scotland = WorkingCalendar::Scotland;
constexpr int northernIreland = WorkingCalendar::NorthernIreland;

bool isSunday(QDate day)
{
    return day.dayOfWeek() == Qt::Sunday;
}

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

QDate firstMonday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((Qt::Monday - first.dayOfWeek() + 7) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(Qt::Monday - last.dayOfWeek());
}

QDate nextMonday(QDate day)
{
    return day.addDays(Qt::Monday - day.dayOfWeek() + 7);
}

/// Schedule 1 paragraphs 1 and 3: the same days in England and Wales and in Northern Ireland.
void addEnglandWalesNorthernIreland(QVector<RuledHoliday> &to, int year)
{
    constexpr int both = englandWales | northernIreland;
    const QString rule = u"1971 Act Sch 1 paras 1 and 3"_s;
    const QDate christmas(year, 12, 25), boxing(year, 12, 26);
    to << RuledHoliday{easterSunday(year).addDays(1), u"Easter Monday"_s, rule, both};
    to << RuledHoliday{lastMonday(year, 5), u"Spring bank holiday"_s, rule, both};
    to << RuledHoliday{lastMonday(year, 8), u"Summer bank holiday"_s, rule, both};
    if (!isSunday(boxing))
        to << RuledHoliday{boxing, u"Boxing Day"_s, rule, both};
    if (isSunday(christmas) || isSunday(boxing))
        to << RuledHoliday{QDate(year, 12, 27), u"27 December, for a Sunday at Christmas"_s, rule, both};
}

/// Schedule 1 paragraph 2. St Andrew's Day by the St Andrew's Day Bank Holiday (Scotland) Act 2007.
void addScotland(QVector<RuledHoliday> &to, int year)
{
    const QString rule = u"1971 Act Sch 1 para 2"_s;
    const QDate first(year, 1, 1), second(year, 1, 2), third(year, 1, 3);
    const QDate andrew(year, 11, 30), christmas(year, 12, 25);
    to << RuledHoliday{isSunday(first) ? third : first, u"New Year's Day"_s, rule, scotland};
    to << RuledHoliday{isSunday(second) ? third : second, u"2 January"_s, rule, scotland};
    to << RuledHoliday{easterSunday(year).addDays(-2), u"Good Friday"_s, rule, scotland};
    to << RuledHoliday{firstMonday(year, 5), u"Early May bank holiday"_s, rule, scotland};
    to << RuledHoliday{firstMonday(year, 8), u"Summer bank holiday"_s, rule, scotland};
    to << RuledHoliday{isWeekend(andrew) ? nextMonday(andrew) : andrew, u"St Andrew's Day"_s, rule, scotland};
    to << RuledHoliday{isSunday(christmas) ? QDate(year, 12, 26) : christmas, u"Christmas Day"_s, rule,
                       scotland};
}

/// Schedule 1 paragraph 3: what Northern Ireland has alone.
void addNorthernIreland(QVector<RuledHoliday> &to, int year)
{
    const QDate patrick(year, 3, 17);
    to << RuledHoliday{isSunday(patrick) ? patrick.addDays(1) : patrick, u"St Patrick's Day"_s,
                       u"1971 Act Sch 1 para 3"_s, northernIreland};
}

/// Holidays at common law, which the Schedule therefore does not name; FOIA s10(6) excludes both by name.
void addCommonLaw(QVector<RuledHoliday> &to, int year)
{
    constexpr int both = englandWales | northernIreland;
    to << RuledHoliday{easterSunday(year).addDays(-2), u"Good Friday"_s, u"common law; FOIA s10(6)"_s, both};
    to << RuledHoliday{QDate(year, 12, 25), u"Christmas Day"_s, u"common law; FOIA s10(6)"_s, both};
}

} // namespace

/// The anonymous Gregorian computus: exact for every year from 1583.
QDate easterSunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100, rest = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    const int late = (golden + 11 * epact + 22 * weekday) / 451;
    const int sum = epact + weekday - 7 * late + 114;
    return QDate(year, sum / 31, sum % 31 + 1);
}

QVector<RuledHoliday> statutoryHolidays(int year)
{
    QVector<RuledHoliday> result;
    addEnglandWalesNorthernIreland(result, year);
    addScotland(result, year);
    addNorthernIreland(result, year);
    addCommonLaw(result, year);
    return result;
}

} // namespace cpoise::law
