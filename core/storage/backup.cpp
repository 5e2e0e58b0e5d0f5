// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "storage/backup_names.h"
#include "storage/file_hash.h"
#include "storage/files.h"
#include "storage/journal.h"
#include "storage/migrator.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// Takes the partial copy away again unless it became a backup.
class Partial
{
public:
    explicit Partial(QString path) : m_path(std::move(path)) { remove(); }
    ~Partial() { remove(); }
    Partial(const Partial &) = delete;
    Partial &operator=(const Partial &) = delete;
    const QString &path() const { return m_path; }

private:
    void remove()
    {
        QFile::remove(m_path);
        QFile::remove(m_path + u"-journal"_s);
    }
    QString m_path;
};

/// The folder itself may be made, its way there may not: a drive that is gone is not made up for.
void makeBackupFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir() && !info.isWritable())
        raise(ErrorCode::ReadOnly, u"the folder cannot be written: "_s + folder);
    if (info.isDir())
        return;
    if (!QFileInfo(QFileInfo(folder).absolutePath()).isDir())
        raise(ErrorCode::NotFound, u"the folder is not there: "_s + folder);
    makeFolder(folder);
}

/// The next free name: two copies within a second get different ones.
QString freePath(const QString &folder, QDateTime at)
{
    QString path = QDir(folder).absoluteFilePath(backupName(at));
    while (QFileInfo::exists(path)) {
        at = at.addSecs(1);
        path = QDir(folder).absoluteFilePath(backupName(at));
    }
    return path;
}

qint64 sizeOf(SqliteConnection &connection)
{
    return connection.scalar(u"PRAGMA page_count"_s).toLongLong() *
           connection.scalar(u"PRAGMA page_size"_s).toLongLong();
}

void writeManifest(const QString &path, const QString &copy, const CopyFacts &facts, const QDateTime &now)
{
    const QJsonObject json{{u"format"_s, u"counterpoise-backup-1"_s},
                           {u"bytes"_s, QFileInfo(copy).size()},
                           {u"sha256"_s, QString::fromLatin1(facts.sha256.toHex())},
                           {u"cases"_s, facts.cases},
                           {u"entries"_s, facts.entries},
                           {u"head"_s, QString::fromLatin1(facts.head.toHex())},
                           {u"workspace"_s, QString::fromLatin1(facts.identity.toHex())},
                           {u"schema"_s, facts.schema},
                           {u"at"_s, now.toUTC().toString(Qt::ISODateWithMs)}};
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        raise(ErrorCode::Io, u"the manifest could not be written: "_s + path);
    syncFile(path);
}

QJsonObject manifestAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Hashed while it is looked through: both read the same bytes.
CopyFacts verifiedAndHashed(const QString &path, const BackupPlan &plan)
{
    FileHash hash(path);
    CopyFacts facts = verifiedFacts(path, plan);
    facts.sha256 = hash.result();
    return facts;
}

/// What a backup that was killed left behind. One that was written to within the hour may still be under way.
void removeForgottenPartials(const QString &folder, const QDateTime &now)
{
    const QDir place(folder);
    for (const QFileInfo &file : place.entryInfoList({u"counterpoise-*.db.partial*"_s}, QDir::Files)) {
        if (file.lastModified().secsTo(now) > 3600)
            QFile::remove(file.filePath());
    }
}

/// Only copies of this workspace go; others' files in the folder are let be, and so is the copy just made,
/// which a clock that was set back makes look older than it is.
void thinOut(const QString &folder, const QByteArray &identity, const QString &justMade)
{
    QVector<QDateTime> times;
    const QDir place(folder);
    for (const QString &name : place.entryList({u"counterpoise-*.db"_s}, QDir::Files)) {
        const QJsonObject manifest = manifestAt(manifestPath(place.filePath(name)));
        if (timeOfBackup(name).isValid() &&
            manifest.value(u"workspace"_s).toString() == QString::fromLatin1(identity.toHex()))
            times << timeOfBackup(name);
    }
    for (const QDateTime &at : toThinOut(times)) {
        const QString path = place.filePath(backupName(at));
        if (path != justMade && QFile::remove(path) && QFile::remove(manifestPath(path)))
            log::room("storage")->info("backup of {} thinned out", at.toString(Qt::ISODate).toStdString());
    }
}
} // namespace

QByteArray identityOf(SqliteConnection &connection)
{
    return connection.scalar(u"SELECT hash FROM journal WHERE sequence = 1"_s).toByteArray();
}

CopyFacts verifiedFacts(const QString &path, const BackupPlan &plan)
{
    CopyFacts facts;
    {
        // Waited for, though nobody else has it: on Windows SQLite's readers that begin at the same moment,
        // as those of the check do, lock each other out for an instant.
        SqliteConnection copy({path, false, plan.fileLayer});
        facts.schema = schemaVersion(copy);
        VerifyScope scope;
        scope.index = VerifyScope::Index::InItself;
        scope.structureOnly = facts.schema != plan.newestSchema;
        const casework::VerifyReport report = verifyDatabase(copy, scope, {}, plan.progress);
        if (!report.faults.isEmpty())
            raise(ErrorCode::Corrupt, u"the copy is not whole: "_s + report.faults.first());
        facts.cases = copy.scalar(u"SELECT count(*) FROM cases"_s).toLongLong();
        const ChainLink head = chainHead(copy);
        facts.entries = head.sequence;
        facts.head = head.hash;
        facts.identity = identityOf(copy);
    }
    removeIfThere(path + u"-journal"_s);
    return facts;
}

bool hasBackups(const QString &folder)
{
    return !QDir(folder).entryList({u"counterpoise-*.db"_s}, QDir::Files).isEmpty();
}

QByteArray hashInManifest(const QString &backup)
{
    return QByteArray::fromHex(manifestAt(manifestPath(backup)).value(u"sha256"_s).toString().toLatin1());
}

Anchors anchorsIn(const QString &folder, const QByteArray &identity)
{
    Anchors anchors;
    const QDir place(folder);
    for (const QString &name : place.entryList({u"counterpoise-*.json"_s}, QDir::Files)) {
        const QJsonObject manifest = manifestAt(place.filePath(name));
        if (QByteArray::fromHex(manifest.value(u"workspace"_s).toString().toLatin1()) != identity)
            continue;
        const QDateTime at = QDateTime::fromString(manifest.value(u"at"_s).toString(), Qt::ISODateWithMs);
        anchors.insert(manifest.value(u"entries"_s).toInteger(),
                       {QByteArray::fromHex(manifest.value(u"head"_s).toString().toLatin1()),
                        at.toMSecsSinceEpoch(), name});
    }
    return anchors;
}

QString makeBackup(SqliteConnection &source, const BackupPlan &plan)
{
    makeBackupFolder(plan.folder);
    removeForgottenPartials(plan.folder, plan.now);
    needRoom(plan.folder, sizeOf(source));
    const QString path = freePath(plan.folder, plan.now);
    const Partial partial(path + u".partial"_s);
    copyDatabase(source, partial.path(), plan);
    const CopyFacts facts = verifiedAndHashed(partial.path(), plan);
    writeManifest(manifestPath(path), partial.path(), facts, plan.now);
    syncFile(partial.path());
    renameDurably(partial.path(), path);
    thinOut(plan.folder, facts.identity, path);
    log::room("storage")->info("backup made: {} cases, {} entries", facts.cases, facts.entries);
    return path;
}

} // namespace cpoise::storage
