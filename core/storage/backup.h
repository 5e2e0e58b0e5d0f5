// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDateTime>

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// True when a backup lies in the folder.
bool hasBackups(const QString &folder);

/// In one step and without progress; into the workspace's own folder. Throws.
void backupBeforeMigration(SqliteConnection &connection, const QString &folder, const QDateTime &now);

} // namespace cpoise::storage
