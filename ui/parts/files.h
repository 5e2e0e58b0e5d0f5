// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "base/result.h"

/// Files that the person picked, read and written off the desk thread.
namespace cpoise::ui
{

/// TooLarge above `most` bytes; NotFound, ReadOnly or Io otherwise.
QFuture<Result<QByteArray>> readFile(const QString &path, qint64 most);
/// The same, on the calling thread.
Result<QByteArray> readFileNow(const QString &path, qint64 most);
/// Whole or not at all: written beside and renamed.
QFuture<Result<void>> writeFile(const QString &path, const QByteArray &bytes);
/// Opens the system's file browser at a file of ours; on Windows with the file chosen in it.
void showInFolder(const QString &path);

} // namespace cpoise::ui
