// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of the memory store: lists, counts and single cases.
#include <algorithm>

#include "base/text.h"
#include "law/catalogue.h"
#include "tests/support/law_book.h"
#include "tests/support/memory_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

using namespace casework;

namespace
{
QString provisionsOf(const law::Case &matter)
{
    QStringList all;
    for (const law::Ground &ground : matter.decision.grounds)
        all.append(law::shortCitation(ground, lawBook().catalogue));
    return all.join(u", "_s);
}

CaseRow rowOf(casework::RowId rowId, const CaseRecord &record)
{
    const law::Case &c = record.content;
    return {rowId,           record.id,    c.reference, c.summary,       record.stage,
            provisionsOf(c), c.received(), record.due,  record.officerId};
}

bool matches(const CaseRecord &record, const ListQuery &query)
{
    if (!query.stages.isEmpty() && !query.stages.contains(record.stage))
        return false;
    if (!query.officerId.isEmpty() && record.officerId != query.officerId)
        return false;
    if (query.dueFrom.isValid() && !(record.due.isValid() && record.due >= query.dueFrom))
        return false;
    if (query.dueTo.isValid() && !(record.due.isValid() && record.due <= query.dueTo))
        return false;
    if (query.search.isEmpty() || referenceKey(query.search) == referenceKey(record.content.reference))
        return true;
    const QString text = record.content.summary + u'\n' + record.content.requestText;
    const QStringList words = query.search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString sortKey(const CaseRow &row, SortBy by)
{
    switch (by) {
    case SortBy::Reference:
        return row.reference;
    case SortBy::Summary:
        return row.summary;
    case SortBy::Stage:
        return QString::number(int(row.stage));
    case SortBy::Provisions:
        return row.provisions;
    case SortBy::Due:
        return row.due.isValid() ? row.due.toString(Qt::ISODate) : u"9999"_s;
    case SortBy::Officer:
        return row.officer;
    case SortBy::Received:
        return row.received.toString(Qt::ISODate);
    }
    return {};
}
} // namespace

Result<QVector<casework::RowId>> MemoryStore::ids(const ListQuery &query)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"ids"_s); !entered)
        return tl::unexpected(entered.error());
    QVector<CaseRow> found;
    for (const Stored &stored : m_cases) {
        if (matches(stored.current(), query))
            found.append(rowOf(stored.rowId, stored.current()));
    }
    std::stable_sort(found.begin(), found.end(), [&](const CaseRow &a, const CaseRow &b) {
        const QString left = sortKey(a, query.sortBy), right = sortKey(b, query.sortBy);
        return query.descending ? right < left : left < right;
    });
    QVector<casework::RowId> result;
    for (const CaseRow &row : std::as_const(found))
        result.append(row.rowId);
    return result;
}

Result<QVector<CaseRow>> MemoryStore::rows(const QVector<casework::RowId> &rowIds)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"rows"_s); !entered)
        return tl::unexpected(entered.error());
    QVector<CaseRow> result;
    for (const casework::RowId rowId : rowIds) {
        if (rowId >= 1 && rowId <= qint64(m_cases.size()))
            result.append(rowOf(rowId, m_cases[std::size_t(rowId - 1)].current()));
    }
    return result;
}

Result<ListCounts> MemoryStore::counts(const QString &officerId, QDate today, QDate soon)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"counts"_s); !entered)
        return tl::unexpected(entered.error());
    ListCounts result;
    for (const Stored &stored : m_cases) {
        const CaseRecord &record = stored.current();
        const bool open = record.stage != Stage::Issued && record.stage != Stage::Closed;
        ++result.all;
        result.open += open;
        result.mine += open && !officerId.isEmpty() && record.officerId == officerId;
        result.late += open && record.due.isValid() && record.due < today;
        result.dueSoon += open && record.due.isValid() && record.due >= today && record.due <= soon;
        result.waiting += record.stage == Stage::Clarifying;
        result.review += record.stage == Stage::Review;
    }
    return result;
}

Result<CaseRecord> MemoryStore::open(const QString &caseId)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"open"_s); !entered)
        return tl::unexpected(entered.error());
    const Stored *stored = find(caseId);
    return stored ? Result<CaseRecord>(stored->current()) : fail(ErrorCode::NotFound, caseId);
}

Result<CaseRecord> MemoryStore::openRevision(const QString &caseId, qint64 revision)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"openRevision"_s); !entered)
        return tl::unexpected(entered.error());
    const Stored *stored = find(caseId);
    if (!stored)
        return fail(ErrorCode::NotFound, caseId);
    for (const CaseRecord &record : stored->revisions) {
        if (record.revision == revision)
            return record;
    }
    return fail(ErrorCode::NotFound, caseId);
}

Result<QString> MemoryStore::findReference(const QString &reference)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"findReference"_s); !entered)
        return tl::unexpected(entered.error());
    const Stored *stored = findKey(reference);
    return stored ? Result<QString>(stored->current().id) : fail(ErrorCode::NotFound, reference);
}

Result<QStringList> MemoryStore::findMany(const QVector<Sought> &sought)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"findMany"_s); !entered)
        return tl::unexpected(entered.error());
    QStringList here;
    for (const Sought &one : sought) {
        const Stored *stored = findKey(one.reference);
        if (!stored && !one.id.isEmpty())
            stored = find(one.id);
        here << (stored ? stored->current().id : QString());
    }
    return here;
}

Result<QVector<JournalEntry>> MemoryStore::history(const QString &caseId)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"history"_s); !entered)
        return tl::unexpected(entered.error());
    QVector<JournalEntry> result;
    std::copy_if(m_journal.cbegin(), m_journal.cend(), std::back_inserter(result),
                 [&](const JournalEntry &entry) { return entry.caseId == caseId; });
    return result;
}

Result<QVector<LetterRecord>> MemoryStore::letters(const QString &caseId)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"letters"_s); !entered)
        return tl::unexpected(entered.error());
    QVector<LetterRecord> result;
    std::copy_if(m_letters.cbegin(), m_letters.cend(), std::back_inserter(result),
                 [&](const LetterRecord &letter) { return letter.caseId == caseId; });
    return result;
}

Result<QByteArray> MemoryStore::basis(const QByteArray &sha256)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entered = enter(u"basis"_s); !entered)
        return tl::unexpected(entered.error());
    if (!m_bases.contains(sha256))
        return fail(ErrorCode::NotFound, {});
    return m_bases.value(sha256);
}

Result<law::Authority> MemoryStore::authority()
{
    const std::lock_guard lock(m_mutex);
    return enter(u"authority"_s).map([&] { return m_authority; });
}

Result<QString> MemoryStore::setting(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    return enter(u"setting"_s).map([&] { return m_settings.value(name); });
}

} // namespace cpoise::test
