// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "app/cli/arguments.h"
#include "app/cli/cli.h"

/// One function a verb. Those that need a workspace take its folder from --workspace.
namespace cpoise::app::cli
{

Answer importCommand(const Arguments &arguments);
Answer readPitCommand(const Arguments &arguments);
Answer checkCommand(const Arguments &arguments);
Answer letterCommand(const Arguments &arguments);
Answer setCommand(const Arguments &arguments);
Answer houseStyleCommand(const Arguments &arguments);
Answer deadlineCommand(const Arguments &arguments);
Answer exportCommand(const Arguments &arguments);
Answer backupCommand(const Arguments &arguments);
Answer restoreCommand(const Arguments &arguments);
Answer verifyCommand(const Arguments &arguments);
Answer verifyLetterCommand(const Arguments &arguments);
Answer keysCommand(const Arguments &arguments);

} // namespace cpoise::app::cli
