// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/plain_sqlite.h"

#include <sqlite3.h>

#include "tests/bench/support/measuring.h"

namespace cpoise::bench
{

PlainSqlite::PlainSqlite(const QString &path)
{
    must(sqlite3_open(path.toUtf8().constData(), &m_handle), SQLITE_OK);
}

PlainSqlite::~PlainSqlite()
{
    sqlite3_close(m_handle);
}

void PlainSqlite::execute(const QByteArray &sql)
{
    must(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
}

void PlainSqlite::must(int code, int wanted) const
{
    if (code != wanted)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

PlainStatement::PlainStatement(PlainSqlite &database, const QByteArray &sql) : m_database(database)
{
    m_database.must(
        sqlite3_prepare_v2(database.handle(), sql.constData(), int(sql.size()), &m_handle, nullptr),
        SQLITE_OK);
}

PlainStatement::~PlainStatement()
{
    sqlite3_finalize(m_handle);
}

void PlainStatement::bind(int place, qint64 number)
{
    sqlite3_bind_int64(m_handle, place, number);
}

void PlainStatement::bind(int place, const QByteArray &text)
{
    sqlite3_bind_text(m_handle, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

bool PlainStatement::next()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    m_database.must(code, SQLITE_DONE);
    return false;
}

void PlainStatement::run()
{
    while (next()) {
    }
    reset();
}

void PlainStatement::reset()
{
    sqlite3_reset(m_handle);
}

} // namespace cpoise::bench
