// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "tests/bench/support/plain_sqlite.h"

struct sqlite3_value;

namespace cpoise::bench
{

/// Takes new rows of one table out of a database, and puts them into another by bare inserts.
class RowCopy
{
public:
    /// `columns` begins with the key that grows. Rows go into each of `targets` (a table and its index).
    RowCopy(PlainSqlite &from, PlainSqlite &to, const QByteArray &table, const QByteArray &columns,
            const std::vector<QByteArray> &targets);

    /// Reads the rows after those of the call before into memory.
    void take();
    /// Inserts the `part`-th of `parts` equal parts of what was taken.
    void put(std::size_t part, std::size_t parts);

private:
    struct Free {
        void operator()(sqlite3_value *value) const;
    };
    using Value = std::unique_ptr<sqlite3_value, Free>;

    PlainSqlite &m_to;
    PlainStatement m_read;
    std::vector<std::unique_ptr<PlainStatement>> m_inserts;
    std::vector<std::vector<Value>> m_rows;
    qint64 m_last = 0;
};

} // namespace cpoise::bench
