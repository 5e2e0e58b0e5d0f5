// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/private_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace cpoise
{

#ifdef Q_OS_WIN
bool makePrivateFolder(const QString &path)
{
    return QDir().mkpath(path);
}

bool makePrivateFile(const QString &path)
{
    return QFileInfo::exists(path) || QFile(path).open(QIODevice::WriteOnly);
}
#else
// By the system's own calls: made with its rights, never open to others for a moment.
bool makePrivateFolder(const QString &path)
{
    const QString whole = QDir::cleanPath(QDir().absoluteFilePath(path));
    if (QFileInfo(whole).isDir())
        return true;
    return QDir().mkpath(QFileInfo(whole).absolutePath()) &&
           (::mkdir(QFile::encodeName(whole).constData(), S_IRWXU) == 0 || QFileInfo(whole).isDir());
}

bool makePrivateFile(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    ::close(file);
    return true;
}
#endif

} // namespace cpoise
