// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise::app
{

/// From now on a crash writes where the program was to `file`; one implementation for each operating system.
/// The path is copied now: a handler may not allocate.
void writeCrashesTo(const QString &file);

} // namespace cpoise::app
