// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QVector>

#include "law/findings.h"
#include "law/house_style.h"

/// A letter as words: blocks without fonts, sizes or pages. `print` makes pages of them.
namespace cpoise::letter
{

/// A stretch of text in one style. Always literal text: no markup, no templates.
struct Run {
    QString text;
    bool bold = false;
    bool italic = false;
    QString language; ///< empty: the letter's
    QString link;     ///< http, https or mailto address; empty: none
    bool operator==(const Run &) const = default;
};

enum class BlockKind { Heading, Paragraph, List, Table, Address, Signature, Figure };

struct Block;

struct ListItem {
    QVector<Run> runs;
    QVector<Block> children; ///< nested lists or further paragraphs
    law::Where from = {};    ///< where a click on its first words leads; as the list when it says nothing
    bool ownWords = false;   ///< of its first words, as in a Block
    QString original = {};
    bool operator==(const ListItem &other) const; // holds blocks, which hold items
};

struct TableRow {
    QVector<QVector<Run>> cells;
    bool operator==(const TableRow &) const = default;
};

/// One block. Which members count depends on the kind:
/// Heading (level 1..3, runs), Paragraph (runs), List (ordered, lettered, items), Table (caption,
/// columnWeights, head, rows), Address (lines), Signature (lines: name, role, office; kept together and with
/// what stands before), Figure (png, caption: what it shows in words, heightMm, right).
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 1;
    QVector<Run> runs;
    bool ordered = false;
    bool lettered = false; ///< an ordered list counts a, b, c
    QVector<ListItem> items;
    QString caption;
    QVector<double> columnWeights;
    TableRow head;
    QVector<TableRow> rows;
    QStringList lines;
    QByteArray png; ///< of a Figure
    double heightMm = 0;
    bool right = false; ///< a Figure stands at the right margin
    bool keepWithNext = false;
    bool pageBreakBefore = false;
    law::Where from;       ///< where a click on it leads
    bool ownWords = false; ///< the letter's own, which can be changed in place (letter/changes.h); others are
                           ///< changed in the field they come from
    QString original;      ///< what the letter's own words were, where others stand in their place
    bool operator==(const Block &) const = default;
};

inline bool ListItem::operator==(const ListItem &other) const
{
    return runs == other.runs && children == other.children && from == other.from &&
           ownWords == other.ownWords && original == other.original;
}

/// A file inside a document's file.
struct Attachment {
    QString name;  ///< safe on Windows; empty: there is none
    QString words; ///< what it is
    QByteArray json;
    bool operator==(const Attachment &) const = default;
};

/// A whole document: what goes into one file.
struct Document {
    QString title;     ///< of the file's properties, and of the one level-1 heading
    QString language;  ///< BCP 47: "en-GB"
    QString author;    ///< the authority
    QString reference; ///< printed in the page footer with the page number
    QDate date;        ///< of the letter; also the file's creation date (never the wall clock)
    bool draft = true; ///< "Draft, not issued" in the footer, outside the text
    QVector<Block> blocks;
    QString accent;         ///< "#1b2a41": of headings and heads of tables; empty: the program's
    law::FontFiles font;    ///< of the house; empty: the program's
    QString signatureField; ///< what the field for a digital signature is called by a screen reader; empty:
                            ///< the file has none
    Attachment attachment;  ///< the decision for machines (letter/record.h)
    QString fileName;       ///< safe on Windows, with ".pdf": "624A_23_letter.pdf"
    bool operator==(const Document &) const = default;
};

/// All text of a document in reading order, a paragraph a line. What pdftotext must find again.
QString plainText(const Document &document);

} // namespace cpoise::letter
