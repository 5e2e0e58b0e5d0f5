// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/letter_desk.h"

namespace cpoise::casework
{

/// What is in a set that goes out.
enum class SetPart {
    Letter,
    PublicInterestTest,
    Schedule,
    LargePrint,
    WebPage,
    Message,
    Enclosure,
    Manifest
};

/// What a set is to have beside the letter and its public interest test.
struct SetWish {
    bool schedule = false;   ///< every part with its answer, as a document of its own (ExportWish has it too)
    bool largePrint = false; ///< the same documents in letters for large print
    bool webPage = false;    ///< for the disclosure log, without the applicant
    bool message = false;    ///< the letter as the text of an e-mail
    QStringList enclosures;  ///< paths of files that go with it
};

struct SetEntry {
    SetPart part = SetPart::Letter;
    int of = 0; ///< which of the documents, or of the enclosures
    QString name;
    bool operator==(const SetEntry &) const = default;
};

/// Every file of the set with the name that it will have, the manifest last: shown beforehand. Names are safe
/// on Windows, and no two are the same to it: the later one gets a number.
QVector<SetEntry> entriesOf(const QVector<letter::Document> &documents, const SetWish &wish);

/// What does not fit together in a set; each is to be looked at and none blocks.
enum class SetFault {
    EnclosureSpokenOf, ///< the letter speaks of an enclosure, and there is none
    EnclosureUnspoken, ///< there are enclosures, and no document speaks of them
    AnnexSpokenOf,     ///< the letter speaks of an annex that is not in it
    RightsMissing,     ///< it refuses, and no document says how to complain (s17(7))
    ApplicantNamed     ///< the web page says who asked
};

/// Reads all documents: not for the desk thread where they may be long.
SetFacts factsOf(const LetterSet &set);
QVector<SetFault> faultsOf(const SetFacts &facts, const SetWish &wish);
QVector<SetFault> faultsOf(const LetterSet &set, const SetWish &wish);

/// Stable word of a fault, for programs ("enclosure-spoken-of").
QString nameOf(SetFault fault);
/// What a fault says to a person, and what to do: one sentence or two.
QString wordsOf(SetFault fault);

/// One file of the manifest.
struct ManifestLine {
    SetEntry entry;
    qint64 bytes = 0;
    QByteArray sha256;
    QByteArray unsignedSha256 = {}; ///< of what a signed file begins with; empty: it is not signed
};

/// JSON, the same for the same files: what is in the set, and how to tell that it is whole.
QByteArray manifestOf(const LetterSet &set, const QVector<ManifestLine> &lines);

} // namespace cpoise::casework
