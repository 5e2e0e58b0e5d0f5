// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace cpoise::ui
{

/// Words that a person reads, outside of the classes that have a tr() of their own.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("Counterpoise", text);
}

} // namespace cpoise::ui
