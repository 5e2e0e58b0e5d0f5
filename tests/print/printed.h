// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "print/press.h"

/// What the tests of print share: documents in few words, and the tools that read a PDF back.
namespace cpoise::test
{

/// A press with the bundled fonts, one for the whole program. Fails the program when there is none.
print::Press &press();
QString bundledFonts();

letter::Block heading(int level, const QString &text);
letter::Block paragraph(const QString &text);
letter::Block list(bool ordered, const QStringList &items);
letter::Block signature(const QStringList &lines);
letter::Block address(const QStringList &lines);
letter::Block table(const QString &caption, const QStringList &head, const QVector<QStringList> &rows);
letter::Document document(const QVector<letter::Block> &blocks);

/// `count` different words with a full stop after every twelfth.
QString words(int count);

/// A file laid out and written. Fails the program when either goes wrong.
struct Printed {
    print::Pages pages;
    QByteArray pdf;
};
Printed printed(const letter::Document &document, const print::PageStyle &style = {});

/// Runs pdftotext, qpdf or another reader on the bytes; an empty answer and a plain message when the tool is
/// not installed or refuses the file.
QByteArray readBack(const QByteArray &pdf, const QString &tool, const QStringList &before,
                    const QStringList &after = {});
/// What pdftotext says against the file on its way; empty when it has nothing to say.
QByteArray complaintsOf(const QByteArray &pdf);
/// The text by pdftotext with all white space folded to single spaces; footers included.
QString textOf(const QByteArray &pdf);
/// The text of each page, folded.
QStringList pagesOf(const QByteArray &pdf);
QString folded(const QString &text);

} // namespace cpoise::test
