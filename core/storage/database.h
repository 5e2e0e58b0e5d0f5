// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/case_store.h"
#include "storage/migrator.h"
#include "storage/settings.h"

namespace cpoise::storage
{

/// One database file with its schema brought up to date, and everything that the ports keep between calls.
/// Used on one thread, interrupt() excepted. Throws Failure.
class Database
{
public:
    /// `beforeMigration` makes the verified backup. A read-only opening never migrates: an older schema is
    /// refused with ReadOnly.
    Database(const ConnectionOptions &options, QVector<Migration> migrations, const Clock &clock,
             QString login, const std::function<void(SqliteConnection &)> &beforeMigration = {});

    SqliteConnection &connection();
    Journal &journal() { return m_journal; }
    CaseStore &cases() { return m_cases; }
    PeopleNames &people() { return m_people; }
    const Clock &clock() const { return m_clock; }
    const QVector<Migration> &migrations() const { return m_migrations; }
    /// The actor as given; what is missing in it is this workspace's login and clock.
    casework::Actor actorOf(const casework::Actor &given) const;

    void interrupt();
    /// Lets go of the file (a restore); reopen() takes it up again.
    void close();
    void reopen();

private:
    void open();
    void beginJournal(SqliteConnection &connection);

    ConnectionOptions m_options;
    QVector<Migration> m_migrations;
    const Clock &m_clock;
    QString m_login;
    std::function<void(SqliteConnection &)> m_beforeMigration;
    std::mutex m_mutex; ///< interrupt() against close()
    std::unique_ptr<SqliteConnection> m_connection;
    Journal m_journal;
    CaseStore m_cases{m_journal};
    PeopleNames m_people;
};

/// The ports over one database.
std::unique_ptr<casework::CaseReader> makeReader(Database &database);
std::unique_ptr<casework::CaseWriter> makeWriter(Database &database);

} // namespace cpoise::storage
