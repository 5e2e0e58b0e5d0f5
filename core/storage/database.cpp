// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/ids.h"
#include "storage/journal_file.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

Database::Database(const ConnectionOptions &options, QVector<Migration> migrations, const Clock &clock,
                   QString login, const std::function<void(SqliteConnection &)> &beforeMigration)
    : m_options(options), m_migrations(std::move(migrations)), m_clock(clock), m_login(std::move(login)),
      m_beforeMigration(beforeMigration)
{
    open();
}

void Database::open()
{
    auto connection = std::make_unique<SqliteConnection>(m_options);
    if (m_options.readOnly) {
        const int version = schemaVersion(*connection);
        if (version > m_migrations.size())
            raise(ErrorCode::SchemaTooNew, u"schema "_s + QString::number(version));
        if (version < m_migrations.size())
            raise(ErrorCode::ReadOnly, u"the schema is older; open it once for writing"_s);
    } else {
        migrate(*connection, m_migrations, m_clock.nowUtc(), [&] {
            if (m_beforeMigration)
                m_beforeMigration(*connection);
        });
    }
    checkSchema(*connection, m_migrations);
    if (!m_options.readOnly && chainHead(*connection).sequence == 0)
        beginJournal(*connection);
    if (!m_options.readOnly)
        makeJournalKnown(*connection);
    const std::lock_guard lock(m_mutex);
    m_connection = std::move(connection);
}

/// The first entry gives the workspace its identity: its hash is like no other's.
void Database::beginJournal(SqliteConnection &connection)
{
    connection.inTransaction([&] {
        m_journal.append(connection, {u"workspace-made"_s, 0, {}, 0, newId(), {}}, actorOf({}));
    });
}

void Database::close()
{
    const std::lock_guard lock(m_mutex);
    m_connection.reset();
}

void Database::reopen()
{
    close();
    open();
}

SqliteConnection &Database::connection()
{
    if (!m_connection)
        reopen();
    // After a restore a reader finds the file that it reads put aside; a writer must never go on with it.
    if (m_connection->fileHasMoved()) {
        if (!m_options.readOnly)
            raise(ErrorCode::Io, u"the file was moved or replaced while it was open"_s);
        reopen();
    }
    return *m_connection;
}

casework::Actor Database::actorOf(const casework::Actor &given) const
{
    return {given.login.isEmpty() ? m_login : given.login, given.at.isValid() ? given.at : m_clock.nowUtc()};
}

void Database::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_connection)
        m_connection->interrupt();
}

} // namespace cpoise::storage
