// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QVector>

#include "base/result.h"

namespace cpoise
{

struct NamedFile {
    QString name; ///< without a folder, safe on Windows
    QByteArray bytes;
};

/// Called before each file with how many are written; false stops (the call then fails with Cancelled).
using FilesProgress = std::function<bool(qsizetype done)>;

/// Writes all files into one new folder, or nothing: they are written beside it, made durable, and get their
/// place by one rename. Invalid when something has that name already; ReadOnly, DiskFull, Io or Cancelled
/// otherwise, with nothing left behind.
Result<void> writeNewFolder(const QString &folder, const QVector<NamedFile> &files,
                            const FilesProgress &progress = {});

/// Writes one new file in the same way.
Result<void> writeNewFile(const QString &path, const QByteArray &bytes);

/// The files as a ZIP archive (PKWARE's APPNOTE 6.3, without compression: letters are compressed already),
/// all dated `on`: the same files give the same bytes. TooLarge from 4 GiB on.
Result<QByteArray> zipOf(const QVector<NamedFile> &files, QDate on);

} // namespace cpoise
