// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/import_desk.h"
#include "casework/settings_desk.h"
#include "casework/upkeep_desk.h"
#include "ui/services.h"

namespace cpoise::ui
{

/// The use cases that the pages of the window share.
struct Desks {
    explicit Desks(const Services &services)
        : requests(services.office), decisions(services.office), settings(services.office),
          upkeep(services.office), imports(services.office, *services.formats)
    {
    }

    casework::RequestDesk requests;
    casework::DecisionDesk decisions;
    casework::SettingsDesk settings;
    casework::UpkeepDesk upkeep;
    casework::ImportDesk imports;
};

} // namespace cpoise::ui
