// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letter_desk.h"

#include "base/text.h"
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
LetterSet setOf(const LawBook &book, const CaseRecord &record, const law::Authority &authority,
                const letter::Addressee &addressee, const ExportWish &wish)
{
    const bool signing = wish.toBeSigned && !wish.draft;
    const auto composed = [&](const letter::Addressee &to, bool toBeSigned) {
        return letter::compose({record.content, authority, to, book.catalogue, book.calendar, book.wording,
                                wish.draft, toBeSigned});
    };
    const letter::LetterKind kind = letter::kindOf(record.content);
    return {record.id,
            record.revision,
            wish.draft,
            composed(addressee, signing),
            composed({}, false),
            addressee,
            kind != letter::LetterKind::Disclosure && kind != letter::LetterKind::Undecided,
            book.wording.text(u"rights-heading"_s)};
}
} // namespace

QVector<letter::Document> LetterDesk::preview(const DecisionSession &session)
{
    return letter::compose(inputOf(session));
}

QFuture<Result<QVector<letter::Document>>> LetterDesk::previewSoon(const DecisionSession &session)
{
    InlineWorker here;
    PoolWorker pool;
    const bool isLong = textLength(session.draft()) > checkedAtOnce;
    return answer(isLong ? static_cast<Worker &>(pool) : here,
                  [draft = session.draft(), authority = session.authority(), &book = session.book()] {
                      return Result<QVector<letter::Document>>(letter::compose(
                          {draft, authority, {}, book.catalogue, book.calendar, book.wording, true}));
                  });
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
                      return setOf(*office.book, record, authority, addressee, wish);
                  });
}

QStringList LetterDesk::signatureWords(const QDateTime &at) const
{
    return letter::signatureWords(m_office.book->wording, at.toLocalTime().date());
}

QFuture<Result<void>> LetterDesk::recordExported(const LetterSet &set, const QString &fileName,
                                                 const QByteArray &sha256)
{
    const LetterRecord record{set.caseId, set.revision, fileName,
                              sha256,     set.draft,    m_office.clock->nowUtc()};
    return answer(*m_office.clerk, [office = m_office, record] {
        return office.writer->recordLetter(record, office.actor());
    });
}

} // namespace cpoise::casework
