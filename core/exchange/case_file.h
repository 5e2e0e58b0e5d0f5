// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "casework/ports.h"

namespace cpoise::exchange
{

/// A case file (.cpcase): JSON, versioned, described in docs/case-file.md and docs/case-file.schema.json.
struct CaseFile {
    casework::CaseRecord record;   ///< id, stage, officer and due day travel; the revision does not
    casework::Applicant applicant; ///< empty when left out
};

/// Indented UTF-8 that ends in a line feed; the same bytes for the same case.
QByteArray write(const CaseFile &file);
/// The cases of a file that holds one, or a list of them, in order. Invalid names the member and what is
/// wrong ("[2].case.decision.tests[0].result: unknown value \"maybe\""); SchemaTooNew for a later version of
/// the format; TooLarge over 64 MB. A file with one bad case is refused as a whole. Text is cleaned at this
/// door (base/text.h) as it is at all others; what write() wrote of cleaned text comes back unchanged.
Result<QVector<CaseFile>> read(const QByteArray &bytes);

} // namespace cpoise::exchange
