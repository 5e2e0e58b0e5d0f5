// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// What is kept beside the versions, against what the journal committed to: the rows of the list and the
/// searched texts, applicants, letters, settings. Adds what it finds to the report.
void checkKept(SqliteConnection &connection, const casework::StepProgress &progress,
               casework::VerifyReport &report);

} // namespace cpoise::storage
