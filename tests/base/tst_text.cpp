// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanedText_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::newRow("plain") << u"Plain text."_s << u"Plain text."_s;
        QTest::newRow("CR LF and CR") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
        QTest::newRow("line and paragraph separators") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s;
        QTest::newRow("NUL inside") << u"a\u0000b"_s << u"ab"_s;
        QTest::newRow("control characters") << u"a\u0001\u001F\u007F\u0085b\tc"_s << u"ab\tc"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"b"_s << u"a\uFFFDb"_s;
        QTest::newRow("emoji stays") << u"a\U0001F512b"_s << u"a\U0001F512b"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa"_s << u"a"_s;
        QTest::newRow("marks behind what goes") << u"\u0001\uFEFF\uFEFFa\uFEFFb"_s << u"a\uFEFFb"_s;
        QTest::newRow("smart quotes, soft hyphen")
            << u"\u201Cco\u00ADop\u201D"_s << u"\u201Cco\u00ADop\u201D"_s;
        QTest::newRow("markup is text") << u"<b>x</b> &amp; %1 ${y}"_s << u"<b>x</b> &amp; %1 ${y}"_s;
    }
    void cleanedText()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QCOMPARE(cleaned(in), out);
        QCOMPARE(cleaned(out), out); // clean is clean: what goes out comes in again as it was
    }

    void blank()
    {
        QVERIFY(isBlank(u""));
        QVERIFY(isBlank(u" \t\n\u00A0\u200B\uFEFF"));
        QVERIFY(!isBlank(u" . "));
    }

    void paragraphsSplitAtBlankLines()
    {
        QCOMPARE(paragraphs(u"\n\none\ntwo\n \u00A0\n\nthree\n"_s), (QStringList{u"one\ntwo"_s, u"three"_s}));
        QCOMPARE(paragraphs(fromParagraphs({u"a"_s, u"b"_s})), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(paragraphs(u" \n \n"_s).isEmpty());
    }

    void sentencesInOrder()
    {
        QCOMPARE(sentences(u"One is here. Is two? \u201CThree.\u201D Four\nruns on.\n\nFive"_s),
                 (QStringList{u"One is here."_s, u"Is two?"_s, u"\u201CThree.\u201D"_s, u"Four runs on."_s,
                              u"Five"_s}));
    }

    void references_data()
    {
        QTest::addColumn<QString>("spelling");
        for (const QString &spelling :
             {u"624A/23"_s, u"624a/23"_s, u"624a / 23"_s, u"624A_23"_s, u"FOI-624A-23"_s, u"foi 624A/23"_s,
              u"FOI/624A/23 "_s, u"\u200B624A\u2044\u200D23"_s, u"６２４Ａ／２３"_s})
            QTest::newRow(qPrintable(spelling)) << spelling;
    }
    void references()
    {
        QFETCH(QString, spelling);
        QCOMPARE(referenceKey(spelling), u"624a23"_s);
    }
    void referencesThatDiffer()
    {
        QVERIFY(referenceKey(u"624A/23") != referenceKey(u"624B/23"));
        QCOMPARE(referenceKey(u"FOI"), u"foi"_s);
        QCOMPARE(referenceKey(u"FOIA/1"), u"foia1"_s);
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("reference") << u"624A/23"_s << u"624A_23"_s;
        QTest::newRow("parent folder") << u"..\\..\\evil"_s << u"_._.._evil"_s;
        QTest::newRow("reserved") << u"CON"_s << u"_CON"_s;
        QTest::newRow("reserved console") << u"conout$.pdf"_s << u"_conout$.pdf"_s;
        QTest::newRow("reserved with ending") << u"nul.txt"_s << u"_nul.txt"_s;
        QTest::newRow("reserved digits") << u"COM1"_s << u"_COM1"_s;
        QTest::newRow("stream") << u"a.txt:ads"_s << u"a.txt_ads"_s;
        QTest::newRow("trailing dot and space") << u"name. . "_s << u"name"_s;
        QTest::newRow("override") << u"x\u202Efdp.exe"_s << u"xfdp.exe"_s;
        QTest::newRow("empty") << u" "_s << u"unnamed"_s;
        QTest::newRow("pipes and quotes") << u"a|b\"c<d>e?f*"_s << u"a_b_c_d_e_f_"_s;
        QTest::newRow("Welsh") << u"ŵŷ"_s << u"ŵŷ"_s;
    }
    void fileNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        if (QLatin1StringView(QTest::currentDataTag()) == "parent folder"_L1) {
            const QString made = safeFileName(name);
            QVERIFY2(!made.contains(u'\\') && !made.startsWith(u'.'), qPrintable(made));
            return;
        }
        QCOMPARE(safeFileName(name), safe);
    }
    void longFileName() { QCOMPARE(safeFileName(QString(300, u'a')).size(), 120); }

    void visible() { QCOMPARE(visibleLine(u"a\u202Eb\nc"), u"a<U+202E>b c"_s); }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
