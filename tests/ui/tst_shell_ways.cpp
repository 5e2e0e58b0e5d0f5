// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>

#include "resources/resources.h"
#include "tests/support/shots.h"
#include "tests/ui/window.h"
#include "ui/cases/case_page.h"
#include "ui/cases/settings_page.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::StepKind;

/// Ways through the window that cost a newcomer nothing: it fits on the screen, and a way in leads back.
class ShellWays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::startShots(); }

    void theFirstWindowFitsOnTheScreen()
    {
        test::UiOffice office;
        QTemporaryDir folder;
        ui::MainWindow window(office.services(), std::make_unique<QSettings>(folder.filePath(u"window.ini"_s),
                                                                             QSettings::IniFormat));
        const QSize room = window.screen()->availableSize();
        QVERIFY2(window.height() < room.height(), "no room for the title bar");
        QVERIFY(window.width() < room.width() || window.width() == 1280);
    }

    /// 1366 x 768 at 200 %, less the taskbar and the title bar.
    void itFitsOnASmallScreenAtTwiceTheSize()
    {
        test::Window w;
        const auto need = [&](const QString &page) {
            const QSize least = w.window->minimumSizeHint();
            QVERIFY2(least.width() <= 683 && least.height() <= 340,
                     qPrintable(page + u": "_s + QString::number(least.width()) + u" x "_s +
                                QString::number(least.height())));
        };
        for (const QString &page : {u"list"_s, u"new-request"_s, u"case"_s, u"settings"_s, u"house-style"_s,
                                    u"guide"_s, u"decision"_s}) {
            w.turnTo(page);
            need(page);
        }
    }

    /// A text that has to be scrolled sideways is not read.
    void nothingIsScrolledSideways()
    {
        test::Window w;
        w.window->resize(683, 340);
        for (const QString &page :
             {u"new-request"_s, u"case"_s, u"settings"_s, u"house-style"_s, u"guide"_s}) {
            w.turnTo(page);
            checkAreas(w, page);
        }
        w.turnTo(u"decision"_s);
        QTRY_VERIFY(w.pages().wizard()->body());
        for (const casework::StepState &step : w.pages().wizard()->session()->steps()) {
            if (step.kind == StepKind::Balance || step.kind == StepKind::Letter)
                continue; // two sides across, and a page of paper
            w.pages().wizard()->body()->open(step.kind);
            checkAreas(w, QString::number(int(step.kind)));
        }
    }

    void anOfficersNameIsWhole()
    {
        test::Window w;
        w.turnTo(u"case"_s);
        auto *officer = w.find<QComboBox>(u"caseOfficer"_s);
        QVERIFY(officer);
        QVERIFY(officer->width() > officer->fontMetrics().horizontalAdvance(u"Alexandra Featherstone"_s));
    }

    void settingsLeadBackToTheStep()
    {
        test::Window w;
        w.turnTo(u"decision"_s);
        QTRY_VERIFY(w.pages().wizard()->body());
        w.pages().wizard()->body()->open(StepKind::Letter);
        w.pages().showSettingsAt(law::Field::Regulator);
        QCOMPARE(w.pages().currentWidget(), w.pages().settings());
        Q_EMIT w.pages().settings()->closed();
        QCOMPARE(w.pages().currentWidget(), w.pages().wizard());
        QTRY_VERIFY(w.pages().wizard()->body());
        QCOMPARE(w.pages().wizard()->caseId(), w.caseId);
        QTRY_COMPARE(w.pages().wizard()->body()->step(), StepKind::Letter);
    }

    void nothingSeemsSavedThatIsNot()
    {
        test::Window w;
        w.pages().showList();
        QTRY_COMPARE(w.words(u"statusWords"_s), u"All changes saved"_s);
        w.turnTo(u"new-request"_s);
        QCOMPARE(w.words(u"statusWords"_s), u"Not saved yet"_s);
        w.turnTo(u"settings"_s);
        QCOMPARE(w.words(u"statusWords"_s), u"Save to keep changes"_s);
        auto *name = w.find<QLineEdit>(u"regulatorName"_s);
        QVERIFY(name);
        name->setText(u"Another office"_s);
        w.pages().toggleGuide();
        QCOMPARE(w.words(u"statusWords"_s), u"Changes not saved"_s);
        w.pages().toggleGuide();
        QTest::keyClick(w.find<QLineEdit>(u"regulatorName"_s), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(w.pages().unsaved().isEmpty());
        w.pages().showList();
        QTRY_COMPARE(w.words(u"statusWords"_s), u"All changes saved"_s);
    }

    void settingsLeadBackToTheCase()
    {
        test::Window w;
        w.turnTo(u"case"_s);
        w.turnTo(u"settings"_s);
        w.pages().showSettings(); // asked for twice
        Q_EMIT w.pages().settings()->closed();
        QCOMPARE(w.pages().currentWidget(), w.pages().casePage());
        QCOMPARE(w.pages().casePage()->caseId(), w.caseId);
        w.pages().showList();
        w.turnTo(u"settings"_s);
        Q_EMIT w.pages().settings()->closed();
        QCOMPARE(w.pages().currentWidget(), w.pages().list());
    }

private:
    static void checkAreas(const test::Window &w, const QString &page)
    {
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents();
        for (const QScrollArea *area : w.window->findChildren<QScrollArea *>()) {
            if (area->isVisible() && area->widget())
                QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                         qPrintable(page + u" needs "_s +
                                    QString::number(area->widget()->minimumSizeHint().width()) + u", has "_s +
                                    QString::number(area->viewport()->width())));
        }
    }
};

QTEST_MAIN(ShellWays)
#include "tst_shell_ways.moc"
