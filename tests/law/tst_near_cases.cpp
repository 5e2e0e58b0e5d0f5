// SPDX-License-Identifier: GPL-3.0-or-later
// For every finding a case that comes near it and does not give it.
#include <QTest>

#include "law/finding_words.h"
#include "tests/law/rows/near_balance_rows.h"
#include "tests/law/rows/near_ground_rows.h"
#include "tests/law/rows/near_request_rows.h"
#include "tests/law/rows/near_word_rows.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::NearRow;

namespace
{

QVector<NearRow> allRows()
{
    return test::nearRequestRows() + test::nearGroundRows() + test::nearBalanceRows() + test::nearWordRows();
}

} // namespace

class TestNearCases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNotFound_data();
    void isNotFound();
    void everyCodeHasARow();
};

void TestNearCases::isNotFound_data()
{
    QTest::addColumn<NearRow>("row");
    for (const NearRow &row : allRows())
        QTest::addRow("%s: %s", qPrintable(row.code), row.name) << row;
}

void TestNearCases::isNotFound()
{
    QFETCH(NearRow, row);
    Case matter = test::completeCase();
    Authority authority = test::authority();
    row.change(matter, authority);
    QVERIFY(!test::codes(test::found(matter, authority)).contains(row.code));
}

void TestNearCases::everyCodeHasARow()
{
    QSet<QString> covered{u"calendar-ended"_s}; // tst_findings: it needs another day
    for (const NearRow &row : allRows())
        covered.insert(row.code);
    QStringList without;
    for (const QString &code : allFindingCodes()) {
        if (!covered.contains(code) && !code.startsWith("changed-"_L1)) // tst_changed_words
            without << code;
    }
    QCOMPARE(without, QStringList());
}

QTEST_GUILESS_MAIN(TestNearCases)
#include "tst_near_cases.moc"
