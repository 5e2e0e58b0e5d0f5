// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
void append(QStringList &lines, const QString &line)
{
    if (!line.isEmpty())
        lines << line;
}

void appendBlock(QStringList &lines, const Block &block);

void appendList(QStringList &lines, const Block &list)
{
    for (const ListItem &item : list.items) {
        append(lines, plainText(item.runs));
        for (const Block &child : item.children)
            appendBlock(lines, child);
    }
}

void appendRow(QStringList &lines, const TableRow &row)
{
    for (const QVector<Run> &cell : row.cells)
        append(lines, plainText(cell));
}

void appendTable(QStringList &lines, const Block &table)
{
    append(lines, table.caption);
    appendRow(lines, table.head);
    for (const TableRow &row : table.rows)
        appendRow(lines, row);
}

void appendBlock(QStringList &lines, const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
    case BlockKind::Paragraph:
        append(lines, plainText(block.runs));
        break;
    case BlockKind::List:
        appendList(lines, block);
        break;
    case BlockKind::Table:
        appendTable(lines, block);
        break;
    case BlockKind::Address:
    case BlockKind::Signature:
        for (const QString &line : block.lines)
            append(lines, line);
        break;
    case BlockKind::Figure:
        break; // its words are for who cannot see it, and are no text of the letter
    }
}
} // namespace

QString plainText(const QVector<Run> &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text.replace(u'\n', u' ');
}

QString plainText(const Block &block)
{
    QStringList lines;
    appendBlock(lines, block);
    return lines.join(u'\n');
}

QString plainText(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks)
        appendBlock(lines, block);
    return lines.join(u'\n');
}

} // namespace cpoise::letter
