// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "law/case.h"

/// What refuses a request itself, regime by regime: for its cost, and for what it asks of the authority.
namespace cpoise::law
{

struct RequestGround {
    Regime regime;
    const char16_t *cost, *conduct;         ///< catalogue ids
    const char16_t *citeCost, *citeConduct; ///< what an officer is asked to claim
    bool weighed;                           ///< an exception with a public interest test (EIR)
};

/// One row a regime. FOIA: ss12, 14 [V]. EIR: there is no cost limit; both are reg 12(4)(b), which is weighed
/// and falls under the presumption of reg 12(2) [V: law.md section 4]. FOISA: s12(1), s14(1) and (2) [V: the
/// Scottish Information Commissioner's decisions 032/2011 and 007/2024].
const RequestGround &requestGround(Regime regime);

/// A refusal for cost, or for what the request is (vexatious, repeated).
bool refusesRequest(SliceOutcome outcome);
/// The catalogue id that a refusal rests on in a regime; empty for other outcomes.
QString provisionFor(SliceOutcome outcome, Regime regime);

/// Whether a provision is a regime's own for cost, or for conduct, and refuses the request without weighing.
bool isCostProvision(const QString &provisionId);
bool isConductProvision(const QString &provisionId);

} // namespace cpoise::law
