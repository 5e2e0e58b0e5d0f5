// SPDX-License-Identifier: GPL-3.0-or-later
// An authority's own way of writing: other words, order and form; never less than the letter has to say.
#include <QTest>

#include "letter/house_style.h"
#include "letter/plain_text.h"
#include "tests/letter/composed.h"
#include "tests/letter/good_cases.h"
#include "tests/support/law_book.h"

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
    desk.calendar = test::lawBook().calendar;
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

law::HouseStyle styleOf(law::FactorLayout layout, law::ResultPlace place, law::SidesOrder sides)
{
    law::HouseStyle style;
    style.factors = layout;
    style.result = place;
    style.sides = sides;
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
                    const QString text = textIn(styleOf(layout, place, sides));
                    for (const QString &sentence : sentences)
                        QVERIFY2(text.count(sentence) == 1, qPrintable(sentence));
                }
            }
        }
    }

    void oneKindOfLetterInItsOwnWords()
    {
        law::HouseStyle style;
        style.words = {{u"help-heading"_s, u"Help for all"_s}};
        law::KindStyle refusals;
        refusals.kind = u"refusal"_s;
        refusals.words = {{u"help-heading"_s, u"Help after a refusal"_s}};
        refusals.dates = law::DateForm::WithWeekday;
        style.kinds = {refusals};
        QVERIFY(letter::check(style, test::wording()));
        QCOMPARE(letter::kindOf(test::refusalCase()), letter::LetterKind::Refusal);
        QVERIFY(textIn(style, test::refusalCase()).contains(u"Help after a refusal\n"_s));
        QVERIFY(!textIn(style, test::refusalCase()).contains(u"Help for all"_s));
        QVERIFY(textIn(style, test::disclosureCase()).contains(u"Help for all\n"_s));
    }

    void thePartsInTheHousesOrder()
    {
        law::HouseStyle style;
        style.parts = letter::movableParts();
        QCOMPARE(textIn(style), textIn({}));
        style.parts.move(style.parts.indexOf(u"rights"_s), 0);
        QVERIFY(letter::check(style, test::wording()));
        const QString rights = u"If you are unhappy with our answer\n"_s;
        QVERIFY(inOrder(textIn({}), {u"Your request\n"_s, rights}));
        QVERIFY(inOrder(textIn(style), {u"at a glance"_s, rights, u"Your request\n"_s}));
        QCOMPARE(textIn(style).size(), textIn({}).size());
    }

    void theHousesHeadAndFoot()
    {
        law::HouseStyle style;
        style.letterhead = QStringList{u"Information Rights"_s, u"Castle House"_s};
        style.signature = QStringList{u"For {authority}"_s, u"{name}, {role}"_s};
        QVERIFY(letter::check(style, test::wording()));
        const QString text = textIn(style);
        QVERIFY(text.startsWith(u"Information Rights\nCastle House\n"_s));
        const law::Authority authority = test::deskOf(test::refusalCase()).authority;
        const law::Person person = authority.signatories.first();
        QVERIFY2(text.contains(u"For "_s + authority.name + u'\n' + person.name + u", "_s + person.role),
                 qPrintable(text.right(300)));
    }

    void linesWithoutAValue()
    {
        const auto filled = [](const QString &line, const QString &name, const QString &role) {
            return letter::filled(line, {{u"name"_s, name}, {u"role"_s, role}}).value_or(u"nothing"_s);
        };
        QCOMPARE(filled(u"{name}, {role}"_s, u"A. Vale"_s, u"Officer"_s), u"A. Vale, Officer"_s);
        QCOMPARE(filled(u"{name}, {role}"_s, u"A. Vale"_s, u" "_s), u"A. Vale"_s);
        QCOMPARE(filled(u"{role} \u2013 {name}"_s, u"A. Vale"_s, {}), u"A. Vale"_s);
        QCOMPARE(filled(u"{name}, {role}"_s, {}, {}), u"nothing"_s);
        QCOMPARE(filled(u"Yours sincerely,"_s, {}, {}), u"Yours sincerely,"_s);
        QCOMPARE(filled(u"{name}"_s, u"{role}"_s, u"Officer"_s), u"{role}"_s);
    }

    void theLogoStandsAtTheHeadOfEveryDocument()
    {
        law::HouseStyle style;
        style.logo.png = "bytes";
        style.logo.words = u"Northmoor Council"_s;
        law::Case matter = caseOfFactors();
        matter.decision.pitPlace = law::PitPlace::OwnFile;
        test::Desk desk = test::deskOf(matter);
        desk.authority.style = style;
        QCOMPARE(desk.letters().size(), 2);
        for (const letter::Document &document : desk.letters()) {
            QCOMPARE(document.blocks.first().kind, BlockKind::Figure);
            QCOMPARE(document.blocks.first().caption, style.logo.words);
        }
    }

    /// A house that has words for it is sorry in each late letter, and only in late ones; the officer's own
    /// words come before them.
    void anApologyForDelay()
    {
        law::HouseStyle style;
        style.words = {{u"delay-apology"_s, u"We are sorry that you had to wait."_s}};
        law::Case late = caseOfFactors();
        late.decision.letterDate = late.decision.letterDate.addDays(60);
        const QString apology = u"sorry that you had to wait"_s;
        QVERIFY(textIn(style, late).contains(apology));
        QVERIFY(!textIn({}, late).contains(u"sorry"_s));
        QVERIFY(!textIn(style, caseOfFactors()).contains(apology));
        late.decision.delayApology = u"A colleague was ill."_s;
        QVERIFY(!textIn(style, late).contains(apology));
    }

    void looksThatAreRefused_data()
    {
        QTest::addColumn<law::HouseStyle>("style");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QString &where, const QString &why, auto change) {
            law::HouseStyle style;
            change(style);
            QTest::newRow(name) << style << where << why;
        };
        using S = law::HouseStyle;
        row("too light", u"accent"_s, u"too light"_s, [](S &s) { s.accent = u"#8899aa"_s; });
        row("light on the shade of a table only", u"accent"_s, u"too light"_s,
            [](S &s) { s.accent = u"#757575"_s; });
        row("no colour", u"accent"_s, u"six digits"_s, [](S &s) { s.accent = u"red"_s; });
        row("a logo without words", u"logo"_s, u"in words"_s, [](S &s) { s.logo.png = "x"; });
        row("a tiny logo", u"logo"_s, u"6 to 50 mm"_s, [](S &s) { s.logo.heightMm = 1; });
        row("a font without bold", u"font"_s, u"bold"_s, [](S &s) { s.font.regular = "x"; });
        row("a name alone", u"font"_s, u"regular"_s, [](S &s) { s.font.name = u"Arial"_s; });
        row("nobody signs", u"signature"_s, u"{name}"_s,
            [](S &s) { s.signature = QStringList{u"The Council"_s}; });
        row("a placeholder of its own", u"signature"_s, u"only"_s,
            [](S &s) { s.signature = QStringList{u"{name} {rank}"_s}; });
        row("nobody knows whose letter it is", u"letterhead"_s, u"{authority}"_s, [](S &s) {
            s.letterhead = QStringList{u"Castle House"_s};
            s.signature = QStringList{u"{name}"_s};
        });
        row("an empty line", u"letterhead"_s, u"empty"_s, [](S &s) {
            s.letterhead = QStringList{u"A"_s, u" "_s};
        });
        row("a part is missing", u"parts"_s, u"rights"_s, [](S &s) {
            s.parts = letter::movableParts();
            s.parts.removeOne(u"rights"_s);
        });
        row("a part twice", u"parts"_s, u"once"_s, [](S &s) {
            s.parts = letter::movableParts();
            s.parts << u"help"_s;
        });
        row("no such kind", u"kinds"_s, u"no kind"_s, [](S &s) { s.kinds = {{.kind = u"apology"_s}}; });
        row("a kind twice", u"kinds"_s, u"twice"_s, [](S &s) {
            s.kinds = {{.kind = u"cost"_s}, {.kind = u"cost"_s}};
        });
        row("the law in one kind", u"refusal/words/balance-maintaining"_s, u"states the law"_s, [](S &s) {
            s.kinds = {{.kind = u"refusal"_s}};
            s.kinds.first().words = {{u"balance-maintaining"_s, u"We kept it."_s}};
        });
    }
    void looksThatAreRefused()
    {
        QFETCH(law::HouseStyle, style);
        QFETCH(QString, where);
        QFETCH(QString, why);
        const QVector<letter::StyleFault> faults = letter::faultsOf(style, test::wording());
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().where, where);
        QVERIFY2(faults.first().sentence.contains(why), qPrintable(faults.first().sentence));
        QVERIFY(!letter::check(style, test::wording()));
    }

    /// WCAG 2.2: black on white is 21 to 1; ours is measured on the shade of a table's head.
    void contrastIsMeasured()
    {
        QVERIFY(letter::contrastOf(u"#000000"_s) > 18 && letter::contrastOf(u"#000000"_s) < 21);
        QVERIFY(letter::contrastOf(u"#ffffff"_s) < 1);
        QVERIFY(letter::contrastOf(u"#1B2A41"_s) >= letter::leastContrast);
        QCOMPARE(letter::contrastOf(u"1b2a41"_s), 0.0);
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
