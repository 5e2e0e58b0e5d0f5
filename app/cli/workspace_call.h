// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/local_office.h"

/// What the verbs on a workspace share.
namespace cpoise::app::cli
{

/// Opens the workspace that --workspace names (the user's own without it); made when missing.
Result<std::unique_ptr<LocalOffice>> openOffice(const Arguments &arguments, storage::Access access);

/// The record of the case with a reference in any spelling; NotFound names it.
Result<casework::CaseRecord> recordOf(LocalOffice &local, const QString &reference);

/// All bytes of a file; NotFound, Io (with the path) when it cannot be read, TooLarge over 64 MB.
Result<QByteArray> readFile(const QString &path);

} // namespace cpoise::app::cli
