// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"
#include "base/secret.h"

namespace cpoise::app::cli
{

/// Asks on the terminal, where what is typed is not shown. Invalid where there is no terminal.
Result<Secret> passwordFromTerminal(const QString &question);

/// What to do where there is none.
QString noTerminal();

/// The first line of standard input, for scripts.
Result<Secret> passwordFromInput();

} // namespace cpoise::app::cli
