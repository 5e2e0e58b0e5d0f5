// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "print/fonts.h"

namespace cpoise::print
{

/// The part of a face that a document uses, as a font file of its own.
struct Subset {
    QByteArray font;
    QHash<quint32, quint32> newIds; ///< glyph of the face to glyph of the subset
    quint32 glyphCount = 0;
};

/// Invalid when HarfBuzz cannot subset the face.
Result<Subset> subsetOf(const Face &face, const QSet<quint32> &glyphs);

} // namespace cpoise::print
