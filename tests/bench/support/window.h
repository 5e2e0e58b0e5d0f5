// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "app/threaded_office.h"
#include "ui/shell/main_window.h"

class QWidget;

namespace cpoise::bench
{

/// The window on a workspace, put together as the program's front door does it, with every thread.
class Window
{
public:
    explicit Window(const QString &workspace);
    ~Window();

    ui::MainWindow &window() const { return *m_window; }
    casework::CaseReader &reader() const { return *m_office->office().reader; }

private:
    QTemporaryDir m_settings;
    SystemClock m_clock;
    std::unique_ptr<app::ThreadedOffice> m_office;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Knows when the rows that a person sees are there and on the screen, none of them grey.
class ListWatch : public QObject
{
    Q_OBJECT
public:
    explicit ListWatch(ui::MainWindow &window);
    /// Handles events until a painting has begun and ended after this call with every row in sight there.
    void waitForRows();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool rowsAreHere() const;

    ui::MainWindow &m_window;
    bool m_painted = false;
};

/// Handles events until the widget has been painted.
void waitForPaint(QWidget &widget);

} // namespace cpoise::bench
