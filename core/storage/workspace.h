// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/clock.h"
#include "casework/ports.h"
#include "casework/worker.h"

/// SQLite behind the ports of casework, by the rules of docs/storage.md.
namespace cpoise::storage
{

/// How a workspace is opened.
enum class Access { ReadWrite, ReadOnly };

/// What a second process is told.
struct Holder {
    QString person;
    QString machine;
    qint64 processId = 0;
    QDateTime since;
};

/// A workspace is a folder: counterpoise.db, files/, backups/, lock. Opened on the calling thread, which is
/// the only one that may use the ports; for threads see Offices.
class Workspace
{
public:
    /// Opens, makes (ReadWrite only) or migrates. InUse when another process writes (detail: "NAME since
    /// TIME"); NetworkDrive, NotADatabase, SchemaTooNew, Corrupt, ReadOnly, Io otherwise. A verified backup
    /// is made before any migration.
    static Result<std::unique_ptr<Workspace>> open(const QString &folder, Access access, const Clock &clock,
                                                   const QString &login);
    virtual ~Workspace() = default;
    virtual casework::CaseReader &reader() = 0;
    virtual casework::CaseWriter &writer() = 0; ///< ReadOnly: every call fails with ReadOnly
    virtual casework::Upkeep &upkeep() = 0;
    virtual QString folder() const = 0;
};

/// Restores a backup into a folder whose database cannot be opened (Corrupt, NotADatabase, missing): the same
/// checks as Upkeep::restore, without the open workspace. Returns where the old database lies; empty when
/// there was none.
Result<QString> restoreClosed(const QString &folder, const QString &file, const Clock &clock,
                              const QString &login, const casework::StepProgress &progress);

/// A worker with a thread of its own, and what it opened on it.
/// The clerk (read-write) and the reader (read-only) are two of these.
class Clerk : public casework::Worker
{
public:
    /// Starts the thread and opens the workspace there; waits for the answer.
    static Result<std::unique_ptr<Clerk>> start(const QString &folder, Access access, const Clock &clock,
                                                const QString &login);
    ~Clerk() override = default;
    /// To be used inside posted work only (interrupt() excepted).
    virtual Workspace &workspace() = 0;
};

} // namespace cpoise::storage
