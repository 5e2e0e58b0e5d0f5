// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QProcess>
#include <QPushButton>

#include "tests/ui/hands.h"
#include "tests/ui/real_window.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"
#include "ui/parts/plain_text.h"
#include "ui/wizard/notice_bar.h"
#include "ui/wizard/wizard_body.h"
#include "ui/wizard/wizard_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

namespace
{
const QString kept = u"Typed before the power went."_s;
constexpr int patienceMs = 60'000;

bool openFirstCase(const test::RealWindow &w)
{
    ui::CaseTable *table = w.pages().list()->table();
    const auto id = [&] {
        return table->model()->rowCount() > 0
                   ? table->model()->index(0, 0).data(ui::CaseListModel::caseIdRole).toString()
                   : QString();
    };
    if (!QTest::qWaitFor([&] { return !id().isEmpty(); }, patienceMs))
        return false;
    w.pages().showDecision(id());
    return QTest::qWaitFor([&] { return w.pages().wizard()->session() != nullptr; }, patienceMs);
}

/// The other process: types in the wizard, says so when it is kept, and types on until it is killed.
int typeAway(const QString &folder)
{
    test::RealWindow w(folder);
    if (!openFirstCase(w))
        return 2;
    w.pages().wizard()->body()->open(law::StepKind::Grounds);
    const test::Hands hands(w.window());
    hands.type(u"why"_s, kept);
    const auto saved = [&] {
        const auto *state = w.find<ui::PlainLabel>(u"saveState"_s);
        return state && state->text() == u"All changes saved"_s;
    };
    if (!QTest::qWaitFor(saved, patienceMs))
        return 3;
    std::puts("kept");
    std::fflush(stdout);
    for (;;) {
        hands.type(u"why"_s, u" And more"_s);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}
} // namespace

/// The program is killed in the middle of the wizard, without any warning, while somebody types.
class RealKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasTypedIsThereAgain()
    {
        QTemporaryDir folder;
        const QString samples = QStringLiteral(CPOISE_SOURCE_DIR) + u"/resources/samples/"_s;
        {
            test::RealWindow made(folder.path());
            made.stop();
            QCOMPARE(made.command({u"import"_s, samples + u"624A-23.cpcase"_s}).exitCode, 0);
        }
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {u"--type-in"_s, folder.path(), u"-platform"_s, QGuiApplication::platformName()});
        while (!program.peek(16).contains("kept")) {
            QVERIFY2(program.state() != QProcess::NotRunning, program.readAllStandardError().constData());
            QVERIFY(program.waitForReadyRead(patienceMs));
        }
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);

        test::RealWindow again(folder.path());
        QVERIFY(openFirstCase(again));
        QTRY_VERIFY(again.find<ui::NoticeBar>(u"noticeBar"_s));
        QVERIFY(again.find<ui::NoticeBar>(u"noticeBar"_s)->words().contains(u"was kept"_s));
        again.find<QPushButton>(u"notice.0"_s)->click();
        const auto &grounds = again.pages().wizard()->session()->draft().decision.grounds;
        QVERIFY(std::any_of(grounds.begin(), grounds.end(),
                            [](const law::Ground &ground) { return ground.why.contains(kept); }));
        again.stop();
        QCOMPARE(again.command({u"verify"_s}).exitCode, 0);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--type-in") == 0)
        return typeAway(QString::fromLocal8Bit(argv[2]));
    RealKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_real_kill.moc"
