// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

namespace cpoise::letter
{

/// A document as one page of HTML 5, for a disclosure log: headings, lists and tables as such, languages
/// marked, text that reads from either side, no script and nothing from elsewhere (its own policy forbids
/// both). UTF-8. Every text is escaped; only web and mail addresses become links. Whoever composes it leaves
/// the applicant out.
QByteArray html(const Document &document);

} // namespace cpoise::letter
