// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/window.h"

#include <QApplication>
#include <QScrollBar>
#include <QSettings>

#include "resources/resources.h"
#include "tests/bench/support/measuring.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/parts/style.h"
#include "ui/shell/pages.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

namespace
{
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

ui::Services servicesOf(app::ThreadedOffice &office, const QString &workspace)
{
    ui::Services services;
    services.office = office.office();
    services.formats = &office.formats();
    if (app::PressRoom *room = office.press()) {
        services.press = &room->press();
        services.pressThread = room;
    }
    services.workspaceName = u"bench"_s;
    services.workspaceFolder = workspace;
    return services;
}
} // namespace

Window::Window(const QString &workspace)
{
    auto opening = app::ThreadedOffice::begin(workspace, resources::fontFolder(), m_clock); // as app/main.cpp
    ui::Style::start(resources::fontFolder());
    auto office = opening.get();
    if (!office)
        giveUp(office.error().detail);
    m_office = std::move(*office);
    m_window = std::make_unique<ui::MainWindow>(
        servicesOf(*m_office, workspace),
        std::make_unique<QSettings>(m_settings.filePath(u"window.ini"_s), QSettings::IniFormat));
    m_window->resize(1366, 768);
    m_window->show();
}

Window::~Window() = default;

ListWatch::ListWatch(ui::MainWindow &window) : m_window(window)
{
    window.pages().list()->table()->viewport()->installEventFilter(this);
}

bool ListWatch::rowsAreHere() const
{
    const ui::ListPage *list = m_window.pages().list();
    const ui::CaseTable *table = list->table();
    const int first = table->rowAt(0);
    const int last = table->rowAt(table->viewport()->height() - 1);
    for (int row = first; row >= 0 && row <= last; ++row) {
        if (!list->model()->rowAt(row))
            return false;
    }
    return first >= 0;
}

bool ListWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        m_painted = rowsAreHere();
    return false;
}

void ListWatch::waitForRows()
{
    for (m_painted = false; !m_painted;)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void waitForPaint(QWidget &widget)
{
    const PaintWatch watch(widget);
    while (!watch.painted)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace cpoise::bench
