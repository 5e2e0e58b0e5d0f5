// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/making.h"

#include "base/text.h"
#include "letter/changes.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
Run runOf(const QString &text, bool bold)
{
    Run run;
    run.text = text;
    run.bold = bold;
    return run;
}
} // namespace

law::Where at(law::StepKind step, const QString &objectId, law::Field field)
{
    law::Where where;
    where.step = step;
    where.objectId = objectId;
    where.field = field;
    return where;
}

QVector<Run> runsOf(const QString &text, bool bold)
{
    if (text.isEmpty())
        return {};
    return {runOf(text, bold)};
}

Block heading(int level, const QString &text, const law::Where &from)
{
    Block block;
    block.kind = BlockKind::Heading;
    block.level = level;
    block.runs = runsOf(text);
    block.keepWithNext = true;
    block.from = from;
    block.ownWords = true;
    return block;
}

Block paragraph(const QString &text, const law::Where &from)
{
    Block block;
    block.runs = runsOf(text);
    block.from = from;
    block.ownWords = true;
    return block;
}

Block leadIn(const QString &text, const law::Where &from)
{
    Block block = paragraph(text, from);
    block.keepWithNext = true;
    return block;
}

Blocks typed(const QString &text, const law::Where &from)
{
    Blocks blocks;
    qsizetype offset = 0;
    const QStringList parts = paragraphs(text);
    for (const QString &part : parts) {
        law::Where where = from;
        offset = qMax<qsizetype>(0, text.indexOf(part, offset));
        where.from = int(offset);
        where.length = int(part.size());
        offset += part.size();
        blocks << paragraph(part, where);
    }
    return fixedWords(blocks);
}

Blocks labelled(const QString &label, const QString &text, const law::Where &from)
{
    Blocks blocks = typed(text, from);
    if (!blocks.isEmpty())
        blocks.first() = withLabel(label, blocks.first());
    return blocks;
}

Block withLabel(const QString &label, Block paragraph)
{
    if (!label.isEmpty())
        paragraph.runs.prepend(runOf(label, true));
    return paragraph;
}

Block addressOf(const QStringList &lines, const law::Where &from)
{
    Block block;
    block.kind = BlockKind::Address;
    block.lines = lines;
    block.from = from;
    return block;
}

Block figureOf(const law::Logo &logo)
{
    Block block;
    block.kind = BlockKind::Figure;
    block.png = logo.png;
    block.caption = logo.words;
    block.heightMm = logo.heightMm;
    block.right = logo.place == law::LogoPlace::Right;
    block.from = at(law::StepKind::Letter, {}, law::Field::AuthorityName);
    return block;
}

Block listOf(const QVector<ListItem> &items, const law::Where &from)
{
    Block block;
    block.kind = BlockKind::List;
    block.items = items;
    block.from = from;
    return block;
}

ListItem itemOf(const QString &label, const QString &text)
{
    ListItem item;
    item.runs = runsOf(label, true) + runsOf(text);
    item.ownWords = true;
    return item;
}

ListItem itemOf(const Blocks &blocks)
{
    ListItem item;
    item.runs = blocks.first().runs;
    item.from = blocks.first().from;
    item.ownWords = blocks.first().ownWords;
    item.children = blocks.mid(1);
    return item;
}

QString startingLarge(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        if (!isBlank(line))
            lines << line.trimmed();
    }
    return lines;
}

} // namespace cpoise::letter
