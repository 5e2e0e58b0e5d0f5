// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDateTime>
#include <QDir>

#include "casework/ports.h"
#include "storage/verify.h"

namespace cpoise::storage
{

/// How a copy is made.
struct BackupPlan {
    QString folder;
    QDateTime now; ///< UTC; names the copy
    casework::StepProgress progress;
    std::function<void()> betweenSteps;
    /// The copying connection writes as well: saves between steps are carried into the copy. Otherwise the
    /// source is held still for the whole copy, since another process's save would begin it anew.
    bool sourceWrites = true;
    int newestSchema = 0; ///< a copy of an older one is looked at in structure only
    QByteArray fileLayer; ///< as in ConnectionOptions
};

/// A verified copy: made as *.partial in small steps, checked, hashed, put on the disk, renamed; a manifest
/// beside it. Older copies in the folder are thinned out. Returns its path. Throws; what was begun is
/// removed.
QString makeBackup(SqliteConnection &source, const BackupPlan &plan);

/// Copies `source` page by page to `path` (made anew), without looking at it. At least one of the callbacks
/// of the plan may be empty. Throws Cancelled, DiskFull, Io, Busy.
void copyDatabase(SqliteConnection &source, const QString &path, const BackupPlan &plan);

/// Opens a copy and looks at everything in it. Throws Corrupt with the first fault.
struct CopyFacts {
    qint64 cases = 0;
    qint64 entries = 0;
    QByteArray head;     ///< hash of the last entry
    QByteArray identity; ///< hash of the first entry: which workspace it is
    int schema = 0;
    QByteArray sha256; ///< of the file; made for a manifest only
};
CopyFacts verifiedFacts(const QString &path, const BackupPlan &plan);
/// Hash of the first entry of the journal; empty when there is none.
QByteArray identityOf(SqliteConnection &connection);

/// True when a backup lies in the folder.
bool hasBackups(const QString &folder);

/// What the manifests in a folder say about the journal with this identity.
Anchors anchorsIn(const QString &folder, const QByteArray &identity);
/// The SHA-256 that the manifest beside a backup gives; empty when there is none.
QByteArray hashInManifest(const QString &backup);

/// Of the times of copies, those to let go: what is kept is every copy of the newest day (UTC), and the
/// newest of each of the last 7 days, 4 weeks and 12 months that have one.
QVector<QDateTime> toThinOut(QVector<QDateTime> times);

} // namespace cpoise::storage
