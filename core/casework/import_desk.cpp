// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/import_desk.h"

#include <QSet>

#include "base/ids.h"
#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
Result<ImportedPit> storePit(const Office &office, const ReadPit &read, const QString &reference,
                             const Applicant &applicant)
{
    NewCase item;
    item.record.content = read.matter;
    if (!isBlank(reference))
        item.record.content.reference = cleaned(reference).simplified();
    if (referenceKey(item.record.content.reference).isEmpty())
        return fail(ErrorCode::Invalid, u"reference: missing"_s);
    item.record.officerId = office.officerId;
    item.record.stage = Stage::Deciding;
    item.record.due = dueDate(item.record.content, *office.book);
    item.applicant = applicant;
    return office.writer->create(item, office.actor()).map([&read](const CaseRecord &record) {
        return ImportedPit{record, read.notes, read.hasRemainder};
    });
}

/// The cases of a file, those to store and those that are here already.
struct SortedOut {
    QVector<NewCase> fresh;
    ImportReport report;
};

/// The stored case that has this one's id or reference; NotFound when there is none.
Result<CaseRecord> alreadyHere(CaseReader &reader, const CaseRecord &record)
{
    const Result<QString> id = reader.findReference(record.content.reference);
    if (id)
        return reader.open(*id);
    if (id.error().code != ErrorCode::NotFound)
        return tl::unexpected(id.error());
    return record.id.isEmpty() ? Result<CaseRecord>(fail(ErrorCode::NotFound)) : reader.open(record.id);
}

class Sorter
{
public:
    explicit Sorter(const Office &office) : m_office(office) {}

    Result<void> take(NewCase item)
    {
        CaseRecord &record = item.record;
        const QString key = referenceKey(record.content.reference);
        if (key.isEmpty())
            return fail(ErrorCode::Invalid, u"reference: missing"_s);
        const Result<CaseRecord> here = alreadyHere(*m_office.reader, record);
        if (!here && here.error().code != ErrorCode::NotFound)
            return tl::unexpected(here.error());
        if (here) {
            const bool same = here->content == record.content;
            (same ? m_sorted.report.known : m_sorted.report.taken).append(record.content.reference);
        } else if (isRepeated(record, key)) {
            m_sorted.report.taken.append(record.content.reference);
        } else {
            record.revision = 0;
            if (record.id.isEmpty())
                record.id = newId();
            record.due = dueDate(record.content, *m_office.book);
            m_sorted.fresh.append(item);
        }
        return {};
    }
    SortedOut sorted() && { return std::move(m_sorted); }

private:
    /// A second case of the file with the same reference or id.
    bool isRepeated(const CaseRecord &record, const QString &key)
    {
        const qsizetype before = m_keys.size() + m_ids.size();
        m_keys.insert(key);
        if (!record.id.isEmpty())
            m_ids.insert(record.id);
        return m_keys.size() + m_ids.size() < before + 1 + (record.id.isEmpty() ? 0 : 1);
    }

    const Office &m_office;
    QSet<QString> m_keys, m_ids;
    SortedOut m_sorted;
};

Result<SortedOut> sortOut(const Office &office, const QVector<NewCase> &items, const StepProgress &progress)
{
    Sorter sorter(office);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (const Result<void> taken = sorter.take(items[i]); !taken)
            return tl::unexpected(taken.error());
        if (!progress(i + 1, 2 * items.size()))
            return fail(ErrorCode::Cancelled);
    }
    return std::move(sorter).sorted();
}

Result<ImportReport> storeAll(const Office &office, SortedOut sorted, const StepProgress &progress)
{
    const qsizetype total = sorted.fresh.size();
    const qsizetype skipped = sorted.report.known.size() + sorted.report.taken.size();
    qsizetype at = 0;
    const auto next = [&](NewCase &item) {
        if (at == total)
            return false;
        item = sorted.fresh[at++];
        return true;
    };
    const auto goOn = [&](qint64 done) {
        return progress(total + 2 * skipped + done, 2 * (total + skipped));
    };
    if (!goOn(0))
        return fail(ErrorCode::Cancelled);
    const Result<qint64> stored = office.writer->createMany(next, office.actor(), goOn);
    if (!stored)
        return tl::unexpected(stored.error());
    ImportReport report = sorted.report;
    report.stored = *stored;
    for (qsizetype i = 0; i < *stored; ++i)
        report.caseIds.append(sorted.fresh[i].record.id);
    return report;
}

using ImportPromise = std::shared_ptr<QPromise<Result<ImportReport>>>;

void finish(const ImportPromise &promise, const Result<ImportReport> &result)
{
    promise->addResult(result);
    promise->finish();
}

/// One case file on its way in.
struct Incoming {
    Office office;
    ImportPromise promise;
    Result<QVector<NewCase>> read;
};
using TurnPtr = std::shared_ptr<Turns::Turn>;

void finishTurn(const TurnPtr &turn, const Incoming &in, const Result<ImportReport> &result)
{
    turn->pass(); // first of all: the next file is to be stored before another is read
    finish(in.promise, result);
}

/// On the reader's thread, when the file before is stored: its cases are then among those that are here.
void sortAndStore(const TurnPtr &turn, const std::shared_ptr<Incoming> &in)
{
    if (!in->read)
        return finishTurn(turn, *in, tl::unexpected(in->read.error()));
    const Result<SortedOut> sorted = sortOut(in->office, *in->read, progressOf(in->promise));
    if (!sorted)
        return finishTurn(turn, *in, tl::unexpected(sorted.error()));
    in->office.clerk->post([turn, in, sorted] {
        finishTurn(turn, *in, storeAll(in->office, *sorted, progressOf(in->promise)));
    });
}
} // namespace

ImportDesk::ImportDesk(Office office, FileFormats &formats)
    : m_office(std::move(office)), m_formats(formats), m_turns(std::make_shared<Turns>())
{
}

QFuture<Result<ImportedPit>> ImportDesk::importPit(const QByteArray &bytes, const QString &reference,
                                                   const Applicant &applicant)
{
    return answer(*m_office.clerk, [office = m_office, formats = &m_formats, bytes, reference, applicant] {
        return formats->readPit(bytes).and_then(
            [&](const ReadPit &read) { return storePit(office, read, reference, applicant); });
    });
}

QFuture<Result<ImportReport>> ImportDesk::importCaseFile(const QByteArray &bytes)
{
    ImportPromise promise = std::make_shared<QPromise<Result<ImportReport>>>();
    promise->start();
    // Looking up belongs to the reader, storing to the clerk.
    m_office.readerThread->post([office = m_office, formats = &m_formats, turns = m_turns, bytes, promise] {
        const auto in = std::make_shared<Incoming>(office, promise, formats->readCaseFile(bytes));
        const auto later = [in](const TurnPtr &turn) {
            in->office.readerThread->post([turn, in] { sortAndStore(turn, in); });
        };
        if (const TurnPtr turn = turns->takeOr(later))
            sortAndStore(turn, in);
    });
    return promise->future();
}

QFuture<Result<QByteArray>> ImportDesk::exportCase(const QString &caseId, bool withApplicant)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    const auto finished = [promise](const Result<QByteArray> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_office.readerThread->post([office = m_office, formats = &m_formats, caseId, withApplicant, finished] {
        const Result<CaseRecord> record = office.reader->open(caseId);
        if (!record)
            return finished(tl::unexpected(record.error()));
        if (!withApplicant)
            return finished(formats->writeCaseFile(*record, {}));
        office.clerk->post([office, formats, record, finished] {
            const Result<Applicant> applicant =
                office.writer->applicant(record->id, office.actor(), u"export"_s);
            finished(
                applicant.map([&](const Applicant &who) { return formats->writeCaseFile(*record, who); }));
        });
    });
    return promise->future();
}

} // namespace cpoise::casework
