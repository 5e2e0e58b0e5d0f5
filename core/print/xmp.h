// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"

namespace cpoise::print
{

/// The metadata packet: title, author, language, dates, and the claims of PDF/A-2a (3a with an
/// attachment) and PDF/UA-1, with the extension schema that PDF/A wants for the latter (ISO
/// 19005-2, 6.6.2.3.1).
QByteArray xmpOf(const letter::Document &document);

/// The information dictionary, which says the same.
QByteArray infoOf(const letter::Document &document);

} // namespace cpoise::print
