// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_set.h"
#include "casework/set_parts.h"

namespace cpoise::casework
{

/// A letter's file.
struct LetterFile {
    QByteArray bytes;
    QByteArray unsignedSha256 = {}; ///< of what a signed file begins with; empty: it is not signed
};
/// What the words of a set became: one PDF for each document.
struct SetBytes {
    QVector<LetterFile> letters;
    QVector<LetterFile> largePrint; ///< empty: not wanted
};

/// Writes all of a set into the new folder `path`, or as one archive, or nothing of it. Enclosures are copied
/// piece by piece. `bytes` has all that `wish` asks for. Answers with each file, the manifest last. Fails as
/// writeNewFolder and writeNewZip do.
Result<QVector<ManifestLine>> writeSet(const QString &path, bool asZip, const LetterSet &set,
                                       const SetWish &wish, const SetBytes &bytes,
                                       const BytesProgress &progress = {});

/// What is called large print everywhere: in letters, files and options.
inline constexpr double largePrintPt = 18;

/// A line of a set's letters, to be journalled.
WrittenLetter writtenLetter(const ManifestLine &line);

/// Whether the part is a letter that is journalled when it is written, in large print too.
bool isLetter(SetPart part);

/// The paths of the letters in a folder that a set was written to, in order: what a printed copy is made of.
QStringList letterPaths(const QString &folder, const QVector<ManifestLine> &lines);

} // namespace cpoise::casework
