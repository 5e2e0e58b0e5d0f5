// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/desks.h"
#include "print/press.h"

namespace cpoise::ui
{

/// What the window is handed at the front door. Everything outlives the window.
struct Services {
    casework::Office office;
    casework::FileFormats *formats = nullptr;
    print::Press *press = nullptr; ///< touched on pressThread only; nullptr: fonts are missing
    casework::Worker *pressThread = nullptr;
    QString workspaceName; ///< shown in the status bar
    QString workspaceFolder;
};

} // namespace cpoise::ui
