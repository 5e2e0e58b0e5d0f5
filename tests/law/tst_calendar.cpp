// SPDX-License-Identifier: GPL-3.0-or-later
// Bank holidays: rules of the 1971 Act with proclaimed days, division by division.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "law/deadline.h"
#include "law/statutory_holidays.h"
#include "resources/resources.h"
#include "tests/support/law_book.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{

QByteArray table()
{
    return resources::bytes(u"holidays/bank-holidays.json"_s);
}

const WorkingCalendar &calendar()
{
    static const WorkingCalendar read = [] {
        auto result = WorkingCalendar::fromJson(table());
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return std::move(*result);
    }();
    return read;
}

/// The weekdays on which a division has a holiday.
QSet<QDate> weekdays(int division)
{
    QSet<QDate> result;
    const auto &all = calendar().holidays();
    for (auto day = all.cbegin(); day != all.cend(); ++day) {
        for (const WorkingCalendar::Holiday &holiday : day.value()) {
            if ((holiday.divisions & division) && day.key().dayOfWeek() < Qt::Saturday)
                result.insert(day.key());
        }
    }
    return result;
}

QStringList sorted(const QSet<QDate> &days)
{
    QStringList result;
    for (const QDate &day : days)
        result << day.toString(Qt::ISODate);
    result.sort();
    return result;
}

QByteArray with(const QByteArray &from, const QByteArray &to)
{
    QByteArray json = table();
    const qsizetype at = json.indexOf(from);
    if (at < 0)
        qFatal("the table has no %s", from.constData());
    return json.replace(at, from.size(), to);
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coversItsYears();
    void easter_data();
    void easter();
    void schedule_data();
    void schedule();
    void whyADayDoesNotCount_data();
    void whyADayDoesNotCount();
    void isWorking_data();
    void isWorking();
    void agreesWithThePublishedTable_data();
    void agreesWithThePublishedTable();
    void everyDayHasASource();
    void neverCountsPastTheTable();
    void between_data();
    void between();
    void refusesABadTable_data();
    void refusesABadTable();
};

void TestCalendar::coversItsYears()
{
    QCOMPARE(calendar().firstYear(), 2011);
    QCOMPARE(calendar().lastYear(), 2028);
}

void TestCalendar::easter_data()
{
    QTest::addColumn<QDate>("sunday");
    const auto row = [](int year, int month, int day) {
        QTest::newRow(QByteArray::number(year).constData()) << QDate(year, month, day);
    };
    row(2011, 4, 24); // among the latest
    row(2016, 3, 27);
    row(2019, 4, 21);
    row(2024, 3, 31);
    row(2026, 4, 5);
    row(2028, 4, 16);
    row(1818, 3, 22); // the earliest that there is
    row(2038, 4, 25); // the latest that there is
}

void TestCalendar::easter()
{
    QFETCH(QDate, sunday);
    QCOMPARE(easterSunday(sunday.year()), sunday);
}

void TestCalendar::schedule_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("divisions");
    const auto row = [](const char *name, QDate date, int divisions) {
        QTest::newRow(name) << date << divisions;
    };
    constexpr int ew = WorkingCalendar::EnglandAndWales, s = WorkingCalendar::Scotland,
                  ni = WorkingCalendar::NorthernIreland;
    row("Easter Monday: not in Scotland", QDate(2026, 4, 6), ew | ni);
    row("Good Friday: in Scotland by the Schedule, elsewhere at common law", QDate(2026, 4, 3), ew | s | ni);
    row("last Monday in May", QDate(2027, 5, 31), ew | ni);
    row("first Monday in August: Scotland", QDate(2026, 8, 3), s);
    row("last Monday in August", QDate(2026, 8, 31), ew | ni);
    row("first Monday in May: Scotland by the Schedule", QDate(2026, 5, 4), s);
    row("1 January on a Sunday becomes 3 January in Scotland", QDate(2023, 1, 3), s);
    row("2 January on a Sunday becomes 3 January in Scotland", QDate(2022, 1, 3), s);
    row("17 March on a Sunday becomes 18 March", QDate(2024, 3, 18), ni);
    row("30 November on a Saturday becomes Monday", QDate(2024, 12, 2), s);
    row("30 November on a Sunday becomes Monday", QDate(2025, 12, 1), s);
    row("27 December, since 26 December is a Sunday", QDate(2021, 12, 27), ew | ni);
    row("26 December, since Christmas Day is a Sunday", QDate(2022, 12, 26), ew | s | ni);
    row("no 26 December where it is a Sunday", QDate(2021, 12, 26), 0);
    row("no 27 December in an ordinary year", QDate(2023, 12, 27), 0);
}

void TestCalendar::schedule()
{
    QFETCH(QDate, date);
    QFETCH(int, divisions);
    int found = 0;
    for (const RuledHoliday &holiday : statutoryHolidays(date.year())) {
        QVERIFY(!holiday.title.isEmpty() && !holiday.rule.isEmpty());
        if (holiday.date == date)
            found |= holiday.divisions;
    }
    QCOMPARE(found, divisions);
}

void TestCalendar::whyADayDoesNotCount_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Regime>("regime");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, QDate day, Regime regime, const QString &why) {
        QTest::newRow(name) << day << regime << why;
    };
    row("a Saturday", QDate(2026, 11, 14), Regime::Foia, u"Saturday"_s);
    row("a Sunday in Scotland", QDate(2026, 11, 15), Regime::Foisa, u"Sunday"_s);
    row("a day's work", QDate(2026, 11, 16), Regime::Foia, {});
    row("St Andrew's Day counts against all", QDate(2026, 11, 30), Regime::Foia,
        u"St Andrew's Day (Scotland)"_s);
    row("St Andrew's Day under the EIR", QDate(2026, 11, 30), Regime::Eir, u"St Andrew's Day (Scotland)"_s);
    row("Good Friday", QDate(2026, 4, 3), Regime::Foia, u"Good Friday"_s);
    row("Good Friday in Scotland", QDate(2026, 4, 3), Regime::Foisa, u"Good Friday"_s);
    row("Easter Monday", QDate(2026, 4, 6), Regime::Foia,
        u"Easter Monday (England and Wales, Northern Ireland)"_s);
    row("Easter Monday in Scotland", QDate(2026, 4, 6), Regime::Foisa, {});
    row("Christmas Day", QDate(2026, 12, 25), Regime::Foisa, u"Christmas Day"_s);
    row("World Cup", QDate(2026, 6, 15), Regime::Foia, u"World Cup bank holiday (Scotland)"_s);
    row("12 July moved", QDate(2026, 7, 13), Regime::Foia,
        u"Battle of the Boyne (12 July), substitute (Northern Ireland)"_s);
    row("12 July in Scotland", QDate(2026, 7, 13), Regime::Foisa, {});
    row("early May, everywhere", QDate(2026, 5, 4), Regime::Foia, u"Early May bank holiday"_s);
    row("two names on one day", QDate(2012, 1, 2), Regime::Foia,
        u"2 January (Scotland); New Year's Day, substitute (England and Wales, Northern Ireland)"_s);
    row("Christmas Day after the table, by name", QDate(2029, 12, 25), Regime::Foia, u"Christmas Day"_s);
    row("Good Friday after the table, by name", QDate(2029, 3, 30), Regime::Foia, u"Good Friday"_s);
}

void TestCalendar::whyADayDoesNotCount()
{
    QFETCH(QDate, day);
    QFETCH(Regime, regime);
    QFETCH(QString, why);
    QCOMPARE(calendar().whyNotWorking(day, regime), why);
    QCOMPARE(calendar().isWorkingDay(day, regime), why.isEmpty());
}

void TestCalendar::isWorking_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("foia");
    QTest::addColumn<bool>("foisa");
    const auto row = [](const char *name, QDate day, bool foia, bool foisa) {
        QTest::newRow(name) << day << foia << foisa;
    };
    row("royal wedding 2011", QDate(2011, 4, 29), false, false);
    row("2012: the old last Monday in May is a working day", QDate(2012, 5, 28), true, true);
    row("2012: spring holiday moved", QDate(2012, 6, 4), false, false);
    row("2012: Diamond Jubilee", QDate(2012, 6, 5), false, false);
    row("2020: the old first Monday in May is a working day", QDate(2020, 5, 4), true, true);
    row("2020: VE Day", QDate(2020, 5, 8), false, false);
    row("2022: the old last Monday in May is a working day", QDate(2022, 5, 30), true, true);
    row("2022: spring holiday moved", QDate(2022, 6, 2), false, false);
    row("2022: Platinum Jubilee", QDate(2022, 6, 3), false, false);
    row("2022: state funeral", QDate(2022, 9, 19), false, false);
    row("2023: coronation", QDate(2023, 5, 8), false, false);
    row("2023: early May stays", QDate(2023, 5, 1), false, false);
    row("2026: World Cup", QDate(2026, 6, 15), false, false);
    row("Christmas on a Saturday: 27 December 2021", QDate(2021, 12, 27), false, false);
    row("Christmas on a Saturday: 28 December 2021", QDate(2021, 12, 28), false, false);
    row("Christmas on a Saturday: 29 December 2021", QDate(2021, 12, 29), true, true);
    row("Christmas on a Sunday: 26 December 2022", QDate(2022, 12, 26), false, false);
    row("Christmas on a Sunday: 27 December 2022", QDate(2022, 12, 27), false, false);
    row("Christmas on a Sunday: 28 December 2022", QDate(2022, 12, 28), true, true);
    row("Christmas on a Friday: 28 December 2026", QDate(2026, 12, 28), false, false);
    row("New Year on a Saturday: 4 January 2022, Scotland alone", QDate(2022, 1, 4), false, false);
    row("New Year on a Sunday: 2 January 2023", QDate(2023, 1, 2), false, false);
    row("New Year on a Sunday: 3 January 2023", QDate(2023, 1, 3), false, false);
    row("2 January, Scotland alone", QDate(2026, 1, 2), false, false);
    row("17 March, Northern Ireland alone", QDate(2026, 3, 17), false, true);
    row("17 March on a Saturday: Monday 19 March 2018", QDate(2018, 3, 19), false, true);
    row("17 March on a Sunday: Monday 18 March 2019", QDate(2019, 3, 18), false, true);
    row("Maundy Thursday is an ordinary day", QDate(2026, 4, 2), true, true);
    row("Christmas Eve is an ordinary day", QDate(2026, 12, 24), true, true);
}

void TestCalendar::isWorking()
{
    QFETCH(QDate, day);
    QFETCH(bool, foia);
    QFETCH(bool, foisa);
    QCOMPARE(calendar().isWorkingDay(day, Regime::Foia), foia);
    QCOMPARE(calendar().isWorkingDay(day, Regime::Eir), foia);
    QCOMPARE(calendar().isWorkingDay(day, Regime::Foisa), foisa);
}

void TestCalendar::agreesWithThePublishedTable_data()
{
    QTest::addColumn<int>("division");
    QTest::newRow("england-and-wales") << int(WorkingCalendar::EnglandAndWales);
    QTest::newRow("scotland") << int(WorkingCalendar::Scotland);
    QTest::newRow("northern-ireland") << int(WorkingCalendar::NorthernIreland);
}

void TestCalendar::agreesWithThePublishedTable()
{
    QFETCH(int, division);
    QFile file(test::sharedFolder() + u"/law/bank-holidays.json"_s);
    if (test::sharedFolder().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        qInfo("The published table is not on this machine: the comparison with it is left out.");
        return;
    }
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QJsonArray events = QJsonDocument::fromJson(file.readAll())[name][u"events"_s].toArray();
    QVERIFY(!events.isEmpty());
    QSet<QDate> published;
    for (const QJsonValue &event : events)
        published.insert(QDate::fromString(event[u"date"_s].toString(), Qt::ISODate));
    QCOMPARE(sorted(weekdays(division)), sorted(published));
}

void TestCalendar::everyDayHasASource()
{
    for (const auto &holidays : calendar().holidays()) {
        for (const WorkingCalendar::Holiday &holiday : holidays)
            QVERIFY(!holiday.source.isEmpty() && holiday.divisions > 0);
    }
    const auto worldCup = calendar().holidays().value(QDate(2026, 6, 15));
    QCOMPARE(worldCup.size(), 1);
    QVERIFY(worldCup.first().source.contains("proclamation"_L1));
}

void TestCalendar::neverCountsPastTheTable()
{
    QCOMPARE(*calendar().addWorkingDays(QDate(2010, 12, 31), 1, Regime::Foia), QDate(2011, 1, 5));
    QCOMPARE(*calendar().addWorkingDays(QDate(2028, 12, 28), 1, Regime::Foia), QDate(2028, 12, 29));
    const auto past = calendar().addWorkingDays(QDate(2028, 12, 28), 2, Regime::Foia);
    QVERIFY(!past);
    QCOMPARE(past.error().code, ErrorCode::Invalid);
    QVERIFY(past.error().detail.contains("2011 to 2028"_L1));
    QVERIFY(!calendar().addWorkingDays(QDate(2010, 12, 1), 5, Regime::Foia));
    QVERIFY(!calendar().addWorkingDays(QDate(), 5, Regime::Foia));
    QVERIFY(!calendar().addWorkingDays(QDate(2026, 1, 1), 0, Regime::Foia));
}

void TestCalendar::between_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("days");
    QTest::newRow("the same day") << QDate(2026, 11, 2) << QDate(2026, 11, 2) << 0;
    QTest::newRow("a full count") << QDate(2026, 11, 2) << QDate(2026, 12, 1) << 20;
    QTest::newRow("over a weekend") << QDate(2026, 11, 13) << QDate(2026, 11, 16) << 1;
    QTest::newRow("backwards: late by three") << QDate(2026, 12, 4) << QDate(2026, 12, 1) << -3;
    QTest::newRow("no date") << QDate() << QDate(2026, 12, 1) << 0;
}

void TestCalendar::between()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, days);
    QCOMPARE(calendar().workingDaysBetween(from, to, Regime::Foia), days);
}

void TestCalendar::refusesABadTable_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &json, const QString &said) {
        QTest::newRow(name) << json << said;
    };
    row("nothing", {}, u"no valid JSON"_s);
    row("another schema", with("bank-holidays/1", "bank-holidays/2"), u"schema"_s);
    row("an unknown member", with("\"days\":", "\"bunting\": true, \"days\":"), u"bunting: is unknown"_s);
    row("an unknown member of a day",
        with("{\"date\": \"2026-06-15\",", "{\"notes\": \"\", \"date\": \"2026-06-15\","),
        u".notes: is unknown"_s);
    row("a date that is none", with("2026-06-15", "2026-06-31"), u"is not a date"_s);
    row("a date in another form", with("2026-06-15", "15/06/2026"), u"is not a date"_s);
    row("a day twice", with("2026-06-15", "2026-05-25"), u"is a holiday there already"_s);
    row("a proclamation for a day of the Schedule", with("2026-06-15", "2026-08-03"),
        u"is a holiday there already"_s);
    row("no source", with("\"source\": \"world-cup-2026\"", "\"source\": \"\""), u".source: is empty"_s);
    row("a source that is not there", with("\"source\": \"world-cup-2026\"", "\"source\": \"hearsay\""),
        u"\"hearsay\" refers to nothing"_s);
    row("a division that is none",
        with("\"divisions\": [\"scotland\"], \"source\": \"world-cup",
             "\"divisions\": [\"wales\"], \"source\": \"world-cup"),
        u"unknown value \"wales\""_s);
    row("no division",
        with("\"divisions\": [\"scotland\"], \"source\": \"world-cup",
             "\"divisions\": [], \"source\": \"world-cup"),
        u".divisions: is empty"_s);
    row("a year outside", with("2026-06-15", "2029-06-15"), u"lies outside the years"_s);
    row("years that make no span", with("\"first\": 2011", "\"first\": 2031"), u"the years make no span"_s);
    row("in place of a day that is none",
        with("\"insteadOf\": \"2012-05-28\"", "\"insteadOf\": \"2012-05-29\""),
        u"is no holiday of these divisions"_s);
    row("no attribution", with("\"attribution\"", "\"thanks\""), u"attribution: is missing"_s);
}

void TestCalendar::refusesABadTable()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    const auto read = WorkingCalendar::fromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
