// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/desks.h"

namespace cpoise::casework
{

namespace
{
using Opened = DecisionDesk::Opened;

using KeptDraft = std::optional<Draft>;

Result<KeptDraft> readDraft(CaseWriter &writer, const QString &caseId, const QString &person)
{
    const Result<Draft> kept = writer.draft(caseId, person);
    if (!kept && kept.error().code != ErrorCode::NotFound)
        return tl::unexpected(kept.error());
    return kept ? KeptDraft(*kept) : KeptDraft();
}

/// What the draft was typed on. A revision that is gone counts as empty: then every difference is a conflict,
/// and nothing is overwritten unseen.
Result<law::Case> baseOf(CaseReader &reader, const Draft &kept)
{
    const Result<CaseRecord> base = reader.openRevision(kept.caseId, kept.baseRevision);
    if (!base && base.error().code == ErrorCode::NotFound)
        return law::Case{};
    return base.map([](const CaseRecord &record) { return record.content; });
}

Result<Opened> withDraft(CaseReader &reader, Opened opened, Draft kept)
{
    if (kept.baseRevision != opened.record.revision) {
        const Result<law::Case> base = baseOf(reader, kept);
        if (!base)
            return tl::unexpected(base.error());
        const Merge both = merge(*base, opened.record.content, kept.content);
        kept.content = both.merged;
        kept.baseRevision = opened.record.revision;
        opened.conflicts = both.conflicts;
    }
    if (kept.content != opened.record.content || !opened.conflicts.isEmpty())
        opened.keptDraft = kept;
    return opened;
}

Result<Opened> readCase(CaseReader &reader, const QString &caseId, const KeptDraft &kept)
{
    const Result<CaseRecord> record = reader.open(caseId);
    if (!record)
        return tl::unexpected(record.error());
    const Result<law::Authority> authority = reader.authority();
    if (!authority)
        return tl::unexpected(authority.error());
    const Opened opened{*record, *authority, {}, {}};
    return kept ? withDraft(reader, opened, *kept) : Result<Opened>(opened);
}
} // namespace

QFuture<Result<Opened>> DecisionDesk::open(const QString &caseId)
{
    return answerInTurn(
        *m_office.clerk,
        [office = m_office, caseId] { return readDraft(*office.writer, caseId, office.login); },
        *m_office.readerThread,
        [office = m_office, caseId](const KeptDraft &kept) {
            return readCase(*office.reader, caseId, kept);
        });
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
