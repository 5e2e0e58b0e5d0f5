// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/outline_objects.h"

#include "print/cleaning.h"

namespace cpoise::print
{

namespace
{
using pdf::reference;

/// Positions of a bookmark's relatives; -1 where there is none. The parent of the outermost is the root.
struct Relatives {
    int parent = -1;
    int previous = -1;
    int next = -1;
    QVector<int> kids;
};

QVector<Relatives> familyOf(const QVector<Bookmark> &bookmarks, QVector<int> &outermost)
{
    QVector<Relatives> family(bookmarks.size());
    QVector<int> open;
    for (int i = 0; i < bookmarks.size(); ++i) {
        while (!open.isEmpty() && bookmarks[open.last()].level >= bookmarks[i].level)
            open.removeLast();
        family[i].parent = open.isEmpty() ? -1 : open.last();
        QVector<int> &siblings = open.isEmpty() ? outermost : family[open.last()].kids;
        if (!siblings.isEmpty()) {
            family[i].previous = siblings.last();
            family[siblings.last()].next = i;
        }
        siblings << i;
        open << i;
    }
    return family;
}

QByteArray kidsEntry(const QVector<int> &kids, int first, qsizetype shown)
{
    if (kids.isEmpty())
        return {};
    return "/First " + reference(first + kids.first()) + "/Last " + reference(first + kids.last()) +
           "/Count " + QByteArray::number(shown);
}

QByteArray itemOf(const Bookmark &mark, const Relatives &relatives, int first, int root,
                  const Pages::Data &pages, const PageObjects &numbers)
{
    const QString title = QString(mark.title).replace(QChar::LineSeparator, u' ');
    QByteArray out = "<</Title" + pdf::textString(pdf::shortened(title)) + "/Parent " +
                     reference(relatives.parent < 0 ? root : first + relatives.parent);
    if (relatives.previous >= 0)
        out += "/Prev " + reference(first + relatives.previous);
    if (relatives.next >= 0)
        out += "/Next " + reference(first + relatives.next);
    // Inner bookmarks begin closed: a minus says so.
    out += kidsEntry(relatives.kids, first, mark.level == 1 ? relatives.kids.size() : -relatives.kids.size());
    const double top = pages.style.pagePt.height() - mark.topPt + 6;
    return out + "/Dest[" + reference(numbers.firstPage + mark.page) + "/XYZ null " + pdf::real(top) +
           " null]/SE " + reference(numbers.elements[mark.element]) + ">>";
}
} // namespace

int writeOutline(const Pages::Data &pages, const PageObjects &numbers, pdf::Objects &objects)
{
    const QVector<Bookmark> &bookmarks = pages.bookmarks;
    if (bookmarks.isEmpty())
        return 0;
    QVector<int> outermost;
    const QVector<Relatives> family = familyOf(bookmarks, outermost);
    const int root = objects.reserve();
    const int first = objects.reserve(int(bookmarks.size()));
    for (int i = 0; i < bookmarks.size(); ++i)
        objects.set(first + i, itemOf(bookmarks[i], family[i], first, root, pages, numbers));
    qsizetype shown = outermost.size();
    for (const int i : outermost)
        shown += bookmarks[i].level == 1 ? family[i].kids.size() : 0;
    objects.set(root, "<</Type/Outlines" + kidsEntry(outermost, first, shown) + ">>");
    return root;
}

} // namespace cpoise::print
