// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFutureWatcher>
#include <QTest>

#include "casework/edits.h"
#include "casework/letter_desk.h"
#include "casework/settings_desk.h"
#include "casework/upkeep_desk.h"
#include "casework/when_done.h"
#include "tests/casework/desk_cases.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;
using test::kindsIn;
using test::request;

class TestDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newRequest();
    void refusedRequests_data();
    void refusedRequests();
    void oddReferences();
    void clash();
    void applicantIsApart();
    void readingRoads();
    void countsOfTheList();
    void decisionOpens();
    void draftOnAnOlderRevision();
    void draftOnALostRevision();
    void revisionCountsItsDueDate();
    void failuresComeThrough();
    void letters();
    void lettersNameWhomTheyAnswer();
    void upkeep();
    void upkeepCancelled();
    void settings();
    void settingFaults();
    void whenDoneKnowsItsContext();
};

void TestDesks::newRequest()
{
    test::MemoryOffice office;
    RequestDesk desk(office.office());
    const Result<CaseRecord> made = desk.open(request(u"12A/26"_s), {u"A. Asker"_s, {}, {}}).result();
    QVERIFY(made);
    QCOMPARE(made->revision, 1);
    QCOMPARE(made->stage, Stage::New);
    QCOMPARE(made->officerId, u"person-1"_s);
    QCOMPARE(made->due, QDate(2026, 12, 1));
    QCOMPARE(made->content.questions.size(), 2);
    QCOMPARE(made->content.requestText, request({}).requestText);
    QCOMPARE(office.store.journal().last().actor, u"mvale"_s);
    QCOMPARE(office.store.journal().last().at, office.clock.nowUtc());
    // Questions that stand already are left alone.
    law::Case own = request(u"13A/26"_s);
    addQuestion(own);
    QCOMPARE(desk.open(own, {}).result()->content.questions, own.questions);
}

void TestDesks::refusedRequests_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("received");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto invalid = int(ErrorCode::Invalid);
    QTest::newRow("no reference") << u""_s << true << invalid << u"reference: missing"_s;
    QTest::newRow("blank") << u" \u00a0\u200b"_s << true << invalid << u"reference: missing"_s;
    QTest::newRow("signs only") << u"-/-"_s << true << invalid << u"reference: missing"_s;
    QTest::newRow("no date") << u"12A/26"_s << false << invalid << u"received: missing"_s;
    QTest::newRow("taken") << u"foi 1a/26"_s << true << int(ErrorCode::Duplicate) << u"1A/26"_s;
}

void TestDesks::refusedRequests()
{
    QFETCH(QString, reference);
    QFETCH(bool, received);
    QFETCH(int, code);
    QFETCH(QString, detail);
    test::MemoryOffice office;
    RequestDesk desk(office.office());
    QVERIFY(desk.open(request(u"1A/26"_s), {}).result());
    law::Case c = request(reference);
    if (!received)
        c.events.clear();
    const Result<CaseRecord> made = desk.open(c, {}).result();
    QVERIFY(!made);
    QCOMPARE(int(made.error().code), code);
    QCOMPARE(made.error().detail, detail);
    QCOMPARE(desk.ids({}).result()->size(), 1);
}

void TestDesks::oddReferences()
{
    test::MemoryOffice office;
    RequestDesk desk(office.office());
    // Invisible characters go, spaces fold; what the officer sees stays.
    const auto made = desk.open(request(u"\ufeff 624A\u200d /  23 "_s), {}).result();
    QVERIFY(made);
    QCOMPARE(made->content.reference, u"624A / 23"_s);
    for (const QString &odd : {u"..\\..\\x 1"_s, u"CON"_s, u"<b>1</b>"_s, u"'; DROP TABLE cases;--"_s})
        QCOMPARE(desk.open(request(odd), {}).result()->content.reference, odd);
}

void TestDesks::clash()
{
    test::MemoryOffice office;
    RequestDesk desk(office.office());
    QCOMPARE(*desk.clash(u"1A/26"_s).result(), QString());
    QVERIFY(desk.open(request(u"1A/26"_s), {}).result());
    for (const QString &spelling : {u"1A/26"_s, u"1a / 26"_s, u"1a_26"_s, u"FOI-1A-26"_s})
        QCOMPARE(*desk.clash(spelling).result(), u"1A/26"_s);
    QCOMPARE(*desk.clash(u"  "_s).result(), QString());
    office.store.failNext(ErrorCode::Busy, u"findReference"_s);
    QCOMPARE(desk.clash(u"1A/26"_s).result().error().code, ErrorCode::Busy);
}

void TestDesks::applicantIsApart()
{
    test::MemoryOffice office;
    RequestDesk desk(office.office());
    QString name = u"O'Brien_<b>"_s;
    name[7] = QChar(0);
    const auto made =
        desk.open(request(u"1A/26"_s), {name, u"1 Street\r\nTown"_s, u"a@b.example"_s}).result();
    QVERIFY(made);
    QCOMPARE(kindsIn(office.store, made->id), QStringList{u"created"_s});
    const auto seen = desk.applicant(made->id, u"case-page"_s).result();
    QCOMPARE(*seen, (Applicant{u"O'Brien<b>"_s, u"1 Street\nTown"_s, u"a@b.example"_s}));
    QVERIFY(desk.setApplicant(made->id, {u"B. Other"_s, {}, {}}).result());
    QCOMPARE(kindsIn(office.store, made->id),
             (QStringList{u"created"_s, u"applicant-seen:case-page"_s, u"applicant-changed"_s}));
    // Opening a case to decide it shows nobody's name and notes no look.
    DecisionDesk decisions(office.office());
    QVERIFY(decisions.open(made->id).result());
    QCOMPARE(office.store.countOf(u"applicant"_s), 1);
}

void TestDesks::readingRoads()
{
    test::ManualWorker reader, clerk;
    test::MemoryOffice memory;
    Office office = memory.officeOn(clerk);
    office.readerThread = &reader;
    const CaseRecord stored = memory.store.put({{}, 0, Stage::Deciding, {}, {}, request(u"1A/26"_s)});
    RequestDesk desk(office);
    const auto ids = desk.ids({});
    const auto rows = desk.rows({1, 99});
    const auto record = desk.caseRecord(stored.id);
    const auto history = desk.history(stored.id);
    const auto letters = desk.letters(stored.id);
    const auto counts = desk.counts();
    QCOMPARE(clerk.pending(), 0); // reading is the reader's
    QCOMPARE(reader.pending(), 6);
    QVERIFY(!ids.isFinished());
    reader.runAll();
    QCOMPARE(*ids.result(), QVector<casework::RowId>{1});
    QCOMPARE(rows.result()->size(), 1);
    QCOMPARE(rows.result()->at(0).reference, u"1A/26"_s);
    QCOMPARE(record.result()->content.reference, u"1A/26"_s);
    QCOMPARE(history.result()->at(0).kind, u"created"_s);
    QVERIFY(letters.result()->isEmpty());
    QCOMPARE(counts.result()->all, 1);
    const auto applicant = desk.applicant(stored.id, u"x"_s); // a look writes
    QCOMPARE(reader.pending(), 0);
    QCOMPARE(clerk.pending(), 1);
    clerk.runAll();
    QVERIFY(applicant.result());
}

void TestDesks::countsOfTheList()
{
    test::MemoryOffice office; // today is Friday 20 November 2026
    const auto put = [&office](const QString &reference, QDate due, Stage stage) {
        office.store.put({{}, 0, stage, u"person-1"_s, due, request(reference)});
    };
    put(u"1/26"_s, QDate(2026, 11, 19), Stage::Deciding);
    put(u"2/26"_s, QDate(2026, 11, 25), Stage::Deciding); // three working days
    put(u"3/26"_s, QDate(2026, 11, 26), Stage::Review);
    put(u"4/26"_s, QDate(2026, 11, 19), Stage::Issued);
    put(u"5/26"_s, {}, Stage::Clarifying);
    const auto counts = RequestDesk(office.office()).counts().result();
    QVERIFY(counts);
    QCOMPARE(counts->all, 5);
    QCOMPARE(counts->mine, 4);
    QCOMPARE(counts->late, 1);
    QCOMPARE(counts->dueSoon, 1);
    QCOMPARE(counts->review, 1);
    QCOMPARE(counts->waiting, 1);
}

void TestDesks::decisionOpens()
{
    test::MemoryOffice office;
    DecisionDesk desk(office.office());
    const CaseRecord stored = office.store.put({{}, 0, Stage::Deciding, {}, {}, test::completeCase()});
    auto opened = desk.open(stored.id).result();
    QVERIFY(opened);
    QCOMPARE(opened->record.revision, 1);
    QVERIFY(opened->authority == test::authority());
    QVERIFY(!opened->keptDraft);
    law::Case typed = stored.content;
    typed.summary = u"typed"_s;
    QVERIFY(desk.keep({stored.id, {}, 1, {}, typed}).result());
    opened = desk.open(stored.id).result();
    QVERIFY(opened && opened->keptDraft);
    QCOMPARE(opened->keptDraft->content.summary, u"typed"_s);
    QCOMPARE(opened->keptDraft->person, u"mvale"_s);
    QCOMPARE(opened->keptDraft->savedAt, office.clock.nowUtc());
    QVERIFY(opened->conflicts.isEmpty());
    QVERIFY(desk.discard(stored.id).result());
    QVERIFY(!desk.open(stored.id).result()->keptDraft);
    QCOMPARE(desk.open(u"nowhere"_s).result().error().code, ErrorCode::NotFound);
}

void TestDesks::draftOnAnOlderRevision()
{
    test::MemoryOffice office;
    DecisionDesk desk(office.office());
    CaseRecord stored = office.store.put({{}, 0, Stage::Deciding, {}, {}, test::completeCase()});
    law::Case typed = stored.content;
    typed.summary = u"mine"_s;
    typed.decision.grounds[0].why = u"mine too"_s;
    QVERIFY(desk.keep({stored.id, {}, 1, {}, typed}).result());
    stored.content.summary = u"theirs"_s;
    stored.content.decision.openingWords = u"their opening"_s;
    office.store.put(stored);
    const auto opened = desk.open(stored.id).result();
    QVERIFY(opened && opened->keptDraft);
    QCOMPARE(opened->record.revision, 2);
    QCOMPARE(opened->keptDraft->baseRevision, 2);
    QCOMPARE(opened->keptDraft->content.summary, u"mine"_s);
    QCOMPARE(opened->keptDraft->content.decision.grounds[0].why, u"mine too"_s);
    QCOMPARE(opened->keptDraft->content.decision.openingWords, u"their opening"_s); // not undone unseen
    QCOMPARE(opened->conflicts.size(), 1);
    QCOMPARE(opened->conflicts[0].theirs, u"theirs"_s);
}

void TestDesks::draftOnALostRevision()
{
    test::MemoryOffice office;
    DecisionDesk desk(office.office());
    const CaseRecord stored = office.store.put({{}, 0, Stage::Deciding, {}, {}, test::completeCase()});
    law::Case typed = stored.content;
    typed.summary = u"mine"_s;
    QVERIFY(desk.keep({stored.id, {}, 77, {}, typed}).result());
    const auto opened = desk.open(stored.id).result();
    QVERIFY(opened && opened->keptDraft);
    QCOMPARE(opened->keptDraft->content.summary, u"mine"_s);
    QCOMPARE(opened->conflicts.size(), 1);
    QCOMPARE(opened->conflicts[0].theirs, stored.content.summary);
}

void TestDesks::revisionCountsItsDueDate()
{
    test::MemoryOffice office;
    DecisionDesk desk(office.office());
    CaseRecord stored = office.store.put({{}, 0, Stage::Deciding, {}, {}, test::completeCase()});
    stored.content.events[0].date = QDate(2026, 11, 3);
    const auto revised = desk.revise(stored).result();
    QVERIFY(revised);
    QCOMPARE(revised->revision, 2);
    QCOMPARE(revised->due, QDate(2026, 12, 2));
    QCOMPARE(desk.revise(stored).result().error().code, ErrorCode::Conflict);
    stored.revision = 2;
    stored.content.events.clear();
    QVERIFY(!desk.revise(stored).result()->due.isValid());
    QCOMPARE(dueDate({}, test::lawBook()), QDate());
}

void TestDesks::failuresComeThrough()
{
    test::MemoryOffice office;
    RequestDesk requests(office.office());
    DecisionDesk decisions(office.office());
    const CaseRecord stored = office.store.put({{}, 0, Stage::Deciding, {}, {}, test::completeCase()});
    office.store.failAlways(ErrorCode::Corrupt);
    const auto code = [](const auto &result) { return int(result.error().code); };
    const int corrupt = int(ErrorCode::Corrupt);
    QCOMPARE(code(requests.open(request(u"1/26"_s), {}).result()), corrupt);
    QCOMPARE(code(requests.counts().result()), corrupt);
    QCOMPARE(code(requests.freeReference(QDate(2026, 1, 1)).result()), corrupt);
    QCOMPARE(code(decisions.open(stored.id).result()), corrupt);
    QCOMPARE(code(decisions.revise(stored).result()), corrupt);
    for (const QString &call : {u"draft"_s, u"open"_s, u"authority"_s}) {
        office.store.heal();
        office.store.failNext(ErrorCode::Busy, call);
        QCOMPARE(code(decisions.open(stored.id).result()), int(ErrorCode::Busy));
    }
}

void TestDesks::letters()
{
    test::MemoryOffice office;
    LetterDesk desk(office.office());
    const CaseRecord stored = office.store.put({{}, 0, Stage::Deciding, {}, {}, test::completeCase()},
                                               {u"Alex Asker"_s, u"9 Elm Row\nNorthmoor"_s, {}});
    DecisionSession session(stored, test::authority(), test::lawBook(), office.clock.today());
    // The screen is applicant-blind, and looking at it notes nothing.
    const auto shown = LetterDesk::preview(session);
    QVERIFY(!shown.isEmpty() && shown.first().draft);
    QVERIFY(!letter::plainText(shown.first()).contains(u"Alex Asker"_s));
    QVERIFY(!LetterDesk::previewPit(session).blocks.isEmpty());
    QCOMPARE(office.store.countOf(u"applicant"_s), 0);
    const auto final = desk.forExport(session, {false}).result();
    QVERIFY2(final, final ? "" : qPrintable(final.error().detail));
    QVERIFY(!final->draft && !final->documents.first().draft);
    QVERIFY(letter::plainText(final->documents.first()).contains(u"Alex Asker"_s));
    QCOMPARE(kindsIn(office.store, stored.id).last(), u"applicant-seen:letter"_s);
    QVERIFY(desk.recordExported(*final, {u"letter.pdf"_s, "hash"}).result());
    const auto letters = RequestDesk(office.office()).letters(stored.id).result();
    QCOMPARE(letters->size(), 1);
    QCOMPARE(letters->at(0).revision, 1);
    QVERIFY(!letters->at(0).draft);
    // What is not a revision, or is blocked, goes out as a draft only.
    session.edit([](law::Case &c) { c.decision.grounds[0].limbs.clear(); });
    QCOMPARE(desk.forExport(session, {false}).result().error().detail, u"revision: unsaved"_s);
    CaseRecord second = session.record();
    second.revision = 2;
    session.revised(second);
    QCOMPARE(desk.forExport(session, {false}).result().error().detail, u"findings: block"_s);
    QVERIFY(desk.forExport(session, {true}).result()->draft);
    office.store.failNext(ErrorCode::Busy, u"applicant"_s);
    QCOMPARE(desk.forExport(session, {true}).result().error().code, ErrorCode::Busy);
}

/// Without a name a final letter goes out only where that is said; a draft always does. An e-mail address
/// stands in for one of bricks.
void TestDesks::lettersNameWhomTheyAnswer()
{
    test::MemoryOffice office;
    LetterDesk desk(office.office());
    CaseRecord record{{}, 0, Stage::Deciding, {}, {}, test::completeCase()};
    const CaseRecord nameless = office.store.put(record, {u" "_s, {}, u"a.asker@mail.example"_s});
    DecisionSession session(nameless, test::authority(), test::lawBook(), office.clock.today());
    const auto refused = desk.forExport(session, {false}).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"addressee: unnamed"_s);
    QVERIFY(desk.forExport(session, {true}).result());
    const auto meant = desk.forExport(session, {false, true}).result();
    QVERIFY2(meant, meant ? "" : qPrintable(meant.error().detail));
    QVERIFY(!meant->draft);
    QVERIFY(letter::plainText(meant->documents.first()).contains(u"a.asker@mail.example"_s));
}

void TestDesks::upkeep()
{
    test::MemoryOffice office;
    UpkeepDesk desk(office.office());
    QCOMPARE(*desk.backup(u"/backups"_s).result(), u"/backups/counterpoise-backup.db"_s);
    QCOMPARE(*desk.restore(u"/b.db"_s).result(), u"/b.db.before"_s);
    office.store.setVerifyReport({5, 4, 1, {u"entry 3 does not match"_s}});
    auto verified = desk.verify();
    QCOMPARE(verified.progressMaximum(), 4);
    QCOMPARE(verified.progressValue(), 4);
    QCOMPARE(verified.result()->faults.size(), 1);
    office.store.failNext(ErrorCode::DiskFull, u"backup"_s);
    QCOMPARE(desk.backup(u"/backups"_s).result().error().code, ErrorCode::DiskFull);
}

void TestDesks::upkeepCancelled()
{
    test::MemoryOffice office;
    test::ManualWorker worker;
    UpkeepDesk desk(office.officeOn(worker));
    auto before = desk.backup(u"/backups"_s);
    before.cancel(); // never begun
    worker.runAll();
    QVERIFY(before.isFinished());
    QCOMPARE(office.store.countOf(u"backup"_s), 0);
    // In the middle: the future is cancelled while the store works.
    auto during = desk.verify();
    office.store.onCall([&during](const QString &) { during.cancel(); });
    worker.runAll();
    QVERIFY(during.isFinished());
    QCOMPARE(during.resultCount(), 0);
    QCOMPARE(office.store.countOf(u"verify"_s), 1);
    // Counts beyond what a future can hold are scaled.
    office.store.onCall({});
    test::ManualWorker other;
    auto huge = answerSlowly(other, [](const StepProgress &progress) {
        progress(3'000'000'000, 6'000'000'000);
        return Result<int>(1);
    });
    other.runAll();
    QVERIFY(huge.progressMaximum() > 0);
    QVERIFY(qAbs(2 * huge.progressValue() - huge.progressMaximum()) <= 2);
}

void TestDesks::settings()
{
    test::MemoryOffice office;
    SettingsDesk desk(office.office());
    auto read = desk.read().result();
    QVERIFY(read && read->patterns.isEmpty());
    law::Authority authority = read->authority;
    authority.name = u"Eastmoor Council"_s;
    authority.people.append({{}, u"Robin Hill"_s, u"Officer"_s, u"RHill"_s});
    const auto stored = desk.setAuthority(authority).result();
    QVERIFY(stored);
    QVERIFY(!stored->people.last().id.isEmpty());
    QVERIFY(desk.setPatterns({{u"IR-{n}"_s, QDate(2026, 1, 1)}}).result());
    read = desk.read().result();
    QCOMPARE(read->authority, *stored);
    QCOMPARE(read->patterns.size(), 1);
    QCOMPARE(officerFor(*stored, u"rhill"_s), stored->people.last().id);
    QCOMPARE(officerFor(*stored, u"nobody"_s), QString());
    QCOMPARE(officerFor(*stored, {}), QString());
    authority.name.clear();
    QCOMPARE(desk.setAuthority(authority).result().error().detail, u"authority-name-missing"_s);
    QCOMPARE(desk.setPatterns({{u"IR"_s, QDate(2026, 1, 1)}}).result().error().detail,
             u"pattern-missing-number"_s);
    QCOMPARE(desk.read().result()->authority.name, u"Eastmoor Council"_s);
}

void TestDesks::settingFaults()
{
    law::Authority authority = test::authority();
    QVERIFY(faultsOf(authority).isEmpty());
    authority.name = u"\u00a0"_s;
    authority.costLimitPounds = 500;
    authority.people = {{u"a"_s, u""_s, {}, u"x"_s},
                        {u"b"_s, u"B"_s, {}, u"X "_s},
                        {u"c"_s, u"C"_s, {}, {}},
                        {u"d"_s, u"D"_s, {}, {}}};
    authority.signatories = {{u"s"_s, u" "_s, {}, {}}};
    const QVector<SettingFault> expected{{u"authority-name-missing"_s, {}},
                                         {u"cost-limit-unknown"_s, {}},
                                         {u"person-name-missing"_s, u"a"_s},
                                         {u"login-doubled"_s, u"b"_s},
                                         {u"signatory-name-missing"_s, u"s"_s}};
    QCOMPARE(faultsOf(authority), expected);
    const QVector<ReferencePattern> patterns{{u"{n}"_s, QDate(2026, 1, 1)},
                                             {u"x"_s, QDate(2026, 2, 1)},
                                             {u"{n}{oops}"_s, QDate(2026, 3, 1)},
                                             {u"{n}"_s, {}},
                                             {u"{n}/{yy}"_s, QDate(2026, 1, 1)}};
    const QVector<SettingFault> ofPatterns{{u"pattern-date-doubled"_s, u"0"_s},
                                           {u"pattern-missing-number"_s, u"1"_s},
                                           {u"pattern-unusable"_s, u"2"_s},
                                           {u"pattern-date-missing"_s, u"3"_s},
                                           {u"pattern-date-doubled"_s, u"4"_s}};
    QCOMPARE(faultsOf(patterns), ofPatterns);
}

void TestDesks::whenDoneKnowsItsContext()
{
    test::ManualWorker worker;
    int told = 0;
    {
        QObject context;
        whenDone(answer(worker, [] { return Result<int>(1); }), &context,
                 [&told](const Result<int> &) { ++told; });
    }
    worker.runAll();
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
    QObject context;
    InlineWorker now;
    whenDone(answer(now, [] { return Result<int>(2); }), &context,
             [&told](const Result<int> &two) { told = *two; });
    QCOMPARE(told, 2); // at once
    PoolWorker pool;
    whenDone(answer(pool, [] { return Result<int>(3); }), &context, [&](const Result<int> &three) {
        QCOMPARE(QThread::currentThread(), thread());
        told = *three;
    });
    QTRY_COMPARE(told, 3);
}

QTEST_GUILESS_MAIN(TestDesks)
#include "tst_desks.moc"
