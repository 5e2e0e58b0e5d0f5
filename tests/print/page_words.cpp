// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/print/page_words.h"

#include <QDebug>
#include <QMap>
#include <QRegularExpression>

#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

QVector<QVector<PageWord>> wordsOf(const QByteArray &pdf)
{
    static const QRegularExpression word(
        u"<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">(.*?)</word>"_s);
    QVector<QVector<PageWord>> pages;
    const QString all = QString::fromUtf8(readBack(pdf, u"pdftotext"_s, {u"-bbox"_s}, {u"-"_s}));
    for (const QString &page : all.split(u"<page "_s).mid(1)) {
        QVector<PageWord> words;
        for (auto it = word.globalMatch(page); it.hasNext();) {
            const auto m = it.next();
            const QPointF from(m.captured(1).toDouble(), m.captured(2).toDouble());
            const QPointF to(m.captured(3).toDouble(), m.captured(4).toDouble());
            words << PageWord{QRectF(from, to), m.captured(5)};
        }
        pages << words;
    }
    return pages;
}

QVector<QVector<PageWord>> boxedLinesOf(const QVector<PageWord> &words, const print::PageStyle &style)
{
    QMap<int, QVector<PageWord>> lines;
    for (const PageWord &word : words) {
        if (word.box.center().y() < style.pagePt.height() - style.marginPt)
            lines[qRound(word.box.bottom())] << word;
    }
    return lines.values();
}

QVector<QStringList> linesOf(const QVector<PageWord> &words, const print::PageStyle &style)
{
    QVector<QStringList> lines;
    for (const QVector<PageWord> &line : boxedLinesOf(words, style)) {
        QStringList texts;
        for (const PageWord &word : line)
            texts << word.text;
        lines << texts;
    }
    return lines;
}

QStringList outsideMargins(const QVector<PageWord> &words, const print::PageStyle &style)
{
    const QRectF text = QRectF(QPointF(), style.pagePt)
                            .adjusted(style.marginPt, style.marginPt, -style.marginPt, -style.marginPt);
    QStringList outside;
    for (const PageWord &word : words) {
        // The boxes of pdftotext are as high as the font, which is higher than its letters.
        const QRectF room = word.box.top() > text.bottom() ? text.adjusted(-1, 0, 1, style.marginPt)
                                                           : text.adjusted(-1, -8, 1, 8);
        if (!room.contains(word.box))
            outside << word.text + QDebug::toString(word.box);
    }
    return outside;
}

} // namespace cpoise::test
