// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "base/private_files.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/file_header.h"
#include "storage/files.h"
#include "storage/folder.h"
#include "storage/lock_file.h"
#include "storage/restore.h"
#include "storage/upkeep.h"
#include "storage/verify.h"
#include "storage/workspace_options.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
void refuseDrive(const QString &folder, const DriveProbe &probe)
{
    switch (probe(folder)) {
    case DriveKind::Network:
        raise(ErrorCode::NetworkDrive, u"a network drive: "_s + folder);
    case DriveKind::Synchronised:
        raise(ErrorCode::NetworkDrive, u"a synchronised folder: "_s + folder);
    case DriveKind::Doubtful:
        log::room("storage")->warn("the drive's kind is not known to be local");
        break;
    case DriveKind::Local:
        break;
    }
}

/// Made beside and renamed, so that no power cut leaves half a database under its name.
void makeDatabase(const WorkspaceFolder &folder, const QVector<Migration> &migrations, const Clock &clock,
                  const QString &login, const QByteArray &fileLayer)
{
    if (hasBackups(folder.backups()))
        raise(ErrorCode::NotFound, u"the database is missing, and backups are there: restore one of them"_s);
    const QString path = folder.newDatabase();
    removeIfThere(path);
    removeIfThere(path + u"-journal"_s);
    makePrivateFile(path); // what may be wrong SQLite says, in its own code
    Database({path, false, fileLayer}, migrations, clock, login).close();
    removeIfThere(path + u"-journal"_s);
    renameDurably(path, folder.database());
}

/// SQLite would roll a journal of another database back into this one.
void refuseForeignJournal(const WorkspaceFolder &folder, const LockFile *lock)
{
    if (lock && lock->lastStop() == LockFile::LastStop::Clean && hasHotJournal(folder.database()))
        raise(ErrorCode::Corrupt,
              u"counterpoise.db-journal is not of this database, which was closed in order; "
              "move it away"_s);
}

class SqliteWorkspace final : public Workspace
{
public:
    SqliteWorkspace(const QString &folder, Access access, const Clock &clock, const QString &login,
                    const WorkspaceOptions &options)
        : m_folder{QDir::cleanPath(QDir(folder).absolutePath())},
          m_migrations(migrationsIn(options.migrations))
    {
        refuseDrive(folder, options.drive);
        if (access == Access::ReadWrite)
            prepareForWriting(clock, login, options);
        m_mark = checkBeforeOpening(m_folder.database(), static_cast<quint32>(m_migrations.size()));
        refuseForeignJournal(m_folder, m_lock.get());
        if (m_lock)
            refuseSecondName(m_folder.database());
        const ConnectionOptions connection{m_folder.database(), access == Access::ReadOnly, options.fileLayer,
                                           options.busyTimeoutMs, options.cacheKib};
        // From here on a journal may wait that is our own, whatever comes.
        if (m_lock)
            m_lock->tellNext(LockFile::LastStop::CutOff);
        m_database = std::make_unique<Database>(
            connection, m_migrations, clock, login,
            [this, &clock](SqliteConnection &c) { backupBeforeMigration(c, clock.nowUtc()); });
        if (m_lock && m_lock->lastStop() == LockFile::LastStop::CutOff)
            checkAfterCut();
        m_reader = makeReader(*m_database);
        m_writer = makeWriter(*m_database);
        m_upkeep = makeUpkeep(*m_database, m_folder, options.otherWork);
    }

    ~SqliteWorkspace() override
    {
        m_database->close();
        if (m_lock && !hasHotJournal(m_folder.database()))
            m_lock->tellNext(LockFile::LastStop::Clean);
    }

    casework::CaseReader &reader() override { return *m_reader; }
    casework::CaseWriter &writer() override { return *m_writer; }
    casework::Upkeep &upkeep() override { return *m_upkeep; }
    QString folder() const override { return m_folder.path; }

private:
    void prepareForWriting(const Clock &clock, const QString &login, const WorkspaceOptions &options)
    {
        makeFolder(m_folder.path);
        m_lock = LockFile::take(m_folder.lock(),
                                {login, options.machine, QCoreApplication::applicationPid(), clock.nowUtc()});
        makeFolder(m_folder.backups());
        makeFolder(m_folder.files());
        settleCutRestore(m_folder);
        if (!QFileInfo::exists(m_folder.database()))
            makeDatabase(m_folder, m_migrations, clock, login, options.fileLayer);
    }

    void backupBeforeMigration(SqliteConnection &connection, const QDateTime &now)
    {
        BackupPlan plan;
        plan.folder = m_folder.backups();
        plan.now = now;
        plan.newestSchema = static_cast<int>(m_migrations.size());
        plan.fileLayer = connection.options().fileLayer;
        makeBackup(connection, plan);
    }

    void checkAfterCut()
    {
        log::room("storage")->info("the last stop was cut off: quick check");
        quickCheck(m_database->connection());
    }

    WorkspaceFolder m_folder;
    QVector<Migration> m_migrations;
    // In this order: the lock goes last, when nothing of the database is open any more.
    std::unique_ptr<LockFile> m_lock;
    std::unique_ptr<OpenFileMark> m_mark;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<casework::CaseReader> m_reader;
    std::unique_ptr<casework::CaseWriter> m_writer;
    std::unique_ptr<casework::Upkeep> m_upkeep;
};
} // namespace

Result<std::unique_ptr<Workspace>> openWorkspace(const QString &folder, Access access, const Clock &clock,
                                                 const QString &login, const WorkspaceOptions &options)
{
    return atEdge([&]() -> std::unique_ptr<Workspace> {
        return std::make_unique<SqliteWorkspace>(folder, access, clock, login, options);
    });
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &folder, Access access, const Clock &clock,
                                                   const QString &login)
{
    return openWorkspace(folder, access, clock, login, {});
}

Result<QString> restoreClosed(const QString &folder, const QString &file, const Clock &clock,
                              const QString &login, const casework::StepProgress &progress)
{
    return atEdge([&] {
        const WorkspaceFolder place{QDir::cleanPath(QDir(folder).absolutePath())};
        refuseDrive(folder, driveKind);
        makeFolder(place.path);
        const auto lock = LockFile::take(place.lock(), {login, QSysInfo::machineHostName(),
                                                        QCoreApplication::applicationPid(), clock.nowUtc()});
        settleCutRestore(place);
        const RestorePlan plan{place, migrationsIn(u":/migrations"_s), {login, clock.nowUtc()}, progress, {}};
        prepareRestore(file, {}, plan);
        const QString aside = finishRestore(plan);
        lock->tellNext(LockFile::LastStop::Clean);
        return aside;
    });
}

} // namespace cpoise::storage
