// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journal.h"

/// Letters that were written out.
namespace cpoise::storage
{

/// Inside a transaction. Throws NotFound for an unknown case, Invalid for a hash that is not a SHA-256 and
/// for a basis without how the letter was made, or the other way round.
void recordLetter(SqliteConnection &connection, Journal &journal, const casework::LetterRecord &letter,
                  const QByteArray &basis, const casework::Actor &actor);
/// What letters were made with, by its SHA-256; throws NotFound.
QByteArray basisOf(SqliteConnection &connection, const QByteArray &sha256);
/// In the order in which they were written.
QVector<casework::LetterRecord> lettersOf(SqliteConnection &connection, const QString &caseId);
/// The bytes that a letter's commitment is made over; how it was made as it is stored, empty when it is not.
QByteArray letterBytes(const casework::LetterRecord &letter, const QByteArray &making);

} // namespace cpoise::storage
