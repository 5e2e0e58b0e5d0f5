// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDateTime>
#include <QVector>

#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// "CPOI": what PRAGMA application_id of every database of ours says.
constexpr quint32 applicationId = 0x43504F49;

/// A numbered file of migrations/.
struct Migration {
    int number = 0;
    QString name;
    QByteArray sql;

    /// SHA-256 over its bytes with LF line ends.
    QByteArray checksum() const;
    /// Its statements: parts separated by a line that holds only "--".
    QStringList parts() const;
};

/// The files "0001_name.sql" of a folder in order of their numbers (":/migrations" for those compiled in).
/// Throws Failure (Invalid) for a name without a number and for a gap.
QVector<Migration> migrationsIn(const QString &folder);

/// PRAGMA user_version of the database; its application id checked first. Throws NotADatabase.
int schemaVersion(SqliteConnection &connection);

/// Brings the database to the newest schema in one transaction. `beforeChange` runs before that when the
/// database holds something already (the verified backup). Throws SchemaTooNew for a database newer than
/// `migrations`, Corrupt when a migration was edited since it was applied, NotADatabase for another
/// program's.
void migrate(SqliteConnection &connection, const QVector<Migration> &migrations, const QDateTime &now,
             const std::function<void()> &beforeChange);

/// Throws Corrupt when the schema is not exactly what `migrations` make (an extra trigger, a changed table).
void checkSchema(SqliteConnection &connection, const QVector<Migration> &migrations);

} // namespace cpoise::storage
