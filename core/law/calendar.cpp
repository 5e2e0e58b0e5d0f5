// SPDX-License-Identifier: GPL-3.0-or-later
// The working calendar: rules of the Act, and proclaimed days from the table.
#include "law/deadline.h"
#include "law/json_reader.h"
#include "law/statutory_holidays.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

using Holidays = QMap<QDate, QVector<WorkingCalendar::Holiday>>;

constexpr int allDivisions =
    WorkingCalendar::EnglandAndWales | WorkingCalendar::Scotland | WorkingCalendar::NorthernIreland;

struct Proclaimed {
    QDate date;
    QString title, source;
    int divisions = 0;
    QDate insteadOf; ///< the day of the Schedule that it replaces in these divisions (1971 Act s1(2))
};

QDate readDate(JsonReader &from, const QString &key)
{
    const QString text = from.filledText(key);
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        from.refuse(key, u"\""_s + text + u"\" is not a date (YYYY-MM-DD)"_s);
    return date;
}

int readDivisions(JsonReader &from)
{
    static const QHash<QString, int> words{{u"england-and-wales"_s, WorkingCalendar::EnglandAndWales},
                                           {u"scotland"_s, WorkingCalendar::Scotland},
                                           {u"northern-ireland"_s, WorkingCalendar::NorthernIreland}};
    int result = 0;
    for (const QString &word : from.texts(u"divisions"_s)) {
        if (!words.contains(word))
            from.refuse(u"divisions"_s, u"unknown value \""_s + word + u'"');
        if (result & words.value(word))
            from.refuse(u"divisions"_s, u"\""_s + word + u"\" stands here twice"_s);
        result |= words.value(word);
    }
    if (result == 0)
        from.refuse(u"divisions"_s, u"is empty"_s);
    return result;
}

QHash<QString, QString> readSources(JsonReader &root)
{
    QHash<QString, QString> result;
    for (JsonReader reader : root.objects(u"sources"_s)) {
        const QString id = reader.filledText(u"id"_s);
        if (result.contains(id))
            reader.refuse(u"id"_s, u"\""_s + id + u"\" stands here twice"_s);
        result.insert(id, reader.filledText(u"text"_s));
        reader.end();
    }
    return result;
}

Proclaimed readDay(JsonReader &from, const QHash<QString, QString> &sources)
{
    Proclaimed day;
    day.date = readDate(from, u"date"_s);
    day.title = from.filledText(u"title"_s);
    day.divisions = readDivisions(from);
    const QString source = from.filledText(u"source"_s);
    if (!sources.contains(source))
        from.refuse(u"source"_s, u"\""_s + source + u"\" refers to nothing"_s);
    day.source = sources.value(source);
    if (from.has(u"insteadOf"_s))
        day.insteadOf = readDate(from, u"insteadOf"_s);
    from.end();
    return day;
}

/// The divisions in which a day is a holiday already.
int divisionsOn(const Holidays &holidays, QDate date)
{
    int result = 0;
    for (const WorkingCalendar::Holiday &holiday : holidays.value(date))
        result |= holiday.divisions;
    return result;
}

/// Takes the Schedule's day away where a proclamation appointed another in its place.
bool replace(Holidays &holidays, QDate date, int divisions)
{
    if ((divisionsOn(holidays, date) & divisions) != divisions)
        return false;
    QVector<WorkingCalendar::Holiday> kept;
    for (WorkingCalendar::Holiday holiday : holidays.value(date)) {
        holiday.divisions &= ~divisions;
        if (holiday.divisions)
            kept << holiday;
    }
    if (kept.isEmpty())
        holidays.remove(date);
    else
        holidays.insert(date, kept);
    return true;
}

/// Adds a holiday; the same title on the same day is one holiday of more divisions.
void add(Holidays &holidays, QDate date, const WorkingCalendar::Holiday &added)
{
    for (WorkingCalendar::Holiday &holiday : holidays[date]) {
        if (holiday.title == added.title) {
            holiday.divisions |= added.divisions;
            if (holiday.source != added.source)
                holiday.source += u"; "_s + added.source;
            return;
        }
    }
    holidays[date] << added;
}

void addRuled(Holidays &holidays, int firstYear, int lastYear)
{
    for (int year = firstYear; year <= lastYear; ++year) {
        for (const RuledHoliday &ruled : statutoryHolidays(year))
            add(holidays, ruled.date, {ruled.title, ruled.rule, ruled.divisions});
    }
}

void addProclaimed(Holidays &holidays, JsonReader &root, int firstYear, int lastYear)
{
    const QHash<QString, QString> sources = readSources(root);
    for (JsonReader &reader : root.objects(u"days"_s)) {
        const Proclaimed day = readDay(reader, sources);
        if (day.date.isValid() && (day.date.year() < firstYear || day.date.year() > lastYear))
            reader.refuse(u"date"_s, u"lies outside the years of the table"_s);
        if (day.insteadOf.isValid() && !replace(holidays, day.insteadOf, day.divisions))
            reader.refuse(u"insteadOf"_s, u"is no holiday of these divisions"_s);
        if (divisionsOn(holidays, day.date) & day.divisions)
            reader.refuse(u"date"_s, u"is a holiday there already"_s);
        add(holidays, day.date, {day.title, day.source, day.divisions});
    }
}

QString divisionNames(int divisions)
{
    QStringList names;
    if (divisions & WorkingCalendar::EnglandAndWales)
        names << u"England and Wales"_s;
    if (divisions & WorkingCalendar::Scotland)
        names << u"Scotland"_s;
    if (divisions & WorkingCalendar::NorthernIreland)
        names << u"Northern Ireland"_s;
    return names.join(u", "_s);
}

QString described(const WorkingCalendar::Holiday &holiday)
{
    if (holiday.divisions == allDivisions)
        return holiday.title;
    return holiday.title + u" ("_s + divisionNames(holiday.divisions) + u')';
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::fromJson(const QByteArray &json)
{
    JsonFault fault;
    JsonReader root(jsonDocument(json, fault), {}, fault);
    if (root.filledText(u"schema"_s) != "counterpoise-bank-holidays/1"_L1)
        root.refuse(u"schema"_s, u"is not \"counterpoise-bank-holidays/1\""_s);
    JsonReader years = root.object(u"years"_s);
    WorkingCalendar result;
    result.m_firstYear = years.wholeNumber(u"first"_s);
    result.m_lastYear = years.wholeNumber(u"last"_s);
    if (result.m_firstYear < 1971 || result.m_lastYear < result.m_firstYear || result.m_lastYear > 2200)
        years.refuse(u"last"_s, u"the years make no span"_s);
    years.end();
    root.filledText(u"attribution"_s);
    if (!fault.any())
        addRuled(result.m_holidays, result.m_firstYear, result.m_lastYear);
    addProclaimed(result.m_holidays, root, result.m_firstYear, result.m_lastYear);
    root.end();
    if (fault.any())
        return fail(ErrorCode::Invalid, fault.text);
    return result;
}

QString WorkingCalendar::whyNotWorking(QDate day, Regime regime) const
{
    if (day.dayOfWeek() == Qt::Saturday)
        return u"Saturday"_s;
    if (day.dayOfWeek() == Qt::Sunday)
        return u"Sunday"_s;
    const int divisions = regime == Regime::Foisa ? int(Scotland) : allDivisions;
    QStringList reasons;
    if (const auto holidays = m_holidays.constFind(day); holidays != m_holidays.cend()) {
        for (const Holiday &holiday : *holidays) {
            if (holiday.divisions & divisions)
                reasons << described(holiday);
        }
    }
    if (reasons.isEmpty() && day.month() == 12 && day.day() == 25)
        reasons << u"Christmas Day"_s; // by name in every regime, whatever a table says
    const bool canBeGoodFriday = day.dayOfWeek() == Qt::Friday && (day.month() == 3 || day.month() == 4);
    if (reasons.isEmpty() && canBeGoodFriday && regime != Regime::Foisa &&
        day == easterSunday(day.year()).addDays(-2))
        reasons << u"Good Friday"_s;
    return reasons.join(u"; "_s);
}

Result<QDate> WorkingCalendar::addWorkingDays(QDate from, int n, Regime regime) const
{
    if (!from.isValid() || n < 1)
        return fail(ErrorCode::Invalid, u"A count of working days needs a date and at least one day."_s);
    QDate day = from;
    for (int counted = 0; counted < n;) {
        day = day.addDays(1);
        if (!covers(day))
            return fail(ErrorCode::Invalid, outside(day));
        if (isWorkingDay(day, regime))
            ++counted;
    }
    return day;
}

QString WorkingCalendar::outside(QDate day) const
{
    return u"The table of bank holidays covers "_s + QString::number(m_firstYear) + u" to "_s +
           QString::number(m_lastYear) + u"; "_s + day.toString(Qt::ISODate) + u" lies outside it."_s;
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to, Regime regime) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from, regime);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isWorkingDay(day, regime) ? 1 : 0;
    return count;
}

} // namespace cpoise::law
