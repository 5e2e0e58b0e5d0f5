// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cpoise::app
{

/// From now on Qt's own warnings go to the log (room "qt") and not to the terminal, where they would stand
/// between the answers of a command.
void logQtMessages();

} // namespace cpoise::app
