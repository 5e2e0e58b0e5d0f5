// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// The rows of the list and the searched texts, against what their versions committed to. Adds what it finds
/// to the report; throws Cancelled.
void checkList(SqliteConnection &connection, const casework::StepProgress &progress,
               casework::VerifyReport &report);
/// What else is kept beside the versions: applicants, letters, settings, and that nothing is missing.
void checkKeptBeside(SqliteConnection &connection, const casework::StepProgress &progress,
                     casework::VerifyReport &report);

} // namespace cpoise::storage
