// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/desks.h"

namespace cpoise::casework
{

namespace
{
using Opened = DecisionDesk::Opened;

Result<Opened> readCase(CaseReader &reader, const QString &caseId)
{
    const Result<CaseRecord> record = reader.open(caseId);
    if (!record)
        return tl::unexpected(record.error());
    return reader.authority().map([&](const law::Authority &authority) {
        return Opened{*record, authority, {}};
    });
}

/// The draft belongs to the writer's side, which is another thread than the reader's.
Result<Opened> withDraft(CaseWriter &writer, Opened opened, const QString &person)
{
    const Result<Draft> kept = writer.draft(opened.record.id, person);
    if (!kept && kept.error().code != ErrorCode::NotFound)
        return tl::unexpected(kept.error());
    if (kept && kept->content != opened.record.content)
        opened.keptDraft = *kept;
    return opened;
}
} // namespace

QFuture<Result<Opened>> DecisionDesk::open(const QString &caseId)
{
    auto promise = std::make_shared<QPromise<Result<Opened>>>();
    promise->start();
    QFuture<Result<Opened>> future = promise->future();
    m_office.readerThread->post([office = m_office, caseId, promise] {
        const Result<Opened> read = readCase(*office.reader, caseId);
        if (!read) {
            promise->addResult(read);
            promise->finish();
            return;
        }
        office.clerk->post([office, read, promise] {
            promise->addResult(withDraft(*office.writer, *read, office.login));
            promise->finish();
        });
    });
    return future;
}

QFuture<Result<CaseRecord>> DecisionDesk::inForce(const QString &caseId)
{
    return answer(*m_office.readerThread,
                  [reader = m_office.reader, caseId] { return reader->open(caseId); });
}

QFuture<Result<CaseRecord>> DecisionDesk::revise(const CaseRecord &record)
{
    return answer(*m_office.clerk, [office = m_office, next = record]() mutable {
        next.due = dueDate(next.content, *office.book);
        return office.writer->revise(next, office.actor());
    });
}

QFuture<Result<void>> DecisionDesk::keep(const Draft &draft)
{
    return answer(*m_office.clerk, [office = m_office, kept = draft]() mutable {
        kept.person = office.login;
        kept.savedAt = office.clock->nowUtc();
        return office.writer->saveDraft(kept);
    });
}

QFuture<Result<void>> DecisionDesk::discard(const QString &caseId)
{
    return answer(*m_office.clerk,
                  [office = m_office, caseId] { return office.writer->discardDraft(caseId, office.login); });
}

} // namespace cpoise::casework
