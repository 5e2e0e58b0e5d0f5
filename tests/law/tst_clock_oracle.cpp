// SPDX-License-Identifier: GPL-3.0-or-later
// The clock against a second count that shares nothing with it: holidays as they are kept in practice (a day
// at a weekend moves to the next free weekday), and plain counting from day to day, for every day of receipt.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::calendar;

namespace
{

constexpr int firstYear = 2011, lastYear = 2028;
using Days = QSet<QDate>;

bool isWeekend(QDate day)
{
    return day.dayOfWeek() == Qt::Saturday || day.dayOfWeek() == Qt::Sunday;
}

/// Easter Sundays as the almanac prints them.
QDate easter(int year)
{
    static const int days[][2] = {{4, 24}, {4, 8},  {3, 31}, {4, 20}, {4, 5},  {3, 27},
                                  {4, 16}, {4, 1},  {4, 21}, {4, 12}, {4, 4},  {4, 17},
                                  {4, 9},  {3, 31}, {4, 20}, {4, 5},  {3, 28}, {4, 16}};
    return QDate(year, days[year - firstYear][0], days[year - firstYear][1]);
}

/// The n-th Monday of a month; n = 0: the last.
QDate monday(int year, int month, int n)
{
    QDate day(year, month, 1);
    while (day.dayOfWeek() != Qt::Monday)
        day = day.addDays(1);
    if (n > 0)
        return day.addDays(7 * (n - 1));
    while (day.addDays(7).month() == month)
        day = day.addDays(7);
    return day;
}

/// A day, or the next weekday that is still free.
void keep(Days &days, QDate day)
{
    while (isWeekend(day) || days.contains(day))
        day = day.addDays(1);
    days.insert(day);
}

QDate earlyMay(int year)
{
    return year == 2020 ? QDate(2020, 5, 8) : monday(year, 5, 1);
}

QDate spring(int year)
{
    return year == 2012 ? QDate(2012, 6, 4) : year == 2022 ? QDate(2022, 6, 2) : monday(year, 5, 0);
}

/// Christmas Day keeps its place in the queue of substitutes: a weekday Boxing Day stays where it is.
void keepChristmas(Days &days, int year)
{
    const QDate christmas(year, 12, 25), boxing(year, 12, 26);
    if (!isWeekend(boxing))
        days.insert(boxing);
    keep(days, christmas);
    if (isWeekend(boxing))
        keep(days, boxing);
}

void keepOnce(Days &days)
{
    days << QDate(2011, 4, 29) << QDate(2012, 6, 5) << QDate(2022, 6, 3) << QDate(2022, 9, 19)
         << QDate(2023, 5, 8);
}

Days scotland()
{
    Days days;
    for (int year = firstYear; year <= lastYear; ++year) {
        const QDate second(year, 1, 2);
        if (!isWeekend(second))
            days.insert(second);
        keep(days, QDate(year, 1, 1));
        if (isWeekend(second))
            keep(days, second);
        days << easter(year).addDays(-2) << earlyMay(year) << spring(year) << monday(year, 8, 1);
        keep(days, QDate(year, 11, 30));
        keepChristmas(days, year);
    }
    keepOnce(days);
    return days << QDate(2026, 6, 15);
}

Days englandAndWales()
{
    Days days;
    for (int year = firstYear; year <= lastYear; ++year) {
        keep(days, QDate(year, 1, 1));
        days << easter(year).addDays(-2) << easter(year).addDays(1) << earlyMay(year) << spring(year)
             << monday(year, 8, 0);
        keepChristmas(days, year);
    }
    keepOnce(days);
    return days;
}

Days northernIreland()
{
    Days days = englandAndWales();
    for (int year = firstYear; year <= lastYear; ++year) {
        keep(days, QDate(year, 3, 17));
        keep(days, QDate(year, 7, 12));
    }
    return days;
}

const Days &closed(Regime regime)
{
    static const Days scottish = scotland();
    static const Days all = scotland() + englandAndWales() + northernIreland();
    return regime == Regime::Foisa ? scottish : all;
}

bool works(QDate day, Regime regime)
{
    return !isWeekend(day) && !closed(regime).contains(day);
}

/// Counts `limit` working days after the day of receipt, leaving out those from `from` to `to`.
QDate counted(QDate received, Regime regime, ReceiptReading reading, int limit, QDate from = {},
              QDate to = {})
{
    QDate day = received;
    while (reading == ReceiptReading::S45Code && regime == Regime::Foia && !works(day, regime))
        day = day.addDays(1);
    for (int left = limit; left > 0;) {
        day = day.addDays(1);
        const bool waiting = from.isValid() && day >= from && day <= to;
        left -= works(day, regime) && !waiting;
    }
    return day;
}

/// Days published for a division, from the table beside the repository; empty when it is not there.
Days published(const QString &division)
{
    Days days;
    QFile file(test::sharedFolder() + u"/law/bank-holidays.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return days;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    for (const QJsonValue &event : json[division][u"events"_s].toArray())
        days << QDate::fromString(event[u"date"_s].toString(), Qt::ISODate);
    return days;
}

QStringList sorted(const Days &days)
{
    QStringList result;
    for (const QDate &day : days)
        result << day.toString(Qt::ISODate);
    result.sort();
    return result;
}

QByteArray name(Regime regime)
{
    return regime == Regime::Foia ? "FOIA" : regime == Regime::Eir ? "EIR" : "FOISA";
}

} // namespace

class TestClockOracle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondCountKnowsThePublishedDays();
    void everyDayIsWorkingOrNot();
    void everyReceipt_data();
    void everyReceipt();
    void clarificationAndFees_data();
    void clarificationAndFees();
    void theExplanationAddsUp_data();
    void theExplanationAddsUp();
    void everyWindow();
};

void TestClockOracle::theSecondCountKnowsThePublishedDays()
{
    if (published(u"scotland"_s).isEmpty()) {
        qInfo("the published table of bank holidays is not beside the repository: not compared");
        return;
    }
    QCOMPARE(sorted(scotland()), sorted(published(u"scotland"_s)));
    QCOMPARE(sorted(englandAndWales()), sorted(published(u"england-and-wales"_s)));
    QCOMPARE(sorted(northernIreland()), sorted(published(u"northern-ireland"_s)));
}

void TestClockOracle::everyDayIsWorkingOrNot()
{
    for (QDate day(firstYear, 1, 1); day.year() <= lastYear; day = day.addDays(1)) {
        for (Regime regime : {Regime::Foia, Regime::Eir, Regime::Foisa})
            QVERIFY2(calendar().isWorkingDay(day, regime) == works(day, regime),
                     qPrintable(day.toString(Qt::ISODate) + u' ' + QString::fromLatin1(name(regime))));
    }
}

void TestClockOracle::everyReceipt_data()
{
    QTest::addColumn<Regime>("regime");
    QTest::addColumn<int>("limit");
    for (Regime regime : {Regime::Foia, Regime::Eir, Regime::Foisa}) {
        for (int limit : {20, 60})
            QTest::addRow("%s %d", name(regime).constData(), limit) << regime << limit;
    }
}

void TestClockOracle::everyReceipt()
{
    QFETCH(Regime, regime);
    QFETCH(int, limit);
    int seen = 0;
    for (QDate day(firstYear, 1, 1); day <= QDate(lastYear, 9, 1); day = day.addDays(1)) {
        for (ReceiptReading reading : {ReceiptReading::Act, ReceiptReading::S45Code}) {
            const auto result =
                deadline({regime, {{ClockEventKind::Received, day}}, limit, reading}, calendar());
            QVERIFY2(result, qPrintable(day.toString(Qt::ISODate)));
            QCOMPARE(result->due, counted(day, regime, reading, limit));
            const bool forked = regime == Regime::Foia && !works(day, regime);
            const ReceiptReading other =
                reading == ReceiptReading::Act ? ReceiptReading::S45Code : ReceiptReading::Act;
            QCOMPARE(result->dueOtherReading, forked ? counted(day, regime, other, limit) : QDate());
            ++seen;
        }
    }
    QVERIFY(seen > 12'000);
}

void TestClockOracle::clarificationAndFees_data()
{
    QTest::addColumn<Regime>("regime");
    for (Regime regime : {Regime::Foia, Regime::Eir, Regime::Foisa})
        QTest::newRow(name(regime).constData()) << regime;
}

/// Asked, clarified, charged and paid on any days, weekends too; the seed is fixed, so that a failure comes
/// again.
void TestClockOracle::clarificationAndFees()
{
    QFETCH(Regime, regime);
    QRandomGenerator random(20'260'611);
    const auto upTo = [&](int days) { return int(random.bounded(days + 1)); };
    for (int i = 0; i < 4'000; ++i) {
        const QDate received = QDate(firstYear, 1, 1).addDays(upTo(6'000));
        QVector<ClockEvent> events{{ClockEventKind::Received, received}};
        QDate zero = received;
        if (upTo(1)) {
            const QDate asked = received.addDays(upTo(15));
            zero = asked.addDays(upTo(60));
            events << ClockEvent{ClockEventKind::ClarificationAsked, asked}
                   << ClockEvent{ClockEventKind::ClarificationReceived, zero};
        }
        const QDate notice = zero.addDays(upTo(25)), paid = notice.addDays(upTo(80));
        events << ClockEvent{ClockEventKind::FeesNotice, notice} << ClockEvent{ClockEventKind::FeePaid, paid};
        for (ReceiptReading reading : {ReceiptReading::Act, ReceiptReading::S45Code}) {
            const auto result = deadline({regime, events, 20, reading}, calendar());
            QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
            QCOMPARE(result->due, counted(zero, regime, reading, 20, notice, paid));
        }
    }
}

void TestClockOracle::theExplanationAddsUp_data()
{
    clarificationAndFees_data();
}

/// Every calendar day from receipt to the due date stands there once, numbered when it works, with a reason
/// when it does not.
void TestClockOracle::theExplanationAddsUp()
{
    QFETCH(Regime, regime);
    for (QDate day(firstYear, 1, 1); day <= QDate(lastYear, 11, 1); day = day.addDays(1)) {
        const auto result =
            deadline({regime, {{ClockEventKind::Received, day}}, 20, ReceiptReading::Act}, calendar());
        QVERIFY(result);
        QCOMPARE(result->days.size(), day.daysTo(result->due) + 1);
        int number = 0;
        for (qsizetype i = 0; i < result->days.size(); ++i) {
            const CountedDay &line = result->days.at(i);
            QCOMPARE(line.date, day.addDays(i));
            const bool counts = i > 0 && works(line.date, regime);
            QCOMPARE(line.number, counts ? ++number : 0);
            QCOMPARE(line.why.isEmpty(), counts);
        }
        QCOMPARE(number, 20);
        QCOMPARE(explain(*result).count(u'\n') + 1, result->days.size());
    }
}

void TestClockOracle::everyWindow()
{
    for (QDate day(firstYear, 1, 1); day <= QDate(lastYear, 9, 1); day = day.addDays(1)) {
        const auto end = windowEnd(day, 60, Regime::Foia, calendar());
        QVERIFY(end);
        QCOMPARE(*end, counted(day.addDays(-1), Regime::Foia, ReceiptReading::Act, 60));
    }
}

QTEST_GUILESS_MAIN(TestClockOracle)
#include "tst_clock_oracle.moc"
