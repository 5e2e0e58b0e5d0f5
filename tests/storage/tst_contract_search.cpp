// SPDX-License-Identifier: GPL-3.0-or-later
// What every engine promises about search.
#include "tests/storage/support/contract.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class ContractSearchTest : public test::ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data();
    void findsWords();
    void findsEveryPartOfACase();
    void findsWhatWasJustSavedAndForgetsWhatWasTakenOut();
    void findsReferencesByTheirBeginning();
    void takesAnythingThatIsTyped_data();
    void takesAnythingThatIsTyped();
    void findsACommonWordInOrder();
};

void ContractSearchTest::findsWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &typed, bool found) {
        QTest::newRow(name) << typed << found;
    };
    row("one word", u"harbour"_s, true);
    row("capitals", u"HARBOUR"_s, true);
    row("begun", u"harb"_s, true);
    row("begun and ended", u"harb stores"_s, false);
    row("two words in any order", u"stores harbour"_s, true);
    row("last one begun", u"stores harb"_s, true);
    row("one that is not there", u"harbour boats"_s, false);
    row("another form of the word", u"store"_s, true);
    row("without the accent", u"cafe"_s, true);
    row("with the accent", u"café"_s, true);
    row("decomposed", u"cafe\u0301"_s, true);
    row("an apostrophe", u"o'brien"_s, true);
    row("a name without it", u"obrien"_s, false);
    row("with a hyphen", u"well-known"_s, true);
    row("its parts", u"known well"_s, true);
    row("smart quotes", u"\u201Cas is\u201D"_s, true);
    row("Welsh", u"ŵyl"_s, true);
    row("Welsh without signs", u"wyl"_s, true);
    row("Arabic", u"طلب"_s, true);
    row("Chinese, the whole run", u"信息公开"_s, true);
    row("quoted", u"\"harbour stores\""_s, true);
}

void ContractSearchTest::findsWords()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    casework::NewCase given = newCase(u"1/26"_s, u"The Harbour stores of O'Brien's café"_s);
    given.record.content.requestText = u"A well-known \u201Cas is\u201D sale, ŵyl, طلب, 信息公开"_s;
    test::must(writer().create(given, actor()));
    made(u"2/26"_s, u"Boats"_s);
    QCOMPARE(this->found(typed), found ? QStringList{u"1/26"_s} : QStringList());
}

void ContractSearchTest::findsEveryPartOfACase()
{
    casework::NewCase given;
    given.record.content = test::completeCase();
    law::Case &c = given.record.content;
    c.questions.first().searches = u"wordinsearches"_s;
    c.decision.slices.first().label = u"wordinlabel"_s;
    c.decision.slices.first().explanation = u"wordinexplanation"_s;
    c.decision.grounds.first().why = u"wordinwhy"_s;
    c.decision.grounds.first().harm.evidence = {{u"e1"_s, u"wordinevidence"_s, {}}};
    c.decision.tests.first().sections[1].factors.first().why = u"wordinfactor"_s;
    c.decision.openingWords = u"wordinopening"_s;
    test::must(writer().create(given, actor()));
    for (const char *word : {"searches", "label", "explanation", "why", "evidence", "factor", "opening"})
        QCOMPARE(found(u"wordin"_s + QString::fromLatin1(word)), QStringList{c.reference});
    QCOMPARE(found(u"Thieves"_s), QStringList{c.reference});
    QCOMPARE(found(u"burglar tools"_s), QStringList{c.reference});
}

void ContractSearchTest::findsWhatWasJustSavedAndForgetsWhatWasTakenOut()
{
    casework::CaseRecord record = made(u"1/26"_s, u"Locks of the gate"_s);
    QCOMPARE(found(u"locks"_s), QStringList{u"1/26"_s});
    record.content.summary = u"Keys of the gate"_s;
    record = test::must(writer().revise(record, actor()));
    QVERIFY(found(u"locks"_s).isEmpty());
    QCOMPARE(found(u"keys"_s), QStringList{u"1/26"_s});
    record.content.summary = u"Locks"_s;
    test::must(writer().revise(record, actor()));
    QCOMPARE(found(u"locks"_s), QStringList{u"1/26"_s});
    QVERIFY(found(u"gate"_s).isEmpty());
}

void ContractSearchTest::findsReferencesByTheirBeginning()
{
    made(u"624A/23"_s, u"one"_s);
    made(u"624B/23"_s, u"two"_s);
    made(u"1/24"_s, u"follows 624A/23"_s);
    QCOMPARE(found(u"624"_s), (QStringList{u"1/24"_s, u"624A/23"_s, u"624B/23"_s}));
    QCOMPARE(found(u"foi-624b"_s), QStringList{u"624B/23"_s});
    QCOMPARE(found(u"624a/23"_s), (QStringList{u"1/24"_s, u"624A/23"_s}));
    QVERIFY(found(u"625"_s).isEmpty());
}

void ContractSearchTest::takesAnythingThatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"\"",  "\"\"",      "(",  ")",  "*",  "AND", "OR NOT", "force AND", "NEAR(", "NEAR(a b, 2)",
          "a:b", "summary:x", "-x", "+x", "^x", "x*",  "{a b}",  ".",         "'",     "';--",
          "%",   "_",         "\\"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("NUL within") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("10,000 letters") << u"x"_s.repeated(10000);
    QTest::newRow("10,000 words") << u"x "_s.repeated(10000);
    QTest::newRow("10,000 quotes") << u"\""_s.repeated(10000);
    QTest::newRow("Chinese") << u"日本"_s;
    QTest::newRow("emoji") << u"\U0001F512"_s;
    QTest::newRow("right-to-left override") << u"\u202E"_s;
}

void ContractSearchTest::takesAnythingThatIsTyped()
{
    QFETCH(QString, typed);
    made(u"1/26"_s, u"Locks"_s);
    casework::ListQuery query;
    query.search = typed;
    const auto ids = reader().ids(query);
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().detail));
    QVERIFY(ids->isEmpty());
}

/// A word in most of the cases, above the number at which the list's own order is walked instead of sorting.
void ContractSearchTest::findsACommonWordInOrder()
{
    constexpr int count = 24000;
    int i = 0;
    test::must(writer().createMany(
        [&](casework::NewCase &next) {
            next = newCase(QString::number(i) + u"/26"_s, i % 8 == 0 ? u"Keys"_s : u"Locks"_s);
            next.record.due = QDate(2026, 11, 1).addDays((i * 7919) % 400);
            return i++ < count;
        },
        actor(), {}));
    casework::ListQuery query;
    query.search = u"locks"_s;
    const QVector<casework::RowId> ids = test::must(reader().ids(query));
    QCOMPARE(ids.size(), count - count / 8);
    QDate before;
    for (const casework::CaseRow &row : test::must(reader().rows(ids))) {
        QVERIFY(!before.isValid() || row.due >= before);
        before = row.due;
    }
    query.dueTo = QDate(2026, 11, 10);
    QVERIFY(test::must(reader().ids(query)).size() < 1000);
}

QTEST_GUILESS_MAIN(ContractSearchTest)
#include "tst_contract_search.moc"
