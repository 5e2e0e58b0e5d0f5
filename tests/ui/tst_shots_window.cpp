// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/shots.h"
#include "tests/support/ui_office.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{

/// The whole window on a store in memory.
struct Window {
    explicit Window(bool filled = true)
    {
        if (filled)
            caseId = office.fill();
        auto settings = std::make_unique<QSettings>(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        window = std::make_unique<ui::MainWindow>(office.services(), std::move(settings));
        window->show();
        QCoreApplication::processEvents();
        if (filled)
            window->pages().list()->table()->selectRow(2);
    }
    /// The lower pane reads a case a moment after it was chosen.
    void waitForPeek()
    {
        auto *next = window->pages().list()->findChild<ui::PlainLabel *>(u"nextWords"_s);
        QTRY_VERIFY(next && !next->text().isEmpty());
    }
    QString shot(const QString &name, double scale = 1)
    {
        const QSize size = scale > 1 ? QSize(1024, 640) : QSize(1366, 768);
        return test::compareShot(*window, name, size, scale);
    }

    QTemporaryDir folder;
    test::UiOffice office;
    QString caseId;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

class ShotsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }
    void init() { ui::Style::setTheme(ui::Theme::Light); }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"list", "new-request", "case", "settings", "guide"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void pages()
    {
        QFETCH(QString, page);
        Window w;
        w.waitForPeek();
        turnTo(w, page);
        QCOMPARE(w.shot(page + u"-light"_s), QString());
        QCOMPARE(w.shot(page + u"-200"_s, 2), QString());
        ui::Style::setTheme(ui::Theme::Dark);
        QCOMPARE(w.shot(page + u"-dark"_s), QString());
    }

    void emptyWorkspace()
    {
        Window w(false);
        QCOMPARE(w.shot(u"empty-light"_s), QString());
    }

    void nothingFound()
    {
        Window w;
        w.window->pages().list()->search(u"zebra crossings"_s);
        QCOMPARE(w.shot(u"list-nothing-light"_s), QString());
    }

    void smallScreen()
    {
        Window w;
        w.waitForPeek();
        QCOMPARE(test::compareShot(*w.window, u"list-small-light"_s, {800, 600}), QString());
    }

private:
    static void turnTo(Window &w, const QString &page)
    {
        ui::Pages &pages = w.window->pages();
        if (page == u"new-request"_s)
            pages.showNewRequest();
        else if (page == u"case"_s)
            pages.showCase(w.caseId);
        else if (page == u"settings"_s)
            pages.showSettings();
        else if (page == u"guide"_s)
            pages.toggleGuide();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(ShotsWindow)
#include "tst_shots_window.moc"
