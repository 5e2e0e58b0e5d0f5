// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failure.h"

#include <QRegularExpression>

#include "base/error_name.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// Answers that belong to a day's work and are no news for a log of troubles.
bool isOrdinary(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Cancelled || code == ErrorCode::Duplicate ||
           code == ErrorCode::Conflict;
}

/// What kind of place a detail speaks of, by the names that are the program's own. The detail itself stays
/// out of the log: a path may hold the name of an applicant or of an account.
const char *kindOfPlace(const QString &detail)
{
    if (detail.contains(u".partial"_s))
        return "a copy under way";
    if (detail.contains(u"counterpoise.db"_s))
        return "the database";
    if (detail.endsWith(u"/lock"_s))
        return "the lock";
    return detail.contains(u'/') || detail.contains(u'\\') ? "a path" : "no path";
}

/// SQLite's own code, which ends the details of its failures; 0: none.
int engineCode(const QString &detail)
{
    static const QRegularExpression atEnd(u"\\((\\d{1,5})\\)$"_s);
    return atEnd.match(detail).captured(1).toInt();
}
} // namespace

Error logged(const Error &error)
{
    const auto level = isOrdinary(error.code) ? spdlog::level::debug : spdlog::level::warn;
    log::room("storage")->log(level, "{}: {}, SQLite {}", nameOf(error.code), kindOfPlace(error.detail),
                              engineCode(error.detail));
    return error;
}

} // namespace cpoise::storage
