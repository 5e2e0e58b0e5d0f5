// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "print/block_layout.h"

namespace cpoise::print
{

namespace
{
constexpr double largePt = 16;

constexpr Proportions usual{.leading = 1.42,
                            .paragraphGap = 0.75,
                            .itemGap = 0.35,
                            .listIndent = 1.9,
                            .heading = {1.75, 1.3, 1.08},
                            .headingGap = {1.6, 1.6, 1.15}};
/// Large print: closer, so that as much as can be stands on the first page.
constexpr Proportions closer{.leading = 1.32,
                             .paragraphGap = 0.6,
                             .itemGap = 0.25,
                             .listIndent = 1.6,
                             .heading = {1.25, 1.15, 1.08},
                             .headingGap = {0.9, 0.9, 0.8}};

size_t at(int level)
{
    return size_t(std::clamp(level, 1, 3)) - 1;
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

Look::Look(double bodyPt) : body(bodyPt), of(bodyPt >= largePt ? closer : usual) {}

TextStyle Look::bodyText() const
{
    return {body, of.leading, {false, false, house}, qRgb(0, 0, 0), true};
}

TextStyle Look::addressText() const
{
    return {body, of.leading, {false, false, house}, qRgb(0, 0, 0)};
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
    const double leading = level == 1 ? 1.25 : 1.32;
    return {body * of.heading[at(level)], leading, {true, false, house}, accent};
}

double Look::headingGapBefore(int level) const
{
    return body * of.headingGap[at(level)];
}

} // namespace cpoise::print
