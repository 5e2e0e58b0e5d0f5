// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

namespace cpoise::letter
{

/// A document as the plain text of a message: a blank line between paragraphs, headings by themselves, lists
/// with their numbers or dashes, a table row by row with the name of each column. Lines are not broken: the
/// reader's own program does that. Its subject is the document's title.
QString emailBody(const Document &document);

} // namespace cpoise::letter
