// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>
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

/// What differs in one kind of letter; what it does not say is as in the others.
struct KindStyle {
    QString kind; ///< "refusal" and the like (letter/house_style.h)
    std::optional<FactorLayout> factors = {};
    std::optional<ResultPlace> result = {};
    std::optional<SidesOrder> sides = {};
    std::optional<DateForm> dates = {};
    QVector<Rewording> words = {};
    QStringList signature = {}; ///< empty: as in the others
    bool operator==(const KindStyle &) const = default;
};

enum class LogoPlace { Left, Right };

/// The authority's badge at the head of each document.
struct Logo {
    QByteArray png; ///< the file's bytes; empty: none
    QString words;  ///< for who cannot see it (PDF/UA-1, 7.3)
    double heightMm = 18;
    LogoPlace place = LogoPlace::Left;
    bool operator==(const Logo &) const = default;
};

/// The house's own font, as TrueType files' bytes; all empty: the program's. Bold stands in for a bold italic
/// that is not there, regular for an italic.
struct FontFiles {
    QString name;
    QByteArray regular, bold, italic, boldItalic;
    bool operator==(const FontFiles &) const = default;
};

/// An authority's own way of writing letters. The default is the program's. It never changes what a letter
/// has to say: only in which words and order, and how it looks.
struct HouseStyle {
    FactorLayout factors = FactorLayout::Bullets;
    ResultPlace result = ResultPlace::AfterBalance;
    SidesOrder sides = SidesOrder::AsWritten;
    DateForm dates = DateForm::Plain;
    QVector<Rewording> words;
    QStringList signature; ///< lines with {name}, {role} and {authority}; empty: these three
    QStringList parts;     ///< the letter's parts in their order (letter/house_style.h); empty: the program's
    QVector<KindStyle> kinds; ///< each kind once
    QStringList letterhead; ///< lines in place of the authority's name and address at the head; empty: these
    Logo logo;
    QString accent; ///< "#1b2a41": of headings and the heads of tables; empty: the program's
    FontFiles font;
    bool operator==(const HouseStyle &) const = default;
};

} // namespace cpoise::law
