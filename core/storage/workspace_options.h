// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSysInfo>

#include "storage/drive_kind.h"
#include "storage/other_work.h"
#include "storage/sqlite_connection.h"
#include "storage/workspace.h"

namespace cpoise::storage
{

/// What a workspace takes from the outside; the tests put others in their place.
struct WorkspaceOptions {
    QByteArray fileLayer;     ///< a file layer of SQLite, registered through its C API
    int busyTimeoutMs = 5000; ///< how long another program's lock is waited for
    int cacheKib = defaultCacheKib;
    DriveProbe drive = driveKind;
    QString migrations = QStringLiteral(":/migrations");
    QString machine = QSysInfo::machineHostName();
    /// A thread that has other work waiting while something long goes on.
    OtherWork otherWork;
};

/// Workspace::open with other options.
Result<std::unique_ptr<Workspace>> openWorkspace(const QString &folder, Access access, const Clock &clock,
                                                 const QString &login, const WorkspaceOptions &options);

} // namespace cpoise::storage
