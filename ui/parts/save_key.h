// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QWidget;

namespace cpoise::ui
{

/// Ctrl+S (the system's key for saving) presses `save` from anywhere on the page.
void saveByKey(QPushButton *save, QWidget *page);

} // namespace cpoise::ui
