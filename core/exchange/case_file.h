// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "casework/ports.h"

namespace cpoise::exchange
{

/// A case file (.cpcase): JSON, versioned, described in docs/case-file.md and docs/case-file.schema.json.
struct CaseFile {
    casework::CaseRecord record; ///< id and stage travel; the revision does not
    casework::Applicant applicant; ///< empty when left out
};

/// One case, or an array of them in a file of many.
QByteArray write(const CaseFile &file);
/// Invalid names the member and what is wrong; SchemaTooNew for a later format; TooLarge over 64 MB.
Result<QVector<CaseFile>> read(const QByteArray &bytes);

} // namespace cpoise::exchange
