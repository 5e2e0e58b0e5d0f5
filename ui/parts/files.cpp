// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/files.h"

#ifdef Q_OS_WIN
#include <QDir>
#include <QProcess>
#else
#include <QDesktopServices>
#include <QUrl>
#endif

#include <QFile>
#include <QFileInfo>

#include "base/whole_file.h"
#include "casework/when_done.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
casework::PoolWorker &pool()
{
    static casework::PoolWorker worker;
    return worker;
}
} // namespace

Result<QByteArray> readFileNow(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile())
        return fail(ErrorCode::NotFound, path);
    if (info.size() > most)
        return fail(ErrorCode::TooLarge, path + u": over "_s + QString::number(most / 1'000'000) + u" MB"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return bytes;
}

QFuture<Result<QByteArray>> readFile(const QString &path, qint64 most)
{
    return casework::answer(pool(), [path, most] { return readFileNow(path, most); });
}

QFuture<Result<void>> writeFile(const QString &path, const QByteArray &bytes)
{
    return casework::answer(pool(), [path, bytes] { return writeWholeFile(path, bytes); });
}

void showInFolder(const QString &path)
{
#ifdef Q_OS_WIN
    // Explorer reads its own command line: the path must be quoted after the comma, not around the whole.
    QProcess explorer;
    explorer.setProgram(u"explorer.exe"_s);
    explorer.setNativeArguments(u"/select,\""_s + QDir::toNativeSeparators(path) + u'"');
    explorer.startDetached();
#else
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
#endif
}

} // namespace cpoise::ui
