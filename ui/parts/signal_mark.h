// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"
#include "law/findings.h"

class QPainter;
class QRect;

/// The marks of steps and findings: each has a shape of its own, so that none is told by its colour alone.
namespace cpoise::ui
{

/// The icon's name; empty for a step that is not yet begun, which is painted as a small ring.
QString markIcon(casework::StepMark mark);
QString severityIcon(law::Severity severity);

void paintMark(QPainter *painter, const QRect &rect, casework::StepMark mark);
void paintMark(QPainter *painter, const QRect &rect, law::Severity severity);

} // namespace cpoise::ui
