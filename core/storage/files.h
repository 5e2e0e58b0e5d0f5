// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Files and folders, made durable. Everything here throws Failure.
namespace cpoise::storage
{

/// Puts the bytes of a written file on the disk.
void syncFile(const QString &path);
/// Puts the names in a folder on the disk (nothing to do on Windows).
void syncFolder(const QString &folder);
/// Renames within a folder and makes it durable; the target must not exist.
void renameDurably(const QString &from, const QString &to);
void makeFolder(const QString &folder);
void removeIfThere(const QString &path);

/// Free room, looked at before something long is written. Throws DiskFull, saying how much is missing.
void needRoom(const QString &folder, qint64 bytes);

} // namespace cpoise::storage
