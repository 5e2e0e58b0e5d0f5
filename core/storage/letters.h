// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journal.h"

/// Letters that were written out.
namespace cpoise::storage
{

/// Inside a transaction. Throws NotFound for an unknown case, Invalid for a hash that is not a SHA-256.
void recordLetter(SqliteConnection &connection, Journal &journal, const casework::LetterRecord &letter,
                  const casework::Actor &actor);
/// In the order in which they were written.
QVector<casework::LetterRecord> lettersOf(SqliteConnection &connection, const QString &caseId);
/// The bytes that a letter's commitment is made over.
QByteArray letterBytes(const casework::LetterRecord &letter);

} // namespace cpoise::storage
