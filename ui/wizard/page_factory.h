// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/wizard/step_page.h"

namespace cpoise::ui
{

/// The page of a step.
StepPage *makePage(law::StepKind step, casework::DecisionSession &session, Services &services,
                   QWidget *parent);

} // namespace cpoise::ui
