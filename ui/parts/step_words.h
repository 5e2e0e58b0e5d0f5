// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "casework/decision_session.h"
#include "ui/parts/style.h"

/// How steps, marks and severities are called on the screen.
namespace cpoise::ui
{

/// Short, for the rail and the Next button: "Harm".
QString stepName(law::StepKind step);
/// The question that the step's page asks, under its title.
QString stepQuestion(law::StepKind step);

QString markWord(casework::StepMark mark);
Tone markTone(casework::StepMark mark);

QString severityWord(law::Severity severity);
Tone severityTone(law::Severity severity);

/// "1 thing blocks the letter, 4 to look at"; empty when there is nothing.
QString findingsSummary(const QVector<law::Finding> &findings);

} // namespace cpoise::ui
