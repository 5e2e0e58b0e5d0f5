// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "ui/parts/style.h"

namespace cpoise::ui
{

namespace
{
QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}
} // namespace

Colours lightColours()
{
    Colours c;
    c.window = rgb(0xF6F7F9);
    c.side = rgb(0xECEFF3);
    c.base = rgb(0xFFFFFF);
    c.text = rgb(0x1C2127);
    c.quiet = rgb(0x535C68);
    c.line = rgb(0xD5DAE1);
    c.edge = rgb(0x788392);
    c.hover = rgb(0xE9EDF3);
    c.selection = rgb(0xD9E6FA);
    c.accent = rgb(0x1A55B0);
    c.onAccent = rgb(0xFFFFFF);
    c.blocks = rgb(0xAD1F17);
    c.look = rgb(0x7E4B00);
    c.done = rgb(0x17663A);
    c.blocksSoft = rgb(0xFBE9E7);
    c.lookSoft = rgb(0xFFF1D6);
    c.doneSoft = rgb(0xE2F4E8);
    return c;
}

Colours darkColours()
{
    Colours c;
    c.window = rgb(0x1D2024);
    c.side = rgb(0x17191C);
    c.base = rgb(0x25292E);
    c.text = rgb(0xE7EAEE);
    c.quiet = rgb(0xAEB6C1);
    c.line = rgb(0x383E46);
    c.edge = rgb(0x77818E);
    c.hover = rgb(0x30353C);
    c.selection = rgb(0x2B405F);
    c.accent = rgb(0x8CBBFF);
    c.onAccent = rgb(0x0C1C33);
    c.blocks = rgb(0xFF9D94);
    c.look = rgb(0xF3BE5C);
    c.done = rgb(0x7FD69B);
    c.blocksSoft = rgb(0x46282A);
    c.lookSoft = rgb(0x42361F);
    c.doneSoft = rgb(0x23402F);
    return c;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace cpoise::ui
