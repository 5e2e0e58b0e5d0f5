// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where things lie on this machine.
namespace cpoise::app
{

/// The user's local data folder of the program, never roaming and never on a server share.
QString dataFolder();
/// The workspace that is opened when none is named.
QString defaultWorkspace();
QString logFolder();
/// The operating system's account name; "unknown" when the system has none to give.
QString accountName();

} // namespace cpoise::app
