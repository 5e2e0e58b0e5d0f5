// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/upkeep.h"

#include <QFileInfo>

#include "storage/applied_check.h"
#include "storage/backup.h"
#include "storage/file_header.h"
#include "storage/restore.h"
#include "storage/search.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// One long task at a time: between its steps others are done, and one of those may ask for another.
class Busy
{
public:
    explicit Busy(bool &flag) : m_flag(flag)
    {
        if (m_flag)
            raise(ErrorCode::Busy, u"a backup, restore or verification is under way"_s);
        m_flag = true;
    }
    ~Busy() { m_flag = false; }
    Busy(const Busy &) = delete;
    Busy &operator=(const Busy &) = delete;

private:
    bool &m_flag;
};

class Keeper final : public casework::Upkeep
{
public:
    Keeper(Database &database, const WorkspaceFolder &folder, const OtherWork &otherWork)
        : m_database(database), m_folder(folder), m_otherWork(otherWork)
    {
    }

    Result<QString> backup(const QString &folder, const casework::StepProgress &progress) override
    {
        return atEdge([&] {
            const Busy busy(m_isBusy);
            return makeBackup(m_database.connection(), planFor(folder, progress));
        });
    }

    Result<QString> restore(const QString &file, const casework::StepProgress &progress) override
    {
        return atEdge([&] {
            const Busy busy(m_isBusy);
            return restoreNow(file, progress);
        });
    }

    Result<casework::VerifyReport> verify(const casework::StepProgress &progress) override
    {
        return atEdge([&] {
            const Busy busy(m_isBusy);
            return verifyNow(progress);
        });
    }

private:
    BackupPlan planFor(const QString &folder, const casework::StepProgress &progress)
    {
        BackupPlan plan;
        plan.folder = folder.isEmpty() ? m_folder.backups() : QDir(folder).absolutePath();
        plan.now = m_database.clock().nowUtc();
        plan.progress = progress;
        plan.betweenSteps = m_otherWork.doWaiting;
        plan.sourceWrites = !m_database.connection().isReadOnly();
        plan.newestSchema = static_cast<int>(m_database.migrations().size());
        plan.fileLayer = m_database.connection().options().fileLayer;
        if (QFileInfo(plan.folder).canonicalFilePath() == QFileInfo(m_folder.path).canonicalFilePath())
            raise(ErrorCode::Invalid, u"backups do not go into the workspace's own folder"_s);
        return plan;
    }

    /// A workspace in which nothing was kept yet takes a backup of any other.
    QByteArray identityToMatch()
    {
        SqliteConnection &c = m_database.connection();
        const bool isNew = c.scalar(u"SELECT count(*) FROM cases"_s).toLongLong() == 0;
        return isNew ? QByteArray() : identityOf(c);
    }

    QString restoreNow(const QString &file, const casework::StepProgress &progress)
    {
        if (m_database.connection().isReadOnly())
            raise(ErrorCode::ReadOnly, u"the workspace is open for reading only"_s);
        const RestorePlan plan{m_folder, m_database.migrations(), m_database.actorOf({}), progress,
                               m_database.connection().options().fileLayer};
        prepareRestore(file, identityToMatch(), plan);
        m_database.close();
        const QString aside = finishRestore(plan);
        m_database.reopen();
        return aside;
    }

    casework::VerifyReport verifyNow(const casework::StepProgress &progress)
    {
        SqliteConnection &own = m_database.connection();
        const Anchors anchors = anchorsIn(m_folder.backups(), identityOf(own));
        Result<casework::VerifyReport> report;
        const auto look = [&] {
            report = lookBeside(own.options(), anchors, progress, m_database.migrations());
        };
        if (m_otherWork.doMeanwhile)
            m_otherWork.doMeanwhile(look);
        else
            look();
        casework::VerifyReport found = valueOf(std::move(report));
        if (!own.isReadOnly())
            checkIndex(own, found);
        return found;
    }

    /// On a connection of its own that only reads.
    static Result<casework::VerifyReport> lookBeside(ConnectionOptions options, const Anchors &anchors,
                                                     const casework::StepProgress &progress,
                                                     const QVector<Migration> &migrations)
    {
        options.readOnly = true;
        return atEdge([&] {
            SqliteConnection reading(options);
            VerifyScope scope;
            scope.gently = true;
            casework::VerifyReport report = verifyDatabase(reading, scope, anchors, progress);
            checkOpening(reading, migrations, report);
            return report;
        });
    }

    /// What opening for writing would refuse is no whole database, though it can be read.
    static void checkOpening(SqliteConnection &reading, const QVector<Migration> &migrations,
                             casework::VerifyReport &report)
    {
        const auto collecting = [&report](const auto &check) {
            try {
                check();
            } catch (const Failure &failure) {
                const ErrorCode code = failure.error.code;
                if (code != ErrorCode::Corrupt && code != ErrorCode::SchemaTooNew &&
                    code != ErrorCode::NotADatabase && code != ErrorCode::Invalid)
                    throw;
                report.faults << failure.error.detail;
            }
        };
        collecting([&] { checkApplied(reading, migrations); });
        collecting([&] { checkSchema(reading, migrations); });
        collecting([&] { refuseSecondName(reading.options().path); });
    }

    static void checkIndex(SqliteConnection &connection, casework::VerifyReport &report)
    {
        try {
            checkSearchIndex(connection);
        } catch (const Failure &failure) {
            if (failure.error.code != ErrorCode::Corrupt)
                throw;
            report.faults << failure.error.detail;
        }
    }

    Database &m_database;
    WorkspaceFolder m_folder;
    OtherWork m_otherWork;
    bool m_isBusy = false;
};
} // namespace

std::unique_ptr<casework::Upkeep> makeUpkeep(Database &database, const WorkspaceFolder &folder,
                                             const OtherWork &otherWork)
{
    return std::make_unique<Keeper>(database, folder, otherWork);
}

} // namespace cpoise::storage
