// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/footer.h"

#include "print/cleaning.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr QRgb footerInk = qRgb(0x4A, 0x55, 0x63);
constexpr QRgb ruleInk = qRgb(0xB4, 0xBC, 0xC6);
constexpr QRgb draftInk = qRgb(0xA3, 0x1D, 0x1D);

/// The footer stands in the margin, however large the letter's own text is.
constexpr double largestOfMargin = 0.27;

enum class Side { Left, Middle, Right };

/// One footer text on one line; what does not fit its third of the width is cut.
class FooterLine
{
public:
    FooterLine(const PageStyle &style, int house, LineShelf &shelf)
        : m_style(style), m_house(house), m_shelf(shelf)
    {
    }

    Result<Mark> mark(const QString &text, Side side, QRgb ink, bool bold) const
    {
        const double size = std::min(m_style.bodyPt, m_style.marginPt * largestOfMargin);
        const TextStyle look{size, 1.2, {bold, false, m_house}, ink};
        const double width = m_style.pagePt.width() - 2 * m_style.marginPt;
        const auto set = m_shelf.set({letter::Run{text, false, false, {}, {}}}, look, width * 0.4);
        if (!set)
            return tl::unexpected(set.error());
        return place(set->lines.value(0), look, width, side);
    }

private:
    Mark place(const TextLine &line, const TextStyle &look, double width, Side side) const
    {
        const double room = width - line.right;
        const double left = side == Side::Left ? 0 : side == Side::Middle ? room / 2 : room;
        const QPointF at(m_style.marginPt + left, footerTop(m_style) + look.sizePt * 0.6 + look.baseline());
        Mark mark;
        mark.artifact = Artifact::Footer;
        for (const Segment &segment : line.segments) {
            for (GlyphRun run : segment.glyphRuns) {
                run.origin += at;
                mark.runs << run;
            }
        }
        return mark;
    }

    static double footerTop(const PageStyle &style) { return style.pagePt.height() - style.marginPt * 0.72; }

    friend Mark ruleAbove(const PageStyle &style);
    const PageStyle &m_style;
    int m_house;
    LineShelf &m_shelf;
};

Mark ruleAbove(const PageStyle &style)
{
    Mark mark;
    mark.artifact = Artifact::Footer;
    mark.bars << Bar{
        {style.marginPt, FooterLine::footerTop(style), style.pagePt.width() - 2 * style.marginPt, 0.5},
        ruleInk};
    return mark;
}

QString pageWords(qsizetype page, qsizetype count)
{
    return u"Page "_s + QString::number(page + 1) + u" of "_s + QString::number(count);
}
} // namespace

Result<bool> addFooters(const letter::Document &document, const PageStyle &style, int house, LineShelf &shelf,
                        QVector<Sheet> &sheets)
{
    const FooterLine line(style, house, shelf);
    const QString reference = printable(document.reference).replace(QChar::LineSeparator, u' ').trimmed();
    const auto left = line.mark(reference, Side::Left, footerInk, false);
    const auto middle =
        line.mark(document.draft ? u"Draft, not issued"_s : QString(), Side::Middle, draftInk, true);
    if (!left || !middle)
        return tl::unexpected(left ? middle.error() : left.error());
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const auto right = line.mark(pageWords(i, sheets.size()), Side::Right, footerInk, false);
        if (!right)
            return tl::unexpected(right.error());
        sheets[i].marks << ruleAbove(style);
        for (const Mark &mark : {*left, *middle, *right}) {
            if (!mark.runs.isEmpty())
                sheets[i].marks << mark;
        }
    }
    return true;
}

} // namespace cpoise::print
