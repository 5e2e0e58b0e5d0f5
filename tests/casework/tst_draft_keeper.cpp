// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include "casework/draft_keeper.h"
#include "casework/edits.h"
#include "tests/support/law_book.h"
#include "tests/support/memory_store.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using namespace std::chrono_literals;
using law::Field;
using law::StepKind;
using State = DraftKeeper::State;

namespace
{
/// Time in the test's hands: alarms ring in order as it goes by.
class HandClock
{
public:
    AlarmMaker maker()
    {
        return [this](std::function<void()> ring) {
            return std::make_unique<HandAlarm>(*this, std::move(ring));
        };
    }
    std::chrono::milliseconds now() const { return m_now; }
    void pass(std::chrono::milliseconds time)
    {
        const auto until = m_now + time;
        while (HandAlarm *next = due(until)) {
            m_now = std::max(m_now, *next->at);
            next->at.reset();
            next->ring();
        }
        m_now = until;
    }

private:
    struct HandAlarm final : Alarm {
        HandAlarm(HandClock &owner, std::function<void()> bell) : clock(owner), ring(std::move(bell))
        {
            clock.m_alarms.append(this);
        }
        ~HandAlarm() override { clock.m_alarms.removeAll(this); }
        void set(std::chrono::milliseconds after) override { at = clock.m_now + after; }
        void stop() override { at.reset(); }
        bool isSet() const override { return at.has_value(); }

        HandClock &clock;
        std::function<void()> ring;
        std::optional<std::chrono::milliseconds> at;
    };
    HandAlarm *due(std::chrono::milliseconds until) const
    {
        HandAlarm *next = nullptr;
        for (HandAlarm *alarm : m_alarms) {
            if (alarm->at && *alarm->at <= until && (!next || *alarm->at < *next->at))
                next = alarm;
        }
        return next;
    }

    std::chrono::milliseconds m_now = 0ms;
    QVector<HandAlarm *> m_alarms;
};

/// An open case of the memory office, with its keeper.
struct Room {
    explicit Room(Worker *worker = nullptr) : desk(worker ? office.officeOn(*worker) : office.office())
    {
        CaseRecord record;
        record.content = test::completeCase();
        stored = office.store.put(record);
        session = std::make_unique<DecisionSession>(stored, test::authority(), test::lawBook(),
                                                    QDate(2026, 11, 20));
        keeper = std::make_unique<DraftKeeper>(*session, desk, clock.maker(), KeepingPace{});
    }
    void type(const QString &text, Field field = Field::Summary, const QString &id = {})
    {
        session->edit([&](law::Case &c) { setFieldText(c, {StepKind::Request, id, field}, text); });
    }
    /// What a program that starts now would find of this person's typing.
    QString onDisk()
    {
        const Result<Draft> draft = office.store.draft(stored.id, u"mvale"_s);
        return draft ? draft->content.summary : office.store.open(stored.id)->content.summary;
    }

    test::MemoryOffice office;
    DecisionDesk desk;
    HandClock clock;
    CaseRecord stored;
    std::unique_ptr<DecisionSession> session;
    std::unique_ptr<DraftKeeper> keeper;
};
} // namespace

class TestDraftKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWithinASecond();
    void typingOnIsKeptEverySecond();
    void revisionWhenLeavingAStep();
    void revisionAfterTenMinutes();
    void nothingChangedWritesNothing();
    void oneWriteAtATime();
    void typedDuringARevisionIsKept();
    void storeThatCleansTextComesToRest();
    void failuresAreTriedAgain_data();
    void failuresAreTriedAgain();
    void revisionThatFailsIsTriedAgain();
    void refusedRevisionStaysSaid();
    void otherFieldsAreMerged();
    void sameFieldIsAConflict();
    void conflictThatCannotBeReadYet();
    void killedAtAnyPoint_data();
    void killedAtAnyPoint();
    void goneBeforeTheAnswer();
    void eventLoopAlarm();
};

void TestDraftKeeper::keepsWithinASecond()
{
    Room room;
    QSignalSpy states(room.keeper.get(), &DraftKeeper::stateChanged);
    room.type(u"a"_s);
    QCOMPARE(room.keeper->state(), State::Keeping);
    QVERIFY(!room.keeper->isIdle());
    QVERIFY(room.onDisk() != u"a"_s);
    room.clock.pass(1s);
    QCOMPARE(room.onDisk(), u"a"_s);
    QCOMPARE(room.keeper->state(), State::Saved);
    QVERIFY(room.keeper->isIdle());
    QVERIFY(room.session->isDirty()); // a draft is no revision
    QCOMPARE(states.count(), 2);
    QCOMPARE(room.office.store.countOf(u"saveDraft"_s), 1);
}

void TestDraftKeeper::typingOnIsKeptEverySecond()
{
    Room room;
    QString text;
    for (int key = 0; key < 100; ++key) { // ten seconds without a pause
        text += u'x';
        room.type(text);
        room.clock.pass(100ms);
        if (key >= 10)
            QVERIFY(room.onDisk().size() >= text.size() - 10);
    }
    QVERIFY(room.office.store.countOf(u"saveDraft"_s) <= 21);
}

void TestDraftKeeper::revisionWhenLeavingAStep()
{
    Room room;
    QSignalSpy revisions(room.keeper.get(), &DraftKeeper::revisionSaved);
    room.type(u"a"_s);
    room.keeper->reviseNow();
    QCOMPARE(revisions.count(), 1);
    QCOMPARE(room.session->record().revision, 2);
    QVERIFY(!room.session->isDirty());
    QVERIFY(room.keeper->isIdle());
    QCOMPARE(room.office.store.open(room.stored.id)->content.summary, u"a"_s);
    QCOMPARE(room.office.store.draft(room.stored.id, u"mvale"_s).error().code, ErrorCode::NotFound);
    room.clock.pass(1h);
    QCOMPARE(room.office.store.countOf(u"revise"_s), 1);
}

void TestDraftKeeper::revisionAfterTenMinutes()
{
    Room room;
    for (int minute = 0; minute < 11; ++minute) {
        room.type(QString::number(minute));
        room.clock.pass(1min);
    }
    QCOMPARE(room.office.store.countOf(u"revise"_s), 1);
    QCOMPARE(room.session->record().revision, 2);
    QVERIFY(room.session->isDirty());
    room.clock.pass(10min);
    QCOMPARE(room.office.store.countOf(u"revise"_s), 2);
    QVERIFY(!room.session->isDirty());
}

void TestDraftKeeper::nothingChangedWritesNothing()
{
    Room room;
    QSignalSpy revisions(room.keeper.get(), &DraftKeeper::revisionSaved);
    room.keeper->keepNow();
    room.keeper->reviseNow();
    room.type(room.session->draft().summary);
    room.clock.pass(1h);
    QCOMPARE(revisions.count(), 0);
    QCOMPARE(room.office.store.countOf(u"saveDraft"_s) + room.office.store.countOf(u"revise"_s), 0);
    // Typed and taken back: the draft row must not offer what was taken back.
    const QString before = room.session->draft().summary;
    room.type(u"a"_s);
    room.clock.pass(1s);
    room.type(before);
    room.clock.pass(1s);
    QCOMPARE(room.onDisk(), before);
    const auto opened = room.desk.open(room.stored.id).result();
    QVERIFY(opened && !opened->keptDraft);
}

void TestDraftKeeper::oneWriteAtATime()
{
    test::ManualWorker worker;
    Room room(&worker);
    QSignalSpy states(room.keeper.get(), &DraftKeeper::stateChanged);
    room.type(u"a"_s);
    room.clock.pass(1s);
    QCOMPARE(worker.pending(), 1);
    for (const QString &text : {u"ab"_s, u"abc"_s, u"abcd"_s}) {
        room.type(text);
        room.clock.pass(1s);
    }
    QCOMPARE(worker.pending(), 1);
    worker.runAll();
    QTRY_COMPARE(worker.pending(), 1); // all that was typed meanwhile, in one write
    worker.runAll();
    QTRY_COMPARE(room.keeper->state(), State::Saved);
    QCOMPARE(room.onDisk(), u"abcd"_s);
    QCOMPARE(room.office.store.countOf(u"saveDraft"_s), 2);
    QCOMPARE(states.count(), 2);
}

void TestDraftKeeper::typedDuringARevisionIsKept()
{
    test::ManualWorker worker;
    Room room(&worker);
    QSignalSpy revisions(room.keeper.get(), &DraftKeeper::revisionSaved);
    room.type(u"a"_s);
    room.keeper->reviseNow();
    room.type(u"ab"_s);
    room.clock.pass(2s);
    worker.runAll();
    QTRY_COMPARE(revisions.count(), 1);
    QCOMPARE(room.session->draft().summary, u"ab"_s);
    QVERIFY(room.session->isDirty());
    QTRY_COMPARE(worker.pending(), 1);
    worker.runAll();
    QTRY_COMPARE(room.keeper->state(), State::Saved);
    QCOMPARE(room.onDisk(), u"ab"_s);
    QCOMPARE(room.office.store.draft(room.stored.id, u"mvale"_s)->baseRevision, 2);
}

void TestDraftKeeper::storeThatCleansTextComesToRest()
{
    test::ManualWorker worker;
    Room room(&worker);
    QSignalSpy revisions(room.keeper.get(), &DraftKeeper::revisionSaved);
    room.type(u"as sent"_s);
    const CaseRecord sent = room.session->record();
    CaseRecord cleaned = sent;
    cleaned.revision = 2;
    cleaned.content.summary = u"as kept"_s;
    room.session->revised(cleaned, sent.content);
    QCOMPARE(room.session->draft().summary, u"as kept"_s);
    QVERIFY(!room.session->isDirty());
    // What was typed since stays.
    room.type(u"typed since"_s, Field::ActorAndMeans, u"g1"_s);
    const law::Case second = room.session->draft();
    room.type(u"more"_s, Field::AlreadyPublic, u"g1"_s);
    CaseRecord again = room.session->record();
    again.content = second;
    again.content.summary = u"cleaned again"_s;
    again.revision = 3;
    room.session->revised(again, second);
    QCOMPARE(room.session->draft().summary, u"cleaned again"_s);
    QCOMPARE(room.session->draft().decision.grounds[0].harm.alreadyPublic, u"more"_s);
    QVERIFY(room.session->isDirty());
}

void TestDraftKeeper::failuresAreTriedAgain_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("full") << int(ErrorCode::DiskFull);
    QTest::newRow("busy") << int(ErrorCode::Busy);
    QTest::newRow("read-only") << int(ErrorCode::ReadOnly);
    QTest::newRow("io") << int(ErrorCode::Io);
}

void TestDraftKeeper::failuresAreTriedAgain()
{
    QFETCH(int, code);
    Room room;
    room.office.store.failAlways(ErrorCode(code));
    room.type(u"a"_s);
    room.clock.pass(1s);
    QCOMPARE(room.keeper->state(), State::Failed);
    QCOMPARE(int(room.keeper->lastError().code), code);
    QCOMPARE(room.session->draft().summary, u"a"_s);
    room.type(u"ab"_s);
    room.clock.pass(10s);
    QCOMPARE(room.keeper->state(), State::Failed);
    QVERIFY(room.office.store.countOf(u"saveDraft"_s) >= 8);  // keeps trying
    QVERIFY(room.office.store.countOf(u"saveDraft"_s) <= 14); // and not all the time
    room.office.store.heal();
    room.clock.pass(2s);
    QCOMPARE(room.keeper->state(), State::Saved);
    QCOMPARE(room.keeper->lastError().code, ErrorCode::NotFound);
    QCOMPARE(room.onDisk(), u"ab"_s);
}

void TestDraftKeeper::revisionThatFailsIsTriedAgain()
{
    Room room;
    room.type(u"a"_s);
    room.office.store.failAlways(ErrorCode::DiskFull);
    room.keeper->reviseNow();
    room.clock.pass(5s);
    QCOMPARE(room.keeper->state(), State::Failed);
    QVERIFY(!room.keeper->isIdle());
    room.office.store.heal();
    room.clock.pass(2s);
    QCOMPARE(room.keeper->state(), State::Saved);
    QCOMPARE(room.session->record().revision, 2);
    QVERIFY(!room.session->isDirty());
}

void TestDraftKeeper::refusedRevisionStaysSaid()
{
    // The reference typed is another case's: the text is kept as a draft, but nothing pretends that all is
    // well.
    Room room;
    CaseRecord other;
    other.content.reference = u"7/26"_s;
    room.office.store.put(other);
    const QString own = room.session->draft().reference;
    room.type(u" 7 / 26"_s, Field::Reference);
    room.keeper->reviseNow();
    QCOMPARE(room.keeper->state(), State::Failed);
    QCOMPARE(room.keeper->lastError().code, ErrorCode::Duplicate);
    QCOMPARE(room.keeper->lastError().detail, u"7/26"_s);
    room.clock.pass(5s);
    QCOMPARE(room.keeper->state(), State::Failed);
    QCOMPARE(room.office.store.draft(room.stored.id, u"mvale"_s)->content.reference, u" 7 / 26"_s);
    QCOMPARE(room.office.store.countOf(u"revise"_s), 1);
    room.type(own, Field::Reference);
    room.type(u"a"_s);
    room.keeper->reviseNow();
    QCOMPARE(room.keeper->state(), State::Saved);
}

void TestDraftKeeper::otherFieldsAreMerged()
{
    Room room;
    QSignalSpy conflicts(room.keeper.get(), &DraftKeeper::conflict);
    QSignalSpy mergings(room.keeper.get(), &DraftKeeper::mergedIn);
    CaseRecord theirs = room.stored;
    theirs.stage = Stage::Review;
    setFieldText(theirs.content, {StepKind::For, u"f1"_s, Field::FactorText}, u"Their factor."_s);
    room.office.store.put(theirs);
    room.type(u"mine"_s);
    room.keeper->reviseNow();
    QCOMPARE(conflicts.count(), 0);
    QCOMPARE(mergings.count(), 1);
    QCOMPARE(mergings[0][0].toStringList(),
             QStringList{u"decision.tests[t1].sections[x2].factors[f1].text"_s});
    const CaseRecord now = *room.office.store.open(room.stored.id);
    QCOMPARE(now.revision, 3);
    QCOMPARE(now.stage, Stage::Review);
    QCOMPARE(now.content.summary, u"mine"_s);
    QCOMPARE(findFactor(now.content, u"f1"_s)->text, u"Their factor."_s);
    QVERIFY(room.session->draft() == now.content);
    QCOMPARE(room.keeper->state(), State::Saved);
}

void TestDraftKeeper::sameFieldIsAConflict()
{
    Room room;
    QSignalSpy conflicts(room.keeper.get(), &DraftKeeper::conflict);
    CaseRecord theirs = room.stored;
    theirs.content.summary = u"theirs"_s;
    room.office.store.put(theirs);
    room.type(u"mine"_s);
    room.keeper->reviseNow();
    QCOMPARE(room.keeper->state(), State::Conflict);
    QCOMPARE(conflicts.count(), 1);
    const auto shown = conflicts[0][0].value<CaseRecord>();
    QCOMPARE(shown.content.summary, u"theirs"_s);
    QCOMPARE(room.session->draft().summary, u"mine"_s);
    // Typing goes on and is kept; nothing of theirs is overwritten unseen.
    room.type(u"mine, and more"_s);
    room.clock.pass(1s);
    room.keeper->reviseNow();
    room.clock.pass(1h);
    QCOMPARE(room.onDisk(), u"mine, and more"_s);
    QCOMPARE(room.keeper->state(), State::Conflict);
    QCOMPARE(room.office.store.open(room.stored.id)->content.summary, u"theirs"_s);
    // Settled by the officer.
    const Merge both = merge(room.session->base(), shown.content, room.session->draft());
    room.session->revised(shown);
    room.session->replaceDraft(both.merged);
    room.keeper->reviseNow();
    QCOMPARE(room.keeper->state(), State::Saved);
    QCOMPARE(room.office.store.open(room.stored.id)->content.summary, u"mine, and more"_s);
    QCOMPARE(room.session->record().revision, 3);
}

void TestDraftKeeper::conflictThatCannotBeReadYet()
{
    Room room;
    QSignalSpy conflicts(room.keeper.get(), &DraftKeeper::conflict);
    CaseRecord theirs = room.stored;
    theirs.content.summary = u"theirs"_s;
    room.office.store.put(theirs);
    room.type(u"mine"_s);
    room.office.store.failNext(ErrorCode::Busy, u"open"_s);
    room.keeper->reviseNow();
    QCOMPARE(room.keeper->state(), State::Failed);
    QCOMPARE(room.keeper->lastError().code, ErrorCode::Busy);
    room.clock.pass(1s);
    QCOMPARE(conflicts.count(), 1);
    QCOMPARE(room.keeper->state(), State::Conflict);
    room.clock.pass(1s);
    QCOMPARE(room.onDisk(), u"mine"_s);
}

void TestDraftKeeper::killedAtAnyPoint_data()
{
    QTest::addColumn<int>("writeTime");
    QTest::newRow("quick disk") << 1;
    QTest::newRow("slow disk") << 400;
}

void TestDraftKeeper::killedAtAnyPoint()
{
    QFETCH(int, writeTime);
    // An officer types, pauses and leaves steps at random; a write takes its time. Whenever the program is
    // killed, what is on the disk is at most a second old.
    QRandomGenerator random(20261120);
    for (int life = 0; life < 60; ++life) {
        test::ManualWorker worker;
        Room room(&worker);
        QVector<std::pair<std::chrono::milliseconds, QString>> typed{{0ms, room.session->draft().summary}};
        std::chrono::milliseconds started = -1ms;
        const auto death = std::chrono::milliseconds(random.bounded(1, 15'000));
        while (room.clock.now() < death) {
            if (random.bounded(100) < 40) {
                typed.append({room.clock.now(), typed.last().second + u'x'});
                room.type(typed.last().second);
            }
            if (random.bounded(1'000) < 5)
                room.keeper->reviseNow();
            room.clock.pass(10ms);
            if (worker.pending() > 0 && started < 0ms)
                started = room.clock.now();
            if (started >= 0ms && room.clock.now() - started >= std::chrono::milliseconds(writeTime)) {
                started = -1ms;
                worker.runOne();
                QCoreApplication::processEvents();
            }
        }
        worker.dropAll();
        const QString left = room.onDisk();
        QString owed;
        for (const auto &[at, text] : typed) {
            if (at + 1'000ms <= death)
                owed = text;
        }
        QVERIFY2(left.size() >= owed.size(), qPrintable(QString::number(life)));
    }
}

void TestDraftKeeper::goneBeforeTheAnswer()
{
    test::ManualWorker worker;
    {
        Room room(&worker);
        room.type(u"a"_s);
        room.keeper->reviseNow();
        room.keeper.reset();
        worker.runAll();
        QCoreApplication::processEvents();
        QCOMPARE(room.onDisk(), u"a"_s);
        // And a worker that ends before the work is done: the keeper says so and goes on.
        room.keeper =
            std::make_unique<DraftKeeper>(*room.session, room.desk, room.clock.maker(), KeepingPace{});
        room.type(u"ab"_s);
        room.clock.pass(1s);
        worker.dropAll();
        QTRY_COMPARE(room.keeper->state(), State::Failed);
        QCOMPARE(room.keeper->lastError().code, ErrorCode::Cancelled);
        room.clock.pass(1s);
        worker.runAll();
        QTRY_COMPARE(room.keeper->state(), State::Saved);
        QCOMPARE(room.onDisk(), u"ab"_s);
    }
}

void TestDraftKeeper::eventLoopAlarm()
{
    QEventLoop loop;
    int rung = 0;
    const auto alarm = eventLoopAlarms()([&] {
        ++rung;
        loop.quit();
    });
    QVERIFY(!alarm->isSet());
    alarm->set(1h);
    QVERIFY(alarm->isSet());
    alarm->stop();
    alarm->set(0ms);
    loop.exec();
    QCOMPARE(rung, 1);
    QVERIFY(!alarm->isSet());
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draft_keeper.moc"
