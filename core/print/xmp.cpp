// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/xmp.h"

#include "print/cleaning.h"
#include "print/pdf_objects.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr char producer[] = "Counterpoise";

QString line(const QString &text)
{
    return pdf::shortened(printable(text).replace(QChar::LineSeparator, u' ')).trimmed();
}

/// A file must have a title (PDF/UA-1, 7.1), even when nothing of the given one can be shown.
QString titleOf(const letter::Document &document)
{
    for (const QString &title : {line(document.title), line(document.fileName)}) {
        if (!title.isEmpty())
            return title;
    }
    return QLatin1StringView(producer);
}

QByteArray escaped(const QString &text)
{
    return line(text).toHtmlEscaped().toUtf8();
}

constexpr char extensionSchema[] =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

/// The date of the letter at noon: a file's date has a time, a letter's has none.
QByteArray xmpDates(const QDate &date)
{
    if (!date.isValid())
        return {};
    const QByteArray stamp = date.toString(Qt::ISODate).toLatin1() + "T12:00:00Z";
    return "<xmp:CreateDate>" + stamp + "</xmp:CreateDate>\n<xmp:ModifyDate>" + stamp + "</xmp:ModifyDate>\n";
}

QByteArray infoDates(const QDate &date)
{
    if (!date.isValid())
        return {};
    const QByteArray stamp = "(D:" + date.toString(u"yyyyMMdd"_s).toLatin1() + "120000Z)";
    return "/CreationDate" + stamp + "/ModDate" + stamp;
}

QByteArray creator(const QString &author)
{
    if (line(author).isEmpty())
        return {};
    return "<dc:creator><rdf:Seq><rdf:li>" + escaped(author) + "</rdf:li></rdf:Seq></dc:creator>\n";
}
/// Only PDF/A-3 takes files that are not PDF/A themselves (ISO 19005-3, 6.8).
QByteArray partOf(const letter::Document &document)
{
    return document.attachment.name.isEmpty() ? "2" : "3";
}
} // namespace

QByteArray xmpOf(const letter::Document &document)
{
    return QByteArray("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
                      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                      "<dc:format>application/pdf</dc:format>\n"
                      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">") +
           escaped(titleOf(document)) + "</rdf:li></rdf:Alt></dc:title>\n" + creator(document.author) +
           "<dc:language><rdf:Bag><rdf:li>" + escaped(document.language) +
           "</rdf:li></rdf:Bag></dc:language>\n" + xmpDates(document.date) + "<xmp:CreatorTool>" + producer +
           "</xmp:CreatorTool>\n<pdf:Producer>" + producer + "</pdf:Producer>\n<pdfaid:part>" +
           partOf(document) +
           "</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
           "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n" +
           extensionSchema + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

QByteArray infoOf(const letter::Document &document)
{
    const QByteArray author =
        line(document.author).isEmpty() ? "" : "/Author" + pdf::textString(line(document.author));
    return "<</Title" + pdf::textString(titleOf(document)) + author + "/Creator(" + producer + ")/Producer(" +
           producer + ")" + infoDates(document.date) + ">>";
}

} // namespace cpoise::print
