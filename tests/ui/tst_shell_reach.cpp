// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>

#include "tests/support/law_book.h"
#include "tests/support/shots.h"
#include "tests/ui/reach.h"
#include "tests/ui/window.h"
#include "ui/cases/why_date.h"
#include "ui/parts/line_question.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/about.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;

namespace
{
QList<QWidget *> tabStops(const QWidget *top)
{
    QList<QWidget *> stops;
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->window() == top && test::takesTab(widget))
            stops << widget;
    }
    return stops;
}

/// What was not met, and what was met beside it.
QString missing(const QList<QWidget *> &stops, const QList<QWidget *> &met)
{
    QStringList names;
    for (const QWidget *stop : stops) {
        if (!met.contains(stop))
            names << u"not reached: "_s + test::called(stop);
    }
    for (QWidget *widget : met) {
        if (!stops.contains(widget))
            names << u"reached: "_s + test::called(widget);
    }
    return names.join(u", "_s);
}

/// Presses Tab (or Shift+Tab) until the focus is where it was, and says where it has been.
QList<QWidget *> walk(QWidget *top, Qt::Key key)
{
    QList<QWidget *> met;
    for (int presses = 0; presses < 200; ++presses) {
        QWidget *focused = QApplication::focusWidget();
        if (!focused || met.contains(focused))
            return met;
        met << focused;
        QTest::keyClick(top, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QCoreApplication::processEvents();
    }
    return met;
}

QImage around(const QWidget *widget)
{
    const QWidget *top = widget->window();
    const QRect rect(widget->mapTo(top, QPoint()), widget->size());
    QImage image(top->size(), QImage::Format_RGB32);
    const_cast<QWidget *>(top)->render(&image);
    return image.copy(rect.adjusted(-2, -2, 2, 2));
}

/// Names and roles; Tab and Shift+Tab come to everything and leave it; one sees where one is.
void checkReach(QWidget *top)
{
    const QList<QWidget *> stops = tabStops(top);
    QVERIFY(!stops.isEmpty());
    for (QWidget *stop : stops) {
        QVERIFY2(!test::spokenName(stop).isEmpty(), qPrintable(test::called(stop)));
        QVERIFY2(test::hasRole(stop), qPrintable(test::called(stop)));
    }
    stops.first()->setFocus(Qt::TabFocusReason);
    QCOMPARE(missing(stops, walk(top, Qt::Key_Tab)), QString());
    stops.first()->setFocus(Qt::TabFocusReason);
    QCOMPARE(missing(stops, walk(top, Qt::Key_Backtab)), QString());
    for (QWidget *stop : stops) {
        stop->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        const QImage with = around(stop);
        stop->clearFocus();
        QCoreApplication::processEvents();
        QVERIFY2(with != around(stop), qPrintable(test::called(stop) + u" does not show the focus"_s));
    }
}

QStringList mnemonicsIn(const QWidget *top)
{
    QStringList found;
    const auto add = [&found](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            found << key.toString();
    };
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != top)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *menu : bar->actions())
                add(menu->text());
        }
    }
    return found;
}

void checkMnemonics(const QWidget *top)
{
    QStringList seen;
    for (const QString &key : mnemonicsIn(top)) {
        QVERIFY2(!seen.contains(key), qPrintable(key + u" stands twice on this page"_s));
        seen << key;
    }
}

/// Where it stands on its page, wherever the page is scrolled to; what does not scroll stands under it.
QPoint placeOf(const QWidget *widget, const QWidget *page)
{
    QPoint place;
    for (; widget != page; widget = widget->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()->parentWidget()))
            return place;
        place += widget->pos();
    }
    return place + QPoint(0, 100'000);
}

QDialog *dialogOf(const Window &w)
{
    for (QDialog *dialog : w.window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}
} // namespace

/// Outside the wizard: everything is named, reached by Tab and left by it, and its keys are its own.
class ShellReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        test::startShots();
        ui::prompt::clear();
    }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"list", "empty", "nothing", "new-request", "case", "decision", "settings",
                                 "house-style", "guide"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void pages()
    {
        QFETCH(QString, page);
        Window w(page != u"empty"_s);
        if (page != u"empty"_s)
            w.waitForPeek();
        w.turnTo(page);
        if (page != u"decision"_s) // its own tests walk its steps
            checkReach(w.window.get());
        checkMnemonics(w.window.get());
    }

    void smallWindow()
    {
        Window w;
        w.waitForPeek();
        w.window->resize(800, 600);
        for (const QString &page :
             {u"list"_s, u"new-request"_s, u"case"_s, u"settings"_s, u"house-style"_s, u"guide"_s}) {
            w.turnTo(page);
            QCOMPARE(w.window->size(), QSize(800, 600));
            checkReach(w.window.get());
        }
    }

    void formsWithFaults()
    {
        Window w;
        w.turnTo(u"new-request"_s);
        QTest::mouseClick(w.find<QWidget>(u"saveRequest"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(w.find<QWidget>(u"faults"_s));
        checkReach(w.window.get());
        checkMnemonics(w.window.get());
        w.turnTo(u"settings"_s);
        w.find<QLineEdit>(u"authorityName"_s)->clear();
        QTest::mouseClick(w.find<QWidget>(u"add-person"_s), Qt::LeftButton);
        QTest::mouseClick(w.find<QWidget>(u"add-pattern"_s), Qt::LeftButton);
        QTest::mouseClick(w.find<QWidget>(u"saveSettings"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        QVERIFY(w.find<QWidget>(u"faults"_s));
        checkReach(w.window.get());
    }

    void tabFollowsTheEye_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"new-request", "case", "settings"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void tabFollowsTheEye()
    {
        QFETCH(QString, page);
        Window w;
        w.turnTo(page);
        if (auto *question = w.find<QAbstractButton>(u"addQuestion"_s)) {
            question->click();
            question->click();
        }
        for (const QString &more : {u"add-person"_s, u"add-signatory"_s, u"add-pattern"_s}) {
            if (auto *button = w.find<QAbstractButton>(more))
                button->click();
        }
        for (const QString &save : {u"saveRequest"_s, u"saveSettings"_s}) { // what is wrong stands at the top
            if (auto *button = w.find<QAbstractButton>(save))
                button->click();
        }
        QCoreApplication::processEvents();
        QWidget *top = w.pages().currentWidget();
        QWidget *first = nullptr; // the topmost
        for (QWidget *stop : tabStops(w.window.get())) {
            if (top->isAncestorOf(stop) && (!first || test::isReadAfter({placeOf(first, top), first->size()},
                                                                        {placeOf(stop, top), stop->size()})))
                first = stop;
        }
        first->setFocus(Qt::TabFocusReason);
        QRect before;
        int met = 0;
        for (QWidget *stop : walk(w.window.get(), Qt::Key_Tab)) {
            if (!top->isAncestorOf(stop))
                continue;
            const QRect rect(placeOf(stop, top), stop->size());
            QVERIFY2(before.isNull() || test::isReadAfter(rect, before), qPrintable(test::called(stop)));
            before = rect;
            ++met;
        }
        QVERIFY(met > 4);
    }

    void about()
    {
        Window w;
        ui::showAbout(w.window.get(), test::lawBook());
        checkDialog(w);
    }
    void question()
    {
        Window w;
        ui::prompt::ask(w.window.get(),
                        {ui::prompt::Kind::Warning,
                         u"Put this backup in place of all cases?"_s,
                         u"/a/file"_s,
                         {u"&Keep the cases of now"_s, u"&Put the backup in place"_s},
                         0},
                        [](int) {});
        checkDialog(w);
    }
    void lineQuestion()
    {
        Window w;
        ui::askLine(w.window.get(), u"Reference for a.txt"_s, u"The text names no reference."_s,
                    [](const QString &) {});
        checkDialog(w);
    }
    void whyThisDate()
    {
        Window w;
        w.waitForPeek();
        QTest::mouseClick(w.find<QWidget>(u"clockWhy"_s), Qt::LeftButton);
        checkDialog(w);
    }

private:
    static void checkDialog(const Window &w)
    {
        QDialog *dialog = dialogOf(w);
        QVERIFY(dialog);
        dialog->activateWindow();
        QVERIFY(!dialog->windowTitle().isEmpty());
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        checkReach(dialog);
        checkMnemonics(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }
};

QTEST_MAIN(ShellReachTest)
#include "tst_shell_reach.moc"
