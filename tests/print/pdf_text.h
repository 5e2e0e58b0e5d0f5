// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/print/pdf_content.h"
#include "tests/print/pdf_structure.h"

namespace cpoise::test
{

/// What a screen reader reads out: the text of a file in the order of its structure tree, each glyph by its
/// ToUnicode map or the ActualText over it. Artifacts are left out.
class PdfText
{
public:
    explicit PdfText(const PdfStructure &file);

    /// White space folded; blocks stand apart by a space.
    QString text() const;
    /// Of one element and what stands in it.
    QString textOf(const PdfElement &element) const;

private:
    QString textOf(const QString &page, int mcid) const;
    QString textOf(const PdfContent &content, const PdfSequence &sequence) const;
    void readFonts(const QString &page);

    const PdfStructure &m_file;
    QHash<QString, PdfContent> m_contents;
    QHash<QPair<QString, int>, qsizetype> m_sequences;
    QHash<QByteArray, QHash<int, QString>> m_unicode; ///< by resource name, the same on every page
};

} // namespace cpoise::test
