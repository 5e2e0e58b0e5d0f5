// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/row_copy.h"

#include <QList>
#include <sqlite3.h>

namespace cpoise::bench
{

namespace
{
QByteArray insertSql(const QByteArray &target, const QByteArray &columns)
{
    QByteArray places = "?";
    for (qsizetype i = columns.count(','); i > 0; --i)
        places += ",?";
    return "INSERT INTO " + target + " (" + columns + ") VALUES (" + places + ")";
}

/// A full-text table calls its key rowid.
QByteArray columnsOf(const QByteArray &target, const QByteArray &columns)
{
    return target == "search_index" ? QByteArray(columns).replace("row_id", "rowid") : columns;
}
} // namespace

void RowCopy::Free::operator()(sqlite3_value *value) const
{
    sqlite3_value_free(value);
}

RowCopy::RowCopy(PlainSqlite &from, PlainSqlite &to, const QByteArray &table, const QByteArray &columns,
                 const std::vector<QByteArray> &targets)
    : m_to(to), m_read(from, "SELECT " + columns + " FROM " + table + " WHERE " + columns.split(',').first() +
                                 " > ? ORDER BY 1")
{
    for (const QByteArray &target : targets)
        m_inserts.push_back(
            std::make_unique<PlainStatement>(to, insertSql(target, columnsOf(target, columns))));
}

void RowCopy::take()
{
    m_rows.clear();
    m_read.bind(1, m_last);
    const int columns = sqlite3_column_count(m_read.handle());
    while (m_read.next()) {
        m_last = sqlite3_column_int64(m_read.handle(), 0);
        std::vector<Value> row;
        for (int i = 0; i < columns; ++i)
            row.emplace_back(sqlite3_value_dup(sqlite3_column_value(m_read.handle(), i)));
        m_rows.push_back(std::move(row));
    }
    m_read.reset();
}

void RowCopy::put(std::size_t part, std::size_t parts)
{
    const std::size_t end = m_rows.size() * (part + 1) / parts;
    for (std::size_t at = m_rows.size() * part / parts; at < end; ++at) {
        const std::vector<Value> &row = m_rows[at];
        for (const auto &insert : m_inserts) {
            for (std::size_t i = 0; i < row.size(); ++i)
                m_to.must(sqlite3_bind_value(insert->handle(), int(i) + 1, row[i].get()), SQLITE_OK);
            insert->run();
        }
    }
}

} // namespace cpoise::bench
