// SPDX-License-Identifier: GPL-3.0-or-later
// The same letter as a web page and as a message, and whether it says who asked.
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "letter/email.h"
#include "letter/html.h"
#include "letter/naming.h"
#include "letter/plain_text.h"
#include "tests/letter/composed.h"
#include "tests/letter/good_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using letter::Block;
using letter::BlockKind;

namespace
{
/// What a reader of the page is told, white space folded; "failed" when the page is not well formed.
QString wordsIn(const QByteArray &page)
{
    QXmlStreamReader xml(page);
    QString words;
    int skipped = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const bool isHead = xml.name() == u"head"_s || xml.name() == u"footer"_s;
        if (xml.isStartElement() && isHead)
            ++skipped;
        if (xml.isEndElement() && isHead)
            --skipped;
        if (xml.isCharacters() && skipped == 0)
            words += xml.text();
        if (xml.isEndElement() || xml.isStartElement()) {
            static const QStringList within{u"strong"_s, u"em"_s, u"a"_s, u"span"_s};
            if (!within.contains(xml.name().toString()))
                words += u' ';
        }
    }
    return xml.hasError() ? u"failed: "_s + xml.errorString() : words.simplified();
}

letter::Document documentOf(const QVector<Block> &blocks)
{
    letter::Document document;
    document.title = u"Title <1>"_s;
    document.language = u"en-GB"_s;
    document.blocks = blocks;
    return document;
}

/// A good case of every kind of letter.
QVector<law::Case> allCases()
{
    return {test::twoQuestions(),      test::disclosureCase(), test::notHeldCase(), test::refusalCase(),
            test::twoExemptionsCase(), test::partialCase(),    test::ncndCase(),    test::costCase(),
            test::conductCase(),       test::extensionCase(),  test::mixedCase()};
}

letter::Run run(const QString &text)
{
    return {text, false, false, {}, {}};
}

Block textBlock(const QString &text)
{
    Block block;
    block.runs = {run(text)};
    return block;
}

letter::TableRow row(const QString &first, const QString &second)
{
    return {{{run(first)}, {run(second)}}};
}

Block tableBlock()
{
    Block table;
    table.kind = BlockKind::Table;
    table.caption = u"Schedule"_s;
    table.head = row(u"Part"_s, u"Answer"_s);
    table.rows = {row(u"1"_s, u"Given"_s), row(u"2"_s, u"Withheld"_s)};
    return table;
}
} // namespace

class OutletsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every letter of the tests: nothing is lost, nothing is added, and all stands in its order.
    void aPageSaysWhatTheLetterSays()
    {
        int count = 0;
        for (const law::Case &matter : allCases()) {
            for (const letter::Document &document : test::deskOf(matter).letters()) {
                QCOMPARE(wordsIn(letter::html(document)), letter::plainText(document).simplified());
                ++count;
            }
        }
        QVERIFY(count > 5);
    }

    void aMessageSaysWhatTheLetterSays()
    {
        for (const law::Case &matter : allCases()) {
            for (const letter::Document &document : test::deskOf(matter).letters()) {
                const QString body = letter::emailBody(document).simplified();
                qsizetype at = 0;
                for (const Block &block : document.blocks) {
                    if (block.kind == BlockKind::Table || block.kind == BlockKind::List)
                        continue; // their words stand between marks
                    const QString words = letter::plainText(block).simplified();
                    at = body.indexOf(words, at);
                    QVERIFY2(at >= 0, qPrintable(words));
                }
            }
        }
    }

    void hostileTextIsText()
    {
        const QString hostile =
            u"<script>alert(1)</script> & \"quoted\" 'so' \u202Ereversed\u202C \u0007 <!-- x"_s;
        Block link = textBlock(u"here"_s);
        link.runs[0].link = u"javascript:alert(1)"_s;
        Block mail = textBlock(u"write"_s);
        mail.runs[0].link = u"mailto:a\"b<c>@example"_s;
        Block lines;
        lines.kind = BlockKind::Address;
        lines.lines = {hostile};
        Block table = tableBlock();
        table.caption = hostile;
        const QByteArray page = letter::html(documentOf({textBlock(hostile), link, mail, lines, table}));
        QVERIFY2(!wordsIn(page).startsWith(u"failed"_s), qPrintable(wordsIn(page)));
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("javascript:"));
        QVERIFY(!page.contains("<!--"));
        QVERIFY(!page.contains("\xE2\x80\xAE"));
        QVERIFY(wordsIn(page).contains(u"<script>alert(1)</script> & \"quoted\""_s));
    }

    /// One file that a browser opens with no network, and that a screen reader finds its way in.
    void aPageStandsAlone()
    {
        const QByteArray page = letter::html(documentOf({textBlock(u"words"_s), tableBlock()}));
        QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(!page.contains("http://") && !page.contains("https://") && !page.contains("url("));
        QVERIFY(page.contains("<title>Title &lt;1&gt;</title>"));
        QVERIFY(page.contains("<caption>Schedule</caption>"));
        QCOMPARE(page.count("<th scope=\"col\">"), 2);
        QVERIFY(page.contains("Draft, not issued"));
    }

    void aTableInAMessage()
    {
        QCOMPARE(letter::emailBody(documentOf({tableBlock()})),
                 u"Schedule\n\nPart: 1\nAnswer: Given\n\nPart: 2\nAnswer: Withheld\n"_s);
    }

    void aListInAMessage()
    {
        Block inner;
        inner.kind = BlockKind::List;
        inner.items = {{{run(u"inside"_s)}, {}}};
        Block list;
        list.kind = BlockKind::List;
        list.ordered = true;
        list.items = {{{run(u"first"_s)}, {inner}}, {{run(u"second"_s)}, {}}};
        QCOMPARE(letter::emailBody(documentOf({list})), u"1. first\n  - inside\n2. second\n"_s);
    }

    void whoAsked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("names");
        QTest::newRow("no") << u"The ashes of the store were swept by a robin."_s << false;
        QTest::newRow("the name") << u"as Robin Ashby wrote"_s << true;
        QTest::newRow("in capitals, with other spaces") << u"ROBIN\u00A0ASHBY"_s << true;
        QTest::newRow("within a word") << u"RobinAshbyson"_s << false;
        QTest::newRow("the street") << u"near 2 Mill Lane."_s << true;
        QTest::newRow("the town alone") << u"all of Northmoor"_s << false;
    }
    void whoAsked()
    {
        QFETCH(QString, text);
        QFETCH(bool, names);
        const letter::Addressee robin{u"Robin Ashby"_s, u"2 Mill Lane\nNorthmoor"_s};
        QCOMPARE(letter::namesApplicant(documentOf({textBlock(text)}), robin), names);
        QVERIFY(!letter::namesApplicant(documentOf({textBlock(text)}), {}));
    }
};

QTEST_GUILESS_MAIN(OutletsTest)
#include "tst_outlets.moc"
