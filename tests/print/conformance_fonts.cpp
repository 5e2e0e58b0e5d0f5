// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>

#include "tests/print/conformance.h"
#include "tests/print/pdf_content.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// What a TrueType file says of its glyphs.
class TrueType
{
public:
    explicit TrueType(const QByteArray &bytes) : m_bytes(bytes)
    {
        for (int i = 0; i < int(number16(4)); ++i) {
            const qsizetype at = 12 + 16 * qsizetype(i);
            m_tables.insert(bytes.mid(at, 4), qsizetype(number32(at + 8)));
        }
    }

    bool has(const QByteArray &table) const { return m_tables.contains(table); }
    int glyphCount() const { return has("maxp") ? number16(m_tables["maxp"] + 4) : 0; }
    double width(int glyph) const
    {
        const int metrics = number16(m_tables["hhea"] + 34);
        const int at = std::min(glyph, metrics - 1);
        return number16(m_tables["hmtx"] + 4 * qsizetype(at)) * 1000.0 / number16(m_tables["head"] + 18);
    }

private:
    quint16 number16(qsizetype at) const
    {
        return at + 2 > m_bytes.size() ? quint16(0) : qFromBigEndian<quint16>(m_bytes.constData() + at);
    }
    quint32 number32(qsizetype at) const
    {
        return at + 4 > m_bytes.size() ? 0U : qFromBigEndian<quint32>(m_bytes.constData() + at);
    }

    QByteArray m_bytes;
    QHash<QByteArray, qsizetype> m_tables;
};

/// "[0 [600 601] 7 9 500]" by code.
QHash<int, double> widthsOf(const QJsonArray &array)
{
    QHash<int, double> widths;
    for (qsizetype i = 0; i + 1 < array.size();) {
        int code = array[i].toInt();
        if (array[i + 1].isArray()) {
            for (const QJsonValue &width : array[i + 1].toArray())
                widths.insert(code++, width.toDouble());
            i += 2;
        } else {
            for (; code <= array[i + 1].toInt(); ++code)
                widths.insert(code, array.at(i + 2).toDouble());
            i += 3;
        }
    }
    return widths;
}

/// Codes that pages show, by the font's resource name.
QHash<QByteArray, QSet<int>> shownCodes(const PdfStructure &file)
{
    QHash<QByteArray, QSet<int>> codes;
    for (const QString &page : file.pages()) {
        const PdfContent content(file.content(page));
        for (const PdfSequence &sequence : content.sequences) {
            for (const PdfGlyphs &glyphs : sequence.glyphs) {
                for (const int code : glyphs.codes)
                    codes[glyphs.font].insert(code);
            }
        }
    }
    return codes;
}

class FontCheck
{
public:
    FontCheck(const PdfStructure &file, const QJsonObject &font, const QString &name, QStringList &faults)
        : m_file(file), m_font(font), m_name(name), m_faults(faults),
          m_inner(file.resolved(font[u"/DescendantFonts"_s].toArray().at(0)).toObject()),
          m_described(file.resolved(m_inner[u"/FontDescriptor"_s]).toObject()),
          m_program(file.stream(m_described[u"/FontFile2"_s].toString()))
    {
    }

    /// 14289-1, 7.21; 19005-2, 6.2.11.
    void run(const QSet<int> &codes)
    {
        checkDictionaries();
        for (const char *table : {"glyf", "head", "hhea", "hmtx", "loca", "maxp"})
            expect(m_program.has(table), u"font file without "_s + QString::fromLatin1(table));
        if (m_program.has("hhea") && m_program.has("head"))
            checkCodes(codes);
    }

private:
    void expect(bool holds, const QString &fault)
    {
        if (!holds)
            m_faults << fault + u" in "_s + m_name;
    }

    void checkDictionaries()
    {
        static const QRegularExpression subsetName(u"^/[A-Z]{6}\\+[A-Za-z0-9-]+$"_s);
        const QString name = m_font[u"/BaseFont"_s].toString();
        expect(subsetName.match(name).hasMatch(), u"name "_s + name);
        expect(m_inner[u"/BaseFont"_s] == name && m_described[u"/FontName"_s] == name,
               u"names that differ"_s);
        expect(m_font[u"/Subtype"_s] == u"/Type0"_s, u"no Type0"_s);
        expect(m_font[u"/Encoding"_s] == u"/Identity-H"_s, u"encoding"_s);
        expect(m_inner[u"/Subtype"_s] == u"/CIDFontType2"_s, u"no CIDFontType2"_s);
        expect(m_inner[u"/CIDToGIDMap"_s] == u"/Identity"_s, u"no CIDToGIDMap"_s);
        const QJsonObject system = m_inner[u"/CIDSystemInfo"_s].toObject();
        expect(system[u"/Registry"_s] == u"u:Adobe"_s && system[u"/Ordering"_s] == u"u:Identity"_s,
               u"CIDSystemInfo"_s);
        const int flags = m_described[u"/Flags"_s].toInt();
        expect(((flags & 4) != 0) != ((flags & 32) != 0), u"neither symbolic nor not"_s);
        for (const QString &key :
             {u"/Ascent"_s, u"/Descent"_s, u"/CapHeight"_s, u"/StemV"_s, u"/ItalicAngle"_s})
            expect(m_described[key].isDouble(), u"no "_s + key);
        expect(m_described[u"/FontBBox"_s].toArray().size() == 4, u"no FontBBox"_s);
    }

    void checkCodes(const QSet<int> &codes)
    {
        const QHash<int, QString> texts = toUnicodeOf(m_file.stream(m_font[u"/ToUnicode"_s].toString()));
        const QHash<int, double> widths = widthsOf(m_inner[u"/W"_s].toArray());
        for (const int code : codes) {
            const QString at = u' ' + QString::number(code);
            expect(code != 0, u"a character without a shape"_s);
            expect(code < m_program.glyphCount(), u"no glyph"_s + at);
            const QString text = texts.value(code);
            expect(!text.isEmpty() && !text.contains(QChar(0)) && !text.contains(QChar(0xFEFF)) &&
                       !text.contains(QChar(0xFFFE)),
                   u"no text for"_s + at);
            expect(std::abs(widths.value(code, m_inner[u"/DW"_s].toDouble(1000)) - m_program.width(code)) <=
                       1,
                   u"width of"_s + at);
        }
    }

    const PdfStructure &m_file;
    QJsonObject m_font;
    QString m_name;
    QStringList &m_faults;
    QJsonObject m_inner;
    QJsonObject m_described;
    TrueType m_program;
};
} // namespace

QStringList fontFaults(const PdfStructure &file)
{
    QStringList faults;
    QHash<QByteArray, QSet<int>> codes = shownCodes(file);
    const QJsonObject page = file.dictionary(file.pages().value(0));
    const QJsonObject resources = file.resolved(page[u"/Resources"_s]).toObject();
    const QJsonObject fonts = file.resolved(resources[u"/Font"_s]).toObject();
    for (auto it = fonts.begin(); it != fonts.end(); ++it) {
        FontCheck(file, file.resolved(it.value()).toObject(), it.key(), faults)
            .run(codes.take(it.key().mid(1).toLatin1()));
    }
    for (auto it = codes.begin(); it != codes.end(); ++it)
        faults << u"font that is not there: "_s + QString::fromLatin1(it.key());
    return faults;
}

} // namespace cpoise::test
