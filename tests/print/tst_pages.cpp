// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <QRegularExpression>

#include "tests/print/conformance.h"
#include "tests/print/page_words.h"
#include "tests/print/pdf_structure.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;
using letter::Block;

/// Where pages end, read back from the file: what stands on which page, and nothing in the margins.
class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphs();
    void headings_data();
    void headings();
    void signatures();
    void tables();
    void tallRows_data();
    void tallRows();
    void breaksAskedFor();
    void keepsAskedFor();
    void insideMargins_data();
    void insideMargins();
    void marginsOfSmallSheets();
};

namespace
{
/// "p12.w3" is the third word of paragraph 12, so that a page tells which paragraphs it cuts.
QString marked(int paragraph, int count)
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words << u"p%1.w%2"_s.arg(paragraph).arg(i);
    return words.join(u' ');
}

int paragraphOf(const QString &word)
{
    return word.startsWith(u'p') ? QStringView(word).mid(1).toString().section(u'.', 0, 0).toInt() : -1;
}

/// How many lines of each marked paragraph stand on a page.
QMap<int, int> linesByParagraph(const QVector<PageWord> &page)
{
    QMap<int, int> count;
    for (const QStringList &line : linesOf(page))
        ++count[paragraphOf(line.first())];
    return count;
}

QString firstWord(const QVector<PageWord> &page)
{
    return linesOf(page).value(0).value(0);
}

QString lastLine(const QVector<PageWord> &page)
{
    const auto lines = linesOf(page);
    return lines.isEmpty() ? QString() : lines.last().join(u' ');
}

QVector<QStringList> rowsOf(int count, int wordsInEach)
{
    QVector<QStringList> rows;
    for (int i = 0; i < count; ++i)
        rows << QStringList{u"row%1"_s.arg(i), words(wordsInEach)};
    return rows;
}
} // namespace

/// No line of a paragraph stands alone at the foot or the head of a page.
void PagesTest::paragraphs()
{
    for (int start = 0; start < 8; ++start) {
        QVector<Block> blocks{heading(1, u"T"_s)};
        for (int i = 0; i < start; ++i)
            blocks << paragraph(u"filler"_s);
        for (int i = 1; i <= 60; ++i)
            blocks << paragraph(marked(i, 7 + (i * 13) % 60));
        const auto pages = wordsOf(printed(document(blocks)).pdf);
        QVERIFY(pages.size() > 4);
        QMap<int, int> total;
        for (const auto &page : pages) {
            const auto lines = linesByParagraph(page);
            for (auto it = lines.begin(); it != lines.end(); ++it)
                total[it.key()] += it.value();
        }
        int cut = 0;
        for (const auto &page : pages) {
            const auto lines = linesByParagraph(page);
            for (auto it = lines.begin(); it != lines.end(); ++it) {
                cut += it.value() < total[it.key()] ? 1 : 0;
                QVERIFY2(it.key() < 0 || it.value() >= 2 || total[it.key()] == 1,
                         qPrintable(u"paragraph %1"_s.arg(it.key())));
            }
        }
        QVERIFY2(cut > 0, "no paragraph was cut at all");
    }
}

void PagesTest::headings_data()
{
    QTest::addColumn<QVector<Block>>("after");
    QTest::newRow("a long paragraph") << QVector<Block>{paragraph(marked(1, 60))};
    QTest::newRow("short paragraphs") << QVector<Block>{paragraph(u"one"_s), paragraph(u"two"_s)};
    QTest::newRow("a heading below") << QVector<Block>{heading(3, u"Sub"_s), paragraph(marked(1, 60))};
    QTest::newRow("a list") << QVector<Block>{list(false, {marked(1, 40), marked(2, 40)})};
    QTest::newRow("a list of words") << QVector<Block>{list(false, {u"one"_s, u"two"_s, u"three"_s})};
    QTest::newRow("a table") << QVector<Block>{
        table(u"Caption"_s, {u"A"_s, u"B"_s}, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}})};
    QTest::newRow("a table with a tall row")
        << QVector<Block>{table(u"Caption"_s, {u"A"_s, u"B"_s}, rowsOf(3, 190))};
    QTest::newRow("a table with a row just short of a page")
        << QVector<Block>{table(u"Caption"_s, {u"A"_s, u"B"_s}, rowsOf(3, 199))};
}

/// Wherever on a page it falls, a heading has two lines of what follows with it.
void PagesTest::headings()
{
    QFETCH(QVector<Block>, after);
    for (int before = 20; before < 34; ++before) {
        QVector<Block> blocks{heading(1, u"T"_s)};
        for (int i = 0; i < before; ++i)
            blocks << paragraph(u"filler"_s);
        blocks << heading(2, u"Heading"_s) << after << paragraph(u"end"_s);
        const auto pages = wordsOf(printed(document(blocks)).pdf);
        for (const auto &page : pages) {
            const auto lines = linesOf(page);
            const qsizetype at = lines.indexOf(QStringList{u"Heading"_s});
            QVERIFY2(at < 0 || at + 2 < lines.size(), qPrintable(u"after %1 lines"_s.arg(before)));
            QVERIFY2(lastLine(page) != u"A B"_s && lastLine(page) != u"Caption"_s &&
                         lastLine(page) != u"Sub"_s,
                     qPrintable(u"after %1 lines"_s.arg(before)));
        }
    }
}

/// A signature stands in one piece, with its closing and two lines of the text before it.
void PagesTest::signatures()
{
    bool moved = false;
    for (int before = 20; before < 34; ++before) {
        QVector<Block> blocks{heading(1, u"T"_s)};
        for (int i = 0; i < before; ++i)
            blocks << paragraph(u"filler"_s);
        blocks << paragraph(marked(1, 40)) << paragraph(u"Yours sincerely"_s)
               << signature({u"Morgan"_s, u"Officer"_s, u"Unit"_s});
        const auto pages = wordsOf(printed(document(blocks)).pdf);
        const auto lines = linesOf(pages.last());
        QVERIFY(lines.size() >= 6);
        QCOMPARE(
            lines.mid(lines.size() - 4),
            (QVector<QStringList>{{u"Yours"_s, u"sincerely"_s}, {u"Morgan"_s}, {u"Officer"_s}, {u"Unit"_s}}));
        QCOMPARE(paragraphOf(lines[lines.size() - 5].first()), 1);
        QCOMPARE(paragraphOf(lines[lines.size() - 6].first()), 1);
        moved = moved || pages.size() > 1;
    }
    QVERIFY(moved);
}

/// No row is cut, and each page of a table begins with its head.
void PagesTest::tables()
{
    for (int before = 0; before < 6; ++before) {
        QVector<Block> blocks{heading(1, u"T"_s), paragraph(words(1 + before * 60)),
                              table(u"Caption"_s, {u"Head"_s, u"B"_s}, rowsOf(40, 30))};
        const auto made = printed(document(blocks));
        const auto pages = wordsOf(made.pdf);
        QVERIFY(pages.size() > 3);
        for (qsizetype i = 1; i < pages.size(); ++i) {
            const auto lines = linesOf(pages[i]);
            QVERIFY(lines[0] == (QStringList{u"Head"_s, u"B"_s}) || lines[0].first() == u"Caption"_s ||
                    lines[0].first().startsWith(u"word"_s));
            if (lines[0].first() == u"Head"_s)
                QVERIFY2(lines[1].first().startsWith(u"row"_s), qPrintable(lines[1].join(u' ')));
        }
        QCOMPARE(PdfStructure(made.pdf).faults(), QStringList());
    }
}

void PagesTest::tallRows_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<int>("count");
    QTest::newRow("two pages") << QStringList{u"A"_s, u"B"_s} << 400;
    QTest::newRow("ten pages") << QStringList{u"A"_s, u"B"_s} << 2000;
    QTest::newRow("no head") << QStringList{} << 1000;
    QTest::newRow("a head taller than a page") << QStringList{words(600), u"B"_s} << 1000;
    QTest::newRow("a head of half a page") << QStringList{words(100), u"B"_s} << 300;
}

/// A row that no page can hold is cut between lines, and nothing of it is lost.
void PagesTest::tallRows()
{
    QFETCH(QStringList, head);
    QFETCH(int, count);
    const auto made = printed(
        document({heading(1, u"T"_s), table(u"C"_s, head, {{words(count), u"x"_s}, {u"y"_s, words(count)}}),
                  paragraph(u"end"_s)}));
    QVERIFY(made.pages.count() > 1);
    QCOMPARE(conformanceFaults(made.pdf), QStringList());
    const QString read = textOf(made.pdf);
    for (int i = 1; i <= count; ++i)
        QVERIFY2(read.count(QRegularExpression(u"\\bword%1\\b"_s.arg(i))) >= 2,
                 qPrintable(QString::number(i)));
    for (const auto &page : wordsOf(made.pdf))
        QVERIFY(!page.isEmpty());
}

void PagesTest::breaksAskedFor()
{
    Block annex = heading(2, u"Annex"_s);
    annex.pageBreakBefore = true;
    Block first = heading(1, u"T"_s);
    first.pageBreakBefore = true; // nothing stands before it: no empty page
    const auto pages = wordsOf(printed(document({first, paragraph(u"a"_s), annex, paragraph(u"b"_s)})).pdf);
    QCOMPARE(pages.size(), 2);
    QCOMPARE(firstWord(pages[1]), u"Annex"_s);
}

void PagesTest::keepsAskedFor()
{
    for (int before = 20; before < 34; ++before) {
        QVector<Block> blocks{heading(1, u"T"_s)};
        for (int i = 0; i < before; ++i)
            blocks << paragraph(u"filler"_s);
        Block kept = paragraph(u"kept"_s);
        kept.keepWithNext = true;
        blocks << kept << paragraph(u"These are:"_s) << list(false, {u"next"_s, u"b"_s});
        for (const auto &page : wordsOf(printed(document(blocks)).pdf))
            QVERIFY(lastLine(page) != u"kept"_s && !lastLine(page).endsWith(u':'));
    }
}

void PagesTest::insideMargins_data()
{
    QTest::addColumn<QVector<Block>>("blocks");
    Block deep = list(true, {u"inmost words of the list"_s});
    for (int i = 0; i < 40; ++i) {
        Block outer = list(i % 2 == 0, {u"level"_s});
        outer.items[0].children = {deep};
        deep = outer;
    }
    const auto columns = [](int count) {
        QStringList cells;
        for (int i = 0; i < count; ++i)
            cells << u"cell%1 with words"_s.arg(i);
        return QVector<Block>{table(u"Columns"_s, cells, {cells, cells})};
    };
    const QString path = u"https://northmoor.example/"_s + u"path/"_s.repeated(200);
    QTest::newRow("words") << QVector<Block>{paragraph(words(3000))};
    QTest::newRow("long word") << QVector<Block>{heading(1, u"Wort"_s.repeated(200)),
                                                 paragraph(u"W"_s.repeated(4000))};
    QTest::newRow("long address") << QVector<Block>{paragraph(path), list(true, {path}), address({path}),
                                                    table(path, {path, path}, {{path, path}}),
                                                    signature({path})};
    QTest::newRow("deep lists") << QVector<Block>{deep};
    QTest::newRow("12 columns") << columns(12);
    QTest::newRow("60 columns") << columns(60);
    QTest::newRow("700 columns") << columns(700);
    QTest::newRow("uneven columns") << [&] {
        Block block = columns(3)[0];
        block.columnWeights = {0.0001, -1, 1e9};
        return QVector<Block>{block};
    }();
    QTest::newRow("numbered to 2,000") << QVector<Block>{list(true, QStringList(2000, u"item"_s))};
    QTest::newRow("wide shapes") << QVector<Block>{table(
        {}, {u"\uFDFD"_s, u"b"_s, u"\uFDFD"_s}, {{u"\U0001F468"_s.repeated(90), u"\uFDFD"_s, u"\uFDFD"_s}})};
}

void PagesTest::insideMargins()
{
    QFETCH(QVector<Block>, blocks);
    for (const double bodyPt : {12.0, 18.0}) {
        const print::PageStyle style = print::pageFor(bodyPt);
        const auto made = printed(document(blocks), style);
        QCOMPARE(PdfStructure(made.pdf).faults(), QStringList());
        for (const auto &page : wordsOf(made.pdf))
            QCOMPARE(outsideMargins(page, style), QStringList());
    }
}

/// Sizes at which little fits still make pages.
void PagesTest::marginsOfSmallSheets()
{
    print::PageStyle style;
    style.pagePt = QSizeF(200, 220);
    style.marginPt = 50;
    style.bodyPt = 18;
    const auto made = printed(
        document({address({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s}),
                  heading(1, u"Heading of many words"_s), paragraph(words(30)),
                  table(u"C"_s, {u"A"_s, u"B"_s}, rowsOf(3, 10)), signature({u"Morgan"_s, u"Officer"_s})}),
        style);
    QCOMPARE(PdfStructure(made.pdf).faults(), QStringList());
    QVERIFY(made.pages.count() > 5);
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
