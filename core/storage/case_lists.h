// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// Row ids of a list in order. Without a search each list is one scan of one index. Cases without a date come
/// last in lists by date, whichever way they run.
QVector<casework::RowId> listIds(SqliteConnection &connection, const casework::ListQuery &query,
                                 const QHash<QString, QString> &officerNames);

/// A row's id as lists hold it; raises TooLarge where it does not fit, and never wraps.
casework::RowId listRowId(qint64 rowId);

/// The statement that listIds runs, for the tests that look at its plan. `officerRow` only for
/// SortBy::Officer.
struct ListStatement {
    QString sql;
    QVariantList values;
};
ListStatement listStatement(const casework::ListQuery &query, bool useOrderIndex,
                            std::optional<qint64> officerRow = std::nullopt);

QVector<casework::CaseRow> listRows(SqliteConnection &connection, const QVector<casework::RowId> &rowIds,
                                    const QHash<QString, QString> &officerNames);

/// `all` counts every case; the others count cases that are neither issued nor closed: those of `officerId`,
/// due from today to soon, due before today, waiting for clarification, in review.
casework::ListCounts listCounts(SqliteConnection &connection, const QString &officerId, const QDate &today,
                                const QDate &soon);

} // namespace cpoise::storage
