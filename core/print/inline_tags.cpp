// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/inline_tags.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr qsizetype longestAddress = 2000; // what browsers take
constexpr QRgb linkInk = qRgb(0x1D, 0x4F, 0x91);

QString languageOf(const Segment &segment, const QString &stated)
{
    if (!stated.isEmpty())
        return stated;
    for (const QChar c : segment.text) {
        if (c.script() == QChar::Script_Hebrew)
            return u"he"_s;
    }
    return u"ar"_s;
}
} // namespace

bool isLinkAddress(const QString &address)
{
    if (address.size() > longestAddress)
        return false;
    const QUrl url(address);
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == u"http"_s || scheme == u"https"_s || scheme == u"mailto"_s);
}

InlineTags::InlineTags(const QVector<letter::Run> &runs, int element, StructureTree &tree)
    : m_runs(runs), m_element(element), m_tree(tree)
{
}

Strip InlineTags::strip(const TextLine &line, const TextStyle &style, double left)
{
    Strip strip;
    strip.height = style.lineHeight();
    for (const Segment &segment : line.segments) {
        Mark mark;
        mark.element = elementFor(segment);
        mark.runs = segment.glyphRuns;
        strip.marks << mark;
        if (m_links.contains(segment.run))
            addLink(strip, segment, style, left);
    }
    for (Mark &mark : strip.marks) {
        for (GlyphRun &run : mark.runs)
            run.origin += QPointF(left, style.baseline());
    }
    return strip;
}

int InlineTags::elementFor(const Segment &segment)
{
    const int parent = linkFor(segment.run);
    if (segment.rightToLeft)
        return rightToLeftSpan(segment, parent);
    return languageSpan(segment.run, parent);
}

int InlineTags::linkFor(int run)
{
    if (!isLinkAddress(m_runs[run].link))
        return m_element;
    if (!m_links.contains(run))
        m_links.insert(run, m_tree.add("Link", m_element));
    return m_links.value(run);
}

/// One for each stretch on each line: its glyphs stand in visual order, so its text in reading order must be
/// said beside them.
int InlineTags::rightToLeftSpan(const Segment &segment, int parent)
{
    const int span = m_tree.add("Span", parent);
    m_tree.at(span).language = languageOf(segment, m_runs[segment.run].language);
    m_tree.at(span).actualText = segment.text;
    return span;
}

int InlineTags::languageSpan(int run, int parent)
{
    if (m_runs[run].language.isEmpty())
        return parent;
    if (!m_spans.contains(run)) {
        m_spans.insert(run, m_tree.add("Span", parent));
        m_tree.at(m_spans.value(run)).language = m_runs[run].language;
    }
    return m_spans.value(run);
}

void InlineTags::addLink(Strip &strip, const Segment &segment, const TextStyle &style, double left)
{
    Mark &mark = strip.marks.last();
    for (GlyphRun &run : mark.runs)
        run.ink = linkInk;
    const double width = segment.right - segment.left;
    strip.links << LinkArea{{left + segment.left, 0, width, style.lineHeight()},
                            m_runs[segment.run].link,
                            m_links.value(segment.run)};
    Mark underline;
    underline.artifact = Artifact::Layout;
    underline.bars << Bar{
        {left + segment.left, style.baseline() + style.sizePt * 0.12, width, style.sizePt * 0.05}, linkInk};
    strip.marks << underline;
}

} // namespace cpoise::print
