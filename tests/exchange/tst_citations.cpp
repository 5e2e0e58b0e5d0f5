// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "exchange/citations.h"
#include "tests/support/law_book.h"

using namespace cpoise;
using namespace Qt::Literals::StringLiterals;

class Citations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
    void becomeGrounds_data();
    void becomeGrounds();
    void standWhereTheySay();
    void halfCharactersDoNotHide();
    void regimes();
};

void Citations::areFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *text, const char *ids) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(ids);
    };
    row("Section 31 – Law enforcement", "31");
    row("section 31(1)(a) and (b)", "31(1)(a) 31(1)(b)");
    row("Sections 24(1) and 31(1)(a)", "24(1) 31(1)(a)");
    row("s.40(2), s41 and S42(1)", "40(2) 41 42(1)");
    row("section 31(1)(a) to (c)", "31(1)(a) 31(1)(b) 31(1)(c)");
    row("SECTION 31(1)(A)", "31(1)(a)");
    row("31(1)(g) read with 31(2)(c)", "31(1)(g) 31(2)(c)");
    row("section 22A", "22A");
    row("regulation 12(5)(b) and (e)", "12(5)(b) 12(5)(e)");
    row("section 36(2)(b)(i) and (ii)", "36(2)(b)(i) 36(2)(b)(ii)");
    row("section 40(2) and 40(3A)(a)", "40(2) 40(3A)(a)");
    row("section 31 and 24 officers", "31");
    row("sections 31 and 43", "31 43");
    row("section 170 of the Data Protection Act 2018", "");
    row("section 45 of the Police Act", "");
    row("section 31 of the Freedom of Information Act", "31");
    row("section 31 of the Act", "31");
    row("in 31 cases, 24 of them late", "");
    row("paragraph 31.2 of intersection 31", "");
    row("on 24/11/2026", "");
    row("the s31's wording", "31");
    row("", "");
}

void Citations::areFound()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    QStringList found;
    for (const exchange::Citation &citation : exchange::citationsIn(text))
        found << citation.id();
    QCOMPARE(found.join(u' '), ids);
}

void Citations::becomeGrounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("grounds");
    const auto row = [](const char *text, const char *grounds) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(grounds);
    };
    row("section 31", "s31:");
    row("section 31(1)(a), 31(1)(b), and again section 31", "s31:31(1)(a),31(1)(b)");
    row("section 31(3)", "s31 ncnd:31(3)");
    row("sections 23(5) and 24(2)", "s23 ncnd:23(5) s24 ncnd:24(2)");
    row("section 31(1)(a) and section 31(3)", "s31:31(1)(a) s31 ncnd:31(3)");
    row("section 40(2) and 40(3A)(a)", "s40:40(2)+(3A)(a)");
    row("section 24, that is section 24(2)", "s24 ncnd:24(2)");
    row("section 40(5B)", "s40 ncnd:");
    row("section 1(1)", "");
    row("section 16 and section 43(2)", "s43:43(2)");
    row("section 99", "");
}

void Citations::becomeGrounds()
{
    QFETCH(QString, text);
    QFETCH(QString, grounds);
    QStringList found;
    for (const law::Ground &ground :
         exchange::groundsOf(exchange::citationsIn(text), law::Regime::Foia, test::lawBook().catalogue)) {
        QStringList limbs;
        for (const law::ClaimedLimb &limb : ground.limbs)
            limbs << limb.id;
        found << ground.provisionId + (ground.confirmOrDeny ? u" ncnd:"_s : u":"_s) + limbs.join(u',');
    }
    QCOMPARE(found.join(u' '), grounds);
}

void Citations::standWhereTheySay()
{
    const QString text = u"We rely on section 31(1)(a) here, and on s24 there."_s;
    const QVector<exchange::Citation> citations = exchange::citationsIn(text);
    QCOMPARE(citations.size(), 2);
    QCOMPARE(text.mid(citations[0].from, citations[0].length), u"section 31(1)(a)"_s);
    QCOMPARE(text.mid(citations[1].from, citations[1].length), u"s24"_s);
    QCOMPARE(exchange::withoutCitations(text).simplified(), u"We rely on here, and on there."_s);
    QVERIFY(exchange::startsWithCitation(u"s31 - Harm"_s));
    QVERIFY(!exchange::startsWithCitation(text));
}

void Citations::halfCharactersDoNotHide()
{
    // Half a character from a torn text is no reason to stop looking.
    const QString text = QChar(0xD83D) + u" section 31(1)(a) "_s + QChar(0xDE00) + u"\U0001F600 s24"_s;
    const QVector<exchange::Citation> citations = exchange::citationsIn(text);
    QCOMPARE(citations.size(), 2);
    QCOMPARE(text.mid(citations[1].from, citations[1].length), u"s24"_s);
}

void Citations::regimes()
{
    const auto regime = [](const QString &text) {
        return exchange::regimeOf(text, exchange::citationsIn(text));
    };
    QCOMPARE(regime(u"section 31"_s), law::Regime::Foia);
    QCOMPARE(regime(u"regulation 12(5)(b)"_s), law::Regime::Eir);
    QCOMPARE(regime(u"section 35(1)(a) of the Freedom of Information (Scotland) Act 2002"_s),
             law::Regime::Foisa);
}

QTEST_GUILESS_MAIN(Citations)
#include "tst_citations.moc"
