// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the letter changed in place: they stand where the letter would say exactly what they replaced, and
// nowhere else; fields and public interest tests are never changed.
#include "letter/changes.h"
#include "letter/making.h"
#include "letter/plain_text.h"
#include "tests/letter/composed.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using letter::Block;
using letter::BlockKind;

namespace
{
const QString g_mine = u"These words are the officer's own."_s;

law::LetterChange change(const QString &about, const QString &original, const QString &words = g_mine)
{
    return {u"c-"_s + original.left(9), about, original, words};
}

letter::Document documentOf(const QVector<Block> &blocks)
{
    letter::Document document;
    document.title = u"Title"_s;
    document.blocks = blocks;
    return document;
}

/// All passages that can be changed in a set of documents.
QVector<Block> ownIn(const QVector<letter::Document> &documents)
{
    QVector<Block> own;
    const auto collect = [&own](const auto &self, const QVector<Block> &blocks) -> void {
        for (const Block &block : blocks) {
            if (block.ownWords)
                own << block;
            for (const letter::ListItem &item : block.items) {
                if (item.ownWords) {
                    Block words;
                    words.runs = item.runs;
                    words.from = letter::placeOf(item, block);
                    own << words;
                }
                self(self, item.children);
            }
        }
    };
    for (const letter::Document &document : documents)
        collect(collect, document.blocks);
    return own;
}

QStringList wordsOf(const QVector<Block> &blocks)
{
    QStringList words;
    for (const Block &block : blocks)
        words << letter::plainText(block.runs);
    return words;
}
} // namespace

class TestChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingChangedIsTheSameLetter()
    {
        const letter::Document document = documentOf({letter::paragraph(u"One."_s)});
        QVERIFY(letter::withChanges(document, {}) == document);
        QVERIFY(letter::withChanges(document, {change({}, u"Two."_s)}) == document);
    }

    void aParagraphIsReplacedAndMarked()
    {
        Block was = letter::leadIn(u"One."_s, letter::at(law::StepKind::Grounds, u"g1"_s, law::Field::Limbs));
        const auto made = letter::withChanges(documentOf({was}), {change(u"g1"_s, u"One."_s)}).blocks;
        QCOMPARE(made.size(), 1);
        QCOMPARE(letter::plainText(made[0]), g_mine);
        QCOMPARE(made[0].original, u"One."_s);
        QVERIFY(made[0].from == was.from);
        QVERIFY(made[0].keepWithNext && made[0].ownWords);
    }

    void whatSpeaksOfSomethingElseIsLeftAlone()
    {
        const auto of = [](const QString &id) {
            return letter::paragraph(u"The same."_s,
                                     letter::at(law::StepKind::Grounds, id, law::Field::Provision));
        };
        const auto made =
            letter::withChanges(documentOf({of(u"g1"_s), of(u"g2"_s)}), {change(u"g2"_s, u"The same."_s)})
                .blocks;
        QCOMPARE(wordsOf(made), (QStringList{u"The same."_s, g_mine}));
    }

    void typedTextIsNeverChanged()
    {
        const law::Where from = letter::at(law::StepKind::Harm, u"s1"_s, law::Field::HarmText);
        const auto blocks =
            letter::typed(u"Typed."_s, from) + letter::labelled(u"Why. "_s, u"Typed."_s, from);
        const QVector<law::LetterChange> all{change(u"s1"_s, u"Typed."_s), change(u"s1"_s, u"Why. Typed."_s)};
        const auto made = letter::withChanges(documentOf(blocks), all);
        QVERIFY(made.blocks == blocks);
        for (const law::ChangedWords &words : letter::changedWords({made}, all))
            QVERIFY(!words.fits);
    }

    void aBoldBeginningThatIsKeptStaysBold()
    {
        const Block was = letter::withLabel(u"Question 2. "_s, letter::paragraph(u"We hold it."_s));
        const auto kept = letter::withChanges(
            documentOf({was}), {change({}, u"Question 2. We hold it."_s, u"Question 2. We do."_s)});
        QCOMPARE(kept.blocks[0].runs.size(), 2);
        QVERIFY(kept.blocks[0].runs[0].bold && !kept.blocks[0].runs[1].bold);
        const auto other = letter::withChanges(documentOf({was}),
                                               {change({}, u"Question 2. We hold it."_s, u"On 2: we do."_s)});
        QCOMPARE(other.blocks[0].runs.size(), 1);
        QVERIFY(!other.blocks[0].runs[0].bold);
    }

    void severalParagraphs()
    {
        const Block was = letter::leadIn(u"One:"_s);
        const auto made =
            letter::withChanges(documentOf({was}), {change({}, u"One:"_s, u"First.\n\n\nSecond:"_s)}).blocks;
        QCOMPARE(wordsOf(made), (QStringList{u"First."_s, u"Second:"_s}));
        QVERIFY(!made[0].keepWithNext && made[1].keepWithNext);
        QCOMPARE(made[1].original, u"One:"_s);

        const auto list = letter::listOf({letter::itemOf({}, u"Item."_s)});
        const auto items =
            letter::withChanges(documentOf({list}), {change({}, u"Item."_s, u"Item one.\n\nMore."_s)})
                .blocks[0];
        QCOMPARE(letter::plainText(items.items[0].runs), u"Item one."_s);
        QCOMPARE(wordsOf(items.items[0].children), QStringList{u"More."_s});
        QCOMPARE(items.items[0].original, u"Item."_s);
    }

    void aHeadingIsOneLineAndTheTitleFollows()
    {
        const auto made = letter::withChanges(documentOf({letter::heading(1, u"Title"_s)}),
                                              {change({}, u"Title"_s, u"Another\n\ntitle"_s)});
        QCOMPARE(made.blocks.size(), 1);
        QCOMPARE(letter::plainText(made.blocks[0]), u"Another title"_s);
        QCOMPARE(made.title, u"Another title"_s);
    }

    void whatNoLongerFitsIsSaid()
    {
        const QVector<law::LetterChange> all{change({}, u"One."_s), change({}, u"Gone."_s),
                                             change(u"g9"_s, u"One."_s), change({}, u"One."_s, u"Twice."_s),
                                             change({}, u"Two."_s, u" \n"_s)};
        const auto made = letter::withChanges(
            documentOf({letter::paragraph(u"One."_s), letter::paragraph(u"Two."_s)}), all);
        QCOMPARE(wordsOf(made.blocks), (QStringList{g_mine, u"Two."_s}));
        QStringList fits;
        for (const law::ChangedWords &words : letter::changedWords({made}, all))
            fits << (words.fits ? u"yes"_s : u"no"_s);
        QCOMPARE(fits.join(u' '), u"yes no no no no"_s);
    }

    /// Every passage of whole letters: what is the letter's own can be changed, one at a time, and nothing
    /// else is touched by it.
    void everyOwnPassageOfAWholeLetter_data()
    {
        QTest::addColumn<law::PitPlace>("place");
        QTest::newRow("in the letter") << law::PitPlace::InLetter;
        QTest::newRow("annex") << law::PitPlace::Annex;
        QTest::newRow("own file") << law::PitPlace::OwnFile;
    }
    void everyOwnPassageOfAWholeLetter()
    {
        QFETCH(law::PitPlace, place);
        test::Desk desk = test::deskOf(test::completeCase());
        desk.matter.decision.pitPlace = place;
        const QVector<letter::Document> before = desk.letters();
        const QVector<Block> own = ownIn(before);
        QVERIFY(own.size() >= 12);
        for (const Block &passage : own) {
            const QString words = letter::plainText(passage.runs);
            desk.matter.decision.letterChanges = {change(passage.from.objectId, words)};
            const auto after = desk.letters();
            const auto fate = letter::changedWords(after, desk.matter.decision.letterChanges);
            QVERIFY2(fate.first().fits && fate.first().from.objectId == passage.from.objectId,
                     qPrintable(words));
            QVERIFY(letter::plainText(after.first()).contains(g_mine));
            // The test's own document stays as it was.
            QVERIFY(after.mid(1) == before.mid(1));
            QVERIFY(test::lostFrom(desk.text(), test::sentencesOf(desk.matter.decision)).isEmpty());
        }
    }

    void requiredElementsCanBeToldApart()
    {
        const QVector<Block> own = ownIn(test::deskOf(test::completeCase()).letters());
        const auto has = [&own](law::Field field) {
            return std::any_of(own.begin(), own.end(),
                               [field](const Block &b) { return b.from.field == field; });
        };
        for (const law::Field field : {law::Field::ComplaintRoute, law::Field::Regulator, law::Field::Limbs,
                                       law::Field::SliceOutcome, law::Field::Held})
            QVERIFY2(has(field), qPrintable(QString::number(int(field))));
        for (const law::Field field :
             {law::Field::HarmText, law::Field::BalanceText, law::Field::Result, law::Field::QuestionText,
              law::Field::Signatory, law::Field::LetterDate})
            QVERIFY2(!has(field), qPrintable(QString::number(int(field))));
    }

    void hostileWordsStayWords()
    {
        test::Desk desk = test::deskOf(test::completeCase());
        const Block passage = ownIn(desk.letters()).last();
        const QString words = u"<b>x</b> {authority} %1 \u202Eabc \U0001F600"_s;
        desk.matter.decision.letterChanges = {
            change(passage.from.objectId, letter::plainText(passage.runs), words)};
        QVERIFY(letter::plainText(desk.letters().first()).contains(words));
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
