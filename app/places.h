// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

/// Where things lie on this machine. Needs a QCoreApplication.
namespace cpoise::app
{

/// The user's local data folder of the program, never roaming and never on a server share. With a file named
/// "portable" beside the program: the folder "data" beside it, and nothing is written anywhere else.
QString dataFolder();
/// The workspace that is opened when none is named.
QString defaultWorkspace();
/// The workspace to open: `named`, or the default. Invalid when the machine's policy allows no other one.
Result<QString> workspaceFor(const QString &named);
/// For the log and for crash reports.
QString logFolder();
/// The operating system's account name; "unknown" when the system has none to give.
QString accountName();
/// A name as a system told it, fit for a journal and a line on the screen: control characters and blanks
/// around it are gone; "unknown" when nothing is left.
QString usableAccount(const QString &told);

} // namespace cpoise::app
