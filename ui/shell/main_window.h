// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QMainWindow>
#include <QSettings>

#include "ui/parts/style.h"
#include "ui/services.h"
#include "ui/shell/desks.h"

class QMenuBar;

namespace cpoise::ui
{

class Menus;
class Pages;
class ProgressPanel;
class SearchField;
class StatusLine;
class Tools;

/// The one window: menus and search above, one page at a time, long work and the status line below. It only
/// introduces these to each other.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settings` hold what the window remembers (sizes, columns, theme), never cases.
    MainWindow(const Services &services, std::unique_ptr<QSettings> settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    Pages &pages() { return *m_pages; }
    Tools &tools() { return *m_tools; }
    /// To the front, also out of the task bar (a second start asks for it).
    void raiseToFront();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildMiddle();
    void connectPages();
    void connectCaseAction(QAction *action, void (Pages::*open)(const QString &));
    void connectCaseMenu();
    void connectOtherMenus();
    void connectTheme(QAction *action, Theme theme);
    void showTheme();
    void takeSettings();
    void showPage();
    void restoreWindow();
    void saveWindow();
    QString whyNotClose() const;
    void askToClose(const QString &why);

    Services m_services;
    std::unique_ptr<QSettings> m_settings;
    Desks m_desks;
    QMenuBar *m_menuBar;
    Menus *m_menus;
    SearchField *m_search;
    Pages *m_pages;
    ProgressPanel *m_progress;
    StatusLine *m_status;
    Tools *m_tools;
    bool m_closeAnyway = false;
};

} // namespace cpoise::ui
