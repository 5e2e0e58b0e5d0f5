// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pouring.h"

/// A ZIP archive without compression, written in one go. Inside the room only.
namespace cpoise
{

class ZipFile
{
public:
    /// `file` is open for writing, and empty. Everything in it is dated `on`.
    ZipFile(QFile &file, QDate on);

    /// TooLarge when the archive would have 4 GiB or more.
    Result<WrittenFile> add(const NamedFile &file, Pouring &pouring);
    /// Writes the list of all files behind them.
    Result<void> finish();

    /// Bytes that an archive of this format holds at most, its list of files aside.
    static constexpr qint64 most = 0xFFFFFFFFLL - (1 << 24);
    static constexpr qsizetype mostFiles = 0xFFFF;

private:
    Result<void> write(QByteArrayView bytes);
    QByteArray factsOf(quint32 sum, qint64 size, const QByteArray &name) const;

    QFile &m_file;
    quint16 m_date;
    qint64 m_at = 0;
    quint64 m_count = 0;
    QByteArray m_directory;
};

} // namespace cpoise
