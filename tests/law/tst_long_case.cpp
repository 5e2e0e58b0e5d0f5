// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of a case of 20,000 words: what they cost, and that
// nothing an officer can paste makes them slow.
#include <QTest>

#include <ctime>

#include "tests/law/rows/finding_row.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{

constexpr int wordsWanted = 20'000;
/// Milliseconds that no build may use: a frame is 16, and sanitizers take several times as long.
constexpr double ceiling = 400;

/// Text of about `words` words made of one piece, again and again.
QString ofWords(int words, const QString &piece)
{
    const int each = std::max(1, int(piece.count(u' ')));
    return piece.repeated(words / each + 1);
}

/// The complete case with about 20,000 words: a fifth each in the request, the harm, the two sides (ten
/// points each) and the balance.
Case longCase(const QString &piece)
{
    Case matter = test::completeCase();
    const int fifth = wordsWanted / 5;
    matter.requestText = ofWords(fifth, piece);
    test::harm(matter).text = ofWords(fifth, piece);
    test::balance(matter).text += u' ' + ofWords(fifth, piece);
    for (Section *side : {&test::favour(matter), &test::against(matter)}) {
        const Factor model = side->factors.first();
        side->factors.clear();
        for (int i = 0; i < 10; ++i) {
            side->factors << model;
            side->factors.last().id = side->id + QString::number(i);
            side->factors.last().text = ofWords(fifth / 10, piece);
        }
    }
    return matter;
}

int wordCount(const Case &matter)
{
    int count = int(matter.requestText.count(u' '));
    for (const Section &section : test::pit(const_cast<Case &>(matter)).sections) {
        count += int(section.text.count(u' '));
        for (const Factor &factor : section.factors)
            count += int(factor.text.count(u' '));
    }
    return count;
}

/// What this thread used, however busy the machine is.
double processorMilliseconds()
{
    timespec used = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

} // namespace

class TestLongCase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checks_data();
    void checks();
    void marksTheLastWords();
};

void TestLongCase::checks_data()
{
    QTest::addColumn<QString>("piece");
    const QString prose = u"The locks of the stores were chosen in 2019, after a report that set out how "
                          u"each was to be tested and "
                          "by whom. Naming them would be likely to tell a thief which tools to bring, and no "
                          "report has done so "
                          "since. The accounts say what the doors cost.\n\n"_s;
    QTest::newRow("prose") << prose;
    QTest::newRow("prose full of findings")
        << u"It could, and would likely, harm national security; it would undermine law enforcement, set a "
           "precedent, need additional resources and put officers at risk. Independent mechanisms exist.\n\n"_s;
    QTest::newRow("one sentence without end") << u"officers and people who could be found in the stores "_s;
    QTest::newRow("quotation marks that nothing closes") << u"\u201cthis could be \u2018that \"those "_s;
    QTest::newRow("one word a line") << u"could \n"_s;
    QTest::newRow("one word without end") << u"a"_s.repeated(60) + u" "_s;
    QTest::newRow("emoji") << u"\U0001F512\U0001F513 could \U0001F512 "_s;
}

void TestLongCase::checks()
{
    QFETCH(QString, piece);
    const Case matter = longCase(piece);
    QVERIFY(wordCount(matter) >= wordsWanted - 200);
    const Authority authority = test::authority();
    test::found(matter, authority); // patterns are made once
    const double before = processorMilliseconds();
    const QVector<Finding> findings = test::found(matter, authority);
    const double used = processorMilliseconds() - before;
    QVERIFY2(used < ceiling, qPrintable(u"%1 ms"_s.arg(used)));
    QCOMPARE(!findings.isEmpty(), piece.contains(u"could"_s));
}

void TestLongCase::marksTheLastWords()
{
    Case matter = longCase(u"The locks of the stores were chosen with care. "_s);
    QString &text = test::harm(matter).text;
    text += u"They might fail."_s;
    const auto findings = test::found(matter);
    const auto weak = std::find_if(findings.cbegin(), findings.cend(),
                                   [](const Finding &finding) { return finding.code == "weak-words"_L1; });
    QVERIFY(weak != findings.cend());
    QCOMPARE(weak->where.from, int(text.size()) - 11);
    QCOMPARE(weak->where.length, 5);
}

QTEST_GUILESS_MAIN(TestLongCase)
#include "tst_long_case.moc"
