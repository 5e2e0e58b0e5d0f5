// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/ui_office.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/parts/plain_text.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"

namespace cpoise::test
{

/// The whole window on a store in memory, shown, with fourteen cases or with none.
struct Window {
    explicit Window(bool filled = true)
    {
        if (filled)
            caseId = office.fill();
        start();
    }
    /// Another start of the program on the same store.
    void start()
    {
        window.reset();
        auto settings =
            std::make_unique<QSettings>(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        window = std::make_unique<ui::MainWindow>(office.services(), std::move(settings));
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not become active");
        QCoreApplication::processEvents();
        if (!caseId.isEmpty())
            pages().list()->table()->selectRow(2);
    }

    ui::Pages &pages() const { return window->pages(); }
    /// The visible one of that name.
    template<typename Widget>
    Widget *find(const QString &objectName) const
    {
        Widget *found = nullptr;
        for (Widget *one : window->findChildren<Widget *>(objectName)) {
            if (one->isVisible())
                found = one;
        }
        return found;
    }
    QString words(const QString &objectName) const
    {
        const auto *label = find<QLabel>(objectName);
        return label ? label->text() : QString();
    }
    QAction *action(const QString &name) const { return window->findChild<QAction *>(name); }
    /// The lower pane reads a case a moment after it was chosen.
    void waitForPeek() const
    {
        auto *next = pages().list()->findChild<ui::PlainLabel *>(QStringLiteral("nextWords"));
        QTRY_VERIFY(next && !next->text().isEmpty());
    }
    void turnTo(const QString &page) const
    {
        if (page == QLatin1StringView("new-request"))
            pages().showNewRequest();
        else if (page == QLatin1StringView("case"))
            pages().showCase(caseId);
        else if (page == QLatin1StringView("decision"))
            pages().showDecision(caseId);
        else if (page == QLatin1StringView("settings"))
            pages().showSettings();
        else if (page == QLatin1StringView("house-style"))
            pages().showHouseStyle();
        else if (page == QLatin1StringView("guide"))
            pages().toggleGuide();
        else if (page == QLatin1StringView("nothing"))
            pages().list()->search(QStringLiteral("zebra crossings"));
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder;
    UiOffice office;
    QString caseId;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace cpoise::test
