// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/byte_rows.h"

#include <sqlite3.h>

namespace cpoise::storage
{

void ByteRows::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

ByteRows::ByteRows(SqliteConnection &connection, const char *sql, std::initializer_list<qint64> values)
    : m_connection(connection), m_sql(sql)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v2(m_connection.handle(), sql, -1, &statement, nullptr), SQLITE_OK);
    m_statement.reset(statement);
    int place = 0;
    for (const qint64 value : values)
        must(sqlite3_bind_int64(statement, ++place, value), SQLITE_OK);
}

bool ByteRows::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    must(code, SQLITE_DONE);
    return false;
}

bool ByteRows::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 ByteRows::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView ByteRows::bytes(int column) const
{
    sqlite3_stmt *const row = m_statement.get();
    const bool isText = sqlite3_column_type(row, column) == SQLITE_TEXT;
    const void *const begin = isText ? static_cast<const void *>(sqlite3_column_text(row, column))
                                     : sqlite3_column_blob(row, column);
    if (!begin && sqlite3_errcode(m_connection.handle()) == SQLITE_NOMEM)
        must(SQLITE_NOMEM, SQLITE_OK);
    return {static_cast<const char *>(begin), begin ? sqlite3_column_bytes(row, column) : 0};
}

void ByteRows::must(int code, int wanted) const
{
    if (code != wanted)
        throw failureOfCode(code, QString::fromLatin1(m_sql).left(40));
}

} // namespace cpoise::storage
