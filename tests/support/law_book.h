// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"

namespace cpoise::test
{

/// The catalogue, calendar and wording that ship. Fails the program when one cannot be read.
const casework::LawBook &lawBook();

/// An authority with everything filled in (invented).
law::Authority authority();

/// A complete case under section 31(1)(a), invented, that nothing blocks.
law::Case completeCase();

/// The folder ../shared when it is there; empty otherwise (tests then say so and go on).
QString sharedFolder();

} // namespace cpoise::test
