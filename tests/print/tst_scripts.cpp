// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/print/conformance.h"
#include "tests/print/pdf_structure.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::test;

/// Every script that the bundle has comes out as text, and nothing in it is drawn by a font from elsewhere.
class ScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOutAsText_data();
    void comesOutAsText();
};

namespace
{
/// pdftotext puts embeddings round what it takes for right-to-left text.
QString withoutBidiMarks(QString text)
{
    return folded(text.removeIf([](QChar c) { return c.unicode() >= 0x202A && c.unicode() <= 0x202E; }));
}

/// What can be expected of pdftotext 22.12: it puts spaces on the wrong side where directions meet or below a
/// sign of Hindi, and takes marks of right-to-left letters apart. There the file's ActualText must be right.
enum class Reads { Exactly, WordForWord, WithoutSpaces, ByActualText };

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}
} // namespace

void ScriptsTest::comesOutAsText_data()
{
    using enum Reads;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("font");
    QTest::addColumn<Reads>("reads");
    const QString latin = u"NotoSans-Regular"_s;
    const QString arabic = u"NotoSansArabic-Regular"_s;
    const QString hebrew = u"NotoSansHebrew-Regular"_s;
    QTest::newRow("Welsh") << u"Gwybodaeth am y tŷ, y dŵr a'r ŵyl yng Nghaernarfon"_s << latin << Exactly;
    QTest::newRow("Polish") << u"Zażółć gęślą jaźń"_s << latin << Exactly;
    QTest::newRow("Greek") << u"Ξεσκεπάζω την ψυχοφθόρα βδελυγμία"_s << latin << Exactly;
    QTest::newRow("Ukrainian") << u"Чуєш їх, доцю, га?"_s << latin << Exactly;
    QTest::newRow("combining") << u"e\u0301 a\u0323\u0302 q\u0307\u0323 x\u0338"_s << latin << Exactly;
    QTest::newRow("Arabic") << u"طلب حرية المعلومات في المدينة"_s << arabic << Exactly;
    QTest::newRow("Arabic digits") << u"طلب رقم ١٢٣ في المدينة"_s << arabic << WordForWord;
    QTest::newRow("Urdu") << u"معلومات تک رسائی کا حق"_s << arabic << Exactly;
    QTest::newRow("Arabic with marks") << u"مُحَمَّدٌ رَسُولٌ"_s << arabic << ByActualText;
    QTest::newRow("Hebrew") << u"בקשה לחופש מידע בעיר"_s << hebrew << Exactly;
    QTest::newRow("Hebrew with points") << u"שָׁלוֹם"_s << hebrew << ByActualText;
    QTest::newRow("Hindi") << u"सूचना का अधिकार क्षेत्र में विद्यार्थी श्री कृष्ण (2026)"_s << u"NotoSansDevanagari"_s
                           << WithoutSpaces;
    QTest::newRow("Hindi with an emoji") << u"सूचना 🙂 का “अधिकार”"_s
                                         << u"NotoEmoji-Regular"_s << WithoutSpaces;
    QTest::newRow("Chinese") << u"信息自由请求的答复，公共利益的平衡。"_s << u"NotoSansSC-Regular"_s
                             << Exactly;
    QTest::newRow("emoji") << u"Fine 🙂 and 🏠 and ❤️ so"_s << u"NotoEmoji-Regular"_s << Exactly;
    QTest::newRow("mixed") << u"Mr محمد علي asked 3 questions about שלום 信息 too."_s << arabic
                           << WordForWord;
}

void ScriptsTest::comesOutAsText()
{
    QFETCH(QString, text);
    QFETCH(QString, font);
    QFETCH(Reads, reads);
    // Enough Latin that pdftotext takes the page for one that is read from the left.
    const auto made = printed(document({heading(1, u"T"_s), paragraph(words(60)), paragraph(text)}));
    QVERIFY(made.pages.unprintable().isEmpty());
    const QByteArray fonts = readBack(made.pdf, u"pdffonts"_s, {});
    QVERIFY2(fonts.contains(font.toUtf8()), fonts.constData());
    QCOMPARE(conformanceFaults(made.pdf), QStringList());

    const QString normal = text.normalized(QString::NormalizationForm_C);
    const QString whole = textOf(made.pdf);
    const QString read =
        withoutBidiMarks(whole.mid(whole.indexOf(u"word60."_s) + 8)).section(u" 101/26 Page"_s, 0, 0);
    if (reads == Reads::Exactly)
        QCOMPARE(read, normal);
    if (reads == Reads::WithoutSpaces)
        QCOMPARE(withoutSpaces(read), withoutSpaces(normal));
    if (reads == Reads::ByActualText)
        QCOMPARE(PdfStructure(made.pdf).actualTexts().join(QString()).trimmed(), normal);
    if (reads == Reads::WordForWord) {
        for (const QString &word : normal.split(u' '))
            QVERIFY2(read.contains(word), qPrintable(word + u" in "_s + read));
    }
}

QTEST_MAIN(ScriptsTest)
#include "tst_scripts.moc"
