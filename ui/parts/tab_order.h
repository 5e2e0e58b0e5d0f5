// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cpoise::ui
{

/// The widgets under `top` that Tab stops at, in the order in which they are laid out: what a reader meets
/// one after the other, whenever each of them was made.
QWidgetList inReadingOrder(QWidget *top);

/// Tab goes from each to the next.
void chainTabs(const QWidgetList &widgets);

} // namespace cpoise::ui
