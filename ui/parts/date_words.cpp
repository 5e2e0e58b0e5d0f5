// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/date_words.h"

#include <optional>

#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

ReadDate fault(const QString &words)
{
    return {{}, words};
}
ReadDate howToWrite()
{
    return fault(u"Write a date such as 18/8/23, 18 Aug 2023, today or Fri."_s);
}

/// Runs of letters and runs of figures; "18th" gives "18".
QStringList partsOf(const QString &text)
{
    QStringList parts;
    bool figures = false;
    bool open = false;
    for (const QChar c : text) {
        if (!c.isLetterOrNumber()) {
            open = false;
            continue;
        }
        if (!open || c.isDigit() != figures)
            parts << QString();
        open = true;
        figures = c.isDigit();
        parts.last() += c.toLower();
    }
    parts.removeIf(
        [](const QString &p) { return p == u"st" || p == u"nd" || p == u"rd" || p == u"th" || p == u"of"; });
    return parts;
}

bool isNumber(const QString &part)
{
    return !part.isEmpty() && part.at(0).isDigit();
}

/// Three letters or more of a name: "au" says too little.
int indexOfName(const QString &part, int count, QString (QLocale::*name)(int, QLocale::FormatType) const)
{
    if (part.size() < 3)
        return 0;
    for (int i = 1; i <= count; ++i) {
        if ((english().*name)(i, QLocale::LongFormat).startsWith(part, Qt::CaseInsensitive))
            return i;
    }
    return 0;
}

int monthNamed(const QString &part)
{
    return part == u"sept" ? 9 : indexOfName(part, 12, &QLocale::standaloneMonthName);
}
int dayNamed(const QString &part)
{
    return indexOfName(part, 7, &QLocale::standaloneDayName);
}

std::optional<QDate> namedDay(const QString &word, QDate today)
{
    if (word == u"today")
        return today;
    if (word == u"yesterday")
        return today.addDays(-1);
    if (word == u"tomorrow")
        return today.addDays(1);
    if (const int day = dayNamed(word))
        return today.addDays(-((today.dayOfWeek() - day + 7) % 7));
    return std::nullopt;
}

struct Typed {
    int day = 0;
    int month = 0;
    QString year;
};

/// Day, month and year in the order in which they can have been meant.
std::optional<Typed> arrange(const QStringList &parts)
{
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const bool yearFirst = parts.size() == 3 && isNumber(parts[0]) && parts[0].size() == 4;
    const bool monthFirst = !isNumber(parts[0]);
    Typed typed;
    const QString month = yearFirst ? parts[1] : monthFirst ? parts[0] : parts[1];
    const QString day = yearFirst ? parts[2] : monthFirst ? parts[1] : parts[0];
    if (!isNumber(day))
        return std::nullopt;
    typed.day = day.toInt();
    typed.month = isNumber(month) ? month.toInt() : monthNamed(month);
    if (!isNumber(month) && typed.month == 0)
        return std::nullopt;
    if (parts.size() == 3)
        typed.year = yearFirst ? parts[0] : parts[2];
    if (!typed.year.isEmpty() && !isNumber(typed.year))
        return std::nullopt;
    return typed;
}

int nearestYear(int day, int month, QDate today)
{
    int best = today.year();
    qint64 distance = -1;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, month, std::min(day, QDate(year, month, 1).daysInMonth()));
        const qint64 here = std::abs(date.daysTo(today));
        if (distance < 0 || here < distance) {
            distance = here;
            best = year;
        }
    }
    return best;
}

ReadDate dateOf(const Typed &typed, QDate today)
{
    if (typed.month < 1 || typed.month > 12)
        return fault(u"There is no month "_s + QString::number(typed.month) + u": the day comes first."_s);
    const int typedYear = typed.year.toInt();
    if (!typed.year.isEmpty() &&
        (typed.year.size() == 3 || typed.year.size() > 4 || (typed.year.size() == 4 && typedYear < 1900)))
        return fault(u"The year "_s + typed.year + u" looks wrong: write it with two or four figures."_s);
    const int year = typed.year.isEmpty()    ? nearestYear(typed.day, typed.month, today)
                     : typed.year.size() < 4 ? 2000 + typedYear
                                             : typedYear;
    const int days = QDate(year, typed.month, 1).daysInMonth();
    if (typed.day >= 1 && typed.day <= days)
        return {QDate(year, typed.month, typed.day), {}};
    const QString month = english().standaloneMonthName(typed.month);
    const QString when = typed.month == 2 ? month + u' ' + QString::number(year) : month;
    return fault(u"There is no "_s + QString::number(typed.day) + u' ' + month + u": "_s + when + u" has "_s +
                 QString::number(days) + u" days."_s);
}
} // namespace

ReadDate readDate(const QString &text, QDate today)
{
    QStringList parts = partsOf(text);
    if (parts.isEmpty())
        return text.trimmed().isEmpty() ? ReadDate{} : howToWrite();
    if (parts.size() == 1) {
        const std::optional<QDate> day = namedDay(parts.first(), today);
        return day ? ReadDate{*day, {}} : howToWrite();
    }
    const int weekday = dayNamed(parts.first());
    if (weekday)
        parts.removeFirst();
    const std::optional<Typed> typed = arrange(parts);
    if (!typed)
        return howToWrite();
    ReadDate read = dateOf(*typed, today);
    if (weekday && read.date.isValid() && read.date.dayOfWeek() != weekday)
        return fault(shortDate(read.date) + u" is a "_s + english().standaloneDayName(read.date.dayOfWeek()) +
                     u", not a "_s + english().standaloneDayName(weekday) + u'.');
    return read;
}

QString dateWords(QDate date)
{
    return date.isValid() ? english().toString(date, u"ddd d MMM yyyy"_s) : QString();
}
QString shortDate(QDate date)
{
    return date.isValid() ? english().toString(date, u"d MMM yyyy"_s) : QString();
}

} // namespace cpoise::ui
