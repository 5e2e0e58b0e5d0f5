// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/law_book.h"
#include "tests/support/memory_store.h"
#include "tests/support/sanitized.h"
#include "ui/cases/case_list_model.h"
#include "ui/cases/case_table.h"
#include "ui/cases/list_page.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using ui::CaseListModel;

namespace
{
/// A store of any number of cases that exist only when asked for, and counts what is asked.
class GeneratedCases final : public casework::CaseReader
{
public:
    explicit GeneratedCases(qint64 count) : m_count(count) {}

    Result<QVector<casework::RowId>> ids(const casework::ListQuery &query) override
    {
        ++idsAsked;
        lastSearch = query.search;
        asked << u"ids"_s;
        QVector<casework::RowId> all(m_count);
        for (qint64 i = 0; i < m_count; ++i)
            all[i] = casework::RowId(query.descending ? m_count - i : i + 1);
        return all;
    }
    Result<QVector<casework::CaseRow>> rows(const QVector<casework::RowId> &rowIds) override
    {
        asked << u"rows"_s;
        QVector<casework::CaseRow> rows;
        for (const casework::RowId id : rowIds) {
            ++rowsAsked;
            if (id == missing)
                continue;
            const QString number = QString::number(id);
            rows << casework::CaseRow{id,
                                      u"case-"_s + number,
                                      number + u"A/26"_s,
                                      u"Summary "_s + number,
                                      casework::Stage::Deciding,
                                      u"s31"_s,
                                      QDate(2026, 11, 2),
                                      QDate(2026, 11, 30),
                                      u"person-1"_s};
        }
        return rows;
    }
    Result<casework::ListCounts> counts(const QString &, QDate, QDate) override
    {
        asked << u"counts"_s;
        return casework::ListCounts{m_count, 0, 0, 0, 0, 0};
    }
    Result<casework::CaseRecord> open(const QString &) override { return fail(ErrorCode::NotFound); }
    Result<casework::CaseRecord> openRevision(const QString &, qint64) override
    {
        return fail(ErrorCode::NotFound);
    }
    Result<QString> findReference(const QString &) override { return fail(ErrorCode::NotFound); }
    Result<QStringList> findMany(const QVector<casework::Sought> &) override
    {
        return fail(ErrorCode::NotFound);
    }
    Result<QVector<casework::JournalEntry>> history(const QString &) override { return {}; }
    Result<QVector<casework::LetterRecord>> letters(const QString &) override { return {}; }
    Result<QByteArray> basis(const QByteArray &) override { return {}; }
    Result<law::Authority> authority() override { return law::Authority(); }
    Result<QString> setting(const QString &) override { return QString(); }
    void interrupt() override { ++interrupted; }

    QStringList asked; ///< in order
    qint64 rowsAsked = 0;
    int idsAsked = 0;
    int interrupted = 0;
    QString lastSearch;
    qint64 missing = 0;

private:
    qint64 m_count;
};

struct Cases {
    explicit Cases(qint64 count, casework::Worker *worker = nullptr) : reader(count)
    {
        casework::Office own = office.office();
        own.reader = &reader;
        if (worker)
            own.readerThread = worker;
        desk = std::make_unique<casework::RequestDesk>(own);
        model = std::make_unique<CaseListModel>(*desk);
    }
    QString text(int row, int column) const { return model->index(row, column).data().toString(); }

    test::MemoryOffice office;
    GeneratedCases reader;
    std::unique_ptr<casework::RequestDesk> desk;
    std::unique_ptr<CaseListModel> model;
};

constexpr bool isMemoryTold = !test::isSanitized; // a sanitizer holds back what was freed

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}
} // namespace

/// The work list's model on any number of rows: ids in order, rows by the page.
class ListModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        Cases c(500);
        const QAbstractItemModelTester tester(c.model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        c.model->setQuery({});
        QCOMPARE(c.model->rowCount(), 500);
        c.model->sort(CaseListModel::Due, Qt::DescendingOrder);
        QCOMPARE(c.text(0, CaseListModel::Reference), u"500A/26"_s);
        c.model->setOfficers({{u"person-1"_s, u"Morgan Vale"_s, {}, {}}});
        QCOMPARE(c.text(0, CaseListModel::Officer), u"Morgan Vale"_s);
    }

    void aMillionRowsReadOnlyWhatIsInSight()
    {
        const qint64 before = residentBytes();
        Cases c(1'000'000);
        ui::CaseTable table(c.model.get());
        table.resize(1100, 600);
        table.show();
        c.model->setQuery({});
        QCOMPARE(c.model->rowCount(), 1'000'000);
        for (const int row : {0, 250'000, 500'000, 999'999}) {
            table.selectRow(row);
            table.scrollTo(c.model->index(row, 0));
            table.grab();
        }
        QCOMPARE(c.text(999'999, CaseListModel::Reference), u"1000000A/26"_s);
        QVERIFY2(c.reader.rowsAsked < 10 * CaseListModel::pageRows,
                 qPrintable(QString::number(c.reader.rowsAsked)));
        QCOMPARE(c.reader.idsAsked, 1);
        const qint64 grown = residentBytes() - before;
        // 4 bytes an id here, 8 for the places of Qt's header, and some pages.
        QVERIFY2(!isMemoryTold || grown < 40'000'000, qPrintable(QString::number(grown)));
    }

    void scrollingThroughForgetsOldPages()
    {
        Cases c(200'000);
        c.model->setQuery({});
        const qint64 before = residentBytes();
        for (int row = 0; row < 200'000; row += 20)
            QVERIFY(!c.text(row, CaseListModel::Summary).isEmpty());
        QVERIFY(!isMemoryTold || residentBytes() - before < 30'000'000);
    }

    void keyboardGoesToBothEnds()
    {
        Cases c(1'000'000);
        ui::CaseTable table(c.model.get());
        table.show();
        c.model->setQuery({});
        table.selectRow(0);
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.currentIndex().row(), 999'999);
        QTest::keyClick(&table, Qt::Key_Home);
        QCOMPARE(table.currentIndex().row(), 0);
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_PageDown);
        QVERIFY(table.currentIndex().row() > 5);
        QSignalSpy opened(&table, &ui::CaseTable::opened);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.first().first().toString(),
                 u"case-"_s + QString::number(table.currentIndex().row() + 1));
        QVERIFY(c.reader.rowsAsked < 10 * CaseListModel::pageRows);
    }

    void aRowOnItsWayIsShownAsSuch()
    {
        test::ManualWorker worker;
        Cases c(100, &worker);
        c.model->setQuery({});
        worker.runAll();
        QTRY_COMPARE(c.model->rowCount(), 100);
        const QModelIndex first = c.model->index(0, 0);
        QVERIFY(first.data(CaseListModel::pendingRole).toBool());
        QCOMPARE(first.data().toString(), QString());
        QSignalSpy changed(c.model.get(), &CaseListModel::dataChanged);
        worker.runAll();
        QVERIFY(!changed.isEmpty() || changed.wait());
        QVERIFY(!first.data(CaseListModel::pendingRole).toBool());
        QCOMPARE(first.data().toString(), u"1A/26"_s);
        QCOMPARE(worker.pending(), 0); // and it is not asked for again
    }

    /// Counting looks at every case: whoever waits for the first rows does not wait for that.
    void whatIsSeenComesBeforeTheCounts()
    {
        test::ManualWorker worker;
        Cases c(100, &worker);
        casework::DecisionDesk decisions(c.desk->office());
        ui::ListPage page(*c.desk, decisions);
        page.resize(1100, 600);
        page.show();
        page.refresh();
        const auto isCounted = [&] {
            worker.runAll();
            return c.reader.asked.contains(u"counts"_s);
        };
        QTRY_VERIFY(isCounted());
        QCOMPARE(c.reader.asked, (QStringList{u"ids"_s, u"rows"_s, u"counts"_s}));
    }

    void aNewerQuestionOvertakesAnOlder()
    {
        test::ManualWorker worker;
        Cases c(100, &worker);
        QSignalSpy loaded(c.model.get(), &CaseListModel::loaded);
        c.model->setQuery({});
        casework::ListQuery other;
        other.descending = true;
        c.model->setQuery(other);
        worker.runAll();
        QTRY_VERIFY(worker.pending() > 0 || !loaded.isEmpty());
        worker.runAll();
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(c.model->rowIdAt(0), casework::RowId(100));
    }

    /// Twenty keys a second, and a store that answers now and then: what is shown is never of an earlier
    /// text.
    void typingFasterThanTheStoreAnswers()
    {
        test::ManualWorker worker;
        Cases c(100, &worker);
        const QString typed = u"which locks were cut"_s;
        QStringList shown;
        QObject::connect(c.model.get(), &CaseListModel::loaded, c.model.get(),
                         [&] { shown << c.reader.lastSearch; });
        QStringList inField;
        for (int keys = 1; keys <= typed.size(); ++keys) {
            casework::ListQuery query;
            query.search = typed.left(keys);
            c.model->setQuery(query);
            if (keys % 7 == 0) {
                worker.runAll();
                QCoreApplication::processEvents();
                inField << query.search;
            }
        }
        QTRY_VERIFY((worker.runAll(), shown.endsWith(typed)));
        for (const QString &one : std::as_const(shown))
            QVERIFY2(one == typed || inField.contains(one), qPrintable(one));
        QVERIFY2(c.reader.idsAsked < 8, qPrintable(QString::number(c.reader.idsAsked)));
        QVERIFY(c.reader.interrupted > 10); // what nobody waits for any more is stopped
        QCoreApplication::processEvents();
        QVERIFY(shown.endsWith(typed) && worker.pending() == 0);
    }

    void aRowThatIsGoneKeepsItsPlace()
    {
        Cases c(10);
        c.reader.missing = 4;
        c.model->setQuery({});
        QCOMPARE(c.text(3, CaseListModel::Reference), QString());
        QCOMPARE(c.text(4, CaseListModel::Reference), u"5A/26"_s);
        QVERIFY(!c.model->rowAt(3));
    }
};

QTEST_MAIN(ListModelTest)
#include "tst_list_model.moc"
