// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise::app
{

/// From now on a crash leaves a stack trace (addresses and module names, no memory contents) as
/// crash-<start time>-<process>.txt in `folder`, beside the log. Nothing is ever sent.
void traceCrashesTo(const QString &folder);

} // namespace cpoise::app
