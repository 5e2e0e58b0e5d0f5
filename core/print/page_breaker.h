// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/strips.h"
#include "print/structure.h"

namespace cpoise::print
{

/// Puts strips on pages. Strips that keep with the next wait until their chain is complete; a chain stays on
/// one page unless it is taller than a page.
class PageBreaker
{
public:
    PageBreaker(const PageStyle &style, StructureTree &tree, const Progress &progress);

    /// False when the caller asked to stop.
    bool add(Strip strip);
    bool finish();

    double textHeight() const;
    double textWidth() const;
    QVector<Sheet> takeSheets() { return std::move(m_sheets); }
    QVector<Bookmark> takeBookmarks() { return std::move(m_bookmarks); }
    /// Rectangles by page and block, `Placed::from` still to be filled: `place` is in `placesOf`.
    const QVector<Placed> &placed() const { return m_placed; }
    const QVector<int> &placesOf() const { return m_places; }

private:
    bool placeChain();
    bool place(Strip strip);
    bool startPage();
    void putOnPage(Strip strip);
    void mergeMark(const Mark &mark);
    void notePlace(const Strip &strip, double top);
    double chainHeight(bool atPageHead) const;
    bool atPageHead() const { return m_sheets.isEmpty() || m_used == 0; }
    int page() const { return int(m_sheets.size()) - 1; }

    PageStyle m_style;
    StructureTree &m_tree;
    Progress m_progress;
    QVector<Strip> m_chain;
    QVector<Sheet> m_sheets;
    QVector<Bookmark> m_bookmarks;
    QVector<Placed> m_placed;
    QVector<int> m_places;
    double m_used = 0; ///< height taken on the page in hand
};

} // namespace cpoise::print
