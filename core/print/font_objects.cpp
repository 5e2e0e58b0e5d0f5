// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/font_objects.h"

#include <hb-ot.h>

#include "base/sha256.h"

namespace cpoise::print
{

namespace
{
template<typename Visit>
void forEachRun(const QVector<Sheet> &sheets, Visit visit)
{
    for (const Sheet &sheet : sheets) {
        for (const Mark &mark : sheet.marks) {
            for (const GlyphRun &run : mark.runs)
                visit(run);
        }
    }
}

QString textOf(const GlyphRun &run, const Cluster &cluster)
{
    return run.text.mid(cluster.textFrom, cluster.textLength);
}

/// Readers take no longer values in a ToUnicode map; the whole text stands in the cluster's ActualText.
QString beginOf(const QString &text)
{
    constexpr qsizetype longest = 30;
    const bool cutsPair = text.size() > longest && text[longest - 1].isHighSurrogate();
    return text.left(cutsPair ? longest - 1 : longest);
}

/// A glyph that stands alone for its text means that text, the first time at least.
void learnSingles(const GlyphRun &run, EmbeddedFont &font)
{
    for (const Cluster &cluster : run.clusters) {
        const quint32 glyph = run.glyphs[cluster.firstGlyph].id;
        if (cluster.glyphCount == 1 && !font.meaning.contains(glyph))
            font.meaning.insert(glyph, beginOf(textOf(run, cluster)));
    }
}

void removeOnce(QString &text, const QString &part)
{
    const qsizetype at = part.isEmpty() ? -1 : text.indexOf(part);
    if (at >= 0)
        text.remove(at, part.size());
}

QString lastCharacter(const QString &text)
{
    const bool isPair = text.size() > 1 && text.back().isLowSurrogate();
    return text.right(isPair ? 2 : 1);
}

/// Every glyph must mean something (PDF/UA-1, 7.21.7). Of a cluster of several, the first unknown one means
/// the characters that the others do not; a further one repeats the last character.
void learnGroups(const GlyphRun &run, EmbeddedFont &font)
{
    for (const Cluster &cluster : run.clusters) {
        QString rest = textOf(run, cluster);
        for (int i = 0; i < cluster.glyphCount; ++i)
            removeOnce(rest, font.meaning.value(run.glyphs[cluster.firstGlyph + i].id));
        for (int i = 0; i < cluster.glyphCount; ++i) {
            const quint32 glyph = run.glyphs[cluster.firstGlyph + i].id;
            if (font.meaning.contains(glyph))
                continue;
            font.meaning.insert(glyph, rest.isEmpty() ? lastCharacter(textOf(run, cluster)) : beginOf(rest));
            rest.clear();
        }
    }
}

QByteArray toUnicode(const EmbeddedFont &font)
{
    QMap<quint32, QString> byNewId;
    for (auto it = font.meaning.begin(); it != font.meaning.end(); ++it)
        byNewId.insert(font.subset.newIds.value(it.key()), it.value());
    QByteArrayList lines;
    for (auto it = byNewId.begin(); it != byNewId.end(); ++it) {
        QByteArray line = '<' + pdf::hex4(it.key()) + "> <";
        for (const QChar c : it.value())
            line += pdf::hex4(c.unicode());
        lines << line + '>';
    }
    QByteArray map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
        "<</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n"
        "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr qsizetype mostAtOnce = 100; // 9.10.3 of the CMap specification
    for (qsizetype i = 0; i < lines.size(); i += mostAtOnce) {
        const QByteArrayList part = lines.mid(i, mostAtOnce);
        map += QByteArray::number(part.size()) + " beginbfchar\n" + part.join('\n') + "\nendbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// "[0 [600 601] 7 [500]]": advances in thousandths by new glyph id.
QByteArray widths(const EmbeddedFont &font, const Face &face)
{
    QMap<quint32, int> byNewId;
    for (auto it = font.subset.newIds.begin(); it != font.subset.newIds.end(); ++it)
        byNewId.insert(it.value(), qRound(face.advance(it.key())));
    QByteArray out = "[";
    for (auto it = byNewId.begin(); it != byNewId.end(); ++it)
        out += QByteArray::number(it.key()) + '[' + QByteArray::number(it.value()) + ']';
    return out + ']';
}

/// Six capital letters from a hash of the subset (ISO 32000-1, 9.6.4).
QByteArray tagFor(const QByteArray &font)
{
    const QByteArray hash = sha256(font);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + quint8(hash[i]) % 26);
    return tag;
}

QByteArray descriptor(const QByteArray &name, const Face &face, int fontFile)
{
    hb_font_t *font = hb_font_create(face.harfbuzz());
    const double toThousandths = 1000.0 / hb_face_get_upem(face.harfbuzz());
    const auto metric = [&](hb_ot_metrics_tag_t tag) {
        hb_position_t value = 0;
        hb_ot_metrics_get_position_with_fallback(font, tag, &value);
        return QByteArray::number(qRound(value * toThousandths));
    };
    const QByteArray ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    const QByteArray descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    const QByteArray capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    hb_font_destroy(font);
    const bool italic = name.contains("Italic");
    return "<</Type/FontDescriptor/FontName/" + name + "/Flags " + (italic ? "96" : "32") +
           "/FontBBox[-1000 " + descent + " 3000 " + ascent + "]/ItalicAngle " + (italic ? "-12" : "0") +
           "/Ascent " + ascent + "/Descent " + descent + "/CapHeight " + capHeight + "/StemV " +
           (name.contains("Bold") ? "140" : "80") + "/FontFile2 " + pdf::reference(fontFile) + ">>";
}

void writeFont(EmbeddedFont &font, const Face &face, pdf::Objects &objects)
{
    const QByteArray name = tagFor(font.subset.font) + '+' + face.postScriptName().toLatin1();
    const int file =
        objects.addStream(font.subset.font, "/Length1 " + QByteArray::number(font.subset.font.size()));
    const int described = objects.add(descriptor(name, face, file));
    const int cid =
        objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name +
                    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
                    pdf::reference(described) + "/CIDToGIDMap/Identity/DW 0/W" + widths(font, face) + ">>");
    const int unicode = objects.addStream(toUnicode(font));
    objects.set(font.object, "<</Type/Font/Subtype/Type0/BaseFont/" + name +
                                 "/Encoding/Identity-H/DescendantFonts[" + pdf::reference(cid) +
                                 "]/ToUnicode " + pdf::reference(unicode) + ">>");
}
} // namespace

Result<QMap<int, EmbeddedFont>> collectFonts(const Pages::Data &pages, FontShelf &shelf,
                                             const QString &further)
{
    const QVector<Sheet> &sheets = pages.sheets;
    QMap<int, EmbeddedFont> fonts;
    QHash<int, QSet<quint32>> used;
    forEachRun(sheets, [&](const GlyphRun &run) {
        for (const Glyph &glyph : run.glyphs)
            used[run.face].insert(glyph.id);
        if (!run.rightToLeft)
            learnSingles(run, fonts[run.face]);
    });
    // Brackets of right-to-left text are drawn by the other bracket's glyph, which keeps its own meaning.
    forEachRun(sheets, [&](const GlyphRun &run) { learnSingles(run, fonts[run.face]); });
    forEachRun(sheets, [&](const GlyphRun &run) { learnGroups(run, fonts[run.face]); });
    const int latin = shelf.faceFor(u"A", {false, false, pages.house}).value_or(0);
    for (const QChar c : further) {
        const quint32 glyph = shelf.face(latin).glyphFor(c.unicode());
        if (glyph == 0)
            continue;
        used[latin].insert(glyph);
        if (!fonts[latin].meaning.contains(glyph))
            fonts[latin].meaning.insert(glyph, QString(c));
    }
    for (auto it = fonts.begin(); it != fonts.end(); ++it) {
        auto subset = subsetOf(shelf.face(it.key()), used.value(it.key()));
        if (!subset)
            return tl::unexpected(subset.error());
        it->subset = std::move(*subset);
        it->name = "F" + QByteArray::number(it.key());
    }
    return fonts;
}

void writeFonts(QMap<int, EmbeddedFont> &fonts, FontShelf &shelf, pdf::Objects &objects)
{
    for (auto it = fonts.begin(); it != fonts.end(); ++it) {
        it->object = objects.reserve();
        writeFont(*it, shelf.face(it.key()), objects);
    }
}

} // namespace cpoise::print
