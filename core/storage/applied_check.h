// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/migrator.h"

namespace cpoise::storage
{

/// Compares what the database says of the migrations that made it with ours, as opening for writing does, and
/// changes nothing. Throws SchemaTooNew, Corrupt, NotADatabase.
void checkApplied(SqliteConnection &connection, const QVector<Migration> &migrations);

} // namespace cpoise::storage
