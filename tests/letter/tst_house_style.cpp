// SPDX-License-Identifier: GPL-3.0-or-later
// An authority's own way of writing: other words, order and form; never less than the letter has to say.
#include <QtTest>

#include "letter/house_style.h"
#include "letter/plain_text.h"
#include "tests/letter/composed.h"
#include "tests/letter/good_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using letter::Block;
using letter::BlockKind;

namespace
{
/// A test with two factors on each side, its sections written in the order harm, against, for, balance.
law::Case caseOfFactors()
{
    law::Case matter = test::refusalCase();
    law::PublicInterestTest &pit = matter.decision.tests.first();
    const auto factor = [](const QString &id, const QString &text) {
        law::Factor made;
        made.id = id;
        made.text = text;
        return made;
    };
    const auto section = [](law::SectionRole role, const QString &heading, const QString &text) {
        law::Section made;
        made.id = heading;
        made.role = role;
        made.heading = heading;
        made.text = text;
        return made;
    };
    law::Section against = section(law::SectionRole::Against, u"Reasons against"_s, {});
    against.factors = {factor(u"a1"_s, u"Stores would be broken into."_s),
                       factor(u"a2"_s, u"Guards cost money."_s)};
    law::Section side = section(law::SectionRole::For, u"Reasons for disclosure"_s, {});
    side.factors = {factor(u"f1"_s, u"Spending is public."_s), factor(u"f2"_s, u"Trust needs facts."_s),
                    factor(u"f3"_s, u"A report is due."_s)};
    pit.sections = {section(law::SectionRole::Harm, u"Harm"_s, u"Locks would be known."_s), against, side,
                    section(law::SectionRole::Balance, u"Balance"_s, u"Both were weighed."_s)};
    pit.result = law::BalanceResult::Maintaining;
    return matter;
}

QVector<Block> blocksIn(const law::HouseStyle &style, const law::Case &matter = caseOfFactors())
{
    test::Desk desk = test::deskOf(matter);
    desk.authority.style = style;
    QVector<Block> blocks;
    for (const letter::Document &document : desk.letters())
        blocks += document.blocks;
    return blocks;
}

QString textIn(const law::HouseStyle &style, const law::Case &matter = caseOfFactors())
{
    QStringList lines;
    for (const Block &block : blocksIn(style, matter))
        lines << letter::plainText(block);
    return lines.join(u'\n');
}

/// Whether these stand in this order.
bool inOrder(const QString &text, const QStringList &parts)
{
    qsizetype at = -1;
    for (const QString &part : parts) {
        at = text.indexOf(part, at + 1);
        if (at < 0)
            return false;
    }
    return true;
}

law::HouseStyle with(law::FactorLayout layout)
{
    law::HouseStyle style;
    style.factors = layout;
    return style;
}
} // namespace

class HouseStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factorsAsTheHouseWritesThem()
    {
        const auto lists = [](const law::HouseStyle &style) {
            QVector<Block> found;
            for (const Block &block : blocksIn(style))
                if (block.kind == BlockKind::List &&
                    letter::plainText(block).contains(u"Trust needs facts."_s))
                    found << block;
            return found;
        };
        QVERIFY(!lists({}).first().ordered);
        const Block lettered = lists(with(law::FactorLayout::Letters)).first();
        QVERIFY(lettered.ordered && lettered.lettered);
        QCOMPARE(lettered.items.size(), 3);
        QVERIFY(lists(with(law::FactorLayout::Paragraphs)).isEmpty());
        QVERIFY(textIn(with(law::FactorLayout::Paragraphs)).contains(u"\nTrust needs facts.\n"_s));
    }

    void bothSidesBesideEachOther()
    {
        QVector<Block> tables;
        for (const Block &block : blocksIn(with(law::FactorLayout::Columns)))
            if (block.kind == BlockKind::Table && letter::plainText(block).contains(u"Trust needs facts."_s))
                tables << block;
        QCOMPARE(tables.size(), 1);
        const Block &table = tables.first();
        QCOMPARE(
            letter::plainText(table),
            u"Reasons against\nReasons for disclosure\nStores would be broken into.\nSpending is public.\n"
            "Guards cost money.\nTrust needs facts.\nA report is due."_s);
        const QString text = textIn(with(law::FactorLayout::Columns));
        QCOMPARE(text.count(u"Reasons for disclosure"_s), 1);
        QVERIFY(inOrder(text, {u"Harm"_s, u"Reasons against"_s, u"Balance"_s}));
    }

    void theOrderOfTheSides()
    {
        law::HouseStyle style;
        QVERIFY(inOrder(textIn(style), {u"Harm"_s, u"Reasons against"_s, u"Reasons for"_s, u"Balance"_s}));
        style.sides = law::SidesOrder::ForFirst;
        QVERIFY(inOrder(textIn(style), {u"Harm"_s, u"Reasons for"_s, u"Reasons against"_s, u"Balance"_s}));
        style.sides = law::SidesOrder::AgainstFirst;
        QVERIFY(inOrder(textIn(style), {u"Harm"_s, u"Reasons against"_s, u"Reasons for"_s, u"Balance"_s}));
    }

    void theResultBeforeItsReasons()
    {
        const QString result = u"the public interest in maintaining the exemption outweighs"_s;
        law::HouseStyle style;
        QVERIFY(inOrder(textIn(style), {u"Both were weighed."_s, result}));
        style.result = law::ResultPlace::BeforeReasons;
        QVERIFY(inOrder(textIn(style), {result, u"Locks would be known."_s, u"Both were weighed."_s}));
        QCOMPARE(textIn(style).count(result), 1);
    }

    void datesAsTheHouseWritesThem()
    {
        law::HouseStyle style;
        style.dates = law::DateForm::WithWeekday;
        const QDate date = test::refusalCase().decision.letterDate;
        const QString weekday =
            QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, u"dddd d MMMM yyyy"_s);
        QVERIFY(textIn(style).contains(weekday));
        QVERIFY(!textIn({}).contains(weekday));
    }

    void standingTextsInOtherWords()
    {
        law::HouseStyle style;
        style.words = {{u"rights-heading"_s, u"Your right to complain"_s}, {u"reuse-heading"_s, u"Re-use"_s}};
        QVERIFY(letter::check(style, test::wording()));
        QVERIFY(textIn(style).contains(u"Your right to complain"_s));
        QVERIFY(!textIn(style).contains(u"If you are unhappy with our answer\n"_s));
        QVERIFY(textIn(style, test::disclosureCase()).contains(u"Re-use"_s));
    }

    void wordsThatAreRefused_data()
    {
        QTest::addColumn<QVector<law::Rewording>>("words");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QVector<law::Rewording> &words, const QString &why) {
            QTest::newRow(name) << words << why;
        };
        row("no such text", {{u"farewell"_s, u"Goodbye"_s}}, u"no such text"_s);
        row("the balance", {{u"balance-maintaining"_s, u"We kept it."_s}}, u"states the law"_s);
        row("a limb", {{u"limb-would"_s, u"It may."_s}}, u"states the law"_s);
        row("emptied", {{u"rights-review"_s, u" \n"_s}}, u"needs words"_s);
        row("lost its reference", {{u"title"_s, u"Our decision"_s}}, u"needs exactly {reference}"_s);
        row("one of its own", {{u"help-heading"_s, u"Help for {name}"_s}}, u"takes no {placeholder}"_s);
        row("a brace alone", {{u"title"_s, u"{reference} {"_s}}, u"brace"_s);
        row("twice", {{u"help-heading"_s, u"Help"_s}, {u"help-heading"_s, u"Aid"_s}}, u"twice"_s);
        row("endless", {{u"help-heading"_s, QString(5000, u'x')}}, u"longer"_s);
    }
    /// Refused when it is read in; and should it stand in the settings all the same, the letter keeps its own
    /// words.
    void wordsThatAreRefused()
    {
        QFETCH(QVector<law::Rewording>, words);
        QFETCH(QString, why);
        law::HouseStyle style;
        style.words = words;
        const auto checked = letter::check(style, test::wording());
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.contains(why), qPrintable(checked.error().detail));
        if (why != u"twice"_s)
            QCOMPARE(textIn(style), textIn({}));
    }

    /// Every sentence of the decision is in a letter of every style.
    void nothingIsLostInAnyStyle()
    {
        const QStringList sentences{u"Locks would be known."_s, u"Stores would be broken into."_s,
                                    u"Guards cost money."_s,    u"Spending is public."_s,
                                    u"Trust needs facts."_s,    u"A report is due."_s,
                                    u"Both were weighed."_s};
        for (const auto layout : {law::FactorLayout::Bullets, law::FactorLayout::Letters,
                                  law::FactorLayout::Paragraphs, law::FactorLayout::Columns}) {
            for (const auto sides :
                 {law::SidesOrder::AsWritten, law::SidesOrder::ForFirst, law::SidesOrder::AgainstFirst}) {
                for (const auto place : {law::ResultPlace::AfterBalance, law::ResultPlace::BeforeReasons}) {
                    const QString text = textIn({layout, place, sides, law::DateForm::Plain, {}});
                    for (const QString &sentence : sentences)
                        QVERIFY2(text.count(sentence) == 1, qPrintable(sentence));
                }
            }
        }
    }

    void whatStatesTheLawIsNotOnTheList()
    {
        const QStringList keys = letter::rewordable(test::wording());
        QVERIFY(keys.size() > 20);
        for (const QString &key : keys)
            QVERIFY2(!key.startsWith(u"limb-"_s) && !key.startsWith(u"balance-"_s) &&
                         !key.startsWith(u"level-"_s),
                     qPrintable(key));
    }
};

QTEST_GUILESS_MAIN(HouseStyleTest)
#include "tst_house_style.moc"
