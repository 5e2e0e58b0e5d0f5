// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

/// Checks of a database: SQLite's own, the journal's chain, every content against its commitment.
namespace cpoise::storage
{

/// SQLite's quick check. Throws Corrupt.
void quickCheck(SqliteConnection &connection);

/// A place in the chain that was noted outside the file.
struct Anchor {
    QByteArray hash;
    qint64 at = 0;  ///< when it was noted, milliseconds since 1970
    QString source; ///< the file that says so
};
using Anchors = QMultiMap<qint64, Anchor>; ///< by sequence

/// How much of a database is looked at.
struct VerifyScope {
    /// Table by table and in short reads, so that a save of another connection is never kept waiting long.
    bool gently = false;
    /// Nothing that depends on what the tables are (an older schema).
    bool structureOnly = false;
    /// The search index needs a connection that may write (nothing is written): alone, or against its texts.
    enum class Index { NotAtAll, InItself, AgainstTexts };
    Index index = Index::NotAtAll;
};

/// Throws Cancelled when `progress` answers false; everything else that is found is in the report.
casework::VerifyReport verifyDatabase(SqliteConnection &connection, const VerifyScope &scope,
                                      const Anchors &anchors, const casework::StepProgress &progress);

} // namespace cpoise::storage
