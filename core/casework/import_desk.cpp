// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/import_desk.h"

#include <algorithm>

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

/// The ids of the stored cases that have the ids or references of these; empty for those that are new.
Result<QStringList> alreadyHere(CaseReader &reader, const QVector<NewCase> &items)
{
    QVector<Sought> sought;
    sought.reserve(items.size());
    for (const NewCase &item : items) {
        const QString &reference = item.record.content.reference;
        if (referenceKey(reference).isEmpty())
            return fail(ErrorCode::Invalid, u"reference: missing"_s);
        sought.append({reference, item.record.id});
    }
    return reader.findMany(sought);
}

class Sorter
{
public:
    explicit Sorter(const Office &office) : m_office(office) {}

    /// `hereId`: the stored case that it may be; empty when it is new.
    Result<void> take(NewCase item, const QString &hereId)
    {
        CaseRecord &record = item.record;
        if (!hereId.isEmpty()) {
            const Result<CaseRecord> here = m_office.reader->open(hereId);
            if (!here && here.error().code != ErrorCode::NotFound)
                return tl::unexpected(here.error());
            const bool same = here && here->content == record.content;
            (same ? m_sorted.report.known : m_sorted.report.taken).append(record.content.reference);
        } else if (isRepeated(record)) {
            m_sorted.report.taken.append(record.content.reference);
        } else {
            record.revision = 0;
            if (record.id.isEmpty())
                record.id = newId();
            m_sorted.fresh.append(std::move(item));
        }
        return {};
    }
    SortedOut sorted() && { return std::move(m_sorted); }

private:
    /// A second case of the file with the same reference or id.
    bool isRepeated(const CaseRecord &record)
    {
        const qsizetype before = m_keys.size() + m_ids.size();
        m_keys.insert(referenceKey(record.content.reference));
        if (!record.id.isEmpty())
            m_ids.insert(record.id);
        return m_keys.size() + m_ids.size() < before + 1 + (record.id.isEmpty() ? 0 : 1);
    }

    const Office &m_office;
    QSet<QString> m_keys, m_ids;
    SortedOut m_sorted;
};

Result<SortedOut> sortOut(const Office &office, QVector<NewCase> items, const StepProgress &progress)
{
    const Result<QStringList> here = alreadyHere(*office.reader, items);
    if (!here)
        return tl::unexpected(here.error());
    Sorter sorter(office);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (const Result<void> taken = sorter.take(std::move(items[i]), here->at(i)); !taken)
            return tl::unexpected(taken.error());
        if (!progress(i + 1, 2 * items.size()))
            return fail(ErrorCode::Cancelled);
    }
    return std::move(sorter).sorted();
}

/// The fresh cases of a file on their way into the store.
struct Ready {
    QVector<Sought> fresh;
    ImportReport report; ///< its caseIds are those of all that are fresh
    std::shared_ptr<CasesAhead> cases;
};

Result<Ready> getReady(const Office &office, SortedOut sorted)
{
    Ready ready{{}, std::move(sorted.report), {}};
    for (const NewCase &item : std::as_const(sorted.fresh)) {
        ready.fresh.append({item.record.content.reference, item.record.id});
        ready.report.caseIds.append(item.record.id);
    }
    const auto fresh = std::make_shared<QVector<NewCase>>(std::move(sorted.fresh));
    const auto next = [fresh, at = qsizetype(0)](NewCase &item) mutable {
        if (at == fresh->size())
            return false;
        item = std::move((*fresh)[at++]);
        return true;
    };
    return office.writer->getReady(next).map([&](const std::shared_ptr<CasesAhead> &cases) {
        ready.cases = cases;
        return std::move(ready);
    });
}

Result<ImportReport> store(const Office &office, const Ready &ready, const StepProgress &progress)
{
    const qsizetype total = ready.fresh.size();
    const qsizetype skipped = ready.report.known.size() + ready.report.taken.size();
    const auto goOn = [&](qint64 done) {
        return progress(total + 2 * skipped + done, 2 * (total + skipped));
    };
    if (!goOn(0))
        return fail(ErrorCode::Cancelled);
    const Result<qint64> stored = office.writer->createMany(*ready.cases, office.actor(), goOn);
    if (!stored)
        return tl::unexpected(stored.error());
    ImportReport report = ready.report;
    report.stored = *stored;
    report.caseIds.resize(*stored);
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
    FileFormats *formats;
    QByteArray bytes;
    ImportPromise promise;
    Result<Ready> ready = fail(ErrorCode::NotFound);
};
using TurnPtr = std::shared_ptr<Turns::Turn>;

/// What can be done before a file's turn: while the turn lasts, no other file is stored.
Result<Ready> readAndSort(const Incoming &in)
{
    Result<QVector<NewCase>> read = in.formats->readCaseFile(in.bytes);
    if (!read)
        return tl::unexpected(read.error());
    for (NewCase &item : *read)
        item.record.due = dueDate(item.record.content, *in.office.book);
    Result<SortedOut> sorted = sortOut(in.office, std::move(*read), progressOf(in.promise));
    if (!sorted)
        return tl::unexpected(sorted.error());
    sorted->report.signsLeftOut = in.formats->signsLeftOut(in.bytes);
    return getReady(in.office, std::move(*sorted));
}

/// True when a case that was fresh is here now: it came with a file before, or a colleague made it.
Result<bool> isOutOfDate(CaseReader &reader, const Ready &ready)
{
    return reader.findMany(ready.fresh).map([](const QStringList &here) {
        return std::any_of(here.cbegin(), here.cend(), [](const QString &id) { return !id.isEmpty(); });
    });
}

void finishTurn(const TurnPtr &turn, const Incoming &in, const Result<ImportReport> &result)
{
    turn->pass(); // first of all: the next file is to be stored before another is read
    finish(in.promise, result);
}

/// On the reader's thread, when the file before is stored: its cases are then among those that are here.
void lookAgainAndStore(const TurnPtr &turn, const std::shared_ptr<Incoming> &in)
{
    if (in->ready) {
        const Result<bool> outOfDate = isOutOfDate(*in->office.reader, *in->ready);
        if (!outOfDate)
            in->ready = tl::unexpected(outOfDate.error());
        else if (*outOfDate)
            in->ready = readAndSort(*in);
    }
    if (!in->ready)
        return finishTurn(turn, *in, tl::unexpected(in->ready.error()));
    in->office.clerk->post([turn, in] {
        const Result<ImportReport> report = store(in->office, *in->ready, progressOf(in->promise));
        finishTurn(turn, *in, report);
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
        const auto in = std::make_shared<Incoming>(Incoming{office, formats, bytes, promise});
        in->ready = readAndSort(*in);
        const auto later = [in](const TurnPtr &turn) {
            in->office.readerThread->post([turn, in] { lookAgainAndStore(turn, in); });
        };
        if (const TurnPtr turn = turns->takeOr(later))
            lookAgainAndStore(turn, in);
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
