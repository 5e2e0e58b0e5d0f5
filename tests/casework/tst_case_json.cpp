// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "casework/case_json.h"
#include "casework/case_words.h"

using namespace cpoise;
using namespace Qt::Literals::StringLiterals;

namespace
{

law::Ground fullGround()
{
    law::Ground ground;
    ground.id = u"g1"_s;
    ground.provisionId = u"s31"_s;
    ground.limbs = {{u"31(1)(a)"_s, law::Likelihood::Would}, {u"31(1)(g)"_s, law::Likelihood::WouldBeLikely}};
    ground.purposes = {u"31(2)(a)"_s};
    ground.confirmOrDeny = true;
    ground.inTheAlternative = true;
    ground.why = u"Because."_s;
    ground.particulars = u"An Act"_s;
    ground.harm = {u"Who"_s, u"Public"_s, u"Severe"_s, {{u"e1"_s, u"An audit"_s, u"quite sure"_s}}};
    ground.opinion = {u"Chief"_s, u"Order"_s, QDate(2026, 11, 3), u"All"_s, u"Reasons"_s, true};
    return ground;
}

law::PublicInterestTest fullTest()
{
    const law::Factor factor{u"f1"_s, u"One.\n\nTwo."_s, law::Weight::Strong,        u"Why"_s, u"sug"_s,
                             true,    u"g1"_s,           {{u"e2"_s, u"A log"_s, {}}}};
    const law::Section section{u"s1"_s, law::SectionRole::For, u"Factors"_s, u"Words"_s, {factor}, {u"g1"_s}};
    return {
        u"t1"_s, true, {u"g1"_s}, {section}, law::BalanceResult::Even, u"Strongest"_s, QDate(2026, 11, 20)};
}

law::Decision fullDecision()
{
    law::Decision decision;
    decision.slices = {
        {u"x1"_s, u"2021"_s, u"q1"_s, law::SliceOutcome::RefusedRepeated, {u"g1"_s}, u"Enclosed"_s}};
    decision.grounds = {fullGround()};
    decision.tests = {fullTest()};
    decision.pitPlace = law::PitPlace::OwnFile;
    decision.reducedReasons = true;
    decision.s17_4Reason = u"Would show it"_s;
    decision.extensionNoticeDate = QDate(2026, 11, 1);
    decision.extensionUntil = QDate(2026, 12, 29);
    decision.letterDate = QDate(2026, 12, 1);
    decision.signatoryId = u"p1"_s;
    decision.openingWords = u"Open"_s;
    decision.closingWords = u"Close"_s;
    decision.delayApology = u"Late"_s;
    decision.letterChanges = {{u"c1"_s, u"g1"_s, u"Ours."_s, u"Mine."_s}};
    return decision;
}

/// Every member away from its default, so that one that is left out of the table is seen.
law::Case fullCase()
{
    law::Case matter;
    matter.reference = u"624A/23"_s;
    matter.summary = u"Sum"_s;
    matter.regime = law::Regime::Foisa;
    matter.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)},
                     {law::ClockEventKind::FeePaid, QDate(2026, 11, 9)}};
    matter.limitDays = 40;
    matter.reading = law::ReceiptReading::S45Code;
    matter.requestText = u"<b>\u201Cquoted\u201D</b>\n\tnext \U0001F600 \u202E \u05D0"_s;
    matter.questions = {{u"q1"_s, u"2b"_s, u"What?"_s, law::Held::PartlyHeld, u"Here"_s}};
    matter.decision = fullDecision();
    return matter;
}

law::Authority fullAuthority()
{
    law::Authority authority;
    authority.name = u"Name"_s;
    authority.kind = law::AuthorityKind::Parliament;
    authority.address = u"A\nB"_s;
    authority.email = u"a@b.example"_s;
    authority.phone = u"01"_s;
    authority.website = u"w"_s;
    authority.reviewProcedure = u"Write"_s;
    authority.hasReviewProcedure = false;
    authority.reviewContact = u"c"_s;
    authority.regulatorName = u"r"_s;
    authority.regulatorAddress = u"ra"_s;
    authority.regulatorWebsite = u"rw"_s;
    authority.costLimitPounds = 600;
    authority.reading = law::ReceiptReading::S45Code;
    authority.people = {{u"p1"_s, u"N"_s, u"R"_s, u"L"_s}};
    authority.signatories = {{u"p2"_s, u"N2"_s, u"R2"_s, {}}};
    return authority;
}

QJsonObject parsed(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

/// All paths of an object's values, so that a test can say that nothing was left out of a full one.
void collectPaths(const QJsonValue &value, const QString &path, QStringList &out)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collectPaths(it.value(), path + u'.' + it.key(), out);
    } else if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectPaths(item, path + u"[]"_s, out);
    } else {
        out << path;
    }
}

template<typename E>
void everyWord(int count)
{
    const auto words = casework::wordsOf(E{});
    QCOMPARE(int(words.size()), count);
    QSet<QString> seen;
    for (int i = 0; i < count; ++i) {
        const QString word = casework::wordFor(E(i));
        QVERIFY(!seen.contains(word));
        seen.insert(word);
        QVERIFY(casework::valueFor<E>(word) == E(i));
    }
    QVERIFY(!casework::valueFor<E>(u"maybe"_s));
}

} // namespace

class CaseJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripsAFullCase();
    void aFullCaseNamesEveryMember();
    void roundTripsAnAuthority();
    void emptyMembersAreLeftOut();
    void everyEnumHasItsWords();
    void wordsAreStable();
    void refuses_data();
    void refuses();
    void refusesInAnAuthority();
    void anUnknownWordFromOutsideIsNotRepeated();
    void canonicalBytes();
    void hostileTextStaysText();
};

void CaseJson::roundTripsAFullCase()
{
    const law::Case matter = fullCase();
    const QByteArray bytes = casework::canonical(casework::toJson(matter));
    const Result<law::Case> back = casework::caseFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
    QVERIFY(*back == matter);
    QCOMPARE(casework::canonical(casework::toJson(*back)), bytes);
}

void CaseJson::aFullCaseNamesEveryMember()
{
    // 74 leaves: when a member is added to law/case.h, it must be added to the table and to fullCase().
    QStringList paths;
    collectPaths(casework::toJson(fullCase()), {}, paths);
    paths.removeDuplicates();
    QCOMPARE(paths.size(), 74);
    QVERIFY(paths.contains(u".decision.tests[].sections[].factors[].evidence[].text"_s));
    QVERIFY(paths.contains(u".decision.grounds[].opinion.papersSeen"_s));
}

void CaseJson::roundTripsAnAuthority()
{
    const law::Authority authority = fullAuthority();
    const Result<law::Authority> back = casework::authorityFromJson(casework::toJson(authority));
    QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
    QVERIFY(*back == authority);
    const Result<law::Authority> plain = casework::authorityFromJson(casework::toJson(law::Authority{}));
    QVERIFY(plain);
    QVERIFY(*plain == law::Authority{});
}

void CaseJson::emptyMembersAreLeftOut()
{
    QCOMPARE(casework::canonical(casework::toJson(law::Case{})),
             R"({"decision":{"pitPlace":"in-letter"},"limitDays":20,"reading":"act","regime":"foia"})");
    law::Case matter;
    matter.decision.grounds = {law::Ground{}};
    const Result<law::Case> back = casework::caseFromJson(casework::toJson(matter));
    QVERIFY(back);
    QVERIFY(*back == matter);
    QVERIFY(casework::caseFromJson({}));
}

void CaseJson::everyEnumHasItsWords()
{
    everyWord<law::Regime>(3);
    everyWord<law::Held>(5);
    everyWord<law::SliceOutcome>(8);
    everyWord<law::Likelihood>(3);
    everyWord<law::Weight>(5);
    everyWord<law::BalanceResult>(4);
    everyWord<law::ClockEventKind>(5);
    everyWord<law::ReceiptReading>(2);
    everyWord<law::SectionRole>(8);
    everyWord<law::PitPlace>(3);
    everyWord<law::AuthorityKind>(8);
    everyWord<casework::Stage>(7);
}

void CaseJson::wordsAreStable()
{
    // Words in stored cases: a change here is a change of format.
    QCOMPARE(casework::wordFor(law::Likelihood::WouldBeLikely), u"would-be-likely"_s);
    QCOMPARE(casework::wordFor(law::SliceOutcome::NeitherConfirmNorDeny), u"neither-confirm-nor-deny"_s);
    QCOMPARE(casework::wordFor(law::SectionRole::Remainder), u"remainder"_s);
    QCOMPARE(casework::wordFor(law::ReceiptReading::S45Code), u"s45-code"_s);
    QCOMPARE(casework::wordFor(law::AuthorityKind::CentralGovernment), u"central-government"_s);
    QCOMPARE(casework::wordFor(casework::Stage::Clarifying), u"clarifying"_s);
}

void CaseJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *json, const char *detail) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(detail);
    };
    row("unknown word", R"({"decision":{"tests":[{"result":"maybe"}]}})",
        "decision.tests[0].result: unknown value \"maybe\"");
    row("word in other letters", R"({"regime":"FOIA"})", "regime: unknown value \"FOIA\"");
    row("number for a word", R"({"regime":1})", "regime: is not a word");
    row("unknown member", R"({"decision":{"slices":[{},{"labels":"x"}]}})",
        "decision.slices[1]: unknown member \"labels\"");
    row("unknown at the top", R"({"referenze":"x"})", "the whole: unknown member \"referenze\"");
    row("text for a list", R"({"questions":"x"})", "questions: is not a list");
    row("list for text", R"({"summary":["x"]})", "summary: is not text");
    row("null for text", R"({"summary":null})", "summary: is not text");
    row("object for a list item", R"({"decision":{"grounds":[{"purposes":[{}]}]}})",
        "decision.grounds[0].purposes[0]: is not text");
    row("text for an object", R"({"decision":"x"})", "decision: is not an object");
    row("text for a number", R"({"limitDays":"20"})", "limitDays: is not a whole number");
    row("half a day", R"({"limitDays":20.5})", "limitDays: is not a whole number");
    row("too many days", R"({"limitDays":3000000000})", "limitDays: is not a whole number");
    row("beyond 64 bits", R"({"limitDays":1e300})", "limitDays: is not a whole number");
    row("word for a truth", R"({"decision":{"reducedReasons":"yes"}})",
        "decision.reducedReasons: is not true or false");
    row("no date", R"({"events":[{"kind":"received","date":"2026-02-30"}]})",
        "events[0].date: is not a date such as 2026-11-25");
    row("British date", R"({"decision":{"letterDate":"25/11/2026"}})",
        "decision.letterDate: is not a date such as 2026-11-25");
    row("date and more", R"({"decision":{"letterDate":"2026-11-25T10:00"}})",
        "decision.letterDate: is not a date such as 2026-11-25");
    row("empty date", R"({"decision":{"letterDate":""}})",
        "decision.letterDate: is not a date such as 2026-11-25");
    row("number for a date", R"({"decision":{"letterDate":20261125}})",
        "decision.letterDate: is not a date such as 2026-11-25");
}

void CaseJson::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, detail);
    const Result<law::Case> back = casework::caseFromJson(parsed(json.constData()));
    QVERIFY(!back);
    QCOMPARE(back.error(), (Error{ErrorCode::Invalid, detail}));
}

void CaseJson::refusesInAnAuthority()
{
    const Result<law::Authority> back =
        casework::authorityFromJson(parsed(R"({"kind":"police","people":[{"nome":"x"}]})"));
    QVERIFY(!back);
    QCOMPARE(back.error().detail, u"people[0]: unknown member \"nome\""_s);
}

void CaseJson::anUnknownWordFromOutsideIsNotRepeated()
{
    // The detail of an error goes into logs, where no words of a request belong.
    const Result<law::Case> back =
        casework::caseFromJson(parsed(R"({"regime":"John Smith of 1 High Street asks for all e-mails"})"));
    QVERIFY(!back);
    QCOMPARE(back.error().detail, u"regime: unknown value (not a plain word)"_s);
}

void CaseJson::canonicalBytes()
{
    QCOMPARE(casework::canonical(parsed("{ \"b\" : [ 1 , true ],\n \"a\" : \"\\u00e9\\u0022\" }")),
             "{\"a\":\"\xC3\xA9\\\"\",\"b\":[1,true]}");
    // Members come sorted whatever the order in which they were written.
    QCOMPARE(casework::canonical(parsed(R"({"z":1,"A":2,"a":3})")), R"({"A":2,"a":3,"z":1})");
}

void CaseJson::hostileTextStaysText()
{
    law::Case matter;
    matter.summary = u"<img src=\"//host/x.png\"> {{7*7}} %1 \u202Egnp.exe \\u0041"_s;
    matter.requestText = QString(100'000, u'\u00e9') + QChar(u'\t') + u"\"\\/"_s;
    const QByteArray bytes = casework::canonical(casework::toJson(matter));
    const Result<law::Case> back = casework::caseFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(back);
    QVERIFY(*back == matter);
}

QTEST_GUILESS_MAIN(CaseJson)
#include "tst_case_json.moc"
