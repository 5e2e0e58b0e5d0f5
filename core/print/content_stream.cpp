// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/content_stream.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
QByteArray colour(QRgb ink)
{
    return pdf::real(qRed(ink) / 255.0) + ' ' + pdf::real(qGreen(ink) / 255.0) + ' ' +
           pdf::real(qBlue(ink) / 255.0);
}

/// Writes the glyphs of one run: one TJ array for each stretch on the same height.
class RunWriter
{
public:
    RunWriter(const GlyphRun &run, const EmbeddedFont &font, double pageHeight)
        : m_run(run), m_font(font), m_pageHeight(pageHeight)
    {
    }

    QByteArray write()
    {
        m_out = "BT\n" + colour(m_run.ink) + " rg\n/" + m_font.name + ' ' + pdf::real(m_run.sizePt) + " Tf\n";
        for (const Cluster &cluster : m_run.clusters)
            writeCluster(cluster);
        endArray();
        return m_out + "ET\n";
    }

private:
    bool needsActualText(const Cluster &cluster) const
    {
        // Right-to-left text has its ActualText on a structure element: inline it would come out reversed.
        if (m_run.rightToLeft)
            return false;
        return cluster.glyphCount > 1 ||
               m_font.meaning.value(m_run.glyphs[cluster.firstGlyph].id) != textOf(cluster);
    }

    QString textOf(const Cluster &cluster) const
    {
        return m_run.text.mid(cluster.textFrom, cluster.textLength);
    }

    void writeCluster(const Cluster &cluster)
    {
        const bool marked = needsActualText(cluster);
        if (marked) {
            endArray();
            m_out += "/Span<</ActualText" + pdf::textString(textOf(cluster)) + ">>BDC\n";
        }
        for (int i = 0; i < cluster.glyphCount; ++i)
            writeGlyph(m_run.glyphs[cluster.firstGlyph + i]);
        if (marked) {
            endArray();
            m_out += "EMC\n";
        }
    }

    void writeGlyph(const Glyph &glyph)
    {
        const QPointF at = m_run.origin + glyph.position;
        if (!m_open || std::abs(at.y() - m_y) > 0.0005)
            beginArray(at);
        const double thousandths = (m_x - at.x()) * 1000 / m_run.sizePt;
        if (const QByteArray shift = pdf::real(std::round(thousandths)); shift != "0") {
            m_array += '>' + shift + '<';
            m_x -= std::round(thousandths) * m_run.sizePt / 1000;
        }
        m_array += pdf::hex4(m_font.subset.newIds.value(glyph.id));
        m_x += std::round(glyph.advance * 1000 / m_run.sizePt) * m_run.sizePt / 1000;
    }

    void beginArray(QPointF at)
    {
        endArray();
        m_out += "1 0 0 1 " + pdf::real(at.x()) + ' ' + pdf::real(m_pageHeight - at.y()) + " Tm\n";
        m_open = true;
        m_x = at.x();
        m_y = at.y();
    }

    void endArray()
    {
        if (m_open)
            m_out += "[<" + m_array + ">]TJ\n";
        m_array.clear();
        m_open = false;
    }

    const GlyphRun &m_run;
    const EmbeddedFont &m_font;
    double m_pageHeight;
    QByteArray m_out;
    QByteArray m_array;
    bool m_open = false;
    double m_x = 0; ///< the pen, by the widths that the file states
    double m_y = 0;
};

QByteArray beginOf(const Mark &mark, const QVector<Element> &elements, int mcid)
{
    switch (mark.artifact) {
    case Artifact::Header:
        return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
    case Artifact::Footer:
        return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    case Artifact::Layout:
        return "/Artifact<</Type/Layout>>BDC\n";
    case Artifact::None:
        break;
    }
    return '/' + elements[mark.element].role + "<</MCID " + QByteArray::number(mcid) + ">>BDC\n";
}

QByteArray barOperators(const Bar &bar, double pageHeight)
{
    return colour(bar.ink) + " rg\n" + pdf::real(bar.rect.left()) + ' ' +
           pdf::real(pageHeight - bar.rect.bottom()) + ' ' + pdf::real(bar.rect.width()) + ' ' +
           pdf::real(bar.rect.height()) + " re f\n";
}

QByteArray pictureOperators(const Picture &picture, double pageHeight)
{
    return "q\n" + pdf::real(picture.rect.width()) + " 0 0 " + pdf::real(picture.rect.height()) + ' ' +
           pdf::real(picture.rect.left()) + ' ' + pdf::real(pageHeight - picture.rect.bottom()) + " cm\n/P" +
           QByteArray::number(picture.image) + " Do\nQ\n";
}

/// The area in which a mark may draw. The footer stands in the lower margin.
QRectF allowedFor(const Mark &mark, const PageStyle &style)
{
    const double m = style.marginPt;
    const QRectF text(m, m, style.pagePt.width() - 2 * m, style.pagePt.height() - 2 * m);
    constexpr double tolerance = 0.6; // rounding, and marks that hang over a letter's edge
    return text.adjusted(-tolerance, -tolerance, tolerance,
                         mark.artifact == Artifact::Footer ? m * 0.75 : tolerance);
}

bool isInside(const GlyphRun &run, const QRectF &allowed)
{
    for (const Cluster &cluster : run.clusters) {
        // A space that ends a line may hang in the margin: it draws nothing.
        if (QStringView(run.text).mid(cluster.textFrom, cluster.textLength).trimmed().isEmpty())
            continue;
        for (int i = 0; i < cluster.glyphCount; ++i) {
            const Glyph &glyph = run.glyphs[cluster.firstGlyph + i];
            const QPointF at = run.origin + glyph.position;
            if (at.x() < allowed.left() || at.x() + glyph.advance > allowed.right() ||
                at.y() < allowed.top() || run.origin.y() > allowed.bottom())
                return false;
        }
    }
    return true;
}
} // namespace

Result<QByteArray> contentOf(const Pages::Data &pages, int page, const QMap<int, EmbeddedFont> &fonts)
{
    QByteArray out;
    int mcid = 0;
    const double height = pages.style.pagePt.height();
    for (const Mark &mark : pages.sheets[page].marks) {
        out += beginOf(mark, pages.elements, mcid);
        mcid += mark.element >= 0 ? 1 : 0;
        for (const Bar &bar : mark.bars)
            out += barOperators(bar, height);
        for (const Picture &picture : mark.pictures)
            out += pictureOperators(picture, height);
        for (const GlyphRun &run : mark.runs) {
            if (!isInside(run, allowedFor(mark, pages.style)))
                return fail(ErrorCode::Invalid,
                            u"text of page "_s + QString::number(page + 1) + u" runs off the page"_s);
            out += RunWriter(run, *fonts.constFind(run.face), height).write();
        }
        out += "EMC\n";
    }
    return out;
}

} // namespace cpoise::print
