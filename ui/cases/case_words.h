// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "casework/decision_session.h"
#include "ui/parts/style.h"

/// What the lists and the case page say about a case.
namespace cpoise::ui
{

QString stageName(casework::Stage stage);
/// "2 days left", "due today", "3 days late"; empty when it cannot be counted.
QString daysWords(std::optional<int> daysLeft);
/// Late blocks, within five days is to be looked at.
Tone daysTone(std::optional<int> daysLeft);
/// True for cases that no day counts for any more.
bool isFinished(casework::Stage stage);

/// "Day 18 of 20" on `today`; over the limit: "Day 23 of 20".
struct DayCount {
    int day = 0;
    int limit = 0;
};
DayCount dayOf(const law::Deadline &deadline, QDate today);

/// What to do next ("strike the balance"), from the first step that is not done.
QString nextWords(const QVector<casework::StepState> &steps);
/// "2 things block the letter, 5 to look at".
QString findingsWords(const QVector<law::Finding> &findings);
/// "1 thing", "3 things".
QString counted(qint64 n, const QString &one, const QString &many);

} // namespace cpoise::ui
