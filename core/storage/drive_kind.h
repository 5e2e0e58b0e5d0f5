// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

namespace cpoise::storage
{

/// Where a folder lies, as far as that can be told.
enum class DriveKind {
    Local,
    Network,      ///< refused: SQLite's locks do not hold there
    Synchronised, ///< refused: OneDrive and the like copy files while they change
    Doubtful,     ///< 9p and unknown fuse drives: warned of in the log only
};

/// The port behind which the tests put drives of their own.
using DriveProbe = std::function<DriveKind(const QString &folder)>;

/// Asks the operating system. Looks at the nearest folder above that exists.
DriveKind driveKind(const QString &folder);

/// "\\server\share" or "//server/share".
bool isServerPath(const QString &path);
/// The path leads through a folder of OneDrive, Dropbox, iCloud, Google Drive or Nextcloud.
bool isSynchronisedPath(const QString &path);
/// By the name that the mount table gives a file system: "nfs4", "cifs", "fuse.sshfs", "9p".
DriveKind kindOfFileSystem(const QByteArray &name);

} // namespace cpoise::storage
