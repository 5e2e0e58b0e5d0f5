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
    QString from = {}; ///< not empty: the path of a file whose content it is, instead of `bytes`
};

/// What one file became.
struct WrittenFile {
    qint64 bytes = 0;
    QByteArray sha256;
};
using WrittenFiles = QVector<WrittenFile>;

/// Called some times a second with the bytes written of all that are to be; false stops (the call then fails
/// with Cancelled).
using BytesProgress = std::function<bool(qint64 done, qint64 total)>;
/// A last file that says what became of those before it.
using LastFile = std::function<NamedFile(const WrittenFiles &others)>;

/// Writes all files into one new folder, or nothing: they are written beside it, made durable, and get their
/// place by one rename. Files on the disk are copied piece by piece, whatever their size. Answers with what
/// was written, in order, `last` included. Invalid when something has that name already or
/// there is no folder for it to lie in; NotFound or Io when a file to copy cannot be read; ReadOnly,
/// DiskFull, Io or Cancelled otherwise, with nothing left behind.
Result<WrittenFiles> writeNewFolder(const QString &folder, const QVector<NamedFile> &files,
                                    const BytesProgress &progress = {}, const LastFile &last = {});

/// Writes them in the same way as one ZIP archive (PKWARE's APPNOTE 6.3, without compression: letters are
/// compressed already), all dated `on`: the same files give the same bytes. TooLarge from 4 GiB on.
Result<WrittenFiles> writeNewZip(const QString &path, const QVector<NamedFile> &files, QDate on,
                                 const BytesProgress &progress = {}, const LastFile &last = {});

/// Writes one new file in the same way.
Result<void> writeNewFile(const QString &path, const QByteArray &bytes);

} // namespace cpoise
