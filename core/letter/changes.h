// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

/// Words of the letter changed in place. The letter is made of the decision first; then the officer's words
/// take the place of what they were written for. Only a passage that still says exactly the same is changed,
/// so that a decision that has moved on is never covered by old words.
namespace cpoise::letter
{

/// Puts the officer's words where the letter's own stand (Block::ownWords), and notes the latter in
/// `original`. Several paragraphs of words become several blocks; a heading takes one line. A bold beginning
/// that the officer kept stays bold. The title of the file follows its heading.
Document withChanges(Document document, const QVector<law::LetterChange> &changes);

/// What became of each change in a set of documents that was made with them.
QVector<law::ChangedWords> changedWords(const QVector<Document> &documents,
                                        const QVector<law::LetterChange> &changes);

/// Where the first words of an item lead: as its list, when it says nothing of its own.
law::Where placeOf(const ListItem &item, const Block &list);

/// The same blocks with no words of their own: all of them are changed in the fields they come from.
QVector<Block> fixedWords(QVector<Block> blocks);

} // namespace cpoise::letter
