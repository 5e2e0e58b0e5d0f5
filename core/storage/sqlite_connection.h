// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include "storage/failure.h"

struct sqlite3;
struct sqlite3_stmt;

namespace cpoise::storage
{

/// What a code of SQLite's means, said of `what`.
Failure failureOfCode(int sqliteCode, const QString &what);

inline constexpr int defaultCacheKib = 64 * 1024;

/// What a database is opened as.
struct ConnectionOptions {
    QString path;
    bool readOnly = false;
    /// A file layer registered through the C API; empty: the system's own.
    QByteArray fileLayer;
    int busyTimeoutMs = 5000;
    int cacheKib = defaultCacheKib; ///< pages that SQLite keeps, at most
};

/// One QtSql connection with every setting of docs/storage.md set and read back. Belongs to the thread that
/// opened it; interrupt() alone may be called from others. Throws Failure.
class SqliteConnection
{
public:
    explicit SqliteConnection(const ConnectionOptions &options);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back when it throws. Does not nest.
    template<typename Work>
    auto inTransaction(Work work) -> decltype(work());
    /// Runs `work` between BEGIN and COMMIT, so that several reads see one state.
    template<typename Work>
    auto inOneView(Work work) -> decltype(work());

    /// One statement without values and without rows.
    void execute(const QString &sql);
    /// The first column of the first row, or null.
    QVariant scalar(const QString &sql);

    /// Counts transactions begun: what was read in an earlier one may be out of date.
    qint64 transactionNumber() const { return m_transactionNumber; }
    bool isInTransaction() const;
    bool isReadOnly() const { return m_options.readOnly; }
    const ConnectionOptions &options() const { return m_options; }

    /// For backup, limits and file controls; inside this room only.
    sqlite3 *handle() const { return m_handle; }
    /// Stops what runs now; safe from any thread.
    void interrupt();
    /// True when the file that was opened does not lie at its path any more.
    bool fileHasMoved() const;

private:
    friend class Statement;
    struct Prepared {
        explicit Prepared(const QSqlDatabase &database) : query(database) {}
        QSqlQuery query;
        bool inUse = false;
    };

    void open();
    void close();
    void begin(const QString &sql);
    void commit();
    void rollback() noexcept;
    void finishRollback();
    std::shared_ptr<Prepared> borrow(const QString &sql);
    std::shared_ptr<Prepared> prepare(const QString &sql);
    void forget(const QString &sql, const std::shared_ptr<Prepared> &prepared);
    /// Of a query that just failed on this connection.
    Failure failureOf(const QSqlQuery &query, const QString &sql) const;

    ConnectionOptions m_options;
    QString m_name;
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_rollback = nullptr; ///< made beforehand: there may be no memory when it is needed
    std::mutex m_handleMutex;           ///< interrupt() against close()
    std::unordered_map<QString, std::shared_ptr<Prepared>> m_prepared;
    qint64 m_transactionNumber = 0;
    bool m_rollbackIsDue = false; ///< it failed: to be done before anything else
};

/// A prepared, forward-only statement, finished when it goes out of scope so that it never keeps a lock.
class Statement
{
public:
    Statement(SqliteConnection &connection, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds the values by position and runs; a null text is stored as an empty one.
    template<typename... Values>
    Statement &run(const Values &...values)
    {
        int position = 0;
        (bind(position++, values), ...);
        runBound();
        return *this;
    }
    /// The same with a list of values of any length.
    Statement &runWith(const QVariantList &values);

    /// The next row; false after the last.
    bool next();
    bool isNull(int column) const { return m_prepared->query.isNull(column); }
    qint64 integer(int column) const { return m_prepared->query.value(column).toLongLong(); }
    QString text(int column) const { return m_prepared->query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_prepared->query.value(column).toByteArray(); }
    QVariant value(int column) const { return m_prepared->query.value(column); }

    qint64 rowsChanged() const { return m_prepared->query.numRowsAffected(); }
    qint64 insertedId() const { return m_prepared->query.lastInsertId().toLongLong(); }

private:
    void bind(int position, const QString &text);
    void bind(int position, const QByteArray &bytes) { bindVariant(position, bytes); }
    void bind(int position, qint64 number) { bindVariant(position, number); }
    void bind(int position, int number) { bindVariant(position, number); }
    void bind(int position, const std::optional<qint64> &number)
    {
        bindVariant(position, number ? QVariant(*number) : QVariant(QMetaType::fromType<qint64>()));
    }
    void bindVariant(int position, const QVariant &value) { m_prepared->query.bindValue(position, value); }
    void runBound();
    [[noreturn]] void fail();

    SqliteConnection &m_connection;
    QString m_sql;
    std::shared_ptr<SqliteConnection::Prepared> m_prepared;
    bool m_hasFailed = false;
};

template<typename Work>
auto SqliteConnection::inTransaction(Work work) -> decltype(work())
{
    begin(QStringLiteral("BEGIN IMMEDIATE"));
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            commit();
        } else {
            auto value = work();
            commit();
            return value;
        }
    } catch (...) {
        rollback();
        throw;
    }
}

template<typename Work>
auto SqliteConnection::inOneView(Work work) -> decltype(work())
{
    if (isInTransaction())
        return work();
    begin(QStringLiteral("BEGIN"));
    try {
        auto value = work();
        commit();
        return value;
    } catch (...) {
        rollback();
        throw;
    }
}

} // namespace cpoise::storage
