// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/drafts.h"
#include "storage/letters.h"
#include "storage/prepared_ahead.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
using casework::Actor;
using casework::Applicant;
using casework::CaseRecord;

constexpr qint64 casesInTransaction = 1000;

class Writer final : public casework::CaseWriter
{
public:
    explicit Writer(Database &database) : m_database(database) {}

    Result<CaseRecord> create(const casework::NewCase &newCase, const Actor &actor) override
    {
        return atEdge([&] {
            casework::NewCase made = newCase;
            const CaseStore::Prepared prepared = CaseStore::prepare(made);
            change([&](SqliteConnection &c) {
                m_database.cases().create(c, prepared, m_database.actorOf(actor));
            });
            return made.record;
        });
    }

    Result<std::shared_ptr<casework::CasesAhead>>
    getReady(std::function<bool(casework::NewCase &)> next) override
    {
        return atEdge([&]() -> std::shared_ptr<casework::CasesAhead> {
            return std::make_shared<PreparedAhead>(std::move(next));
        });
    }

    using CaseWriter::createMany;
    Result<qint64> createMany(casework::CasesAhead &cases, const Actor &actor,
                              const std::function<bool(qint64)> &progress) override
    {
        return atEdge([&] {
            auto &ahead = dynamic_cast<PreparedAhead &>(cases);
            qint64 done = 0;
            for (bool more = true; more;) {
                qint64 stored = 0;
                change([&](SqliteConnection &c) {
                    const auto take = [&] { return ahead.take(); };
                    stored =
                        m_database.cases().createMany(c, take, casesInTransaction, m_database.actorOf(actor));
                });
                done += stored;
                more = stored == casesInTransaction && (!progress || progress(done));
            }
            return done;
        });
    }

    Result<CaseRecord> revise(const CaseRecord &record, const Actor &actor) override
    {
        return atEdge([&] {
            const CaseStore::Prepared prepared = CaseStore::prepareRevision(record);
            change([&](SqliteConnection &c) {
                m_database.cases().revise(c, prepared, m_database.actorOf(actor));
            });
            CaseRecord stored = record;
            ++stored.revision;
            return stored;
        });
    }

    Result<void> saveDraft(const casework::Draft &draft) override
    {
        return atEdge([&] {
            const QByteArray content = caseBytes(draft.content);
            change([&](SqliteConnection &c) { storage::saveDraft(c, draft, content); });
        });
    }
    Result<casework::Draft> draft(const QString &caseId, const QString &person) override
    {
        return atEdge([&] { return draftOf(m_database.connection(), caseId, person); });
    }
    Result<void> discardDraft(const QString &caseId, const QString &person) override
    {
        return atEdge(
            [&] { change([&](SqliteConnection &c) { storage::discardDraft(c, caseId, person); }); });
    }

    Result<Applicant> applicant(const QString &caseId, const Actor &actor, const QString &purpose) override
    {
        return atEdge([&] {
            Applicant found;
            change([&](SqliteConnection &c) { found = look(c, caseId, m_database.actorOf(actor), purpose); });
            return found;
        });
    }
    Result<void> setApplicant(const QString &caseId, const Applicant &applicant, const Actor &actor) override
    {
        return atEdge([&] {
            const CaseStore::PreparedApplicant prepared = CaseStore::prepareApplicant(applicant);
            change([&](SqliteConnection &c) {
                const CasePlace place = placeOf(c, caseId);
                m_database.cases().keepApplicant(c, place.row, caseId, prepared, m_database.actorOf(actor));
            });
        });
    }

    using CaseWriter::recordLetter;
    Result<void> recordLetter(const casework::LetterRecord &letter, const QByteArray &basis,
                              const Actor &actor) override
    {
        return atEdge([&] {
            change([&](SqliteConnection &c) {
                storage::recordLetter(c, m_database.journal(), letter, basis, m_database.actorOf(actor));
            });
        });
    }
    Result<void> setAuthority(const law::Authority &authority, const Actor &actor) override
    {
        return atEdge([&] {
            change([&](SqliteConnection &c) {
                keepAuthority(c, m_database.journal(), authority, m_database.actorOf(actor));
            });
        });
    }
    Result<void> setSetting(const QString &name, const QString &json, const Actor &actor) override
    {
        return atEdge([&] {
            change([&](SqliteConnection &c) {
                keepSetting(c, m_database.journal(), name, json, u"setting-changed"_s,
                            m_database.actorOf(actor));
            });
        });
    }

private:
    template<typename Work>
    void change(Work work)
    {
        SqliteConnection &c = m_database.connection();
        if (c.isReadOnly())
            raise(ErrorCode::ReadOnly, u"the workspace is open for reading only"_s);
        c.inTransaction([&] { work(c); });
    }

    Applicant look(SqliteConnection &c, const QString &caseId, const Actor &actor, const QString &purpose)
    {
        const CasePlace place = placeOf(c, caseId);
        m_database.journal().append(c, {u"applicant-seen"_s, place.row, caseId, place.revision, purpose, {}},
                                    actor);
        return applicantOf(c, place.row);
    }

    Database &m_database;
};
} // namespace

std::unique_ptr<casework::CaseWriter> makeWriter(Database &database)
{
    return std::make_unique<Writer>(database);
}

} // namespace cpoise::storage
