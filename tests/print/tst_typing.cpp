// SPDX-License-Identifier: GPL-3.0-or-later
// A letter that is laid out again after a change is, to the last bit, the letter that is laid out from
// nothing.
#include <random>

#include <QDataStream>
#include <QTest>

#include "print/display.h"
#include "print/line_shelf.h"
#include "tests/print/printed.h"
#include "tests/support/sanitized.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using letter::Block;
using letter::BlockKind;

namespace
{
/// Everything that pages are made of, written so that two that differ anywhere differ here.
class Telling
{
public:
    static QByteArray of(const print::Pages &pages)
    {
        Telling telling;
        telling.tell(*pages.data());
        return telling.m_bytes;
    }

private:
    Telling() : m_out(&m_bytes, QIODevice::WriteOnly) {}

    template<typename T>
    void tellAll(const QVector<T> &all)
    {
        m_out << all.size();
        for (const T &one : all)
            tell(one);
    }

    void tell(const print::Pages::Data &data)
    {
        tellAll(data.sheets);
        tellAll(data.elements);
        tellAll(data.bookmarks);
        tellAll(data.placed);
        tellAll(data.passages);
        tellAll(data.unprintable);
    }

    void tell(const print::Sheet &sheet)
    {
        tellAll(sheet.marks);
        tellAll(sheet.links);
    }

    void tell(const print::Mark &mark)
    {
        m_out << mark.element << int(mark.artifact);
        tellAll(mark.runs);
        for (const print::Bar &bar : mark.bars)
            m_out << bar.rect << bar.ink;
    }

    void tell(const print::GlyphRun &run)
    {
        m_out << run.face << run.sizePt << run.origin << run.ink << run.rightToLeft << run.text;
        for (const print::Glyph &glyph : run.glyphs)
            m_out << glyph.id << glyph.position << glyph.advance;
        for (const print::Cluster &cluster : run.clusters)
            m_out << cluster.firstGlyph << cluster.glyphCount << cluster.textFrom << cluster.textLength;
    }

    void tell(const print::LinkArea &link)
    {
        m_out << link.rect << link.address << link.element << link.signature;
    }

    void tell(const print::Element &element)
    {
        m_out << element.role << element.parent << element.attached << element.language << element.actualText
              << element.attributes;
        for (const print::Kid &kid : element.kids)
            m_out << int(kid.kind) << kid.page << kid.index;
    }

    void tell(const print::Bookmark &mark)
    {
        m_out << mark.title << mark.level << mark.element << mark.page << mark.topPt;
    }

    void tell(const law::Where &where) { m_out << int(where.field) << where.objectId; }

    void tell(const print::Placed &placed)
    {
        m_out << placed.page << placed.rectPt << placed.passage;
        tell(placed.from);
    }

    void tell(const print::Passage &passage)
    {
        m_out << int(passage.kind) << passage.level << passage.text << passage.ownWords << passage.original;
        tell(passage.from);
    }

    void tell(const print::Unprintable &one)
    {
        m_out << quint32(one.codePoint);
        tell(one.from);
    }

    QByteArray m_bytes;
    QDataStream m_out;
};

/// A letter of every kind of block, and the changes that are made to it.
class Desk
{
public:
    explicit Desk(quint32 seed) : m_random(seed)
    {
        m_document = test::document({test::heading(1, u"Our decision"_s)});
        for (int i = 0; i < 50; ++i)
            m_document.blocks << newBlock();
        m_document.blocks << test::signature({u"A. Writer"_s, u"Information Rights Unit"_s});
    }

    const letter::Document &document() const { return m_document; }

    /// Says what was done.
    QString change()
    {
        switch (below(12)) {
        case 0:
            m_document.blocks.insert(anywhere(), newBlock());
            return u"a block more"_s;
        case 1:
            m_document.blocks.remove(anywhere());
            return u"a block less"_s;
        case 2:
            m_document.blocks.swapItemsAt(anywhere(), anywhere());
            return u"two blocks changed places"_s;
        case 3:
            m_document.blocks.insert(anywhere(), m_document.blocks[anywhere()]);
            return u"a block twice"_s;
        case 4:
            m_document.blocks[anywhere()].keepWithNext ^= true;
            return u"kept with the next or not"_s;
        case 5:
            m_document.blocks[anywhere()].pageBreakBefore = below(3) == 0;
            return u"a new page or not"_s;
        case 6:
            m_document.draft ^= true;
            return u"draft or final"_s;
        case 7:
            m_document.signatureField = below(2) == 0 ? QString() : u"Signature"_s;
            return u"to be signed or not"_s;
        default:
            return typed();
        }
    }

private:
    int below(int limit) { return int(m_random() % quint32(limit)); }
    qsizetype anywhere() { return below(int(m_document.blocks.size())); }

    QString newWords()
    {
        static const QStringList kinds{
            u"the quick brown fox "_s, u"السلام عليكم "_s, u"שלום 12 "_s,
            u"office ‘ﬁne’ – "_s,      u"नमस्ते "_s,         u"您好"_s,
            u"\U0001F600 "_s,          u"\U00012000 "_s,   u"mixed العربية and 34,5 "_s,
            u"e\u0301\u0302 "_s,       u"a\u2028b "_s};
        QString words;
        const int count = 1 + below(12);
        for (int i = 0; i < count; ++i)
            words += kinds[below(3) == 0 ? below(int(kinds.size())) : 0];
        return words;
    }

    letter::Run newRun()
    {
        letter::Run run;
        run.text = newWords();
        run.bold = below(4) == 0;
        run.italic = below(5) == 0;
        run.language = below(6) == 0 ? u"cy"_s : QString();
        run.link = below(6) == 0 ? u"https://example.org/a"_s : QString();
        return run;
    }

    QVector<letter::Run> newRuns()
    {
        QVector<letter::Run> runs;
        for (int i = below(3); i >= 0; --i)
            runs << newRun();
        return runs;
    }

    letter::ListItem newItem(int depth)
    {
        letter::ListItem item;
        item.runs = newRuns();
        for (int i = depth < 2 ? below(2) : 0; i > 0; --i)
            item.children << newList(depth + 1);
        return item;
    }

    Block newList(int depth)
    {
        Block block;
        block.kind = BlockKind::List;
        block.ordered = below(2) == 0;
        for (int i = below(4); i >= 0; --i)
            block.items << newItem(depth);
        return block;
    }

    letter::TableRow newRow(qsizetype columns)
    {
        letter::TableRow row;
        for (qsizetype i = 0; i < columns; ++i)
            row.cells << newRuns();
        return row;
    }

    Block newTable()
    {
        Block block;
        block.kind = BlockKind::Table;
        block.caption = below(2) == 0 ? QString() : newWords();
        const int columns = 1 + below(4);
        if (below(3) != 0)
            block.head = newRow(columns);
        for (int i = below(8); i >= 0; --i)
            block.rows << newRow(columns);
        return block;
    }

    Block newBlock()
    {
        switch (below(8)) {
        case 0:
            return test::heading(1 + below(3), newWords());
        case 1:
            return newList(0);
        case 2:
            return newTable();
        case 3:
            return test::address({newWords(), newWords(), newWords()});
        default:
            Block block = test::paragraph(newWords());
            block.runs << newRuns();
            return block;
        }
    }

    /// A word more, less or other, or the same word in another style, somewhere in a block.
    QString typed()
    {
        Block &block = m_document.blocks[anywhere()];
        block.from.objectId = QString::number(below(5));
        block.ownWords = below(2) == 0;
        if (!block.rows.isEmpty())
            return typedInTable(block);
        if (!block.items.isEmpty()) {
            block.items[below(int(block.items.size()))] = newItem(1);
            return u"an item changed"_s;
        }
        if (!block.lines.isEmpty()) {
            block.lines[below(int(block.lines.size()))] = newWords();
            return u"a line changed"_s;
        }
        return block.runs.isEmpty() ? u"nothing"_s : typedInRun(block.runs[below(int(block.runs.size()))]);
    }

    QString typedInTable(Block &block)
    {
        letter::TableRow &row = block.rows[below(int(block.rows.size()))];
        switch (below(3)) {
        case 0:
            block.rows << newRow(row.cells.size());
            return u"a row more"_s;
        case 1:
            block.columnWeights = {1.0 + below(3), 1.0 + below(2)};
            return u"other widths"_s;
        default:
            row.cells[below(int(row.cells.size()))] = newRuns();
            return u"a cell changed"_s;
        }
    }

    QString typedInRun(letter::Run &run)
    {
        switch (below(6)) {
        case 0:
            run.bold ^= true;
            return u"bold or not"_s;
        case 1:
            run.link = run.link.isEmpty() ? u"https://example.org/b"_s : QString();
            return u"a link or not"_s;
        case 2:
            run.language = run.language.isEmpty() ? u"fr"_s : QString();
            return u"another language or not"_s;
        case 3:
            run.text.chop(1 + below(20));
            return u"words deleted"_s;
        default:
            run.text.insert(below(int(run.text.size()) + 1), newWords());
            return u"words typed"_s;
        }
    }

    std::mt19937 m_random;
    letter::Document m_document;
};

print::Pages laidOut(print::Press &press, const letter::Document &document,
                     const print::PageStyle &style = {})
{
    const auto pages = press.layOut(document, style);
    if (!pages)
        qFatal("%s", qPrintable(pages.error().detail));
    return *pages;
}

} // namespace

class TypingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyChange_data();
    void anyChange();
    void documentsByTurns();
    void anotherSizeOfText();
    void stoppedAndBegunAgain();
    void whatIsRemembered();
    void noMoreThanAllowed();

private:
    std::shared_ptr<print::Press> m_typing, m_fresh;
};

void TypingTest::initTestCase()
{
    const auto typing = print::Press::open(test::bundledFonts());
    const auto fresh = print::Press::open(test::bundledFonts(), print::Press::Habit::SetAnew);
    QVERIFY(typing && fresh);
    m_typing = *typing;
    m_fresh = *fresh;
}

void TypingTest::anyChange_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TypingTest::anyChange()
{
    QFETCH(quint32, seed);
    Desk desk(seed);
    QVERIFY(laidOut(*m_typing, desk.document()).count() >= 10);
    for (int i = 0; i < (test::isSanitized ? 8 : 25); ++i) {
        const QString done = desk.change();
        const print::Pages typed = laidOut(*m_typing, desk.document());
        const print::Pages fresh = laidOut(*m_fresh, desk.document());
        QVERIFY2(Telling::of(typed) == Telling::of(fresh), qPrintable(QString::number(i) + u": "_s + done));
    }
}

void TypingTest::documentsByTurns()
{
    Desk letter(11), test(12);
    for (int i = 0; i < 5; ++i) {
        letter.change();
        test.change();
        for (const Desk *desk : {&letter, &test}) {
            const print::Pages typed = laidOut(*m_typing, desk->document());
            QVERIFY(Telling::of(typed) == Telling::of(laidOut(*m_fresh, desk->document())));
        }
    }
}

void TypingTest::anotherSizeOfText()
{
    const Desk desk(13);
    print::PageStyle narrow;
    narrow.marginPt = 120;
    for (const print::PageStyle &style :
         {print::PageStyle(), print::pageFor(18), narrow, print::PageStyle()}) {
        const print::Pages typed = laidOut(*m_typing, desk.document(), style);
        QVERIFY(Telling::of(typed) == Telling::of(laidOut(*m_fresh, desk.document(), style)));
    }
}

void TypingTest::stoppedAndBegunAgain()
{
    Desk desk(14);
    for (const int after : {1, 3, 7}) {
        for (int i = 0; i < 10; ++i)
            desk.change();
        const auto stopped =
            m_typing->layOut(desk.document(), {}, [after](int pages) { return pages < after; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(Telling::of(laidOut(*m_typing, desk.document())) ==
                Telling::of(laidOut(*m_fresh, desk.document())));
    }
}

void TypingTest::whatIsRemembered()
{
    const auto fonts = print::FontShelf::open(test::bundledFonts());
    QVERIFY(fonts);
    print::LineShelf shelf(**fonts);
    const QVector<letter::Run> runs = test::paragraph(test::words(100)).runs;
    const auto first = shelf.set(runs, {}, 300), again = shelf.set(runs, {}, 300);
    QVERIFY(first && again);
    QCOMPARE(again->lines.constData(), first->lines.constData()); // the very same, not its like
    const auto wider = shelf.set(runs, {}, 300.001);
    QVERIFY(wider && wider->lines.constData() != first->lines.constData());
    QVERIFY(shelf.size() > 0);
    for (int i = 0; i < print::LineShelf::lettersKept; ++i)
        shelf.endLetter();
    QVERIFY(shelf.size() > 0);
    shelf.endLetter();
    QCOMPARE(shelf.size(), 0);
}

void TypingTest::noMoreThanAllowed()
{
    const auto fonts = print::FontShelf::open(test::bundledFonts());
    QVERIFY(fonts);
    print::LineShelf shelf(**fonts);
    const QString words(9'000, u'a');
    for (int i = 0; i < 30; ++i)
        QVERIFY(shelf.set({letter::Run{words + QString::number(i), false, false, {}, {}}}, {}, 300));
    QVERIFY(shelf.size() > print::LineShelf::mostCharacters / 2);
    QVERIFY(shelf.size() <= print::LineShelf::mostCharacters);
}

QTEST_MAIN(TypingTest)
#include "tst_typing.moc"
