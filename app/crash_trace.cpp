// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crash_trace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include "app/crash_handler.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::app
{

void traceCrashesTo(const QString &folder)
{
    QDir().mkpath(folder);
    const QString name = u"crash-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s) + u'-' +
                         QString::number(QCoreApplication::applicationPid()) + u".txt"_s;
    writeCrashesTo(QDir::toNativeSeparators(QDir(folder).filePath(name)));
}

} // namespace cpoise::app
