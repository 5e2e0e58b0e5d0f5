// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/support/power_session.h"

#include <QFile>
#include <QFileInfo>

#include "storage/folder.h"
#include "storage/journal.h"
#include "storage/lock_file.h"
#include "storage/verify.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

using namespace storage;

QString quickFolderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           u"/cpoise-XXXXXX"_s;
}

Promise promiseOf(SqliteConnection &connection)
{
    const ChainLink head = chainHead(connection);
    Promise promise{head.sequence, head.hash, {}};
    Statement drafts(connection, u"SELECT case_row, person, content FROM draft ORDER BY case_row, person"_s);
    drafts.run();
    while (drafts.next()) {
        addField(promise.drafts, drafts.text(0).toUtf8());
        addField(promise.drafts, drafts.text(1).toUtf8());
        addField(promise.drafts, drafts.bytes(2));
    }
    return promise;
}

CutJudge::CutJudge(QVector<Promise> promises, const QString &migrations)
    : m_promises(std::move(promises)), m_migrations(migrations)
{
}

Result<std::unique_ptr<Workspace>> CutJudge::open(const QByteArray &fileLayer)
{
    WorkspaceOptions options;
    options.fileLayer = fileLayer;
    options.migrations = m_migrations;
    return openWorkspace(m_folder.path(), Access::ReadWrite, m_clock, u"mvale"_s, options);
}

/// With the lock file of a program that did not stop in order.
void CutJudge::put(const DiskImage &image)
{
    const WorkspaceFolder folder{m_folder.path()};
    writeImage(folder.database(), image);
    QFile lock(folder.lock());
    if (!lock.open(QIODevice::WriteOnly) ||
        lock.write(holderBytes({u"mvale"_s, u"pc"_s, 1, m_clock.nowUtc()})) < 1)
        qFatal("the lock file cannot be written");
}

std::unique_ptr<DiskRecorder> CutJudge::recordRecovery(const DiskImage &image)
{
    put(image);
    auto record =
        std::make_unique<DiskRecorder>("cpoise-recovery", WorkspaceFolder{m_folder.path()}.database());
    return open(record->name()) ? std::move(record) : nullptr;
}

Fate CutJudge::compare(const Promise &found, int acknowledged)
{
    const bool isUnderWay = acknowledged + 1 < m_promises.size() && found == m_promises.at(acknowledged + 1);
    if (found == m_promises.at(acknowledged) || isUnderWay)
        return Fate::Whole;
    m_reason = u"promised entry %1, found %2"_s.arg(m_promises.at(acknowledged).entries).arg(found.entries);
    for (int earlier = 0; earlier < acknowledged; ++earlier) {
        if (found == m_promises.at(earlier))
            return Fate::Lost;
    }
    return Fate::Damaged;
}

/// What the workspace holds after it was opened; empty when it could not be, or is not whole. Equal bytes are
/// verified once.
std::optional<Promise> CutJudge::foundIn(const DiskImage &image)
{
    put(image);
    auto workspace = open({});
    if (!workspace) {
        m_reason = workspace.error().detail;
        return std::nullopt;
    }
    workspace->reset();
    const QByteArray key = fingerprint(readImage(WorkspaceFolder{m_folder.path()}.database())[""]);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    const std::optional<Promise> promise = verifiedPromise();
    m_known.insert(key, promise);
    return promise;
}

std::optional<Promise> CutJudge::verifiedPromise()
{
    ConnectionOptions options;
    options.path = WorkspaceFolder{m_folder.path()}.database();
    SqliteConnection connection(options);
    VerifyScope scope;
    scope.index = VerifyScope::Index::AgainstTexts;
    const casework::VerifyReport report = verifyDatabase(connection, scope, {}, {});
    if (report.faults.isEmpty())
        return promiseOf(connection);
    m_reason = report.faults.first();
    return std::nullopt;
}

Fate CutJudge::judge(const DiskImage &image, int acknowledged)
{
    const std::optional<Promise> found = foundIn(image);
    return found ? compare(*found, acknowledged) : Fate::Damaged;
}

} // namespace cpoise::test
