// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise
{

/// A fresh id: a random UUID in lower case without braces, 36 characters.
QString newId();

} // namespace cpoise
