// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise::storage
{

class SqliteConnection;

/// "wal" only where the SQLite library has the fix of its WAL-reset bug (3.51.3, 3.50.7, 3.44.6),
/// "truncate" otherwise. `version` is a sqlite3_libversion_number().
QString journalModeFor(int version);

/// Every setting of docs/storage.md, set and read back. Throws Failure (Unavailable) when one is not in
/// force.
void configure(SqliteConnection &connection);

} // namespace cpoise::storage
