// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>
#include <QVector>

#include "exchange/pit_headings.h"

namespace cpoise::exchange
{

/// A paragraph, a list item or a heading of a plain text.
struct Paragraph {
    QString text;                   ///< white space folded to single spaces; words as they were
    std::optional<Heading> heading; ///< set when all of it is a heading that teams use
    bool isItem = false;            ///< it starts with a mark of a list: "•", "-", "(a)", "2."
};

struct JoinedText {
    QVector<Paragraph> paragraphs;
    int joined = 0;        ///< sentences that a page break had cut and that are whole again
    QStringList pageLines; ///< page numbers, running lines and markings that were left out
    int openHyphens = 0;   ///< words divided at a line end that were left as they stand
};

/// The paragraphs of a plain text, in order, with what a page break (a blank line or form feed within a
/// sentence, page numbers and running lines between) had cut put together again.
JoinedText joinPages(const QString &text);

/// A list item without its bullet. Letters and numbers stay: other sentences may refer to them.
QString withoutBullet(const QString &item);

} // namespace cpoise::exchange
