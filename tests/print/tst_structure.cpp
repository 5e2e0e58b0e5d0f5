// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QXmlStreamReader>

#include "tests/print/pdf_structure.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::test;
using cpoise::letter::Block;
using cpoise::letter::BlockKind;
using cpoise::letter::Run;

/// What a screen reader is told: the tree of a file, read back by a program that is not ours.
class StructureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_data();
    void tree();
    void everythingIsTagged();
    void overPages();
    void languagesAndReadingOrder();
    void links();
    void bookmarks();
    void properties();
    void checkerSeesFaults_data();
    void checkerSeesFaults();
};

namespace
{
Block runs(const QVector<Run> &runs)
{
    Block block;
    block.runs = runs;
    return block;
}

Run linked(const QString &text, const QString &address)
{
    return {text, false, false, {}, address};
}

Block nested()
{
    Block outer = list(true, {u"One"_s, u"Two"_s});
    outer.items[0].children = {list(false, {u"Inner"_s}), paragraph(u"More of one."_s)};
    return outer;
}

Block grid()
{
    return table(u"Caption"_s, {u"A"_s, u"B"_s}, {{u"1"_s, u"2"_s}, {u"3"_s}});
}

/// One of each.
cpoise::letter::Document everything()
{
    return document({
        address({u"Information Rights Unit"_s, u"Northmoor NM1 1AA"_s}),
        heading(1, u"Your request 101/26"_s),
        runs({{u"See "_s, false, false, {}, {}},
              linked(u"our page"_s, u"https://northmoor.example/foi?a=1&b=(2)"_s),
              {u", or "_s, true, false, {}, {}},
              {u"ein gwefan"_s, false, true, u"cy-GB"_s, {}},
              {u" for the firewall file of Mr محمد علي."_s, false, false, {}, {}}}),
        heading(2, u"Reasons"_s),
        nested(),
        grid(),
        paragraph(words(700)),
        signature({u"Morgan Vale"_s, u"Officer"_s}),
    });
}
} // namespace

void StructureTest::tree_data()
{
    QTest::addColumn<QVector<Block>>("blocks");
    QTest::addColumn<QString>("outline");
    const auto row = [](const char *name, const QVector<Block> &blocks, const QString &outline) {
        QTest::newRow(name) << blocks << outline;
    };
    row("nothing", {}, u"Document"_s);
    row("words", {heading(1, u"T"_s), paragraph(u"a"_s)}, u"Document(H1 P)"_s);
    row("empty blocks leave no element",
        {heading(1, u"T"_s), paragraph({}), heading(2, u" "_s), paragraph(u"\u0007"_s), list(false, {}),
         list(true, {{}}), table(u"Only a caption"_s, {}, {}), address({}), paragraph(u"a"_s)},
        u"Document(H1 P)"_s);
    row("skipped level", {heading(1, u"T"_s), heading(3, u"U"_s), heading(3, u"V"_s)},
        u"Document(H1 H2 H3)"_s);
    row("second title", {heading(1, u"T"_s), heading(1, u"U"_s)}, u"Document(H1 H2)"_s);
    row("lines", {address({u"a"_s, {}, u"b"_s}), signature({u"c"_s})}, u"Document(Div(P P) Div(P))"_s);
    row("nested list", {nested()}, u"Document(L(LI(Lbl LBody(P L(LI(Lbl LBody)) P)) LI(Lbl LBody)))"_s);
    row("table", {grid()}, u"Document(Table(Caption THead(TR(TH TH)) TBody(TR(TD TD) TR(TD TD))))"_s);
    row("what stands before a table is read before it", {heading(1, u"T"_s), paragraph(u"See:"_s), grid()},
        u"Document(H1 P Table(Caption THead(TR(TH TH)) TBody(TR(TD TD) TR(TD TD))))"_s);
    row("table without a head", {table({}, {}, {{u"1"_s, u"2"_s}})}, u"Document(Table(TBody(TR(TD TD))))"_s);
    row("table without rows", {table({}, {u"A"_s}, {})}, u"Document(Table(THead(TR(TH))))"_s);
}

void StructureTest::tree()
{
    QFETCH(QVector<Block>, blocks);
    const PdfStructure read(printed(document(blocks)).pdf);
    QTEST(read.outline(), "outline");
    QCOMPARE(read.faults(), QStringList());
}

void StructureTest::everythingIsTagged()
{
    for (const bool draft : {true, false}) {
        auto letter = everything();
        letter.draft = draft;
        const auto made = printed(letter);
        QVERIFY(made.pages.count() > 2);
        const PdfStructure read(made.pdf);
        QCOMPARE(read.faults(), QStringList());
        QCOMPARE(read.withRole(u"L"_s).value(0).attributes[u"/ListNumbering"_s].toString(), u"/Decimal"_s);
        QCOMPARE(read.withRole(u"L"_s).value(1).attributes[u"/ListNumbering"_s].toString(), u"/Disc"_s);
        for (const QString &page : read.pages())
            QVERIFY(read.content(page).contains("/Artifact<</Type/Pagination/Subtype/Footer>>BDC"));
    }
}

void StructureTest::overPages()
{
    QVector<QStringList> rows;
    for (int i = 0; i < 60; ++i)
        rows << QStringList{QString::number(i), u"cell"_s};
    const PdfStructure read(
        printed(document({heading(1, u"T"_s), paragraph(words(1500)), table(u"C"_s, {u"A"_s, u"B"_s}, rows)}))
            .pdf);
    QCOMPARE(read.faults(), QStringList());
    // One paragraph on four pages; one head in the tree, repeated outside it.
    QCOMPARE(read.withRole(u"P"_s).size(), 1);
    QVERIFY(read.withRole(u"P"_s).first().contents.size() >= 4);
    QCOMPARE(read.withRole(u"TH"_s).size(), 2);
    QVERIFY(read.content(read.pages().last()).contains("/Artifact<</Type/Pagination/Subtype/Header>>BDC"));
}

void StructureTest::languagesAndReadingOrder()
{
    const PdfStructure read(printed(everything()).pdf);
    QStringList spans;
    for (const PdfElement &span : read.withRole(u"Span"_s))
        spans << span.language + u": "_s + span.actualText;
    QCOMPARE(spans, (QStringList{u"cy-GB: "_s, u"ar: محمد علي"_s}));
    QCOMPARE(read.catalog()[u"/Lang"_s].toString(), u"u:en-GB"_s);

    const PdfStructure hebrew(printed(document({paragraph(u"Mr שלום asked."_s)})).pdf);
    QCOMPARE(hebrew.withRole(u"Span"_s).value(0).language, u"he"_s);
    // Two lines of Arabic are two spans: what stands on a line is read with it.
    const PdfStructure lines(printed(document({paragraph(u"معلومات تک رسائی کا حق "_s.repeated(12))})).pdf);
    QVERIFY(lines.withRole(u"Span"_s).size() > 1);
    QCOMPARE(lines.actualTexts().join(QString()).trimmed(),
             u"معلومات تک رسائی کا حق "_s.repeated(12).trimmed());
}

void StructureTest::links()
{
    const QString page = u"https://northmoor.example/a page/ŷ(1)\\"_s;
    const PdfStructure read(printed(document({runs({linked(words(30), page)}),
                                              runs({linked(u"write"_s, u"mailto:foi@northmoor.example"_s)}),
                                              runs({linked(u"no"_s, u"javascript:alert(1)"_s)}),
                                              runs({linked(u"nor"_s, u"file:///etc/passwd"_s)})}))
                                .pdf);
    QCOMPARE(read.faults(), QStringList());
    const auto links = read.withRole(u"Link"_s);
    QCOMPARE(links.size(), 2);
    QVERIFY(links[0].annotations.size() > 1); // one for each line
    QStringList addresses;
    for (const auto &link : links) {
        const QJsonObject annotation = read.dictionary(link.annotations.last());
        addresses << annotation[u"/A"_s].toObject()[u"/URI"_s].toString();
        QVERIFY(annotation[u"/Rect"_s].toArray().size() == 4);
    }
    QCOMPARE(addresses, (QStringList{u"u:https://northmoor.example/a%20page/%C5%B7(1)%5C"_s,
                                     u"u:mailto:foi@northmoor.example"_s}));
}

void StructureTest::bookmarks()
{
    const PdfStructure read(
        printed(document({heading(1, u"Your request"_s), heading(2, u"Reasons (1)"_s), heading(3, u"Harm"_s),
                          heading(3, u"Ŷ 🙂"_s), heading(2, u"Complaints"_s)}))
            .pdf);
    QCOMPARE(read.bookmarks(), (QStringList{u"Your request"_s, u"  Reasons (1)"_s, u"    Harm"_s,
                                            u"    Ŷ 🙂"_s, u"  Complaints"_s}));
    QCOMPARE(read.faults(), QStringList());
}

void StructureTest::properties()
{
    auto letter = document({heading(1, u"T"_s)});
    letter.title = u"<b>Títle & \"co\"</b> (1) \\"_s;
    letter.author = u"Heddlu Ŷ & Co"_s;
    const PdfStructure read(printed(letter).pdf);
    QCOMPARE(read.info()[u"/Title"_s].toString(), u"u:"_s + letter.title);
    QCOMPARE(read.info()[u"/Author"_s].toString(), u"u:"_s + letter.author);
    QVERIFY(read.info()[u"/CreationDate"_s].toString().contains(u"D:20261123120000Z"_s));
    const QByteArray xmp = read.stream(read.catalog()[u"/Metadata"_s].toString());
    QXmlStreamReader xml(xmp);
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text().toString() + u'|';
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const QString &part : {letter.title, letter.author, u"2026-11-23T12:00:00Z"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void StructureTest::checkerSeesFaults_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    const auto row = [](const QByteArray &good, const QByteArray &bad) {
        QTest::newRow(good.constData()) << good << bad;
    };
    row("/Marked true", "/Market true");
    row("/Lang", "/Lagn");
    row("/DisplayDocTitle", "/DisplayDocTitel");
    row("/Title", "/Titel");
    row("pdfuaid:part>1", "pdfuaid:part>2");
    row("pdfaid:part>2", "pdfaid:part>1");
    row("pdfaExtension:schemas", "pdfaExtension:shcemas");
    row("/OutputIntents", "/OutputIntnets");
    row("/S/TH", "/S/TX");
    row("/Scope/Column", "/Scope/Colunm");
    row("/ListNumbering", "/ListNumbreing");
    row("/S/H2", "/S/H3");
    row("/MCID 0", "/MCID 9");
    row("/StructParents 0", "/StructParents 7");
    row("/Tabs/S", "/Tabs/R");
    row("/CIDToGIDMap", "/CIDToGIDMpa");
    row("/FontFile2", "/FontFile3");
    row("/ToUnicode", "/ToUnicoed");
    row("/Contents(", "/Contnets(");
    row("/F 4", "/F 0");
}

void StructureTest::checkerSeesFaults()
{
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    static const QByteArray pdf = printed(everything()).pdf;
    QVERIFY2(pdf.contains(good), "the file has no such part");
    QCOMPARE(good.size(), bad.size());
    QVERIFY(!PdfStructure(QByteArray(pdf).replace(good, bad)).faults().isEmpty());
}

QTEST_MAIN(StructureTest)
#include "tst_structure.moc"
