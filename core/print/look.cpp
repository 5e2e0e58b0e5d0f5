// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/block_layout.h"

namespace cpoise::print
{

TextStyle Look::bodyText() const
{
    return {body, 1.42, {false, false, house}, qRgb(0, 0, 0), true};
}

TextStyle Look::addressText() const
{
    return {body, 1.42, {false, false, house}, qRgb(0, 0, 0)};
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
    const double factors[] = {1.75, 1.3, 1.08};
    return {
        body * factors[std::clamp(level, 1, 3) - 1], level == 1 ? 1.25 : 1.32, {true, false, house}, accent};
}

double Look::headingGapBefore(int level) const
{
    const double factors[] = {1.6, 1.6, 1.15};
    return body * factors[std::clamp(level, 1, 3) - 1];
}

} // namespace cpoise::print
