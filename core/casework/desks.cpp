// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/desks.h"

#include "base/text.h"
#include "casework/days_left.h"
#include "casework/edits.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
/// Format characters (zero-width joiners, byte order marks, direction marks) say nothing in a reference.
QString tidyReference(const QString &reference)
{
    QString text = cleaned(reference);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text.simplified();
}

law::Case tidied(law::Case content)
{
    content.reference = tidyReference(content.reference);
    content.summary = cleaned(content.summary).trimmed();
    content.requestText = cleaned(content.requestText);
    if (content.questions.isEmpty())
        content.questions = questionsIn(content.requestText);
    return content;
}

Result<void> newRequestFault(const law::Case &content)
{
    if (isBlank(content.reference) || referenceKey(content.reference).isEmpty())
        return fail(ErrorCode::Invalid, u"reference: missing"_s);
    if (!content.received().isValid())
        return fail(ErrorCode::Invalid, u"received: missing"_s);
    return {};
}

/// How many of the newest cases are looked through for the highest reference.
constexpr qsizetype looksThrough = 20'000;

Result<QStringList> newestReferences(CaseReader &reader)
{
    ListQuery query;
    query.sortBy = SortBy::Received;
    query.descending = true;
    const Result<QVector<RowId>> ids = reader.ids(query);
    if (!ids)
        return tl::unexpected(ids.error());
    const Result<QVector<CaseRow>> rows = reader.rows(ids->mid(0, looksThrough));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList references;
    for (const CaseRow &row : *rows)
        references.append(row.reference);
    return references;
}

Result<ReferencePattern> storedPattern(CaseReader &reader, QDate on)
{
    return reader.setting(u"reference-pattern"_s)
        .and_then(patternsFromJson)
        .map([on](const QVector<ReferencePattern> &patterns) { return patternOn(patterns, on); });
}

Result<QString> findFree(CaseReader &reader, QDate on)
{
    const Result<ReferencePattern> pattern = storedPattern(reader, on);
    if (!pattern)
        return tl::unexpected(pattern.error());
    Result<QStringList> taken = newestReferences(reader);
    while (taken) {
        const QString next = nextReference(*pattern, on, *taken);
        const Result<QString> found = reader.findReference(next);
        if (!found)
            return found.error().code == ErrorCode::NotFound ? Result<QString>(next) : found;
        taken->append(next);
    }
    return tl::unexpected(taken.error());
}

Result<QString> storedReference(CaseReader &reader, const QString &reference)
{
    const Result<QString> id = reader.findReference(reference);
    if (!id)
        return id.error().code == ErrorCode::NotFound ? Result<QString>(QString()) : id;
    return reader.open(*id).map([](const CaseRecord &record) { return record.content.reference; });
}
} // namespace

Result<law::Deadline> deadlineOf(const law::Case &matter, const LawBook &book)
{
    return law::deadline(law::clockOf(matter), book.calendar);
}

QDate dueDate(const law::Case &matter, const LawBook &book)
{
    const Result<law::Deadline> deadline = deadlineOf(matter, book);
    return deadline ? deadline->due : QDate();
}

QFuture<Result<CaseRecord>> RequestDesk::open(const law::Case &content, const Applicant &applicant)
{
    return answer(*m_office.clerk, [office = m_office, content, applicant]() -> Result<CaseRecord> {
        NewCase item;
        item.record.content = tidied(content);
        if (const Result<void> fault = newRequestFault(item.record.content); !fault)
            return tl::unexpected(fault.error());
        item.record.officerId = office.officerId;
        item.record.due = dueDate(item.record.content, *office.book);
        item.applicant = {cleaned(applicant.name), cleaned(applicant.address), cleaned(applicant.email)};
        return office.writer->create(item, office.actor());
    });
}

QFuture<Result<QString>> RequestDesk::clash(const QString &reference)
{
    return answer(*m_office.readerThread, [reader = m_office.reader, reference = tidyReference(reference)] {
        return referenceKey(reference).isEmpty() ? Result<QString>(QString())
                                                 : storedReference(*reader, reference);
    });
}

QFuture<Result<QString>> RequestDesk::freeReference(QDate on)
{
    return answer(*m_office.readerThread, [reader = m_office.reader, on] { return findFree(*reader, on); });
}

QFuture<Result<QVector<RowId>>> RequestDesk::ids(const ListQuery &query)
{
    return answer(*m_office.readerThread, [reader = m_office.reader, query] { return reader->ids(query); });
}

QFuture<Result<QVector<CaseRow>>> RequestDesk::rows(const QVector<RowId> &rowIds)
{
    return answer(*m_office.readerThread,
                  [reader = m_office.reader, rowIds] { return reader->rows(rowIds); });
}

QFuture<Result<ListCounts>> RequestDesk::counts()
{
    return answer(*m_office.readerThread, [office = m_office] {
        const QDate today = office.clock->today();
        return office.reader->counts(office.officerId, today, soonUntil(today, *office.book));
    });
}

QFuture<Result<CaseRecord>> RequestDesk::caseRecord(const QString &caseId)
{
    return answer(*m_office.readerThread,
                  [reader = m_office.reader, caseId] { return reader->open(caseId); });
}

QFuture<Result<QVector<JournalEntry>>> RequestDesk::history(const QString &caseId)
{
    return answer(*m_office.readerThread,
                  [reader = m_office.reader, caseId] { return reader->history(caseId); });
}

QFuture<Result<QVector<LetterRecord>>> RequestDesk::letters(const QString &caseId)
{
    return answer(*m_office.readerThread,
                  [reader = m_office.reader, caseId] { return reader->letters(caseId); });
}

QFuture<Result<Applicant>> RequestDesk::applicant(const QString &caseId, const QString &purpose)
{
    return answer(*m_office.clerk, [office = m_office, caseId, purpose] {
        return office.writer->applicant(caseId, office.actor(), purpose);
    });
}

QFuture<Result<void>> RequestDesk::setApplicant(const QString &caseId, const Applicant &applicant)
{
    return answer(*m_office.clerk, [office = m_office, caseId, applicant] {
        return office.writer->setApplicant(caseId, applicant, office.actor());
    });
}

} // namespace cpoise::casework
