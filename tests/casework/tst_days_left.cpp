// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "casework/days_left.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;

class DaysLeft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysAreWorkingDays()
    {
        const auto left = [](QDate due, QDate today) {
            return daysLeft(due, today, test::lawBook()).value_or(999);
        };
        const QDate friday(2026, 11, 20);
        QCOMPARE(left(friday, friday), 0);
        QCOMPARE(left(friday.addDays(3), friday), 1); // over the weekend
        QCOMPARE(left(friday.addDays(-1), friday), -1);
        // St Andrew's Day, Mon 30 Nov 2026, is not counted.
        QCOMPARE(left(QDate(2026, 12, 1), QDate(2026, 11, 27)), 1);
    }
    void outsideTheTableNothingIsCounted()
    {
        QVERIFY(!daysLeft({}, QDate(2026, 11, 20), test::lawBook()));
        QVERIFY(!daysLeft(QDate(2099, 1, 5), QDate(2026, 11, 20), test::lawBook()));
    }
    void soonIsThreeWorkingDays()
    {
        QCOMPARE(soonUntil(QDate(2026, 11, 20), test::lawBook()), QDate(2026, 11, 25));
        QCOMPARE(soonUntil(QDate(2026, 11, 27), test::lawBook()), QDate(2026, 12, 3)); // St Andrew's Day
    }
};

QTEST_GUILESS_MAIN(DaysLeft)
#include "tst_days_left.moc"
