// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/line_layout.h"
#include "print/strips.h"
#include "print/structure.h"

namespace cpoise::print
{

/// Tags the segments of one paragraph's lines: plain text belongs to the paragraph's element, links to a
/// Link, text in another language or right to left to a Span.
class InlineTags
{
public:
    InlineTags(const QVector<letter::Run> &runs, int element, StructureTree &tree);

    /// The line as a strip; its text begins at `left`.
    Strip strip(const TextLine &line, const TextStyle &style, double left);

private:
    int elementFor(const Segment &segment);
    int linkFor(int run);
    int rightToLeftSpan(const Segment &segment, int parent);
    int languageSpan(int run, int parent);
    void addLink(Strip &strip, const Segment &segment, const TextStyle &style, double left);

    const QVector<letter::Run> &m_runs;
    int m_element;
    StructureTree &m_tree;
    QHash<int, int> m_links; ///< run to Link element
    QHash<int, int> m_spans; ///< run to Span element
};

/// True for an address that a link may lead to: http, https or mailto, nothing else.
bool isLinkAddress(const QString &address);

} // namespace cpoise::print
