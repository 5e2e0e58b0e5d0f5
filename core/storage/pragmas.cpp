// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pragmas.h"

#include <sqlite3.h>

#include "storage/sqlite_connection.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
struct Switch {
    int option;
    int value;
    const char *name;
};
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted schema"},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load extension"},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1, "foreign keys"},
};

struct Limit {
    int id;
    int value;
};
/// A case of 20,000 words is some 200 kB; 64 MB is far above anything a person writes.
constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024},
    {SQLITE_LIMIT_ATTACHED, 1},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Pragma {
    const char *name;
    const char *value;
    const char *answer;
};
/// In this order; journal_mode goes before them. A connection that only reads leaves journal_mode as it is.
constexpr Pragma pragmas[] = {
    {"synchronous", "FULL", "2"},   {"foreign_keys", "ON", "1"},  {"recursive_triggers", "ON", "1"},
    {"trusted_schema", "OFF", "0"}, {"secure_delete", "ON", "1"}, {"cell_size_check", "ON", "1"},
    {"temp_store", "MEMORY", "2"},
};

[[noreturn]] void notInForce(const QString &what, const QString &answer)
{
    raise(ErrorCode::Unavailable, u"the setting "_s + what + u" is not in force (it is "_s + answer + u")"_s);
}

void setSwitches(sqlite3 *handle)
{
    for (const Switch &s : switches) {
        int now = -1;
        const int code = sqlite3_db_config(handle, s.option, s.value, &now);
        if (code != SQLITE_OK || now != s.value)
            notInForce(QString::fromLatin1(s.name), QString::number(now));
    }
}

void setLimits(sqlite3 *handle)
{
    for (const Limit &limit : limits) {
        sqlite3_limit(handle, limit.id, limit.value);
        if (sqlite3_limit(handle, limit.id, -1) != limit.value)
            notInForce(u"limit "_s + QString::number(limit.id), u"another"_s);
    }
}

void setPragma(SqliteConnection &connection, const QString &name, const QString &value, const QString &answer)
{
    connection.execute(u"PRAGMA "_s + name + u"="_s + value);
    const QString now = connection.scalar(u"PRAGMA "_s + name).toString();
    if (now != answer)
        notInForce(name, now);
}

void setJournalMode(SqliteConnection &connection)
{
    const QString wanted = journalModeFor(sqlite3_libversion_number());
    const QString now = connection.scalar(u"PRAGMA journal_mode="_s + wanted).toString();
    if (now != wanted)
        notInForce(u"journal_mode"_s, now);
}

/// mmap_size answers nothing at all where the library is built without it.
void switchMappingOff(SqliteConnection &connection)
{
    connection.execute(u"PRAGMA mmap_size=0"_s);
    const QString now = connection.scalar(u"PRAGMA mmap_size"_s).toString();
    if (!now.isEmpty() && now != u"0"_s)
        notInForce(u"mmap_size"_s, now);
}
} // namespace

QString journalModeFor(int version)
{
    const bool fixed = version >= 3051003 || (version >= 3050007 && version < 3051000) ||
                       (version >= 3044006 && version < 3045000);
    return fixed ? u"wal"_s : u"truncate"_s;
}

void configure(SqliteConnection &connection)
{
    setSwitches(connection.handle());
    setLimits(connection.handle());
    const bool onDisk = connection.options().path != u":memory:"_s;
    if (onDisk && !connection.isReadOnly())
        setJournalMode(connection);
    for (const Pragma &p : pragmas)
        setPragma(connection, QString::fromLatin1(p.name), QString::fromLatin1(p.value),
                  QString::fromLatin1(p.answer));
    const QString cache = QString::number(-connection.options().cacheKib);
    setPragma(connection, u"cache_size"_s, cache, cache);
    switchMappingOff(connection);
}

} // namespace cpoise::storage
