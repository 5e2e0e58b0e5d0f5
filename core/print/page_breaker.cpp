// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/page_breaker.h"

namespace cpoise::print
{

namespace
{
/// Rounding of sums of heights must not push a strip that fits exactly on to the next page.
constexpr double tolerance = 0.01;

double headHeight(const Strip &strip)
{
    return strip.repeatedHead ? strip.repeatedHead->height : 0;
}
} // namespace

void moveBy(Strip &strip, QPointF by)
{
    for (Mark &mark : strip.marks) {
        for (GlyphRun &run : mark.runs)
            run.origin += by;
        for (Bar &bar : mark.bars)
            bar.rect.translate(by);
        for (Picture &picture : mark.pictures)
            picture.rect.translate(by);
    }
    for (LinkArea &link : strip.links)
        link.rect.translate(by);
}

PageBreaker::PageBreaker(const PageStyle &style, StructureTree &tree, const Progress &progress)
    : m_style(style), m_tree(tree), m_progress(progress)
{
}

double PageBreaker::textHeight() const
{
    return m_style.pagePt.height() - 2 * m_style.marginPt;
}

double PageBreaker::textWidth() const
{
    return m_style.pagePt.width() - 2 * m_style.marginPt;
}

bool PageBreaker::add(Strip strip)
{
    if (strip.pageBreakBefore && !placeChain())
        return false;
    const bool waits = strip.keepWithNext;
    m_chain << std::move(strip);
    return waits || placeChain();
}

bool PageBreaker::finish()
{
    if (!placeChain())
        return false;
    if (m_sheets.isEmpty())
        m_sheets << Sheet{};
    return true;
}

double PageBreaker::chainHeight(bool atHead) const
{
    double height =
        atHead && !m_chain.isEmpty() ? headHeight(m_chain.first()) - m_chain.first().spaceBefore : 0;
    for (const Strip &strip : m_chain)
        height += strip.spaceBefore + strip.height;
    return height;
}

bool PageBreaker::placeChain()
{
    if (m_chain.isEmpty())
        return true;
    const bool fits = m_used + chainHeight(atPageHead()) <= textHeight() + tolerance;
    const bool fitsAlone = chainHeight(true) <= textHeight() + tolerance;
    const bool wantsPage = m_sheets.isEmpty() || (m_chain.first().pageBreakBefore && !atPageHead());
    if ((wantsPage || (!fits && fitsAlone && !atPageHead())) && !startPage())
        return false;
    const QVector<Strip> chain = std::exchange(m_chain, {});
    for (const Strip &strip : chain) {
        if (!place(strip))
            return false;
    }
    return true;
}

bool PageBreaker::place(Strip strip)
{
    const double needed = strip.height + (atPageHead() ? 0 : strip.spaceBefore);
    if (!atPageHead() && m_used + needed > textHeight() + tolerance && !startPage())
        return false;
    if (atPageHead()) {
        strip.spaceBefore = 0;
        if (strip.repeatedHead)
            putOnPage(*strip.repeatedHead);
    }
    putOnPage(std::move(strip));
    return true;
}

bool PageBreaker::startPage()
{
    if (m_progress && !m_sheets.isEmpty() && !m_progress(int(m_sheets.size())))
        return false;
    m_sheets << Sheet{};
    m_used = 0;
    return true;
}

void PageBreaker::putOnPage(Strip strip)
{
    const double top = m_style.marginPt + m_used + strip.spaceBefore;
    moveBy(strip, {m_style.marginPt, top});
    for (const int cell : std::as_const(strip.cells))
        m_tree.attach(cell);
    for (const Mark &mark : std::as_const(strip.marks))
        mergeMark(mark);
    for (const LinkArea &link : std::as_const(strip.links)) {
        m_tree.addAnnotation(link.element, page(), int(m_sheets.last().links.size()));
        m_sheets.last().links << link;
    }
    if (strip.bookmark)
        m_bookmarks << Bookmark{strip.bookmark->title, strip.bookmark->level, strip.bookmark->element, page(),
                                top};
    notePlace(strip, top);
    m_used += strip.spaceBefore + strip.height;
}

/// A line of the paragraph in hand joins its marked content; everything else begins one.
void PageBreaker::mergeMark(const Mark &mark)
{
    QVector<Mark> &marks = m_sheets.last().marks;
    if (mark.element >= 0 && !marks.isEmpty() && marks.last().element == mark.element) {
        marks.last().runs += mark.runs;
        return;
    }
    if (mark.element >= 0) {
        const auto tagged =
            std::count_if(marks.begin(), marks.end(), [](const Mark &m) { return m.element >= 0; });
        m_tree.addContent(mark.element, page(), int(tagged));
    }
    marks << mark;
}

void PageBreaker::notePlace(const Strip &strip, double top)
{
    if (strip.place < 0)
        return;
    const QRectF rect(m_style.marginPt, top, textWidth(), strip.height);
    if (!m_places.isEmpty() && m_places.last() == strip.place && m_placed.last().page == page()) {
        m_placed.last().rectPt |= rect;
        return;
    }
    m_places << strip.place;
    m_placed << Placed{page(), rect, {}, -1};
}

} // namespace cpoise::print
