// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/desks.h"
#include "casework/turns.h"

namespace cpoise::casework
{

/// A public interest test that was read in and stored as a case.
struct ImportedPit {
    CaseRecord record;
    QStringList notes;         ///< what a person should know ("A sentence cut by a page break was joined")
    bool hasRemainder = false; ///< something could not be placed; it stands in a Remainder section
};

/// What became of the cases of a case file.
struct ImportReport {
    qint64 stored = 0;
    QStringList caseIds; ///< of those stored, in the file's order
    QStringList
        known; ///< references that are here already with the same content: the file was imported before
    QStringList
        taken; ///< references that are here already with another content: left as they are, not stored
    qint64 signsLeftOut = 0; ///< of the file's texts: control characters and the like
};

/// Files in and out. Reads bytes, never paths: the caller opens files.
class ImportDesk
{
public:
    ImportDesk(Office office, FileFormats &formats);

    /// A public interest test as a new case. `reference` empty: the one in the text. Invalid "reference:
    /// missing" when there is none in either; Duplicate names the reference as stored; otherwise the reader's
    /// errors.
    QFuture<Result<ImportedPit>> importPit(const QByteArray &bytes, const QString &reference = {},
                                           const Applicant &applicant = {});
    /// A case file of one case or many. Progress counts cases, looked at and then stored (0 to twice their
    /// number); cancelling the future stops it, what was stored by then stays, and it ends without an answer.
    /// The same file imported twice stores nothing the second time. Several may be asked for at once: they
    /// are stored in order, each read while the one before is being stored; whoever asks sees to the memory.
    QFuture<Result<ImportReport>> importCaseFile(const QByteArray &bytes);
    /// A case as the bytes of a case file. With the applicant, the look is journalled ("export").
    QFuture<Result<QByteArray>> exportCase(const QString &caseId, bool withApplicant = false);

private:
    Office m_office;
    FileFormats &m_formats;
    std::shared_ptr<Turns> m_turns;
};

} // namespace cpoise::casework
