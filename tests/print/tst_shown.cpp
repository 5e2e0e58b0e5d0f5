// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QRegularExpression>

#include "tests/print/letter_kinds.h"
#include "tests/print/page_words.h"
#include "tests/print/pdf_content.h"
#include "tests/print/pdf_structure.h"
#include "tests/print/printed.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;

/// What a file holds is what its pages show, and how they show it: nothing hidden, nothing said beside the
/// pages, and the typography that a letter is promised.
class ShownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidBesideThePages_data() { kinds_data(); }
    void nothingIsSaidBesideThePages();
    void wouldNoticeAWordInTheProperties();
    void twelvePointsOrMore_data() { kinds_data(); }
    void twelvePointsOrMore();
    void leftAligned_data();
    void leftAligned();
    void everyPageIsNumberedUnderTheReference_data() { kinds_data(); }
    void everyPageIsNumberedUnderTheReference();
    void theFirstPageShowsDecisionAndRights_data() { kinds_data(); }
    void theFirstPageShowsDecisionAndRights();
    void soItDoesInLargePrint_data() { kinds_data(); }
    void soItDoesInLargePrint();

private:
    static void kinds_data();
};

namespace
{
QVector<letter::Document> lettersOf(int index, bool draft)
{
    Desk desk = deskOf(everyLetterKind()[index].matter);
    desk.draft = draft;
    QVector<letter::Document> all = desk.letters();
    all << desk.pit();
    return all;
}

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

/// Texts of a file's dictionaries ("u:..." as qpdf gives them): titles, names, descriptions, bookmarks.
void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString() && value.toString().startsWith(u"u:"_s))
        texts << value.toString().mid(2);
    for (const QJsonValue &one : value.toArray())
        collect(one, texts);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &one : object)
        collect(one, texts);
}

/// What the format itself asks for, and what says no more than the program's name and the letter's date.
bool isOfTheFormat(const QString &text, QDate date)
{
    static const QStringList words{u"Adobe"_s, u"Identity"_s, u"sRGB"_s, u"Counterpoise"_s, u"en-GB"_s};
    return words.contains(text) || text == date.toString(u"'D:'yyyyMMdd'120000Z'"_s);
}

/// Texts beside the pages that no page shows.
QStringList saidBeside(const letter::Document &letter)
{
    const QByteArray pdf = printed(letter).pdf;
    const PdfStructure file(pdf);
    QStringList texts;
    for (const QJsonValue &object : file.objects()) {
        const QJsonObject parts = object.toObject();
        collect(parts[u"value"_s].toObject(), texts);
        collect(parts[u"stream"_s].toObject()[u"dict"_s], texts);
    }
    const QString shown = withoutSpaces(textOf(pdf));
    texts.removeIf([&](const QString &text) {
        QString address = text;
        address.remove(u"mailto:"_s).remove(QRegularExpression(u"^https?://"_s));
        return isOfTheFormat(text, letter.date) || shown.contains(withoutSpaces(text)) ||
               shown.contains(withoutSpaces(address));
    });
    // The metadata are text in a stream.
    const QByteArray xmp = file.stream(file.catalog()[u"/Metadata"_s].toString());
    static const QRegularExpression item(u"<rdf:li[^>]*>([^<]+)<"_s);
    for (auto it = item.globalMatch(QString::fromUtf8(xmp)); it.hasNext();) {
        const QString text = it.next().captured(1);
        if (!isOfTheFormat(text, letter.date) && !shown.contains(withoutSpaces(text)))
            texts << text;
    }
    return texts;
}
} // namespace

void ShownTest::kinds_data()
{
    addDraftAndFinal(everyLetterKind());
}

/// Properties, bookmarks, descriptions of links, names of anything: whoever reads the file reads the pages.
void ShownTest::nothingIsSaidBesideThePages()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    NEEDS_PDFTOTEXT();
    for (const letter::Document &letter : lettersOf(index, draft))
        QCOMPARE(saidBeside(letter).join(u'|'), QString());
}

void ShownTest::wouldNoticeAWordInTheProperties()
{
    NEEDS_PDFTOTEXT();
    letter::Document letter = lettersOf(2, false).first();
    letter.author = u"Somebody else"_s;
    QVERIFY(saidBeside(letter).contains(u"Somebody else"_s));
}

/// Tables and footers too.
void ShownTest::twelvePointsOrMore()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    for (const letter::Document &letter : lettersOf(index, draft)) {
        const PdfStructure file(printed(letter).pdf);
        int glyphs = 0;
        for (const QString &page : file.pages()) {
            const PdfContent content(file.content(page));
            for (const PdfSequence &sequence : content.sequences) {
                for (const PdfGlyphs &run : sequence.glyphs) {
                    glyphs += int(run.codes.size());
                    QVERIFY2(run.sizePt >= 12, qPrintable(QString::number(run.sizePt)));
                }
            }
        }
        QVERIFY(glyphs > 100);
    }
}

void ShownTest::leftAligned_data()
{
    QTest::addColumn<letter::Block>("block");
    QTest::newRow("paragraph") << paragraph(words(300));
    QTest::newRow("list") << list(false, {words(120), words(120)});
    QTest::newRow("numbered list") << list(true, {words(120), words(120)});
    QTest::newRow("heading") << heading(2, words(60));
    QTest::newRow("address") << address({u"Some Unit with a name"_s, u"Short"_s});
}

/// Every line begins at one edge, the ends are ragged, and no gap between words is stretched.
void ShownTest::leftAligned()
{
    QFETCH(letter::Block, block);
    NEEDS_PDFTOTEXT();
    QVector<double> begins, ends, gaps;
    const auto made = printed(document({heading(1, u"T"_s), block, paragraph(u"end"_s)}));
    QVector<QVector<PageWord>> lines = boxedLinesOf(wordsOf(made.pdf).first());
    for (const QVector<PageWord> &line : lines.mid(1, lines.size() - 2)) {
        // A list's labels stand before its lines.
        const bool labelled = line.size() > 1 && !line.first().text.contains(QRegularExpression(u"[a-z]"_s));
        const qsizetype first = labelled ? 1 : 0;
        begins << line[first].box.left();
        ends << line.last().box.right();
        for (qsizetype i = first + 1; i < line.size(); ++i)
            gaps << line[i].box.left() - line[i - 1].box.right();
    }
    const auto spread = [](const QVector<double> &all) {
        const auto [least, most] = std::minmax_element(all.begin(), all.end());
        return *most - *least;
    };
    QVERIFY(begins.size() >= 2);
    QVERIFY2(spread(begins) < 1, qPrintable(QString::number(spread(begins))));
    QVERIFY2(spread(ends) > 2, qPrintable(QString::number(spread(ends))));
    QVERIFY2(gaps.isEmpty() || spread(gaps) < 0.5, qPrintable(QString::number(spread(gaps))));
}

void ShownTest::everyPageIsNumberedUnderTheReference()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    NEEDS_PDFTOTEXT();
    for (const letter::Document &letter : lettersOf(index, draft)) {
        const QStringList pages = pagesOf(printed(letter).pdf);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString foot = pages[i].right(120);
            const QString number = u"Page %1 of %2"_s.arg(i + 1).arg(pages.size());
            QVERIFY2(foot.contains(number) && foot.contains(letter.reference), qPrintable(foot));
            QCOMPARE(foot.contains(u"Draft, not issued"_s), draft);
        }
    }
}

namespace
{
/// What was decided on each part, and last how to complain.
QStringList atAGlance(const letter::Document &letter)
{
    const auto list =
        std::find_if(letter.blocks.begin(), letter.blocks.end(),
                     [](const letter::Block &block) { return block.kind == letter::BlockKind::List; });
    QStringList items;
    if (list == letter.blocks.end())
        return items;
    for (const letter::ListItem &item : list->items) {
        items << QString();
        for (const letter::Run &run : item.runs)
            items.last() += run.text;
    }
    return items;
}

QString firstPage(const letter::Document &letter, const print::PageStyle &style)
{
    return withoutSpaces(pagesOf(printed(letter, style).pdf).first());
}
} // namespace

/// At a glance, whatever follows.
void ShownTest::theFirstPageShowsDecisionAndRights()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    NEEDS_PDFTOTEXT();
    const letter::Document letter = lettersOf(index, draft).first();
    const QString first = firstPage(letter, {});
    const QStringList items = atAGlance(letter);
    QVERIFY(!items.isEmpty());
    for (const QString &words : items)
        QVERIFY2(first.contains(withoutSpaces(words)), qPrintable(words));
    const QString rights = items.last();
    QVERIFY2(rights.contains(u"review"_s) || rights.contains(u"complain"_s), qPrintable(rights));
}

/// Where an address and a decision are both long, the rights begin there and end on the next page; where a
/// request is answered in four ways or more at once, they stand on the next page.
void ShownTest::soItDoesInLargePrint()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    NEEDS_PDFTOTEXT();
    const letter::Document letter = lettersOf(index, draft).first();
    const QString first = firstPage(letter, print::pageFor(18));
    QStringList items = atAGlance(letter);
    QVERIFY(!items.isEmpty());
    if (items.size() > 4)
        items.removeLast();
    else
        items.last().truncate(30);
    for (const QString &words : items)
        QVERIFY2(first.contains(withoutSpaces(words)), qPrintable(words));
}

QTEST_MAIN(ShownTest)
#include "tst_shown.moc"
