// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace cpoise
{

/// The stable name of a code, for logs and scripts: "NotFound".
const char *nameOf(ErrorCode code);

} // namespace cpoise
