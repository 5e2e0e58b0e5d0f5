// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "casework/case_json.h"
#include "casework/case_words.h"
#include "exchange/doubled_member.h"
#include "exchange/formats.h"
#include "exchange/json_cleaning.h"
#include "resources/resources.h"
#include "tests/exchange/whole_case_file.h"
#include "tests/support/law_book.h"

using namespace cpoise;
using namespace Qt::Literals::StringLiterals;
using test::bytesOf;
using test::objectOf;
using test::wholeFile;
using test::with;

namespace
{

QByteArray without(const QString &member)
{
    QJsonObject json = objectOf(wholeFile());
    json.remove(member);
    return bytesOf(json);
}

} // namespace

class CaseFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole();
    void sameCaseSameBytes();
    void noApplicantNoMember();
    void manyInOneFile();
    void throughThePort();
    void refuses_data();
    void refuses();
    void weightsAreOneOfFourWords_data();
    void weightsAreOneOfFourWords();
    void laterVersionIsTooNewWhateverItsShape();
    void tooLarge();
    void cutOffAnywhere();
    void deepNesting();
    void membersThatStandTwice_data();
    void membersThatStandTwice();
    void wordsFromOutsideAreNotRepeated();
    void textIsCleanedAtTheDoor_data();
    void textIsCleanedAtTheDoor();
    void longTextComesBack();
};

void CaseFileTest::comesBackWhole()
{
    const exchange::CaseFile file = wholeFile();
    const auto files = exchange::read(exchange::write(file));
    QVERIFY2(files, files ? "" : qPrintable(files.error().detail));
    QCOMPARE(files->size(), 1);
    const casework::CaseRecord &record = files->first().record;
    QVERIFY(record.content == file.record.content);
    QVERIFY(files->first().applicant == file.applicant);
    QCOMPARE(record.id, file.record.id);
    QCOMPARE(record.stage, file.record.stage);
    QCOMPARE(record.officerId, file.record.officerId);
    QCOMPARE(record.due, file.record.due);
    QCOMPARE(record.revision, 0);
}

void CaseFileTest::sameCaseSameBytes()
{
    const QByteArray bytes = exchange::write(wholeFile());
    QCOMPARE(exchange::write(wholeFile()), bytes);
    QCOMPARE(exchange::write(exchange::read(bytes)->first()), bytes);
    QVERIFY(bytes.endsWith("}\n"));
    const QByteArray marked = "\xEF\xBB\xBF" + bytes;
    QVERIFY(exchange::read(marked));
}

void CaseFileTest::noApplicantNoMember()
{
    exchange::CaseFile file = wholeFile();
    file.applicant = {};
    QVERIFY(!exchange::write(file).contains("applicant"));
    QVERIFY(exchange::read(exchange::write(file))->first().applicant == casework::Applicant{});
    const auto plain = exchange::read(exchange::write({}));
    QVERIFY2(plain, plain ? "" : qPrintable(plain.error().detail));
    QVERIFY(plain->first().record.content == law::Case{});
}

void CaseFileTest::manyInOneFile()
{
    QJsonArray array;
    for (int i = 0; i < 300; ++i) {
        exchange::CaseFile file = wholeFile();
        file.record.content.reference = QString::number(i) + u"/26"_s;
        array << objectOf(file);
    }
    const auto files = exchange::read(bytesOf(array));
    QVERIFY(files);
    QCOMPARE(files->size(), 300);
    QCOMPARE(files->last().record.content.reference, u"299/26"_s);
    QVERIFY(exchange::read("[]")->isEmpty());
    array[2] = QJsonDocument::fromJson(with(u"case.decision.tests.0.result"_s, u"maybe"_s)).object();
    const auto bad = exchange::read(bytesOf(array));
    QVERIFY(!bad);
    QCOMPARE(bad.error(),
             (Error{ErrorCode::Invalid, u"[2].case.decision.tests[0].result: unknown value \"maybe\""_s}));
}

void CaseFileTest::throughThePort()
{
    exchange::Formats formats(test::lawBook().catalogue);
    const exchange::CaseFile file = wholeFile();
    const auto cases = formats.readCaseFile(formats.writeCaseFile(file.record, file.applicant));
    QVERIFY(cases);
    QVERIFY(cases->first().record.content == file.record.content);
    QVERIFY(cases->first().applicant == file.applicant);
    QCOMPARE(formats.readCaseFile("{").error().code, ErrorCode::Invalid);
    QCOMPARE(formats.readPit("").error().code, ErrorCode::Invalid);
}

void CaseFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &detail) {
        QTest::newRow(name) << bytes << detail;
    };
    row("no object in a list", "[1]", u"[0]: is not an object"_s);
    row("another format", with(u"format"_s, u"other"_s), u"format: is not \"counterpoise-case\""_s);
    row("no format", without(u"format"_s), u"format: is not \"counterpoise-case\""_s);
    row("an authority", R"({"name":"Northmoor"})", u"format: is not \"counterpoise-case\""_s);
    row("version nought", with(u"version"_s, 0), u"version: is not 1 or 2"_s);
    row("half a version", with(u"version"_s, 0.5), u"version: is not 1 or 2"_s);
    row("version as text", with(u"version"_s, u"1"_s), u"version: is not 1 or 2"_s);
    row("no version", without(u"version"_s), u"version: is not 1 or 2"_s);
    row("no stage", without(u"stage"_s), u"stage: is missing"_s);
    row("unknown stage", with(u"stage"_s, u"done"_s), u"stage: unknown value \"done\""_s);
    row("no case", without(u"case"_s), u"case: is missing"_s);
    row("case as text", with(u"case"_s, u"x"_s), u"case: is not an object"_s);
    row("unknown around the case", with(u"revision"_s, 3), u"the file: unknown member \"revision\""_s);
    row("unknown in the case", with(u"case.sumary"_s, u"x"_s), u"case: unknown member \"sumary\""_s);
    row("unknown deep inside", with(u"case.decision.grounds.0.harm.who"_s, u"x"_s),
        u"case.decision.grounds[0].harm: unknown member \"who\""_s);
    row("unknown of the applicant", with(u"applicant.phone"_s, u"1"_s),
        u"applicant: unknown member \"phone\""_s);
    row("name of the applicant", with(u"applicant.name"_s, 5), u"applicant.name: is not text"_s);
    row("applicant as text", with(u"applicant"_s, u"A. Ashby"_s), u"applicant: is not an object"_s);
    row("id as number", with(u"id"_s, 5), u"id: is not text"_s);
    row("due in British order", with(u"due"_s, u"01/12/2026"_s), u"due: is not a date such as 2026-11-25"_s);
    row("no such day", with(u"due"_s, u"2026-02-30"_s), u"due: is not a date such as 2026-11-25"_s);
    row("no such letter date", with(u"case.decision.letterDate"_s, u"2026-13-01"_s),
        u"case.decision.letterDate: is not a date such as 2026-11-25"_s);
    row("list for an object", with(u"case.decision"_s, QJsonArray()), u"case.decision: is not an object"_s);
    row("null", with(u"case.summary"_s, QJsonValue::Null), u"case.summary: is not text"_s);
}

void CaseFileTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto files = exchange::read(bytes);
    QVERIFY(!files);
    QCOMPARE(files.error(), (Error{ErrorCode::Invalid, detail}));
}

void CaseFileTest::weightsAreOneOfFourWords_data()
{
    QTest::addColumn<QJsonValue>("weight");
    QTest::addColumn<bool>("taken");
    for (const char *word : {"slight", "some", "clear", "strong", "unstated"})
        QTest::newRow(word) << QJsonValue(QLatin1StringView(word)) << true;
    for (const char *word : {"heavy", "Strong", "STRONG", " strong", "", "5", "strong\\u0000"})
        QTest::newRow(word[0] ? word : "empty") << QJsonValue(QLatin1StringView(word)) << false;
    QTest::newRow("number") << QJsonValue(3) << false;
    QTest::newRow("truth") << QJsonValue(true) << false;
    QTest::newRow("list") << QJsonValue(QJsonArray{u"strong"_s}) << false;
}

void CaseFileTest::weightsAreOneOfFourWords()
{
    QFETCH(QJsonValue, weight);
    QFETCH(bool, taken);
    const auto files = exchange::read(with(u"case.decision.tests.0.sections.1.factors.0.weight"_s, weight));
    QCOMPARE(files.has_value(), taken);
    if (!taken)
        QVERIFY(files.error().detail.startsWith(u"case.decision.tests[0].sections[1].factors[0].weight: "_s));
}

void CaseFileTest::laterVersionIsTooNewWhateverItsShape()
{
    QCOMPARE(exchange::read(with(u"version"_s, 3)).error().code, ErrorCode::SchemaTooNew);
    QCOMPARE(exchange::read(R"({"format":"counterpoise-case","version":4,"cases":7})").error().code,
             ErrorCode::SchemaTooNew);
    QCOMPARE(exchange::read(R"([{"format":"counterpoise-case","version":1e9}])").error().code,
             ErrorCode::SchemaTooNew);
}

void CaseFileTest::tooLarge()
{
    const QByteArray bytes(64 * 1024 * 1024 + 1, ' ');
    QCOMPARE(exchange::read(bytes).error().code, ErrorCode::TooLarge);
    QCOMPARE(exchange::read(bytes.chopped(1)).error().code, ErrorCode::Invalid);
}

void CaseFileTest::cutOffAnywhere()
{
    const QByteArray bytes = exchange::write(wholeFile());
    // The last bytes are the bracket and the line feed.
    for (qsizetype length = 0; length < bytes.size() - 1; ++length) {
        const auto files = exchange::read(bytes.left(length));
        QVERIFY2(!files, qPrintable(QString::number(length)));
        QCOMPARE(files.error().code, ErrorCode::Invalid);
        QVERIFY(files.error().detail.startsWith(u"the file: is not JSON at byte "_s));
    }
}

void CaseFileTest::deepNesting()
{
    for (const char *open : {"[", "{\"a\":"}) {
        const auto files = exchange::read(QByteArray(open).repeated(2'000'000));
        QVERIFY(!files);
        QCOMPARE(files.error().code, ErrorCode::Invalid);
    }
    const QByteArray inside = "{\"format\":\"counterpoise-case\",\"version\":1,\"stage\":\"new\",\"case\":" +
                              QByteArray("{\"decision\":").repeated(900) + "1" +
                              QByteArray("}").repeated(901);
    QCOMPARE(exchange::read(inside).error().detail, u"case.decision: unknown member \"decision\""_s);
}

void CaseFileTest::membersThatStandTwice_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::newRow("at the top") << QByteArray(R"({"a":1,"b":2,"a":3})") << u"a"_s;
    QTest::newRow("inside") << QByteArray(R"({"x":[{"q":1},{"q":1,"q" : 2}]})") << u"q"_s;
    QTest::newRow("escaped") << QByteArray(R"({"stage":1,"\u0073tage":2})") << u"stage"_s;
    QTest::newRow("empty name") << QByteArray(R"({"":1,"":2})") << u""_s;
    QTest::newRow("in different objects") << QByteArray(R"({"a":{"a":{"a":1}},"b":{"a":1}})") << QString();
    QTest::newRow("as a value") << QByteArray(R"({"a":"b","b":"a","c":["a","a"]})") << QString();
    QTest::newRow("brackets in text") << QByteArray(R"({"a":"}{\"a\":1,\\","b":"[{"})") << QString();
}

void CaseFileTest::membersThatStandTwice()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, name);
    QCOMPARE(exchange::doubledMember(json), name);
    QCOMPARE(exchange::doubledMember(json).isNull(), name.isNull());
    QByteArray file = exchange::write(wholeFile());
    QVERIFY(exchange::doubledMember(file).isNull());
    file.replace("\"stage\": \"review\"", "\"stage\": \"review\",\n \"stage\": \"new\"");
    QCOMPARE(exchange::read(file).error(),
             (Error{ErrorCode::Invalid, u"the file: holds the member \"stage\" twice in one object"_s}));
}

void CaseFileTest::wordsFromOutsideAreNotRepeated()
{
    const auto files = exchange::read(with(u"John Smith asked for this"_s, 1));
    QCOMPARE(files.error().detail, u"the file: unknown member (not a plain word)"_s);
    QCOMPARE(exchange::read(with(u"stage"_s, u"asked by John Smith"_s)).error().detail,
             u"stage: unknown value (not a plain word)"_s);
}

void CaseFileTest::textIsCleanedAtTheDoor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<int>("leftOut");
    const auto row = [](const char *name, const QString &text, const QString &kept, int leftOut) {
        QTest::newRow(name) << text << kept << leftOut;
    };
    row("nothing amiss", u"a\tb\n\u202Ec \u2013 \U0001F600 \\u0007"_s,
        u"a\tb\n\u202Ec \u2013 \U0001F600 \\u0007"_s, 0);
    row("NUL", u"a"_s + QChar(0) + u"b"_s, u"ab"_s, 1);
    row("bell and escape", u"\a\x1B[31mred"_s, u"[31mred"_s, 2);
    row("half a character", u"a"_s + QChar(0xD83D) + u"b"_s, u"a\uFFFDb"_s, 1);
    row("line ends", u"a\r\nb\rc\u2028d\u2029e"_s, u"a\nb\nc\nd\ne"_s, 4);
    row("DEL and next line", u"a\u007Fb\u0085c"_s, u"abc"_s, 2);
    // Qt's reader takes a mark at the start itself.
    row("mark at the start and within", u"\uFEFFa\uFEFFb"_s, u"a\uFEFFb"_s, 0);
    row("no character", u"a\uFFFEb"_s, u"ab"_s, 1);
}

void CaseFileTest::textIsCleanedAtTheDoor()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QFETCH(int, leftOut);
    exchange::CaseFile file = wholeFile();
    file.record.content.questions.first().text = text;
    file.applicant.name = text;
    const QByteArray bytes = '[' + exchange::write(wholeFile()) + ',' + exchange::write(file) + ']';
    const auto files = exchange::read(bytes);
    QVERIFY(files);
    QVERIFY(files->first().record.content == wholeFile().record.content);
    const exchange::CaseFile &read = files->last();
    QCOMPARE(read.record.content.questions.first().text, kept);
    QCOMPARE(read.applicant.name, kept);
    QCOMPARE(exchange::signsLeftOut(bytes), 2 * leftOut);
    // Clean text is lossless: out and in again is the same.
    const auto again = exchange::read(exchange::write(read));
    QVERIFY(again && again->first().record.content == read.record.content);
    QCOMPARE(exchange::signsLeftOut(exchange::write(read)), 0);
}

void CaseFileTest::longTextComesBack()
{
    exchange::CaseFile file = wholeFile();
    file.record.content.requestText = u"Twenty thousand words \u2013 or more. "_s.repeated(50'000);
    const auto files = exchange::read(exchange::write(file));
    QVERIFY(files);
    QVERIFY(files->first().record.content == file.record.content);
}

QTEST_GUILESS_MAIN(CaseFileTest)
#include "tst_case_file.moc"
