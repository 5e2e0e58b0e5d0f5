// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/print/printed.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

using letter::Block;
using letter::BlockKind;

namespace
{
QVector<letter::Run> plain(const QString &text)
{
    return {letter::Run{text, false, false, {}, {}}};
}

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}
} // namespace

QString bundledFonts()
{
    return QStringLiteral(CPOISE_SOURCE_DIR "/resources/fonts");
}

print::Press &press()
{
    static const auto shared = must(print::Press::open(bundledFonts()));
    return *shared;
}

Block heading(int level, const QString &text)
{
    Block block;
    block.kind = BlockKind::Heading;
    block.level = level;
    block.runs = plain(text);
    return block;
}

Block paragraph(const QString &text)
{
    Block block;
    block.runs = plain(text);
    return block;
}

Block list(bool ordered, const QStringList &items)
{
    Block block;
    block.kind = BlockKind::List;
    block.ordered = ordered;
    for (const QString &item : items)
        block.items << letter::ListItem{plain(item), {}};
    return block;
}

Block signature(const QStringList &lines)
{
    Block block;
    block.kind = BlockKind::Signature;
    block.lines = lines;
    return block;
}

Block address(const QStringList &lines)
{
    Block block = signature(lines);
    block.kind = BlockKind::Address;
    return block;
}

Block table(const QString &caption, const QStringList &head, const QVector<QStringList> &rows)
{
    const auto rowOf = [](const QStringList &cells) {
        letter::TableRow row;
        for (const QString &cell : cells)
            row.cells << plain(cell);
        return row;
    };
    Block block;
    block.kind = BlockKind::Table;
    block.caption = caption;
    block.head = rowOf(head);
    for (const QStringList &row : rows)
        block.rows << rowOf(row);
    return block;
}

letter::Document document(const QVector<Block> &blocks)
{
    letter::Document document;
    document.title = u"Your request 101/26"_s;
    document.language = u"en-GB"_s;
    document.author = u"Northmoor Constabulary"_s;
    document.reference = u"101/26"_s;
    document.date = QDate(2026, 11, 23);
    document.draft = false;
    document.blocks = blocks;
    document.fileName = u"101_26_letter.pdf"_s;
    return document;
}

QString words(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i) {
        text += u"word"_s + QString::number(i);
        text += i % 12 == 0 || i == count ? u". "_s : u" "_s;
    }
    return text.trimmed();
}

Printed printed(const letter::Document &document, const print::PageStyle &style)
{
    Printed made;
    made.pages = must(press().layOut(document, style));
    made.pdf = must(press().pdf(document, made.pages));
    if (const QString folder = qEnvironmentVariable("CPOISE_KEEP_PDF"); !folder.isEmpty()) {
        static int number = 0;
        QFile file(QDir(folder).filePath(QString::number(++number) + u".pdf"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(made.pdf);
    }
    return made;
}

namespace
{
/// False when the tool is not there, or takes longer than a minute, or refuses the file.
bool run(QProcess &process, const QByteArray &pdf, const QString &tool, const QStringList &before,
         const QStringList &after)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return false;
    process.start(tool, before + QStringList{file.fileName()} + after);
    return process.waitForFinished(60000) && process.exitCode() == 0;
}
} // namespace

QByteArray complaintsOf(const QByteArray &pdf)
{
    QProcess process;
    if (!run(process, pdf, u"pdftotext"_s, {}, {u"-"_s}))
        return "it is not read at all";
    return process.readAllStandardError();
}

QByteArray readBack(const QByteArray &pdf, const QString &tool, const QStringList &before,
                    const QStringList &after)
{
    QProcess process;
    if (!run(process, pdf, tool, before, after)) {
        qWarning("%s did not read the file (is it installed?): %s", qPrintable(tool),
                 process.readAllStandardError().constData());
        return {};
    }
    return process.readAllStandardOutput();
}

QString folded(const QString &text)
{
    return text.simplified();
}

QString textOf(const QByteArray &pdf)
{
    return folded(QString::fromUtf8(readBack(pdf, u"pdftotext"_s, {}, {u"-"_s})));
}

QStringList pagesOf(const QByteArray &pdf)
{
    QStringList pages = QString::fromUtf8(readBack(pdf, u"pdftotext"_s, {}, {u"-"_s})).split(u'\f');
    pages.removeLast(); // a form feed ends each page
    for (QString &page : pages)
        page = folded(page);
    return pages;
}

} // namespace cpoise::test
