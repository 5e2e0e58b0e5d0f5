// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/block_layout.h"

#include "letter/plain_text.h"
#include "print/cleaning.h"
#include "print/inline_tags.h"
#include "print/table_layout.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
/// A closing such as "Yours sincerely" is shorter than this; what is longer can stand before a signature
/// alone.
constexpr int shortClosing = 60;

/// Lists within lists are set in no further than this part of the width.
constexpr double deepestIndent = 0.6;

QString textOf(const QVector<letter::Run> &runs)
{
    QString text;
    for (const letter::Run &run : runs)
        text += run.text;
    return printable(text).trimmed();
}

bool isKind(const QVector<letter::Block> &blocks, qsizetype at, letter::BlockKind kind)
{
    return at < blocks.size() && blocks[at].kind == kind;
}

/// Whether the end of a block must stand on the page where the next one begins.
bool endKeepsWithNext(const QVector<letter::Block> &blocks, qsizetype at)
{
    using enum letter::BlockKind;
    if (blocks[at].keepWithNext || isKind(blocks, at + 1, Signature))
        return true;
    if (blocks[at].kind == Paragraph && textOf(blocks[at].runs).endsWith(u':'))
        return true;
    return isKind(blocks, at + 1, Paragraph) && isKind(blocks, at + 2, Signature) &&
           textOf(blocks[at + 1].runs).size() < shortClosing;
}

double gapBefore(const QVector<letter::Block> &blocks, qsizetype at, const Look &look)
{
    using enum letter::BlockKind;
    if (blocks[at].kind == Signature)
        return look.signatureGap();
    const bool besideTable = blocks[at].kind == Table || (at > 0 && blocks[at - 1].kind == Table);
    return besideTable ? look.tableGap() : look.paragraphGap();
}

/// Two lines at least stand at the foot of a page and at the head of the next.
void keepTwoLines(QVector<Strip> &strips)
{
    if (strips.size() < 2)
        return;
    strips.first().keepWithNext = true;
    strips[strips.size() - 2].keepWithNext = true;
}

void keepTogether(QVector<Strip> &strips)
{
    for (qsizetype i = 0; i + 1 < strips.size(); ++i)
        strips[i].keepWithNext = true;
}

/// a) to z), then aa).
QString letterLabel(qsizetype index)
{
    QString letters;
    for (qsizetype left = index + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(u'a' + ushort((left - 1) % 26)));
    return letters + u')';
}

QString labelOf(const letter::Block &list, qsizetype index, int depth)
{
    if (list.ordered && list.lettered)
        return letterLabel(index);
    if (list.ordered)
        return QString::number(index + 1) + u'.';
    return depth % 2 == 0 ? u"\u2022"_s : u"\u2013"_s;
}

Passage passageOf(const letter::Block &block)
{
    // A list's words are its items', which are passages themselves.
    const QString text = block.kind == letter::BlockKind::List     ? QString()
                         : block.kind == letter::BlockKind::Figure ? block.caption
                                                                   : letter::plainText(block);
    return {block.kind,     block.kind == letter::BlockKind::Heading ? block.level : 0,
            text,           block.from,
            block.ownWords, block.original};
}

Passage passageOf(const letter::ListItem &item, const law::Where &listFrom)
{
    return {letter::BlockKind::List,
            0,
            letter::plainText(item.runs),
            item.from == law::Where() ? listFrom : item.from,
            item.ownWords,
            item.original};
}

double rightEndOf(const Strip &strip)
{
    double right = 0;
    for (const Mark &mark : strip.marks) {
        for (const GlyphRun &run : mark.runs) {
            for (const Glyph &glyph : run.glyphs)
                right = std::max(right, run.origin.x() + glyph.position.x() + glyph.advance);
        }
    }
    return right;
}
} // namespace

BlockLayout::BlockLayout(LineShelf &shelf, StructureTree &tree, PageBreaker &breaker, const Look &look)
    : m_shelf(shelf), m_tree(tree), m_breaker(breaker), m_look(look)
{
}

Result<bool> BlockLayout::layOut(const QVector<letter::Block> &blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        Context context;
        context.gapBefore = gapBefore(blocks, i, m_look);
        auto strips = block(blocks[i], context);
        if (!strips)
            return tl::unexpected(strips.error());
        if (strips->isEmpty())
            continue;
        strips->first().pageBreakBefore = blocks[i].pageBreakBefore;
        // A heading keeps two lines with it, also when the block that follows has one line only.
        strips->first().keepWithNext = strips->first().keepWithNext || m_afterHeading;
        strips->last().keepWithNext = strips->last().keepWithNext || endKeepsWithNext(blocks, i);
        m_afterHeading = blocks[i].kind == letter::BlockKind::Heading;
        if (!send(std::move(*strips)))
            return fail(ErrorCode::Cancelled);
    }
    if (!m_signatureField.isEmpty() && !send({signatureStrip({})}))
        return fail(ErrorCode::Cancelled);
    return true;
}

bool BlockLayout::send(QVector<Strip> strips)
{
    return std::all_of(strips.begin(), strips.end(),
                       [this](Strip &strip) { return m_breaker.add(std::move(strip)); });
}

int BlockLayout::newPlace(const Passage &passage)
{
    m_passages << passage;
    return int(m_passages.size()) - 1;
}

Result<QVector<Strip>> BlockLayout::block(const letter::Block &block, Context context)
{
    context.place = newPlace(passageOf(block));
    context.from = block.from;
    auto strips = [&]() -> Result<QVector<Strip>> {
        switch (block.kind) {
        case letter::BlockKind::Heading:
            return heading(block, context);
        case letter::BlockKind::Paragraph:
            return paragraph(block.runs, m_look.bodyText(), context);
        case letter::BlockKind::List:
            return list(block, context);
        case letter::BlockKind::Table:
            return table(block, context);
        case letter::BlockKind::Signature:
            return signature(block, context);
        case letter::BlockKind::Address:
            return lines(block.lines, context);
        case letter::BlockKind::Figure:
            return figure(block, context);
        }
        return QVector<Strip>{};
    }();
    if (strips && !strips->isEmpty() && strips->first().spaceBefore == 0)
        strips->first().spaceBefore = context.gapBefore;
    return strips;
}

/// Lines of text as strips with the right to break between any two of them.
Result<QVector<Strip>> BlockLayout::textStrips(const QVector<letter::Run> &runs, const TextStyle &style,
                                               int element, double indent, double width, int place)
{
    const auto text = m_shelf.set(runs, style, width);
    if (!text)
        return tl::unexpected(text.error());
    for (const char32_t c : text->unprintable)
        m_unprintable << Unprintable{c, m_passages.value(place).from};
    QVector<Strip> strips;
    InlineTags tags(runs, element, m_tree);
    for (const TextLine &line : text->lines) {
        strips << tags.strip(line, style, indent);
        strips.last().place = place;
    }
    return strips;
}

/// Exactly one level 1, and no level skipped (PDF/UA-1, 7.4.2).
int BlockLayout::headingLevel(int wanted)
{
    int level = std::clamp(wanted, 1, std::min(3, m_lastLevel + 1));
    if (level == 1 && m_hasTitle)
        level = 2;
    m_hasTitle = true;
    m_lastLevel = level;
    return level;
}

Result<QVector<Strip>> BlockLayout::heading(const letter::Block &block, const Context &context)
{
    const QString title = textOf(block.runs);
    if (title.isEmpty())
        return QVector<Strip>{};
    const int level = headingLevel(block.level);
    const int element = m_tree.add(role::heading(level), context.parent);
    const double width = m_breaker.textWidth() - context.indent;
    auto strips =
        textStrips(block.runs, m_look.heading(level), element, context.indent, width, context.place);
    if (!strips || strips->isEmpty())
        return strips;
    for (Strip &strip : *strips)
        strip.keepWithNext = true;
    strips->first().spaceBefore = m_look.headingGapBefore(level);
    strips->first().bookmark = PendingBookmark{title, level, element};
    return strips;
}

Result<QVector<Strip>> BlockLayout::paragraph(const QVector<letter::Run> &runs, const TextStyle &style,
                                              const Context &context)
{
    const int element = m_tree.add("P", context.parent);
    const double width = m_breaker.textWidth() - context.indent;
    auto strips = textStrips(runs, style, element, context.indent, width, context.place);
    if (strips)
        keepTwoLines(*strips);
    return strips;
}

Result<QVector<Strip>> BlockLayout::lines(const QStringList &lines, const Context &context)
{
    const int group = m_tree.add("Div", context.parent);
    Context inner = context;
    inner.parent = group;
    QVector<Strip> all;
    for (const QString &line : lines) {
        auto strips = paragraph({letter::Run{line, false, false, {}, {}}}, m_look.addressText(), inner);
        if (!strips)
            return strips;
        all += *strips;
    }
    keepTogether(all);
    return all;
}

/// The field stands where a signature by hand would, and stays with the name below it.
Result<QVector<Strip>> BlockLayout::signature(const letter::Block &block, const Context &context)
{
    if (m_signatureField.isEmpty())
        return lines(block.lines, context);
    QVector<Strip> all{signatureStrip(context)};
    const auto names = lines(block.lines, context);
    if (!names)
        return names;
    all += *names;
    keepTogether(all);
    return all;
}

/// A widget is reached through a Form element of its own (PDF/UA-1, 7.18.4).
Strip BlockLayout::signatureStrip(const Context &context)
{
    Strip strip;
    strip.height = m_look.signatureField().height() + m_look.itemGap();
    strip.spaceBefore = m_look.paragraphGap();
    strip.place = context.place;
    strip.links << LinkArea{{{context.indent, 0}, m_look.signatureField()},
                            std::exchange(m_signatureField, {}),
                            m_tree.add("Form", context.parent),
                            true};
    return strip;
}

/// Items of several paragraphs stand further apart than the paragraphs in them.
double BlockLayout::gapBetween(const QVector<letter::ListItem> &items) const
{
    const bool spacious = std::any_of(items.begin(), items.end(),
                                      [](const letter::ListItem &item) { return !item.children.isEmpty(); });
    return spacious ? m_look.paragraphGap() : m_look.itemGap();
}

Result<QVector<Strip>> BlockLayout::list(const letter::Block &block, const Context &context)
{
    const int element = m_tree.add("L", context.parent);
    m_tree.at(element).attributes = role::listAttributes(block);
    QVector<Strip> all;
    for (qsizetype i = 0; i < block.items.size(); ++i) {
        Context inner = context;
        inner.parent = element;
        inner.gapBefore = all.isEmpty() ? context.gapBefore : gapBetween(block.items);
        auto strips = item(block.items[i], labelOf(block, i, context.listDepth), inner);
        if (!strips)
            return strips;
        all += *strips;
    }
    return all;
}

Result<QVector<Strip>> BlockLayout::item(const letter::ListItem &item, const QString &label,
                                         const Context &context)
{
    const int element = m_tree.add("LI", context.parent);
    const int labelElement = m_tree.add("Lbl", element);
    Context inner = context;
    inner.parent = m_tree.add("LBody", element);
    inner.indent = std::min(context.indent + m_look.listIndent(), m_breaker.textWidth() * deepestIndent);
    inner.listDepth = context.listDepth + 1;
    inner.place = newPlace(passageOf(item, context.from));
    const double width = m_breaker.textWidth() - inner.indent;
    // Words stand beside no paragraph in one element: a reader would run them together.
    const int words = item.children.isEmpty() ? inner.parent : m_tree.add("P", inner.parent);
    auto strips = textStrips(item.runs, m_look.bodyText(), words, inner.indent, width, inner.place);
    if (!strips)
        return strips;
    keepTwoLines(*strips);
    for (const letter::Block &child : item.children) {
        inner.gapBefore = m_look.itemGap();
        const auto more = block(child, inner);
        if (!more)
            return more;
        if (!strips->isEmpty() && strips->size() == 1)
            strips->last().keepWithNext = true;
        *strips += *more;
    }
    if (strips->isEmpty())
        return strips;
    auto marks = textStrips({letter::Run{label, false, false, {}, {}}}, m_look.bodyText(), labelElement, 0,
                            m_breaker.textWidth(), inner.place);
    if (!marks || marks->isEmpty())
        return marks;
    Strip &mark = marks->first();
    moveBy(mark, {std::max(context.indent, inner.indent - m_look.body * 0.55 - rightEndOf(mark)), 0});
    strips->first().marks = mark.marks + strips->first().marks;
    strips->first().spaceBefore = context.gapBefore;
    return strips;
}

/// A picture as high as it is wanted, or less where it would be too wide.
QVector<Strip> BlockLayout::figure(const letter::Block &block, const Context &context)
{
    const QImage picture = m_pictures.value(m_picturesSet);
    if (picture.isNull())
        return {};
    constexpr double pointsAMillimetre = 72 / 25.4;
    const QSizeF room(m_breaker.textWidth(),
                      std::min(block.heightMm * pointsAMillimetre, m_breaker.textHeight()));
    const QSizeF size = QSizeF(picture.size()).scaled(room, Qt::KeepAspectRatio);
    const int element = m_tree.add("Figure", context.parent);
    m_tree.at(element).alternative = printable(block.caption).simplified();
    Strip strip;
    strip.height = size.height();
    strip.place = context.place;
    Mark mark;
    mark.element = element;
    mark.pictures << Picture{{{block.right ? room.width() - size.width() : 0, 0}, size}, m_picturesSet++};
    strip.marks << mark;
    return {strip};
}

Result<QVector<Strip>> BlockLayout::table(const letter::Block &block, const Context &context)
{
    if (block.rows.isEmpty() && block.head.cells.isEmpty())
        return QVector<Strip>{};
    return TableLayout(*this, block, context.indent, context.parent, context.place).layOut();
}

} // namespace cpoise::print
