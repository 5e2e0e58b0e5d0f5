// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <memory>

#include <QByteArrayView>

#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// The rows of a question as the bytes that lie in the file, nothing copied and no text taken apart: for
/// checks that hash them by the hundred thousand. Finished when it goes out of scope. Throws Failure.
class ByteRows
{
public:
    /// `sql` is one statement that only reads, with a place for each of `values`.
    ByteRows(SqliteConnection &connection, const char *sql, std::initializer_list<qint64> values = {});

    /// The next row; false after the last.
    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    /// A blob, or a text as UTF-8; empty for null. Stays until next().
    QByteArrayView bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    void must(int code, int wanted) const;

    SqliteConnection &m_connection;
    const char *m_sql;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace cpoise::storage
