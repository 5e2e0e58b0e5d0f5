// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of letters: kinds, headings, places of the public interest test, and where a click leads.
#include "tests/letter/good_cases.h"
#include "tests/letter/random_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::PitPlace;
using law::SliceOutcome;
using letter::Block;
using letter::BlockKind;
using letter::Document;
using letter::LetterKind;
using test::Desk;

namespace
{
QVector<law::Case> goodCases()
{
    return {test::refusalCase(),    test::twoExemptionsCase(), test::partialCase(), test::ncndCase(),
            test::costCase(),       test::conductCase(),       test::mixedCase(),   test::notHeldCase(),
            test::disclosureCase(), test::extensionCase()};
}

law::Case caseWith(const QVector<SliceOutcome> &outcomes)
{
    law::Case c = test::completeCase();
    c.decision.slices.clear();
    for (const SliceOutcome outcome : outcomes) {
        law::Slice slice;
        slice.id = u"s"_s + QString::number(c.decision.slices.size());
        slice.outcome = outcome;
        c.decision.slices << slice;
    }
    return c;
}

QString textOf(const Block &block)
{
    Document one;
    one.blocks = {block};
    return letter::plainText(one);
}

/// What is wrong with the headings of a document; empty when nothing is.
QString headingFault(const Document &document)
{
    int last = 0, titles = 0;
    for (const Block &block : document.blocks) {
        if (block.kind != BlockKind::Heading)
            continue;
        titles += block.level == 1;
        if (block.level < 1 || block.level > 3 || block.level > last + 1)
            return u"level "_s + QString::number(block.level) + u": "_s + textOf(block);
        if (!block.keepWithNext)
            return u"may be left alone: "_s + textOf(block);
        if (block.level == 1 && textOf(block) != document.title.simplified())
            return u"is not the title: "_s + textOf(block);
        last = block.level;
    }
    return titles == 1 ? QString() : u"titles: "_s + QString::number(titles);
}

/// A heading or an announcement at the very end, and blocks without words, are faults.
QString emptyFault(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (textOf(block).trimmed().isEmpty())
            return u"an empty block"_s;
    }
    if (!document.blocks.isEmpty() && document.blocks.last().keepWithNext &&
        document.blocks.last().kind == BlockKind::Paragraph)
        return u"announces nothing"_s;
    return {};
}
} // namespace

class TstLetters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindIsDerived_data()
    {
        using S = SliceOutcome;
        QTest::addColumn<QVector<SliceOutcome>>("outcomes");
        QTest::addColumn<LetterKind>("kind");
        const auto row = [](const char *name, QVector<S> outcomes, LetterKind kind) {
            QTest::newRow(name) << outcomes << kind;
        };
        row("disclosed", {S::Disclosed, S::Disclosed}, LetterKind::Disclosure);
        row("disclosed, rest not held", {S::Disclosed, S::NotHeld}, LetterKind::Disclosure);
        row("not held", {S::NotHeld}, LetterKind::NotHeld);
        row("withheld", {S::Withheld}, LetterKind::Refusal);
        row("withheld, rest not held", {S::NotHeld, S::Withheld}, LetterKind::Refusal);
        row("withheld and disclosed", {S::Withheld, S::Disclosed}, LetterKind::PartialRefusal);
        row("disclosed, rest open", {S::Disclosed, S::Undecided}, LetterKind::PartialRefusal);
        row("withheld, rest open", {S::Withheld, S::Undecided}, LetterKind::Refusal);
        row("neither", {S::NeitherConfirmNorDeny}, LetterKind::NeitherConfirmNorDeny);
        row("neither, rest withheld", {S::NeitherConfirmNorDeny, S::Withheld}, LetterKind::Refusal);
        row("neither, rest disclosed", {S::NeitherConfirmNorDeny, S::Disclosed}, LetterKind::PartialRefusal);
        row("cost", {S::RefusedCost}, LetterKind::Cost);
        row("cost, rest disclosed", {S::RefusedCost, S::Disclosed}, LetterKind::PartialRefusal);
        row("vexatious and repeated", {S::RefusedVexatious, S::RefusedRepeated}, LetterKind::Conduct);
        row("undecided", {S::Undecided}, LetterKind::Undecided);
    }
    void kindIsDerived()
    {
        QFETCH(QVector<SliceOutcome>, outcomes);
        QTEST(letter::kindOf(caseWith(outcomes)), "kind");
    }

    void kindWithoutSlices()
    {
        law::Case c = test::completeCase();
        c.decision.slices.clear();
        QCOMPARE(letter::kindOf(c), LetterKind::Refusal);
        c.decision.tests.first().result = law::BalanceResult::Undecided;
        QCOMPARE(letter::kindOf(c), LetterKind::Undecided);
        law::Case none = test::notHeldCase();
        none.decision.slices.clear();
        QCOMPARE(letter::kindOf(none), LetterKind::NotHeld);
        QCOMPARE(letter::kindOf({}), LetterKind::Undecided);
    }

    void headingsAreInOrder()
    {
        for (law::Case c : goodCases()) {
            for (const PitPlace place : {PitPlace::InLetter, PitPlace::Annex, PitPlace::OwnFile}) {
                c.decision.pitPlace = place;
                for (const Document &document : test::deskOf(c).letters()) {
                    QCOMPARE(headingFault(document), QString());
                    QCOMPARE(emptyFault(document), QString());
                    QCOMPARE(document.language, u"en-GB"_s);
                    QCOMPARE(document.date, c.decision.letterDate);
                    QCOMPARE(document.author, u"Northmoor Constabulary"_s);
                }
            }
        }
    }

    void headingsAreInOrderInAnyCase()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            Desk desk = test::deskOf(test::caseFrom(seed));
            QVector<Document> documents = desk.letters();
            documents << desk.pit();
            for (const Document &document : documents) {
                const QString fault = headingFault(document) + emptyFault(document);
                QVERIFY2(fault.isEmpty(), qPrintable(QString::number(seed) + u' ' + fault));
            }
        }
    }

    void anEmptyCaseStillMakesALetter()
    {
        Desk desk = test::deskOf({});
        desk.authority = {};
        desk.addressee = {};
        const QVector<Document> documents = desk.letters();
        QCOMPARE(documents.size(), 1);
        QCOMPARE(documents.first().fileName, u"letter.pdf"_s);
        QCOMPARE(headingFault(documents.first()), QString());
        QCOMPARE(emptyFault(documents.first()), QString());
        QCOMPARE(desk.pit().fileName, u"PIT.pdf"_s);
        QCOMPARE(headingFault(desk.pit()), QString());
    }

    void filesAreNamedAfterTheReference()
    {
        Desk desk = test::deskOf(test::refusalCase());
        desk.matter.reference = u"624A/23"_s;
        desk.matter.decision.pitPlace = PitPlace::OwnFile;
        const QVector<Document> documents = desk.letters();
        QCOMPARE(documents.size(), 2);
        QCOMPARE(documents[0].fileName, u"624A_23_letter.pdf"_s);
        QCOMPARE(documents[1].fileName, u"624A_23_PIT.pdf"_s);
        QCOMPARE(documents[1], desk.pit());
        desk.matter.reference = QString(500, u'9');
        QVERIFY(desk.letters().first().fileName.endsWith(u"_letter.pdf"));
        desk.matter.reference = u"../CON"_s;
        QVERIFY(!desk.letters().first().fileName.contains(u'/'));
    }

    void annexStartsAPageAndIsBoundToItsLetter()
    {
        Desk desk = test::deskOf(test::refusalCase());
        desk.matter.decision.pitPlace = PitPlace::Annex;
        const QVector<Document> documents = desk.letters();
        QCOMPARE(documents.size(), 1);
        const QVector<Block> blocks = documents.first().blocks;
        const auto annex = std::find_if(blocks.begin(), blocks.end(),
                                        [](const Block &block) { return block.pageBreakBefore; });
        QVERIFY(annex != blocks.end());
        QCOMPARE(textOf(*annex), u"Annex A: The public interest test"_s);
        QCOMPARE(textOf(*(annex + 1)),
                 u"This public interest test is part of our letter 101/26 of 23 November 2026."_s);
        QVERIFY(std::any_of(blocks.begin(), annex,
                            [](const Block &block) { return textOf(block).contains(u"in Annex A"); }));
        QVERIFY(std::any_of(blocks.begin(), annex,
                            [](const Block &block) { return block.kind == BlockKind::Signature; }));
    }

    void aTeamsOwnTitleHeadsTheTest()
    {
        Desk desk = test::deskOf(test::refusalCase());
        law::Section title;
        title.id = u"x0"_s;
        title.role = law::SectionRole::Title;
        title.heading = u"Public Interest Test \u2013 101/26"_s;
        desk.matter.decision.tests.first().sections.prepend(title);
        QCOMPARE(desk.pit().title, title.heading);
        QCOMPARE(desk.text().count(title.heading), 1);
        desk.matter.decision.pitPlace = PitPlace::Annex;
        QVERIFY(desk.text().contains(u"Annex A: "_s + title.heading));
    }

    void placingChangesNoWordOfTheTest()
    {
        Desk desk = test::deskOf(test::refusalCase());
        const auto words = [&desk](PitPlace place) {
            desk.matter.decision.pitPlace = place;
            QStringList found;
            for (const Document &document : desk.letters()) {
                for (const Block &block : test::flattened(document.blocks)) {
                    if (block.from.objectId.startsWith(u'x') || block.from.objectId.startsWith(u'f'))
                        found << textOf(block);
                }
            }
            return found;
        };
        const QStringList inLetter = words(PitPlace::InLetter);
        QVERIFY(inLetter.size() > 8);
        QCOMPARE(words(PitPlace::Annex), inLetter);
        QCOMPARE(words(PitPlace::OwnFile), inLetter);
    }

    void outweighsIsSaidOnceOnly_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<bool>("added");
        QTest::newRow("said") << u"The interest in keeping it outweighs the other."_s << false;
        QTest::newRow("was said") << u"Disclosure is OUTWEIGHED by safety."_s << false;
        QTest::newRow("unsaid") << u"The balance favours keeping it."_s << true;
        QTest::newRow("denied") << u"It does not outweigh the interest in safety."_s << true;
        QTest::newRow("blank") << QString() << true;
    }
    void outweighsIsSaidOnceOnly()
    {
        QFETCH(QString, own);
        QFETCH(bool, added);
        Desk desk = test::deskOf(test::refusalCase());
        desk.matter.decision.tests.first().sections[3].text = own;
        const QString words =
            u"the public interest in maintaining the exemption outweighs the public interest in "
            u"disclosing the information."_s;
        QCOMPARE(desk.text().contains(words), added);
        desk.matter.decision.tests.first().result = law::BalanceResult::Even;
        QVERIFY(!desk.text().contains(words));
    }

    void weightFollowsItsFactor()
    {
        Desk desk = test::deskOf(test::refusalCase());
        law::Factor &factor = desk.matter.decision.tests.first().sections[1].factors[0];
        QVERIFY(desk.text().contains(factor.text + u" We gave this some weight. "_s + factor.why));
        factor.weight = law::Weight::Unstated;
        QVERIFY(desk.text().contains(factor.text + u' ' + factor.why));
        factor.why.clear();
        QVERIFY(desk.text().contains(factor.text + u" The locks of the Harbour Street store"_s));
    }

    void whatWasNotPlacedIsMarked()
    {
        Desk desk = test::deskOf(test::refusalCase());
        law::Section rest;
        rest.id = u"x9"_s;
        rest.role = law::SectionRole::Remainder;
        rest.heading = u"Odd words"_s;
        rest.text = u"These stood between two pages."_s;
        desk.matter.decision.tests.first().sections << rest;
        QVERIFY(desk.text().contains(u"Text that was not placed Odd words These stood between two pages."_s));
    }

    void clicksLeadToTheField()
    {
        const law::Case c = test::refusalCase();
        QHash<QString, law::Field> fields;
        for (const Document &document : test::deskOf(c).letters()) {
            for (const Block &block : test::flattened(document.blocks))
                fields.insert(textOf(block), block.from.field);
        }
        QCOMPARE(fields.value(c.decision.tests[0].sections[0].text), law::Field::HarmText);
        QCOMPARE(fields.value(c.decision.tests[0].sections[1].factors[0].text), law::Field::FactorText);
        QCOMPARE(fields.value(c.decision.tests[0].sections[3].text), law::Field::BalanceText);
        QCOMPARE(fields.value(c.decision.tests[0].strongestPoint), law::Field::StrongestPoint);
        QCOMPARE(fields.value(u"We hold the information that you asked for."_s), law::Field::Held);
        QCOMPARE(fields.value(u"We received this request from you on 2 November 2026:"_s),
                 law::Field::Received);
    }

    void reducedReasonsLeaveNoReasonIn()
    {
        Desk desk = test::deskOf(test::twoExemptionsCase());
        desk.matter.decision.s17_4Reason = u"The reasons name the locks."_s;
        const QStringList all = test::sentencesOf(desk.matter.decision);
        QVERIFY(test::lostFrom(desk.text(), all).isEmpty());
        QVERIFY(!desk.text().contains(desk.matter.decision.s17_4Reason));
        desk.matter.decision.reducedReasons = true;
        const QString text = desk.text() + letter::plainText(desk.pit());
        for (const law::Section &section : desk.matter.decision.tests.first().sections)
            QVERIFY(section.text.isEmpty() || !text.contains(section.text));
        QVERIFY(!text.contains(desk.matter.decision.s17_4Reason));
        QVERIFY(!text.contains(u"burglar"_s));
        QVERIFY(!text.contains(u"armed thieves"_s));
        QVERIFY(text.contains(u"section 31(1)(a)"_s));
    }

    void manyPartsAreLeftToTheTable()
    {
        Desk desk = test::deskOf(caseWith(QVector<SliceOutcome>(12, SliceOutcome::Withheld)));
        for (law::Slice &slice : desk.matter.decision.slices)
            slice.label = u"Document "_s + slice.id;
        QVERIFY(desk.text().contains(u"(12 parts, listed in the table below)"_s));
        const QVector<Block> blocks = desk.letters().first().blocks;
        const auto table = std::find_if(blocks.begin(), blocks.end(),
                                        [](const Block &b) { return b.kind == BlockKind::Table; });
        QVERIFY(table != blocks.end());
        QCOMPARE(table->rows.size(), 12);
        QCOMPARE(table->head.cells.size(), table->columnWeights.size());
        QCOMPARE(table->rows.first().cells.size(), table->columnWeights.size());
    }

    void firstWordsShowDecisionAndRights()
    {
        for (const law::Case &c : goodCases()) {
            const QString text = letter::plainText(test::deskOf(c).letters().first()).simplified();
            const qsizetype glance = text.indexOf(u"Our decision at a glance");
            QVERIFY(glance > 0 && glance < 500);
            const qsizetype rights = text.indexOf(u"What you can do. If you are unhappy");
            QVERIFY2(rights > glance && rights < 1300, qPrintable(text.left(1500)));
        }
    }
};

QTEST_GUILESS_MAIN(TstLetters)
#include "tst_letters.moc"
