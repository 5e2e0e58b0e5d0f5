// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QRegularExpression>

#include "tests/print/pdf_text.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;

/// Lines that run both ways, with numbers: where each word stands on the paper, and what is read out.
class DirectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onPaper_data();
    void onPaper();
    void readOut_data();
    void readOut();
    void linesKeepTheirWords();
    void paragraphsStartOnTheirSide();
    void numbersAreNotTurned();
};

namespace
{

/// The words of the first line from left to right as they lie on the paper, by pdftotext, which gives each
/// word as it is read.
QString drawnOrder(const QByteArray &pdf)
{
    static const QRegularExpression word(
        u"<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\"[^>]*>(.*?)</word>"_s);
    const QString all = QString::fromUtf8(readBack(pdf, u"pdftotext"_s, {u"-bbox"_s}, {u"-"_s}));
    QMultiMap<double, QString> words;
    for (auto it = word.globalMatch(all); it.hasNext();) {
        const auto m = it.next();
        if (m.captured(2).toDouble() < 100) // above the footer
            words.insert(m.captured(1).toDouble(), m.captured(3));
    }
    QString line = QStringList(words.values()).join(u' ');
    return line.removeIf([](QChar c) { return c.unicode() >= 0x202A && c.unicode() <= 0x202E; });
}

QString reversed(QString text)
{
    std::reverse(text.begin(), text.end());
    return text;
}

QByteArray fileOf(const QString &text)
{
    return printed(document({paragraph(text)})).pdf;
}

/// Hebrew, whose letters do not change their shapes: what is drawn can be compared.
const QString aleph = u"אבג"_s;
const QString dalet = u"דהו"_s;
} // namespace

void DirectionsTest::onPaper_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("drawn");
    const QString a = reversed(aleph);
    const QString d = reversed(dalet);
    QTest::newRow("one word") << u"Mr "_s + aleph + u" asked."_s << u"Mr "_s + a + u" asked."_s;
    QTest::newRow("two words") << u"Mr "_s + aleph + u' ' + dalet + u" asked."_s
                               << u"Mr "_s + d + u' ' + a + u" asked."_s;
    QTest::newRow("a number after") << u"See "_s + aleph + u" 123 now."_s << u"See 123 "_s + a + u" now."_s;
    QTest::newRow("a number between")
        << u"See "_s + aleph + u" 123 "_s + dalet + u" now."_s << u"See "_s + d + u" 123 "_s + a + u" now."_s;
    QTest::newRow("a number before") << u"See 123 "_s + aleph + u" now."_s << u"See 123 "_s + a + u" now."_s;
    QTest::newRow("money and per cent") << u"See "_s + aleph + u" £1,234.50 "_s + dalet + u" 20% now."_s
                                        << u"See 20% "_s + d + u" £1,234.50 "_s + a + u" now."_s;
    QTest::newRow("a date") << u"See "_s + aleph + u" 12/05/2026 "_s + dalet + u" now."_s
                            << u"See "_s + d + u" 12/05/2026 "_s + a + u" now."_s;
    // A word of digits and letters is cut by the Unicode rules, as it is in every other program.
    QTest::newRow("a reference") << aleph + u" 624A/23 "_s + dalet + u" in English"_s
                                 << u"624 "_s + a + u" A/23 "_s + d + u" in English"_s;
    QTest::newRow("brackets") << u"See "_s + aleph + u" (123) "_s + dalet + u" now."_s
                              << u"See "_s + d + u" ) 123 ( "_s + a + u" now."_s;
    QTest::newRow("brackets of the sentence")
        << u"See ("_s + aleph + u") now."_s << u"See ("_s + a + u") now."_s;
    QTest::newRow("all Hebrew") << aleph + u" 123 "_s + dalet << d + u" 123 "_s + a;
    QTest::newRow("all Hebrew with a range")
        << aleph + u" 10-20 "_s + dalet + u'.' << u'.' + d + u" 10-20 "_s + a;
}

void DirectionsTest::onPaper()
{
    QFETCH(QString, text);
    QTEST(drawnOrder(fileOf(text)), "drawn");
}

void DirectionsTest::readOut_data()
{
    onPaper_data();
    const QString latin = u"In a letter "_s;
    for (const QString &text :
         {latin + u"طلب رقم 123 في المدينة بتاريخ 12/05/2026 (انظر 624A/23) وشكرا"_s,
          latin + u"بلغت التكلفة ١٬٢٣٤٫٥ جنيها و20% منها"_s, u"طلب رقم 123 في المدينة (2026)."_s,
          u"שלום 3 Mr Smith 4 שלום: 5, 6; 7–8!"_s, u"محمد (Mohammed) علي, 7 Lane, שלום 信息 3 सूचना 4"_s,
          u"123 456 ب 789"_s, u"1. אבג 2. דהו 3."_s})
        QTest::newRow(qPrintable(text)) << text << QString();
}

/// The order of the words as they were written, whatever stands where.
void DirectionsTest::readOut()
{
    QFETCH(QString, text);
    const PdfStructure file(fileOf(text));
    QCOMPARE(PdfText(file).text(), text);
    QCOMPARE(file.faults(), QStringList());
}

/// Words of one line of the paper are words of one line of the text, also where a line turns round.
void DirectionsTest::linesKeepTheirWords()
{
    QString text;
    for (int i = 1; i <= 60; ++i)
        text += u"word%1 אבג%1 מספר %1, "_s.arg(i);
    const PdfStructure file(fileOf(text.trimmed()));
    QCOMPARE(PdfText(file).text(), text.simplified());
    const QString read = textOf(fileOf(text));
    for (int i = 1; i <= 60; ++i)
        QVERIFY2(read.contains(QRegularExpression(u"\\bword%1\\b"_s.arg(i))), qPrintable(QString::number(i)));
}

void DirectionsTest::paragraphsStartOnTheirSide()
{
    const auto leftEnd = [](const QString &text) {
        const PdfStructure file(fileOf(text));
        double left = 1000;
        for (const PdfSequence &sequence : PdfContent(file.content(file.pages().first())).sequences) {
            for (const PdfGlyphs &glyphs : sequence.mcid < 0 ? QVector<PdfGlyphs>() : sequence.glyphs)
                left = std::min(left, glyphs.at.x());
        }
        return left;
    };
    QVERIFY(leftEnd(u"Mr "_s + aleph) < 71);
    QVERIFY(leftEnd(aleph + u" 123"_s) > 400);
    QVERIFY(leftEnd(u"123"_s) < 71);
    QVERIFY(leftEnd(aleph + u" and English"_s) < 71); // an English letter names a person
}

void DirectionsTest::numbersAreNotTurned()
{
    const QString read = textOf(fileOf(words(40) + u" In طلب رقم 12345 في 2026 and שלום 67890 too."_s));
    for (const QString &number : {u"12345"_s, u"2026"_s, u"67890"_s})
        QVERIFY2(read.contains(number), qPrintable(read));
}

QTEST_MAIN(DirectionsTest)
#include "tst_directions.moc"
