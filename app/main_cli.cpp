// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QGuiApplication>
#include <QJsonDocument>

#include "app/cli/cli.h"
#include "app/crash_trace.h"
#include "app/places.h"
#include "app/qt_messages.h"
#include "app/windows_start.h"
#include "base/log.h"

using namespace Qt::Literals::StringLiterals;

namespace
{

void print(const cpoise::app::cli::Answer &answer, bool asJson)
{
    if (asJson) {
        QJsonObject object = answer.json;
        object[u"exit"_s] = answer.exitCode;
        std::fputs(QJsonDocument(object).toJson(QJsonDocument::Indented).constData(), stdout);
    } else if (!answer.text.isEmpty()) {
        std::fputs((answer.text + u'\n').toUtf8().constData(), answer.toStandardError ? stderr : stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    cpoise::app::startOnWindows();
    cpoise::app::logQtMessages();
    // Letters need Qt's fonts, never a screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Counterpoise"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CPOISE_VERSION));
    cpoise::log::start(cpoise::app::logFolder());
    cpoise::app::traceCrashesTo(cpoise::app::logFolder());
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    cpoise::log::room("app")->info("command line, version {}, Qt {}", CPOISE_VERSION, qVersion());
    const auto answer = cpoise::app::cli::run(arguments);
    print(answer, arguments.contains(u"--json"_s));
    cpoise::log::stop();
    return answer.exitCode;
}
