// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/local_office.h"
#include "casework/letter_desk.h"
#include "print/pdf_signer.h"

/// What the verbs that write letters share: pages, signatures, and what stops it.
namespace cpoise::app::cli
{

struct PrintedFile {
    QString name;
    QByteArray bytes;
    int pages = 0;
    QVector<print::Unprintable> unprintable;
    QString signer;            ///< empty: not signed
    QByteArray unsignedSha256; ///< of the file as it was before
    bool timestamped = false;
    QString noTimestamp; ///< why, although one was wanted
};

/// The key, and what it signs with; no key: nothing is signed.
struct Signer {
    std::unique_ptr<print::KeyProvider> key;
    std::unique_ptr<print::TimestampAuthority> authority;
    bool needsTime = false; ///< without a timestamp nothing is written
    print::Signing signing;
};

/// What is wrong with what a call says of signing; empty: nothing.
QString signingFault(const Arguments &arguments);
/// Each document as PDF, signed when there is a key.
Result<QVector<PrintedFile>> printed(const QVector<letter::Document> &documents,
                                     const print::PageStyle &style, const Signer &signer);

/// "Signed by X.", and what became of the timestamp.
QString signedWords(const PrintedFile &file);

/// What is to be said of the decision for machines that a call asks for; empty: nothing.
QString recordWords(const Arguments &arguments, const casework::LetterSet &set);

/// Hands written letters to the system's printing; the answer says what became of it. They are written all
/// the same when nothing prints: exit code 5.
void printOnPaper(const QStringList &paths, Answer &answer);

/// A case's documents, composed with the applicant, and the workspace that they are of.
struct LetterCall {
    std::unique_ptr<LocalOffice> local;
    Signer signer;
    casework::LetterSet set;
};
/// Opens the workspace, the case and the key that a call names; or what to answer instead.
tl::expected<LetterCall, Answer> letterCall(const Arguments &arguments);

} // namespace cpoise::app::cli
