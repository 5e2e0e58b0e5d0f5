// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/verify.h"

namespace cpoise::storage
{

/// Every entry of the journal against the one before, every version against its commitment, and the chain
/// against `anchors`. Adds what it finds to the report.
void checkChain(SqliteConnection &connection, const Anchors &anchors, const casework::StepProgress &progress,
                casework::VerifyReport &report);

} // namespace cpoise::storage
