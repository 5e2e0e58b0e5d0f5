// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace cpoise::ui
{

/// What was typed, as a date, or in words why it is none. Both empty: nothing was typed.
struct ReadDate {
    QDate date;
    QString fault;
};

/// Reads a date as people type it: "18/8/23", "18.8.", "18 Aug 2023", "Aug 18", "2023-08-18", "today",
/// "yesterday", "tomorrow", "Fri" (the last one, today included). Day before month always; two figures of a
/// year mean 2000 to 2099; without a year the date nearest to `today` is meant.
ReadDate readDate(const QString &text, QDate today);

/// "Fri 18 Aug 2023", in English whatever the system speaks; empty for an invalid date.
QString dateWords(QDate date);
/// "18 Aug 2023": the same for narrow places.
QString shortDate(QDate date);

} // namespace cpoise::ui
