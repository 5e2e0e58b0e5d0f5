// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/letter/good_cases.h"
#include "tests/print/conformance.h"
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
};

namespace
{
struct Named {
    const char *name;
    law::Case matter;
};

QVector<Named> kinds()
{
    return {{"disclosure", disclosureCase()},
            {"not held", notHeldCase()},
            {"refusal", refusalCase()},
            {"two exemptions", twoExemptionsCase()},
            {"partial refusal", partialCase()},
            {"neither confirm nor deny", ncndCase()},
            {"cost", costCase()},
            {"vexatious", conductCase()},
            {"more time", extensionCase()},
            {"mixed", mixedCase()},
            {"undecided", law::Case{}},
            {"two questions", twoQuestions()}};
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
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("draft");
    const auto all = kinds();
    for (int i = 0; i < all.size(); ++i) {
        for (const bool draft : {true, false})
            QTest::addRow("%s, %s", all[i].name, draft ? "draft" : "final") << i << draft;
    }
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
    for (const Named &named : kinds())
        seen << letter::kindOf(named.matter);
    QCOMPARE(seen.size(), int(letter::LetterKind::Undecided) + 1);
}

QTEST_MAIN(LettersTest)
#include "tst_letters.moc"
