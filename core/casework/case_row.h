// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "law/case.h"

namespace cpoise::casework
{

/// One ground as a row of the work list shows it: "s31(1)(a)(b)"; limbs of another subsection follow after a
/// comma: "s31(1)(a), s31(2)(b)".
QString groundText(const law::Ground &ground);

/// All grounds of a case in their order, each once: "s31(1)(a)(b), s24(1)".
QString provisionsText(const law::Case &matter);

} // namespace cpoise::casework
