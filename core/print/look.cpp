// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "print/block_layout.h"

namespace cpoise::print
{

namespace
{
constexpr double largePt = 16;

/// For headings of level 1, 2 and 3.
using Levels = std::array<double, 3>;

double of(const Levels &levels, int level)
{
    return levels[size_t(std::clamp(level, 1, 3)) - 1];
}
} // namespace

PageStyle pageFor(double bodyPt)
{
    PageStyle style;
    style.bodyPt = bodyPt;
    if (bodyPt >= largePt)
        style.marginPt = 60; // 21 mm
    return style;
}

bool Look::isLarge() const
{
    return body >= largePt;
}

TextStyle Look::bodyText() const
{
    return {body, leading(), {false, false, house}, qRgb(0, 0, 0), true};
}

TextStyle Look::addressText() const
{
    return {body, leading(), {false, false, house}, qRgb(0, 0, 0)};
}

TextStyle Look::tableText(bool head) const
{
    return {body, 1.36, {head, false, house}, head ? accent : qRgb(0, 0, 0)};
}

TextStyle Look::caption() const
{
    return {body, 1.4, {true, false, house}, accent};
}

TextStyle Look::heading(int level) const
{
    constexpr Levels factors{1.75, 1.3, 1.08}, largeFactors{1.25, 1.15, 1.08};
    const double leading = level == 1 ? 1.25 : 1.32;
    return {body * of(isLarge() ? largeFactors : factors, level), leading, {true, false, house}, accent};
}

double Look::headingGapBefore(int level) const
{
    constexpr Levels factors{1.6, 1.6, 1.15}, largeFactors{0.9, 0.9, 0.8};
    return body * of(isLarge() ? largeFactors : factors, level);
}

} // namespace cpoise::print
