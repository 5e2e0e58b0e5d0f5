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
} // namespace

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
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
