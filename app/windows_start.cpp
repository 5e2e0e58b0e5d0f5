// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows_start.h"

#include <QByteArray>

#ifdef Q_OS_WIN
#include <ctime>

#include <windows.h>
#endif

namespace cpoise::app
{

void startOnWindows()
{
#ifdef Q_OS_WIN
    qunsetenv("TZ");
    _tzset();
    SetConsoleOutputCP(CP_UTF8);
#endif
}

void letTitleBarsFollow()
{
#ifdef Q_OS_WIN
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", QByteArrayLiteral("windows:darkmode=1"));
#endif
}

} // namespace cpoise::app
