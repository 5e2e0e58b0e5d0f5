// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"
#include "print/fonts.h"

namespace cpoise::print
{

/// Part of a text that comes from one run and is drawn in one face.
struct Stretch {
    int from = 0;
    int length = 0;
    int run = 0;
    int face = 0;
};

/// The runs of a paragraph as one text that the bundled fonts can draw: cleaned, and with U+FFFD for what
/// none of them has.
struct StyledText {
    QString text;
    QVector<Stretch> stretches;
    QVector<char32_t> unprintable; ///< what became U+FFFD, each once
};

StyledText styled(const QVector<letter::Run> &runs, FaceStyle base, FontShelf &fonts);

} // namespace cpoise::print
