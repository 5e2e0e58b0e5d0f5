// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "law/case.h"

namespace cpoise::exchange
{

/// What a heading of a public interest test was taken for. The heading itself stays as its team wrote it.
struct Heading {
    law::SectionRole role = law::SectionRole::Other;
    bool confirmOrDeny = false; ///< it speaks of confirming or denying
    bool provisionOnly = false; ///< it names a provision and no more: "Section 31 – Law enforcement"
};

/// What a line is taken for when all of it is a heading that teams use: upper or mixed case, with numbering,
/// a trailing colon, or section numbers before or after it ("s24 - Factors favouring disclosure").
std::optional<Heading> headingOf(const QString &line);

/// The length of a heading that stands before text on the same line, with its colon ("Harm: The ..."); 0
/// when there is none.
qsizetype leadingHeading(const QString &line);

/// True when a line is the title of a test ("Public Interest Test – 624A/23") or carries its reference
/// ("FOI reference: 1234/26"). Said of lines before the first heading only.
bool isTitleLine(const QString &line);

/// The reference that a title line carries, as written; empty when there is none.
QString referenceIn(const QString &titleLine);

/// True when a text speaks of confirming or denying whether information is held.
bool speaksOfConfirming(const QString &text);

} // namespace cpoise::exchange
