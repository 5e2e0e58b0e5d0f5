// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

/// Small makers of blocks. Text is taken as it is: never markup, never a template.
namespace cpoise::letter
{

using Blocks = QVector<Block>;

law::Where at(law::StepKind step, const QString &objectId, law::Field field);

Block heading(int level, const QString &text, const law::Where &from = {});
Block paragraph(const QString &text, const law::Where &from = {});
/// A sentence that announces the next block and stays with it.
Block leadIn(const QString &text, const law::Where &from = {});

/// The paragraphs of a text that somebody typed, unchanged; each leads to its own words in the field.
Blocks typed(const QString &text, const law::Where &from);
/// The same with a bold label before the first paragraph; nothing when the text is blank.
Blocks labelled(const QString &label, const QString &text, const law::Where &from);

/// A bold label before a paragraph's words; the paragraph itself when the label is empty.
Block withLabel(const QString &label, Block paragraph);

Block addressOf(const QStringList &lines, const law::Where &from = {});
/// The authority's logo.
Block figureOf(const law::Logo &logo);
Block listOf(const QVector<ListItem> &items, const law::Where &from = {});
ListItem itemOf(const QString &label, const QString &text);
/// An item that begins with the words of the first block, a paragraph, and holds the others below.
ListItem itemOf(const Blocks &blocks);
QVector<Run> runsOf(const QString &text, bool bold = false);

/// The first letter made large, for the start of a line.
QString startingLarge(QString text);

/// The lines of an address that are not blank.
QStringList linesOf(const QString &text);

} // namespace cpoise::letter
