// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/email.h"

#include "letter/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
/// A link whose words are not its address is followed by it.
QString textOf(const QVector<Run> &runs)
{
    QString text;
    for (const Run &run : runs) {
        text += run.text;
        const QString address = run.link.startsWith(u"mailto:"_s) ? run.link.mid(7) : run.link;
        if (!address.isEmpty() && !run.text.contains(address))
            text += u" ("_s + address + u')';
    }
    return text.replace(u'\n', u' ');
}

/// Two blanks before each line.
QString shifted(const QString &text)
{
    return u"  "_s + QString(text).replace(u'\n', u"\n  "_s);
}

QString blockText(const Block &block);

QString listText(const Block &list)
{
    QStringList lines;
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const ListItem &item = list.items.at(i);
        const QString number =
            list.lettered ? QString(QChar(u'a' + ushort(i % 26))) + u')' : QString::number(i + 1) + u'.';
        const QString mark = list.ordered ? number + u' ' : u"- "_s;
        lines << mark + textOf(item.runs);
        for (const Block &child : item.children)
            lines << shifted(blockText(child));
    }
    return lines.join(u'\n');
}

/// "Column: words" a line; without a head only the words.
QString rowText(const TableRow &head, const TableRow &row)
{
    QStringList lines;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString column = i < head.cells.size() ? textOf(head.cells.at(i)) : QString();
        const QString words = textOf(row.cells.at(i));
        lines << (column.isEmpty() ? words : column + u": "_s + words);
    }
    return lines.join(u'\n');
}

QString tableText(const Block &table)
{
    QStringList rows;
    if (!table.caption.isEmpty())
        rows << table.caption;
    for (const TableRow &row : table.rows)
        rows << rowText(table.head, row);
    return rows.join(u"\n\n"_s);
}

QString blockText(const Block &block)
{
    switch (block.kind) {
    case BlockKind::List:
        return listText(block);
    case BlockKind::Table:
        return tableText(block);
    case BlockKind::Address:
    case BlockKind::Signature:
        return block.lines.join(u'\n');
    case BlockKind::Figure:
        return {};
    case BlockKind::Heading:
    case BlockKind::Paragraph:
        break;
    }
    return textOf(block.runs);
}
} // namespace

QString emailBody(const Document &document)
{
    QStringList parts;
    for (const Block &block : document.blocks) {
        const QString text = blockText(block);
        const bool isHeading = block.kind == BlockKind::Heading;
        if (!text.trimmed().isEmpty())
            parts << (isHeading && !parts.isEmpty() ? u'\n' + text : text);
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace cpoise::letter
