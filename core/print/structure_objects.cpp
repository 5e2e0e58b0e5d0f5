// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/structure_objects.h"

namespace cpoise::print
{

namespace
{
using pdf::reference;

QByteArray kidOf(const Kid &kid, const PageObjects &numbers)
{
    switch (kid.kind) {
    case Kid::Kind::Element:
        return reference(numbers.elements[kid.index]);
    case Kid::Kind::Content:
        return "<</Type/MCR/Pg " + reference(numbers.firstPage + kid.page) + "/MCID " +
               QByteArray::number(kid.index) + ">>";
    case Kid::Kind::Annotation:
        return "<</Type/OBJR/Pg " + reference(numbers.firstPage + kid.page) + "/Obj " +
               reference(numbers.links[kid.page][kid.index]) + ">>";
    }
    return {};
}

/// Where a Figure stands on its page (PDF/UA-1, 7.3; ISO 32000-1, table 344).
QByteArray boxOf(const Element &element, const Pages::Data &pages)
{
    const Kid &content = element.kids.first();
    int mcid = -1;
    for (const Mark &mark : pages.sheets[content.page].marks) {
        mcid += mark.element >= 0 ? 1 : 0;
        if (mcid == content.index && !mark.pictures.isEmpty())
            return "<</O/Layout/Placement/Block/BBox" +
                   pdf::rectangle(mark.pictures.first().rect, pages.style.pagePt.height()) + ">>";
    }
    return {};
}

QByteArray elementOf(const Element &element, const Pages::Data &pages, const PageObjects &numbers)
{
    const int parent = element.parent < 0 ? numbers.structureRoot : numbers.elements[element.parent];
    QByteArray out = "<</Type/StructElem/S/" + element.role + "/P " + reference(parent);
    if (!element.language.isEmpty())
        out += "/Lang" + pdf::textString(element.language);
    if (!element.actualText.isEmpty())
        out += "/ActualText" + pdf::textString(element.actualText);
    if (!element.alternative.isEmpty())
        out += "/Alt" + pdf::textString(pdf::shortened(element.alternative)) + "/A" + boxOf(element, pages);
    if (!element.attributes.isEmpty())
        out += "/A" + element.attributes;
    out += "/K[";
    for (const Kid &kid : element.kids)
        out += kidOf(kid, numbers) + ' ';
    return out + "]>>";
}

/// For each page the elements of its marked content, by MCID.
QByteArray contentEntry(const Sheet &sheet, int key, const PageObjects &numbers)
{
    QByteArray out = QByteArray::number(key) + '[';
    for (const Mark &mark : sheet.marks) {
        if (mark.element >= 0)
            out += reference(numbers.elements[mark.element]) + ' ';
    }
    return out + "]\n";
}

QByteArray parentTree(const Pages::Data &pages, const PageObjects &numbers)
{
    QByteArray out = "<</Nums[";
    for (int page = 0; page < pages.sheets.size(); ++page)
        out += contentEntry(pages.sheets[page], page, numbers);
    for (int page = 0; page < pages.sheets.size(); ++page) {
        const QVector<LinkArea> &links = pages.sheets[page].links;
        for (int i = 0; i < links.size(); ++i) {
            out += QByteArray::number(numbers.annotationKey(page, i)) + ' ' +
                   reference(numbers.elements[links[i].element]) + '\n';
        }
    }
    return out + "]>>";
}
} // namespace

int PageObjects::annotationKey(int page, int link) const
{
    int key = int(links.size()) + link;
    for (int before = 0; before < page; ++before)
        key += int(links[before].size());
    return key;
}

void writeStructure(const Pages::Data &pages, const PageObjects &numbers, pdf::Objects &objects)
{
    for (int i = 0; i < pages.elements.size(); ++i) {
        if (pages.elements[i].attached)
            objects.set(numbers.elements[i], elementOf(pages.elements[i], pages, numbers));
    }
    const int tree = objects.add(parentTree(pages, numbers));
    const int nextKey = numbers.annotationKey(int(pages.sheets.size()), 0);
    objects.set(numbers.structureRoot, "<</Type/StructTreeRoot/K " + reference(numbers.elements[0]) +
                                           "/ParentTree " + reference(tree) + "/ParentTreeNextKey " +
                                           QByteArray::number(nextKey) + ">>");
}

} // namespace cpoise::print
