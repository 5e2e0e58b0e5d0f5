// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/style.h"
#include "ui/prompt/prompt.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::ui;

class PartsStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Style::start(cpoise::resources::fontFolder(), Theme::Light); }

    void contrastOfKnownColours()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    }

    void everyTextIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyTextIsReadable()
    {
        QFETCH(bool, dark);
        const Colours c = dark ? darkColours() : lightColours();
        const QColor texts[] = {c.text, c.quiet, c.accent, c.blocks, c.look, c.done};
        const QColor grounds[] = {c.window, c.side, c.base, c.hover, c.selection};
        for (const QColor &text : texts) {
            for (const QColor &ground : grounds)
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + u" on "_s + ground.name()));
        }
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        const std::pair<QColor, QColor> notes[] = {
            {c.blocks, c.blocksSoft}, {c.look, c.lookSoft}, {c.done, c.doneSoft}};
        for (const auto &[tone, soft] : notes) {
            QVERIFY2(contrast(tone, soft) >= 4.5, qPrintable(tone.name()));
            QVERIFY2(contrast(c.text, soft) >= 4.5, qPrintable(soft.name()));
        }
        // What shows that a control is there (WCAG 1.4.11): 3 to 1.
        for (const QColor &ground : {c.window, c.base, c.side})
            QVERIFY2(contrast(c.edge, ground) >= 3.0, qPrintable(ground.name()));
        QVERIFY(contrast(c.accent, c.base) >= 3.0);
    }

    void themeCanBeSwitched()
    {
        PlainLabel label(u"Late"_s, TextSize::Body, Tone::Blocks);
        QCOMPARE(label.palette().color(QPalette::WindowText), lightColours().blocks);
        Style::setTheme(Theme::Dark);
        QVERIFY(Style::isDark());
        QCOMPARE(label.palette().color(QPalette::WindowText), darkColours().blocks);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkColours().window);
        Style::setTheme(Theme::Light);
        QCOMPARE(label.palette().color(QPalette::WindowText), lightColours().blocks);
    }

    void controlsHaveTheirHeight()
    {
        QPushButton button(u"Save"_s);
        QLineEdit edit;
        QCOMPARE(button.sizeHint().height(), controlHeight);
        QCOMPARE(edit.sizeHint().height(), controlHeight);
    }

    void labelsAreAlwaysPlain()
    {
        QTemporaryDir folder;
        const QString markup = u"<b>x</b><img src=\"%1\">"_s;
        QMessageBox box;
        box.setText(markup);
        box.ensurePolished();
        box.show();
        const QList<QLabel *> labels = box.findChildren<QLabel *>();
        QVERIFY(!labels.isEmpty());
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(PlainLabel(markup).textFormat(), Qt::PlainText);
    }

    void promptsAnswerFromTests()
    {
        prompt::clear();
        prompt::answerNext(1);
        int answer = -1;
        prompt::ask(nullptr, {prompt::Kind::Question, u"Go?"_s, u"<b>"_s, {u"Go"_s, u"Stay"_s}},
                    [&](int b) { answer = b; });
        QCOMPARE(answer, 1);
        QCOMPARE(prompt::asked(), QStringList{u"Go?\n<b>"_s});
        prompt::pickNext(u"/x/y.cpcase"_s);
        QString path;
        prompt::openFile(nullptr, u"Open"_s, u"Case files (*.cpcase)"_s, [&](const QString &p) { path = p; });
        QCOMPARE(path, u"/x/y.cpcase"_s);
        prompt::clear();
    }

    void promptsOpenWithoutBlocking()
    {
        prompt::clear();
        QWidget parent;
        int answer = -1;
        prompt::ask(&parent, {prompt::Kind::Warning, u"Stop?"_s, u"<img src='x'>"_s, {u"Stop"_s, u"Go on"_s}},
                    [&](int b) { answer = b; });
        auto *box = parent.findChild<QMessageBox *>(u"prompt"_s);
        QVERIFY(box);
        QCOMPARE(box->icon(), QMessageBox::NoIcon); // Qt's own are of another set
        QVERIFY(!box->iconPixmap().isNull());
        QCOMPARE(answer, -1);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(answer, 1);
    }

    void iconsAreThereInEverySize()
    {
        const QStringList names = iconNames();
        QVERIFY(names.size() > 20);
        for (const QString &name : names) {
            for (const int size : {16, 20, 24, 32, 48})
                QVERIFY2(QFile::exists(u":/icons/"_s + name + u'-' + QString::number(size) + u".png"_s),
                         qPrintable(name));
        }
        const QImage look = icon(u"circle-x"_s, Tone::Blocks).pixmap(24).toImage();
        bool found = false;
        for (int x = 0; x < look.width() && !found; ++x)
            found = look.pixelColor(x, look.height() / 2).alpha() > 200 &&
                    look.pixelColor(x, look.height() / 2).name() == Style::colours().blocks.name();
        QVERIFY(found);
    }
};

QTEST_MAIN(PartsStyle)
#include "tst_parts_style.moc"
