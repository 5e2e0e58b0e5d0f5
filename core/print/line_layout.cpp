// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/line_layout.h"

#include <algorithm>

#include <QTextLayout>

#include "print/cleaning.h"
#include "print/shaping.h"

namespace cpoise::print
{

namespace
{
constexpr double layoutPixels = 1000;
/// In characters: a string of PDF has at most 32,767 bytes (ISO 19005-2, 6.1.13), and ActualText is one.
constexpr int longestSegment = 4000;
/// In parts of the size. Two marks over a capital, or two under a letter, need less.
constexpr double furthestFromBaseline = 0.5;
/// Qt wants room for a line; what is narrower (deep lists, many columns) is laid out as this, then drawn
/// smaller.
constexpr double narrowestPt = 4;

QVector<QTextLayout::FormatRange> formatsOf(const StyledText &text, FontShelf &fonts)
{
    QVector<QTextLayout::FormatRange> formats;
    for (const Stretch &stretch : text.stretches) {
        QTextCharFormat format;
        format.setFont(fonts.layoutFont(stretch.face));
        formats << QTextLayout::FormatRange{stretch.from, stretch.length, format};
    }
    return formats;
}

QVector<int> startsOf(const QVector<Stretch> &stretches)
{
    QVector<int> starts;
    for (const Stretch &stretch : stretches)
        starts << stretch.from;
    return starts;
}

int runAt(const StyledText &text, int position)
{
    const auto next = std::upper_bound(text.stretches.begin(), text.stretches.end(), position,
                                       [](int at, const Stretch &s) { return at < s.from; });
    return next == text.stretches.begin() ? 0 : std::prev(next)->run;
}

/// Makes the segments of one line out of its clusters.
class LineBuilder
{
public:
    LineBuilder(const StyledText &text, const TextStyle &style, double width, FontShelf &fonts)
        : m_text(text), m_style(style), m_width(width), m_fonts(fonts), m_scale(style.sizePt / layoutPixels)
    {
    }

    TextLine build(const QVector<ShapedCluster> &clusters, bool endsInSpace)
    {
        TextLine line;
        for (qsizetype from = 0; from < clusters.size();) {
            qsizetype to = from + 1;
            while (to < clusters.size() && belongTogether(clusters[from], clusters[to]))
                ++to;
            line.segments << segment(clusters.mid(from, to - from));
            from = to;
        }
        fit(line);
        for (const Segment &part : std::as_const(line.segments))
            line.right = std::max(line.right, part.right);
        if (endsInSpace && !line.segments.isEmpty())
            addSpace(line.segments.last());
        return line;
    }

private:
    bool belongTogether(const ShapedCluster &a, const ShapedCluster &b) const
    {
        return a.rightToLeft == b.rightToLeft && b.from - a.from < longestSegment &&
               runAt(m_text, a.from) == runAt(m_text, b.from);
    }

    Segment segment(QVector<ShapedCluster> clusters)
    {
        Segment segment;
        segment.run = runAt(m_text, clusters.first().from);
        segment.rightToLeft = clusters.first().rightToLeft;
        const int end = clusters.last().from + clusters.last().length;
        segment.text = m_text.text.mid(clusters.first().from, end - clusters.first().from);
        // Glyphs of right-to-left text are drawn from the left, as PDF readers expect.
        if (segment.rightToLeft)
            std::reverse(clusters.begin(), clusters.end());
        for (const ShapedCluster &cluster : clusters)
            addCluster(segment, cluster);
        measure(segment);
        return segment;
    }

    /// One shape may be wider than a narrow column, and a mark may hang over the first letter: such a line is
    /// moved in and drawn smaller, so that nothing ever leaves its column.
    void fit(TextLine &line) const
    {
        double left = 0;
        double right = 0;
        for (const Segment &part : std::as_const(line.segments)) {
            left = std::min(left, part.left);
            right = std::max(right, part.right);
        }
        const double factor = std::min(1.0, m_width / (right - left));
        if (line.segments.isEmpty() || (left >= 0 && right <= m_width))
            return;
        for (Segment &part : line.segments)
            transform(part, left, factor);
    }

    static void transform(Segment &part, double left, double factor)
    {
        for (GlyphRun &run : part.glyphRuns) {
            run.sizePt *= factor;
            for (Glyph &glyph : run.glyphs) {
                glyph.position = QPointF(glyph.position.x() - left, glyph.position.y()) * factor;
                glyph.advance *= factor;
            }
        }
        measure(part);
    }

    GlyphRun &runFor(Segment &segment, int face)
    {
        if (segment.glyphRuns.isEmpty() || segment.glyphRuns.last().face != face) {
            GlyphRun run;
            run.face = face;
            run.sizePt = m_style.sizePt;
            run.ink = m_style.ink;
            run.rightToLeft = segment.rightToLeft;
            segment.glyphRuns << run;
        }
        return segment.glyphRuns.last();
    }

    void addCluster(Segment &segment, const ShapedCluster &cluster)
    {
        GlyphRun &run = runFor(segment, cluster.face);
        run.clusters << Cluster{int(run.glyphs.size()), int(cluster.glyphs.size()), int(run.text.size()),
                                cluster.length};
        run.text += QStringView(m_text.text).mid(cluster.from, cluster.length);
        for (const auto &[id, position] : cluster.glyphs)
            run.glyphs << Glyph{id, nearBaseline(position * m_scale), advanceOf(cluster.face, id)};
    }

    /// Marks piled on marks stay in their own line.
    QPointF nearBaseline(QPointF position) const
    {
        const double furthest = m_style.sizePt * furthestFromBaseline;
        return {position.x(), std::clamp(position.y(), -furthest, furthest)};
    }

    double advanceOf(int face, quint32 glyph) { return m_fonts.face(face).advance(glyph) * m_scale; }

    static void measure(Segment &segment)
    {
        segment.left = segment.glyphRuns.first().glyphs.first().position.x();
        segment.right = segment.left;
        for (const GlyphRun &run : segment.glyphRuns) {
            for (const Glyph &glyph : run.glyphs) {
                segment.left = std::min(segment.left, glyph.position.x());
                segment.right = std::max(segment.right, glyph.position.x() + glyph.advance);
            }
        }
    }

    /// A space that ends a line has no glyph in Qt; without one the words of two lines would run together for
    /// whoever reads the text out of the file.
    void addSpace(Segment &segment)
    {
        const int face = segment.glyphRuns.last().face;
        const quint32 space = m_fonts.face(face).glyphFor(u' ');
        if (space == 0)
            return;
        const double width = advanceOf(face, space);
        GlyphRun run = segment.glyphRuns.last();
        run.text = QStringLiteral(" ");
        run.clusters = {Cluster{0, 1, 0, 1}};
        run.glyphs = {Glyph{space, {segment.rightToLeft ? segment.left - width : segment.right, 0}, width}};
        segment.text += u' ';
        if (segment.rightToLeft)
            segment.glyphRuns.prepend(run);
        else
            segment.glyphRuns << run;
    }

    const StyledText &m_text;
    const TextStyle &m_style;
    double m_width;
    FontShelf &m_fonts;
    double m_scale;
};

bool isRightToLeft(const QString &text)
{
    bool found = false;
    for (const uint c : text.toUcs4()) {
        const QChar::Direction direction = QChar::direction(c);
        if (direction == QChar::DirL)
            return false;
        found = found || direction == QChar::DirR || direction == QChar::DirAL;
    }
    return found;
}

QTextOption layoutOption(bool rightToLeft)
{
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Stated, never found out: a line that begins with an Arabic name is not thereby an Arabic line.
    option.setAlignment(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

bool endsInSpace(const QTextLine &line, const QString &text)
{
    const int end = line.textStart() + line.textLength();
    return end > line.textStart() && isBreakingSpace(text[end - 1]);
}
} // namespace

Result<QVector<TextLine>> layOutLines(const StyledText &text, const TextStyle &style, double widthPt,
                                      FontShelf &fonts)
{
    QVector<TextLine> lines;
    QTextLayout layout(text.text, fonts.layoutFont(0));
    layout.setTextOption(layoutOption(style.mayStartRight && isRightToLeft(text.text)));
    layout.setFormats(formatsOf(text, fonts));
    layout.setCacheEnabled(true);
    const QVector<int> starts = startsOf(text.stretches);
    LineBuilder builder(text, style, std::max(widthPt, 0.05), fonts);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(widthPt, narrowestPt) * layoutPixels / style.sizePt);
        line.setPosition({0, 0});
        const auto clusters = clustersOf(line, text.text, starts, fonts);
        if (!clusters)
            return tl::unexpected(clusters.error());
        lines << builder.build(*clusters, endsInSpace(line, text.text));
    }
    layout.endLayout();
    return lines;
}

} // namespace cpoise::print
