// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "app/policy.h"
#include "base/text.h"

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

namespace
{
bool isPortable()
{
    return QFile::exists(QDir(QCoreApplication::applicationDirPath()).filePath(u"portable"_s));
}
} // namespace

QString dataFolder()
{
    if (isPortable())
        return QDir(QCoreApplication::applicationDirPath()).filePath(u"data"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return folder.isEmpty() ? QDir::temp().filePath(u"counterpoise"_s) : folder;
}

QString defaultWorkspace()
{
    const QString fixed = machinePolicy().workspace;
    return fixed.isEmpty() ? QDir(dataFolder()).filePath(u"workspace"_s) : fixed;
}

Result<QString> workspaceFor(const QString &named)
{
    const QString usual = QDir::cleanPath(defaultWorkspace());
    const QString folder = named.isEmpty() ? usual : QDir::cleanPath(QDir().absoluteFilePath(named));
    if (machinePolicy().workspaceFixed && QDir(folder) != QDir(usual))
        return fail(ErrorCode::Invalid, u"the policy of this machine allows only the workspace "_s + usual);
    return folder;
}

QString logFolder()
{
    const QString fixed = machinePolicy().log;
    return fixed.isEmpty() ? QDir(dataFolder()).filePath(u"log"_s) : fixed;
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
    return usableAccount(name);
}

QString usableAccount(const QString &told)
{
    const QString name = cleaned(told).simplified();
    return isBlank(name) ? u"unknown"_s : name;
}

} // namespace cpoise::app
