// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pdf_writer.h"

#include <QFile>
#include <QUrl>

#include "print/content_stream.h"
#include "print/outline_objects.h"
#include "print/structure_objects.h"
#include "print/xmp.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
using pdf::reference;

class Writer
{
public:
    Writer(const letter::Document &document, const Pages::Data &pages, FontShelf &shelf,
           const Progress &progress)
        : m_document(document), m_pages(pages), m_shelf(shelf), m_progress(progress)
    {
    }

    Result<UnsignedPdf> write()
    {
        reserve();
        auto fonts = collectFonts(m_pages, m_shelf, signatureCharacters());
        if (!fonts)
            return tl::unexpected(fonts.error());
        writeFonts(*fonts, m_shelf, m_objects);
        if (m_field)
            nameCharacters(*fonts);
        const int resources = m_objects.add(resourcesOf(*fonts));
        for (int page = 0; page < m_pages.sheets.size(); ++page) {
            if (m_progress && !m_progress(page))
                return fail(ErrorCode::Cancelled);
            const auto content = contentOf(m_pages, page, *fonts);
            if (!content)
                return tl::unexpected(content.error());
            writePage(page, m_objects.addStream(*content), resources);
        }
        writePageTree();
        writeStructure(m_pages, m_numbers, m_objects);
        writeCatalog();
        return UnsignedPdf{m_objects.file(m_catalog, m_objects.add(infoOf(m_document))), m_field};
    }

private:
    /// Nothing for a letter that is not to be signed: its fonts hold what its pages show, and no more.
    QString signatureCharacters()
    {
        for (const Sheet &sheet : m_pages.sheets) {
            if (std::any_of(sheet.links.begin(), sheet.links.end(),
                            [](const LinkArea &link) { return link.signature; }))
                m_field.emplace();
        }
        return m_field ? charactersOfSignatures() : QString();
    }

    void nameCharacters(const QMap<int, EmbeddedFont> &fonts)
    {
        const int index = m_shelf.faceFor(u"A", {false, false, m_pages.house}).value_or(0);
        const EmbeddedFont &font = *fonts.constFind(index);
        const Face &face = m_shelf.face(index);
        m_field->font = font.object;
        for (const QChar c : charactersOfSignatures()) {
            if (const quint32 glyph = face.glyphFor(c.unicode()); glyph != 0)
                m_field->glyphs.insert(c.unicode(), {font.subset.newIds.value(glyph), face.advance(glyph)});
        }
    }

    void reserve()
    {
        m_catalog = m_objects.reserve();
        m_pageTree = m_objects.reserve();
        m_numbers.structureRoot = m_objects.reserve();
        m_numbers.firstPage = m_objects.reserve(int(m_pages.sheets.size()));
        for (const Element &element : m_pages.elements)
            m_numbers.elements << (element.attached ? m_objects.reserve() : 0);
        for (const Sheet &sheet : m_pages.sheets) {
            QVector<int> links;
            for (int i = 0; i < sheet.links.size(); ++i)
                links << m_objects.reserve();
            m_numbers.links << links;
        }
    }

    QByteArray resourcesOf(const QMap<int, EmbeddedFont> &fonts)
    {
        QByteArray out = "<</Font<<";
        for (const EmbeddedFont &font : fonts)
            out += '/' + font.name + ' ' + reference(font.object);
        out += ">>";
        if (!m_pages.images.isEmpty())
            out += "/XObject<<" + writeImages() + ">>";
        return out + ">>";
    }

    /// Pixels in the colours of the output intent, without a mask: PDF/A-2 allows transparency, and printers
    /// do better without.
    QByteArray writeImages()
    {
        QByteArray names;
        for (qsizetype i = 0; i < m_pages.images.size(); ++i) {
            const QImage &image = m_pages.images[i];
            QByteArray pixels;
            for (int y = 0; y < image.height(); ++y)
                pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), 3 * image.width());
            const int object = m_objects.addStream(
                pixels, "/Type/XObject/Subtype/Image/Width " + QByteArray::number(image.width()) +
                            "/Height " + QByteArray::number(image.height()) +
                            "/ColorSpace/DeviceRGB/BitsPerComponent 8");
            names += "/P" + QByteArray::number(i) + ' ' + reference(object);
        }
        return names;
    }

    void writePage(int page, int content, int resources)
    {
        const QSizeF size = m_pages.style.pagePt;
        QByteArray out = "<</Type/Page/Parent " + reference(m_pageTree) + "/MediaBox[0 0 " +
                         pdf::real(size.width()) + ' ' + pdf::real(size.height()) + "]/Resources " +
                         reference(resources) + "/Contents " + reference(content) + "/StructParents " +
                         QByteArray::number(page) + "/Tabs/S";
        const QVector<int> &links = m_numbers.links[page];
        if (!links.isEmpty()) {
            out += "/Annots[";
            for (int i = 0; i < links.size(); ++i) {
                out += reference(links[i]) + ' ';
                if (m_pages.sheets[page].links[i].signature)
                    writeSignatureField(page, i);
                else
                    writeLink(page, i);
            }
            out += ']';
        }
        m_objects.set(m_numbers.firstPage + page, out + ">>");
    }

    void writeLink(int page, int index)
    {
        const LinkArea &link = m_pages.sheets[page].links[index];
        // Flags 4: the annotation prints. A URI is ASCII; what is not goes percent-encoded.
        const QByteArray uri = QUrl(link.address).toEncoded();
        m_objects.set(m_numbers.links[page][index],
                      "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect" +
                          pdf::rectangle(link.rect, m_pages.style.pagePt.height()) + "/Contents" +
                          pdf::textString(link.address) + "/A<</S/URI/URI" +
                          pdf::textString(QString::fromLatin1(uri)) + ">>/StructParent " +
                          QByteArray::number(m_numbers.annotationKey(page, index)) + ">>");
    }

    /// A field without a value (ISO 32000-1, 12.7.4.5) and with a blank picture (19005-2, 6.3.3). Flags 132:
    /// it prints and cannot be moved.
    void writeSignatureField(int page, int index)
    {
        const LinkArea &area = m_pages.sheets[page].links[index];
        m_field->widget = m_numbers.links[page][index];
        m_field->size = area.rect.size();
        m_field->entries = "/Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/F 132/TU" +
                           pdf::textString(pdf::shortened(area.address)) + "/P " +
                           reference(m_numbers.firstPage + page) + "/Rect" +
                           pdf::rectangle(area.rect, m_pages.style.pagePt.height()) + "/StructParent " +
                           QByteArray::number(m_numbers.annotationKey(page, index));
        const int blank = m_objects.addStream({}, appearanceEntries(*m_field));
        m_objects.set(m_field->widget, "<<" + m_field->entries + "/AP<</N " + reference(blank) + ">>>>");
    }

    void writePageTree()
    {
        QByteArray out = "<</Type/Pages/Count " + QByteArray::number(m_pages.sheets.size()) + "/Kids[";
        for (int page = 0; page < m_pages.sheets.size(); ++page)
            out += reference(m_numbers.firstPage + page) + ' ';
        m_objects.set(m_pageTree, out + "]>>");
    }

    /// The sRGB profile is a file of ours, not Qt's of the day: a Qt upgrade must not change the bytes.
    int outputIntent()
    {
        QFile file(u":/print/srgb.icc"_s);
        const QByteArray profile = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const int stream = m_objects.addStream(profile, "/N 3");
        return m_objects.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
                             "/DestOutputProfile " +
                             reference(stream) + ">>");
    }

    /// ISO 19005-3, 6.8; the date is the letter's. The other entries of the catalog.
    QByteArray attachmentEntries()
    {
        const letter::Attachment &file = m_document.attachment;
        if (file.name.isEmpty())
            return {};
        const int stream = m_objects.addStream(
            file.json, "/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size " +
                           QByteArray::number(file.json.size()) +
                           "/ModDate(D:" + m_document.date.toString(u"yyyyMMdd"_s).toLatin1() + "120000Z)>>");
        const QByteArray name = pdf::textString(file.name);
        const int described = m_objects.add("<</Type/Filespec/F" + name + "/UF" + name + "/Desc" +
                                            pdf::textString(file.words) + "/AFRelationship/Data/EF<</F " +
                                            reference(stream) + "/UF " + reference(stream) + ">>>>");
        return "/AF[" + reference(described) + "]/Names<</EmbeddedFiles<</Names[" + name + ' ' +
               reference(described) + "]>>>>";
    }

    void writeCatalog()
    {
        const int metadata = m_objects.addStream(xmpOf(m_document), "/Type/Metadata/Subtype/XML", true);
        QByteArray out = "<</Type/Catalog/Pages " + reference(m_pageTree) + "/MarkInfo<</Marked true>>/Lang" +
                         pdf::textString(m_document.language) + "/StructTreeRoot " +
                         reference(m_numbers.structureRoot) + "/Metadata " + reference(metadata) +
                         "/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[" +
                         reference(outputIntent()) + ']';
        if (const int outline = writeOutline(m_pages, m_numbers, m_objects); outline != 0)
            out += "/Outlines " + reference(outline);
        // Flags 3: there is a signature field, and changes must be appended (ISO 32000-1, table 219).
        if (m_field)
            out += "/AcroForm<</Fields[" + reference(m_field->widget) + "]/SigFlags 3>>";
        m_objects.set(m_catalog, out + attachmentEntries() + ">>");
    }

    const letter::Document &m_document;
    const Pages::Data &m_pages;
    FontShelf &m_shelf;
    const Progress &m_progress;
    pdf::Objects m_objects;
    PageObjects m_numbers;
    std::optional<SignatureField> m_field;
    int m_catalog = 0;
    int m_pageTree = 0;
};
} // namespace

Result<UnsignedPdf> writePdf(const letter::Document &document, const Pages::Data &pages, FontShelf &shelf,
                             const Progress &progress)
{
    return Writer(document, pages, shelf, progress).write();
}

} // namespace cpoise::print
