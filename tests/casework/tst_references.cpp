// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/text.h"
#include "casework/desks.h"
#include "casework/settings_desk.h"
#include "tests/support/memory_store.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::casework;

/// Reference patterns: what the next one is, what is wrong with one, which is in force.
class TestReferences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void next_data();
    void next();
    void neverTaken();
    void faults_data();
    void faults();
    void inForce();
    void json();
    void freeReference();
    void twoOfficersAtOnce();
};

void TestReferences::next_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("next");
    const QDate day(2023, 8, 1);
    const auto row = [day](const char *name, const QString &pattern, const QString &taken,
                           const QString &expected, QDate on = {}) {
        QTest::newRow(name) << pattern << (on.isValid() ? on : day) << taken << expected;
    };
    row("first", u"{n}{part}/{yy}"_s, u""_s, u"1A/23"_s);
    row("after 624A/23", u"{n}{part}/{yy}"_s, u"623A/23;624A/23;624B/23"_s, u"625A/23"_s);
    row("any spelling", u"{n}{part}/{yy}"_s, u"624a_23; 625A / 23;FOI-626A-23"_s, u"627A/23"_s);
    row("without part letter", u"{n}{part}/{yy}"_s, u"624/23"_s, u"625A/23"_s);
    row("a new year begins at one", u"{n}{part}/{yy}"_s, u"624A/23"_s, u"1A/24"_s, QDate(2024, 1, 2));
    row("gaps are not filled", u"{n}/{yy}"_s, u"1/23;7/23"_s, u"8/23"_s);
    row("padded", u"FOI-{yyyy}-{n4}"_s, u"FOI-2023-0009"_s, u"FOI-2023-0010"_s);
    row("padded and full", u"{n2}/{yy}"_s, u"99/23"_s, u"100/23"_s);
    row("FOI before a digit", u"FOI{n}"_s, u"FOI12;13"_s, u"FOI14"_s);
    row("no year", u"IR-{n}"_s, u"IR-41;IR-x;other"_s, u"IR-42"_s);
    row("another pattern's do not count", u"{n}/{yy}"_s, u"X900/23;2023-800"_s, u"1/23"_s);
    row("huge number", u"{n}/{yy}"_s, u"99999999999999999999/23;5/23"_s, u"6/23"_s);
    row("literal signs", u"a.b*({n})"_s, u"a.b*(3)"_s, u"a.b*(4)"_s);
    row("faulty", u"{yy}"_s, u""_s, u""_s);
}

void TestReferences::next()
{
    QFETCH(QString, pattern);
    QFETCH(QDate, on);
    QFETCH(QString, taken);
    QFETCH(QString, next);
    QCOMPARE(nextReference({pattern, {}}, on, taken.split(u';', Qt::SkipEmptyParts)), next);
}

void TestReferences::neverTaken()
{
    // Whatever the pattern: the next one's key is free, and a thousand in a row differ.
    for (const QString &pattern : {u"{n}{part}/{yy}"_s, u"FOI {yy}{n}"_s, u"{yyyy}/{n3}"_s, u"{n}{yy}"_s}) {
        QStringList taken;
        QSet<QString> keys;
        for (int i = 0; i < 300; ++i) {
            const QString next = nextReference({pattern, {}}, QDate(2026, 5, 1), taken);
            QVERIFY2(!keys.contains(referenceKey(next)), qPrintable(next));
            keys.insert(referenceKey(next));
            taken.append(next);
        }
    }
}

void TestReferences::faults_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("usable");
    QTest::newRow("usual") << u"{n}{part}/{yy}"_s << true;
    QTest::newRow("padded") << u"FOI-{yyyy}-{n3}"_s << true;
    QTest::newRow("empty") << u" "_s << false;
    QTest::newRow("no number") << u"FOI/{yy}"_s << false;
    QTest::newRow("two numbers") << u"{n}-{n3}"_s << false;
    QTest::newRow("unknown") << u"{n}/{year}"_s << false;
    QTest::newRow("open bracket") << u"{n}/{yy"_s << false;
    QTest::newRow("closing bracket") << u"{n}}"_s << false;
    QTest::newRow("zero width") << u"{n0}"_s << false;
    QTest::newRow("too long") << u"{n}"_s + u"x"_s.repeated(60) << false;
}

void TestReferences::faults()
{
    QFETCH(QString, pattern);
    QFETCH(bool, usable);
    QCOMPARE(patternFault(pattern).isEmpty(), usable);
    const QVector<SettingFault> faults = faultsOf(QVector<ReferencePattern>{{pattern, QDate(2026, 1, 1)}});
    QCOMPARE(faults.isEmpty(), usable);
}

void TestReferences::inForce()
{
    const QVector<ReferencePattern> patterns{{u"{n}/{yy}"_s, QDate(2026, 1, 1)},
                                             {u"IR-{n}"_s, QDate(2026, 6, 1)}};
    QCOMPARE(patternOn(patterns, QDate(2026, 5, 31)).pattern, u"{n}/{yy}"_s);
    QCOMPARE(patternOn(patterns, QDate(2026, 6, 1)).pattern, u"IR-{n}"_s);
    QCOMPARE(patternOn(patterns, QDate(2025, 1, 1)).pattern, u"{n}{part}/{yy}"_s);
    QCOMPARE(patternOn({}, QDate(2025, 1, 1)).pattern, u"{n}{part}/{yy}"_s);
}

void TestReferences::json()
{
    const QVector<ReferencePattern> patterns{{u"{n}\"/{yy}"_s, QDate(2026, 1, 1)},
                                             {u"IR-{n}"_s, QDate(2026, 6, 1)}};
    QCOMPARE(*patternsFromJson(patternsToJson(patterns)), patterns);
    QVERIFY(patternsFromJson({})->isEmpty());
    for (const QString &bad : {u"{"_s, u"{}"_s, u"[1]"_s, u"[{\"pattern\":\"{n}\"}]"_s,
                               u"[{\"pattern\":\"{yy}\",\"from\":\"2026-01-01\"}]"_s})
        QCOMPARE(patternsFromJson(bad).error().code, ErrorCode::Invalid);
}

void TestReferences::freeReference()
{
    test::MemoryOffice office;
    RequestDesk desk(office.office());
    SettingsDesk settings(office.office());
    QCOMPARE(*desk.freeReference(QDate(2026, 11, 20)).result(), u"1A/26"_s);
    for (const QString &reference : {u"7A/26"_s, u"9 a / 26"_s, u"3A/26"_s}) {
        CaseRecord record;
        record.content.reference = reference;
        office.store.put(record);
    }
    QCOMPARE(*desk.freeReference(QDate(2026, 11, 20)).result(), u"10A/26"_s);
    QVERIFY(settings.setPatterns({{u"IR-{n3}"_s, QDate(2026, 12, 1)}}).result());
    QCOMPARE(*desk.freeReference(QDate(2026, 11, 20)).result(), u"10A/26"_s);
    QCOMPARE(*desk.freeReference(QDate(2026, 12, 1)).result(), u"IR-001"_s);
    office.store.failNext(ErrorCode::Busy, u"rows"_s);
    QCOMPARE(desk.freeReference(QDate(2026, 12, 1)).result().error().code, ErrorCode::Busy);
}

void TestReferences::twoOfficersAtOnce()
{
    test::MemoryOffice office;
    RequestDesk one(office.office()), two(office.office());
    law::Case c;
    c.events = {{law::ClockEventKind::Received, QDate(2026, 11, 2)}};
    c.reference = *one.freeReference(QDate(2026, 11, 20)).result();
    QCOMPARE(*two.freeReference(QDate(2026, 11, 20)).result(), c.reference);
    QVERIFY(one.open(c, {}).result());
    const Result<CaseRecord> second = two.open(c, {}).result();
    QCOMPARE(second.error().code, ErrorCode::Duplicate);
    QCOMPARE(second.error().detail, u"1A/26"_s);
    QCOMPARE(*two.freeReference(QDate(2026, 11, 20)).result(), u"2A/26"_s);
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
