// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace cpoise::ui
{

/// What happened, and what the person can do about it: the one place where codes become words for the window.
struct ErrorWords {
    QString what; ///< a short sentence: "The disk is full."
    QString todo; ///< what to do, and that nothing is lost where that is so
};

ErrorWords errorWords(ErrorCode code);
/// Both sentences, then the detail where it has one: for a message box's lower part.
QString errorDetail(const Error &error);

} // namespace cpoise::ui
