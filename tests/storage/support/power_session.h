// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTemporaryDir>

#include "storage/sqlite_connection.h"
#include "storage/workspace_options.h"
#include "tests/storage/support/disk_record.h"

namespace cpoise::test
{

/// A folder for files that are made thousands of times: in memory where the system has such a place.
QString quickFolderTemplate();

/// All that a workspace has promised at one moment: the journal's last hash speaks for everything that is
/// journalled (verification compares it), drafts are taken word for word.
struct Promise {
    qint64 entries = 0;
    QByteArray head;
    QByteArray drafts;
    bool operator==(const Promise &) const = default;
};
Promise promiseOf(storage::SqliteConnection &connection);

/// What became of a workspace after a cut.
enum class Fate { Whole, Lost, Damaged };

/// Opens images of a disk through the storage's own front door and compares them with what was promised.
class CutJudge
{
public:
    /// `promises[n]` held when `n` saves were acknowledged.
    CutJudge(QVector<Promise> promises, const QString &migrations);

    Fate judge(const DiskImage &image, int acknowledged);
    /// The same with the image's first opening (which rolls a journal back) written down in `record`'s place:
    /// for cuts within a recovery.
    std::unique_ptr<DiskRecorder> recordRecovery(const DiskImage &image);
    const QString &lastReason() const { return m_reason; }

private:
    Result<std::unique_ptr<storage::Workspace>> open(const QByteArray &fileLayer);
    void put(const DiskImage &image);
    std::optional<Promise> foundIn(const DiskImage &image);
    std::optional<Promise> verifiedPromise();
    Fate compare(const Promise &found, int acknowledged);

    QTemporaryDir m_folder{quickFolderTemplate()};
    QVector<Promise> m_promises;
    QString m_migrations;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC)};
    QHash<QByteArray, std::optional<Promise>> m_known;
    QString m_reason;
};

} // namespace cpoise::test
