// SPDX-License-Identifier: GPL-3.0-or-later
// What every engine promises about cases: creating, revising, opening, references, history.
#include "tests/storage/support/contract.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using casework::CaseRecord;

class ContractCasesTest : public test::ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsACaseAsItIs();
    void givesIdsAndTakesThoseGiven();
    void refusesAnIdThatIsTaken();
    void findsAReferenceInAnySpelling_data();
    void findsAReferenceInAnySpelling();
    void refusesATakenReference_data();
    void refusesATakenReference();
    void refusesAReferenceOfSignsOnly();
    void revisesOnTopOfTheRevisionInForce();
    void tellsOfAConflict();
    void refusesARevisionWithATakenReference();
    void findsManyAtOnce();
    void letsAReferenceGoWithItsRevision();
    void opensEveryRevision();
    void knowsWhatIsNotThere();
    void writesHistory();
    void marksAClockSetBack();
    void keepsDatesThatCannotBe();
    void keepsHostileText_data();
    void keepsHostileText();
    void keepsLongText();
};

void ContractCasesTest::keepsACaseAsItIs()
{
    casework::NewCase given;
    given.record.content = test::completeCase();
    given.record.stage = casework::Stage::Review;
    given.record.officerId = u"person-1"_s;
    given.record.due = QDate(2026, 11, 30);
    const CaseRecord created = test::must(writer().create(given, actor()));
    QCOMPARE(created.revision, 1);
    QCOMPARE(created.content, given.record.content);
    reopen();
    const CaseRecord opened = test::must(reader().open(created.id));
    QCOMPARE(opened.id, created.id);
    QCOMPARE(opened.revision, 1);
    QCOMPARE(opened.content, given.record.content);
    QCOMPARE(opened.stage, casework::Stage::Review);
    QCOMPARE(opened.officerId, u"person-1"_s);
    QCOMPARE(opened.due, QDate(2026, 11, 30));
}

void ContractCasesTest::givesIdsAndTakesThoseGiven()
{
    const QString first = made(u"1/26"_s).id;
    const QString second = made(u"2/26"_s).id;
    QVERIFY(!first.isEmpty());
    QVERIFY(first != second);
    casework::NewCase imported = newCase(u"3/26"_s);
    imported.record.id = u"9223372036854775808"_s; // one more than 64 bits hold
    QCOMPARE(test::must(writer().create(imported, actor())).id, imported.record.id);
    QCOMPARE(test::must(reader().open(imported.record.id)).content.reference, u"3/26"_s);
}

void ContractCasesTest::refusesAnIdThatIsTaken()
{
    casework::NewCase again = newCase(u"2/26"_s);
    again.record.id = made(u"1/26"_s).id;
    QVERIFY_CODE(writer().create(again, actor()), ErrorCode::Duplicate);
    QCOMPARE(references({}), QStringList{u"1/26"_s});
}

void ContractCasesTest::findsAReferenceInAnySpelling_data()
{
    QTest::addColumn<QString>("spelling");
    for (const char *spelling : {"624A/23", "624a / 23", "FOI-624A-23", "foi 624A 23", "624A_23", " 624a23 "})
        QTest::newRow(spelling) << QString::fromLatin1(spelling);
    QTest::newRow("zero-width joiner") << u"624A\u200D/23"_s;
    QTest::newRow("byte order mark") << u"\uFEFF624A/23"_s;
    QTest::newRow("full width") << u"６２４Ａ／２３"_s;
}

void ContractCasesTest::findsAReferenceInAnySpelling()
{
    QFETCH(QString, spelling);
    const QString id = made(u"624A/23"_s).id;
    made(u"624B/23"_s);
    QCOMPARE(test::must(reader().findReference(spelling)), id);
    QCOMPARE(found(spelling.trimmed()), QStringList{u"624A/23"_s});
}

void ContractCasesTest::refusesATakenReference_data()
{
    findsAReferenceInAnySpelling_data();
}

void ContractCasesTest::refusesATakenReference()
{
    QFETCH(QString, spelling);
    made(u"624A/23"_s);
    const auto again = writer().create(newCase(spelling), actor());
    QVERIFY_CODE(again, ErrorCode::Duplicate);
    QCOMPARE(again.error().detail, u"624A/23"_s);
    QCOMPARE(references({}).size(), 1);
}

void ContractCasesTest::refusesAReferenceOfSignsOnly()
{
    for (const QString &reference : {u""_s, u" "_s, u"/-/"_s, u"\u00A0"_s}) {
        const auto created = writer().create(newCase(reference), actor());
        QVERIFY_CODE(created, ErrorCode::Invalid);
        QVERIFY(created.error().detail.startsWith(u"reference"_s));
    }
    QVERIFY(references({}).isEmpty());
}

void ContractCasesTest::revisesOnTopOfTheRevisionInForce()
{
    CaseRecord record = made(u"1/26"_s, u"Locks"_s);
    record.content.summary = u"Keys"_s;
    record.stage = casework::Stage::Deciding;
    const CaseRecord revised = test::must(writer().revise(record, actor()));
    QCOMPARE(revised.revision, 2);
    reopen();
    const CaseRecord opened = test::must(reader().open(record.id));
    QCOMPARE(opened.revision, 2);
    QCOMPARE(opened.content, record.content);
    QCOMPARE(opened.stage, casework::Stage::Deciding);
    QCOMPARE(test::must(reader().rows(test::must(reader().ids({})))).first().summary, u"Keys"_s);
}

void ContractCasesTest::tellsOfAConflict()
{
    const CaseRecord opened = made(u"1/26"_s, u"Locks"_s);
    CaseRecord mine = opened;
    mine.content.summary = u"Mine"_s;
    CaseRecord theirs = opened;
    theirs.content.summary = u"Theirs"_s;
    test::must(writer().revise(theirs, actor()));
    QVERIFY_CODE(writer().revise(mine, actor()), ErrorCode::Conflict);
    QCOMPARE(test::must(reader().open(opened.id)).content.summary, u"Theirs"_s);
    QCOMPARE(kinds(opened.id), (QStringList{u"created"_s, u"revised"_s}));
}

void ContractCasesTest::refusesARevisionWithATakenReference()
{
    made(u"1/26"_s);
    CaseRecord second = made(u"2/26"_s);
    second.content.reference = u"FOI 1-26"_s;
    QVERIFY_CODE(writer().revise(second, actor()), ErrorCode::Duplicate);
    second.content.reference = u"FOI 2-26"_s; // its own in another spelling
    QCOMPARE(test::must(writer().revise(second, actor())).revision, 2);
}

void ContractCasesTest::findsManyAtOnce()
{
    const QString first = made(u"1/26"_s).id, second = made(u"624A/23"_s).id;
    const QVector<casework::Sought> sought{{u"foi 624a 23"_s, {}}, {u"9/26"_s, first}, {u"1-26"_s, second},
                                           {u"8/26"_s, u"none"_s}, {u"7/26"_s, {}},    {u"1/26"_s, {}}};
    QCOMPARE(test::must(reader().findMany(sought)),
             (QStringList{second, first, first, QString(), QString(), first}));
    QVERIFY(test::must(reader().findMany({})).isEmpty());
}

void ContractCasesTest::letsAReferenceGoWithItsRevision()
{
    CaseRecord first = made(u"1/26"_s);
    first.content.reference = u"1A/26"_s;
    test::must(writer().revise(first, actor()));
    made(u"1/26"_s);
    QCOMPARE(test::must(reader().findReference(u"1a26"_s)), first.id);
}

void ContractCasesTest::opensEveryRevision()
{
    CaseRecord record = made(u"1/26"_s, u"First"_s);
    for (const QString &summary : {u"Second"_s, u"Third"_s}) {
        record.content.summary = summary;
        record = test::must(writer().revise(record, actor()));
    }
    // Other entries of the journal carry a revision too and are no versions.
    test::must(writer().applicant(record.id, actor(), u"letter"_s));
    QCOMPARE(test::must(reader().openRevision(record.id, 1)).content.summary, u"First"_s);
    QCOMPARE(test::must(reader().openRevision(record.id, 2)).content.summary, u"Second"_s);
    QCOMPARE(test::must(reader().openRevision(record.id, 3)).content.summary, u"Third"_s);
    QCOMPARE(test::must(reader().openRevision(record.id, 2)).revision, 2);
    QVERIFY_CODE(reader().openRevision(record.id, 4), ErrorCode::NotFound);
}

void ContractCasesTest::knowsWhatIsNotThere()
{
    const QString none = u"none"_s;
    CaseRecord unknown;
    unknown.id = none;
    unknown.revision = 1;
    unknown.content.reference = u"1/26"_s;
    QVERIFY_CODE(reader().open(none), ErrorCode::NotFound);
    QVERIFY_CODE(reader().openRevision(none, 1), ErrorCode::NotFound);
    QVERIFY_CODE(reader().findReference(u"1/26"_s), ErrorCode::NotFound);
    QVERIFY_CODE(reader().findReference(u""_s), ErrorCode::NotFound);
    QVERIFY_CODE(writer().revise(unknown, actor()), ErrorCode::NotFound);
    QVERIFY_CODE(writer().applicant(none, actor(), u"letter"_s), ErrorCode::NotFound);
    QVERIFY_CODE(writer().setApplicant(none, {}, actor()), ErrorCode::NotFound);
    QVERIFY_CODE(writer().draft(none, u"mvale"_s), ErrorCode::NotFound);
    QVERIFY(test::must(reader().history(none)).isEmpty());
    QVERIFY(test::must(reader().letters(none)).isEmpty());
    QVERIFY(
        test::must(reader().rows({0, 1, 1U << 31, std::numeric_limits<casework::RowId>::max()})).isEmpty());
}

void ContractCasesTest::writesHistory()
{
    casework::NewCase given = newCase(u"1/26"_s);
    given.record.due = QDate(2026, 11, 30);
    CaseRecord record = test::must(writer().create(given, actor()));
    m_clock.set(m_clock.nowUtc().addSecs(60));
    record.stage = casework::Stage::Deciding;
    test::must(writer().revise(record, {u"pocean"_s, m_clock.nowUtc()}));
    made(u"2/26"_s);
    const auto history = test::must(reader().history(record.id));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.at(0).kind, u"created"_s);
    QCOMPARE(history.at(0).actor, u"mvale"_s);
    QCOMPARE(history.at(0).note, u"stage=new received=2026-11-02 due=2026-11-30"_s);
    QCOMPARE(history.at(1).kind, u"revised"_s);
    QCOMPARE(history.at(1).actor, u"pocean"_s);
    QCOMPARE(history.at(1).at, m_clock.nowUtc());
    QCOMPARE(history.at(1).revision, 2);
    QCOMPARE(history.at(1).caseId, record.id);
    QCOMPARE(history.at(1).note, u"stage=deciding received=2026-11-02 due=2026-11-30"_s);
    QVERIFY(history.at(1).sequence > history.at(0).sequence);
}

/// An import may bring them: what is wrong about them is a finding, not a reason to lose the case.
void ContractCasesTest::keepsDatesThatCannotBe()
{
    casework::NewCase given = newCase(u"1/26"_s);
    given.record.content.events = {{law::ClockEventKind::Received, QDate(23, 11, 2)}};
    given.record.due = QDate(1, 1, 1);
    const CaseRecord early = test::must(writer().create(given, actor()));
    given = newCase(u"2/26"_s);
    given.record.due = QDate(9999, 12, 31);
    test::must(writer().create(given, actor()));
    QCOMPARE(test::must(reader().open(early.id)).due, QDate(1, 1, 1));
    QCOMPARE(test::must(reader().open(early.id)).content.events.first().date, QDate(23, 11, 2));
    casework::ListQuery query;
    query.sortBy = casework::SortBy::Due;
    QCOMPARE(references(query), (QStringList{u"1/26"_s, u"2/26"_s}));
}

void ContractCasesTest::marksAClockSetBack()
{
    CaseRecord record = made(u"1/26"_s);
    m_clock.set(m_clock.nowUtc().addSecs(-1));
    test::must(writer().revise(record, actor()));
    const auto history = test::must(reader().history(record.id));
    QVERIFY(!history.at(0).note.contains(u"clock-set-back"_s));
    QVERIFY(history.at(1).note.endsWith(u" clock-set-back"_s));
}

void ContractCasesTest::keepsHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("SQL") << u"'; DROP TABLE cases;--"_s;
    QTest::newRow("quotes") << u"O'Brien said \"no\" `twice`"_s;
    QTest::newRow("markup") << u"<b>x</b> <img src=\"//host/s/x.png\"> &amp; &lt;"_s;
    QTest::newRow("templates") << u"%1 %2 %n {{field}} ${x} ?1 :name @p $p"_s;
    QTest::newRow("right-to-left override") << u"exe.\u202Efdp"_s;
    QTest::newRow("emoji and scripts") << u"\U0001F512 日本 ŵŷ عربي עברית"_s;
    QTest::newRow("decomposed") << u"cafe\u0301"_s;
    QTest::newRow("soft hyphen, smart quotes") << u"dis\u00ADclosure \u201Cas is\u201D"_s;
    QTest::newRow("lines") << u"one\n\ntwo\tthree"_s;
}

void ContractCasesTest::keepsHostileText()
{
    QFETCH(QString, text);
    casework::NewCase given = newCase(u"1/26"_s, text);
    given.record.content.requestText = text;
    given.record.content.questions = {{u"q1"_s, u"1"_s, text, law::Held::Held, text}};
    given.record.officerId = text;
    given.applicant = {text, text, text};
    const CaseRecord record = test::must(writer().create(given, {text, m_clock.nowUtc()}));
    test::must(writer().setSetting(u"any"_s, text, actor()));
    reopen();
    QCOMPARE(test::must(reader().open(record.id)).content, given.record.content);
    const auto rows = test::must(reader().rows(test::must(reader().ids({}))));
    QCOMPARE(rows.first().summary, text);
    QCOMPARE(rows.first().officer, text);
    QCOMPARE(test::must(writer().applicant(record.id, actor(), u"letter"_s)), given.applicant);
    QCOMPARE(test::must(reader().setting(u"any"_s)), text);
    QCOMPARE(test::must(reader().history(record.id)).first().actor, text);
}

void ContractCasesTest::keepsLongText()
{
    casework::NewCase given = newCase(u"1/26"_s);
    given.record.content.requestText =
        u"A sentence of the request, no longer than others are. "_s.repeated(20000);
    const CaseRecord record = test::must(writer().create(given, actor()));
    reopen();
    QCOMPARE(test::must(reader().open(record.id)).content.requestText, given.record.content.requestText);
    QCOMPARE(found(u"sentence longer"_s), QStringList{u"1/26"_s});
}

QTEST_GUILESS_MAIN(ContractCasesTest)
#include "tst_contract_cases.moc"
