// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"

namespace cpoise::ui
{

/// What an entry of the journal says to people: "Changed (revision 3)". Unknown kinds are shown as they are.
QString historyWords(const casework::JournalEntry &entry);
/// "Wed 25 Nov 2026, 14:02" in the office's time.
QString momentWords(const QDateTime &at);
QString outcomeName(law::SliceOutcome outcome);
QString heldName(law::Held held);

} // namespace cpoise::ui
