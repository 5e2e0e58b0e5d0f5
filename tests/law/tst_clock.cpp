// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of section 10 by its tables: the committed vectors, and what they leave out.
#include <QTest>

#include "law/deadline.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{

const WorkingCalendar &calendar()
{
    static const WorkingCalendar read = [] {
        auto result = WorkingCalendar::fromJson(resources::bytes(u"holidays/bank-holidays.json"_s));
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        return std::move(*result);
    }();
    return read;
}

/// One line of comma separated values; fields may stand in double quotes.
QStringList fields(const QString &line)
{
    QStringList result{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            result << QString();
        else
            result.last() += c;
    }
    return result;
}

struct Vector {
    DeadlineInput input;
    QDate windowStart;
};

QDate date(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

void take(Vector &vector, const QString &name, const QString &value)
{
    if (name == "received"_L1 || name == "review_received"_L1)
        vector.input.events << ClockEvent{ClockEventKind::Received, date(value)};
    else if (name == "clarification_received"_L1)
        vector.input.events << ClockEvent{ClockEventKind::ClarificationReceived, date(value)};
    else if (name == "fees_notice"_L1)
        vector.input.events << ClockEvent{ClockEventKind::FeesNotice, date(value)};
    else if (name == "fee_paid"_L1)
        vector.input.events << ClockEvent{ClockEventKind::FeePaid, date(value)};
    else if (name == "window_start"_L1)
        vector.windowStart = date(value);
    else if (name == "limit"_L1)
        vector.input.limitDays = value.toInt();
    else if (name == "reading"_L1)
        vector.input.reading = value == "s45_code"_L1 ? ReceiptReading::S45Code : ReceiptReading::Act;
    else
        qFatal("unknown event %s", qPrintable(name));
}

Vector vectorOf(const QString &regime, const QString &eventList)
{
    Vector vector;
    vector.input.regime = regime == "FOISA"_L1 ? Regime::Foisa : Regime::Foia;
    for (const QString &part : eventList.split(u';'))
        take(vector, part.section(u'=', 0, 0), part.section(u'=', 1));
    return vector;
}

using Kind = ClockEventKind;
using Events = QVector<ClockEvent>;

Result<Deadline> due(const Events &events, ReceiptReading reading = ReceiptReading::Act, int limit = 20,
                     Regime regime = Regime::Foia)
{
    return deadline({regime, events, limit, reading}, calendar());
}

Events received(int year, int month, int day)
{
    return {{Kind::Received, QDate(year, month, day)}};
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectors_data();
    void vectors();
    void receiptOnANonWorkingDay_data();
    void receiptOnANonWorkingDay();
    void receiptOnAWorkingDayHasOneReading();
    void theForkIsFoiaAlone();
    void byTable_data();
    void byTable();
    void waiting();
    void feePaidLate();
    void refusesDisorder_data();
    void refusesDisorder();
    void refusesWhatTheTableDoesNotCover_data();
    void refusesWhatTheTableDoesNotCover();
    void explainsEveryDay();
    void explainsTheCodesReading();
    void explainsByItsOwnLaw();
    void rules_data();
    void rules();
    void windows_data();
    void windows();
};

void TestClock::vectors_data()
{
    QTest::addColumn<QString>("regime");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QDate>("expected");
    QFile file(QStringLiteral(CPOISE_SOURCE_DIR) + u"/tests/data/vectors.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 18);
    for (const QString &line : lines.mid(1)) {
        const QStringList row = fields(line);
        QCOMPARE(row.size(), 4);
        QTest::newRow(qPrintable(row.at(1) + u": "_s + row.at(3)))
            << row.at(0) << row.at(1) << date(row.at(2));
    }
}

void TestClock::vectors()
{
    QFETCH(QString, regime);
    QFETCH(QString, events);
    QFETCH(QDate, expected);
    const Vector vector = vectorOf(regime, events);
    if (vector.windowStart.isValid()) {
        const auto end =
            windowEnd(vector.windowStart, vector.input.limitDays, vector.input.regime, calendar());
        QVERIFY(end);
        QCOMPARE(*end, expected);
        return;
    }
    const auto result = deadline(vector.input, calendar());
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->due, expected);
}

void TestClock::receiptOnANonWorkingDay_data()
{
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *name, int year, int month, int day) {
        QTest::newRow(name) << QDate(year, month, day);
    };
    row("a Saturday", 2026, 11, 14);
    row("a Sunday", 2026, 11, 15);
    row("the Saturday before a holiday Monday", 2026, 8, 29);
    row("Christmas Day on a weekday", 2026, 12, 25);
    row("Christmas Day on a Saturday", 2027, 12, 25);
    row("Christmas Day on a Sunday", 2022, 12, 25);
    row("Good Friday", 2026, 4, 3);
    row("Easter Monday", 2026, 4, 6);
    row("a holiday of Scotland alone", 2026, 11, 30);
    row("a holiday of Northern Ireland alone", 2026, 3, 17);
    row("a proclaimed day", 2022, 9, 19);
    row("the coronation", 2023, 5, 8);
    row("the World Cup day", 2026, 6, 15);
    row("New Year's Day", 2026, 1, 1);
}

/// R-CLK-10: the readings differ by exactly one working day, and the default is never the later.
void TestClock::receiptOnANonWorkingDay()
{
    QFETCH(QDate, day);
    const auto act = due({{Kind::Received, day}});
    const auto code = due({{Kind::Received, day}}, ReceiptReading::S45Code);
    QVERIFY(act && code);
    QCOMPARE(act->dueOtherReading, code->due);
    QCOMPARE(code->dueOtherReading, act->due);
    QCOMPARE(code->reading, ReceiptReading::S45Code);
    QVERIFY(act->due < code->due);
    QCOMPARE(calendar().workingDaysBetween(act->due, code->due, Regime::Foia), 1);
}

void TestClock::receiptOnAWorkingDayHasOneReading()
{
    for (ReceiptReading reading : {ReceiptReading::Act, ReceiptReading::S45Code}) {
        const auto result = due(received(2026, 11, 2), reading);
        QVERIFY(result);
        QCOMPARE(result->due, QDate(2026, 12, 1));
        QVERIFY(!result->dueOtherReading.isValid());
    }
}

void TestClock::theForkIsFoiaAlone()
{
    for (Regime regime : {Regime::Eir, Regime::Foisa}) {
        const auto act = due(received(2026, 11, 14), ReceiptReading::Act, 20, regime);
        const auto code = due(received(2026, 11, 14), ReceiptReading::S45Code, 20, regime);
        QVERIFY(act && code);
        QCOMPARE(code->due, act->due);
        QCOMPARE(code->reading, ReceiptReading::Act);
        QVERIFY(!code->dueOtherReading.isValid());
    }
}

void TestClock::byTable_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QDate>("expected");
    const auto row = [](const char *name, const Events &events, QDate expected, int limit = 20) {
        QTest::newRow(name) << events << limit << expected;
    };
    row("one working day, over a weekend", received(2026, 11, 13), QDate(2026, 11, 16), 1);
    row("over the funeral of 2022", received(2022, 9, 1), QDate(2022, 9, 30));
    row("over the Jubilee of 2022", received(2022, 5, 16), QDate(2022, 6, 15));
    row("over the coronation of 2023", received(2023, 4, 11), QDate(2023, 5, 11));
    row("over Christmas on a Sunday", received(2022, 12, 1), QDate(2023, 1, 4));
    row("over Christmas on a Saturday", received(2021, 12, 8), QDate(2022, 1, 11));
    row("clarification resets: the days before are lost",
        {{Kind::Received, QDate(2026, 11, 2)},
         {Kind::ClarificationAsked, QDate(2026, 11, 6)},
         {Kind::ClarificationReceived, QDate(2026, 11, 16)}},
        QDate(2026, 12, 15));
    row("the last of two clarifications counts",
        {{Kind::Received, QDate(2026, 10, 1)},
         {Kind::ClarificationReceived, QDate(2026, 10, 20)},
         {Kind::ClarificationReceived, QDate(2026, 11, 16)}},
        QDate(2026, 12, 15));
    row("notice and payment on one day take one day",
        {{Kind::Received, QDate(2026, 11, 2)},
         {Kind::FeesNotice, QDate(2026, 11, 10)},
         {Kind::FeePaid, QDate(2026, 11, 10)}},
        QDate(2026, 12, 2));
    row("a pause over a weekend takes no more than its working days",
        {{Kind::Received, QDate(2026, 11, 2)},
         {Kind::FeesNotice, QDate(2026, 11, 13)},
         {Kind::FeePaid, QDate(2026, 11, 16)}},
        QDate(2026, 12, 3));
    row("two fees, two pauses",
        {{Kind::Received, QDate(2026, 11, 2)},
         {Kind::FeesNotice, QDate(2026, 11, 10)},
         {Kind::FeePaid, QDate(2026, 11, 10)},
         {Kind::FeesNotice, QDate(2026, 11, 12)},
         {Kind::FeePaid, QDate(2026, 11, 12)}},
        QDate(2026, 12, 3));
    row("a pause before further information arrived is lost with the days before",
        {{Kind::Received, QDate(2026, 10, 1)},
         {Kind::FeesNotice, QDate(2026, 10, 5)},
         {Kind::FeePaid, QDate(2026, 10, 12)},
         {Kind::ClarificationReceived, QDate(2026, 11, 16)}},
        QDate(2026, 12, 15));
    row("sixty working days", received(2026, 9, 1), QDate(2026, 11, 24), 60);
}

void TestClock::byTable()
{
    QFETCH(Events, events);
    QFETCH(int, limit);
    QFETCH(QDate, expected);
    const auto result = due(events, ReceiptReading::Act, limit);
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->due, expected);
}

void TestClock::waiting()
{
    const auto fee = due({{Kind::Received, QDate(2026, 11, 2)}, {Kind::FeesNotice, QDate(2026, 11, 10)}});
    QVERIFY(fee);
    QVERIFY(fee->awaitingFee);
    QCOMPARE(fee->feePayableUntil, QDate(2027, 2, 9)); // three months beginning with the day of the notice
    QCOMPARE(fee->due, QDate(2026, 12, 2));            // as if paid on the day of the notice
    const auto question =
        due({{Kind::Received, QDate(2026, 11, 2)}, {Kind::ClarificationAsked, QDate(2026, 11, 4)}});
    QVERIFY(question);
    QVERIFY(question->awaitingClarification);
    QCOMPARE(question->due, QDate(2026, 12, 1));
    const auto answered = due(received(2026, 11, 2));
    QVERIFY(!answered->awaitingFee && !answered->awaitingClarification &&
            !answered->feePayableUntil.isValid());
}

void TestClock::feePaidLate()
{
    const auto paid = [](QDate on) {
        return due({{Kind::Received, QDate(2026, 1, 5)},
                    {Kind::FeesNotice, QDate(2026, 1, 12)},
                    {Kind::FeePaid, on}});
    };
    QVERIFY(paid(QDate(2026, 4, 11)));
    QVERIFY(!paid(QDate(2026, 4, 11))->feePaidLate);
    QVERIFY(paid(QDate(2026, 4, 12))->feePaidLate);
}

void TestClock::refusesDisorder_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const Events &events, const QString &said) {
        QTest::newRow(name) << events << said;
    };
    const QDate monday(2026, 11, 2), tuesday(2026, 11, 3);
    row("nothing", {}, u"needs a date of receipt"_s);
    row("a fee first", {{Kind::FeesNotice, monday}}, u"needs a date of receipt"_s);
    row("clarification asked first", {{Kind::ClarificationAsked, monday}}, u"needs a date of receipt"_s);
    row("no date", {{Kind::Received, QDate()}}, u"is not a date"_s);
    row("clarification before receipt", {{Kind::Received, tuesday}, {Kind::ClarificationReceived, monday}},
        u"lies before"_s);
    row("received twice", {{Kind::Received, monday}, {Kind::Received, tuesday}}, u"received once"_s);
    row("paid before the notice",
        {{Kind::Received, monday}, {Kind::FeesNotice, tuesday}, {Kind::FeePaid, monday}}, u"lies before"_s);
    row("paid without a notice", {{Kind::Received, monday}, {Kind::FeePaid, tuesday}},
        u"without a fees notice"_s);
    row("two notices at once",
        {{Kind::Received, monday}, {Kind::FeesNotice, monday}, {Kind::FeesNotice, tuesday}},
        u"open already"_s);
}

void TestClock::refusesDisorder()
{
    QFETCH(Events, events);
    QFETCH(QString, said);
    const auto result = due(events);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QVERIFY2(result.error().detail.contains(said), qPrintable(result.error().detail));
}

void TestClock::refusesWhatTheTableDoesNotCover_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("covered");
    QTest::newRow("the last receipt that fits") << QDate(2028, 11, 28) << 20 << true;
    QTest::newRow("a day later runs past the end") << QDate(2028, 11, 29) << 20 << false;
    QTest::newRow("in December it runs past the end") << QDate(2028, 12, 1) << 20 << false;
    QTest::newRow("received after the table") << QDate(2029, 3, 1) << 20 << false;
    QTest::newRow("received before the table") << QDate(2010, 12, 31) << 20 << false;
    QTest::newRow("received on the first day of the table") << QDate(2011, 1, 1) << 20 << true;
    QTest::newRow("no days") << QDate(2026, 11, 2) << 0 << false;
    QTest::newRow("too many days") << QDate(2026, 11, 2) << 61 << false;
}

void TestClock::refusesWhatTheTableDoesNotCover()
{
    QFETCH(QDate, day);
    QFETCH(int, limit);
    QFETCH(bool, covered);
    const auto result = due({{Kind::Received, day}}, ReceiptReading::Act, limit);
    QCOMPARE(result.has_value(), covered);
    if (covered)
        return;
    QCOMPARE(result.error().code, ErrorCode::Invalid);
    QVERIFY(result.error().detail.endsWith(u'.'));
}

void TestClock::explainsEveryDay()
{
    const auto result = due({{Kind::Received, QDate(2026, 11, 2)},
                             {Kind::FeesNotice, QDate(2026, 11, 10)},
                             {Kind::FeePaid, QDate(2026, 11, 11)}});
    QVERIFY(result);
    QCOMPARE(result->days.first().date, QDate(2026, 11, 2));
    QCOMPARE(result->days.last().date, result->due);
    QCOMPARE(result->days.last().number, 20);
    int number = 0;
    for (qsizetype i = 0; i < result->days.size(); ++i) {
        const CountedDay &day = result->days.at(i);
        QCOMPARE(day.date, QDate(2026, 11, 2).addDays(i)); // none left out
        QCOMPARE(day.why.isEmpty(), day.number > 0);
        if (day.number > 0)
            QCOMPARE(day.number, ++number);
    }
    const QStringList lines = explain(*result).split(u'\n');
    QCOMPARE(lines.size(), result->days.size());
    QCOMPARE(lines.at(0), u"Mon 2 Nov 2026  not counted: day of receipt"_s);
    QCOMPARE(lines.at(1), u"Tue 3 Nov 2026  day 1"_s);
    QCOMPARE(lines.at(5), u"Sat 7 Nov 2026  not counted: Saturday"_s);
    QCOMPARE(lines.at(8), u"Tue 10 Nov 2026  not counted: fee awaited (s10(2))"_s);
    QCOMPARE(lines.at(28), u"Mon 30 Nov 2026  not counted: St Andrew's Day (Scotland)"_s);
    QCOMPARE(lines.last(), u"Thu 3 Dec 2026  day 20"_s);
}

void TestClock::explainsTheCodesReading()
{
    const auto code = due(received(2026, 11, 14), ReceiptReading::S45Code);
    QVERIFY(code);
    QCOMPARE(code->days.at(0).why, u"Saturday: treated as received on the next working day (s45 Code)"_s);
    QCOMPARE(code->days.at(1).why, u"Sunday"_s);
    QCOMPARE(code->days.at(2).why, u"day of receipt (s45 Code)"_s);
    QCOMPARE(code->days.at(3).number, 1);
    const auto act = due(received(2026, 11, 14));
    QCOMPARE(act->days.at(0).why, u"day of receipt, Saturday"_s);
    QCOMPARE(act->days.at(2).number, 1);
}

void TestClock::explainsByItsOwnLaw()
{
    const Events events{{Kind::ClarificationReceived, QDate(2026, 11, 16)},
                        {Kind::FeesNotice, QDate(2026, 11, 17)}};
    const auto reasons = [&](Regime regime) {
        const auto result = due(events, ReceiptReading::Act, 20, regime);
        return result ? QStringList{result->days.at(0).why, result->days.at(1).why} : QStringList();
    };
    const QString further = u"further information received (%1)"_s, fee = u"fee awaited (%1)"_s;
    QCOMPARE(reasons(Regime::Foia), (QStringList{further.arg(u"s10(6)"), fee.arg(u"s10(2)")}));
    QCOMPARE(reasons(Regime::Eir), (QStringList{further.arg(u"EIR reg 9(4)"), fee.arg(u"EIR reg 8")}));
    QCOMPARE(reasons(Regime::Foisa), (QStringList{further.arg(u"FOISA s10(1)"), fee.arg(u"FOISA s10")}));
}

void TestClock::rules_data()
{
    QTest::addColumn<DeadlineInput>("input");
    QTest::addColumn<QString>("rule");
    const Events asked = received(2026, 11, 2);
    QTest::newRow("FOIA") << DeadlineInput{Regime::Foia, asked, 20, ReceiptReading::Act}
                          << u"s10(1): the twentieth working day following the date of receipt"_s;
    QTest::newRow("forty") << DeadlineInput{Regime::Foia, asked, 40, ReceiptReading::Act}
                           << u"s10(1): the fortieth working day following the date of receipt"_s;
    QTest::newRow("the second") << DeadlineInput{Regime::Foia, asked, 2, ReceiptReading::Act}
                                << u"s10(1): the 2nd working day following the date of receipt"_s;
    QTest::newRow("the eleventh") << DeadlineInput{Regime::Foia, asked, 11, ReceiptReading::Act}
                                  << u"s10(1): the 11th working day following the date of receipt"_s;
    QTest::newRow("EIR") << DeadlineInput{Regime::Eir, asked, 20, ReceiptReading::Act}
                         << u"EIR reg 5(2): the twentieth working day following the date of receipt"_s;
    QTest::newRow("FOISA") << DeadlineInput{Regime::Foisa, asked, 20, ReceiptReading::Act}
                           << u"FOISA s10(1): the twentieth working day following the date of receipt"_s;
    QTest::newRow("further information")
        << DeadlineInput{Regime::Foia,
                         {{Kind::ClarificationReceived, QDate(2026, 11, 16)}},
                         20,
                         ReceiptReading::Act}
        << u"s10(1) with s10(6): the twentieth working day following the day on which the further information was received"_s;
}

void TestClock::rules()
{
    QFETCH(DeadlineInput, input);
    QFETCH(QString, rule);
    const auto result = deadline(input, calendar());
    QVERIFY(result);
    QCOMPARE(result->rule, rule);
}

void TestClock::windows_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("last");
    QTest::newRow("one day is its own end") << QDate(2026, 9, 1) << 1 << QDate(2026, 9, 1);
    QTest::newRow("beginning on a Saturday, the Monday is day 1")
        << QDate(2026, 9, 5) << 1 << QDate(2026, 9, 7);
    QTest::newRow("sixty") << QDate(2026, 9, 1) << 60 << QDate(2026, 11, 23);
    QTest::newRow("past the table") << QDate(2028, 12, 1) << 60 << QDate();
    QTest::newRow("no date") << QDate() << 60 << QDate();
}

void TestClock::windows()
{
    QFETCH(QDate, first);
    QFETCH(int, days);
    QFETCH(QDate, last);
    const auto result = windowEnd(first, days, Regime::Foia, calendar());
    QCOMPARE(result.has_value(), last.isValid());
    if (result)
        QCOMPARE(*result, last);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
