// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/print/conformance.h"
#include "tests/print/letter_kinds.h"
#include "tests/print/page_words.h"
#include "tests/print/pdf_text.h"
#include "tests/print/printed.h"
#include "tests/support/letter_text.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::test;

/// Letters as the program composes them, one of every kind, made into files and read back.
class LettersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data();
    void everyKind();
    void everyKindIsThere();
    void everyKindInEveryScript_data();
    void everyKindInEveryScript();
    void annexAndScheduleAreThere();
};

namespace
{
law::Case annexCase()
{
    law::Case matter = refusalCase();
    matter.decision.pitPlace = law::PitPlace::Annex;
    return matter;
}

/// More parts than can be named at a glance: they stand in a table.
law::Case scheduleCase()
{
    law::Case matter = twoQuestions();
    for (int i = 0; i < 40; ++i) {
        law::Slice slice = matter.decision.slices.at(1);
        slice.id = u"part%1"_s.arg(i);
        slice.label = u"Document %1"_s.arg(i);
        matter.decision.slices << slice;
    }
    return matter;
}

/// A sentence of each script that the letter's fonts have, with numbers between those that run to the left.
const QString &everyScript()
{
    static const QString text =
        u"Gwybodaeth am y tŷ a'r ŵyl. Zażółć gęślą jaźń. Ξεσκεπάζω την ψυχοφθόρα βδελυγμία. "
        "Чуєш їх, доцю, га? طلب رقم 624 في المدينة. בקשה 12 לחופש מידע. सूचना का अधिकार. "
        "信息自由请求的答复。 🙂"_s;
    return text;
}

/// The same behind every text of a case that a letter shows.
law::Case inEveryScript(law::Case matter)
{
    const auto more = [](QString &text) {
        if (!text.isEmpty())
            text += u' ' + everyScript();
    };
    more(matter.requestText);
    for (law::Question &question : matter.questions) {
        more(question.text);
        more(question.searches);
    }
    for (law::Slice &slice : matter.decision.slices)
        more(slice.explanation);
    for (law::PublicInterestTest &test : matter.decision.tests) {
        for (law::Section &section : test.sections) {
            more(section.text);
            for (law::Factor &factor : section.factors)
                more(factor.text);
        }
    }
    return matter;
}

QVector<LetterKindCase> kinds()
{
    return everyLetterKind() + QVector<LetterKindCase>{{"undecided", law::Case{}},
                                                       {"annex", annexCase()},
                                                       {"schedule", scheduleCase()}};
}

QStringList headingsOf(const QVector<letter::Block> &blocks)
{
    QStringList titles;
    for (const letter::Block &block : blocks) {
        QString title;
        for (const letter::Run &run : block.runs)
            title += run.text;
        if (block.kind == letter::BlockKind::Heading)
            titles << title;
    }
    return titles;
}

/// A blank, a dot or a number stands before each item of a list; the words of the document have none.
QString withoutLabels(const PdfStructure &file, const PdfText &text)
{
    QString all;
    for (const PdfElement &element : file.elements()) {
        if (element.role != u"Lbl"_s && element.kids.isEmpty() && !element.contents.isEmpty())
            all += text.textOf(element) + u' ';
    }
    return all.simplified();
}

/// The first block of the words that pdftotext does not give whole and in order.
QString firstLostLine(const letter::Document &letter, const QString &read)
{
    qsizetype from = 0;
    for (const QString &line : letter::plainText(letter).split(u'\n')) {
        const QString dense = denseLetter(line);
        const qsizetype at = read.indexOf(dense, from);
        if (at < 0)
            return line;
        from = at + dense.size();
    }
    return {};
}

void checkFile(const letter::Document &letter)
{
    const auto made = printed(letter);
    const PdfStructure file(made.pdf);
    QCOMPARE(conformanceFaults(made.pdf), QStringList());
    QCOMPARE(file.catalog()[u"/Lang"_s].toString(), u"u:"_s + letter.language);
    QCOMPARE(file.info()[u"/Title"_s].toString(), u"u:"_s + letter.title);
    QVERIFY(made.pages.unprintable().isEmpty());
    for (const QVector<PageWord> &page : wordsOf(made.pdf))
        QCOMPARE(outsideMargins(page), QStringList());

    QStringList marks = file.bookmarks();
    for (QString &mark : marks)
        mark = mark.trimmed();
    QCOMPARE(marks, headingsOf(letter.blocks));
    QCOMPARE(file.withRole(u"H1"_s).size(), 1);

    const QString words = letter::plainText(letter).simplified();
    QCOMPARE(withoutLabels(file, PdfText(file)), words);
    const QString read = QString::fromUtf8(readBack(made.pdf, u"pdftotext"_s, {}, {u"-"_s}));
    QCOMPARE(firstLostLine(letter, denseLetter(read)), QString());
}
} // namespace

void LettersTest::everyKind_data()
{
    addDraftAndFinal(kinds());
}

void LettersTest::everyKind()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    Desk desk = deskOf(kinds()[index].matter);
    desk.draft = draft;
    for (const letter::Document &letter : desk.letters())
        checkFile(letter);
    checkFile(desk.pit());
}

void LettersTest::everyKindIsThere()
{
    QSet<letter::LetterKind> seen;
    for (const LetterKindCase &named : kinds())
        seen << letter::kindOf(named.matter);
    QCOMPARE(seen.size(), int(letter::LetterKind::Undecided) + 1);
}

void LettersTest::everyKindInEveryScript_data()
{
    everyKind_data();
}

void LettersTest::everyKindInEveryScript()
{
    QFETCH(int, index);
    QFETCH(bool, draft);
    Desk desk = deskOf(inEveryScript(kinds()[index].matter));
    desk.draft = draft;
    desk.addressee.name += u' ' + everyScript();
    QVector<letter::Document> all = desk.letters();
    all << desk.pit();
    for (const letter::Document &letter : all) {
        const auto made = printed(letter);
        const PdfStructure file(made.pdf);
        QCOMPARE(conformanceFaults(made.pdf), QStringList());
        QVERIFY(made.pages.unprintable().isEmpty());
        QCOMPARE(firstLostLine(letter, denseLetter(PdfText(file).text())), QString());
        for (const QVector<PageWord> &page : wordsOf(made.pdf))
            QCOMPARE(outsideMargins(page), QStringList());
    }
    QVERIFY(letter::plainText(all.first()).contains(everyScript()));
}

void LettersTest::annexAndScheduleAreThere()
{
    const auto hasKind = [](const letter::Document &letter, letter::BlockKind kind) {
        return std::any_of(letter.blocks.begin(), letter.blocks.end(),
                           [&](const letter::Block &block) { return block.kind == kind; });
    };
    QVERIFY(hasKind(deskOf(scheduleCase()).letters().first(), letter::BlockKind::Table));
    QVERIFY(deskOf(annexCase()).text().contains(u"Annex A:"_s));
}

QTEST_MAIN(LettersTest)
#include "tst_letters.moc"
