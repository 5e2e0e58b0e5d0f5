// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cpoise::app
{

/// What a program must put right on Windows before Qt begins; does nothing on other systems.
/// - The zone is the one set in Windows, whatever a variable TZ says: the C library reads "Europe/London"
/// there
///   as a zone with American summer time, which is an hour out in the weeks between the two changes.
/// - What the command line tool prints is UTF-8 on the console too.
void startOnWindows();
/// Title bars are dark when the theme of Windows is; before Qt begins, and for programs with a window only.
void letTitleBarsFollow();

} // namespace cpoise::app
