// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include "app/crash_trace.h"
#include "app/http_timestamp.h"
#include "app/places.h"
#include "app/policy.h"
#include "app/qt_messages.h"
#include "app/single_instance.h"
#include "app/system_look.h"
#include "app/system_paper.h"
#include "app/threaded_office.h"
#include "app/windows_start.h"
#include "base/log.h"
#include "resources/resources.h"
#include "ui/parts/error_words.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tools.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{

struct Asked {
    QString workspace; ///< empty: the usual one
    QStringList files; ///< absolute paths of case files to take over
};

Asked askedBy(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Decides Freedom of Information requests."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s,
                                       u"Work on the workspace in DIR; it is made when missing."_s, u"DIR"_s);
    parser.addOption(workspace);
    parser.addPositionalArgument(u"files"_s, u"Case files (.cpcase) to take over."_s, u"[FILE...]"_s);
    parser.process(arguments);
    Asked asked{parser.value(workspace), {}};
    const QStringList files = parser.positionalArguments();
    for (const QString &file : files)
        asked.files << QFileInfo(file).absoluteFilePath();
    return asked;
}

ui::Services servicesOf(app::ThreadedOffice &office, app::SystemPaper &paper, const QString &folder)
{
    ui::Services services;
    services.office = office.office();
    services.formats = &office.formats();
    if (app::PressRoom *room = office.press()) {
        services.press = &room->press();
        services.pressThread = room;
    }
    services.paper = &paper;
    services.workspaceName = QDir(folder).dirName();
    services.workspaceFolder = folder;
    const auto authority = app::HttpTimestampAuthority::addressOf(app::machinePolicy().timestampAuthority);
    if (authority)
        services.timestampOffice = [address = *authority](std::function<bool()> goesOn) {
            return std::make_unique<app::HttpTimestampAuthority>(address, std::move(goesOn));
        };
    return services;
}

/// Says why the workspace cannot be opened; the program ends when the box is closed.
int sayWhyNot(const Error &error, const QString &folder)
{
    ui::prompt::tell(nullptr, ui::prompt::Kind::Warning, ui::errorWords(error.code).what,
                     ui::errorDetail(error) + u"\n\n"_s + QDir::toNativeSeparators(folder));
    QApplication::exec();
    return 1;
}

/// The window, until it is closed. `files` are taken over at once, those of a second start when it comes.
int runWindow(const QString &folder, const QStringList &files, app::SingleInstance &instance)
{
    const SystemClock clock;
    app::SystemPaper paper;
    auto opening = app::ThreadedOffice::begin(folder, resources::fontFolder(), clock);
    ui::Style::start(resources::fontFolder());
    const auto office = opening.get();
    if (!office)
        return sayWhyNot(office.error(), folder);
    instance.listen();
    auto settings =
        std::make_unique<QSettings>(QDir(app::dataFolder()).filePath(u"window.ini"_s), QSettings::IniFormat);
    ui::MainWindow window(servicesOf(**office, paper, folder), std::move(settings));
    const app::SystemLook look([] { ui::Style::setTheme(ui::Style::theme()); });
    QObject::connect(&instance, &app::SingleInstance::raiseAsked, &window, &ui::MainWindow::raiseToFront);
    const auto take = [&window](const QStringList &paths) {
        for (const QString &path : paths)
            window.tools().importFile(path);
    };
    QObject::connect(&instance, &app::SingleInstance::filesAsked, &window, take);
    window.show();
    take(files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    app::startOnWindows();
    app::letTitleBarsFollow();
    app::logQtMessages();
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"Counterpoise"_s);
    QApplication::setApplicationDisplayName(u"Counterpoise"_s);
    QApplication::setApplicationVersion(QStringLiteral(CPOISE_VERSION));
    const Asked asked = askedBy(QApplication::arguments());
    const auto folder = app::workspaceFor(asked.workspace);
    if (!folder)
        return sayWhyNot(folder.error(), asked.workspace);
    app::SingleInstance instance(*folder);
    if (instance.raiseOther(asked.files))
        return 0;
    log::start(app::logFolder());
    log::room("app")->info("window, version {}, Qt {}", CPOISE_VERSION, qVersion());
    app::traceCrashesTo(app::logFolder());
    const int code = runWindow(*folder, asked.files, instance);
    log::stop();
    return code;
}
