// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cpoise::ui
{

/// From now on a screen reader finds in a PagesView its passages: each with its words, what it is (heading,
/// paragraph, item), where it stands, whether its words were changed, and an action that leads to their
/// field.
void giveAccessiblePages();

} // namespace cpoise::ui
