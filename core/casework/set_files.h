// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_set.h"
#include "casework/set_parts.h"

namespace cpoise::casework
{

/// What the words of a set became: one PDF for each document, and what is in the enclosures, in their order.
struct LetterFile {
    QByteArray bytes;
    QByteArray unsignedSha256 = {}; ///< of what a signed file begins with; empty: it is not signed
};
struct SetBytes {
    QVector<LetterFile> letters;
    QVector<LetterFile> largePrint; ///< empty: not wanted
    QVector<QByteArray> enclosures;
};

struct SetFiles {
    QVector<NamedFile> files; ///< the manifest of the others last
    QVector<ManifestLine> lines;
};

/// Every file of a set, ready to be written. `bytes` has all that `wish` asks for.
SetFiles filesOf(const LetterSet &set, const SetWish &wish, const SetBytes &bytes);

inline constexpr double largePrintPt = 18;

/// A line of a set's letters, to be journalled.
WrittenLetter writtenLetter(const ManifestLine &line);

/// Whether the part is a letter that is journalled when it is written, in large print too.
bool isLetter(SetPart part);

} // namespace cpoise::casework
