// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

/// Letters that were written earlier.
namespace cpoise::app::cli
{

/// What was written for a case, drafts too, numbered from 1 in the order of writing.
Answer listIssued(const Arguments &arguments);
/// Makes the letter that --as-issued names (by number, file name, or the beginning of its SHA-256) once more
/// from what was kept of it, says whether it is byte for byte the same, and writes it where --out says.
Answer letterAsIssued(const Arguments &arguments);

} // namespace cpoise::app::cli
