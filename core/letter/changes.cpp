// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/changes.h"

#include <algorithm>

#include "base/text.h"
#include "letter/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
using Changes = QVector<law::LetterChange>;

/// The first wins where a file from elsewhere holds two for one passage; the other fits nowhere.
const law::LetterChange *changeOf(const Changes &changes, const QString &about, const QString &original)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const law::LetterChange &change) {
        return change.original == original && change.about == about && !isBlank(change.words);
    });
    return found == changes.end() || original.isEmpty() ? nullptr : &*found;
}

/// The words, with the styled beginning that they share with what they replace.
QVector<Run> restyled(const QVector<Run> &was, const QString &words)
{
    QVector<Run> runs;
    QString rest = words;
    for (const Run &run : was) {
        if (!(run.bold || run.italic) || !rest.startsWith(run.text) || rest.size() == run.text.size())
            break;
        runs << run;
        rest.remove(0, run.text.size());
    }
    Run plain;
    plain.text = rest;
    plain.language = was.last().language;
    return runs << plain;
}

/// A changed block as one or several.
QVector<Block> changedBlocks(const Block &was, const QString &words)
{
    const bool oneLine = was.kind == BlockKind::Heading;
    const QStringList parts = oneLine ? QStringList{words.simplified()} : paragraphs(words);
    QVector<Block> blocks;
    for (const QString &part : parts) {
        Block block = was;
        block.original = plainText(was.runs);
        block.runs = restyled(was.runs, part);
        block.keepWithNext = was.keepWithNext && &part == &parts.last();
        block.pageBreakBefore = was.pageBreakBefore && blocks.isEmpty();
        blocks << block;
    }
    return blocks;
}

void changeItem(ListItem &item, const Block &list, const QString &words)
{
    Block first;
    first.runs = item.runs;
    first.from = placeOf(item, list);
    first.ownWords = true;
    const QVector<Block> blocks = changedBlocks(first, words);
    item.original = plainText(item.runs);
    item.runs = blocks.first().runs;
    item.children = blocks.mid(1) + item.children;
}

QVector<Block> changed(const QVector<Block> &blocks, const Changes &changes);

Block changedList(Block list, const Changes &changes)
{
    for (ListItem &item : list.items) {
        item.children = changed(item.children, changes);
        const law::LetterChange *change =
            item.ownWords ? changeOf(changes, placeOf(item, list).objectId, plainText(item.runs)) : nullptr;
        if (change)
            changeItem(item, list, change->words);
    }
    return list;
}

QVector<Block> changed(const QVector<Block> &blocks, const Changes &changes)
{
    QVector<Block> all;
    for (const Block &block : blocks) {
        const law::LetterChange *change =
            block.ownWords ? changeOf(changes, block.from.objectId, plainText(block.runs)) : nullptr;
        if (change)
            all += changedBlocks(block, change->words);
        else
            all << (block.kind == BlockKind::List ? changedList(block, changes) : block);
    }
    return all;
}

/// A passage that other words stand in.
struct Changed {
    QString original;
    law::Where from;
};

void collect(QVector<Changed> &all, const QVector<Block> &blocks)
{
    for (const Block &block : blocks) {
        if (!block.original.isEmpty())
            all << Changed{block.original, block.from};
        for (const ListItem &item : block.items) {
            if (!item.original.isEmpty())
                all << Changed{item.original, placeOf(item, block)};
            collect(all, item.children);
        }
    }
}

law::ChangedWords found(const QVector<Changed> &all, const Changes &changes, const law::LetterChange &change)
{
    law::ChangedWords words{change.id, false, {}};
    const auto here = std::find_if(all.begin(), all.end(), [&](const Changed &passage) {
        return passage.original == change.original && passage.from.objectId == change.about;
    });
    words.fits = here != all.end() && changeOf(changes, change.about, change.original) == &change;
    if (words.fits)
        words.from = here->from;
    return words;
}
} // namespace

Document withChanges(Document document, const Changes &changes)
{
    if (changes.isEmpty())
        return document;
    document.blocks = changed(document.blocks, changes);
    for (const Block &block : std::as_const(document.blocks)) {
        if (block.kind == BlockKind::Heading && block.level == 1 && block.original == document.title)
            document.title = plainText(block.runs);
    }
    return document;
}

QVector<law::ChangedWords> changedWords(const QVector<Document> &documents, const Changes &changes)
{
    QVector<Changed> passages;
    for (const Document &document : documents)
        collect(passages, document.blocks);
    QVector<law::ChangedWords> all;
    for (const law::LetterChange &change : changes)
        all << found(passages, changes, change);
    return all;
}

law::Where placeOf(const ListItem &item, const Block &list)
{
    return item.from == law::Where() ? list.from : item.from;
}

QVector<Block> fixedWords(QVector<Block> blocks)
{
    for (Block &block : blocks) {
        block.ownWords = false;
        for (ListItem &item : block.items) {
            item.ownWords = false;
            item.children = fixedWords(item.children);
        }
    }
    return blocks;
}

} // namespace cpoise::letter
