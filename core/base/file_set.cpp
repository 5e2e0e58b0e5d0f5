// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_set.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>

#include "base/zip_file.h"

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise
{

namespace
{
bool makeDurable(const QFile &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

/// That a name is there survives a power cut only when its folder was written too. Windows does that itself.
void makeNamesDurable(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        fsync(handle);
        close(handle);
    }
#endif
}

/// Nothing that was not fully handed to the drive counts as written.
Result<void> settle(QFile &file, qint64 bytes)
{
    if (!file.flush() || !makeDurable(file))
        return notWritten(file, bytes);
    return {};
}

Result<void> isFree(const QString &path)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return fail(ErrorCode::Invalid, path + u": this is there already, and nothing is overwritten."_s);
    return {};
}

/// A place beside the one wanted, on the same drive, that goes with all in it when it is not taken.
QTemporaryDir besideOf(const QString &path)
{
    return QTemporaryDir(QFileInfo(path).absolutePath() + u"/.counterpoise-XXXXXX"_s);
}

Result<void> moveInto(const QString &from, const QString &path)
{
    if (const auto free = isFree(path); !free)
        return free;
    // Takes no name that is there: not even one that came this very moment.
    if (!QDir().rename(from, path))
        return fail(ErrorCode::Io, path + u": what was written could not be given its name."_s);
    makeNamesDurable(QFileInfo(path).absolutePath());
    return {};
}

/// Each file in turn, and what is said of them all at the end.
template<typename Each>
Result<WrittenFiles> writeAll(const QVector<NamedFile> &files, const LastFile &last, Each each)
{
    WrittenFiles done;
    const auto take = [&](const NamedFile &file) -> Result<void> {
        const Result<WrittenFile> written = each(file);
        if (!written)
            return tl::unexpected(written.error());
        done << *written;
        return {};
    };
    for (const NamedFile &file : files)
        if (const auto taken = take(file); !taken)
            return tl::unexpected(taken.error());
    if (last)
        if (const auto taken = take(last(done)); !taken)
            return tl::unexpected(taken.error());
    return done;
}

Result<WrittenFile> writeInto(const QString &folder, const NamedFile &named, Pouring &pouring)
{
    QFile file(folder + u'/' + named.name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::ReadOnly, file.fileName() + u": "_s + file.errorString());
    const auto written = pouring.pour(named, [&](QByteArrayView piece) -> Result<void> {
        if (file.write(piece.data(), piece.size()) != piece.size())
            return notWritten(file, piece.size());
        return {};
    });
    if (!written)
        return written;
    if (const auto settled = settle(file, written->bytes); !settled)
        return tl::unexpected(settled.error());
    return written;
}

Result<WrittenFiles> writeFolder(const QString &inside, const QVector<NamedFile> &files, Pouring &pouring,
                                 const LastFile &last)
{
    if (!QDir().mkdir(inside))
        return fail(ErrorCode::Io, inside + u": this folder cannot be made."_s);
    auto written =
        writeAll(files, last, [&](const NamedFile &file) { return writeInto(inside, file, pouring); });
    if (written)
        makeNamesDurable(inside);
    return written;
}

Result<WrittenFiles> writeZip(const QString &inside, const QVector<NamedFile> &files, QDate on,
                              Pouring &pouring, const LastFile &last)
{
    QFile file(inside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::ReadOnly, inside + u": "_s + file.errorString());
    ZipFile zip(file, on);
    auto written = writeAll(files, last, [&](const NamedFile &named) { return zip.add(named, pouring); });
    if (!written)
        return written;
    auto ended = zip.finish().and_then([&] { return settle(file, pouring.total()); });
    if (!ended)
        return tl::unexpected(ended.error());
    return written;
}

QString megabytes(qint64 bytes)
{
    constexpr qint64 mega = 1'000'000;
    return QString::number((bytes + mega - 1) / mega) + u" MB"_s;
}

/// What `write` makes at a place beside the wanted one gets its name when all of it is there.
template<typename Write>
Result<WrittenFiles> writeBeside(const QString &path, const Pouring &pouring, Write write)
{
    if (const auto free = isFree(path); !free)
        return tl::unexpected(free.error());
    if (const QString around = QFileInfo(path).absolutePath(); !QFileInfo::exists(around))
        return fail(ErrorCode::Invalid, around + u": this folder is not there. Make it, or choose another."_s);
    // Told before minutes of copying, not after them.
    const QStorageInfo drive(QFileInfo(path).absolutePath());
    if (drive.isValid() && drive.isReady() && drive.bytesAvailable() < pouring.total())
        return fail(ErrorCode::DiskFull, path + u": "_s + megabytes(pouring.total()) +
                                             u" are needed, and "_s + megabytes(drive.bytesAvailable()) +
                                             u" are free."_s);
    const QTemporaryDir beside = besideOf(path);
    if (!beside.isValid())
        return fail(ErrorCode::ReadOnly, QFileInfo(path).absolutePath() + u": "_s + beside.errorString());
    const QString inside = beside.filePath(u"set"_s);
    const Result<WrittenFiles> written = write(inside);
    if (!written)
        return written;
    // The last moment to stop.
    auto moved = pouring.goesOn().and_then([&] { return moveInto(inside, path); });
    if (!moved)
        return tl::unexpected(moved.error());
    return written;
}
} // namespace

Result<WrittenFiles> writeNewFolder(const QString &folder, const QVector<NamedFile> &files,
                                    const BytesProgress &progress, const LastFile &last)
{
    Pouring pouring(files, progress);
    return writeBeside(folder, pouring,
                       [&](const QString &inside) { return writeFolder(inside, files, pouring, last); });
}

Result<WrittenFiles> writeNewZip(const QString &path, const QVector<NamedFile> &files, QDate on,
                                 const BytesProgress &progress, const LastFile &last)
{
    Pouring pouring(files, progress);
    if (pouring.total() > ZipFile::most || files.size() >= ZipFile::mostFiles)
        return fail(ErrorCode::TooLarge, u"A ZIP archive holds less than 4 GiB: write a folder instead."_s);
    return writeBeside(path, pouring,
                       [&](const QString &inside) { return writeZip(inside, files, on, pouring, last); });
}

Result<void> writeNewFile(const QString &path, const QByteArray &bytes)
{
    const NamedFile named{u"set"_s, bytes};
    Pouring pouring({named}, {});
    const auto written = writeBeside(path, pouring, [&](const QString &inside) {
        return writeInto(QFileInfo(inside).path(), named, pouring).map([](const WrittenFile &one) {
            return WrittenFiles{one};
        });
    });
    return written ? Result<void>() : tl::unexpected(written.error());
}

} // namespace cpoise
