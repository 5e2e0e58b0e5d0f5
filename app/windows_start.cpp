// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows_start.h"

#include <QtGlobal>

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
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=1");
#endif
}

} // namespace cpoise::app
