// SPDX-License-Identifier: GPL-3.0-or-later
// The text itself: encodings, pages and their breaks, hostile and long texts; and what is refused.
#include <QRandomGenerator>
#include <QTest>

#include "tests/exchange/pit_reading.h"

using namespace cpoise;
using namespace cpoise::test;
using namespace Qt::Literals::StringLiterals;

class PitText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrappedWithRunningLines();
    void windows1252();
    void utf16();
    void utf8WithMark();
    void refuses_data();
    void refuses();
    void leavesOutAFewControls();
    void hostileText();
    void insertedBreaksLoseNothing_data();
    void insertedBreaksLoseNothing();
    void cutSentencesComeOutWhole_data();
    void cutSentencesComeOutWhole();
    void longTextsAreRead();
};

void PitText::wrappedWithRunningLines()
{
    const exchange::PitReading reading = must(data(u"pit/wrapped.txt"_s));
    const QStringList expected = {
        u"title | Saltmarsh District Council | 1+0 | "_s, u"harm | Harm Test | 2+0 | "_s,
        u"for | FACTORS FAVOURING DISCLOSURE | 0+3 | "_s,
        u"against | Factors favouring withholding | 0+1 | "_s, u"balance | Balance | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
    const QVector<law::Section> &sections = testOf(reading).sections;
    // "inquest" stands whole elsewhere, and so does "decision-making": each divided word is one word again.
    QCOMPARE(sections[1].text, u"The rota of the lifeguards would tell a swimmer who means to break the "
                               u"rules when nobody watches. It would be likely "
                               "to end in a drowning, as it did in 2023, and the inquest asked for exactly "
                               "this to be kept back. A decision-making "
                               "panel looked at it.\n\nThe coroner held an inquest into the death and named "
                               "the decision-making of that day as the "
                               "main cause."_s);
    QCOMPARE(sections[2].factors[2].text, u"It would show whether the promises of 2023 were kept."_s);
    QCOMPARE(sections[3].factors[0].text,
             u"The guards would be followed home, as two of them were last summer."_s);
    QVERIFY(reading.notes.contains(u"2 sentences cut by page breaks were joined."_s));
    QVERIFY(reading.notes.contains(
        u"6 page numbers and running lines were left out: “Saltmarsh District Council”."_s));
}

void PitText::windows1252()
{
    const exchange::PitReading reading = must(data(u"pit/windows1252.txt"_s));
    QCOMPARE(reading.reference, u"40/26"_s);
    QCOMPARE(
        testOf(reading).sections[2].text,
        u"The caf\u00e9\u2019s alarm costs \u00a340 and is \u201cvery old\u201d. A burglar would be glad to know\u2026"_s);
    QCOMPARE(testOf(reading).sections[3].factors[0].text,
             u"Owners pay \u20ac and \u00a3 for it \u2014 every year."_s);
    QVERIFY(
        reading.notes.contains(u"The text was read as Windows-1252, which older word processors write."_s));
}

void PitText::utf16()
{
    QCOMPARE(must(data(u"pit/utf16.txt"_s)).matter, must(data(u"pit/capitals.txt"_s)).matter);
    QByteArray swapped = data(u"pit/utf16.txt"_s);
    for (qsizetype i = 0; i + 1 < swapped.size(); i += 2)
        std::swap(swapped[i], swapped[i + 1]);
    QCOMPARE(must(swapped).matter, must(data(u"pit/capitals.txt"_s)).matter);
}

void PitText::utf8WithMark()
{
    QByteArray marked = "\xEF\xBB\xBF" + data(u"pit/capitals.txt"_s);
    marked.replace("\n", "\r\n");
    QCOMPARE(must(marked).matter, must(data(u"pit/capitals.txt"_s)).matter);
}

void PitText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const QByteArray good = data(u"pit_page_break.txt"_s);
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, const char *part) {
        QTest::newRow(name) << bytes << int(code) << QString::fromLatin1(part);
    };
    row("empty", {}, ErrorCode::Invalid, "empty");
    row("blank", " \r\n\f\n\t", ErrorCode::Invalid, "empty");
    row("a mark alone", "\xEF\xBB\xBF", ErrorCode::Invalid, "empty");
    row("no headings", data(u"pit/no_headings.txt"_s), ErrorCode::Invalid, "heading");
    row("a title and no more", "Public Interest Test 1/26\n\nSome words.\n", ErrorCode::Invalid, "heading");
    row("many NULs", QByteArray(good).replace(200, 90, QByteArray(90, '\0')), ErrorCode::Invalid, "control");
    row("UTF-16 without a mark", data(u"pit/utf16.txt"_s).mid(2), ErrorCode::Invalid, "no text");
    row("half of UTF-16", data(u"pit/utf16.txt"_s).chopped(1), ErrorCode::Invalid, "no text");
    row("a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n" + QByteArray("\x01\x02\x8D\x81\x90", 5).repeated(50),
        ErrorCode::Invalid, "no text");
    row("a zip", QByteArray("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", 14), ErrorCode::Invalid,
        "no text");
    row("controls", QByteArray("Harm\n\x01\x02\x03\x04\n").repeated(9), ErrorCode::Invalid, "control");
    row("over 8 MB", good + QByteArray(8 * 1024 * 1024, 'x'), ErrorCode::TooLarge, "8 MB");
}

void PitText::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, part);
    const Result<exchange::PitReading> reading = exchange::readPit(bytes, catalogue());
    QVERIFY(!reading);
    QCOMPARE(int(reading.error().code), code);
    QVERIFY2(reading.error().detail.contains(part), qPrintable(reading.error().detail));
}

/// Stripped and said (docs/storage.md, bad input 4 and 19).
void PitText::leavesOutAFewControls()
{
    const QByteArray good = data(u"pit_page_break.txt"_s);
    const auto whole = exchange::readPit(good, catalogue());
    const auto reading =
        exchange::readPit(QByteArray(good).insert(300, '\x07').insert(200, QByteArray(1, '\0')), catalogue());
    QVERIFY(whole && reading);
    QVERIFY(reading->matter == whole->matter);
    QCOMPARE(reading->notes, QStringList(u"2 control characters were left out."_s) + whole->notes);
}

void PitText::hostileText()
{
    const QString hostile =
        u"<img src=\"//10.0.0.1/x.png\"> {{7*7}} %1 ${HOME} \u202Egnp.exe &amp; \U0001F600 =cmd|' /C calc'!A0"_s;
    const exchange::PitReading reading =
        must((u"Harm\n\n"_s + hostile + u"\n\nFor\n\n"_s + hostile + u"\n\nBalance\n\nx\n"_s).toUtf8());
    QCOMPARE(testOf(reading).sections[0].text, hostile);
    QCOMPARE(testOf(reading).sections[1].factors[0].text, hostile);
    // A control character that is alone among much text goes; the words stay.
    const exchange::PitReading bell =
        must("Harm\n\n" + QByteArray("many words ").repeated(30) + "\x07 end.\n\nBalance\n\nx\n");
    QVERIFY(testOf(bell).sections[0].text.endsWith(u"many words end."_s));
}

void PitText::insertedBreaksLoseNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"pit_page_break", "pit/two_exemptions", "pit/ncnd", "pit/capitals", "pit/result_first",
          "pit/remainder", "pit/inline", "pit/lettered", "pit/eir", "pit/subheadings"})
        QTest::newRow(name) << QString::fromLatin1(name) + u".txt"_s;
}

void PitText::insertedBreaksLoseNothing()
{
    QFETCH(QString, name);
    const QString source = clean(name);
    static const QRegularExpression bullets(u"(^|\\s)[•-](?=\\s)"_s);
    QRandomGenerator random(20261125);
    const QStringList breaks = {
        u"\n\n"_s, u"\n\n\n"_s, u"\f"_s, u"\n\f\n"_s, u"\n\nPage 2 of 3\n\n"_s, u"\n\f\nPage 3 of 3\n"_s};
    for (int run = 0; run < 300; ++run) {
        QString text = source;
        const int cuts = 1 + random.bounded(4);
        for (int i = 0; i < cuts; ++i) {
            const qsizetype at = text.indexOf(u' ', random.bounded(int(text.size())));
            if (at > 0 && !text.mid(at - 8, 20).contains(u"Page"_s) &&
                !text.mid(at - 8, 20).contains(u"of 3"_s))
                text.replace(at, 1, breaks[random.bounded(int(breaks.size()))]);
        }
        const Result<exchange::PitReading> reading = exchange::readPit(text.toUtf8(), catalogue());
        QVERIFY2(reading, qPrintable(text));
        QString expected = source, actual = allText(*reading);
        const QStringList expectedWords = words(expected.remove(bullets)),
                          actualWords = words(actual.remove(bullets));
        if (actualWords != expectedWords)
            qInfo().noquote() << text << "\n-----\n" << outline(*reading).join(u'\n') << "\n" << actual;
        QCOMPARE(actualWords, expectedWords);
    }
}

void PitText::cutSentencesComeOutWhole_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"tests/data/pit_page_break.txt", "tests/data/pit/two_exemptions.txt",
                             "tests/data/pit/ncnd.txt", "resources/samples/624A-23.txt"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void PitText::cutSentencesComeOutWhole()
{
    // Where a page ends within a sentence, the sentence is one again: none lost, doubled, changed or moved.
    QFETCH(QString, path);
    const QString source = QString::fromUtf8(fileBytes(QStringLiteral(CPOISE_SOURCE_DIR) + u'/' + path));
    const QStringList whole = sentences(allText(must(source.toUtf8())));
    static const QRegularExpression inside(u"(?<=[a-z] )[a-z]"_s);
    QVector<qsizetype> places;
    for (auto it = inside.globalMatch(source); it.hasNext();) {
        const qsizetype at = it.next().capturedStart() - 1;
        const qsizetype line = source.lastIndexOf(u'\n', at) + 1;
        if (source.indexOf(u'\n', at) - line > 100) // a heading is shorter
            places << at;
    }
    QVERIFY(places.size() > 10);
    QRandomGenerator random(9);
    const QStringList breaks = {u"\n\n"_s, u"\n\n\n"_s, u"\f"_s, u"\n\n\f\n"_s, u"\n\f\n\n"_s};
    for (int run = 0; run < 200; ++run) {
        QString text = source;
        QSet<qsizetype> cuts;
        for (int i = 0; i < 1 + run % 3; ++i)
            cuts.insert(places[random.bounded(int(places.size()))]);
        QVector<qsizetype> order(cuts.begin(), cuts.end());
        std::sort(order.begin(), order.end(), std::greater<>());
        for (const qsizetype at : order)
            text.replace(at, 1, breaks[random.bounded(int(breaks.size()))]);
        const exchange::PitReading reading = must(text.toUtf8());
        if (sentences(allText(reading)) != whole)
            qInfo().noquote() << text;
        QCOMPARE(sentences(allText(reading)), whole);
    }
}

void PitText::longTextsAreRead()
{
    // 8 MB in one line, and in a word a paragraph: and 200,000 citations. Done by squares, this would outlast
    // the watchdog of Qt Test.
    const QByteArray words = QByteArray("word ").repeated(1'600'000);
    const QByteArray apart = QByteArray("word\n\n").repeated(1'300'000);
    QVERIFY(exchange::readPit("Harm\n\n" + words + "\n\nBalance\n\nx\n", catalogue()));
    QVERIFY(exchange::readPit("Harm\n\n" + apart + "\n\nBalance\n\nx\n", catalogue()));
    QVERIFY(exchange::readPit(QByteArray("Exemption\n\n") +
                                  QByteArray("section 31(1)(a), (b) and ").repeated(200'000),
                              catalogue()));
}

QTEST_GUILESS_MAIN(PitText)
#include "tst_pit_text.moc"
