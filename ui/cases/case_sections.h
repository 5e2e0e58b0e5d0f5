// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"

class QLayout;
class QVBoxLayout;
class QWidget;

/// The parts of the case page: each adds a heading and what stands under it to a column. Outside text can be
/// selected and copied, and is never anything but text.
namespace cpoise::ui
{

/// The request in the applicant's words, and its questions with whether each is held.
void addRequest(QVBoxLayout *column, const law::Case &matter);
/// Provisions, what happens to each part, and the stage of the balance.
void addDecision(QVBoxLayout *column, const law::Case &matter);
void addLetters(QVBoxLayout *column, const QVector<casework::LetterRecord> &letters);
/// Newest first.
void addHistory(QVBoxLayout *column, const QVector<casework::JournalEntry> &history);
/// Name and addresses of the applicant; what is missing is said.
void addApplicantLines(QVBoxLayout *column, const casework::Applicant &applicant);
/// A heading and, under it, room for lines that belong together.
QVBoxLayout *addSection(QVBoxLayout *column, const QString &heading);
/// Takes everything out of a layout and deletes it.
void emptyLayout(QLayout *layout);

} // namespace cpoise::ui
