// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOption;

namespace cpoise::ui
{

/// Width and height of a check box or a radio button, in pixels.
constexpr int indicatorSize = 16;

/// The box of a check box and the ring of a radio button: an edge that is seen on every ground of both
/// themes, filled with the accent when chosen, thicker with the focus.
void drawCheckBox(const QStyleOption &option, QPainter &painter);
void drawRadioButton(const QStyleOption &option, QPainter &painter);

} // namespace cpoise::ui
