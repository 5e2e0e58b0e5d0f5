// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QTest>

#include "tests/print/conformance.h"
#include "tests/print/pdf_text.h"
#include "tests/print/printed.h"
#include "tests/support/hostile_text.h"
#include "tests/support/sanitized.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;
using letter::Block;
using letter::BlockKind;

/// Whatever is put into a case, a letter comes out, and the text in it is that text and no more.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOutAsText_data();
    void comesOutAsText();
    void everywhere_data();
    void everywhere();
    void touchesNothing();
    void twentyThousandWords();
    void randomText();
    void everyCharacter_data();
    void everyCharacter();
};

namespace
{
QString times(int count, const QString &text)
{
    return text.repeated(count);
}

QString lone(char16_t unit)
{
    return u"a"_s + QChar(unit) + u"b"_s;
}

struct Sample {
    const char *name;
    QString given;
    QString read; ///< what must be read back; null: the same
};

QVector<Sample> samples()
{
    return {
        {"HTML", u"<b>x</b> &amp; <img src=\"//files.example/a.png\"> <script>alert(1)</script>"_s, {}},
        {"PDF", u"(a) \\(b\\) <</Type/Page>> endobj stream ET Q BT EMC /Artifact BMC %x ]TJ"_s, {}},
        {"templates", u"{{ x }} {% y %} ${z} %1 %n %L2 $(id) `id` {authority} =1+1"_s, {}},
        {"C0", u"a\u0000b\u0001c\u0007d\u001Be\u007Ff"_s, u"abcdef"_s},
        {"C1", u"a\u0080b\u009Fc"_s, u"abc"_s},
        {"tab", u"a\tb"_s, u"a b"_s},
        {"new lines", u"a\nb\r\nc\u2028d\u2029e\u0085f\u000Bg\u000Ch"_s, u"a b c d e f g h"_s},
        {"right-to-left override", u"photo_\u202Egpj.exe\u202C end"_s, u"photo_gpj.exe end"_s},
        {"isolates", u"\u2066a\u2067b\u2068c\u2069 \u200Ed\u200Fe\u061Cf"_s, u"abc def"_s},
        {"invisible", u"in\u00ADvi\u200Bsi\u2060ble\uFEFF"_s, u"invisible"_s},
        {"interlinear", u"a\uFFF9b\uFFFAc\uFFFBd"_s, u"abcd"_s},
        {"lone high surrogate", lone(0xD83D), u"ab"_s},
        {"lone low surrogate", lone(0xDE00), u"ab"_s},
        {"surrogates the wrong way round", u"a"_s + QChar(0xDE00) + QChar(0xD83D) + u"b"_s, u"ab"_s},
        {"noncharacters", u"a\uFFFEb\uFFFFc\uFDD0d"_s, u"abcd"_s},
        {"not decomposed", u"cafe\u0301 A\u030A"_s, u"caf\u00e9 \u00c5"_s},
        {"private use", u"a\uE000b"_s, u"a\uFFFDb"_s},
        {"no face for it", u"a \u13A0 \U00012000 \u1200 b"_s, u"a \uFFFD \uFFFD \uFFFD b"_s},
        {"family", u"x \U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466 y"_s, {}},
        {"skin", u"x \U0001F44D\U0001F3FD \U0001F3FD y"_s, {}},
        {"flags", u"x \U0001F1EC\U0001F1E7 \U0001F1EC y"_s, {}},
        {"keycap", u"x 1\uFE0F\u20E3 #\uFE0F\u20E3 y"_s, {}},
        {"flag by tags", u"x \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F y"_s, {}},
        {"selectors", u"x \u2764\uFE0F \u2764\uFE0E \u2764 y"_s, {}},
        {"joiners alone", u"x \u200D y \u200C z"_s, {}},
        {"joiners between letters", u"a\u200Db\u200Cc"_s, {}},
        {"selector on a letter", u"a\uFE0Fb\uFE01c"_s, u"abc"_s},
        {"tags alone", u"a\U000E0041\U000E0042b"_s, u"ab"_s},
        {"rainbow of joiners", times(300, u"\U0001F468\u200D"_s) + u"!"_s, {}},
        {"storm of marks", u"S"_s + times(40, u"\u0323\u0301\u0336\u0489"_s) + u"torm"_s, {}},
        {"long storm", u"S"_s + times(6000, u"\u0301"_s) + u"torm"_s, {}},
        {"storm on nothing", times(50, u"\u0301"_s) + u"x"_s, {}},
        {"wide marks", u"i\u0361i\u035Fi\u0362i \u20DDa A\u20DD"_s, {}},
        {"storm in Arabic", u"ب"_s + times(5000, u"\u064E"_s) + u"ب"_s, {}},
        {"storm in Hindi", u"क"_s + times(5000, u"\u093F"_s) + u"क"_s, {}},
        {"half of a Hindi letter", u"\u094D \u093F \u0930\u094D"_s, {}},
        {"one long word", times(2500, u"x"_s), {}},
        {"one long word of wide letters", times(800, u"\uFDFD"_s), {}},
        {"long word in Chinese", times(3000, u"信"_s), {}},
        {"long word in Arabic", times(1500, u"ب"_s), {}},
        {"spaces", u"a"_s + times(3000, u" "_s) + u"b"_s, u"a b"_s},
        {"other spaces", u"a\u00A0b\u2003c\u3000d\u202Fe\u1680f"_s, u"a b c d e f"_s},
        {"empty", u"\u202E\u200B\u0007"_s, u""_s},
    };
}

/// As simplified() does for every kind of space, after NFC.
QString expectedOf(const Sample &sample)
{
    return (sample.read.isNull() ? sample.given : sample.read)
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

QString treeText(const QByteArray &pdf)
{
    const PdfStructure file(pdf);
    return PdfText(file).text();
}
} // namespace

void HostileTest::comesOutAsText_data()
{
    QTest::addColumn<int>("index");
    const auto all = samples();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << i;
}

void HostileTest::comesOutAsText()
{
    QFETCH(int, index);
    const Sample sample = samples()[index];
    const auto made = printed(document({heading(1, u"T"_s), paragraph(sample.given), paragraph(u"End"_s)}));
    const PdfStructure file(made.pdf);
    QCOMPARE(conformanceFaults(made.pdf), QStringList());
    QCOMPARE(PdfText(file).text(), (u"T "_s + expectedOf(sample) + u" End"_s).simplified());
    QVERIFY(textOf(made.pdf).contains(u"End"_s));
    QCOMPARE(complaintsOf(made.pdf), QByteArray());
}

void HostileTest::everywhere_data()
{
    comesOutAsText_data();
}

/// In headings, lists, cells, captions, addresses, signatures and properties too.
void HostileTest::everywhere()
{
    QFETCH(int, index);
    const QString text = samples()[index].given;
    Block linked = paragraph(text);
    linked.runs[0].link = u"https://northmoor.example/"_s + text;
    letter::Document letter = document({
        address({text, u"Northmoor"_s, text}),
        heading(1, text),
        heading(2, text + u" x"_s),
        list(true, {text, u"x"_s, text}),
        table(text, {text, u"B"_s, text}, {{text, text, u"1"_s}, {u"2"_s, u"3"_s, text}}),
        linked,
        signature({text, u"Officer"_s}),
    });
    letter.title = text + u" title"_s;
    letter.author = text;
    letter.reference = text;
    const auto made = printed(letter);
    QCOMPARE(conformanceFaults(made.pdf), QStringList());
}

void HostileTest::touchesNothing()
{
    const Bait bait;
    const auto made = printed(document({heading(1, bait.text()), paragraph(bait.text())}));
    if (bait.isWatched())
        QCOMPARE(bait.touched(), QStringList());
    const QByteArray raw =
        readBack(made.pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s}, {u"-"_s});
    for (const QByteArray active : {"/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/URI", "/XObject",
                                    "/Image", "/GoToR", "/OpenAction"})
        QVERIFY2(!raw.contains(active), active.constData());
    QVERIFY(treeText(made.pdf).contains(u"<script>alert(1)</script>"_s));
}

void HostileTest::twentyThousandWords()
{
    const auto made = printed(document({heading(1, u"T"_s), paragraph(manyWords())}));
    QCOMPARE(treeText(made.pdf), u"T "_s + manyWords().simplified());
    QVERIFY(made.pages.count() > 50);
}

/// Characters of every kind thrown together, always the same ones.
void HostileTest::randomText()
{
    constexpr QPair<uint, uint> ranges[] = {
        {0x0, 0x24F},     {0x300, 0x36F},   {0x590, 0x6FF},     {0x900, 0x97F},
        {0x1AB0, 0x1AFF}, {0x1CD0, 0x1CFF}, {0x2000, 0x206F},   {0x20D0, 0x20FF},
        {0x2190, 0x2BFF}, {0x3000, 0x30FF}, {0x4E00, 0x4F00},   {0xA8E0, 0xA8FF},
        {0xD800, 0xDFFF}, {0xFB00, 0xFEFF}, {0x1F100, 0x1FAFF}, {0xE0000, 0xE007F}};
    QRandomGenerator random(1);
    QVector<Block> blocks{heading(1, u"T"_s)};
    for (int i = 0; i < 1500; ++i) {
        QString text;
        for (int k = random.bounded(1, 12); k > 0; --k) {
            const auto &[from, to] = ranges[random.bounded(int(std::size(ranges)))];
            const char32_t c = random.bounded(from, to + 1);
            text += QStringView(QChar::fromUcs4(c));
        }
        blocks << (i % 3 == 0   ? paragraph(text)
                   : i % 3 == 1 ? list(true, {text})
                                : table({}, {text}, {{text}}));
    }
    QCOMPARE(conformanceFaults(printed(document(blocks)).pdf), QStringList());
}

void HostileTest::everyCharacter_data()
{
    QTest::addColumn<uint>("first");
    for (const uint plane : {0x0u, 0x10000u, 0x20000u, 0x30000u, 0xE0000u, 0xF0000u})
        QTest::addRow("plane %x", plane >> 16) << plane;
}

/// Each assigned character between two letters; under a sanitizer one in seven above the second plane.
void HostileTest::everyCharacter()
{
    QFETCH(uint, first);
    QString text;
    const uint step = test::isSanitized && first > 0x10000 ? 7 : 1;
    for (uint c = first; c < first + 0x10000; c += step) {
        if (QChar::category(c) == QChar::Other_NotAssigned || QChar::isSurrogate(c))
            continue;
        text += u'a';
        text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        text += c % 32 == 31 ? u"b\n"_s : u"b "_s;
    }
    const auto made = printed(document({heading(1, u"T"_s), paragraph(text)}));
    QCOMPARE(conformanceFaults(made.pdf), QStringList());
}

QTEST_MAIN(HostileTest)
#include "tst_hostile.moc"
