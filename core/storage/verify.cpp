// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/verify.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// What a check of SQLite's says, without its "ok".
QStringList answersOf(SqliteConnection &connection, const QString &pragma)
{
    QStringList answers;
    Statement check(connection, pragma);
    check.run();
    while (check.next()) {
        if (check.text(0) != u"ok"_s)
            answers << check.text(0);
    }
    return answers;
}
} // namespace

void quickCheck(SqliteConnection &connection)
{
    const QStringList answers = answersOf(connection, u"PRAGMA quick_check(1)"_s);
    if (!answers.isEmpty())
        raise(ErrorCode::Corrupt, answers.first());
}

} // namespace cpoise::storage
