// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite_connection.h"

/// SQLite makes sure at each save that the name of its rollback journal is in the folder on the disk: it
/// opens the journal as if it might have to make it. In mode TRUNCATE the file stays, so that once is enough
/// (docs/decisions/0010-the-journals-name.md). Nothing of this is needed on Windows, where names are not
/// synced.
namespace cpoise::storage
{

/// Puts SQLite's usual file layer behind one that opens journals which are known to be there as files that
/// exist. Before the first connection; once is enough, more does no harm.
void useKnownJournals();

/// Makes the journal of this connection's file, puts its name on the disk, and knows it from then on. Where
/// that cannot be done, each save goes on making sure by itself.
void makeJournalKnown(SqliteConnection &connection);

} // namespace cpoise::storage
