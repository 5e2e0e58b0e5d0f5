// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shots.h"
#include "tests/ui/window.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;

namespace
{
QString shot(const Window &w, const QString &name, double scale = 1)
{
    const QSize size = scale > 1 ? QSize(1024, 640) : QSize(1366, 768);
    return test::compareShot(*w.window, name, size, scale);
}
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
        w.turnTo(page);
        QCOMPARE(shot(w, page + u"-light"_s), QString());
        QCOMPARE(shot(w, page + u"-200"_s, 2), QString());
        ui::Style::setTheme(ui::Theme::Dark);
        QCOMPARE(shot(w, page + u"-dark"_s), QString());
    }

    void highContrast_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("black");
        for (const char *page : {"list", "new-request", "case", "settings"}) {
            QTest::newRow(qPrintable(QLatin1StringView(page) + u" black"_s))
                << QString::fromLatin1(page) << true;
        }
        QTest::newRow("list white") << u"list"_s << false;
        QTest::newRow("case white") << u"case"_s << false;
    }
    void highContrast()
    {
#ifdef Q_OS_WIN
        QSKIP("high contrast is what Windows says, not the palette (docs/windows-checklist.md)");
#endif
        QFETCH(QString, page);
        QFETCH(bool, black);
        const auto light = qScopeGuard([] { test::startShots(); });
        test::startContrastShots(black ? test::Ground::Black : test::Ground::White);
        Window w;
        w.waitForPeek();
        w.turnTo(page);
        QCOMPARE(shot(w, page + (black ? u"-contrast"_s : u"-contrast-white"_s)), QString());
    }

    void emptyWorkspace()
    {
        Window w(false);
        QCOMPARE(shot(w, u"empty-light"_s), QString());
    }

    void nothingFound()
    {
        Window w;
        w.window->pages().list()->search(u"zebra crossings"_s);
        QCOMPARE(shot(w, u"list-nothing-light"_s), QString());
    }

    void smallScreen()
    {
        Window w;
        w.waitForPeek();
        QCOMPARE(test::compareShot(*w.window, u"list-small-light"_s, {800, 600}), QString());
        w.turnTo(u"new-request"_s);
        QCOMPARE(test::compareShot(*w.window, u"new-request-small-light"_s, {800, 600}), QString());
    }
};

QTEST_MAIN(ShotsWindow)
#include "tst_shots_window.moc"
