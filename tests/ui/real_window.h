// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/cli.h"
#include "app/threaded_office.h"
#include "resources/resources.h"
#include "ui/prompt/prompt.h"
#include "ui/review/letter_export.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"
#include "ui/shell/tools.h"

namespace cpoise::test
{

/// How long a test waits for other threads at most, in ms; it never waits longer than it must.
constexpr int patience = 60'000;

/// The program as it is started: a workspace on disk, with the clerk, the reader and the press on their
/// threads. Letters go into `folder`/letters.
class RealWindow
{
public:
    /// In a folder of its own, or in one that somebody used before; then its workspace is there already.
    explicit RealWindow(const QString &folder = {}) : m_given(folder)
    {
        ui::Style::start(resources::fontFolder());
        if (!QFile::exists(workspace()))
            command({QStringLiteral("import"), QStringLiteral(CPOISE_SOURCE_DIR) +
                                                   QStringLiteral("/resources/samples/authority.json")});
        ui::LetterExport::setFolder(path(QStringLiteral("letters")));
        start();
    }
    ~RealWindow() { stop(); }

    void start()
    {
        auto opened = app::ThreadedOffice::open(workspace(), resources::fontFolder(), m_clock);
        if (!opened)
            qFatal("the workspace does not open: %s", qPrintable(opened.error().detail));
        m_office = std::move(*opened);
        ui::Services services;
        services.office = m_office->office();
        services.formats = &m_office->formats();
        services.press = &m_office->press()->press();
        services.pressThread = m_office->press();
        services.workspaceName = QStringLiteral("workspace");
        services.workspaceFolder = workspace();
        m_window = std::make_unique<ui::MainWindow>(
            services, std::make_unique<QSettings>(path(QStringLiteral("window.ini")), QSettings::IniFormat));
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("the window does not become active");
    }
    void stop()
    {
        m_window.reset();
        m_office.reset();
    }
    /// The command line tool on the same workspace; the window must be stopped.
    app::cli::Answer command(QStringList words) const
    {
        words << QStringLiteral("--workspace") << workspace();
        return app::cli::run(words);
    }

    ui::MainWindow &window() const { return *m_window; }
    ui::Pages &pages() const { return m_window->pages(); }
    QString path(const QString &name) const
    {
        return m_given.isEmpty() ? m_folder.filePath(name) : QDir(m_given).filePath(name);
    }
    QString workspace() const { return path(QStringLiteral("workspace")); }

    /// The one in sight by object name; nullptr when there is none.
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        for (Widget *one : m_window->findChildren<Widget *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

private:
    QTemporaryDir m_folder;
    QString m_given;
    SystemClock m_clock;
    std::unique_ptr<app::ThreadedOffice> m_office;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace cpoise::test
