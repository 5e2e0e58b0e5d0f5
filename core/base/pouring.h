// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include "base/file_set.h"

/// How the content of one file gets into another, piece by piece. Inside the room only.
namespace cpoise
{

/// How much of everything is written, told to whoever waits.
class Pouring
{
public:
    Pouring(const QVector<NamedFile> &files, BytesProgress progress);

    qint64 total() const { return m_total; }
    /// Cancelled when whoever waits wants to stop.
    Result<void> goesOn() const;

    using Sink = std::function<Result<void>(QByteArrayView piece)>;
    /// Hands over all of a file in pieces. NotFound or Io when it cannot be read; what the sink fails with.
    Result<WrittenFile> pour(const NamedFile &file, const Sink &sink);

private:
    Result<WrittenFile> pourBytes(const QByteArray &bytes, const Sink &sink);
    Result<WrittenFile> pourFile(const QString &path, const Sink &sink);

    qint64 m_total = 0;
    qint64 m_done = 0;
    BytesProgress m_progress;
};

/// `bytes` could not be written: DiskFull or Io, and where.
tl::unexpected<Error> notWritten(const QFile &file, qint64 bytes);

} // namespace cpoise
