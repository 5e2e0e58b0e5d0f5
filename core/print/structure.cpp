// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/structure.h"

namespace cpoise::print
{

StructureTree::StructureTree(const QString &language)
{
    Element document;
    document.role = "Document";
    document.language = language;
    document.attached = true;
    m_elements << document;
}

int StructureTree::add(const QByteArray &role, int parent)
{
    Element element;
    element.role = role;
    element.parent = parent;
    m_elements << element;
    return int(m_elements.size()) - 1;
}

void StructureTree::addContent(int element, int page, int mcid)
{
    attach(element);
    m_elements[element].kids << Kid{Kid::Kind::Content, page, mcid};
}

void StructureTree::addAnnotation(int element, int page, int link)
{
    attach(element);
    m_elements[element].kids << Kid{Kid::Kind::Annotation, page, link};
}

void StructureTree::attach(int element)
{
    if (m_elements[element].attached)
        return;
    const int parent = m_elements[element].parent;
    attach(parent);
    m_elements[element].attached = true;
    m_elements[parent].kids << Kid{Kid::Kind::Element, -1, element};
}

namespace role
{

QByteArray heading(int level)
{
    return "H" + QByteArray::number(level);
}

QByteArray listAttributes(const letter::Block &list)
{
    if (list.ordered && list.lettered)
        return "<</O/List/ListNumbering/LowerAlpha>>";
    return list.ordered ? "<</O/List/ListNumbering/Decimal>>" : "<</O/List/ListNumbering/Disc>>";
}

QByteArray columnHeadAttributes()
{
    return "<</O/Table/Scope/Column>>";
}

} // namespace role

} // namespace cpoise::print
