// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

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
        sqlite3_stmt *handle = nullptr; ///< the query's own
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

/// A prepared, forward-only statement, reset when it goes out of scope so that it never keeps a lock. QtSql
/// prepares it; values and rows go past QtSql, whose own way is too dear for an import
/// (docs/decisions/0009-statements-past-qtsql.md).
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
        renew(sizeof...(Values));
        int position = 0;
        (bind(++position, values), ...);
        start();
        return *this;
    }
    /// The same with a list of whole numbers, texts and bytes of any length.
    Statement &runWith(const QVariantList &values);

    /// The next row; false after the last.
    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const { return QString::fromUtf8(view(column)); }
    QByteArray bytes(int column) const { return view(column).toByteArray(); }
    /// A whole number, a text or bytes; null for null.
    QVariant value(int column) const;

    qint64 rowsChanged() const { return m_rowsChanged; }
    qint64 insertedId() const;

private:
    enum class State { FirstRow, Rows, Done };

    void renew(std::size_t values);
    void bind(int position, const QString &text) { bindText(position, text.toUtf8()); }
    void bind(int position, const QByteArray &bytes);
    void bind(int position, qint64 number);
    void bind(int position, int number) { bind(position, qint64(number)); }
    void bind(int position, const std::optional<qint64> &number);
    void bind(int position, const QVariant &value);
    void bindText(int position, const QByteArray &utf8);
    void bindNull(int position);
    void must(int code) const;
    void start();
    bool step();
    QByteArrayView view(int column) const;
    [[noreturn]] void fail() const;

    SqliteConnection &m_connection;
    QString m_sql;
    std::shared_ptr<SqliteConnection::Prepared> m_prepared;
    std::vector<QByteArray> m_bound; ///< SQLite reads them where they lie
    State m_state = State::Done;
    qint64 m_rowsChanged = 0;
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
