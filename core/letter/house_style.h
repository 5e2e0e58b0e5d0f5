// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "law/house_style.h"
#include "letter/compose.h"

namespace cpoise::letter
{

/// The standing texts that an authority may put in its own words: what introduces, heads and helps. Never
/// those that state a ground, a limb, a likelihood or the balance: there the law's own words count.
bool isRewordable(const QString &key);
/// All of them, by key.
QStringList rewordable(const Wording &standing);

/// "refusal", "not-held" ...: what a kind of letter is called in a style.
QString kindName(LetterKind kind);
/// All of them.
QStringList kindNames();

/// The parts of a letter that a house may put in another order, in the program's. The opening and the
/// decision at a glance stand before them, the signature and annexes after them.
QStringList movableParts();

/// How high a logo may be, in millimetres: less is no picture, more no head of a letter.
inline constexpr double leastLogoMm = 6;
inline constexpr double mostLogoMm = 50;

/// The lines under a letter where a house has none of its own: who signs, as what, for whom.
QStringList usualSignature();

/// Behind the head of a table.
inline constexpr int tableShade = 0xEEF1F5;

/// How well a colour such as "#1b2a41" stands out from the darkest ground that it is used on, the shade
/// behind the head of a table: 1 to 21 (WCAG 2.2, "contrast ratio"); 0 when it is none.
double contrastOf(const QString &colour);
/// What text has to reach (WCAG 2.2, 1.4.3; PDF/UA leaves it to people).
inline constexpr double leastContrast = 4.5;

/// What is wrong with a style, and where: "words/help", "refusal/words/help", "signature",
/// "refusal/signature", "parts", "kinds", "letterhead", "logo", "accent" or "font".
struct StyleFault {
    QString where;
    QString sentence;
};
/// A text that is not there or may not be changed, one without words (section 17(7) and the others ask for
/// them), one that lost a placeholder or has one of its own, or one twice; a part of the letter that is
/// missing; a colour too light to be read; a logo without words. Whether pictures and fonts can be used is
/// for print/house_files.h.
QVector<StyleFault> faultsOf(const law::HouseStyle &style, const Wording &standing);
/// The first of them as Invalid.
Result<void> check(const law::HouseStyle &style, const Wording &standing);

/// A line with {name} and the like filled in, in one pass; nothing when all that it asks for is blank. Beside
/// a blank value no comma or dash is left at the line's ends.
std::optional<QString> filled(const QString &line, const QHash<QString, QString> &values);

/// The style as it is for one kind of letter; its `kinds` are empty.
law::HouseStyle styleFor(const law::HouseStyle &style, LetterKind kind);

/// The standing wording with the authority's own words in it; what does not pass stays as it stands.
Wording reworded(const Wording &standing, const law::HouseStyle &style);

} // namespace cpoise::letter
