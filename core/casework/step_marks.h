// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"

namespace cpoise::casework
{

/// The steps that the law asks for, each with its mark: NotYet until something of the step has been entered
/// (a fresh case is not a wall of faults), then Blocks or ToLookAt where a finding blocks or warns, else
/// Done. Advice alone does not take a tick away. Checks stands for all findings.
QVector<StepState> stepStates(const law::Case &matter, const law::Catalogue &catalogue,
                              const QVector<law::Finding> &findings);

/// True when something that belongs to the step has been entered.
bool begun(const law::Case &matter, law::StepKind step, const law::Catalogue &catalogue);

/// UTF-16 units of text in a case: what a check has to read.
qsizetype textLength(const law::Case &matter);

} // namespace cpoise::casework
