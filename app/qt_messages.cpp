// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_messages.h"

#include <cstdio>
#include <cstdlib>

#include <QString>
#include <QtGlobal>

#include "base/log.h"

namespace cpoise::app
{

namespace
{

spdlog::level::level_enum levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
        return spdlog::level::err;
    case QtFatalMsg:
        break;
    }
    return spdlog::level::critical;
}

void toLog(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    log::room("qt")->log(levelOf(type), "{}", message.toStdString());
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

void logQtMessages()
{
    qInstallMessageHandler(toLog);
}

} // namespace cpoise::app
