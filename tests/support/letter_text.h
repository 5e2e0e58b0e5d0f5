// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Reading letters back, as a person's tools would.
namespace cpoise::test
{

/// False on Windows, and so under Wine: pdftotext is this machine's. Letters are the same bytes there
/// (packaging/windows/try), so reading them here is enough.
bool pdftotextIsHere();
/// Ends a test function before it reads a letter where that cannot be.
#define NEEDS_PDFTOTEXT()                                                                                    \
    do {                                                                                                     \
        if (!cpoise::test::pdftotextIsHere())                                                                \
            QSKIP("pdftotext is not for this system");                                                       \
    } while (false)

/// The text of a PDF by pdftotext. Fails the program when the tool is missing.
QString pdfText(const QString &path);

/// Without white space (pdftotext ends lines where the page does) and without the footers, which stand
/// between the two parts of a sentence that crosses pages.
QString denseLetter(const QString &text);

/// The first sentence of `source` that is not in the letter whole, unchanged and in order; empty when all
/// are.
QString firstLostSentence(const QString &source, const QString &letterText);

/// A text of a public interest test with the one sentence that its page break cut put together, from "Harm"
/// on.
QString joinedFromHarm(const QByteArray &text);

} // namespace cpoise::test
