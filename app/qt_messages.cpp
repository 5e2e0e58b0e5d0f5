// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_messages.h"

#include <algorithm>
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
    log::room("qt")->log(levelOf(type), "{}", withoutNames(message).toStdString());
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

QString withoutNames(const QString &message)
{
    // The one message that repeats a text without quoting it.
    static const QString missing = QStringLiteral("QString::arg: Argument missing");
    if (message.startsWith(missing))
        return missing;
    const auto isOutside = [](QChar c) {
        return c.unicode() > 0x7E || c.unicode() < 0x20 || QStringLiteral("\"'`/\\").contains(c);
    };
    const auto end = std::find_if(message.begin(), message.end(), isOutside);
    const QString own = message.left(end - message.begin()).trimmed();
    return end == message.end() ? own : own + QStringLiteral(" (cut)");
}

void logQtMessages()
{
    qInstallMessageHandler(toLog);
}

} // namespace cpoise::app
