// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise::app
{

/// From now on Qt's own warnings go to the log (room "qt") and not to the terminal, where they would stand
/// between the answers of a command.
void logQtMessages();

/// A message of Qt's as far as it is Qt's own words: cut off where a path, a quotation or other outside text
/// begins.
QString withoutNames(const QString &message);

} // namespace cpoise::app
