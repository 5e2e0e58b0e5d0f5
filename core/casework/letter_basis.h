// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"

namespace cpoise::casework
{

/// What a letter is made with beside the case and the applicant: kept with each one that is written, so that
/// it can be made again when the authority has moved, its house style is another one, or the program has
/// other words. Nothing of a request and nothing of an applicant is in it.
struct LetterBasis {
    law::Authority authority; ///< with its house style
    letter::Wording wording;  ///< the program's standing texts
    QString program;          ///< its version
};

/// Canonical JSON; the same bytes for the same basis. Pictures and fonts are in it by their hashes only.
QByteArray toBytes(const LetterBasis &basis);
/// The inverse; Invalid names what is wrong. `settingOf` gives a setting of the store by its name: there the
/// pictures and fonts are (style_files.h).
Result<LetterBasis> basisFrom(const QByteArray &bytes,
                              const std::function<Result<QString>(const QString &name)> &settingOf);

/// As the store keeps it: canonical JSON.
QByteArray toBytes(const LetterMaking &making);
Result<LetterMaking> makingFrom(const QByteArray &bytes);

} // namespace cpoise::casework
