// SPDX-License-Identifier: GPL-3.0-or-later
// No list, search or look-up reads a table from end to end or sorts what an index gives in order, and opening
// is no slower for many cases than for few.
#include <QElapsedTimer>

#include "storage/case_lists.h"
#include "storage/search.h"
#include "tests/storage/support/workspace_case.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::storage;
using casework::ListQuery;
using casework::SortBy;
using test::WorkspaceCase;

namespace
{
/// CPOISE_CASES=100000 makes the workspace as large as an office's.
int casesToTry()
{
    const int asked = qEnvironmentVariableIntValue("CPOISE_CASES");
    return asked > 0 ? asked : 1500;
}
} // namespace

class PlansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists_data();
    void lists();
    void searches_data();
    void searches();
    void lookUps_data();
    void lookUps();
    void wouldNoticeASort();
    void listsRefuseRowsThatTheyCannotHold();
    void stagesThatFollowOneAnotherAreAStretch();
    void opensAndAnswersQuickly();

private:
    /// One line for each step of SQLite's plan.
    QStringList planOf(const QString &sql, const QVariantList &values);

    WorkspaceCase m_here;
    std::unique_ptr<SqliteConnection> m_connection;
};

void PlansTest::initTestCase()
{
    m_here.fill(casesToTry());
    m_connection = std::make_unique<SqliteConnection>(ConnectionOptions{m_here.database(), true, {}, 0});
}

QStringList PlansTest::planOf(const QString &sql, const QVariantList &values)
{
    QStringList steps;
    Statement plan(*m_connection, u"EXPLAIN QUERY PLAN "_s + sql);
    plan.runWith(values);
    while (plan.next())
        steps << plan.text(3);
    return steps;
}

void PlansTest::lists_data()
{
    QTest::addColumn<int>("sortBy");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<bool>("filtered");
    const char *names[] = {"reference", "summary", "stage", "provisions", "due", "officer", "received"};
    for (int sortBy = 0; sortBy <= int(SortBy::Received); ++sortBy) {
        for (const bool descending : {false, true}) {
            for (const bool filtered : {false, true})
                QTest::addRow("%s%s%s", names[sortBy], descending ? ", down" : "",
                              filtered ? ", filtered" : "")
                    << sortBy << descending << filtered;
        }
    }
}

void PlansTest::lists()
{
    QFETCH(int, sortBy);
    QFETCH(bool, descending);
    QFETCH(bool, filtered);
    ListQuery query;
    query.sortBy = SortBy(sortBy);
    query.descending = descending;
    if (filtered) {
        query.stages = {casework::Stage::New, casework::Stage::Deciding};
        query.officerId = u"person-1"_s;
        query.dueTo = QDate(2026, 12, 1);
    }
    const bool byOfficer = query.sortBy == SortBy::Officer;
    const ListStatement list =
        listStatement(query, true, byOfficer ? std::optional<qint64>(1) : std::nullopt);
    const QString plan = planOf(list.sql, list.values).join(u'\n');
    QVERIFY2(plan.contains(u"COVERING INDEX cases_by_"_s), qPrintable(plan));
    // With a filter, rows equal in the first column may be put in order among themselves; never the list.
    const QString sorting = filtered ? u"TEMP B-TREE FOR ORDER BY"_s : u"TEMP B-TREE"_s;
    QVERIFY2(!plan.contains(sorting), qPrintable(plan));
}

void PlansTest::searches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("many");
    for (const bool many : {false, true}) {
        QTest::addRow("word%s", many ? ", many hits" : "") << u"harbour"_s << many;
        QTest::addRow("reference%s", many ? ", many hits" : "") << u"624A/23"_s << many;
    }
}

void PlansTest::searches()
{
    QFETCH(QString, typed);
    QFETCH(bool, many);
    ListQuery query;
    query.search = typed;
    const ListStatement list = listStatement(query, many);
    const QString plan = planOf(list.sql, list.values).join(u'\n');
    QVERIFY2(plan.contains(u"search_index VIRTUAL TABLE INDEX"_s), qPrintable(plan));
    QVERIFY2(plan.contains(u"(reference_key>? AND reference_key<?)"_s), qPrintable(plan));
    QVERIFY2(many || plan.contains(u"SEARCH cases USING INTEGER PRIMARY KEY"_s), qPrintable(plan));
    for (const QString &step : plan.split(u'\n'))
        QVERIFY2(!step.startsWith(u"SCAN cases"_s) || (many && step.contains(u"INDEX"_s)), qPrintable(plan));
}

void PlansTest::lookUps_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const QString &sql) { QTest::newRow(name) << sql; };
    row("a case", u"SELECT * FROM cases c JOIN version v ON v.entry = c.entry WHERE c.id = ?"_s);
    row("a reference", u"SELECT id FROM cases WHERE reference_key = ?"_s);
    row("history", u"SELECT * FROM cases c JOIN journal j ON j.case_row = c.row_id WHERE c.id = ? "
                   "ORDER BY j.sequence"_s);
    row("letters", u"SELECT * FROM cases c JOIN letter l ON l.case_row = c.row_id WHERE c.id = ? "
                   "ORDER BY l.entry"_s);
    row("a draft", u"SELECT * FROM cases c JOIN draft d ON d.case_row = c.row_id WHERE c.id = ?"_s);
    row("the end of the journal", u"SELECT max(sequence) FROM journal"_s);
}

void PlansTest::lookUps()
{
    QFETCH(QString, sql);
    const QString plan = planOf(sql, sql.contains(u'?') ? QVariantList{u"x"_s} : QVariantList()).join(u'\n');
    QVERIFY2(!plan.contains(u"SCAN"_s), qPrintable(plan));
    QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
}

/// The words looked for are those that this SQLite uses.
void PlansTest::wouldNoticeASort()
{
    const QString plan = planOf(u"SELECT row_id FROM cases ORDER BY id || 'x'"_s, {}).join(u'\n');
    QVERIFY2(plan.contains(u"TEMP B-TREE"_s) && plan.contains(u"SCAN cases"_s), qPrintable(plan));
}

/// Four bytes an id: never the row of another case.
void PlansTest::listsRefuseRowsThatTheyCannotHold()
{
    constexpr qint64 highest = 4'294'967'295;
    QCOMPARE(qint64(listRowId(highest)), highest);
    for (const qint64 rowId : {highest + 1, highest + 2, qint64(0), qint64(-1)}) {
        const auto refused = atEdge([rowId] { return listRowId(rowId); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }
}

void PlansTest::stagesThatFollowOneAnotherAreAStretch()
{
    using casework::Stage;
    const auto sqlOf = [](const QVector<Stage> &stages) {
        ListQuery query;
        query.stages = stages;
        return listStatement(query, true);
    };
    const ListStatement stretch = sqlOf({Stage::Deciding, Stage::New, Stage::Clarifying, Stage::New});
    QVERIFY2(stretch.sql.contains(u"stage BETWEEN ? AND ?"_s), qPrintable(stretch.sql));
    QCOMPARE(stretch.values, (QVariantList{int(Stage::New), int(Stage::Deciding)}));
    const ListStatement apart = sqlOf({Stage::New, Stage::Closed});
    QVERIFY2(apart.sql.contains(u"stage IN (?,?)"_s), qPrintable(apart.sql));
}

void PlansTest::opensAndAnswersQuickly()
{
    QElapsedTimer timer;
    qint64 opening = 0, listing = 0, finding = 0;
    timer.start();
    {
        const auto workspace = m_here.opened();
        opening = timer.restart();
        QCOMPARE(test::must(workspace->reader().ids({})).size(), casesToTry());
        listing = timer.restart();
        ListQuery query;
        query.search = u"case number 77"_s;
        QVERIFY(!test::must(workspace->reader().ids(query)).isEmpty());
        finding = timer.elapsed();
    }
    // As after a power cut: SQLite's quick check reads every page.
    WorkspaceCase::write(m_here.file(u"lock"_s), "{}");
    timer.restart();
    m_here.opened();
    qInfo("%d cases: opening %lld ms, after a cut %lld ms, list %lld ms, search %lld ms", casesToTry(),
          opening, timer.elapsed(), listing, finding);
    QVERIFY(opening < 2000);
}

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_plans.moc"
