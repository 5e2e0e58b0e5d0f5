// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/page_factory.h"

#include "ui/wizard/balance_page.h"
#include "ui/wizard/factors_page.h"
#include "ui/wizard/harm_page.h"

namespace cpoise::ui
{

using law::StepKind;

StepPage *makePage(StepKind step, casework::DecisionSession &session, Services &services, QWidget *parent)
{
    Q_UNUSED(services)
    switch (step) {
    case StepKind::Harm:
    case StepKind::ConfirmOrDenyHarm:
        return new HarmPage(step, session, parent);
    case StepKind::For:
    case StepKind::Against:
    case StepKind::ConfirmOrDenyFor:
    case StepKind::ConfirmOrDenyAgainst:
        return new FactorsPage(step, session, parent);
    case StepKind::Balance:
    case StepKind::ConfirmOrDenyBalance:
        return new BalancePage(step, session, parent);
    default:
        return new HarmPage(step, session, parent);
    }
}

} // namespace cpoise::ui
