// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/blocks.h"
#include "print/display.h"

namespace cpoise::print
{

/// The structure tree, grown while the letter is laid out. An element hangs itself into its parent when it
/// gets its first content, so that the kids of each element stand in reading order.
class StructureTree
{
public:
    explicit StructureTree(const QString &language);

    int root() const { return 0; }
    /// A new element that joins the tree with its first content.
    int add(const QByteArray &role, int parent);
    Element &at(int element) { return m_elements[element]; }
    /// Notes that marked content `mcid` of `page` belongs to the element.
    void addContent(int element, int page, int mcid);
    void addAnnotation(int element, int page, int link);
    /// Hangs the element into the tree though it may stay empty (a cell: tables must be regular).
    void attach(int element);
    QVector<Element> take() { return std::move(m_elements); }

private:
    QVector<Element> m_elements;
};

/// Roles and attributes in one place: the words of ISO 32000-1, table 333 and following.
namespace role
{
QByteArray heading(int level);
QByteArray listAttributes(const letter::Block &list);
QByteArray columnHeadAttributes();
} // namespace role

} // namespace cpoise::print
