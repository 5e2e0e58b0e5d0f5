// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include <mutex>

#include <QDir>
#include <QRegularExpression>

#include "base/sha256.h"
#include "storage/applied_check.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
QByteArray withLineFeeds(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        raise(ErrorCode::Unavailable, u"cannot read the migration "_s + path);
    return file.readAll();
}

Migration migrationFrom(const QDir &folder, const QString &fileName)
{
    static const QRegularExpression pattern(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    const QRegularExpressionMatch match = pattern.match(fileName);
    if (!match.hasMatch())
        raise(ErrorCode::Invalid, u"not the name of a migration: "_s + fileName);
    return {match.captured(1).toInt(), match.captured(2), bytesOf(folder.filePath(fileName))};
}

void refuseTooNew(int version, const QVector<Migration> &migrations)
{
    if (version > migrations.size())
        raise(ErrorCode::SchemaTooNew, u"the file has schema "_s + QString::number(version) +
                                           u", this program knows up to "_s +
                                           QString::number(migrations.size()));
}

/// What the file says about the migrations that made it, against those that we have.
void compareApplied(SqliteConnection &connection, const QVector<Migration> &migrations, int version)
{
    int number = 0;
    Statement applied(connection, u"SELECT number, name, checksum FROM migration ORDER BY number"_s);
    applied.run();
    while (applied.next()) {
        ++number;
        if (applied.integer(0) != number || number > version)
            raise(ErrorCode::Corrupt, u"the list of migrations has a gap or does not fit user_version"_s);
        if (applied.bytes(2) != migrations.at(number - 1).checksum())
            raise(ErrorCode::Corrupt, u"migration "_s + QString::number(number) + u" ("_s + applied.text(1) +
                                          u") is not the one that made this database"_s);
    }
    if (number != version)
        raise(ErrorCode::Corrupt, u"the list of migrations does not fit user_version"_s);
}

void apply(SqliteConnection &connection, const Migration &migration, const QDateTime &now)
{
    for (const QString &part : migration.parts())
        connection.execute(part);
    Statement note(connection,
                   u"INSERT INTO migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)"_s);
    note.run(migration.number, migration.name, migration.checksum(), now.toMSecsSinceEpoch());
    log::room("storage")->info("migration {} applied", migration.number);
}

void applyFrom(SqliteConnection &connection, const QVector<Migration> &migrations, int version,
               const QDateTime &now)
{
    connection.inTransaction([&] {
        for (const Migration &migration : migrations.mid(version))
            apply(connection, migration, now);
        connection.execute(u"PRAGMA application_id="_s + QString::number(applicationId));
        connection.execute(u"PRAGMA user_version="_s + QString::number(migrations.size()));
    });
}

/// One line for each thing in the schema, so that two schemas can be compared.
QStringList schemaOf(SqliteConnection &connection)
{
    QStringList lines;
    Statement things(connection, u"SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                 "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name"_s);
    things.run();
    while (things.next())
        lines << things.text(0) + u' ' + things.text(1) + u' ' + things.text(2) + u'\n' + things.text(3);
    return lines;
}

/// What the migrations make in an empty database; worked out once.
QStringList schemaMadeBy(const QVector<Migration> &migrations)
{
    static std::mutex mutex;
    static QHash<QByteArray, QStringList> known;
    QByteArray key;
    for (const Migration &migration : migrations)
        key += migration.checksum();
    const std::lock_guard lock(mutex);
    if (!known.contains(key)) {
        SqliteConnection model({u":memory:"_s, false, {}, 0});
        applyFrom(model, migrations, 0, QDateTime());
        known.insert(key, schemaOf(model));
    }
    return known.value(key);
}

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0);
}
} // namespace

QByteArray Migration::checksum() const
{
    return sha256(withLineFeeds(sql));
}

QStringList Migration::parts() const
{
    QStringList all{QString()};
    const QStringList lines = QString::fromUtf8(withLineFeeds(sql)).split(u'\n');
    for (const QString &line : lines) {
        if (line == u"--"_s)
            all << QString();
        else
            all.last() += line + u'\n';
    }
    return all;
}

QVector<Migration> migrationsIn(const QString &folder)
{
    QVector<Migration> all;
    const QDir place(folder);
    for (const QString &name : place.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        all << migrationFrom(place, name);
        if (all.last().number != all.size())
            raise(ErrorCode::Invalid, u"migrations have a gap before "_s + name);
    }
    return all;
}

int schemaVersion(SqliteConnection &connection)
{
    const quint32 id = connection.scalar(u"PRAGMA application_id"_s).toUInt();
    if (id != applicationId)
        raise(ErrorCode::NotADatabase,
              u"the file belongs to another program (application id "_s + QString::number(id) + u')');
    return connection.scalar(u"PRAGMA user_version"_s).toInt();
}

void checkApplied(SqliteConnection &connection, const QVector<Migration> &migrations)
{
    const int version = schemaVersion(connection);
    refuseTooNew(version, migrations);
    compareApplied(connection, migrations, version);
}

void migrate(SqliteConnection &connection, const QVector<Migration> &migrations, const QDateTime &now,
             const std::function<void()> &beforeChange)
{
    const bool isEmpty = connection.scalar(u"SELECT count(*) FROM sqlite_schema"_s).toInt() == 0 &&
                         connection.scalar(u"PRAGMA application_id"_s).toUInt() == 0;
    const int version = isEmpty ? 0 : schemaVersion(connection);
    if (!isEmpty)
        checkApplied(connection, migrations);
    if (version == migrations.size())
        return;
    if (!isEmpty && beforeChange)
        beforeChange();
    applyFrom(connection, migrations, version, now);
}

void checkSchema(SqliteConnection &connection, const QVector<Migration> &migrations)
{
    const QStringList wanted = schemaMadeBy(migrations);
    const QStringList found = schemaOf(connection);
    for (const QString &thing : found) {
        if (!wanted.contains(thing))
            raise(ErrorCode::Corrupt, u"the schema holds something of another's: "_s + firstLine(thing));
    }
    if (found.size() != wanted.size())
        raise(ErrorCode::Corrupt, u"a part of the schema is missing"_s);
}

} // namespace cpoise::storage
