// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "law/house_style.h"
#include "letter/compose.h"

namespace cpoise::letter
{

/// The standing texts that an authority may put in its own words: what introduces, heads and helps. Never
/// those that state a ground, a limb, a likelihood or the balance: there the law's own words count.
bool isRewordable(const QString &key);
/// All of them, by key.
QStringList rewordable(const Wording &standing);

/// What is wrong with a style; Invalid with a sentence: a text that is not there or may not be changed, one
/// without words (section 17(7) and the others ask for them), one that lost a placeholder or has one of its
/// own, or one twice.
Result<void> check(const law::HouseStyle &style, const Wording &standing);

/// The standing wording with the authority's own words in it; what does not pass check() stays as it stands.
Wording reworded(const Wording &standing, const law::HouseStyle &style);

} // namespace cpoise::letter
