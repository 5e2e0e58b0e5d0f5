// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

bool hasBackups(const QString &folder)
{
    return !QDir(folder).entryList({u"counterpoise-*.db"_s}, QDir::Files).isEmpty();
}

void backupBeforeMigration(SqliteConnection &, const QString &, const QDateTime &)
{
    raise(ErrorCode::Unavailable, u"no backup yet"_s);
}

} // namespace cpoise::storage
