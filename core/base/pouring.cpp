// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pouring.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include "base/sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise
{

namespace
{
/// Small enough that a stop is heard at once, large enough that the disk is what takes time.
constexpr qint64 pieceBytes = 1 << 20;
} // namespace

Pouring::Pouring(const QVector<NamedFile> &files, BytesProgress progress) : m_progress(std::move(progress))
{
    for (const NamedFile &file : files)
        m_total += file.from.isEmpty() ? file.bytes.size() : QFileInfo(file.from).size();
}

Result<void> Pouring::goesOn() const
{
    // A last file that tells of the others, or one that grew meanwhile, was not counted before.
    if (m_progress && !m_progress(m_done, std::max(m_done, m_total)))
        return fail(ErrorCode::Cancelled);
    return {};
}

Result<WrittenFile> Pouring::pour(const NamedFile &file, const Sink &sink)
{
    return file.from.isEmpty() ? pourBytes(file.bytes, sink) : pourFile(file.from, sink);
}

Result<WrittenFile> Pouring::pourBytes(const QByteArray &bytes, const Sink &sink)
{
    if (const auto on = goesOn(); !on)
        return tl::unexpected(on.error());
    if (const auto taken = sink(bytes); !taken)
        return tl::unexpected(taken.error());
    m_done += bytes.size();
    return WrittenFile{bytes.size(), sha256(bytes)};
}

Result<WrittenFile> Pouring::pourFile(const QString &path, const Sink &sink)
{
    // Neither a folder nor a device, which may never end.
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::NotFound, path + u": this file is not there any more."_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    Sha256 hash;
    WrittenFile written;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        if (const auto on = goesOn(); !on)
            return tl::unexpected(on.error());
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return fail(ErrorCode::Io, path + u": "_s + file.errorString());
        if (got == 0)
            break;
        const QByteArrayView part(piece.constData(), got);
        hash.addData(part);
        if (const auto taken = sink(part); !taken)
            return tl::unexpected(taken.error());
        written.bytes += got;
        m_done += got;
    }
    written.sha256 = hash.result();
    return written;
}

tl::unexpected<Error> notWritten(const QFile &file, qint64 bytes)
{
    const QStorageInfo drive(QFileInfo(file.fileName()).absolutePath());
    const bool isFull = file.error() == QFileDevice::ResourceError || drive.bytesAvailable() < bytes;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
}

} // namespace cpoise
