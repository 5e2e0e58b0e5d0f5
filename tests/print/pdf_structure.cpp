// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/print/pdf_structure.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// qpdf writes text strings as "u:...".
QString text(const QJsonValue &value)
{
    return value.toString().mid(2);
}

QJsonArray asArray(const QJsonValue &value)
{
    return value.isArray()                         ? value.toArray()
           : value.isUndefined() || value.isNull() ? QJsonArray()
                                                   : QJsonArray{value};
}

QString name(const QJsonValue &value)
{
    return value.toString().mid(1);
}
} // namespace

PdfStructure::PdfStructure(const QByteArray &pdf)
{
    const QByteArray json =
        readBack(pdf, u"qpdf"_s,
                 {u"--json=2"_s, u"--json-stream-data=inline"_s, u"--decode-level=generalized"_s}, {u"-"_s});
    m_objects = QJsonDocument::fromJson(json).object()[u"qpdf"_s].toArray().at(1).toObject();
    if (!isRead())
        return;
    const QJsonObject root = resolved(catalog()[u"/StructTreeRoot"_s]).toObject();
    for (const QJsonValue &kid : asArray(root[u"/K"_s]))
        readElement(kid.toString(), 0);
}

QJsonObject PdfStructure::dictionary(const QString &reference) const
{
    const QJsonObject object = m_objects[u"obj:"_s + reference].toObject();
    if (object.contains(u"stream"_s))
        return object[u"stream"_s].toObject()[u"dict"_s].toObject();
    return object[u"value"_s].toObject();
}

QJsonValue PdfStructure::resolved(const QJsonValue &value) const
{
    static const QRegularExpression reference(u"^\\d+ \\d+ R$"_s);
    if (!value.isString() || !reference.match(value.toString()).hasMatch())
        return value;
    const QJsonObject object = m_objects[u"obj:"_s + value.toString()].toObject();
    return object.contains(u"stream"_s) ? QJsonValue(dictionary(value.toString())) : object[u"value"_s];
}

QByteArray PdfStructure::stream(const QString &reference) const
{
    const QJsonObject object = m_objects[u"obj:"_s + reference].toObject();
    return QByteArray::fromBase64(object[u"stream"_s].toObject()[u"data"_s].toString().toLatin1());
}

QJsonObject PdfStructure::catalog() const
{
    const QJsonObject trailer = m_objects[u"trailer"_s].toObject()[u"value"_s].toObject();
    return resolved(trailer[u"/Root"_s]).toObject();
}

QJsonObject PdfStructure::info() const
{
    const QJsonObject trailer = m_objects[u"trailer"_s].toObject()[u"value"_s].toObject();
    return resolved(trailer[u"/Info"_s]).toObject();
}

QStringList PdfStructure::pages() const
{
    QStringList pages;
    const QJsonObject tree = resolved(catalog()[u"/Pages"_s]).toObject();
    for (const QJsonValue &kid : tree[u"/Kids"_s].toArray())
        pages << kid.toString();
    return pages;
}

QByteArray PdfStructure::content(const QString &page) const
{
    return stream(dictionary(page)[u"/Contents"_s].toString());
}

void PdfStructure::readElement(const QString &reference, int depth)
{
    const QJsonObject object = dictionary(reference);
    PdfElement element;
    element.reference = reference;
    element.depth = depth;
    element.role = name(object[u"/S"_s]);
    element.parent = object[u"/P"_s].toString();
    element.language = text(object[u"/Lang"_s]);
    element.actualText = text(object[u"/ActualText"_s]);
    element.alternative = text(object[u"/Alt"_s]);
    element.attributes = resolved(object[u"/A"_s]).toObject();
    for (const QJsonValue &kid : asArray(object[u"/K"_s])) {
        const QJsonObject entry = kid.toObject();
        if (kid.isString()) {
            element.kids << kid.toString();
            element.inOrder << PdfKid{kid.toString(), {}, -1};
        } else if (entry[u"/Type"_s] == u"/MCR"_s) {
            const QString page = entry[u"/Pg"_s].toString();
            element.contents << qMakePair(page, entry[u"/MCID"_s].toInt());
            element.inOrder << PdfKid{{}, page, entry[u"/MCID"_s].toInt()};
        } else {
            element.annotations << entry[u"/Obj"_s].toString();
        }
    }
    m_index.insert(reference, m_elements.size());
    m_elements << element;
    for (const QString &kid : std::as_const(element.kids))
        readElement(kid, depth + 1);
}

const PdfElement *PdfStructure::find(const QString &reference) const
{
    const auto at = m_index.constFind(reference);
    return at == m_index.constEnd() ? nullptr : &m_elements[*at];
}

QVector<PdfElement> PdfStructure::withRole(const QString &role) const
{
    QVector<PdfElement> found;
    for (const PdfElement &element : m_elements) {
        if (element.role == role)
            found << element;
    }
    return found;
}

QString PdfStructure::outlineOf(const PdfElement &element) const
{
    QStringList kids;
    for (const QString &kid : element.kids)
        kids << outlineOf(*find(kid));
    return kids.isEmpty() ? element.role : element.role + u'(' + kids.join(u' ') + u')';
}

QString PdfStructure::outline() const
{
    return m_elements.isEmpty() ? QString() : outlineOf(m_elements.first());
}

QStringList PdfStructure::actualTexts() const
{
    QStringList texts;
    for (const PdfElement &element : m_elements) {
        if (!element.actualText.isEmpty())
            texts << element.actualText;
    }
    return texts;
}

QStringList PdfStructure::bookmarks() const
{
    QStringList titles;
    const auto walk = [&](const auto &self, const QString &first, int depth) -> void {
        for (QString at = first; !at.isEmpty(); at = dictionary(at)[u"/Next"_s].toString()) {
            titles << QString(2 * depth, u' ') + text(dictionary(at)[u"/Title"_s]);
            self(self, dictionary(at)[u"/First"_s].toString(), depth + 1);
        }
    };
    walk(walk, resolved(catalog()[u"/Outlines"_s]).toObject()[u"/First"_s].toString(), 0);
    return titles;
}

QHash<int, QJsonValue> PdfStructure::parentTree() const
{
    const QJsonObject root = resolved(catalog()[u"/StructTreeRoot"_s]).toObject();
    const QJsonArray nums = resolved(root[u"/ParentTree"_s]).toObject()[u"/Nums"_s].toArray();
    QHash<int, QJsonValue> entries;
    for (qsizetype i = 0; i + 1 < nums.size(); i += 2)
        entries.insert(nums[i].toInt(), nums[i + 1]);
    return entries;
}

QStringList PdfStructure::faults() const
{
    QStringList faults;
    if (!isRead())
        return {u"qpdf could not read the file"_s};
    checkCatalog(faults);
    checkRoles(faults);
    checkContents(faults);
    checkParentTree(faults);
    checkAnnotations(faults);
    checkTables(faults);
    checkHeadings(faults);
    checkFonts(faults);
    return faults;
}

void PdfStructure::checkCatalog(QStringList &faults) const
{
    const QJsonObject root = catalog();
    const auto expect = [&](bool holds, const QString &fault) {
        if (!holds)
            faults << fault;
    };
    expect(root[u"/MarkInfo"_s].toObject()[u"/Marked"_s].toBool(), u"not marked"_s);
    expect(!text(root[u"/Lang"_s]).isEmpty(), u"no language"_s);
    expect(root[u"/ViewerPreferences"_s].toObject()[u"/DisplayDocTitle"_s].toBool(),
           u"title not displayed"_s);
    expect(!text(info()[u"/Title"_s]).isEmpty(), u"no title"_s);
    const QByteArray xmp = stream(root[u"/Metadata"_s].toString());
    const QByteArray archival = root.contains(u"/AF"_s) ? "pdfaid:part>3<" : "pdfaid:part>2<";
    for (const QByteArray part :
         {archival.constData(), "pdfaid:conformance>A<", "pdfuaid:part>1<", "pdfaExtension:schemas"})
        expect(xmp.contains(part), u"metadata without "_s + QString::fromLatin1(part));
    const QJsonObject intent = resolved(root[u"/OutputIntents"_s].toArray().at(0)).toObject();
    expect(stream(intent[u"/DestOutputProfile"_s].toString()).size() > 100, u"no colour profile"_s);
}

/// Standard types only, each element in the tree under the parent that it names, and none outside the tree.
void PdfStructure::checkRoles(QStringList &faults) const
{
    static const QSet<QString> standard{
        u"Document"_s, u"Div"_s, u"P"_s,     u"H1"_s,    u"H2"_s,      u"H3"_s,    u"L"_s,
        u"LI"_s,       u"Lbl"_s, u"LBody"_s, u"Table"_s, u"Caption"_s, u"THead"_s, u"TBody"_s,
        u"TR"_s,       u"TH"_s,  u"TD"_s,    u"Link"_s,  u"Span"_s,    u"Form"_s,  u"Figure"_s};
    for (const PdfElement &element : m_elements) {
        if (!standard.contains(element.role))
            faults << u"role "_s + element.role;
        for (const QString &kid : element.kids) {
            if (find(kid)->parent != element.reference)
                faults << u"wrong /P in "_s + kid;
        }
    }
    for (auto object = m_objects.begin(); object != m_objects.end(); ++object) {
        const QJsonObject dictionary = object.value().toObject()[u"value"_s].toObject();
        if (dictionary[u"/Type"_s] == u"/StructElem"_s && !m_index.contains(object.key().mid(4)))
            faults << u"element outside the tree: "_s + dictionary[u"/S"_s].toString();
    }
}

/// Every operator that draws stands in an artifact or in a tagged sequence; neither contains the other.
void PdfStructure::checkContents(QStringList &faults) const
{
    static const QRegularExpression mcidOf(u"MCID (\\d+)"_s);
    QSet<QPair<QString, int>> inTree;
    for (const PdfElement &element : m_elements) {
        for (const auto &content : element.contents) {
            if (inTree.contains(content))
                faults << u"content twice in the tree: "_s + QString::number(content.second);
            inTree.insert(content);
        }
    }
    for (const QString &page : pages()) {
        QByteArrayList open;
        for (const QByteArray &line : content(page).split('\n')) {
            if (line.endsWith("BDC")) {
                const bool outer =
                    line.startsWith("/Artifact") || line.contains("/MCID") || line.contains("<</MCID");
                if (outer && !open.isEmpty())
                    faults << u"nested marked content on "_s + page;
                open << line;
                const auto match = mcidOf.match(QString::fromLatin1(line));
                if (match.hasMatch() && !inTree.remove({page, match.captured(1).toInt()}))
                    faults << u"content not in the tree: "_s + page + u' ' + match.captured(1);
            } else if (line == "EMC") {
                if (open.isEmpty())
                    faults << u"marked content ends that did not begin on "_s + page;
                else
                    open.removeLast();
            } else if ((line.endsWith("TJ") || line.endsWith(" f")) && open.isEmpty()) {
                faults << u"untagged content on "_s + page;
            }
        }
        if (!open.isEmpty())
            faults << u"marked content not closed on "_s + page;
    }
    for (const auto &content : std::as_const(inTree))
        faults << u"the tree names content that is not there: "_s + content.first;
}

void PdfStructure::checkParentTree(QStringList &faults) const
{
    const QHash<int, QJsonValue> tree = parentTree();
    int entries = 0;
    for (const QString &page : pages()) {
        const QJsonObject dictionaryOfPage = dictionary(page);
        if (dictionaryOfPage[u"/Tabs"_s] != u"/S"_s)
            faults << u"tab order of "_s + page;
        const QJsonArray elements = tree.value(dictionaryOfPage[u"/StructParents"_s].toInt(-1)).toArray();
        entries += int(elements.size());
        for (int mcid = 0; mcid < elements.size(); ++mcid) {
            const PdfElement *element = find(elements[mcid].toString());
            if (!element || !element->contents.contains(qMakePair(page, mcid)))
                faults << u"ParentTree of "_s + page + u" at "_s + QString::number(mcid);
        }
    }
    int contents = 0;
    for (const PdfElement &element : m_elements)
        contents += int(element.contents.size());
    if (contents != entries)
        faults << u"ParentTree has %1 entries for %2 contents"_s.arg(entries).arg(contents);
}

void PdfStructure::checkAnnotations(QStringList &faults) const
{
    const QHash<int, QJsonValue> tree = parentTree();
    for (const QString &page : pages()) {
        for (const QJsonValue &value : dictionary(page)[u"/Annots"_s].toArray()) {
            const QJsonObject annotation = dictionary(value.toString());
            const PdfElement *element = find(tree.value(annotation[u"/StructParent"_s].toInt(-1)).toString());
            const bool isField = annotation[u"/Subtype"_s] == u"/Widget"_s;
            const QString role = isField ? u"Form"_s : u"Link"_s;
            if (!element || element->role != role || !element->annotations.contains(value.toString()))
                faults << u"annotation not in its element: "_s + value.toString();
            const QString name = text(annotation[isField ? u"/TU"_s : u"/Contents"_s]);
            if (name.isEmpty() || annotation[u"/F"_s].toInt() != (isField ? 132 : 4))
                faults << u"annotation without contents or not printed: "_s + value.toString();
        }
    }
}

void PdfStructure::checkTables(QStringList &faults) const
{
    for (const PdfElement &table : withRole(u"Table"_s)) {
        QSet<qsizetype> widths;
        for (const QString &part : table.kids) {
            for (const QString &row : find(part)->kids) {
                if (find(row)->role == u"TR"_s)
                    widths.insert(find(row)->kids.size());
            }
        }
        if (widths.size() > 1)
            faults << u"irregular table"_s;
    }
    for (const PdfElement &head : withRole(u"TH"_s)) {
        if (head.attributes[u"/Scope"_s] != u"/Column"_s)
            faults << u"TH without scope"_s;
    }
    for (const PdfElement &list : withRole(u"L"_s)) {
        if (!list.attributes.contains(u"/ListNumbering"_s))
            faults << u"list without numbering"_s;
    }
}

void PdfStructure::checkHeadings(QStringList &faults) const
{
    int last = 0;
    for (const PdfElement &element : m_elements) {
        if (element.role.size() != 2 || !element.role.startsWith(u'H'))
            continue;
        const int level = element.role.mid(1).toInt();
        if (level > last + 1)
            faults << u"heading level skipped before "_s + element.role;
        last = level;
    }
    if (withRole(u"H1"_s).size() > 1)
        faults << u"more than one H1"_s;
}

void PdfStructure::checkFonts(QStringList &faults) const
{
    for (const QJsonValue &object : m_objects) {
        const QJsonObject font = object.toObject()[u"value"_s].toObject();
        if (font[u"/Subtype"_s] != u"/Type0"_s)
            continue;
        const QJsonObject inner = resolved(font[u"/DescendantFonts"_s].toArray().at(0)).toObject();
        const QJsonObject described = resolved(inner[u"/FontDescriptor"_s]).toObject();
        if (stream(described[u"/FontFile2"_s].toString()).isEmpty())
            faults << u"font not embedded: "_s + font[u"/BaseFont"_s].toString();
        if (inner[u"/CIDToGIDMap"_s] != u"/Identity"_s)
            faults << u"no CIDToGIDMap"_s;
        const QByteArray map = stream(font[u"/ToUnicode"_s].toString());
        for (const QJsonValue &width : inner[u"/W"_s].toArray()) {
            const QByteArray code = QByteArray::number(width.toInt(), 16).rightJustified(4, '0').toUpper();
            if (width.isDouble() && width.toInt() > 0 && !map.contains('<' + code + "> <"))
                faults << u"no ToUnicode for "_s + QString::fromLatin1(code);
        }
        if (map.contains("> <0000>") || map.contains("> <FEFF>") || map.contains("> <>"))
            faults << u"ToUnicode with a forbidden value"_s;
    }
}

} // namespace cpoise::test
