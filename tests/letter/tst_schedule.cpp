// SPDX-License-Identifier: GPL-3.0-or-later
// The schedule as a document of its own.
#include "letter/email.h"
#include "letter/plain_text.h"
#include "tests/letter/good_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using letter::Block;
using letter::BlockKind;
using letter::Document;

namespace
{
QVector<Document> apart(const test::Desk &desk)
{
    letter::LetterInput input = desk.input();
    input.scheduleApart = true;
    return letter::compose(input);
}

qsizetype tablesIn(const Document &document)
{
    return std::ranges::count_if(document.blocks,
                                 [](const Block &block) { return block.kind == BlockKind::Table; });
}
} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

    static QVector<law::Case> cases()
    {
        return {test::disclosureCase(), test::refusalCase(), test::partialCase(),
                test::ncndCase(),       test::costCase(),    test::mixedCase()};
    }

private Q_SLOTS:
    void standsInTheLetterOrApart()
    {
        for (const law::Case &matter : cases()) {
            const test::Desk desk = test::deskOf(matter);
            const QVector<Document> together = desk.letters(), documents = apart(desk);
            QCOMPARE(documents.size(), together.size() + 1);
            const Document &schedule = documents.last();
            QVERIFY2(schedule.fileName.endsWith(u"_schedule.pdf"_s), qPrintable(schedule.fileName));
            QCOMPARE(tablesIn(schedule), 1);
            QVERIFY(letter::plainText(documents.first()).contains(u"A schedule comes with this letter"_s));
            for (const Document &document : together)
                QVERIFY(!letter::plainText(document).contains(u"A schedule comes with this letter"_s));
        }
    }

    /// Twelve parts: the table leaves the letter, and what the letter says of it points to the schedule.
    void manyPartsAreSentToIt()
    {
        test::Desk desk = test::deskOf(test::mixedCase());
        desk.matter.decision.slices = {};
        for (int i = 1; i <= 12; ++i) {
            law::Slice slice;
            slice.id = u"s"_s + QString::number(i);
            slice.label = u"Document "_s + QString::number(i);
            slice.outcome = i % 2 ? law::SliceOutcome::Disclosed : law::SliceOutcome::NotHeld;
            desk.matter.decision.slices << slice;
        }
        const Document whole = desk.letters().first();
        const QVector<Document> documents = apart(desk);
        QCOMPARE(tablesIn(whole), 1);
        QCOMPARE(tablesIn(documents.first()), 0);
        const QString text = letter::plainText(documents.first());
        QVERIFY2(text.contains(u"listed in the schedule that comes with this letter"_s), qPrintable(text));
        QVERIFY(!text.contains(u"in the table below"_s));
        const Block table = *std::ranges::find_if(
            documents.last().blocks, [](const Block &block) { return block.kind == BlockKind::Table; });
        QCOMPARE(table.rows.size(), 12);
        // The very table that would stand in the letter.
        QVERIFY(std::ranges::any_of(whole.blocks, [&](const Block &block) {
            return block.kind == BlockKind::Table && block.rows == table.rows && block.head == table.head;
        }));
        for (int i = 1; i <= 12; ++i)
            QVERIFY(letter::emailBody(documents.last()).contains(u"Document "_s + QString::number(i)));
    }

    /// Only the letter names whom it is for, and the words of the schedule are nobody's to change in place.
    void saysNothingOfTheApplicant()
    {
        const test::Desk desk = test::deskOf(test::partialCase());
        const Document schedule = apart(desk).last();
        QVERIFY(!letter::plainText(schedule).contains(desk.addressee.name));
        for (const Block &block : schedule.blocks)
            QVERIFY(!block.ownWords);
        QVERIFY2(letter::plainText(schedule).contains(desk.matter.reference),
                 qPrintable(letter::plainText(schedule)));
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
