// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letter_desk.h"

#include <algorithm>

#include "base/text.h"
#include "casework/set_parts.h"
#include "casework/step_marks.h"
#include "casework/when_done.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
letter::LetterInput inputOf(const DecisionSession &session)
{
    const LawBook &book = session.book();
    return {session.draft(), session.authority(), {}, book.catalogue, book.calendar, book.wording, true};
}

Result<void> issuingFault(DecisionSession &session)
{
    if (session.isDirty())
        return fail(ErrorCode::Invalid, u"revision: unsaved"_s);
    if (session.blocksIssuing())
        return fail(ErrorCode::Invalid, u"findings: block"_s);
    return {};
}

/// Name, and the postal address or, where there is none, the one for e-mail (B1).
letter::Addressee addresseeOf(const Applicant &applicant)
{
    return {applicant.name, isBlank(applicant.address) ? applicant.email : applicant.address};
}

/// Something is refused: how to complain has to be said (s17(7)).
bool needsRights(const law::Case &matter)
{
    const letter::LetterKind kind = letter::kindOf(matter);
    return kind != letter::LetterKind::Disclosure && kind != letter::LetterKind::Undecided;
}

LetterSet setOf(const Office &office, const CaseRecord &record, const law::Authority &authority,
                const letter::Addressee &addressee, const ExportWish &wish)
{
    const LawBook &book = *office.book;
    const bool signing = wish.toBeSigned && !wish.draft;
    const auto composed = [&](const letter::Addressee &to, bool toBeSigned, bool withRecord) {
        return letter::compose({record.content, authority, to, book.catalogue, book.calendar, book.wording,
                                wish.draft, toBeSigned, withRecord, wish.schedule});
    };
    return {record.id,
            record.revision,
            wish.draft,
            composed(addressee, signing, wish.withRecord),
            composed({}, false, false),
            addressee,
            signing,
            wish.withRecord,
            wish.schedule,
            toBytes({authority, book.wording, office.program}),
            needsRights(record.content)};
}
/// What is kept of a letter, but for the applicant.
struct KeptLetter {
    CaseRecord matter;
    std::optional<LetterBasis> basis;
    law::Authority today;
    bool applicantHasChanged = false;
};

Result<std::optional<LetterBasis>> readBasis(CaseReader &reader, const QByteArray &hash)
{
    if (hash.isEmpty())
        return std::optional<LetterBasis>();
    const auto bytes = reader.basis(hash);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto settingOf = [&reader](const QString &name) { return reader.setting(name); };
    return basisFrom(*bytes, settingOf).map([](LetterBasis basis) {
        return std::optional(std::move(basis));
    });
}

bool isLaterChangeOfApplicant(const JournalEntry &entry, const QDateTime &written)
{
    return entry.kind == u"applicant-changed" && entry.at > written;
}

Result<KeptLetter> readKept(CaseReader &reader, const LetterRecord &record)
{
    auto matter = reader.openRevision(record.caseId, record.revision);
    if (!matter)
        return tl::unexpected(matter.error());
    auto basis = readBasis(reader, record.basis);
    if (!basis)
        return tl::unexpected(basis.error());
    auto today = reader.authority();
    if (!today)
        return tl::unexpected(today.error());
    const auto history = reader.history(record.caseId);
    if (!history)
        return tl::unexpected(history.error());
    const bool changed = std::any_of(history->begin(), history->end(), [&](const JournalEntry &entry) {
        return isLaterChangeOfApplicant(entry, record.at);
    });
    return KeptLetter{std::move(*matter), std::move(*basis), std::move(*today), changed};
}

/// Which of the documents it was, where that was not recorded: the one of its name, else the letter itself.
int documentOf(const LetterRecord &record, const QVector<letter::Document> &documents)
{
    for (int i = 0; i < documents.size(); ++i) {
        if (documents[i].fileName == record.fileName)
            return i;
    }
    return 0;
}

Result<LetterAgain> composedAgain(const Office &office, const LetterRecord &record, const KeptLetter &kept)
{
    const auto applicant = office.writer->applicant(record.caseId, office.actor(), u"letter-again"_s);
    if (!applicant)
        return tl::unexpected(applicant.error());
    const LawBook &book = *office.book;
    LetterMaking making = record.making.value_or(LetterMaking());
    const QVector<letter::Document> documents = letter::compose(
        {kept.matter.content, kept.basis ? kept.basis->authority : kept.today, addresseeOf(*applicant),
         book.catalogue, book.calendar, kept.basis ? kept.basis->wording : book.wording, record.draft,
         making.toBeSigned, making.withRecord, making.scheduleApart});
    if (!record.making)
        making.document = documentOf(record, documents);
    if (making.document >= documents.size())
        return fail(ErrorCode::NotFound, u"This program makes no such document of the decision any more."_s);
    return LetterAgain{record,
                       making,
                       documents.at(making.document),
                       kept.basis.has_value(),
                       kept.basis ? kept.basis->program : QString(),
                       kept.applicantHasChanged};
}
} // namespace

QVector<letter::Document> LetterDesk::preview(const DecisionSession &session)
{
    return letter::compose(inputOf(session));
}

QFuture<Result<SetPreview>> LetterDesk::previewSoon(const DecisionSession &session, bool schedule)
{
    InlineWorker here;
    PoolWorker pool;
    const bool isLong = textLength(session.draft()) > checkedAtOnce;
    const auto compose = [draft = session.draft(), authority = session.authority(), &book = session.book(),
                          schedule]() -> Result<SetPreview> {
        LetterSet set;
        set.documents = letter::compose({draft,
                                         authority,
                                         {},
                                         book.catalogue,
                                         book.calendar,
                                         book.wording,
                                         true,
                                         false,
                                         false,
                                         schedule});
        set.needsRights = needsRights(draft);
        return SetPreview{set.documents, factsOf(set)};
    };
    return answer(isLong ? static_cast<Worker &>(pool) : here, compose);
}

letter::Document LetterDesk::previewPit(const DecisionSession &session)
{
    return letter::composePit(inputOf(session));
}

QFuture<Result<LetterSet>> LetterDesk::forExport(DecisionSession &session, const ExportWish &wish)
{
    const Result<void> fault = wish.draft ? Result<void>() : issuingFault(session);
    return answer(*m_office.clerk,
                  [office = m_office, fault, wish, record = session.record(),
                   authority = session.authority()]() -> Result<LetterSet> {
                      if (!fault)
                          return tl::unexpected(fault.error());
                      const Result<Applicant> applicant =
                          office.writer->applicant(record.id, office.actor(), u"letter"_s);
                      if (!applicant)
                          return tl::unexpected(applicant.error());
                      const letter::Addressee addressee = addresseeOf(*applicant);
                      if (!wish.draft && !wish.withoutName && isBlank(addressee.name))
                          return fail(ErrorCode::Invalid, u"addressee: unnamed"_s);
                      return setOf(office, record, authority, addressee, wish);
                  });
}

QStringList LetterDesk::signatureWords(const QDateTime &at) const
{
    return letter::signatureWords(m_office.book->wording, at.toLocalTime().date());
}

QFuture<Result<void>> LetterDesk::recordExported(const LetterSet &set, const WrittenLetter &written)
{
    const LetterMaking making{written.document,       written.bodyPt, set.toBeSigned,
                              written.unsignedSha256, set.withRecord, set.scheduleApart};
    const LetterRecord record{set.caseId,     set.revision, written.fileName,
                              written.sha256, set.draft,    m_office.clock->nowUtc(),
                              making};
    return answer(*m_office.clerk, [office = m_office, record, basis = set.basis] {
        return office.writer->recordLetter(record, basis, office.actor());
    });
}

QFuture<Result<LetterAgain>> LetterDesk::again(const LetterRecord &record)
{
    return answerInTurn(
        *m_office.readerThread, [office = m_office, record] { return readKept(*office.reader, record); },
        *m_office.clerk,
        [office = m_office, record](const KeptLetter &kept) { return composedAgain(office, record, kept); });
}

} // namespace cpoise::casework
