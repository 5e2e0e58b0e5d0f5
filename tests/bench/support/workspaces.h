// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/local_office.h"
#include "tests/bench/support/measuring.h"

/// Workspaces of a known size, made once in the folder of the run.
namespace cpoise::bench
{

/// Opens or makes a workspace for writing; ends the program when it cannot.
std::unique_ptr<app::LocalOffice> openOffice(const QString &folder);

/// A workspace with whole cases: 100,000 of them, or 300 when quick. Made by the store when the import has
/// not made it already.
QString casesWorkspace(const Plan &plan);
int caseCount(const Plan &plan);

/// A workspace whose list has `rows` rows and nothing behind them: made by SQL, for measures of the list
/// only.
QString listWorkspace(const Plan &plan, int rows);

/// The same for measures that add whole cases of their own to it: 100,000 rows, or 300 when quick.
QString turnsWorkspace(const Plan &plan);

/// The database file of a workspace.
QString databaseOf(const QString &workspace);

} // namespace cpoise::bench
