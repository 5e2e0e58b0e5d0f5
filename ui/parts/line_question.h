// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace cpoise::ui
{

/// Asks for one line in a small window that does not block. `then` gets what was typed, never an empty line;
/// it is not called when the window is closed.
void askLine(QWidget *parent, const QString &question, const QString &why,
             std::function<void(const QString &)> then);

} // namespace cpoise::ui
