// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restore.h"

#include <QFile>
#include <QFileInfo>

#include "storage/file_hash.h"
#include "storage/file_header.h"
#include "storage/files.h"
#include "storage/journal.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
QString partialPath(const WorkspaceFolder &folder)
{
    return folder.database() + u".restore.partial"_s;
}

/// Under this name the copy is whole, checked and on the disk.
QString readyPath(const WorkspaceFolder &folder)
{
    return folder.database() + u".restored"_s;
}

QString asidePath(const WorkspaceFolder &folder, const QDateTime &at)
{
    const QString path =
        folder.database() + u".before-restore-"_s + at.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString free = path;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = path + u'-' + QString::number(i);
    return free;
}

/// A backup that somebody took along without its manifest is judged by what is in it.
void refuseChanged(const QString &copy, const QByteArray &wanted)
{
    if (!wanted.isEmpty() && sha256OfFile(copy) != wanted)
        raise(ErrorCode::Corrupt, u"the backup is not what its manifest says"_s);
}

/// With the rights of the database that it will stand for.
void copyInto(const QString &file, const QString &target, const RestorePlan &plan)
{
    removeIfThere(target);
    removeIfThere(target + u"-journal"_s);
    needRoom(QFileInfo(target).absolutePath(), QFileInfo(file).size());
    if (!QFile::copy(file, target))
        raise(ErrorCode::Io, u"the backup could not be copied"_s);
    const QString old = plan.folder.database();
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
    QFile::setPermissions(target, QFileInfo::exists(old) ? QFile::permissions(old) | own : own);
}

/// A backup of an older schema is brought up to date here, and looked at again afterwards.
void bringUpToDate(SqliteConnection &copy, const RestorePlan &plan)
{
    const bool isOlder = schemaVersion(copy) < plan.migrations.size();
    migrate(copy, plan.migrations, plan.actor.at, {});
    checkSchema(copy, plan.migrations);
    if (!isOlder)
        return;
    const casework::VerifyReport report = verifyDatabase(copy, {}, {}, plan.progress);
    if (!report.faults.isEmpty())
        raise(ErrorCode::Corrupt, report.faults.first());
}

void noteRestore(const QString &path, const RestorePlan &plan)
{
    SqliteConnection copy({path, false, plan.fileLayer});
    bringUpToDate(copy, plan);
    Journal journal;
    copy.inTransaction([&] {
        const qint64 from = chainHead(copy).sequence;
        journal.append(copy, {u"restored"_s, 0, {}, 0, u"from="_s + QString::number(from), {}}, plan.actor);
    });
}

void moveAside(const QString &from, const QString &to)
{
    if (QFileInfo::exists(from))
        renameDurably(from, to);
}

/// An empty one says nothing.
void moveJournalAside(const QString &from, const QString &to)
{
    if (QFileInfo(from).size() > 0)
        moveAside(from, to);
    else
        removeIfThere(from);
}
} // namespace

void prepareRestore(const QString &file, const QByteArray &identity, const RestorePlan &plan)
{
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(plan.folder.database()).canonicalFilePath())
        raise(ErrorCode::Invalid, u"the file is the database in use, not a backup"_s);
    checkBeforeOpening(file, static_cast<quint32>(plan.migrations.size()));
    const QString partial = partialPath(plan.folder);
    BackupPlan look;
    look.progress = plan.progress;
    look.newestSchema = static_cast<int>(plan.migrations.size());
    look.fileLayer = plan.fileLayer;
    try {
        copyInto(file, partial, plan);
        refuseChanged(partial, hashInManifest(file));
        const CopyFacts facts = verifiedFacts(partial, look);
        if (!identity.isEmpty() && facts.identity != identity)
            raise(ErrorCode::Invalid,
                  u"the backup is of another workspace; restore it into an empty folder"_s);
        noteRestore(partial, plan);
        removeIfThere(partial + u"-journal"_s);
        syncFile(partial);
        removeIfThere(readyPath(plan.folder));
        renameDurably(partial, readyPath(plan.folder));
    } catch (...) {
        QFile::remove(partial);
        QFile::remove(partial + u"-journal"_s);
        throw;
    }
}

QString finishRestore(const RestorePlan &plan)
{
    const QString database = plan.folder.database();
    const bool existed = QFileInfo::exists(database);
    const QString aside = asidePath(plan.folder, plan.actor.at);
    // A journal belongs to the old file: it goes with it, and before the new one has the name.
    moveAside(database, aside);
    moveJournalAside(database + u"-journal"_s, aside + u"-journal"_s);
    renameDurably(readyPath(plan.folder), database);
    log::room("storage")->info("restored");
    return existed ? aside : QString();
}

void settleCutRestore(const WorkspaceFolder &folder)
{
    removeIfThere(partialPath(folder));
    removeIfThere(partialPath(folder) + u"-journal"_s);
    if (!QFileInfo::exists(readyPath(folder)))
        return;
    if (QFileInfo::exists(folder.database())) {
        removeIfThere(readyPath(folder));
        return;
    }
    moveJournalAside(folder.database() + u"-journal"_s, folder.database() + u".before-restore-journal"_s);
    renameDurably(readyPath(folder), folder.database());
}

} // namespace cpoise::storage
