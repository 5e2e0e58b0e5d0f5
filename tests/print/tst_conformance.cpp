// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/sha256.h"
#include "tests/print/conformance.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::test;
using cpoise::sha256;
using cpoise::letter::Block;

/// PDF/UA-1 and PDF/A-2a in one file, as far as a machine can check, and proof that the check sees faults.
class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFile();
    void sameBytesAsEver();
    void seesEachFault_data();
    void seesEachFault();
    void enoughFaults();
};

namespace
{
/// One of each thing that a letter can have.
cpoise::letter::Document everything()
{
    Block linked = paragraph(u"our page"_s);
    linked.runs[0].link = u"https://northmoor.example/foi"_s;
    Block welsh = paragraph(u"ein gwefan"_s);
    welsh.runs[0].language = u"cy-GB"_s;
    return document({
        address({u"Information Rights Unit"_s, u"Northmoor NM1 1AA"_s}),
        heading(1, u"Your request 101/26"_s),
        paragraph(
            u"For the firewall file of Mr محمد علي, שלום, सूचना, 信息 🙂 e\u0301q\u0307\u0323."_s),
        linked,
        welsh,
        heading(2, u"Reasons"_s),
        list(true, {u"One"_s, u"Two"_s}),
        list(false, {u"One"_s}),
        heading(3, u"Harm"_s),
        table(u"Caption"_s, {u"A"_s, u"B"_s}, {{u"1"_s, u"2"_s}, {u"3"_s}}),
        paragraph(words(700)),
        signature({u"Morgan Vale"_s, u"Officer"_s}),
    });
}

/// The same file with nothing compressed, so that a fault can be put into any part of it.
const QByteArray &openFile()
{
    static const QByteArray open =
        readBack(printed(everything()).pdf, u"qpdf"_s,
                 {u"--qdf"_s, u"--object-streams=disable"_s, u"--no-original-object-ids"_s}, {u"-"_s});
    return open;
}

struct Fault {
    QByteArray good;
    QByteArray bad; ///< of the same length, so that the table of objects stays right
};

/// Each alone makes a file that is not what it says.
const QVector<Fault> &singleFaults()
{
    static const QVector<Fault> all{
        // the file
        {"%PDF-1.7", "%PDF-1.3"},
        {"%\xBF\xF7\xA2\xFE", "%abcd"},
        {"/ID [", "/IX ["},
        {"%%EOF\n", "%%EOX\n"},
        // the catalog
        {"/Marked true", "/Marked null"},
        {"/MarkInfo", "/MarkInfx"},
        {"/Lang (en-GB)", "/Lang (e__GB)"},
        {"/DisplayDocTitle true", "/DisplayDocTitle null"},
        {"/StructTreeRoot", "/StructTreeRoox"},
        {"/Outlines ", "/OutlineX "},
        {"/Metadata ", "/Metadatx "},
        {"/ViewerPreferences", "/OpenAction       "},
        // metadata
        {"/Subtype /XML", "/Subtype /XMX"},
        {"<pdfaid:part>2", "<pdfaid:part>1"},
        {"conformance>A<", "conformance>B<"},
        {"<pdfuaid:part>1", "<pdfuaid:part>2"},
        {"pdfaExtension:schemas>", "pdfaExtension:schemaz>"},
        {"pdfaSchema:prefix>pdfuaid", "pdfaSchema:prefix>pdfuaix"},
        {"<pdfaProperty:name>part", "<pdfaProperty:name>parx"},
        {"category>internal", "category>external"},
        {"x-default\">Your", "x-default\">Yaur"},
        {"<xmp:CreateDate>2026", "<xmp:CreateDate>2025"},
        {"<xmp:ModifyDate>2026", "<xmp:ModifyDate>2025"},
        {"<pdf:Producer>C", "<pdf:Producer>D"},
        {"<rdf:li>Northmoor", "<rdf:li>Northmoer"},
        {"/Title (Your request 101/26)\n>>", "/Titel (Your request 101/26)\n>>"},
        {"W5M0MpCehiHzreSzNTczkc9d", "W5M0MpCehiHzreSzNTczkc9e"},
        // colour
        {"/OutputIntents", "/OutputIntentz"},
        {"/GTS_PDFA1", "/GTS_PDFX1"},
        {"/DestOutputProfile", "/DestOutputProfilx"},
        {"/N 3", "/N 4"},
        {"acsp", "acsq"},
        {"mntrRGB ", "mntrCMYK"},
        {"/OutputConditionIdentifier (sRGB)", "/OutputConditionIdentifier (    )"},
        // fonts
        {"/FontFile2", "/FontFile3"},
        {"/CIDToGIDMap /Identity", "/CIDToGIDMap /Identitx"},
        {"/Encoding /Identity-H", "/Encoding /Identity-V"},
        {"/ToUnicode", "/ToUnicodx"},
        {"/CIDFontType2", "/CIDFontType0"},
        {"/Ordering (Identity)", "/Ordering (Identitx)"},
        {"/FontDescriptor ", "/FontDescriptox "},
        {"/DW 0\n  /FontDescriptor", "/DW 0\n  /FontDescriptox"},
        {"/CapHeight", "/CapHeighx"},
        {"/Flags 32", "/Flags 36"},
        {"beginbfchar\n<0001> <0020>", "beginbfchar\n<0001> <0000>"},
        {"hmtx", "hmtz"},
        {"/W [\n    1\n    [\n      260", "/W [\n    1\n    [\n      262"},
        // pages and content
        {"/Tabs /S", "/Tabs /R"},
        {"/StructParents 0", "/StructParents 9"},
        {"/StructParents 1", "/StructParents 0"},
        {"/MediaBox", "/MediaBux"},
        {"/P<</MCID 0>>BDC", "/P<</MCIX 0>>BDC"},
        {"/P<</MCID 0>>BDC", "/P<</MCID 8>>BDC"},
        {"/Artifact<</Type/Pagination", "/Artifacx<</Type/Pagination"},
        {"EMC\n", "   \n"},
        {" rg\n", " RG\n"},
        {" re f\n", " re W\n"},
        {"ET\nEMC", "EMC ET"},
        {" Tf\n", " Tz\n"},
        {"/Artifact<</Type/Pagination", "/Artifact<</MCID 0/Pag/abcd"},
        {"0 0 0 rg\n", "1 1 1 rg\n"},
        {"\n1 0 0 1 70 ", "\n1 0 0 1 -9 "},
        {" 12 Tf\n", " .5 Tf\n"},
        // the tree
        {"/S /Document", "/S /Documenx"},
        {"/S /H2", "/S /H3"},
        {"/S /H1", "/S /H2"},
        {"/S /P\n", "/S /X\n"},
        {"/S /P\n", "/S /L\n"},
        {"/S /TH\n", "/S /TD\n"},
        {"/S /TD\n", "/S /TH\n"},
        {"/S /TR\n", "/S /LI\n"},
        {"/S /THead", "/S /TBody"},
        {"/S /Caption", "/S /Captain"},
        {"/S /Lbl\n", "/S /Div\n"},
        {"/S /LBody", "/S /LBodx"},
        {"/S /Link", "/S /Span"},
        {"/Scope /Column", "/Scope /Colunm"},
        {"/O /Table", "/O /Tabel"},
        {"/O /List", "/O /Lisd"},
        {"/ListNumbering /Decimal", "/ListNumbering /Decimel"},
        {"/ListNumbering", "/ListNumberinx"},
        {"/Lang (cy-GB)", "/Lang (c  GB)"},
        {"/Lang (en-GB)", "/Lanx (en-GB)"},
        {"/Scope", "/Scopx"},
        {"/S /Table", "/S /Div  "},
        {"/MCID 0\n", "/MCID 7\n"},
        {"/Type /MCR", "/Type /MCX"},
        {"/ParentTree ", "/ParentTrex "},
        {"/ParentTreeNextKey", "/ParentTreeNextKex"},
        {"/Nums [\n    0\n", "/Nums [\n    1\n"},
        // links
        {"/Contents (https", "/Contentz (https"},
        {"/F 4\n", "/F 2\n"},
        {"/StructParent ", "/StructParenx "},
        {"/S /URI", "/S /GoT"},
        {"/URI (https", "/URI (filep"},
        {"/Subtype /Link", "/Subtype /Text"},
        {"/Type /OBJR", "/Type /MCR "},
        // bookmarks
        {"/SE ", "/SX "},
        {"/Dest ", "/Dezt "},
        {"/First ", "/Firzt "},
        // what has no place in a letter
        {"/Border", "/AA    "},
        {"/StemV", "/SMask"},
    };
    return all;
}
} // namespace

void ConformanceTest::goodFile()
{
    QCOMPARE(conformanceFaults(printed(everything()).pdf), QStringList());
    QCOMPARE(conformanceFaults(openFile()), QStringList());
}

/// The bytes of a letter change only when its looks are meant to: last when tables and footers came to 12
/// points. The hash hangs on zlib and HarfBuzz as Debian 12 has them.
void ConformanceTest::sameBytesAsEver()
{
    QCOMPARE(sha256(printed(everything()).pdf).toHex(),
             QByteArray("2e5be279e67ff2a98e0c57ecf0e919ba300fec1d8d0e0d11462061881ae0706c"));
}

void ConformanceTest::seesEachFault_data()
{
    QTest::addColumn<int>("index");
    const auto &all = singleFaults();
    for (int i = 0; i < all.size(); ++i)
        QTest::addRow("%d: %s", i, all[i].bad.trimmed().constData()) << i;
}

void ConformanceTest::seesEachFault()
{
    QFETCH(int, index);
    const auto &[good, bad] = singleFaults()[index];
    const qsizetype at = openFile().indexOf(good);
    QVERIFY2(at >= 0, "the file has no such part");
    QCOMPARE(good.size(), bad.size());
    QByteArray spoiled = openFile();
    spoiled.replace(at, good.size(), bad);
    QVERIFY(!conformanceFaults(spoiled).isEmpty());
}

void ConformanceTest::enoughFaults()
{
    QVERIFY(singleFaults().size() >= 30);
}

QTEST_MAIN(ConformanceTest)
#include "tst_conformance.moc"
