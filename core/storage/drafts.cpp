// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/drafts.h"

#include "storage/case_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

void saveDraft(SqliteConnection &connection, const casework::Draft &draft, const QByteArray &content)
{
    const CasePlace place = placeOf(connection, draft.caseId);
    Statement keep(
        connection,
        u"INSERT INTO draft (case_row, person, base_revision, saved_at, content) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (case_row, person) DO UPDATE SET base_revision = excluded.base_revision, "
        "saved_at = excluded.saved_at, content = excluded.content"_s);
    keep.run(place.row, draft.person, draft.baseRevision, draft.savedAt.toMSecsSinceEpoch(), content);
}

casework::Draft draftOf(SqliteConnection &connection, const QString &caseId, const QString &person)
{
    Statement read(connection, u"SELECT d.base_revision, d.saved_at, d.content FROM cases c "
                               "JOIN draft d ON d.case_row = c.row_id WHERE c.id = ? AND d.person = ?"_s);
    read.run(caseId, person);
    if (!read.next())
        raise(ErrorCode::NotFound, u"no draft of case "_s + caseId);
    return {caseId, person, read.integer(0), QDateTime::fromMSecsSinceEpoch(read.integer(1), Qt::UTC),
            caseFrom(read.bytes(2))};
}

void discardDraft(SqliteConnection &connection, const QString &caseId, const QString &person)
{
    Statement drop(
        connection,
        u"DELETE FROM draft WHERE case_row = (SELECT row_id FROM cases WHERE id = ?) AND person = ?"_s);
    drop.run(caseId, person);
}

} // namespace cpoise::storage
