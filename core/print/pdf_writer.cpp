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

    Result<QByteArray> write()
    {
        reserve();
        auto fonts = collectFonts(m_pages.sheets, m_shelf);
        if (!fonts)
            return tl::unexpected(fonts.error());
        writeFonts(*fonts, m_shelf, m_objects);
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
        return m_objects.file(m_catalog, m_objects.add(infoOf(m_document)));
    }

private:
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

    static QByteArray resourcesOf(const QMap<int, EmbeddedFont> &fonts)
    {
        QByteArray out = "<</Font<<";
        for (const EmbeddedFont &font : fonts)
            out += '/' + font.name + ' ' + reference(font.object);
        return out + ">>>>";
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
        m_objects.set(m_catalog, out + ">>");
    }

    const letter::Document &m_document;
    const Pages::Data &m_pages;
    FontShelf &m_shelf;
    const Progress &m_progress;
    pdf::Objects m_objects;
    PageObjects m_numbers;
    int m_catalog = 0;
    int m_pageTree = 0;
};
} // namespace

Result<QByteArray> writePdf(const letter::Document &document, const Pages::Data &pages, FontShelf &shelf,
                            const Progress &progress)
{
    return Writer(document, pages, shelf, progress).write();
}

} // namespace cpoise::print
