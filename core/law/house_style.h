// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace cpoise::law
{

/// How the factors of a public interest test stand in a letter.
enum class FactorLayout {
    Bullets,
    Letters, ///< a) b) c)
    Paragraphs,
    Columns ///< a table: for disclosure beside against it
};

/// Where a test's result stands.
enum class ResultPlace { AfterBalance, BeforeReasons };

/// In which order its two sides stand.
enum class SidesOrder { AsWritten, ForFirst, AgainstFirst };

enum class DateForm {
    Plain,      ///< 2 November 2026
    WithWeekday ///< Monday 2 November 2026
};

/// Words in place of a standing text (letter/house_style.h says which, and what they must keep).
struct Rewording {
    QString key;
    QString text;
    bool operator==(const Rewording &) const = default;
};

/// An authority's own way of writing letters. The default is the program's. It never changes what a letter
/// has to say: only in which words and order.
struct HouseStyle {
    FactorLayout factors = FactorLayout::Bullets;
    ResultPlace result = ResultPlace::AfterBalance;
    SidesOrder sides = SidesOrder::AsWritten;
    DateForm dates = DateForm::Plain;
    QVector<Rewording> words;
    bool operator==(const HouseStyle &) const = default;
};

} // namespace cpoise::law
