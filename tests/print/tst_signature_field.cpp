// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "print/display.h"
#include "tests/print/conformance.h"
#include "tests/print/printed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::test;
using namespace cpoise;

namespace
{
letter::Document signedLetter()
{
    letter::Document made =
        document({heading(1, u"Your request 101/26"_s), paragraph(words(60)), paragraph(u"Yours sincerely"_s),
                  signature({u"Morgan Vale"_s, u"Information Rights Officer"_s})});
    made.signatureField = u"Digital signature of Morgan Vale"_s;
    return made;
}

/// With nothing compressed, so that a fault can be put into any part of it.
QByteArray openLetter()
{
    return readBack(printed(signedLetter()).pdf, u"qpdf"_s,
                    {u"--qdf"_s, u"--object-streams=disable"_s, u"--no-original-object-ids"_s}, {u"-"_s});
}
} // namespace

/// The field that a letter keeps for a digital signature: tagged, described, printed, blank, and in letters
/// that ask for it only.
class SignatureFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conforms()
    {
        const QByteArray pdf = printed(signedLetter()).pdf;
        QCOMPARE(conformanceFaults(pdf), QStringList());
        const PdfStructure file(pdf);
        QCOMPARE(file.outline(), u"Document(H1 P P Form Div(P P))"_s);
        QVERIFY(textOf(pdf).contains(u"Yours sincerely Morgan Vale"_s));
    }

    void standsAtTheEndWithoutASignatureBlock()
    {
        letter::Document letter = signedLetter();
        letter.blocks.removeLast();
        const QByteArray pdf = printed(letter).pdf;
        QCOMPARE(conformanceFaults(pdf), QStringList());
        QCOMPARE(PdfStructure(pdf).outline(), u"Document(H1 P P Form)"_s);
    }

    /// A page too full for the field takes it, the closing and the name to the next one together.
    void staysWithTheName()
    {
        for (int count = 380; count < 480; count += 10) {
            letter::Document letter = signedLetter();
            letter.blocks[1] = paragraph(words(count));
            const Printed made = printed(letter);
            const QStringList pages = pagesOf(made.pdf);
            const auto &sheets = made.pages.data()->sheets;
            for (qsizetype i = 0; i < sheets.size(); ++i) {
                const bool here = !sheets[i].links.isEmpty();
                QCOMPARE(pages[i].contains(u"Morgan Vale"_s), here);
                QCOMPARE(pages[i].contains(u"Yours sincerely"_s), here);
            }
        }
    }

    /// Each fault in the field alone makes a file that is not what it says.
    void seesEachFault_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("no name") << QByteArray("/TU (Dig") << QByteArray("/TX (Dig");
        QTest::newRow("not printed") << QByteArray("/F 132") << QByteArray("/F 130");
        QTest::newRow("no signature") << QByteArray("/FT /Sig") << QByteArray("/FT /Btn");
        QTest::newRow("no picture") << QByteArray("/AP <<") << QByteArray("/AX <<");
        QTest::newRow("two pictures") << QByteArray("/N ") << QByteArray("/D ");
        QTest::newRow("no element") << QByteArray("/S /Form") << QByteArray("/S /Link");
        QTest::newRow("no flags") << QByteArray("/SigFlags 3") << QByteArray("/SigFlags 0");
        QTest::newRow("not in the form") << QByteArray("/Fields [") << QByteArray("/Fieldz [");
        QTest::newRow("picture without box") << QByteArray("/BBox") << QByteArray("/BBux");
    }

    void seesEachFault()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QByteArray open = openLetter();
        QCOMPARE(conformanceFaults(open), QStringList());
        const qsizetype at = open.lastIndexOf(good);
        QVERIFY2(at >= 0, "the file has no such part");
        open.replace(at, good.size(), bad);
        QVERIFY(!conformanceFaults(open).isEmpty());
    }

    /// A letter that has no field has no form either.
    void seesAFormWithoutAField()
    {
        QByteArray open = openLetter();
        QVERIFY(open.contains("/Annots ["));
        open.replace("/Annots [", "/Annotz [");
        QVERIFY(conformanceFaults(open).contains(u"a form without its field, or a field without its form"_s));
    }

    void conformsInLargePrint()
    {
        QCOMPARE(conformanceFaults(printed(signedLetter(), print::pageFor(18)).pdf), QStringList());
    }
};

QTEST_MAIN(SignatureFieldTest)
#include "tst_signature_field.moc"
