// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_connection.h"

#include <atomic>

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>
#include <QUrl>
#include <sqlite3.h>

#include "storage/journal_file.h"
#include "storage/pragmas.h"
#include "storage/sqlite_code.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
QString freshName()
{
    static std::atomic<int> count{0};
    return u"cpoise-"_s + QString::number(++count);
}

/// A file layer of our own is named in a URI; otherwise the path goes in as it is, so that no `#`, `?` or
/// `%20` in it means anything.
QString databaseName(const ConnectionOptions &options)
{
    if (options.fileLayer.isEmpty())
        return options.path;
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(options.path, "/")) + u"?vfs="_s +
           QString::fromLatin1(options.fileLayer);
}

QString connectOptions(const ConnectionOptions &options)
{
    QStringList parts{u"QSQLITE_BUSY_TIMEOUT="_s + QString::number(options.busyTimeoutMs)};
    if (options.readOnly)
        parts << u"QSQLITE_OPEN_READONLY"_s;
    if (!options.fileLayer.isEmpty())
        parts << u"QSQLITE_OPEN_URI"_s;
    return parts.join(u';');
}

sqlite3 *sqliteHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        raise(ErrorCode::Unavailable, u"the SQLite driver gives no handle"_s);
    return *static_cast<sqlite3 *const *>(handle.data());
}

sqlite3_stmt *statementHandle(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3_stmt*") != 0)
        raise(ErrorCode::Unavailable, u"the SQLite driver gives no statement"_s);
    return *static_cast<sqlite3_stmt *const *>(handle.data());
}

/// SQLite's own words for a code, without the values of a statement.
QString wordsFor(int sqliteCode)
{
    switch (sqliteCode) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
        return u"the last session was cut off; open it once for writing"_s;
    case SQLITE_READONLY_DBMOVED:
        return u"the file was moved or replaced while it was open"_s;
    default:
        return QString::fromUtf8(sqlite3_errstr(sqliteCode)) + u" ("_s + QString::number(sqliteCode) + u")"_s;
    }
}

} // namespace

Failure failureOfCode(int sqliteCode, const QString &what)
{
    return Failure{Error{meaningOf(sqliteCode), what + u": "_s + wordsFor(sqliteCode)}};
}

SqliteConnection::SqliteConnection(const ConnectionOptions &options) : m_options(options), m_name(freshName())
{
    try {
        open();
        configure(*this);
    } catch (...) {
        close();
        throw;
    }
}

SqliteConnection::~SqliteConnection()
{
    close();
}

void SqliteConnection::open()
{
    useKnownJournals();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!database.isValid())
        raise(ErrorCode::Unavailable, u"the SQLite driver is missing"_s);
    database.setDatabaseName(databaseName(m_options));
    database.setConnectOptions(connectOptions(m_options));
    if (!database.open())
        throw failureOfCode(database.lastError().nativeErrorCode().toInt(), u"open"_s);
    const std::lock_guard lock(m_handleMutex);
    m_handle = sqliteHandle(database);
    if (sqlite3_prepare_v2(m_handle, "ROLLBACK", -1, &m_rollback, nullptr) != SQLITE_OK)
        throw failureOfCode(sqlite3_extended_errcode(m_handle), u"open"_s);
    // SQLite itself is content with reading where it may not write.
    if (!m_options.readOnly && sqlite3_db_readonly(m_handle, "main") == 1)
        raise(ErrorCode::ReadOnly, u"the file cannot be written: "_s + m_options.path);
}

void SqliteConnection::close()
{
    m_prepared.clear();
    const std::lock_guard lock(m_handleMutex);
    sqlite3_finalize(m_rollback);
    m_rollback = nullptr;
    m_handle = nullptr;
    if (QSqlDatabase::contains(m_name)) {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
}

void SqliteConnection::execute(const QString &sql)
{
    finishRollback();
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throw failureOf(query, sql);
}

QVariant SqliteConnection::scalar(const QString &sql)
{
    Statement statement(*this, sql);
    statement.run();
    return statement.next() ? statement.value(0) : QVariant();
}

bool SqliteConnection::isInTransaction() const
{
    return m_handle && sqlite3_get_autocommit(m_handle) == 0;
}

void SqliteConnection::begin(const QString &sql)
{
    finishRollback();
    Q_ASSERT_X(!isInTransaction(), "SqliteConnection", "transactions do not nest");
    Statement(*this, sql).run();
    ++m_transactionNumber;
}

void SqliteConnection::commit()
{
    Statement(*this, u"COMMIT"_s).run();
}

void SqliteConnection::rollback() noexcept
{
    // SQLite may have rolled back by itself (a full disk, a failed write).
    if (isInTransaction()) {
        sqlite3_step(m_rollback);
        if (sqlite3_reset(m_rollback) != SQLITE_OK)
            log::room("storage")->error("rollback failed: {}", sqlite3_extended_errcode(m_handle));
    }
    m_rollbackIsDue = isInTransaction();
    // When a disk fails in the rollback too, SQLite answers the next call with the same failure once more,
    // though the disk may be well again by then: that call is this one.
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (query.exec(u"SELECT count(*) FROM sqlite_schema"_s))
        query.finish();
}

/// Nothing of what was to be undone may be seen or kept with what comes next.
void SqliteConnection::finishRollback()
{
    if (!m_rollbackIsDue)
        return;
    rollback();
    if (m_rollbackIsDue)
        throw failureOfCode(sqlite3_extended_errcode(m_handle), u"ROLLBACK"_s);
}

void SqliteConnection::interrupt()
{
    const std::lock_guard lock(m_handleMutex);
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

bool SqliteConnection::fileHasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

/// The query knows better than the connection: letting go of a statement makes SQLite forget why it failed.
Failure SqliteConnection::failureOf(const QSqlQuery &query, const QString &sql) const
{
    const int told = query.lastError().nativeErrorCode().toInt();
    const int code = told > SQLITE_OK ? told : sqlite3_extended_errcode(m_handle);
    // QtSql itself refuses a second statement, and SQLite then knows of no failure.
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || code == SQLITE_MISUSE)
        return Failure{Error{ErrorCode::Invalid, sql.left(40) + u": not one statement"_s}};
    return failureOfCode(code, sql.left(40));
}

std::shared_ptr<SqliteConnection::Prepared> SqliteConnection::prepare(const QString &sql)
{
    auto prepared = std::make_shared<Prepared>(QSqlDatabase::database(m_name, false));
    prepared->query.setForwardOnly(true);
    if (!prepared->query.prepare(sql))
        throw failureOf(prepared->query, sql);
    prepared->handle = statementHandle(prepared->query);
    return prepared;
}

std::shared_ptr<SqliteConnection::Prepared> SqliteConnection::borrow(const QString &sql)
{
    finishRollback();
    auto &kept = m_prepared[sql];
    if (kept && kept->inUse)
        return prepare(sql);
    if (!kept) {
        try {
            kept = prepare(sql);
        } catch (...) {
            m_prepared.erase(sql);
            throw;
        }
    }
    return kept;
}

} // namespace cpoise::storage
