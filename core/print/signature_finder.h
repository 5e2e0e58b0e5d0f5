// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QVector>

namespace cpoise::print
{

/// A signature dictionary of a PDF (ISO 32000-1, 12.8.1), as its bytes stand in the file.
struct FoundSignature {
    /// All bytes from the file's first up to `end`, but for those of /Contents from `gap` to `behind`. False:
    /// it claims other bytes, and says nothing about the rest.
    bool isSound = false;
    qsizetype gap = 0;
    qsizetype behind = 0;
    qsizetype end = 0;
    QByteArray contents;  ///< what /Contents holds, with the zeros behind it
    QByteArray subFilter; ///< "ETSI.CAdES.detached"
    QDateTime claimed;    ///< /M as UTC: the time that the signer's machine gave; may be invalid
};

/// Those of a file, in its order; of very many only the first. Never fails, whatever the bytes are.
QVector<FoundSignature> findSignatures(const QByteArray &pdf);

} // namespace cpoise::print
