// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/places.h"

#include <QDir>
#include <QStandardPaths>

#ifdef Q_OS_WIN
#include <windows.h>
// after windows.h
#include <lmcons.h>
#else
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

QString dataFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return folder.isEmpty() ? QDir::temp().filePath(u"counterpoise"_s) : folder;
}

QString defaultWorkspace()
{
    return QDir(dataFolder()).filePath(u"workspace"_s);
}

QString logFolder()
{
    return QDir(dataFolder()).filePath(u"log"_s);
}

QString accountName()
{
    QString name;
#ifdef Q_OS_WIN
    wchar_t buffer[UNLEN + 1];
    DWORD length = UNLEN + 1;
    if (GetUserNameW(buffer, &length) && length > 0)
        name = QString::fromWCharArray(buffer, int(length) - 1);
#else
    if (const passwd *entry = getpwuid(getuid()))
        name = QString::fromLocal8Bit(entry->pw_name);
#endif
    return name.isEmpty() ? u"unknown"_s : name;
}

} // namespace cpoise::app
