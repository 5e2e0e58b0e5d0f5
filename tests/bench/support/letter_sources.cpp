// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/letter_sources.h"

#include "letter/html.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

namespace
{
using letter::Block;
using letter::BlockKind;

/// The sizes and spaces of our pages.
constexpr auto paperStyle =
    "<style>@page { size: A4; margin: 70pt } body { font: 12pt/1.4 'Noto Sans' } main { padding: 0 }"
    " p, ul, ol, table { margin: 9pt 0 } h1 { font-size: 18pt } h2 { font-size: 14pt } h3 { font-size: 12pt }"
    "</style>";

/// As Typst reads a string, where nothing but the quote and the backslash has a meaning.
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + text + u'"';
}

QString literal(const QString &text)
{
    return u'#' + quoted(text) + u';';
}

QString call(const QString &function, const QString &inner)
{
    return u'#' + function + u'[' + inner + u']';
}

QString runTypst(const letter::Run &run)
{
    QString text = literal(run.text);
    if (run.bold)
        text = call(u"strong"_s, text);
    if (run.italic)
        text = call(u"emph"_s, text);
    return run.link.isEmpty() ? text : call(u"link("_s + quoted(run.link) + u')', text);
}

QString runsTypst(const QVector<letter::Run> &runs)
{
    QString text;
    for (const letter::Run &run : runs)
        text += runTypst(run);
    return text;
}

QString linesTypst(const QStringList &lines)
{
    QStringList told;
    for (const QString &line : lines)
        told << literal(line);
    return told.join(u" #linebreak() "_s);
}

QString cellsTypst(const letter::TableRow &row)
{
    QString text;
    for (const QVector<letter::Run> &cell : row.cells)
        text += u'[' + runsTypst(cell) + u"], "_s;
    return text;
}

QString tableTypst(const Block &block)
{
    qsizetype columns = block.head.cells.size();
    for (const letter::TableRow &row : block.rows)
        columns = std::max(columns, row.cells.size());
    QString text = u"table(columns: ("_s;
    for (qsizetype i = 0; i < columns; ++i)
        text += QString::number(block.columnWeights.value(i, 1)) + u"fr, "_s;
    text += u"),\n"_s;
    if (!block.head.cells.isEmpty())
        text += u"table.header("_s + cellsTypst(block.head) + u"),\n"_s;
    for (const letter::TableRow &row : block.rows)
        text += cellsTypst(row) + u'\n';
    text += u')';
    return u'#' + (block.caption.isEmpty()
                       ? text
                       : u"figure("_s + text + u", caption: ["_s + literal(block.caption) + u"])"_s);
}

QString blocksTypst(const QVector<Block> &blocks);

QString listTypst(const Block &block)
{
    QStringList items;
    for (const letter::ListItem &item : block.items)
        items << runsTypst(item.runs) + blocksTypst(item.children);
    return call(block.ordered ? u"enum"_s : u"list"_s, items.join(u"]["_s));
}

QString blockTypst(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return call(u"heading(level: "_s + QString::number(block.level) + u')', runsTypst(block.runs));
    case BlockKind::List:
        return listTypst(block);
    case BlockKind::Table:
        return tableTypst(block);
    case BlockKind::Address:
    case BlockKind::Signature:
        return linesTypst(block.lines);
    case BlockKind::Figure: // the letters that are compared have none
    case BlockKind::Paragraph:
        break;
    }
    return runsTypst(block.runs);
}

QString blocksTypst(const QVector<Block> &blocks)
{
    QString text;
    for (const Block &block : blocks)
        text += blockTypst(block) + u"\n\n"_s;
    return text;
}
} // namespace

QString htmlOf(const letter::Document &document)
{
    QString page = QString::fromUtf8(letter::html(document));
    return page.insert(page.indexOf(u"</head>"_s), QString::fromLatin1(paperStyle));
}

QString typstOf(const letter::Document &document)
{
    return u"#set document(title: "_s + quoted(document.title) + u", author: "_s + quoted(document.author) +
           u")\n#set text(font: \"Noto Sans\", size: 12pt, lang: \"en\", region: \"GB\")\n"
           "#set page(paper: \"a4\", margin: 70pt, footer: align(right)[Page #context counter(page)"
           ".display(\"1 of 1\", both: true)])\n#set par(leading: 0.9em, spacing: 1.3em)\n"
           "#set table(stroke: none)\n"_s +
           blocksTypst(document.blocks);
}

} // namespace cpoise::bench
