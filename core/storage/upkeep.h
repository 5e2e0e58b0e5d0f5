// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/folder.h"

namespace cpoise::storage
{

/// Backup, restore and verification of an open workspace. `betweenSteps` may be empty.
std::unique_ptr<casework::Upkeep> makeUpkeep(Database &database, const WorkspaceFolder &folder,
                                             const std::function<void()> &betweenSteps);

} // namespace cpoise::storage
