// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/page_factory.h"

#include "ui/review/letter_page.h"
#include "ui/wizard/balance_page.h"
#include "ui/wizard/checks_page.h"
#include "ui/wizard/factors_page.h"
#include "ui/wizard/grounds_page.h"
#include "ui/wizard/harm_page.h"
#include "ui/wizard/held_page.h"
#include "ui/wizard/opinion_page.h"
#include "ui/wizard/outcome_page.h"
#include "ui/wizard/refusal_page.h"
#include "ui/wizard/request_page.h"
#include "ui/wizard/slices_page.h"

namespace cpoise::ui
{

using law::StepKind;

StepPage *makePage(StepKind step, casework::DecisionSession &session, Services &services, QWidget *parent)
{
    switch (step) {
    case StepKind::Request:
        return new RequestPage(step, session, parent);
    case StepKind::Held:
        return new HeldPage(step, session, parent);
    case StepKind::Slices:
        return new SlicesPage(step, session, parent);
    case StepKind::Grounds:
        return new GroundsPage(step, session, parent);
    case StepKind::QualifiedPerson:
        return new OpinionPage(step, session, parent);
    case StepKind::Cost:
    case StepKind::Conduct:
        return new RefusalPage(step, session, parent);
    case StepKind::Outcome:
        return new OutcomePage(step, session, parent);
    case StepKind::Checks:
        return new ChecksPage(step, session, parent);
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
    case StepKind::Letter:
        return new LetterPage(step, session, services, parent);
    }
    return nullptr;
}

} // namespace cpoise::ui
