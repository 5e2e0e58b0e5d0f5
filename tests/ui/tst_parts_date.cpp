// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/parts/date_field.h"
#include "ui/parts/date_words.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::ui;

namespace
{
const QDate today(2026, 11, 25); // a Wednesday
}

class PartsDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Style::start({}, Theme::Light); }

    void datesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const QDate august(2023, 8, 18);
        QTest::newRow("slashes") << u"18/8/23"_s << august;
        QTest::newRow("zeros") << u"18/08/2023"_s << august;
        QTest::newRow("dots") << u"18.8.2023"_s << august;
        QTest::newRow("dashes") << u"18-08-23"_s << august;
        QTest::newRow("iso") << u"2023-08-18"_s << august;
        QTest::newRow("month in words") << u"18 Aug 2023"_s << august;
        QTest::newRow("whole month, ordinal") << u"18th of August 2023"_s << august;
        QTest::newRow("month first") << u"Aug 18, 2023"_s << august;
        QTest::newRow("no spaces") << u"18aug23"_s << august;
        QTest::newRow("as shown") << u"Fri 18 Aug 2023"_s << august;
        QTest::newRow("day before month") << u"12/11/23"_s << QDate(2023, 11, 12);
        QTest::newRow("leap day") << u"29/2/2024"_s << QDate(2024, 2, 29);
        QTest::newRow("sept") << u"1 sept 25"_s << QDate(2025, 9, 1);
        QTest::newRow("no year, near") << u"18.8."_s << QDate(2026, 8, 18);
        QTest::newRow("no year, next") << u"3 Jan"_s << QDate(2027, 1, 3);
        QTest::newRow("today") << u" Today "_s << today;
        QTest::newRow("yesterday") << u"yesterday"_s << today.addDays(-1);
        QTest::newRow("tomorrow") << u"tomorrow"_s << today.addDays(1);
        QTest::newRow("weekday") << u"Fri"_s << QDate(2026, 11, 20);
        QTest::newRow("weekday of today") << u"wednesday"_s << today;
    }
    void datesAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, date);
        const ReadDate read = readDate(typed, today);
        QCOMPARE(read.fault, QString());
        QCOMPARE(read.date, date);
    }

    void theSameInAnyLocale_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"tr_TR", "ar_EG", "de_DE", "cy_GB"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theSameInAnyLocale()
    {
        QFETCH(QString, name);
        const QString usual = dateWords(today);
        QLocale::setDefault(QLocale(name));
        const QString words = dateWords(today);
        const QDate read = readDate(u"18 AUG 2023"_s, today).date;
        const QDate dotted = readDate(u"18.8.23"_s, today).date;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(words, usual);
        QCOMPARE(read, QDate(2023, 8, 18));
        QCOMPARE(dotted, read);
    }

    void whatIsNoDateIsSaidInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("31 April") << u"31/04"_s << u"There is no 31 April: April has 30 days."_s;
        QTest::newRow("no leap year")
            << u"29 Feb 2023"_s << u"There is no 29 February: February 2023 has 28 days."_s;
        QTest::newRow("30 Feb") << u"30/2/24"_s << u"There is no 30 February: February 2024 has 29 days."_s;
        QTest::newRow("month 13") << u"4/13/2023"_s << u"There is no month 13: the day comes first."_s;
        QTest::newRow("month 0") << u"4/0/2023"_s << u"There is no month 0: the day comes first."_s;
        QTest::newRow("day 0") << u"0/4/2023"_s << u"There is no 0 April: April has 30 days."_s;
        QTest::newRow("year 23") << u"1/2/0023"_s
                                 << u"The year 0023 looks wrong: write it with two or four figures."_s;
        QTest::newRow("year of three")
            << u"1/2/202"_s << u"The year 202 looks wrong: write it with two or four figures."_s;
        QTest::newRow("wrong weekday") << u"Mon 18 Aug 2023"_s << u"18 Aug 2023 is a Friday, not a Monday."_s;
        const QString how = u"Write a date such as 18/8/23, 18 Aug 2023, today or Fri."_s;
        QTest::newRow("words") << u"soon"_s << how;
        QTest::newRow("one number") << u"18"_s << how;
        QTest::newRow("too many") << u"1/2/3/4"_s << how;
        QTest::newRow("huge") << u"99999999999999999999/1/2023"_s
                              << u"There is no 0 January: January has 31 days."_s;
        QTest::newRow("marks only") << u"//"_s << how;
    }
    void whatIsNoDateIsSaidInWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, words);
        const ReadDate read = readDate(typed, today);
        QCOMPARE(read.fault, words);
        QVERIFY(!read.date.isValid());
    }

    void nothingTypedIsNoFault()
    {
        QCOMPARE(readDate(u"  "_s, today).fault, QString());
        QVERIFY(!readDate({}, today).date.isValid());
    }

    void fieldShowsTheDateInWords()
    {
        DateField field(today);
        QSignalSpy spy(&field, &DateField::dateChanged);
        QTest::keyClicks(field.edit(), u"12/11/23"_s);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QCOMPARE(field.edit()->text(), u"Sun 12 Nov 2023"_s);
        QCOMPARE(field.date(), QDate(2023, 11, 12));
        QCOMPARE(spy.last().first().toDate(), QDate(2023, 11, 12));
        QTest::keyClick(field.edit(), Qt::Key_Up);
        QCOMPARE(field.date(), QDate(2023, 11, 13));
    }

    void whatIsTypedCountsAtOnce()
    {
        DateField field(today);
        field.setDate(QDate(2023, 8, 18));
        field.edit()->selectAll();
        QTest::keyClicks(field.edit(), u"4/8/23"_s);
        QCOMPARE(field.date(), QDate(2023, 8, 4));
        QCOMPARE(field.edit()->text(), u"4/8/23"_s); // as typed until the field is left
        QTest::keyClicks(field.edit(), u"x"_s);
        QVERIFY(!field.date().isValid());
    }

    void fieldKeepsWhatIsNoDate()
    {
        DateField field(today);
        QTest::keyClicks(field.edit(), u"31/04"_s);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QCOMPARE(field.edit()->text(), u"31/04"_s);
        QVERIFY(!field.date().isValid());
        QCOMPARE(field.edit()->accessibleDescription(), field.fault());
        QVERIFY(!field.fault().isEmpty());
    }
};

QTEST_MAIN(PartsDate)
#include "tst_parts_date.moc"
