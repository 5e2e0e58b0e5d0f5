// SPDX-License-Identifier: GPL-3.0-or-later
// A house's own logo, colour and font in its letters, and the files that are refused.
#include <QRandomGenerator>
#include <QTest>

#include <QBuffer>
#include <QtEndian>

#include "print/display.h"
#include "print/house_files.h"
#include "tests/print/conformance.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;
using letter::Block;

namespace
{
QByteArray fontFile(const QString &name)
{
    QFile file(bundledFonts() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A red square with a clear corner.
QByteArray badge(QSize size = {200, 100})
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(qRgb(200, 0, 0));
    image.setPixelColor(0, 0, Qt::transparent);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

Block figure(double heightMm, bool right = false)
{
    Block block;
    block.kind = letter::BlockKind::Figure;
    block.png = badge();
    block.caption = u"The council\u2019s badge: a red square"_s;
    block.heightMm = heightMm;
    block.right = right;
    return block;
}

letter::Document letterWith(const QVector<Block> &before)
{
    return document(before + QVector<Block>{heading(1, u"Your request 101/26"_s),
                                            paragraph(u"Thank you. سلام \u2013 caf\u00e9."_s),
                                            heading(2, u"Reasons"_s),
                                            table(u"Parts"_s, {u"A"_s, u"B"_s}, {{u"1"_s, u"2"_s}}),
                                            signature({u"Morgan Vale"_s})});
}

law::FontFiles ownFont()
{
    // Bold as the text's own face and italic as its bold: nobody could take the one for the other.
    return {u"Own"_s, fontFile(u"NotoSans-Bold.ttf"_s), fontFile(u"NotoSans-Italic.ttf"_s), {}, {}};
}

/// The position of a table's entry in a font's directory; -1: none.
qsizetype entryOf(const QByteArray &font, const char *tag)
{
    const int count = qFromBigEndian<quint16>(font.constData() + 4);
    for (int i = 0; i < count; ++i) {
        if (font.mid(12 + 16 * i, 4) == tag)
            return 12 + 16 * i;
    }
    return -1;
}

QByteArray renamed(QByteArray font, const char *from, const char *to)
{
    return font.replace(entryOf(font, from), 4, to);
}

QByteArray withRights(QByteArray font, quint16 rights)
{
    const qsizetype table = qFromBigEndian<quint32>(font.constData() + entryOf(font, "OS/2") + 8);
    qToBigEndian(rights, font.data() + table + 8);
    return font;
}

/// Whether some pixel of a page has about this colour.
bool shows(const QImage &page, QColor colour)
{
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor at = page.pixelColor(x, y);
            if (qAbs(at.red() - colour.red()) + qAbs(at.green() - colour.green()) +
                    qAbs(at.blue() - colour.blue()) <
                12)
                return true;
        }
    }
    return false;
}
} // namespace

class HouseLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogoIsTaggedAndConforms()
    {
        const Printed made = printed(letterWith({figure(18), address({u"Northmoor Council"_s})}));
        QCOMPARE(conformanceFaults(made.pdf).join(u"; "_s), QString());
        QVERIFY(shows(press().paint(made.pages, 0, 1), QColor(200, 0, 0)));
        const QByteArray info = readBack(made.pdf, u"pdfinfo"_s, {u"-struct-text"_s});
        QVERIFY2(info.contains("Figure"), info);
        const QByteArray images = readBack(made.pdf, u"pdfimages"_s, {u"-list"_s});
        QVERIFY2(images.contains("rgb"), images);
        QCOMPARE(printed(letterWith({figure(18), address({u"Northmoor Council"_s})})).pdf, made.pdf);
    }

    /// The check sees what can be wrong with a picture: each fault alone, in a good file with nothing
    /// compressed.
    void seesEachFaultOfALogo_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        const std::pair<const char *, const char *> all[] = {
            {"/Alt ", "/Alx "},           {"/BBox ", "/BBux "},
            {"/O /Layout", "/O /Lauoyt"}, {"/S /Figure", "/S /P     "},
            {"/DeviceRGB", "/DeviceBGR"}, {"/BitsPerComponent 8", "/BitsPerComponent 4"},
            {"/Width 200", "/Width 201"}, {"/Figure<<", "/Artifx<<"},
            {"/P0 Do", "/P1 Do"},         {" cm\n", " rg\n"},
            {"Q\nEMC", " \nEMC"},         {"/Subtype /Image", "/Subtype /Form "}};
        for (const auto &[good, bad] : all)
            QTest::addRow("%s", bad) << QByteArray(good) << QByteArray(bad);
    }
    void seesEachFaultOfALogo()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        static const QByteArray open =
            readBack(printed(letterWith({figure(18)})).pdf, u"qpdf"_s,
                     {u"--qdf"_s, u"--object-streams=disable"_s, u"--no-original-object-ids"_s}, {u"-"_s});
        QCOMPARE(conformanceFaults(open).join(u"; "_s), QString());
        const qsizetype at = open.indexOf(good);
        QVERIFY2(at >= 0, "the file has no such part");
        QCOMPARE(good.size(), bad.size());
        QVERIFY(!conformanceFaults(QByteArray(open).replace(at, good.size(), bad)).isEmpty());
    }

    void aLogoStandsWhereItIsWanted()
    {
        const auto rect = [](const Block &block) {
            const print::Pages pages = printed(letterWith({block})).pages;
            return pages.data()->sheets.first().marks.first().pictures.first().rect;
        };
        const double height = 18 * 72 / 25.4;
        const print::PageStyle page;
        QCOMPARE(rect(figure(18)), QRectF(page.marginPt, page.marginPt, 2 * height, height));
        QCOMPARE(rect(figure(18, true)).right(), page.pagePt.width() - page.marginPt);
        // Wider than the text at this height: smaller, never cut.
        const QRectF wide = rect(figure(500));
        QCOMPARE(wide.width(), page.pagePt.width() - 2 * page.marginPt);
        QCOMPARE(wide.height() * 2, wide.width());
    }

    void theHousesColour()
    {
        letter::Document document = letterWith({});
        const QColor green(0, 90, 40);
        QVERIFY(!shows(press().paint(printed(document).pages, 0, 2), green));
        document.accent = u"#005a28"_s;
        const Printed made = printed(document);
        QVERIFY(shows(press().paint(made.pages, 0, 2), green));
        QCOMPARE(conformanceFaults(made.pdf).join(u"; "_s), QString());
        document.accent = u"#ffee00"_s; // not to be read: the program's own colour stays
        QCOMPARE(printed(document).pdf, printed(letterWith({})).pdf);
    }

    void theHousesFont()
    {
        letter::Document document = letterWith({figure(12)});
        document.font = ownFont();
        const Printed made = printed(document);
        QCOMPARE(conformanceFaults(made.pdf).join(u"; "_s), QString());
        const QString fonts = QString::fromUtf8(readBack(made.pdf, u"pdffonts"_s, {}));
        QVERIFY2(fonts.contains(u"NotoSans-Bold"_s) && fonts.contains(u"NotoSans-Italic"_s) &&
                     fonts.contains(u"NotoSansArabic-Regular"_s) && !fonts.contains(u"NotoSans-Regular"_s),
                 qPrintable(fonts));
        QVERIFY(textOf(made.pdf).contains(u"caf\u00e9"_s));
        // The lines of the other font are not taken from the shelf afterwards, nor these before.
        document.font = {};
        QVERIFY(readBack(printed(document).pdf, u"pdffonts"_s, {}).contains("NotoSans-Regular"));
        document.font = ownFont();
        QCOMPARE(printed(document).pdf, made.pdf);
    }

    void fontsThatAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("why");
        const QByteArray good = fontFile(u"NotoSans-Regular.ttf"_s);
        QTest::newRow("nothing") << QByteArray("x") << u"not a TrueType font"_s;
        QTest::newRow("cut") << good.left(good.size() / 2) << u"not a TrueType font"_s;
        QTest::newRow("PostScript outlines") << "OTTO" + good.mid(4) << u"PostScript"_s;
        QTest::newRow("a collection") << "ttcf" + good.mid(4) << u"several fonts"_s;
        QTest::newRow("of the web") << "wOF2" + good.mid(4) << u"web pages"_s;
        QTest::newRow("variable") << renamed(good, "gasp", "fvar") << u"variable"_s;
        QTest::newRow("of pictures") << renamed(good, "glyf", "CBDT") << u"pictures"_s;
        QTest::newRow("without widths") << renamed(good, "hmtx", "xmtx") << u"part of this font"_s;
        QTest::newRow("not for documents") << withRights(good, 0x0002) << u"does not let it"_s;
        QTest::newRow("only as a whole") << withRights(good, 0x0108) << u"parts of it"_s;
        QTest::newRow("another script") << fontFile(u"NotoSansHebrew-Regular.ttf"_s) << u"no shape for: "_s;
        QTest::newRow("endless") << good + QByteArray(5 << 20, '\0') << u"larger than 4 MB"_s;
    }
    void fontsThatAreRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, why);
        const auto checked = print::checkFont(file);
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.contains(why), qPrintable(checked.error().detail));
    }

    void fontsThatAreTaken()
    {
        for (const QString &name : {u"NotoSans-Regular.ttf"_s, u"NotoSans-BoldItalic.ttf"_s})
            QVERIFY2(print::checkFont(fontFile(name)), qPrintable(name));
        QVERIFY(print::checkFont(withRights(fontFile(u"NotoSans-Regular.ttf"_s), 0x0004)));
    }

    /// Bytes at random in a font: refused, or a letter all the same; never a crash.
    void damagedFonts()
    {
        const QByteArray good = fontFile(u"NotoSans-Regular.ttf"_s);
        QRandomGenerator random(20261127);
        int refused = 0;
        for (int round = 0; round < 60; ++round) {
            QByteArray bad = good;
            for (int i = 0; i < 40; ++i)
                bad[qsizetype(random.bounded(round % 2 ? 2000u : quint32(bad.size())))] =
                    char(random.bounded(256));
            letter::Document document = letterWith({});
            document.font = {u"Bad"_s, bad, bad, {}, {}};
            refused += print::checkFont(bad) ? 0 : 1;
            const auto pages = press().layOut(document, {});
            if (pages)
                press().paint(*pages, 0, 1);
        }
        QVERIFY(refused > 0 && refused < 60);
    }

    void picturesThatAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << QByteArray("x") << u"not a PNG"_s;
        QTest::newRow("a JPEG's beginning") << QByteArray("\xFF\xD8\xFF\xE0 JFIF") << u"not a PNG"_s;
        QTest::newRow("cut") << badge().left(60) << u"damaged"_s;
        QTest::newRow("endless") << badge() + QByteArray(2 << 20, 'x') << u"larger than 1 MB"_s;
        QTest::newRow("too many points") << badge({2000, 1001}) << u"two million"_s;
    }
    void picturesThatAreRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, why);
        const auto image = print::logoImage(file);
        QVERIFY(!image);
        QVERIFY2(image.error().detail.contains(why), qPrintable(image.error().detail));
    }

    void whatIsClearShowsThePaper()
    {
        const auto image = print::logoImage(badge());
        QVERIFY(image);
        QCOMPARE(image->pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(image->pixelColor(5, 5), QColor(200, 0, 0));
    }
};

QTEST_MAIN(HouseLookTest)
#include "tst_house_look.moc"
