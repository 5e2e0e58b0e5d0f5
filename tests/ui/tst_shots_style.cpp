// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QPainter>

#include "tests/support/shots.h"
#include "tests/ui/style_case.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
struct Page : test::StyleCase {
    /// Own words, as after a click on them in the preview.
    void rewordFromPreview(const QString &key, const QString &words) const
    {
        Q_EMIT page()->preview()->textWanted(key);
        QCoreApplication::processEvents();
        field(key)->selectAll();
        QTest::keyClicks(field(key), words);
        QCoreApplication::processEvents();
    }
    QString shot(const QString &name, QSize size = {1366, 768}, double scale = 1) const
    {
        // On a slow machine the preview waits for a rest in typing.
        if (!QTest::qWaitFor([this] { return !page()->preview()->isBehind(); }))
            return u"the preview does not follow"_s;
        return test::compareShot(*window, name, size, scale);
    }
};

/// Three bars in a ring: somebody's badge.
QByteArray badge()
{
    QImage image(240, 240, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x7A, 0, 0), 16));
    painter.drawEllipse(QRect(12, 12, 216, 216));
    for (int bar = 0; bar < 3; ++bar)
        painter.fillRect(QRect(72, 76 + 36 * bar, 96, 18), QColor(0x7A, 0, 0));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

/// A house that has set up everything.
law::HouseStyle wholeStyle()
{
    law::HouseStyle style;
    style.letterhead = QStringList{u"{authority}"_s, u"Information Rights, Marine Parade"_s};
    style.logo = {badge(), u"Badge of Northmoor Constabulary"_s, 22, law::LogoPlace::Right};
    style.accent = u"#7a0000"_s;
    style.factors = law::FactorLayout::Columns;
    style.dates = law::DateForm::WithWeekday;
    return style;
}
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
        p.store(wholeStyle());
        p.reload();
        QCOMPARE(p.shot(u"style-light"_s), QString());
        QCOMPARE(p.shot(u"style-200"_s, {1024, 640}, 2), QString());
        QCOMPARE(p.shot(u"style-small-light"_s, {800, 600}), QString());
        ui::Style::setTheme(ui::Theme::Dark);
        QCOMPARE(p.shot(u"style-dark"_s), QString());
    }

    void words()
    {
        Page p;
        p.rewordFromPreview(u"title"_s, u"Your request {reference}: what we decided and why"_s);
        QCOMPARE(p.shot(u"style-words-light"_s), QString());
    }

    void faults()
    {
        Page p;
        p.rewordFromPreview(u"title"_s, u"Our decision"_s);
        p.find<QPushButton>(u"saveStyle"_s)->click();
        QCoreApplication::processEvents();
        QCOMPARE(p.shot(u"style-faults-light"_s), QString());
    }

    void colourAndFont()
    {
        Page p;
        p.store(wholeStyle());
        p.reload();
        auto *accent = p.find<QLineEdit>(u"accent"_s);
        accent->setFocus();
        accent->selectAll();
        QTest::keyClicks(accent, u"#ff9900"_s);
        p.press(u"saveStyle"_s);
        QCOMPARE(p.shot(u"style-look-light"_s), QString());
        QCOMPARE(p.shot(u"style-look-200"_s, {1024, 640}, 2), QString());
        p.find<QListWidget>(u"parts"_s)->setFocus();
        QCoreApplication::processEvents();
        QCOMPARE(p.shot(u"style-parts-light"_s), QString());
    }

    void oneKind()
    {
        Page p;
        p.choose(u"scope"_s, 3); // refusal in full
        QCOMPARE(p.shot(u"style-kind-light"_s), QString());
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
