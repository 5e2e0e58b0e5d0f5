// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

/// Drafts: what is typed and not yet a revision, one for each case and person.
namespace cpoise::storage
{

/// Throws NotFound when there is no such case.
void saveDraft(SqliteConnection &connection, const casework::Draft &draft, const QByteArray &content);
/// Throws NotFound when there is none.
casework::Draft draftOf(SqliteConnection &connection, const QString &caseId, const QString &person);
void discardDraft(SqliteConnection &connection, const QString &caseId, const QString &person);

} // namespace cpoise::storage
