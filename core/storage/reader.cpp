// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_lists.h"
#include "storage/database.h"
#include "storage/letters.h"

namespace cpoise::storage
{

namespace
{
class Reader final : public casework::CaseReader
{
public:
    explicit Reader(Database &database) : m_database(database) {}

    Result<QVector<casework::RowId>> ids(const casework::ListQuery &query) override
    {
        return atEdge([&] {
            SqliteConnection &c = m_database.connection();
            return listIds(c, query, m_database.people().byId(c));
        });
    }
    Result<QVector<casework::CaseRow>> rows(const QVector<casework::RowId> &rowIds) override
    {
        return atEdge([&] {
            SqliteConnection &c = m_database.connection();
            return listRows(c, rowIds, m_database.people().byId(c));
        });
    }
    Result<casework::ListCounts> counts(const QString &officerId, QDate today, QDate soon) override
    {
        return atEdge([&] { return listCounts(m_database.connection(), officerId, today, soon); });
    }
    Result<casework::CaseRecord> open(const QString &caseId) override
    {
        return atEdge([&] { return openCase(m_database.connection(), caseId); });
    }
    Result<casework::CaseRecord> openRevision(const QString &caseId, qint64 revision) override
    {
        return atEdge([&] { return openCaseRevision(m_database.connection(), caseId, revision); });
    }
    Result<QString> findReference(const QString &reference) override
    {
        return atEdge([&] { return caseWithReference(m_database.connection(), reference); });
    }
    Result<QStringList> findMany(const QVector<casework::Sought> &sought) override
    {
        return atEdge([&] { return casesHere(m_database.connection(), sought); });
    }
    Result<QVector<casework::JournalEntry>> history(const QString &caseId) override
    {
        return atEdge([&] { return historyOf(m_database.connection(), caseId); });
    }
    Result<QVector<casework::LetterRecord>> letters(const QString &caseId) override
    {
        return atEdge([&] { return lettersOf(m_database.connection(), caseId); });
    }
    Result<QByteArray> basis(const QByteArray &sha256) override
    {
        return atEdge([&] { return basisOf(m_database.connection(), sha256); });
    }
    Result<law::Authority> authority() override
    {
        return atEdge([&] { return authorityOf(m_database.connection()); });
    }
    Result<QString> setting(const QString &name) override
    {
        return atEdge([&] { return settingOf(m_database.connection(), name); });
    }
    void interrupt() override { m_database.interrupt(); }

private:
    Database &m_database;
};
} // namespace

std::unique_ptr<casework::CaseReader> makeReader(Database &database)
{
    return std::make_unique<Reader>(database);
}

} // namespace cpoise::storage
