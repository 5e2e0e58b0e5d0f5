// SPDX-License-Identifier: GPL-3.0-or-later
// Files in and out, one after another and with a program that ends meanwhile.
#include <deque>

#include <QTest>

#include "casework/import_desk.h"
#include "casework/when_done.h"
#include "tests/casework/desk_cases.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using test::kindsIn;
using test::request;

namespace
{
/// A format of this test: a line is a case, "reference|summary|id".
class LineFormats final : public FileFormats
{
public:
    Result<ReadPit> readPit(const QByteArray &bytes) override
    {
        if (bytes.isEmpty())
            return fail(ErrorCode::Invalid, u"no text"_s);
        ReadPit read{test::completeCase(), {u"joined"_s}, true};
        read.matter.reference = QString::fromUtf8(bytes).trimmed();
        return read;
    }
    Result<QVector<NewCase>> readCaseFile(const QByteArray &bytes) override
    {
        if (bytes.isEmpty())
            return fail(ErrorCode::Invalid, u"empty"_s);
        QVector<NewCase> cases;
        for (const QByteArray &line : bytes.split('\n')) {
            const QStringList parts = QString::fromUtf8(line).split(u'|');
            NewCase item;
            item.record.content = request(parts.value(0));
            item.record.content.summary = parts.value(1);
            item.record.id = parts.value(2);
            cases.append(item);
        }
        return cases;
    }
    QByteArray writeCaseFile(const CaseRecord &record, const Applicant &applicant) override
    {
        return record.content.reference.toUtf8() + '|' + applicant.name.toUtf8();
    }
    Result<law::HouseStyle> readHouseStyle(const QByteArray &, const letter::Wording &) override
    {
        return fail(ErrorCode::Unavailable);
    }
    QByteArray writeHouseStyle(const law::HouseStyle &) override { return {}; }
};

/// A worker as the clerk's is: what waits when it is closed is dropped, and so is what is posted afterwards.
class ClosingWorker final : public Worker
{
public:
    void post(std::function<void()> work) override
    {
        if (!m_isClosed)
            m_queue.push_back(std::move(work));
    }
    void runOne()
    {
        const auto work = std::move(m_queue.front());
        m_queue.pop_front();
        work();
    }
    void close()
    {
        m_isClosed = true;
        const auto dropped = std::exchange(m_queue, {});
    }

private:
    std::deque<std::function<void()>> m_queue;
    bool m_isClosed = false;
};
} // namespace

class TestImportDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importPit();
    void importFileTwice();
    void importManyWithProgress();
    void importCancelled();
    void importedOneAfterAnother();
    void importStoppedBetweenTwo();
    void importWhileTheProgramEnds();
    void exported();
};

void TestImportDesk::importPit()
{
    test::MemoryOffice office;
    LineFormats formats;
    ImportDesk desk(office.office(), formats);
    const auto made = desk.importPit("624A/23").result();
    QVERIFY(made);
    QCOMPARE(made->record.content.reference, u"624A/23"_s);
    QCOMPARE(made->notes, QStringList{u"joined"_s});
    QVERIFY(made->hasRemainder);
    QCOMPARE(made->record.due, QDate(2026, 12, 1));
    const auto again = desk.importPit("624a_23").result();
    QCOMPARE(again.error().code, ErrorCode::Duplicate);
    QCOMPARE(again.error().detail, u"624A/23"_s);
    QCOMPARE(desk.importPit(" ").result().error().detail, u"reference: missing"_s);
    QCOMPARE(desk.importPit("").result().error().detail, u"no text"_s);
    const auto named = desk.importPit("624A/23", u" 700A/23 "_s, {u"A. Asker"_s, {}, {}}).result();
    QVERIFY(named);
    QCOMPARE(named->record.content.reference, u"700A/23"_s);
    QCOMPARE(RequestDesk(office.office()).applicant(named->record.id, u"x"_s).result()->name, u"A. Asker"_s);
}

void TestImportDesk::importFileTwice()
{
    test::MemoryOffice office;
    LineFormats formats;
    ImportDesk desk(office.office(), formats);
    // The last line repeats a reference within the file.
    const QByteArray file = "1A/26|one|id-1\n2A/26|two|id-2\n1a_26|other|id-3";
    const auto first = desk.importCaseFile(file).result();
    QVERIFY(first);
    QCOMPARE(first->stored, 2);
    QCOMPARE(first->caseIds, (QStringList{u"id-1"_s, u"id-2"_s}));
    QCOMPARE(first->taken, QStringList{u"1a_26"_s});
    const auto second = desk.importCaseFile(file).result();
    QVERIFY(second);
    QCOMPARE(second->stored, 0);
    QCOMPARE(second->known, (QStringList{u"1A/26"_s, u"2A/26"_s}));
    QCOMPARE(second->taken, QStringList{u"1a_26"_s});
    // Another content under a known reference or a known id is not stored over what is here.
    const auto changed = desk.importCaseFile("2A/26|changed|id-2\n9A/26|renamed|id-1").result();
    QVERIFY(changed);
    QCOMPARE(changed->stored, 0);
    QCOMPARE(changed->taken.size(), 2);
    QCOMPARE(desk.importCaseFile("|none|").result().error().detail, u"reference: missing"_s);
    QCOMPARE(desk.importCaseFile("").result().error().code, ErrorCode::Invalid);
    QVERIFY(!desk.importCaseFile("3A/26|no id|").result()->caseIds.first().isEmpty());
}

void TestImportDesk::importManyWithProgress()
{
    test::MemoryOffice office;
    test::ManualWorker worker;
    LineFormats formats;
    ImportDesk desk(office.officeOn(worker), formats);
    QByteArrayList lines;
    for (int i = 1; i <= 500; ++i)
        lines.append(QByteArray::number(i) + "A/26|many|");
    auto future = desk.importCaseFile(lines.join('\n'));
    QCOMPARE(worker.pending(), 1);
    worker.runOne(); // looked at
    QCOMPARE(future.progressMaximum(), 1000);
    QCOMPARE(future.progressValue(), 500);
    QVERIFY(!future.isFinished());
    worker.runAll();
    QCOMPARE(future.progressValue(), 1000);
    QCOMPARE(future.result()->stored, 500);
}

void TestImportDesk::importCancelled()
{
    test::MemoryOffice office;
    test::ManualWorker worker;
    LineFormats formats;
    ImportDesk desk(office.officeOn(worker), formats);
    QByteArrayList lines;
    for (int i = 1; i <= 50; ++i)
        lines.append(QByteArray::number(i) + "A/26|many|");
    auto future = desk.importCaseFile(lines.join('\n'));
    worker.runOne();
    future.cancel();
    worker.runAll();
    QVERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
    QVERIFY(RequestDesk(office.office()).ids({}).result()->isEmpty());
    QObject context;
    std::optional<ErrorCode> told;
    whenDone(future, &context, [&told](const Result<ImportReport> &report) { told = report.error().code; });
    QVERIFY(told == ErrorCode::Cancelled);
}

/// Two files with the desk at once: the second is read and looked up early, and once more when the first is
/// stored and has brought some of its cases.
void TestImportDesk::importedOneAfterAnother()
{
    test::MemoryOffice office;
    test::ManualWorker worker;
    LineFormats formats;
    ImportDesk desk(office.officeOn(worker), formats);
    auto first = desk.importCaseFile("1A/26|one|\n2A/26|two|");
    auto second = desk.importCaseFile("2A/26|two|\n3A/26|three|\n1A/26|other|");
    auto third = desk.importCaseFile("");
    worker.runOne(); // the first read and looked up
    worker.runOne(); // the second too
    QCOMPARE(second.progressValue(), 3);
    QVERIFY(!first.isFinished());
    worker.runAll();
    QCOMPARE(first.result()->stored, 2);
    QCOMPARE(second.result()->stored, 1);
    QCOMPARE(second.result()->known, QStringList{u"2A/26"_s});
    QCOMPARE(second.result()->taken, QStringList{u"1A/26"_s});
    QCOMPARE(third.result().error().code, ErrorCode::Invalid);
    // Nothing is left that would hold up the next.
    auto fourth = desk.importCaseFile("4A/26|four|");
    worker.runAll();
    QCOMPARE(fourth.result()->stored, 1);
}

void TestImportDesk::importStoppedBetweenTwo()
{
    test::MemoryOffice office;
    test::ManualWorker worker;
    LineFormats formats;
    ImportDesk desk(office.officeOn(worker), formats);
    auto first = desk.importCaseFile("1A/26|one|");
    auto second = desk.importCaseFile("2A/26|two|");
    worker.runOne();
    worker.runOne();
    first.cancel();
    worker.runAll();
    QCOMPARE(first.resultCount(), 0);
    QCOMPARE(second.result()->stored, 1);
}

/// A program that ends drops what waits: every future ends all the same.
void TestImportDesk::importWhileTheProgramEnds()
{
    test::MemoryOffice office;
    ClosingWorker worker;
    LineFormats formats;
    ImportDesk desk(office.officeOn(worker), formats);
    auto first = desk.importCaseFile("1A/26|one|");
    auto second = desk.importCaseFile("2A/26|two|");
    auto third = desk.importCaseFile("3A/26|three|");
    worker.runOne(); // the first read and looked up
    worker.runOne(); // the second read
    worker.close();
    for (auto &future : {first, second, third}) {
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }
}

void TestImportDesk::exported()
{
    test::MemoryOffice office;
    LineFormats formats;
    ImportDesk desk(office.office(), formats);
    const CaseRecord stored =
        office.store.put({{}, 0, Stage::New, {}, {}, request(u"1A/26"_s)}, {u"A. Asker"_s, {}, {}});
    QCOMPARE(*desk.exportCase(stored.id).result(), QByteArray("1A/26|"));
    QCOMPARE(kindsIn(office.store, stored.id), QStringList{u"created"_s});
    QCOMPARE(*desk.exportCase(stored.id, true).result(), QByteArray("1A/26|A. Asker"));
    QCOMPARE(kindsIn(office.store, stored.id).last(), u"applicant-seen:export"_s);
    QCOMPARE(desk.exportCase(u"nowhere"_s).result().error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestImportDesk)
#include "tst_import_desk.moc"
