// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

/// The words of parts of a document, without styles; line feeds as spaces.
namespace cpoise::letter
{

QString plainText(const QVector<Run> &runs);
/// All of a block, a line for each paragraph, item, cell and line in it.
QString plainText(const Block &block);

} // namespace cpoise::letter
