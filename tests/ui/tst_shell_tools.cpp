// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

#include "base/text.h"
#include "tests/support/law_book.h"
#include "tests/ui/window.h"
#include "ui/cases/case_list_model.h"
#include "ui/parts/bar.h"
#include "ui/prompt/prompt.h"
#include "ui/shell/tools.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using test::Window;

namespace
{
struct Work : Window {
    explicit Work(bool filled = true) : Window(filled) { ui::prompt::clear(); }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write a file");
        return out.fileName();
    }
    QString caseFile(const QString &reference)
    {
        casework::CaseRecord record;
        record.content = test::completeCase();
        record.content.reference = reference;
        return file(safeFileName(reference) + u".cpcase"_s, office.formats.writeCaseFile(record, {}));
    }
    void choose(const QString &action) const { this->action(action)->trigger(); }
    QString outcome() const { return words(u"progressOutcome"_s); }
};
} // namespace

/// Long work from the menus: progress, an end in words, and a way to stop it.
class ShellToolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsOneFile()
    {
        Work w;
        ui::prompt::pickNext(w.caseFile(u"700/26"_s));
        w.choose(u"importCases"_s);
        QTRY_COMPARE(w.outcome(), u"700_26.cpcase: 1 case taken over."_s);
        w.pages().list()->search(u"700/26"_s);
        QTRY_COMPARE(w.pages().list()->model()->rowCount(), 1);
    }

    void importsManyFilesAsOnePieceOfWork()
    {
        Work w;
        QStringList paths;
        for (int i = 0; i < 12; ++i)
            paths << w.caseFile(QString::number(700 + i) + u"/26"_s);
        paths << w.caseFile(u"102/26"_s);                   // another case has this reference
        paths << w.file(u"bad.cpcase"_s, QByteArray("no")); // and this is no case file
        paths << w.folder.filePath(u"none.cpcase"_s);
        w.window->tools().importFiles(paths);
        QTRY_VERIFY(!w.outcome().isEmpty());
        const QString said = w.outcome();
        QVERIFY2(said.startsWith(u"15 files: 12 cases taken over."_s), qPrintable(said));
        QVERIFY2(said.contains(u"another case has the reference: 102/26."_s), qPrintable(said));
        QVERIFY2(said.contains(u"bad.cpcase: This cannot be taken over as it is."_s), qPrintable(said));
        QVERIFY2(said.contains(u"none.cpcase: It is not there any more."_s), qPrintable(said));
        QCOMPARE(w.window->findChildren<QPushButton *>(u"progressButton"_s).size(), 1);
    }

    void saysWhatTextsLost()
    {
        Work w;
        w.office.formats.signs = 2;
        w.window->tools().importFile(w.caseFile(u"700/26"_s));
        QTRY_COMPARE(w.outcome(), u"700_26.cpcase: 1 case taken over. In the texts that came in, 2 control "
                                  "characters and the like were left out or replaced."_s);
    }

    void manyReferencesAreNotAllNamed()
    {
        Work w;
        QStringList paths;
        for (int i = 0; i < 12; ++i)
            paths << w.caseFile(u"102/26"_s); // another case has this reference
        w.window->tools().importFiles(paths);
        QTRY_VERIFY(w.outcome().endsWith(u"102/26, 102/26 and 2 more."_s));
    }

    void theSameFileTwiceStoresNothingTwice()
    {
        Work w;
        const QString path = w.caseFile(u"700/26"_s);
        w.window->tools().importFile(path);
        QTRY_VERIFY(w.outcome().contains(u"1 case taken over"_s));
        QTest::mouseClick(w.find<QPushButton>(u"progressButton"_s), Qt::LeftButton);
        QTRY_VERIFY(w.outcome().isEmpty());
        w.window->tools().importFile(path);
        QTRY_COMPARE(w.outcome(), u"700_26.cpcase: 0 cases taken over, 1 here already."_s);
    }

    void aTestIsReadInAndOpened()
    {
        Work w;
        ui::prompt::pickNext(w.file(u"test.txt"_s, "710A/26\nHarm\nA text."));
        w.choose(u"readPit"_s);
        QTRY_COMPARE(w.pages().currentWidget(), w.pages().wizard());
        QTRY_VERIFY(w.window->windowTitle().startsWith(u"710A/26"_s));
    }

    void aTestWithoutAReferenceIsAskedForOne()
    {
        Work w;
        ui::prompt::pickNext(w.file(u"test.txt"_s, "Harm\nA text."));
        w.choose(u"readPit"_s);
        QTRY_VERIFY(w.find<QLineEdit>(u"lineQuestionEdit"_s));
        QTest::keyClicks(w.find<QLineEdit>(u"lineQuestionEdit"_s), u"711/26"_s);
        QTest::keyClick(w.find<QLineEdit>(u"lineQuestionEdit"_s), Qt::Key_Return);
        QTRY_COMPARE(w.pages().currentWidget(), w.pages().wizard());
        QTRY_VERIFY(w.window->windowTitle().startsWith(u"711/26"_s));
    }

    void exportsACase()
    {
        Work w;
        const QString path = w.folder.filePath(u"out.cpcase"_s);
        ui::prompt::answerNext(0);
        ui::prompt::pickNext(path);
        w.choose(u"exportCase"_s);
        QTRY_VERIFY(w.outcome().startsWith(u"The case was written to"_s));
        QVERIFY(QFile::exists(path));
    }

    void backupShowsProgressAndSaysWhere()
    {
        Work w;
        ui::prompt::pickNext(w.folder.path());
        w.choose(u"backup"_s);
        QTRY_VERIFY(w.outcome().startsWith(u"Backed up and checked: "_s));
    }

    void backupThatFailsSaysWhatToDo()
    {
        Work w;
        w.office.memory.store.failNext(ErrorCode::DiskFull, u"backup"_s);
        ui::prompt::pickNext(w.folder.path());
        w.choose(u"backup"_s);
        QTRY_VERIFY(w.outcome().contains(u"Free some space"_s));
    }

    void verificationIsCancelledAndSaysSo()
    {
        test::ManualWorker worker;
        Work w;
        ui::Services services = w.office.services();
        services.office.readerThread = &worker;
        services.office.clerk = &worker;
        w.window = std::make_unique<ui::MainWindow>(
            services, std::make_unique<QSettings>(w.folder.filePath(u"b.ini"_s), QSettings::IniFormat));
        w.window->show();
        w.choose(u"verify"_s);
        auto *cancel = w.find<QPushButton>(u"progressButton"_s);
        QVERIFY(cancel);
        QCOMPARE(cancel->text(), u"Cancel"_s);
        QVERIFY(w.find<ui::Bar>(u"progressBar"_s));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(!cancel->isEnabled());
        worker.runAll();
        QTRY_COMPARE(w.outcome(), u"Verification: stopped. What was done before stays."_s);
        worker.runAll();
    }

    void importIsCancelledBetweenFiles()
    {
        test::ManualWorker worker;
        Work w;
        ui::Services services = w.office.services();
        services.office.clerk = &worker;
        w.window = std::make_unique<ui::MainWindow>(
            services, std::make_unique<QSettings>(w.folder.filePath(u"b.ini"_s), QSettings::IniFormat));
        w.window->show();
        w.window->tools().importFiles({w.caseFile(u"700/26"_s), w.caseFile(u"701/26"_s)});
        QTRY_VERIFY(worker.pending() > 0);
        QTest::mouseClick(w.find<QPushButton>(u"progressButton"_s), Qt::LeftButton);
        QCoreApplication::processEvents(); // the run hears of it before the store goes on
        QTRY_VERIFY2((worker.runAll(), w.outcome().contains(u"stopped"_s)), qPrintable(w.outcome()));
        QVERIFY(!w.office.memory.store.findReference(u"701/26"_s).has_value());
    }

    void damageIsToldInFull()
    {
        Work w;
        casework::VerifyReport report;
        for (int i = 1; i <= 30; ++i)
            report.faults << u"Entry "_s + QString::number(i) + u" does not fit."_s;
        w.office.memory.store.setVerifyReport(report);
        ui::prompt::answerNext(0);
        w.choose(u"verify"_s);
        QTRY_VERIFY(w.outcome().startsWith(u"The records are damaged (30 faults): Entry 1 does"_s));
        const QString told = ui::prompt::asked().last();
        QVERIFY(told.contains(u"restore the last backup"_s));
        QVERIFY(told.contains(u"Entry 20 does not fit."_s) && told.contains(u"and 10 more"_s));
    }

    void restoreLeavesTheCaseAndReadsEverythingAgain()
    {
        Work w;
        w.pages().showDecision(w.caseId);
        ui::prompt::pickNext(w.file(u"old.db"_s, "x"));
        ui::prompt::answerNext(1);
        const int asked = w.office.memory.store.countOf(u"ids"_s);
        w.choose(u"restore"_s);
        QCOMPARE(w.pages().currentWidget(), w.pages().list());
        QTRY_VERIFY(w.outcome().startsWith(u"Restored."_s));
        QVERIFY(w.office.memory.store.countOf(u"ids"_s) > asked + 1);
    }

    void restoreIsNotDoneWithoutAYes()
    {
        Work w;
        ui::prompt::pickNext(w.file(u"old.db"_s, "x"));
        ui::prompt::answerNext(0);
        w.choose(u"restore"_s);
        QCOMPARE(w.office.memory.store.countOf(u"restore"_s), 0);
    }

    void closingWhileWorkGoesOnAsks()
    {
        test::ManualWorker worker;
        Work w;
        ui::Services services = w.office.services();
        services.office.clerk = &worker;
        services.office.readerThread = &worker;
        w.window = std::make_unique<ui::MainWindow>(
            services, std::make_unique<QSettings>(w.folder.filePath(u"b.ini"_s), QSettings::IniFormat));
        w.window->show();
        w.choose(u"verify"_s);
        ui::prompt::answerNext(0);
        QVERIFY(!w.window->close());
        QVERIFY(ui::prompt::asked().last().contains(u"still going on"_s));
        worker.runAll();
    }

    void anEmptyWorkspaceTakesTheSamples()
    {
        Work w(false);
        QVERIFY(w.office.memory.store.setAuthority({}, {u"mvale"_s, w.office.memory.clock.nowUtc()}));
        QTest::mouseClick(w.find<QPushButton>(u"emptySample"_s), Qt::LeftButton);
        QTRY_VERIFY(!w.outcome().isEmpty());
        QVERIFY2(w.outcome().contains(u"invented authority, Northmoor Constabulary"_s),
                 qPrintable(w.outcome()));
        const law::Authority taken = w.office.memory.store.authority().value();
        QCOMPARE(taken.name, u"Northmoor Constabulary"_s);
        QVERIFY(!taken.signatories.isEmpty() && !taken.regulatorName.isEmpty());
    }

    void theSamplesLeaveAnAuthorityAlone()
    {
        Work w(false);
        law::Authority own = test::authority();
        own.name = u"Eastmoor Council"_s;
        QVERIFY(w.office.memory.store.setAuthority(own, {u"mvale"_s, w.office.memory.clock.nowUtc()}));
        QTest::mouseClick(w.find<QPushButton>(u"emptySample"_s), Qt::LeftButton);
        QTRY_VERIFY(!w.outcome().isEmpty());
        QVERIFY2(!w.outcome().contains(u"authority"_s), qPrintable(w.outcome()));
        QCOMPARE(w.office.memory.store.authority().value().name, u"Eastmoor Council"_s);
    }
};

QTEST_MAIN(ShellToolsTest)
#include "tst_shell_tools.moc"
