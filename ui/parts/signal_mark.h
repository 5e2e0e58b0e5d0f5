// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

#include "casework/decision_session.h"
#include "law/findings.h"
#include "ui/parts/style.h"

class QPainter;

/// The marks of steps and findings: each severity has a shape of its own, so that none is told by its colour
/// alone. Drawn and not loaded: they must stand crisp at any scale in both themes.
namespace cpoise::ui
{

void paintMark(QPainter *painter, const QRectF &rect, casework::StepMark mark);
void paintMark(QPainter *painter, const QRectF &rect, law::Severity severity);

} // namespace cpoise::ui
