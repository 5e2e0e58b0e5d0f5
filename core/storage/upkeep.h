// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/folder.h"
#include "storage/other_work.h"

namespace cpoise::storage
{

/// Backup, restore and verification of an open workspace.
std::unique_ptr<casework::Upkeep> makeUpkeep(Database &database, const WorkspaceFolder &folder,
                                             const OtherWork &otherWork);

} // namespace cpoise::storage
