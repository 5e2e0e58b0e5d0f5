// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::Literals::StringLiterals;

namespace cpoise
{

namespace
{
tl::unexpected<Error> notWritten(const QSaveFile &file, qint64 bytes)
{
    const QString folder = QFileInfo(file.fileName()).absolutePath();
    const bool isFull =
        file.error() == QFileDevice::ResourceError || QStorageInfo(folder).bytesAvailable() < bytes;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
}

tl::unexpected<Error> notReplaced(const QSaveFile &file)
{
    if (!QFileInfo::exists(file.fileName()))
        return fail(ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
    // Windows refuses this while a reader of PDF shows the file.
    return fail(ErrorCode::ReadOnly, file.fileName() + u": it cannot be replaced. If it is open in another "
                                                       "program, close it there; it was not changed."_s);
}

/// All of the folders that are missing, or none.
bool makeFolders(const QString &folder)
{
    QStringList missing;
    for (QString path = folder; !QFileInfo::exists(path); path = QFileInfo(path).path()) {
        if (path == QFileInfo(path).path())
            return false;
        missing.prepend(path);
    }
    for (qsizetype i = 0; i < missing.size(); ++i) {
        if (QDir().mkdir(missing.at(i)) || QFileInfo(missing.at(i)).isDir())
            continue;
        while (--i >= 0)
            QDir().rmdir(missing.at(i));
        return false;
    }
    return QFileInfo(folder).isDir();
}
} // namespace

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!makeFolders(folder))
        return fail(ErrorCode::ReadOnly, folder + u": this folder cannot be made."_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::ReadOnly, path + u": "_s + file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush())
        return notWritten(file, bytes.size());
    if (!file.commit())
        return notReplaced(file);
    return {};
}

} // namespace cpoise
