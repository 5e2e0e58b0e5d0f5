// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QPushButton>

#include "tests/support/shots.h"
#include "tests/ui/window.h"
#include "ui/parts/style.h"
#include "ui/parts/text_field.h"
#include "ui/style/style_page.h"
#include "ui/style/style_preview.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
struct Page : test::Window {
    Page()
    {
        office.openPress();
        start();
        pages().showHouseStyle();
        QCoreApplication::processEvents();
    }
    void reword(const QString &key, const QString &words) const
    {
        Q_EMIT pages().style()->preview()->textWanted(key); // as a click on it in the preview does
        QCoreApplication::processEvents();
        auto *field = find<ui::TextField>(u"ownWords."_s + key);
        field->selectAll();
        QTest::keyClicks(field, words);
        QCoreApplication::processEvents();
    }
    QString shot(const QString &name, QSize size = {1366, 768}, double scale = 1) const
    {
        return test::compareShot(*window, name, size, scale);
    }
};
} // namespace

/// Pictures of the house style beside the letter that it makes.
class ShotsStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }
    void init() { ui::Style::setTheme(ui::Theme::Light); }

    void page()
    {
        Page p;
        p.find<QComboBox>(u"factorLayout"_s)->setCurrentIndex(3);
        QCOMPARE(p.shot(u"style-light"_s), QString());
        QCOMPARE(p.shot(u"style-200"_s, {1024, 640}, 2), QString());
        QCOMPARE(p.shot(u"style-small-light"_s, {800, 600}), QString());
        ui::Style::setTheme(ui::Theme::Dark);
        QCOMPARE(p.shot(u"style-dark"_s), QString());
    }

    void words()
    {
        Page p;
        p.reword(u"title"_s, u"Your request {reference}: what we decided and why"_s);
        QCOMPARE(p.shot(u"style-words-light"_s), QString());
    }

    void faults()
    {
        Page p;
        p.reword(u"title"_s, u"Our decision"_s);
        p.find<QPushButton>(u"saveStyle"_s)->click();
        QCoreApplication::processEvents();
        QCOMPARE(p.shot(u"style-faults-light"_s), QString());
    }

    void highContrast()
    {
#ifdef Q_OS_WIN
        QSKIP("high contrast is what Windows says, not the palette (docs/windows-checklist.md)");
#endif
        const auto light = qScopeGuard([] { test::startShots(); });
        test::startContrastShots(test::Ground::Black);
        Page p;
        QCOMPARE(p.shot(u"style-contrast"_s), QString());
    }
};

QTEST_MAIN(ShotsStyle)
#include "tst_shots_style.moc"
