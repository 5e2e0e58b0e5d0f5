// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/letter_sources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::bench
{

namespace
{
using letter::Block;
using letter::BlockKind;

/// What a block is in one language. Texts come in escaped.
class Tongue
{
public:
    virtual ~Tongue() = default;
    virtual QString run(const letter::Run &run) const = 0;
    virtual QString heading(int level, const QString &text) const = 0;
    virtual QString paragraph(const QString &text) const = 0;
    virtual QString list(bool ordered, const QStringList &items) const = 0;
    virtual QString lines(const QStringList &lines) const = 0;
    virtual QString table(const QString &caption, const QVector<double> &weights, const QStringList &head,
                          const QVector<QStringList> &rows) const = 0;
};

QString between(const QString &before, const QString &text, const QString &after)
{
    return before + text + after;
}

class Html final : public Tongue
{
public:
    QString run(const letter::Run &run) const override
    {
        QString text = run.text.toHtmlEscaped();
        if (run.bold)
            text = between(u"<strong>"_s, text, u"</strong>"_s);
        if (run.italic)
            text = between(u"<em>"_s, text, u"</em>"_s);
        if (!run.language.isEmpty())
            text = between(u"<span lang=\""_s + run.language + u"\">"_s, text, u"</span>"_s);
        if (!run.link.isEmpty())
            text = between(u"<a href=\""_s + run.link.toHtmlEscaped() + u"\">"_s, text, u"</a>"_s);
        return text;
    }

    QString heading(int level, const QString &text) const override
    {
        return element(u"h"_s + QString::number(level), text);
    }

    QString paragraph(const QString &text) const override { return element(u"p"_s, text); }

    QString list(bool ordered, const QStringList &items) const override
    {
        QString all;
        for (const QString &item : items)
            all += element(u"li"_s, item);
        return element(ordered ? u"ol"_s : u"ul"_s, all);
    }

    QString lines(const QStringList &lines) const override { return paragraph(lines.join(u"<br>"_s)); }

    QString table(const QString &caption, const QVector<double> &, const QStringList &head,
                  const QVector<QStringList> &rows) const override
    {
        QString text = caption.isEmpty() ? QString() : element(u"caption"_s, caption);
        if (!head.isEmpty())
            text += element(u"thead"_s, row(u"th scope=\"col\""_s, u"th"_s, head));
        QString body;
        for (const QStringList &cells : rows)
            body += row(u"td"_s, u"td"_s, cells);
        return element(u"table"_s, text + element(u"tbody"_s, body));
    }

private:
    static QString element(const QString &name, const QString &inner)
    {
        return u'<' + name + u'>' + inner + u"</"_s + name + u">\n"_s;
    }

    static QString row(const QString &open, const QString &close, const QStringList &cells)
    {
        QString text;
        for (const QString &cell : cells)
            text += u'<' + open + u'>' + cell + u"</"_s + close + u'>';
        return element(u"tr"_s, text);
    }
};

class Typst final : public Tongue
{
public:
    QString run(const letter::Run &run) const override
    {
        QString text = literal(run.text);
        if (run.bold)
            text = call(u"strong"_s, text);
        if (run.italic)
            text = call(u"emph"_s, text);
        if (!run.link.isEmpty())
            text = between(u"#link("_s + quoted(run.link) + u")["_s, text, u"]"_s);
        return text;
    }

    QString heading(int level, const QString &text) const override
    {
        return between(u"#heading(level: "_s + QString::number(level) + u")["_s, text, u"]\n\n"_s);
    }

    QString paragraph(const QString &text) const override { return text + u"\n\n"_s; }

    QString list(bool ordered, const QStringList &items) const override
    {
        return between(ordered ? u"#enum["_s : u"#list["_s, items.join(u"]["_s), u"]\n\n"_s);
    }

    QString lines(const QStringList &lines) const override
    {
        return paragraph(lines.join(u" #linebreak() "_s));
    }

    QString table(const QString &caption, const QVector<double> &weights, const QStringList &head,
                  const QVector<QStringList> &rows) const override
    {
        QString text = u"table(columns: ("_s;
        const qsizetype columns = std::max(head.size(), rows.isEmpty() ? 0 : rows[0].size());
        for (qsizetype i = 0; i < columns; ++i)
            text += QString::number(weights.value(i, 1)) + u"fr, "_s;
        text += u"),\n"_s;
        if (!head.isEmpty())
            text += between(u"table.header("_s, cells(head), u"),\n"_s);
        for (const QStringList &row : rows)
            text += cells(row) + u'\n';
        text += u')';
        const QString named =
            caption.isEmpty() ? text : u"figure("_s + text + u", caption: ["_s + caption + u"])"_s;
        return u'#' + named + u"\n\n"_s;
    }

    static QString quoted(QString text)
    {
        text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
        return u'"' + text + u'"';
    }

private:
    /// As a string, where nothing but the quote and the backslash has a meaning.
    static QString literal(const QString &text) { return u'#' + quoted(text) + u';'; }
    static QString call(const QString &name, const QString &inner)
    {
        return between(u'#' + name + u'[', inner, u"]"_s);
    }

    static QString cells(const QStringList &cells)
    {
        QString text;
        for (const QString &cell : cells)
            text += between(u"["_s, cell, u"], "_s);
        return text;
    }
};

class Teller
{
public:
    explicit Teller(const Tongue &tongue) : m_tongue(tongue) {}

    QString blocks(const QVector<Block> &blocks) const
    {
        QString text;
        for (const Block &one : blocks)
            text += block(one);
        return text;
    }

private:
    QString block(const Block &block) const
    {
        switch (block.kind) {
        case BlockKind::Heading:
            return m_tongue.heading(block.level, runs(block.runs));
        case BlockKind::Paragraph:
            return m_tongue.paragraph(runs(block.runs));
        case BlockKind::List:
            return list(block);
        case BlockKind::Table:
            return table(block);
        case BlockKind::Address:
        case BlockKind::Signature:
            return m_tongue.lines(plain(block.lines));
        }
        return {};
    }

    QString runs(const QVector<letter::Run> &runs) const
    {
        QString text;
        for (const letter::Run &run : runs)
            text += m_tongue.run(run);
        return text;
    }

    QString one(const QString &text) const { return m_tongue.run({text, false, false, {}, {}}); }

    QStringList plain(const QStringList &texts) const
    {
        QStringList told;
        for (const QString &text : texts)
            told << one(text);
        return told;
    }

    QString list(const Block &block) const
    {
        QStringList items;
        for (const letter::ListItem &item : block.items)
            items << runs(item.runs) + blocks(item.children);
        return m_tongue.list(block.ordered, items);
    }

    QStringList cells(const letter::TableRow &row) const
    {
        QStringList texts;
        for (const QVector<letter::Run> &cell : row.cells)
            texts << runs(cell);
        return texts;
    }

    QString table(const Block &block) const
    {
        QVector<QStringList> rows;
        for (const letter::TableRow &row : block.rows)
            rows << cells(row);
        return m_tongue.table(block.caption.isEmpty() ? QString() : one(block.caption), block.columnWeights,
                              cells(block.head), rows);
    }

    const Tongue &m_tongue;
};
} // namespace

QString htmlOf(const letter::Document &document)
{
    return u"<!DOCTYPE html>\n<html lang=\""_s + document.language +
           u"\"><head><meta charset=\"utf-8\"><title>"_s + document.title.toHtmlEscaped() +
           u"</title><meta name=\"author\" content=\""_s + document.author.toHtmlEscaped() +
           u"\">\n<style>@page { size: A4; margin: 70pt }\n"
           "body { font: 12pt/1.4 'Noto Sans'; margin: 0 }\np, ul, ol, table { margin: 9pt 0 }\n"
           "h1 { font-size: 18pt } h2 { font-size: 14pt } h3 { font-size: 12pt }\n"
           "table { width: 100%; border-collapse: collapse } td, th { text-align: left; vertical-align: top;"
           " padding: 5pt; border-bottom: 0.5pt solid #b4bcc6 }</style></head>\n<body>\n"_s +
           Teller(Html()).blocks(document.blocks) + u"</body></html>\n"_s;
}

QString typstOf(const letter::Document &document)
{
    return u"#set document(title: "_s + Typst::quoted(document.title) + u", author: "_s +
           Typst::quoted(document.author) +
           u")\n#set text(font: \"Noto Sans\", size: 12pt, lang: \"en\", region: "
           "\"GB\")\n#set page(paper: \"a4\", margin: 70pt, footer: align(right)[Page #context "
           "counter(page).display(\"1 of "
           "1\", both: true)])\n#set par(leading: 0.9em, spacing: 1.3em)\n#set table(stroke: none)\n"_s +
           Teller(Typst()).blocks(document.blocks);
}

} // namespace cpoise::bench
