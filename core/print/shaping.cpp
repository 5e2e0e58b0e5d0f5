// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/shaping.h"

#include <algorithm>

#include <QGlyphRun>

#include "print/cleaning.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
/// Qt 6.4 does not say which glyph stands for which character (QGlyphRun::stringIndexes came with 6.5), so
/// each code point is asked for alone, and code points that share a glyph are one cluster.
class ClusterReader
{
public:
    ClusterReader(const QTextLine &line, const QString &text, FontShelf &fonts)
        : m_line(line), m_text(text), m_fonts(fonts), m_ascent(line.ascent())
    {
    }

    /// Left-to-right text of simple letters, one glyph a character: read in one go. False when it is not so.
    bool readSimple(int from, int length)
    {
        const auto simple = [](QChar c) {
            return c.unicode() < 0x300 || (c.unicode() >= 0x2010 && c.unicode() < 0x2028);
        };
        if (!std::all_of(m_text.begin() + from, m_text.begin() + from + length, simple))
            return false;
        const QList<QGlyphRun> runs = m_line.glyphRuns(from, length);
        if (runs.size() != 1 || runs[0].isRightToLeft() || runs[0].glyphIndexes().size() != length)
            return false;
        const int face = faceOf(runs[0]);
        const QList<quint32> ids = runs[0].glyphIndexes();
        const QList<QPointF> positions = runs[0].positions();
        for (int i = 0; i < length; ++i)
            m_clusters << ShapedCluster{from + i, 1, face, false, {{ids[i], fromBaseline(positions[i])}}};
        return true;
    }

    /// A ligature ("fi") spoils the reading in one go: most lines have one, few words do.
    void readWords(int from, int length)
    {
        const int end = from + length;
        while (from < end) {
            int to = from;
            while (to < end && m_text[to] != u' ')
                ++to;
            to = std::min(to + 1, end); // with its space
            if (!readSimple(from, to - from))
                readEach(from, to - from);
            from = to;
        }
    }

    void readEach(int from, int length)
    {
        for (int i = from; i < from + length;) {
            const bool pair = m_text[i].isHighSurrogate() && i + 1 < from + length;
            readCodePoint(i, pair ? 2 : 1);
            i += pair ? 2 : 1;
        }
    }

    bool sawForeignFont() const { return m_foreign; }
    bool sawMissingGlyph() const { return m_missing; }
    QVector<ShapedCluster> take() { return std::move(m_clusters); }

private:
    QPointF fromBaseline(QPointF position) const { return {position.x(), position.y() - m_ascent}; }

    int faceOf(const QGlyphRun &run)
    {
        const auto face = m_fonts.indexOf(run.rawFont());
        m_foreign = m_foreign || !face;
        m_missing = m_missing || run.glyphIndexes().contains(0);
        return face.value_or(0);
    }

    void readCodePoint(int from, int length)
    {
        ShapedCluster cluster{from, length, 0, false, {}};
        const QList<QGlyphRun> runs = m_line.glyphRuns(from, length);
        for (const QGlyphRun &run : runs) {
            cluster.face = faceOf(run);
            cluster.rightToLeft = run.isRightToLeft();
            const QList<quint32> ids = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (int i = 0; i < ids.size(); ++i)
                cluster.glyphs << qMakePair(ids[i], fromBaseline(positions[i]));
        }
        add(std::move(cluster));
    }

    static bool shareGlyph(const ShapedCluster &a, const ShapedCluster &b)
    {
        return std::any_of(b.glyphs.begin(), b.glyphs.end(),
                           [&](const auto &g) { return a.glyphs.contains(g); });
    }

    void add(ShapedCluster cluster)
    {
        const bool continues =
            !m_clusters.isEmpty() && m_clusters.last().from + m_clusters.last().length == cluster.from;
        if (continues && (cluster.glyphs.isEmpty() ? !isBreakingSpace(m_text[cluster.from])
                                                   : shareGlyph(m_clusters.last(), cluster)))
            return merge(cluster);
        if (!cluster.glyphs.isEmpty())
            m_clusters << std::move(cluster);
    }

    void merge(const ShapedCluster &cluster)
    {
        ShapedCluster &last = m_clusters.last();
        last.length += cluster.length;
        for (const auto &glyph : cluster.glyphs) {
            if (!last.glyphs.contains(glyph))
                last.glyphs << glyph;
        }
    }

    const QTextLine &m_line;
    const QString &m_text;
    FontShelf &m_fonts;
    double m_ascent;
    bool m_foreign = false;
    bool m_missing = false;
    QVector<ShapedCluster> m_clusters;
};

int withoutTrailingSpaces(const QTextLine &line, const QString &text)
{
    int end = line.textStart() + line.textLength();
    while (end > line.textStart() && isBreakingSpace(text[end - 1]))
        --end;
    return end;
}

bool hasRightToLeft(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x590; });
}
} // namespace

Result<QVector<ShapedCluster>> clustersOf(const QTextLine &line, const QString &text,
                                          const QVector<int> &stretchStarts, FontShelf &fonts)
{
    ClusterReader reader(line, text, fonts);
    const int end = withoutTrailingSpaces(line, text);
    const bool simple = !hasRightToLeft(QStringView(text).mid(line.textStart(), end - line.textStart()));
    for (int from = line.textStart(); from < end;) {
        const auto next = std::upper_bound(stretchStarts.begin(), stretchStarts.end(), from);
        const int to = next == stretchStarts.end() ? end : std::min(*next, end);
        if (!simple)
            reader.readEach(from, to - from);
        else if (!reader.readSimple(from, to - from))
            reader.readWords(from, to - from);
        from = to;
    }
    if (reader.sawForeignFont())
        return fail(ErrorCode::Unavailable, u"a font that is not bundled was chosen for a letter"_s);
    if (reader.sawMissingGlyph()) // ".notdef" is forbidden by PDF/UA-1 and would lose the character
        return fail(ErrorCode::Unavailable, u"a letter has a character without a shape"_s);
    return reader.take();
}

} // namespace cpoise::print
