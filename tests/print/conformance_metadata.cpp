// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/print/conformance.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::test
{

namespace
{
/// Texts of the elements of an XMP packet by namespace and name; of lists, the text of their items.
class Packet
{
public:
    explicit Packet(const QByteArray &bytes)
    {
        QXmlStreamReader xml(bytes);
        QStringList open;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                open << xml.namespaceUri().toString() + u' ' + xml.name().toString();
                break;
            case QXmlStreamReader::EndElement:
                open.removeLast();
                break;
            case QXmlStreamReader::Characters:
                if (!xml.isWhitespace())
                    note(open, xml.text().toString());
                break;
            default:
                break;
            }
        }
        m_wellFormed = !xml.hasError();
    }

    bool isWellFormed() const { return m_wellFormed; }
    QString value(const QString &space, const QString &name) const
    {
        return m_values.value(space + u' ' + name);
    }

private:
    void note(const QStringList &open, const QString &text)
    {
        for (qsizetype i = open.size() - 1; i >= 0; --i) {
            if (open[i].startsWith(u"http://www.w3.org/1999/02/22-rdf"_s))
                continue;
            m_values[open[i]] += text;
            return;
        }
    }

    QHash<QString, QString> m_values;
    bool m_wellFormed = false;
};

const QString pdfaId = u"http://www.aiim.org/pdfa/ns/id/"_s;
const QString pdfuaId = u"http://www.aiim.org/pdfua/ns/id/"_s;
const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
const QString xmpBasic = u"http://ns.adobe.com/xap/1.0/"_s;
const QString adobePdf = u"http://ns.adobe.com/pdf/1.3/"_s;
const QString schemaOf = u"http://www.aiim.org/pdfa/ns/schema#"_s;
const QString propertyOf = u"http://www.aiim.org/pdfa/ns/property#"_s;

/// "D:20261123120000Z" as XMP writes it.
QString asXmpDate(const QString &date)
{
    static const QRegularExpression parts(u"^D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$"_s);
    const auto m = parts.match(date);
    return m.hasMatch() ? u"%1-%2-%3T%4:%5:%6Z"_s.arg(m.captured(1), m.captured(2), m.captured(3),
                                                      m.captured(4), m.captured(5), m.captured(6))
                        : date;
}

void checkIdentification(const Packet &xmp, bool embeds, QStringList &faults)
{
    const auto expect = [&](const QString &space, const QString &name, const QString &value) {
        if (xmp.value(space, name) != value)
            faults << name + u" is "_s + xmp.value(space, name);
    };
    expect(pdfaId, u"part"_s, embeds ? u"3"_s : u"2"_s);
    expect(pdfaId, u"conformance"_s, u"A"_s);
    expect(pdfuaId, u"part"_s, u"1"_s);
    // 19005-2, 6.6.2.3.1: a schema that the standard does not know is described in the file.
    expect(schemaOf, u"namespaceURI"_s, pdfuaId);
    expect(schemaOf, u"prefix"_s, u"pdfuaid"_s);
    expect(propertyOf, u"name"_s, u"part"_s);
    expect(propertyOf, u"valueType"_s, u"Integer"_s);
    expect(propertyOf, u"category"_s, u"internal"_s);
}

/// 19005-2, 6.6.3: what stands in both places is the same.
void checkAgreement(const PdfStructure &file, const Packet &xmp, QStringList &faults)
{
    const QJsonObject info = file.info();
    const auto compare = [&](const QString &key, const QString &space, const QString &name) {
        QString stated = info[key].toString().mid(2);
        if (key.endsWith(u"Date"_s))
            stated = asXmpDate(stated);
        if (stated != xmp.value(space, name))
            faults << key + u" is not what the metadata say"_s;
    };
    compare(u"/Title"_s, dublinCore, u"title"_s);
    compare(u"/Author"_s, dublinCore, u"creator"_s);
    compare(u"/Creator"_s, xmpBasic, u"CreatorTool"_s);
    compare(u"/Producer"_s, adobePdf, u"Producer"_s);
    compare(u"/CreationDate"_s, xmpBasic, u"CreateDate"_s);
    compare(u"/ModDate"_s, xmpBasic, u"ModifyDate"_s);
}

/// 19005-2, 6.2.3: one sRGB profile, so that DeviceRGB means something.
void checkColours(const PdfStructure &file, QStringList &faults)
{
    const QJsonArray intents = file.catalog()[u"/OutputIntents"_s].toArray();
    const QJsonObject intent = file.resolved(intents.at(0)).toObject();
    const QString profile = intent[u"/DestOutputProfile"_s].toString();
    const QByteArray icc = file.stream(profile);
    if (intents.size() != 1 || intent[u"/S"_s] != u"/GTS_PDFA1"_s ||
        intent[u"/OutputConditionIdentifier"_s].toString().trimmed().size() < 3)
        faults << u"output intent"_s;
    if (icc.mid(36, 4) != "acsp" || icc.mid(16, 4) != "RGB " ||
        (icc.mid(12, 4) != "mntr" && icc.mid(12, 4) != "prtr") ||
        file.dictionary(profile)[u"/N"_s].toInt() != 3)
        faults << u"colour profile"_s;
}
} // namespace

QStringList metadataFaults(const PdfStructure &file)
{
    QStringList faults;
    const QString reference = file.catalog()[u"/Metadata"_s].toString();
    const QByteArray bytes = file.stream(reference);
    const QJsonObject dictionary = file.dictionary(reference);
    if (dictionary[u"/Type"_s] != u"/Metadata"_s || dictionary[u"/Subtype"_s] != u"/XML"_s)
        faults << u"kind of the metadata"_s;
    const Packet xmp(bytes);
    if (!xmp.isWellFormed() ||
        !bytes.startsWith("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"))
        faults << u"metadata are no packet of XMP"_s;
    checkIdentification(xmp, file.catalog().contains(u"/AF"_s), faults);
    checkAgreement(file, xmp, faults);
    checkColours(file, faults);
    return faults;
}

} // namespace cpoise::test
