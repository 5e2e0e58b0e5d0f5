// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "casework/edits.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

/// Requests as people write them: how each is taken apart into its questions.
class TestQuestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void texts();
    void idsDiffer();
    void wordsAreKept();
    void longRequestIsQuick();
};

void TestQuestions::numbers_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QStringList>("numbers");
    const auto row = [](const char *name, const QString &request, const QString &numbers) {
        QTest::newRow(name) << request << numbers.split(u' ', Qt::SkipEmptyParts);
    };
    row("none", u"How many lamps were mended last year?"_s, u"1"_s);
    row("blank", u" \n\u00a0\n"_s, u""_s);
    row("stops", u"1. How many lamps?\n2. How many poles?\n3. What did they cost?"_s, u"1 2 3"_s);
    row("brackets", u"Dear team,\n\nplease tell me:\n1) lamps\n2) poles\n\nKind regards\nAsker"_s, u"1 2"_s);
    row("both brackets", u"(1) lamps\n(2) poles"_s, u"1 2"_s);
    row("Q", u"Q1: lamps?\nQ2: poles?\nQ3: cost?"_s, u"1 2 3"_s);
    row("Q with stop and space", u"Q 1. lamps?\nq 2. poles?"_s, u"1 2"_s);
    row("Question", u"Question 1\nHow many lamps?\n\nQuestion 2\nHow many poles?"_s, u"1 2"_s);
    row("dash", u"1 - lamps\n2 - poles\n3 \u2013 cost"_s, u"1 2 3"_s);
    row("no space", u"1.Lamps mended\n2.Poles mended"_s, u"1 2"_s);
    row("letters", u"For 2024, please give:\na) lamps\nb) poles\nc) cost"_s, u"a b c"_s);
    row("letters in brackets", u"(a) lamps\n(b) poles"_s, u"a b"_s);
    row("letters with stops", u"A. lamps\nB. poles"_s, u"a b"_s);
    row("roman", u"Please give\ni) lamps\nii) poles\niii) cost\niv) dates"_s, u"i ii iii iv"_s);
    row("nested", u"1. Lamps:\na) mended\nb) new\n2. How many poles?"_s, u"1a 1b 2"_s);
    row("nested roman", u"1. Lamps:\n(i) mended\n(ii) new\n(iii) stolen\n2. Poles?"_s, u"1i 1ii 1iii 2"_s);
    row("stem that asks", u"1. How many lamps? Of these:\n2. How many poles?\na) iron\nb) wood"_s,
        u"1 2 2a 2b"_s);
    row("numbered 2a", u"1. Lamps?\n2a. Poles?\n2b. Iron ones?\n3. Cost?"_s, u"1 2a 2b 3"_s);
    row("numbered 2(a)", u"1. Lamps?\n2(a). Poles?\n2(b). Iron ones?"_s, u"1 2a 2b"_s);
    row("left one out", u"1. Lamps?\n2. Poles?\n4. Cost?"_s, u"1 2 4"_s);
    row("one alone", u"Hello,\n1. How many lamps?"_s, u"1"_s);
    row("in a line", u"Please tell me: 1) how many lamps, 2) how many poles, and 3) the cost."_s, u"1 2 3"_s);
    row("letters in a line", u"1. For each lamp: a) its make; b) its age\n2. Poles?"_s, u"1a 1b 2"_s);
    row("a law cited", u"What is withheld under section 40(2) (a) or (b) of the Act?"_s, u"1"_s);
    row("a year begins a line", u"How many in\n2023. And in\n2024."_s, u"1"_s);
    row("a day begins a line", u"All e-mails between 1 May and\n31. May 2024"_s, u"1"_s);
    row("a figure begins a line", u"How many of the\n12. division's cars are red?"_s, u"1"_s);
    row("ten and more", u"1. a?\n2. b?\n3. c?\n4. d?\n5. e?\n6. f?\n7. g?\n8. h?\n9. i?\n10. j?\n11. k?"_s,
        u"1 2 3 4 5 6 7 8 9 10 11"_s);
    row("Windows line ends", u"1. Lamps?\r\n2. Poles?\r\n"_s, u"1 2"_s);
    row("indented", u"   1.\tLamps?\n   2.\tPoles?"_s, u"1 2"_s);
}

void TestQuestions::numbers()
{
    QFETCH(QString, request);
    QFETCH(QStringList, numbers);
    QStringList found;
    for (const law::Question &question : casework::questionsIn(request)) {
        found.append(question.number);
        QVERIFY2(!question.text.trimmed().isEmpty(), qPrintable(question.number));
        QCOMPARE(question.held, law::Held::Unstated);
    }
    QCOMPARE(found, numbers);
}

void TestQuestions::texts()
{
    const auto questions = casework::questionsIn(
        u"Dear team,\n\n1. For each store, please state:\n  a) the make of its lock\n  (b) its age\n"
        u"2. Who buys them?\nAnd since when?\n\nYours faithfully,\nA. Asker"_s);
    QCOMPARE(questions.size(), 3);
    // What only leads to the parts stands before each of them; the next mark's bracket is no part of the
    // words.
    QCOMPARE(questions[0].text, u"For each store, please state:\nthe make of its lock"_s);
    QCOMPARE(questions[1].text, u"For each store, please state:\nits age"_s);
    QCOMPARE(questions[2].text, u"Who buys them?\nAnd since when?"_s);
}

void TestQuestions::idsDiffer()
{
    const auto questions = casework::questionsIn(u"1. a?\n2. b?"_s);
    QCOMPARE(questions.size(), 2);
    QVERIFY(questions[0].id != questions[1].id);
    QVERIFY(!questions[0].id.isEmpty());
}

void TestQuestions::wordsAreKept()
{
    const QString odd =
        u"1. <b>bold</b> %1 {{field}} &amp; \u202Eright to left\n2. caf\u00e9 \U0001F600 'q' \u2018s\u2019"_s;
    const auto questions = casework::questionsIn(odd);
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions[0].text, u"<b>bold</b> %1 {{field}} &amp; \u202Eright to left"_s);
    QCOMPARE(questions[1].text, u"caf\u00e9 \U0001F600 'q' \u2018s\u2019"_s);
}

void TestQuestions::longRequestIsQuick()
{
    QString request;
    for (int i = 1; i <= 400; ++i)
        request += QString::number(i) + u". How many lamps were mended in ward number "_s +
                   u"word "_s.repeated(45) + u"?\n"_s;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(casework::questionsIn(request).size(), 400);
    QCOMPARE_LT(timer.elapsed(), 2'000);
    QCOMPARE(casework::questionsIn(u"(a "_s.repeated(50'000)).size(), 1);
    QCOMPARE_LT(timer.elapsed(), 4'000);
}

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
