// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "print/display.h"
#include "print/fonts.h"
#include "print/pdf_objects.h"
#include "print/subset.h"

namespace cpoise::print
{

/// One embedded font: what the content streams need to know of it.
struct EmbeddedFont {
    QByteArray name; ///< "F0"
    Subset subset;
    QMap<quint32, QString> meaning; ///< glyph of the face to the text that it stands for in ToUnicode
    int object = 0;
};

/// The fonts of a document by face, with their glyphs and meanings collected from all pages. The Latin face
/// holds `further` characters too, as far as it has them.
Result<QMap<int, EmbeddedFont>> collectFonts(const Pages::Data &pages, FontShelf &shelf,
                                             const QString &further);

/// Writes Type0, CIDFontType2, descriptor, font file and ToUnicode of each.
void writeFonts(QMap<int, EmbeddedFont> &fonts, FontShelf &shelf, pdf::Objects &objects);

} // namespace cpoise::print
