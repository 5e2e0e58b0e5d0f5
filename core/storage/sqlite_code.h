// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace cpoise::storage
{

/// What a code of SQLite's, plain or extended, means to people; Io for those that say nothing more.
ErrorCode meaningOf(int sqliteCode);

} // namespace cpoise::storage
