// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QRectF>
#include <QRegularExpression>
#include <QSet>

#include "tests/print/conformance.h"
#include "tests/print/pdf_content.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// ISO 19005-2, 6.1.2, 6.1.3: header, comment, identifier, nothing behind the end, no encryption.
void checkFrame(const QByteArray &pdf, const PdfStructure &file, QStringList &faults)
{
    if (!pdf.startsWith("%PDF-1.7\n"))
        faults << u"header"_s;
    const QByteArray comment = pdf.mid(9, 5);
    const auto above =
        std::count_if(comment.begin() + 1, comment.end(), [](char c) { return quint8(c) > 127; });
    if (!comment.startsWith('%') || above != 4)
        faults << u"no comment of four bytes above 127"_s;
    // A signature is put behind the file (ISO 32000-1, 7.5.6).
    if (!pdf.endsWith("%%EOF\n") || pdf.count("%%EOF") != (pdf.contains("/ByteRange") ? 2 : 1))
        faults << u"end of the file"_s;
    const QJsonObject trailer = file.trailer();
    if (trailer[u"/ID"_s].toArray().size() != 2)
        faults << u"no identifier"_s;
    if (trailer.contains(u"/Encrypt"_s))
        faults << u"encrypted"_s;
    if (pdf.contains("/LZWDecode") || pdf.contains("/Crypt"))
        faults << u"forbidden filter"_s;
}

/// Keys and values that a letter has no use for: scripts, actions, other files, transparency, layers.
class Walk
{
public:
    explicit Walk(QStringList &faults) : m_faults(faults) {}

    int embedded() const { return m_embedded; }

    void value(const QJsonValue &value)
    {
        if (value.isObject())
            return dictionary(value.toObject());
        if (value.isString())
            return string(value.toString());
        for (const QJsonValue &one : value.toArray())
            this->value(one);
    }

private:
    void dictionary(const QJsonObject &object)
    {
        static const QSet<QString> forbidden{u"/AA"_s,           u"/JS"_s,
                                             u"/OpenAction"_s,   u"/XFA"_s,
                                             u"/SMask"_s,        u"/BM"_s,
                                             u"/ca"_s,           u"/CA"_s,
                                             u"/Group"_s,        u"/TR"_s,
                                             u"/OCProperties"_s, u"/OPI"_s,
                                             u"/Ref"_s,          u"/NeedAppearances"_s,
                                             u"/Interpolate"_s,  u"/Alternates"_s,
                                             u"/Mask"_s,         u"/Requirements"_s,
                                             u"/Perms"_s,        u"/FFilter"_s,
                                             u"/Suspects"_s,     u"/NeedsRendering"_s};
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (forbidden.contains(it.key()))
                m_faults << u"forbidden key "_s + it.key();
            if (it.key() == u"/EF"_s || it.value() == u"/EmbeddedFile"_s)
                ++m_embedded;
            string(it.key());
            value(it.value());
        }
    }

    /// ISO 19005-2, 6.1.13.
    void string(const QString &text)
    {
        if (text.startsWith(u'/') && text.toUtf8().size() > 128)
            m_faults << u"name longer than 127 bytes"_s;
        if ((text.startsWith(u"u:"_s) && text.size() > 16383) ||
            (text.startsWith(u"b:"_s) && text.size() > 65536))
            m_faults << u"string longer than 32,767 bytes"_s;
    }

    QStringList &m_faults;
    int m_embedded = 0;
};

/// ISO 19005-3, 6.8: a file in the file is described, dated, of a stated kind, and found by both ways.
void checkAttachment(const PdfStructure &file, QStringList &faults)
{
    const QString described = file.catalog()[u"/AF"_s].toArray().at(0).toString();
    const QJsonObject names = file.resolved(file.catalog()[u"/Names"_s]).toObject();
    const QJsonArray listed = file.resolved(names[u"/EmbeddedFiles"_s]).toObject()[u"/Names"_s].toArray();
    const QJsonObject spec = file.dictionary(described);
    const QString name = spec[u"/UF"_s].toString();
    if (listed != QJsonArray{name, described} || name.size() < 3 || spec[u"/F"_s] != name)
        faults << u"name of the attachment"_s;
    if (spec[u"/Type"_s] != u"/Filespec"_s || spec[u"/AFRelationship"_s] != u"/Data"_s ||
        spec[u"/Desc"_s].toString().size() < 3)
        faults << u"description of the attachment"_s;
    const QJsonObject places = spec[u"/EF"_s].toObject();
    const QString stream = places[u"/F"_s].toString();
    const QJsonObject kind = file.dictionary(stream);
    static const QRegularExpression date(u"^u:D:\\d{14}Z$"_s);
    if (places[u"/UF"_s] != stream || kind[u"/Type"_s] != u"/EmbeddedFile"_s ||
        kind[u"/Subtype"_s].toString().toLower().replace(u"#2f"_s, u"/"_s) != u"/application/json"_s ||
        !date.match(kind[u"/Params"_s].toObject()[u"/ModDate"_s].toString()).hasMatch())
        faults << u"kind or date of the attachment"_s;
    if (!QJsonDocument::fromJson(file.stream(stream)).isObject())
        faults << u"the attachment is no JSON"_s;
}

void checkObjects(const PdfStructure &file, QStringList &faults)
{
    Walk walk(faults);
    for (const QJsonValue &object : file.objects()) {
        const QJsonObject parts = object.toObject();
        walk.value(parts[u"value"_s]);
        walk.value(parts[u"stream"_s].toObject()[u"dict"_s]);
    }
    const bool isListed = file.catalog().contains(u"/AF"_s) || file.catalog().contains(u"/Names"_s);
    if (walk.embedded() != (isListed ? 2 : 0)) // the file, and what describes it
        faults << u"files in the file"_s;
    if (isListed)
        checkAttachment(file, faults);
}

/// Pixels of the output intent's colours, 8 bits each, as many as the picture says; on pages, where its name
/// is.
void checkPictures(const PdfStructure &file, const QString &page, const PdfContent &content,
                   QStringList &faults)
{
    const QJsonObject names =
        file.resolved(file.dictionary(page)[u"/Resources"_s]).toObject()[u"/XObject"_s].toObject();
    for (const PdfSequence &sequence : content.sequences) {
        if (!sequence.pictures.isEmpty() && (sequence.tag != "Figure" || !sequence.glyphs.isEmpty()))
            faults << u"a picture that is no Figure on "_s + page;
        if (sequence.tag == "Figure" && sequence.pictures.size() != 1)
            faults << u"a Figure without its picture on "_s + page;
        for (const QByteArray &name : sequence.pictures) {
            const QString image = names[u'/' + QString::fromLatin1(name)].toString();
            const QJsonObject entries = file.dictionary(image);
            const qsizetype pixels = qsizetype(entries[u"/Width"_s].toInt()) * entries[u"/Height"_s].toInt();
            if (entries[u"/Subtype"_s] != u"/Image"_s || entries[u"/ColorSpace"_s] != u"/DeviceRGB"_s ||
                entries[u"/BitsPerComponent"_s].toInt() != 8 || pixels == 0 ||
                file.stream(image).size() != 3 * pixels)
                faults << u"picture "_s + QString::fromLatin1(name) + u" on "_s + page;
        }
    }
}

/// Text that nobody sees would still be read out, searched and copied: none is too pale for its paper, too
/// small, or beside the sheet. (That it is drawn at all, the operators say: there is no other rendering.)
void checkVisible(const PdfContent &content, const QRectF &sheet, const QString &page, QStringList &faults)
{
    constexpr double leastContrast = 4.5; // WCAG 2.2, 1.4.3
    constexpr double leastSize = 1;       // a shape wider than its column is drawn smaller
    for (const PdfSequence &sequence : content.sequences) {
        for (const PdfGlyphs &glyphs : sequence.glyphs) {
            if (contrastOf(glyphs.ink, glyphs.paper) < leastContrast)
                faults << u"text that is as pale as its paper on "_s + page;
            if (glyphs.sizePt < leastSize || !sheet.contains(glyphs.at))
                faults << u"text too small or beside the sheet on "_s + page;
        }
    }
}

void checkPages(const PdfStructure &file, QStringList &faults)
{
    QSet<int> keys;
    for (const QString &page : file.pages()) {
        const QJsonObject dictionary = file.dictionary(page);
        const QJsonArray box = dictionary[u"/MediaBox"_s].toArray();
        if (box.size() != 4 || box[2].toDouble() < 3 || box[3].toDouble() < 3 || box[2].toDouble() > 14400)
            faults << u"size of "_s + page;
        const int key = dictionary[u"/StructParents"_s].toInt(-1);
        if (key < 0 || keys.contains(key))
            faults << u"StructParents of "_s + page;
        keys.insert(key);
        const PdfContent content(file.content(page));
        checkVisible(content, {0, 0, box[2].toDouble(), box[3].toDouble()}, page, faults);
        for (const QByteArray &fault : content.faults)
            faults << QString::fromLatin1(fault) + u" on "_s + page;
        checkPictures(file, page, content, faults);
        for (const QByteArray &op : content.unknown)
            faults << u"operator "_s + QString::fromLatin1(op) + u" on "_s + page;
        for (const PdfSequence &sequence : content.sequences) {
            if (sequence.mcid < 0 && sequence.tag != "Artifact")
                faults << u"neither tagged nor an artifact on "_s + page;
            if (sequence.mcid >= 0 && (sequence.tag == "Artifact" || sequence.bars))
                faults << u"an artifact inside a tag on "_s + page;
        }
    }
}

/// The one field that a letter may have: for a signature, in the form, and with one picture that is a form
/// (19005-2, 6.3.3, 6.4.1).
void checkSignatureField(const PdfStructure &file, const QString &reference, QStringList &faults)
{
    const QJsonObject field = file.dictionary(reference);
    const QJsonObject form = file.resolved(file.catalog()[u"/AcroForm"_s]).toObject();
    if (field[u"/FT"_s] != u"/Sig"_s || form[u"/Fields"_s].toArray() != QJsonArray{reference} ||
        form[u"/SigFlags"_s].toInt() != 3)
        faults << u"a field that is no signature's: "_s + reference;
    const QJsonObject pictures = field[u"/AP"_s].toObject();
    const QString picture = pictures[u"/N"_s].toString();
    const QJsonObject drawn =
        file.objects()[u"obj:"_s + picture].toObject()[u"stream"_s].toObject()[u"dict"_s].toObject();
    if (pictures.keys() != QStringList{u"/N"_s} || drawn[u"/Subtype"_s] != u"/Form"_s ||
        drawn[u"/BBox"_s].toArray().size() != 4)
        faults << u"picture of "_s + reference;
}

/// A form is there for the one field of a signature, or not at all.
void checkForm(const PdfStructure &file, QStringList &faults)
{
    int fields = 0;
    for (const QString &page : file.pages()) {
        for (const QJsonValue &value : file.dictionary(page)[u"/Annots"_s].toArray())
            fields += file.dictionary(value.toString())[u"/Subtype"_s] == u"/Widget"_s ? 1 : 0;
    }
    if (fields != (file.catalog().contains(u"/AcroForm"_s) ? 1 : 0))
        faults << u"a form without its field, or a field without its form"_s;
}

/// 14289-1, 7.18: in the tree, described, printed, of a kind and with an action that do no harm.
void checkAnnotations(const PdfStructure &file, QStringList &faults)
{
    for (const QString &page : file.pages()) {
        for (const QJsonValue &value : file.dictionary(page)[u"/Annots"_s].toArray()) {
            const QJsonObject annotation = file.dictionary(value.toString());
            if (annotation[u"/Rect"_s].toArray().size() != 4)
                faults << u"rectangle of "_s + value.toString();
            if (annotation[u"/Subtype"_s] == u"/Widget"_s) {
                checkSignatureField(file, value.toString(), faults);
                continue;
            }
            const QJsonObject action = file.resolved(annotation[u"/A"_s]).toObject();
            static const QRegularExpression address(u"^u:(https?|mailto):[\\x21-\\x7E]+$"_s);
            if (annotation[u"/Subtype"_s] != u"/Link"_s || action[u"/S"_s] != u"/URI"_s)
                faults << u"annotation that is no link: "_s + value.toString();
            if (!address.match(action[u"/URI"_s].toString()).hasMatch())
                faults << u"address of "_s + value.toString();
        }
    }
}

/// Each bookmark leads to a page and an element of this file, and each heading has one.
void checkBookmarks(const PdfStructure &file, QStringList &faults)
{
    int count = 0;
    const auto walk = [&](const auto &self, const QJsonObject &parent) -> void {
        for (QString at = parent[u"/First"_s].toString(); !at.isEmpty() && count < 100000;) {
            const QJsonObject item = file.dictionary(at);
            ++count;
            if (item[u"/Title"_s].toString().size() < 3)
                faults << u"bookmark without title"_s;
            const PdfElement *element = file.find(item[u"/SE"_s].toString());
            if (!element || !element->role.startsWith(u'H'))
                faults << u"bookmark to no heading"_s;
            if (!file.pages().contains(item[u"/Dest"_s].toArray().at(0).toString()))
                faults << u"bookmark to no page"_s;
            self(self, item);
            at = item[u"/Next"_s].toString();
        }
    };
    walk(walk, file.resolved(file.catalog()[u"/Outlines"_s]).toObject());
    qsizetype headings = 0;
    for (const PdfElement &element : file.elements())
        headings += element.role.size() == 2 && element.role.startsWith(u'H') ? 1 : 0;
    if (count != headings)
        faults << u"%1 bookmarks for %2 headings"_s.arg(count).arg(headings);
}
} // namespace

QStringList fileFaults(const QByteArray &pdf, const PdfStructure &file)
{
    QStringList faults;
    checkFrame(pdf, file, faults);
    checkObjects(file, faults);
    checkPages(file, faults);
    checkForm(file, faults);
    checkAnnotations(file, faults);
    checkBookmarks(file, faults);
    return faults;
}

QStringList conformanceFaults(const QByteArray &pdf)
{
    const PdfStructure file(pdf);
    QStringList faults = file.faults();
    if (file.isRead())
        faults += fileFaults(pdf, file) + metadataFaults(file) + tagFaults(file) + fontFaults(file);
    return faults;
}

} // namespace cpoise::test
