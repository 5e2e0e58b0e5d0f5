// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/desks.h"
#include "casework/letter_basis.h"
#include "letter/compose.h"

namespace cpoise::casework
{

/// What goes out, as blocks, and the revision that it was made from.
struct LetterSet {
    QString caseId;
    qint64 revision = 0;
    bool draft = true;
    QVector<letter::Document> documents; ///< the letter first
    QVector<letter::Document> published; ///< the same without the applicant, for the disclosure log
    letter::Addressee addressee;         ///< who was written to
    bool toBeSigned = false;             ///< they have a field for a signature
    bool withRecord = false;             ///< the letter was to carry the decision for machines
    bool scheduleApart = false;          ///< the last of them is the schedule
    QByteArray basis;                    ///< what they were composed with (letter_basis.h)
    bool needsRights = false;            ///< something is refused: how to complain has to be said (s17(7))
};

/// How a letter is to go out.
struct ExportWish {
    bool draft = true;
    bool withoutName = false; ///< although the applicant has no name
    bool toBeSigned = false;  ///< with a field for a digital signature; not for drafts
    bool withRecord = false;  ///< the letter carries the decision for machines (letter/record.h)
    bool schedule = false;    ///< with the schedule as a document of its own
};

/// What the documents of a set say, as far as its other parts have to fit them.
struct SetFacts {
    bool speaksOfEnclosures = false;
    bool lacksAnnex = false;
    bool lacksRights = false;
    bool namesApplicant = false; ///< never known of a preview, which is composed without the applicant
    bool operator==(const SetFacts &) const = default;
};

/// What would go out, without the applicant.
struct SetPreview {
    QVector<letter::Document> documents;
    SetFacts facts;
};

/// One of a set's documents as it was written.
struct WrittenLetter {
    QString fileName;
    QByteArray sha256;
    int document = 0;               ///< which of the set's
    double bodyPt = 12;             ///< 18 in large print
    QByteArray unsignedSha256 = {}; ///< of what a signed file begins with; empty: it is not signed
};

/// A letter that was written earlier, composed once more as it was then.
struct LetterAgain {
    LetterRecord record;
    LetterMaking making; ///< as recorded, else the most likely
    letter::Document document;
    bool hasBasis = false;            ///< else it is composed with the settings and words of today
    QString program;                  ///< the version that wrote it; empty: not known
    bool applicantHasChanged = false; ///< their entry, since it was written
};

/// Letters as words; making pages and files of them is the caller's.
class LetterDesk
{
public:
    explicit LetterDesk(Office office) : m_office(std::move(office)) {}

    /// The documents of the draft as it stands, without the applicant (R-REQ-7), on the calling thread.
    static QVector<letter::Document> preview(const DecisionSession &session);
    /// The same, and what they say of the set that they are in; the words of a long draft (checkedAtOnce) put
    /// together on another thread; those of a short one are there at once.
    static QFuture<Result<SetPreview>> previewSoon(const DecisionSession &session, bool schedule);
    /// The public interest test alone, in the same way.
    static letter::Document previewPit(const DecisionSession &session);

    /// The documents to write out, with the addressee merged in; the look at the applicant is journalled
    /// ("letter"). Not a draft: Invalid "findings: block" when findings block issuing, "revision: unsaved"
    /// when the session holds what is not yet a revision, and "addressee: unnamed" when the applicant has no
    /// name and it was not said that the letter goes out without one. A draft is never refused.
    /// Findings cannot say the last, since those who decide do not see the applicant (R-REQ-7).
    QFuture<Result<LetterSet>> forExport(DecisionSession &session, const ExportWish &wish);
    /// The lines of a signature's block above its holder's name.
    QStringList signatureWords(const QDateTime &at) const;
    /// Journals a file that was written, and keeps what it was made with.
    QFuture<Result<void>> recordExported(const LetterSet &set, const WrittenLetter &written);
    /// Composes a recorded letter once more: the case as it was in that revision, with the settings and words
    /// of then, for the applicant as stored now; the look at the applicant is journalled ("letter-again").
    /// NotFound when the case's content was disposed of; Invalid when what it was made with cannot be read.
    QFuture<Result<LetterAgain>> again(const LetterRecord &record);

private:
    Office m_office;
};

} // namespace cpoise::casework
