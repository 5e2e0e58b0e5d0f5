// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "casework/decision_session.h"

/// Days of the work list, counted as the clock counts them (R-CLK-1: working days of the whole United
/// Kingdom).
namespace cpoise::casework
{

/// Working days after `today` up to and including `due`: 0 on the day itself, negative when it has gone by.
/// Empty when `due` is invalid or a year lies outside the table of holidays.
std::optional<int> daysLeft(QDate due, QDate today, const LawBook &book);

/// The last day that counts as "due soon": the third working day after `today`; the fifth day
/// where the table of holidays ends. The list's filter and its count both use it.
inline constexpr int soonDays = 3;
QDate soonUntil(QDate today, const LawBook &book);

} // namespace cpoise::casework
