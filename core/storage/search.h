// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/content.h"
#include "storage/sqlite_connection.h"

/// The full-text index: written by plain SQL in the transaction of the row it speaks of, because an FTS5
/// table may not be written by a trigger when the schema is not trusted.
namespace cpoise::storage
{

void addToSearch(SqliteConnection &connection, qint64 caseRow, const SearchText &text);
/// Replaces what the index holds of a case; does nothing when the text is the same.
void changeInSearch(SqliteConnection &connection, qint64 caseRow, const SearchText &text);

/// An FTS5 query of what a person typed: every word quoted, all must be there, the last one may go on. Empty
/// when there is no word in it. At most 32 words of at most 64 characters are looked at.
QString searchExpression(const QString &typed);

/// Keys of references from `first` on and before `end` begin with what was typed. Both empty when it holds
/// neither letter nor digit.
struct KeyRange {
    QString first, end;
};
KeyRange referenceRange(const QString &typed);

/// Throws Corrupt when the index is not whole in itself or, with `againstTexts`, does not say what the texts
/// say. Writes nothing, but SQLite wants a connection that may.
void checkSearchIndex(SqliteConnection &connection, bool againstTexts = true);

} // namespace cpoise::storage
