// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite through its C API and nothing else: the floor to measure from. What fails ends the program.
namespace cpoise::bench
{

class PlainSqlite
{
public:
    explicit PlainSqlite(const QString &path);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite &) = delete;
    PlainSqlite &operator=(const PlainSqlite &) = delete;

    /// One statement or several, without values.
    void execute(const QByteArray &sql);
    void must(int code, int wanted) const;
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

class PlainStatement
{
public:
    PlainStatement(PlainSqlite &database, const QByteArray &sql);
    ~PlainStatement();
    PlainStatement(const PlainStatement &) = delete;
    PlainStatement &operator=(const PlainStatement &) = delete;

    /// Places count from 1.
    void bind(int place, qint64 number);
    void bind(int place, const QByteArray &text);
    /// False after the last row.
    bool next();
    /// To the end, and ready for other values.
    void run();
    void reset();
    sqlite3_stmt *handle() const { return m_handle; }

private:
    PlainSqlite &m_database;
    sqlite3_stmt *m_handle = nullptr;
};

} // namespace cpoise::bench
