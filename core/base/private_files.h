// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What is made here may be read by the account that makes it alone (0700 and 0600 on Unix; on Windows the
/// rights of the user's own folders are inherited). Nothing that is there already has its rights changed.
namespace cpoise
{

/// Makes a folder and the way to it; only the folder itself is private. True when it is there afterwards.
bool makePrivateFolder(const QString &path);

/// Makes an empty file. True when it is there afterwards.
bool makePrivateFile(const QString &path);

} // namespace cpoise
