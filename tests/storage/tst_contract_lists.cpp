// SPDX-License-Identifier: GPL-3.0-or-later
// What every engine promises about lists and counts.
#include <QRandomGenerator>

#include "tests/storage/support/contract.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using casework::ListQuery;
using casework::SortBy;
using casework::Stage;

class ContractListsTest : public test::ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void sorts_data();
    void sorts();
    void putsUndatedCasesLast();
    void filters();
    void agreesWithAPlainFilter();
    void keepsRowIds();
    void givesRowsInTheOrderAsked();
    void givesManyRows();
    void counts();
    void countsNobodysCasesAsNobodys();

private:
    struct Row {
        QString reference, summary, officer, provision;
        Stage stage;
        QDate received, due;
    };
    casework::CaseRecord put(const Row &row);
    void putFour();
};

casework::CaseRecord ContractListsTest::put(const Row &row)
{
    casework::NewCase given = newCase(row.reference, row.summary);
    given.record.content.events.clear();
    if (row.received.isValid())
        given.record.content.events = {{law::ClockEventKind::Received, row.received}};
    if (!row.provision.isEmpty()) {
        law::Ground ground;
        ground.id = u"g1"_s;
        ground.provisionId = row.provision;
        given.record.content.decision.grounds = {ground};
    }
    given.record.officerId = row.officer;
    given.record.stage = row.stage;
    given.record.due = row.due;
    return test::must(writer().create(given, actor()));
}

void ContractListsTest::putFour()
{
    test::must(writer().setAuthority(test::authority(), actor())); // person-1 is Morgan Vale
    put({u"10/26"_s, u"écluse"_s, u"zed"_s, u"s8"_s, Stage::Review, QDate(2026, 11, 3), QDate(2026, 12, 1)});
    put({u"9/26"_s, u"Locks"_s, u"person-1"_s, u"s14"_s, Stage::New, QDate(2026, 11, 5), QDate(2026, 12, 3)});
    put({u"9A/26"_s, u"apples"_s, u"adams"_s, u"s31"_s, Stage::Issued, QDate(2026, 11, 4),
         QDate(2026, 12, 2)});
    put({u"100/25"_s, u"file 10"_s, u""_s, u""_s, Stage::Deciding, QDate(2025, 11, 4), QDate(2025, 12, 2)});
}

void ContractListsTest::sorts_data()
{
    QTest::addColumn<int>("by");
    QTest::addColumn<QStringList>("order");
    const auto row = [](const char *name, SortBy by, const QStringList &order) {
        QTest::newRow(name) << int(by) << order;
    };
    row("reference, numbers by value", SortBy::Reference, {u"9/26"_s, u"9A/26"_s, u"10/26"_s, u"100/25"_s});
    row("summary, accents and case folded", SortBy::Summary,
        {u"9A/26"_s, u"10/26"_s, u"100/25"_s, u"9/26"_s});
    row("stage", SortBy::Stage, {u"9/26"_s, u"100/25"_s, u"10/26"_s, u"9A/26"_s});
    row("provisions by number", SortBy::Provisions, {u"100/25"_s, u"10/26"_s, u"9/26"_s, u"9A/26"_s});
    row("due", SortBy::Due, {u"100/25"_s, u"10/26"_s, u"9A/26"_s, u"9/26"_s});
    row("officer by name, not by id", SortBy::Officer, {u"100/25"_s, u"9A/26"_s, u"9/26"_s, u"10/26"_s});
    row("received", SortBy::Received, {u"100/25"_s, u"10/26"_s, u"9A/26"_s, u"9/26"_s});
}

void ContractListsTest::sorts()
{
    QFETCH(int, by);
    QFETCH(QStringList, order);
    putFour();
    ListQuery query;
    query.sortBy = static_cast<SortBy>(by);
    QCOMPARE(references(query), order);
    query.descending = true;
    std::reverse(order.begin(), order.end());
    QCOMPARE(references(query), order);
    query.search = u"26"_s; // "26" stands in three references and in no text
    query.descending = false;
    QVERIFY(references(query).isEmpty());
}

void ContractListsTest::putsUndatedCasesLast()
{
    put({u"1/26"_s, {}, {}, {}, Stage::New, {}, {}});
    put({u"2/26"_s, {}, {}, {}, Stage::New, QDate(2026, 11, 2), QDate(2026, 12, 1)});
    put({u"3/26"_s, {}, {}, {}, Stage::New, QDate(2026, 11, 3), QDate(2026, 12, 2)});
    for (const SortBy by : {SortBy::Due, SortBy::Received}) {
        ListQuery query;
        query.sortBy = by;
        QCOMPARE(references(query), (QStringList{u"2/26"_s, u"3/26"_s, u"1/26"_s}));
        query.descending = true;
        QCOMPARE(references(query), (QStringList{u"3/26"_s, u"2/26"_s, u"1/26"_s}));
    }
}

void ContractListsTest::filters()
{
    putFour();
    ListQuery query;
    query.stages = {Stage::New, Stage::Review};
    QCOMPARE(references(query), (QStringList{u"10/26"_s, u"9/26"_s}));
    query = {};
    query.officerId = u"person-1"_s;
    QCOMPARE(references(query), QStringList{u"9/26"_s});
    query.officerId = u"nobody at all"_s;
    QVERIFY(references(query).isEmpty());
    query = {};
    query.dueFrom = QDate(2026, 12, 2);
    QCOMPARE(references(query), (QStringList{u"9A/26"_s, u"9/26"_s}));
    query.dueTo = QDate(2026, 12, 2);
    QCOMPARE(references(query), QStringList{u"9A/26"_s});
    query.search = u"Apple"_s;
    QCOMPARE(references(query), QStringList{u"9A/26"_s});
    query.search = u"Locks"_s;
    QVERIFY(references(query).isEmpty());
}

/// 300 cases and 300 questions, drawn from a fixed seed, against a filter written in four lines.
void ContractListsTest::agreesWithAPlainFilter()
{
    QRandomGenerator random(26);
    QVector<casework::CaseRecord> cases;
    const auto anyDue = [&] {
        return random.bounded(6) == 0 ? QDate() : QDate(2026, 11, 1).addDays(random.bounded(60));
    };
    const auto anyOfficer = [&] { return u"p"_s + QString::number(random.bounded(4)); };
    for (int i = 0; i < 300; ++i)
        cases << put({QString::number(random.bounded(900)) + u'/' + QString::number(i),
                      {},
                      anyOfficer(),
                      {},
                      static_cast<Stage>(random.bounded(7)),
                      QDate(2026, 11, 1),
                      anyDue()});
    for (int i = 0; i < 300; ++i) {
        ListQuery query;
        if (random.bounded(2))
            query.stages = {static_cast<Stage>(random.bounded(7)), static_cast<Stage>(random.bounded(7))};
        if (random.bounded(2))
            query.officerId = anyOfficer();
        query.dueFrom = random.bounded(2) ? anyDue() : QDate();
        query.dueTo = random.bounded(2) ? anyDue() : QDate();
        query.sortBy = static_cast<SortBy>(random.bounded(7));
        query.descending = random.bounded(2);
        QStringList wanted;
        for (const casework::CaseRecord &c : cases) {
            if ((query.stages.isEmpty() || query.stages.contains(c.stage)) &&
                (query.officerId.isEmpty() || c.officerId == query.officerId) &&
                (!query.dueFrom.isValid() || (c.due.isValid() && c.due >= query.dueFrom)) &&
                (!query.dueTo.isValid() || (c.due.isValid() && c.due <= query.dueTo)))
                wanted << c.content.reference;
        }
        QStringList got = references(query);
        std::sort(wanted.begin(), wanted.end());
        std::sort(got.begin(), got.end());
        QCOMPARE(got, wanted);
    }
}

void ContractListsTest::keepsRowIds()
{
    casework::CaseRecord first = made(u"1/26"_s);
    const casework::RowId id = test::must(reader().ids({})).first();
    made(u"2/26"_s);
    first.content.reference = u"1A/26"_s;
    test::must(writer().revise(first, actor()));
    reopen();
    QCOMPARE(test::must(reader().rows({id})).first().id, first.id);
}

void ContractListsTest::givesRowsInTheOrderAsked()
{
    putFour();
    QVector<casework::RowId> ids = test::must(reader().ids({}));
    std::reverse(ids.begin(), ids.end());
    ids.insert(1, 999999);
    ids << ids.first();
    QVector<casework::RowId> got;
    for (const casework::CaseRow &row : test::must(reader().rows(ids)))
        got << row.rowId;
    ids.removeAt(1);
    QCOMPARE(got, ids);
    QVERIFY(test::must(reader().rows({})).isEmpty());
}

void ContractListsTest::givesManyRows()
{
    int i = 0;
    test::must(writer().createMany(
        [&](casework::NewCase &next) {
            next = newCase(QString::number(i) + u"/26"_s);
            return i++ < 1000;
        },
        actor(), {}));
    const QVector<casework::RowId> ids = test::must(reader().ids({}));
    QCOMPARE(ids.size(), 1000);
    for (const int count : {127, 128, 129, 1000})
        QCOMPARE(test::must(reader().rows(ids.first(count))).size(), count);
}

void ContractListsTest::counts()
{
    const QDate today(2026, 11, 20);
    const QDate soon = today.addDays(5);
    put({u"1/26"_s, {}, u"p1"_s, {}, Stage::New, {}, today.addDays(-1)});
    put({u"2/26"_s, {}, u"p1"_s, {}, Stage::Clarifying, {}, today});
    put({u"3/26"_s, {}, u"p2"_s, {}, Stage::Review, {}, soon});
    put({u"4/26"_s, {}, u"p1"_s, {}, Stage::Deciding, {}, soon.addDays(1)});
    put({u"5/26"_s, {}, u"p1"_s, {}, Stage::Issued, {}, today.addDays(-1)});
    put({u"6/26"_s, {}, u"p1"_s, {}, Stage::Closed, {}, {}});
    const casework::ListCounts counts = test::must(reader().counts(u"p1"_s, today, soon));
    QCOMPARE(counts.all, 6);
    QCOMPARE(counts.mine, 3);
    QCOMPARE(counts.dueSoon, 2);
    QCOMPARE(counts.late, 1);
    QCOMPARE(counts.waiting, 1);
    QCOMPARE(counts.review, 1);
    QCOMPARE(counts.open, 4);
}

void ContractListsTest::countsNobodysCasesAsNobodys()
{
    put({u"1/26"_s, {}, u""_s, {}, Stage::New, {}, {}});
    QCOMPARE(test::must(reader().counts(u""_s, QDate(2026, 11, 20), QDate(2026, 11, 25))).mine, 0);
    reopen();
    QCOMPARE(test::must(reader().counts(u"p1"_s, QDate(2026, 11, 20), QDate(2026, 11, 25))).all, 1);
}

QTEST_GUILESS_MAIN(ContractListsTest)
#include "tst_contract_lists.moc"
