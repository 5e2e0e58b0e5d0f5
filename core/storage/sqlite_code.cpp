// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_code.h"

#include <sqlite3.h>

namespace cpoise::storage
{

ErrorCode meaningOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return sqliteCode == SQLITE_READONLY_DBMOVED ? ErrorCode::Io : ErrorCode::ReadOnly;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CORRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_NOTADB:
        return ErrorCode::NotADatabase;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return ErrorCode::Invalid;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    default:
        return sqliteCode == SQLITE_IOERR_NOMEM ? ErrorCode::OutOfMemory : ErrorCode::Io;
    }
}

} // namespace cpoise::storage
