// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include "base/result.h"

namespace cpoise::storage
{

/// Where a workspace's database lies, and whether one is there, whole or not.
QString databaseIn(const QString &folder);
bool hasDatabase(const QString &folder);

/// What a database holds, for a person who is to choose between two.
struct StoreFacts {
    qint64 cases = 0;
    qint64 entries = 0;  ///< of the journal
    QDateTime lastEntry; ///< UTC; invalid without entries
};
/// Looks into a backup, or into the database of a workspace, without changing anything. NotFound,
/// NotADatabase, SchemaTooNew, Corrupt, Busy.
Result<StoreFacts> factsOf(const QString &databaseFile);

} // namespace cpoise::storage
