// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "law/catalogue.h"
#include "law/deadline.h"
#include "law/findings.h"
#include "resources/resources.h"
#include "tests/support/law_book.h"

/// The law as it ships, and what it finds in a case of Tuesday 24 November 2026.
namespace cpoise::test
{

inline const law::Catalogue &catalogue()
{
    static const auto read =
        law::Catalogue::fromJson(resources::bytes(QStringLiteral("catalogue/exemptions.json")));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

inline const law::WorkingCalendar &calendar()
{
    static const auto read =
        law::WorkingCalendar::fromJson(resources::bytes(QStringLiteral("holidays/bank-holidays.json")));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

inline QVector<law::Finding> found(const law::Case &matter, const law::Authority &by = authority(),
                                   QDate today = QDate(2026, 11, 24))
{
    return law::check({matter, by, catalogue(), calendar(), today});
}

inline QStringList codes(const QVector<law::Finding> &findings)
{
    QStringList result;
    for (const law::Finding &finding : findings)
        result << finding.code;
    return result;
}

} // namespace cpoise::test
