// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <thread>

#include <QTest>

#include "storage/check_crew.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using test::WorkspaceCase;

namespace
{
using casework::StepProgress;
using casework::VerifyReport;

/// A question that takes for ever unless it is interrupted.
constexpr char endless[] =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

CheckPart says(const QString &fault)
{
    return {[fault](SqliteConnection &, const StepProgress &, VerifyReport &report) {
        report.faults << fault;
        ++report.contents;
    }};
}

CheckPart fails(ErrorCode code)
{
    return {[code](SqliteConnection &, const StepProgress &, VerifyReport &) { raise(code, u"as told"_s); }};
}

CheckPart never()
{
    return {[](SqliteConnection &c, const StepProgress &, VerifyReport &) {
        c.scalar(QString::fromLatin1(endless));
    }};
}

/// Goes on until it is told to stop.
CheckPart untilStopped()
{
    return {[](SqliteConnection &, const StepProgress &progress, VerifyReport &) {
        while (progress(1, 2))
            std::this_thread::yield();
        raise(ErrorCode::Cancelled, u"stopped"_s);
    }};
}
} // namespace

/// Parts of a check beside each other: what is found does not depend on which is done first.
class CheckCrewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_here.fill(3); }
    void findingsKeepTheirOrder();
    void aFailedReadIsAFinding();
    void anotherFailureStopsAll_data();
    void anotherFailureStopsAll();
    void stopsWithinAStatement();
    void tellsProgressHere();
    void onlyOnePartMayWrite();

private:
    Result<VerifyReport> run(const std::vector<CheckPart> &parts, const StepProgress &progress = {})
    {
        return atEdge([&] { return CheckCrew({m_here.database(), true, {}, 5000}, parts).run(progress); });
    }

    WorkspaceCase m_here;
};

void CheckCrewTest::findingsKeepTheirOrder()
{
    for (int round = 0; round < 50; ++round) {
        const auto report = test::must(run({says(u"a"_s), says(u"b"_s), says(u"c"_s), says(u"d"_s)}));
        QCOMPARE(report.faults, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(report.contents, 4);
    }
    // The first ends only after all the others.
    std::atomic<int> others{0};
    const CheckPart last{[&](SqliteConnection &, const StepProgress &, VerifyReport &report) {
        while (others < 2 && QThread::idealThreadCount() > 1)
            std::this_thread::yield();
        report.faults << u"first"_s;
    }};
    const CheckPart other{[&](SqliteConnection &, const StepProgress &, VerifyReport &report) {
        report.faults << u"other"_s;
        ++others;
    }};
    QCOMPARE(test::must(run({last, other, other})).faults, (QStringList{u"first"_s, u"other"_s, u"other"_s}));
}

void CheckCrewTest::aFailedReadIsAFinding()
{
    const auto report = test::must(run({says(u"a"_s), fails(ErrorCode::Io), says(u"c"_s)}));
    QCOMPARE(report.faults, (QStringList{u"a"_s, u"as told"_s, u"c"_s}));
}

void CheckCrewTest::anotherFailureStopsAll_data()
{
    QTest::addColumn<bool>("failsFirst");
    QTest::newRow("the first fails") << true;
    QTest::newRow("the second fails") << false;
}

void CheckCrewTest::anotherFailureStopsAll()
{
    QFETCH(bool, failsFirst);
    if (QThread::idealThreadCount() < 2)
        QSKIP("one core");
    const std::vector<CheckPart> parts = failsFirst
                                             ? std::vector{fails(ErrorCode::Busy), untilStopped(), never()}
                                             : std::vector{never(), fails(ErrorCode::Busy)};
    QVERIFY_CODE(run(parts), ErrorCode::Busy);
}

void CheckCrewTest::stopsWithinAStatement()
{
    int asked = 0;
    QVERIFY_CODE(run({never(), untilStopped(), never()}, [&](qint64, qint64) { return ++asked < 3; }),
                 ErrorCode::Cancelled);
    QCOMPARE(asked, 3);
    QVERIFY_CODE(run({says(u"a"_s)}, [](qint64, qint64) { return false; }), ErrorCode::Cancelled);
}

void CheckCrewTest::tellsProgressHere()
{
    const auto here = std::this_thread::get_id();
    bool elsewhere = false;
    qint64 before = -1, last = 0, total = 0;
    bool wentBack = false;
    const auto progress = [&](qint64 done, qint64 of) {
        elsewhere = elsewhere || std::this_thread::get_id() != here;
        wentBack = wentBack || done < before;
        before = last = done;
        total = of;
        return true;
    };
    CheckPart heavy = says(u"a"_s);
    heavy.weight = 99;
    test::must(run({heavy, says(u"b"_s)}, progress));
    QVERIFY(!elsewhere);
    QVERIFY(!wentBack);
    QCOMPARE(last, 100);
    QCOMPARE(total, 100);
}

void CheckCrewTest::onlyOnePartMayWrite()
{
    CheckPart writer{[](SqliteConnection &c, const StepProgress &, VerifyReport &report) {
        report.faults << (c.isReadOnly() ? u"reads"_s : u"writes"_s);
    }};
    CheckPart reader = writer;
    writer.writes = true;
    QCOMPARE(test::must(run({reader, writer})).faults, (QStringList{u"reads"_s, u"writes"_s}));
}

QTEST_GUILESS_MAIN(CheckCrewTest)
#include "tst_check_crew.moc"
