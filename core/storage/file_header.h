// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

namespace cpoise::storage
{

/// What the first 100 bytes of a database file say.
struct FileHeader {
    bool isSqlite = false;
    quint32 applicationId = 0;
    quint32 userVersion = 0;
    quint32 pageSize = 0;
    bool keepsLog = false; ///< its changes go through a write-ahead log beside it
};
FileHeader headerFrom(const QByteArray &first100);

/// Says that this process has a database file open: while one of these lives, nobody reads the file but
/// SQLite, because closing any other handle would drop SQLite's locks (POSIX).
class OpenFileMark
{
public:
    virtual ~OpenFileMark() = default;
};

/// Looks into the file before SQLite does, unless this process has it open already (it was looked at then).
/// Throws NotFound, ReadOnly (not readable), NotADatabase (empty, text, another program's), SchemaTooNew,
/// Corrupt (cut off within a page; a write-ahead log beside a database that keeps none).
std::unique_ptr<OpenFileMark> checkBeforeOpening(const QString &path, quint32 newestSchema);

/// A second name has a lock file and a journal of its own: two programs would write one file unseen. Throws
/// Invalid.
void refuseSecondName(const QString &path);

/// True when a journal that waits to be rolled back lies beside the database.
bool hasHotJournal(const QString &databasePath);

} // namespace cpoise::storage
