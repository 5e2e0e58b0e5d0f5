// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include "storage/sqlite_connection.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

Statement::Statement(SqliteConnection &connection, const QString &sql)
    : m_connection(connection), m_sql(sql), m_prepared(connection.borrow(sql))
{
    m_prepared->inUse = true;
}

Statement::~Statement()
{
    sqlite3_reset(m_prepared->handle);
    sqlite3_clear_bindings(m_prepared->handle);
    m_prepared->inUse = false;
}

Statement &Statement::runWith(const QVariantList &values)
{
    renew(std::size_t(values.size()));
    for (int i = 0; i < values.size(); ++i)
        bind(i + 1, values.at(i));
    start();
    return *this;
}

/// What it told of an earlier run was told then.
void Statement::renew(std::size_t values)
{
    sqlite3_reset(m_prepared->handle);
    m_bound.clear();
    m_bound.reserve(values);
}

void Statement::bindText(int position, const QByteArray &utf8)
{
    m_bound.push_back(utf8);
    must(sqlite3_bind_text64(m_prepared->handle, position, utf8.constData(), sqlite3_uint64(utf8.size()),
                             SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int position, const QByteArray &bytes)
{
    if (bytes.isNull())
        return bindNull(position);
    m_bound.push_back(bytes);
    must(sqlite3_bind_blob64(m_prepared->handle, position, bytes.constData(), sqlite3_uint64(bytes.size()),
                             SQLITE_STATIC));
}

void Statement::bind(int position, qint64 number)
{
    must(sqlite3_bind_int64(m_prepared->handle, position, number));
}

void Statement::bind(int position, const std::optional<qint64> &number)
{
    if (number)
        bind(position, *number);
    else
        bindNull(position);
}

void Statement::bind(int position, const QVariant &value)
{
    if (value.isNull())
        bindNull(position);
    else if (value.typeId() == QMetaType::QString)
        bind(position, value.toString());
    else if (value.typeId() == QMetaType::QByteArray)
        bind(position, value.toByteArray());
    else
        bind(position, value.toLongLong());
}

void Statement::bindNull(int position)
{
    must(sqlite3_bind_null(m_prepared->handle, position));
}

void Statement::must(int code) const
{
    if (code != SQLITE_OK)
        fail();
}

void Statement::start()
{
    m_state = step() ? State::FirstRow : State::Done;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_prepared->handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail();
    m_rowsChanged = sqlite3_changes64(m_connection.handle());
    return false;
}

bool Statement::next()
{
    if (m_state == State::FirstRow)
        m_state = State::Rows;
    else if (m_state == State::Rows && !step())
        m_state = State::Done;
    return m_state == State::Rows;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_prepared->handle, column);
}

/// The bytes of a text or a blob; they stay until the next step.
QByteArrayView Statement::view(int column) const
{
    sqlite3_stmt *const row = m_prepared->handle;
    const void *const begin = sqlite3_column_type(row, column) == SQLITE_BLOB
                                  ? sqlite3_column_blob(row, column)
                                  : static_cast<const void *>(sqlite3_column_text(row, column));
    if (!begin && sqlite3_errcode(m_connection.handle()) == SQLITE_NOMEM)
        fail();
    return {static_cast<const char *>(begin), begin ? sqlite3_column_bytes(row, column) : 0};
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_prepared->handle, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return text(column);
    }
}

qint64 Statement::insertedId() const
{
    return sqlite3_last_insert_rowid(m_connection.handle());
}

void Statement::fail() const
{
    throw failureOfCode(sqlite3_extended_errcode(m_connection.handle()), m_sql.left(40));
}

} // namespace cpoise::storage
