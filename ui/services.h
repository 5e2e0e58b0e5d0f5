// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "casework/desks.h"
#include "casework/paper.h"
#include "print/pdf_signer.h"
#include "print/press.h"

namespace cpoise::ui
{

/// An authority that vouches for the time; `goesOn` is asked while its answer is waited for.
using TimestampOffice =
    std::function<std::unique_ptr<print::TimestampAuthority>(std::function<bool()> goesOn)>;

/// What the window is handed at the front door. Everything outlives the window.
struct Services {
    casework::Office office;
    casework::FileFormats *formats = nullptr;
    print::Press *press = nullptr; ///< touched on pressThread only; nullptr: fonts are missing
    casework::Worker *pressThread = nullptr;
    TimestampOffice timestampOffice;  ///< none: letters are signed without a timestamp
    casework::Paper *paper = nullptr; ///< off the desk thread only; nullptr: nothing can be printed
    QString workspaceName;            ///< shown in the status bar
    QString workspaceFolder;
};

} // namespace cpoise::ui
