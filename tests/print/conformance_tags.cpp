// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QSet>

#include "tests/print/conformance.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// Which element may stand in which (ISO 32000-1, 14.8.4), as far as letters go.
const QHash<QString, QStringList> &parentsByRole()
{
    static const QStringList blocks{u"Document"_s, u"Div"_s, u"LBody"_s};
    static const QStringList texts{u"P"_s,  u"H1"_s, u"H2"_s,      u"H3"_s,   u"LBody"_s,
                                   u"TD"_s, u"TH"_s, u"Caption"_s, u"Link"_s, u"Lbl"_s};
    static const QHash<QString, QStringList> parents{
        {u"Div"_s, {u"Document"_s}},
        {u"P"_s, blocks},
        {u"H1"_s, {u"Document"_s}},
        {u"H2"_s, blocks},
        {u"H3"_s, blocks},
        {u"L"_s, blocks},
        {u"LI"_s, {u"L"_s}},
        {u"Lbl"_s, {u"LI"_s}},
        {u"LBody"_s, {u"LI"_s}},
        {u"Table"_s, blocks},
        {u"Caption"_s, {u"Table"_s}},
        {u"THead"_s, {u"Table"_s}},
        {u"TBody"_s, {u"Table"_s}},
        {u"TR"_s, {u"THead"_s, u"TBody"_s}},
        {u"TH"_s, {u"TR"_s}},
        {u"TD"_s, {u"TR"_s}},
        {u"Link"_s, texts},
        {u"Span"_s, texts},
        {u"Form"_s, {u"Document"_s, u"Div"_s}},
        {u"Figure"_s, {u"Document"_s}},
    };
    return parents;
}

void checkNesting(const PdfStructure &file, QStringList &faults)
{
    for (const PdfElement &element : file.elements()) {
        const PdfElement *parent = file.find(element.parent);
        if (element.depth == 0) {
            if (element.role != u"Document"_s)
                faults << u"the root is "_s + element.role;
            continue;
        }
        if (!parent || !parentsByRole().value(element.role).contains(parent->role))
            faults << element.role + u" in "_s + (parent ? parent->role : u"nothing"_s);
    }
}

QStringList rolesIn(const PdfStructure &file, const PdfElement &element)
{
    QStringList roles;
    for (const QString &kid : element.kids)
        roles << (file.find(kid) ? file.find(kid)->role : u"nothing"_s);
    return roles;
}

/// A list's item has one body behind its label; a table has its caption first, its head before its body.
void checkParts(const PdfStructure &file, QStringList &faults)
{
    for (const PdfElement &item : file.withRole(u"LI"_s)) {
        const QStringList roles = rolesIn(file, item);
        if (roles != QStringList{u"Lbl"_s, u"LBody"_s})
            faults << u"LI of "_s + roles.join(u' ');
    }
    static const QRegularExpression order(u"^(Caption )?(THead )?(TBody )?$"_s);
    for (const PdfElement &table : file.withRole(u"Table"_s)) {
        const QString roles = rolesIn(file, table).join(u' ') + u' ';
        if (!order.match(roles).hasMatch())
            faults << u"Table of "_s + roles;
    }
    for (const PdfElement &part : file.withRole(u"THead"_s)) {
        for (const QString &row : part.kids) {
            if (rolesIn(file, *file.find(row)).contains(u"TD"_s))
                faults << u"TD in a head"_s;
        }
    }
}

void checkAttributes(const PdfStructure &file, QStringList &faults)
{
    static const QRegularExpression language(u"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s);
    const QString document = file.catalog()[u"/Lang"_s].toString().mid(2);
    if (!language.match(document).hasMatch())
        faults << u"language of the document: "_s + document;
    for (const PdfElement &element : file.elements()) {
        if (!element.language.isEmpty() && !language.match(element.language).hasMatch())
            faults << u"language: "_s + element.language;
        if (element.role == u"Span"_s && element.language.isEmpty())
            faults << u"Span without a language"_s;
        const bool isAnnotated = element.role == u"Link"_s || element.role == u"Form"_s;
        if (isAnnotated && element.annotations.isEmpty())
            faults << element.role + u" without an annotation"_s;
        const QString numbering = element.attributes[u"/ListNumbering"_s].toString();
        // Of the values of ISO 32000-1, table 347, those that letters use.
        static const QStringList numberings{u"/Decimal"_s, u"/Disc"_s, u"/LowerAlpha"_s};
        if (element.role == u"L"_s && !numberings.contains(numbering))
            faults << u"list numbering "_s + numbering;
        const QJsonValue owner = element.attributes[u"/O"_s];
        if ((element.role == u"L"_s && owner != u"/List"_s) ||
            (element.role == u"TH"_s && owner != u"/Table"_s))
            faults << u"owner of the attributes of "_s + element.role;
        const bool mayBeEmpty = element.role == u"TD"_s || element.role == u"TH"_s ||
                                element.role == u"Document"_s || element.role == u"Form"_s;
        if (element.inOrder.isEmpty() && !mayBeEmpty)
            faults << u"empty "_s + element.role;
    }
}

/// A Figure says in words what it shows, where it stands, and is drawn in one place (PDF/UA-1, 7.3).
void checkFigures(const PdfStructure &file, QStringList &faults)
{
    for (const PdfElement &figure : file.withRole(u"Figure"_s)) {
        if (figure.alternative.trimmed().isEmpty())
            faults << u"Figure without words"_s;
        const QJsonArray box = figure.attributes[u"/BBox"_s].toArray();
        if (figure.attributes[u"/O"_s] != u"/Layout"_s || box.size() != 4 ||
            box[0].toDouble() >= box[2].toDouble() || box[1].toDouble() >= box[3].toDouble())
            faults << u"place of a Figure"_s;
        if (figure.contents.size() != 1)
            faults << u"Figure in pieces"_s;
    }
    for (const PdfElement &element : file.elements()) {
        if (element.role != u"Figure"_s && !element.alternative.isEmpty())
            faults << u"words for who cannot see it on "_s + element.role;
    }
}

/// Keys of the parent tree ascend, each belongs to a page or an annotation, and the next key is free.
void checkKeys(const PdfStructure &file, QStringList &faults)
{
    const QJsonObject root = file.resolved(file.catalog()[u"/StructTreeRoot"_s]).toObject();
    const QJsonArray nums = file.resolved(root[u"/ParentTree"_s]).toObject()[u"/Nums"_s].toArray();
    QSet<int> used;
    for (const QString &page : file.pages()) {
        used.insert(file.dictionary(page)[u"/StructParents"_s].toInt(-1));
        for (const QJsonValue &annotation : file.dictionary(page)[u"/Annots"_s].toArray())
            used.insert(file.dictionary(annotation.toString())[u"/StructParent"_s].toInt(-1));
    }
    int last = -1;
    for (qsizetype i = 0; i + 1 < nums.size(); i += 2) {
        if (nums[i].toInt() <= last)
            faults << u"keys of the ParentTree do not ascend"_s;
        last = nums[i].toInt();
        if (!used.remove(last))
            faults << u"key of the ParentTree that nothing has: "_s + QString::number(last);
    }
    if (!used.isEmpty())
        faults << u"%1 keys are not in the ParentTree"_s.arg(used.size());
    if (root[u"/ParentTreeNextKey"_s].toInt() <= last)
        faults << u"ParentTreeNextKey is taken"_s;
    if (root.contains(u"/RoleMap"_s))
        faults << u"RoleMap"_s;
}
} // namespace

QStringList tagFaults(const PdfStructure &file)
{
    QStringList faults;
    checkNesting(file, faults);
    checkParts(file, faults);
    checkFigures(file, faults);
    checkAttributes(file, faults);
    checkKeys(file, faults);
    if (file.withRole(u"H1"_s).size() != 1)
        faults << u"not one H1"_s;
    return faults;
}

} // namespace cpoise::test
