// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/html.h"
#include "letter/house_style.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
constexpr auto style =
    u"body{margin:0;background:#fff;color:#1d2129;font:1.125rem/1.6 system-ui,sans-serif}"
    "main{max-width:42rem;margin:0 auto;padding:1.5rem}"
    "h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.35rem;margin-top:2rem}h3{font-size:1.15rem}"
    "a{color:#1650b5}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold}"
    "th,td{border:1px solid #70757f;padding:.4rem .6rem;text-align:left;vertical-align:top}"
    "footer{border-top:1px solid #70757f;margin-top:2rem;padding-top:.5rem}"
    "@media (prefers-color-scheme:dark){body{background:#16181d;color:#eceef2}a{color:#9dc1ff}}"
    "@media print{main{max-width:none}}";

/// Signs that steer the reading direction of what follows, or are no characters at all, have no place in a
/// page.
bool isPrintable(QChar c)
{
    const ushort code = c.unicode();
    const bool steers = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return !steers && (c.category() != QChar::Other_Control || c == u'\n' || c == u'\t') && code < 0xFFFE;
}

QString escaped(const QString &text)
{
    QString clean;
    std::copy_if(text.begin(), text.end(), std::back_inserter(clean), isPrintable);
    return clean.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString element(const QString &name, const QString &inside, const QString &attributes = {})
{
    return u'<' + name + attributes + u'>' + inside + u"</"_s + name + u'>';
}

QString attribute(const QString &name, const QString &value)
{
    return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
}

bool isLink(const QString &address)
{
    return address.startsWith(u"https://"_s) || address.startsWith(u"http://"_s) ||
           address.startsWith(u"mailto:"_s);
}

QString runHtml(const Run &run)
{
    QString made = escaped(run.text);
    if (run.bold)
        made = element(u"strong"_s, made);
    if (run.italic)
        made = element(u"em"_s, made);
    if (isLink(run.link))
        made = element(u"a"_s, made, attribute(u"href"_s, run.link));
    return run.language.isEmpty() ? made : element(u"span"_s, made, attribute(u"lang"_s, run.language));
}

QString runsHtml(const QVector<Run> &runs)
{
    QString made;
    for (const Run &run : runs)
        made += runHtml(run);
    return made;
}

/// The reader finds out from which side a paragraph is read.
const QString eitherWay = u" dir=\"auto\""_s;

QString blocksHtml(const QVector<Block> &blocks);

QString listHtml(const Block &list)
{
    QString items;
    for (const ListItem &item : list.items)
        items += element(u"li"_s, runsHtml(item.runs) + blocksHtml(item.children), eitherWay);
    return element(list.ordered ? u"ol"_s : u"ul"_s, items, list.lettered ? u" type=\"a\""_s : QString());
}

QString rowHtml(const TableRow &row, const QString &cell, const QString &attributes)
{
    QString cells;
    for (const QVector<Run> &runs : row.cells)
        cells += element(cell, runsHtml(runs), attributes);
    return element(u"tr"_s, cells);
}

QString tableHtml(const Block &table)
{
    QString inside = table.caption.isEmpty() ? QString() : element(u"caption"_s, escaped(table.caption));
    if (!table.head.cells.isEmpty())
        inside += element(u"thead"_s, rowHtml(table.head, u"th"_s, u" scope=\"col\""_s));
    QString rows;
    for (const TableRow &row : table.rows)
        rows += rowHtml(row, u"td"_s, eitherWay);
    return element(u"table"_s, inside + element(u"tbody"_s, rows));
}

QString figureHtml(const Block &figure)
{
    const QString source = u"data:image/png;base64,"_s + QString::fromLatin1(figure.png.toBase64());
    const QString size = u"height:%1mm"_s.arg(figure.heightMm);
    const QString image = u"<img"_s + attribute(u"src"_s, source) + attribute(u"alt"_s, figure.caption) +
                          attribute(u"style"_s, size) + u"/>"_s;
    return element(u"p"_s, image, figure.right ? attribute(u"style"_s, u"text-align:right"_s) : QString());
}

QString blockHtml(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return element(u'h' + QString::number(std::clamp(block.level, 1, 3)), runsHtml(block.runs),
                       eitherWay);
    case BlockKind::List:
        return listHtml(block);
    case BlockKind::Table:
        return tableHtml(block);
    case BlockKind::Address:
    case BlockKind::Signature:
        return element(u"p"_s, escaped(block.lines.join(u'\n')), eitherWay);
    case BlockKind::Figure:
        return figureHtml(block);
    case BlockKind::Paragraph:
        break;
    }
    return element(u"p"_s, runsHtml(block.runs), eitherWay);
}

QString blocksHtml(const QVector<Block> &blocks)
{
    QString made;
    for (const Block &block : blocks)
        made += blockHtml(block) + u'\n';
    return made;
}

/// The house's colour on paper and on a light screen; on a dark one it would be too dark to be read.
QString accentStyle(const Document &document)
{
    if (contrastOf(document.accent) < leastContrast)
        return {};
    return u"@media (prefers-color-scheme:light){h1,h2,h3,caption,th{color:"_s + document.accent + u"}}"_s;
}

QString headHtml(const Document &document)
{
    return element(u"head"_s, u"<meta charset=\"utf-8\"/>"
                              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                              "style-src 'unsafe-inline'; img-src data:\"/>"
                              "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>"_s +
                                  element(u"title"_s, escaped(document.title)) +
                                  element(u"style"_s, QString::fromUtf16(style) + accentStyle(document)));
}

/// What stands at the foot of each page in print.
QString footHtml(const Document &document)
{
    const QString draft = document.draft ? u"Draft, not issued"_s : QString();
    QStringList parts{document.reference, draft};
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : element(u"footer"_s, escaped(parts.join(u" \u00b7 "_s)));
}
} // namespace

QByteArray html(const Document &document)
{
    const QString body = element(u"main"_s, u'\n' + blocksHtml(document.blocks) + footHtml(document));
    return (u"<!DOCTYPE html>\n"_s +
            element(u"html"_s, headHtml(document) + u'\n' + element(u"body"_s, body),
                    attribute(u"lang"_s, document.language)) +
            u'\n')
        .toUtf8();
}

} // namespace cpoise::letter
