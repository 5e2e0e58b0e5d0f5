// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/print/printed.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise::test;

/// The words of a letter come out of the file as they went in.
class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textInReadingOrder();
    void sameBytesTwice();
};

void TextTest::textInReadingOrder()
{
    NEEDS_PDFTOTEXT();
    const auto made = printed(document({
        address({u"Information Rights Unit"_s, u"1 Harbour Street"_s, u"Northmoor NM1 1AA"_s}),
        heading(1, u"Your request 101/26"_s),
        paragraph(
            u"You asked which make of lock secures each evidence store. We hold this; the firewall "
            u"\u201coffice\u201d "
            u"file says so \u2013 in full, and it says it in so many words that the line has to break."_s),
        heading(2, u"Factors favouring disclosure"_s),
        list(false,
             {u"Openness about how the constabulary looks after evidence."_s,
              u"The locks of the Harbour Street store failed in 2024, and people may ask what replaced them; "
              u"this item is long enough to need a second line on the page."_s}),
        list(true, {u"First."_s, u"Second."_s}),
        table(u"What we decided"_s, {u"Question"_s, u"Held"_s, u"Outcome"_s},
              {{u"1"_s, u"Yes"_s, u"Withheld under section 31(1)(a)"_s}, {u"2"_s, u"No"_s, u"Not held"_s}}),
        signature({u"Morgan Vale"_s, u"Information Access Officer"_s}),
    }));
    QCOMPARE(textOf(made.pdf),
             u"Information Rights Unit 1 Harbour Street Northmoor NM1 1AA Your request 101/26 You asked "
             u"which make of "
             u"lock secures each evidence store. We hold this; the firewall \u201coffice\u201d file says so "
             u"\u2013 in "
             u"full, and it says it in so many words that the line has to break. Factors favouring "
             u"disclosure \u2022 "
             u"Openness about how the constabulary looks after evidence. \u2022 The locks of the Harbour "
             u"Street store "
             u"failed in 2024, and people may ask what replaced them; this item is long enough to need a "
             u"second line "
             u"on the page. 1. First. 2. Second. What we decided Question Held Outcome 1 Yes Withheld under "
             u"section "
             u"31(1)(a) 2 No Not held Morgan Vale Information Access Officer 101/26 Page 1 of 1"_s);
}

void TextTest::sameBytesTwice()
{
    const auto text = document({heading(1, u"Title"_s), paragraph(words(2000))});
    const auto first = printed(text);
    QCOMPARE(printed(text).pdf, first.pdf);
    QVERIFY(first.pages.count() > 3);
}

QTEST_MAIN(TextTest)
#include "tst_text.moc"
