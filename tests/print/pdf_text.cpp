// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/print/pdf_text.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
bool isInline(const QString &role)
{
    return role == u"Span"_s || role == u"Link"_s;
}
} // namespace

PdfText::PdfText(const PdfStructure &file) : m_file(file)
{
    for (const QString &page : file.pages()) {
        const PdfContent content(file.content(page));
        for (qsizetype i = 0; i < content.sequences.size(); ++i) {
            if (content.sequences[i].mcid >= 0)
                m_sequences.insert({page, content.sequences[i].mcid}, i);
        }
        m_contents.insert(page, content);
        readFonts(page);
    }
}

void PdfText::readFonts(const QString &page)
{
    const QJsonObject resources = m_file.resolved(m_file.dictionary(page)[u"/Resources"_s]).toObject();
    const QJsonObject fonts = m_file.resolved(resources[u"/Font"_s]).toObject();
    for (auto it = fonts.begin(); it != fonts.end(); ++it) {
        const QByteArray name = it.key().mid(1).toLatin1();
        if (m_unicode.contains(name))
            continue;
        const QJsonObject font = m_file.resolved(it.value()).toObject();
        m_unicode.insert(name, toUnicodeOf(m_file.stream(font[u"/ToUnicode"_s].toString())));
    }
}

QString PdfText::text() const
{
    return m_file.elements().isEmpty() ? QString() : textOf(m_file.elements().first()).simplified();
}

QString PdfText::textOf(const PdfElement &element) const
{
    if (!element.actualText.isEmpty())
        return element.actualText;
    QString text;
    for (const PdfKid &kid : element.inOrder) {
        if (kid.element.isEmpty())
            text += textOf(kid.page, kid.mcid);
        else if (const PdfElement *inner = m_file.find(kid.element))
            text += isInline(inner->role) ? textOf(*inner) : u'\n' + textOf(*inner) + u'\n';
    }
    return text;
}

QString PdfText::textOf(const QString &page, int mcid) const
{
    const auto at = m_sequences.constFind({page, mcid});
    if (at == m_sequences.constEnd())
        return u"(no content)"_s;
    const PdfContent &content = *m_contents.constFind(page);
    return textOf(content, content.sequences[*at]);
}

QString PdfText::textOf(const PdfContent &content, const PdfSequence &sequence) const
{
    QString text;
    int lastSpan = -1;
    for (const PdfGlyphs &glyphs : sequence.glyphs) {
        if (glyphs.span >= 0) {
            if (glyphs.span != lastSpan)
                text += textOfPdfString(content.spans[glyphs.span]);
            lastSpan = glyphs.span;
            continue;
        }
        const auto map = m_unicode.constFind(glyphs.font);
        for (const int code : glyphs.codes)
            text += map == m_unicode.constEnd() ? u"(no map)"_s : map->value(code, u"(no text)"_s);
    }
    return text;
}

QHash<int, QString> toUnicodeOf(const QByteArray &map)
{
    static const QRegularExpression line(u"^<([0-9A-F]{4})> <([0-9A-F]+)>$"_s,
                                         QRegularExpression::MultilineOption);
    QHash<int, QString> texts;
    const QString all = QString::fromLatin1(map);
    for (auto it = line.globalMatch(all); it.hasNext();) {
        const auto match = it.next();
        texts.insert(match.captured(1).toInt(nullptr, 16),
                     textOfPdfString("\xFE\xFF" + QByteArray::fromHex(match.captured(2).toLatin1())));
    }
    return texts;
}

} // namespace cpoise::test
