// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/print/pdf_structure.h"

namespace cpoise::test
{

/// What a machine can check of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2; with an attachment
/// PDF/A-3a, ISO 19005-3) in a file of ours: one line
/// for each fault, empty when all is well. Stricter than the standards where letters need less than they
/// allow.
QStringList conformanceFaults(const QByteArray &pdf);

/// The parts of it. `pdf` is the file itself.
QStringList fileFaults(const QByteArray &pdf, const PdfStructure &file);
QStringList metadataFaults(const PdfStructure &file);
QStringList tagFaults(const PdfStructure &file);
QStringList fontFaults(const PdfStructure &file);

} // namespace cpoise::test
