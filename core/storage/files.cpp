// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include "base/private_files.h"
#include "storage/failure.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

#ifdef Q_OS_WIN
namespace
{
std::wstring wide(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

bool renamed(const QString &from, const QString &to)
{
    return MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_WRITE_THROUGH);
}
} // namespace

void syncFile(const QString &path)
{
    constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE handle =
        CreateFileW(wide(path).c_str(), GENERIC_WRITE, shareAll, nullptr, OPEN_EXISTING, 0, nullptr);
    const bool isOpen = handle != INVALID_HANDLE_VALUE;
    const bool done = isOpen && FlushFileBuffers(handle);
    if (isOpen)
        CloseHandle(handle);
    if (!done)
        raise(ErrorCode::Io, u"could not be put on the disk: "_s + path);
}

void syncFolder(const QString &) {}
#else
namespace
{
void syncPath(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!done)
        raise(ErrorCode::Io, u"could not be put on the disk: "_s + path);
}

bool renamed(const QString &from, const QString &to)
{
    return QFile::rename(from, to);
}
} // namespace

void syncFile(const QString &path)
{
    syncPath(path, O_RDWR);
}

void syncFolder(const QString &folder)
{
    syncPath(folder, O_RDONLY | O_DIRECTORY);
}
#endif

void renameDurably(const QString &from, const QString &to)
{
    if (!renamed(from, to))
        raise(ErrorCode::Io, u"could not be renamed to "_s + to);
    syncFolder(QFileInfo(to).absolutePath());
}

void makeFolder(const QString &folder)
{
    if (!makePrivateFolder(folder))
        raise(QFileInfo(QFileInfo(folder).absolutePath()).isWritable() ? ErrorCode::Io : ErrorCode::ReadOnly,
              u"the folder cannot be made: "_s + folder);
}

void removeIfThere(const QString &path)
{
    if (QFileInfo::exists(path) && !QFile::remove(path))
        raise(ErrorCode::ReadOnly, u"could not be removed: "_s + path);
}

void needRoom(const QString &folder, qint64 bytes)
{
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free >= 0 && free < bytes)
        raise(ErrorCode::DiskFull,
              QString::number((bytes - free + 999999) / 1000000) + u" MB more are needed in "_s + folder);
}

} // namespace cpoise::storage
