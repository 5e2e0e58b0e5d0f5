// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"

namespace cpoise::app
{

/// The catalogue, holidays and wording that ship with the program. Invalid when one of them does not hold
/// together (a broken build).
Result<casework::LawBook> loadLawBook();

} // namespace cpoise::app
