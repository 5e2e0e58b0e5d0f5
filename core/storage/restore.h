// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup.h"
#include "storage/folder.h"
#include "storage/migrator.h"

namespace cpoise::storage
{

/// Who restores, and by what.
struct RestorePlan {
    WorkspaceFolder folder;
    QVector<Migration> migrations;
    casework::Actor actor;
    casework::StepProgress progress;
    QByteArray fileLayer; ///< as in ConnectionOptions
};

/// Copies a backup into the workspace, checks the copy against its manifest and in itself, and writes the
/// journal entry "restored" into it. The database in use is not touched yet. Throws NotADatabase,
/// SchemaTooNew, Corrupt, Invalid (of another workspace than `identity`, unless that is empty), DiskFull,
/// Cancelled.
void prepareRestore(const QString &file, const QByteArray &identity, const RestorePlan &plan);

/// Puts what prepareRestore made in the place of the database, which nothing may have open; the old one is
/// kept aside. Returns where it lies; empty when there was none.
QString finishRestore(const RestorePlan &plan);

/// At opening: ends a restore that was cut off between its two renames, removes one that never got so far.
void settleCutRestore(const WorkspaceFolder &folder);

} // namespace cpoise::storage
