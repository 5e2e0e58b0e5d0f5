// SPDX-License-Identifier: GPL-3.0-or-later
// What the sections, exemptions and headings of a test are taken for.
#include <QTest>

#include "tests/exchange/pit_reading.h"

using namespace cpoise;
using namespace cpoise::test;
using namespace Qt::Literals::StringLiterals;
using law::SectionRole;

class PitReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRealSample();
    void readsTheSameShapeInOurOwnWords_data();
    void readsTheSameShapeInOurOwnWords();
    void keepsEverySentence_data();
    void keepsEverySentence();
    void twoExemptions();
    void confirmOrDeny();
    void headingsInCapitals();
    void shortListsUnderForAndAgainst();
    void resultBeforeFactors();
    void remainderInTheMiddle();
    void headingsOnTheLineOfTheirText();
    void letteredAndBulletedItems();
    void environmentalRegulations();
    void subheadingsByProvision();
    void aHeadingDoesNotComeFromASentence();
    void anotherActIsNoExemption();
    void lastingWords();
};

void PitReader::theRealSample()
{
    const QString folder = test::sharedFolder();
    if (folder.isEmpty()) {
        qInfo("the shared folder is not there: the real sample was not read");
        return;
    }
    const QByteArray bytes = fileBytes(folder + u"/sample/public-interest-test-624A-23.txt"_s);
    const exchange::PitReading reading = must(bytes);
    QCOMPARE(reading.reference, u"624A/23"_s);
    QCOMPARE(outline(reading).size(), 6);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s31 "_s});
    QVERIFY(!reading.hasRemainder);
    QCOMPARE(reading.notes, QStringList{u"A sentence cut by a page break was joined."_s});
    // The one cut is where a paragraph of the source does not end a sentence and the next goes on in a small
    // letter.
    static const QRegularExpression cut(u"(?<=[a-z])\\n\\n(?=[a-z])"_s);
    QString source = QString::fromUtf8(bytes);
    QCOMPARE(source.count(cut), 1);
    source.replace(cut, u" "_s);
    QCOMPARE(sentences(allText(reading)), sentences(source));
    QCOMPARE(outline(reading).mid(2, 4).join(u'\n').count(u"+1 "_s), 1);
}

void PitReader::readsTheSameShapeInOurOwnWords_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reference");
    QTest::newRow("tests") << u"/tests/data/pit_page_break.txt"_s << u"88B/25"_s;
    QTest::newRow("sample") << u"/resources/samples/624A-23.txt"_s << u"624A/23"_s;
}

void PitReader::readsTheSameShapeInOurOwnWords()
{
    QFETCH(QString, path);
    QFETCH(QString, reference);
    const QByteArray bytes = fileBytes(QStringLiteral(CPOISE_SOURCE_DIR) + path);
    const exchange::PitReading reading = must(bytes);
    QCOMPARE(reading.reference, reference);
    QCOMPARE(reading.matter.reference, reference);
    const QStringList expected = {u"title | Public Interest Test – "_s + reference + u" | 0+0 | "_s,
                                  u"exemption | Applicable exemption | 1+0 | "_s,
                                  u"harm | Harm | 1+0 | "_s,
                                  u"for | Reasons for Disclosure | 0+1 | "_s,
                                  u"against | Reasons for Non-Disclosure | 0+2 | "_s,
                                  u"balance | Balancing Test | 4+0 | "_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s31 "_s});
    QCOMPARE(testOf(reading).groundIds, QStringList{u"ground-1"_s});
    QCOMPARE(testOf(reading).sections[4].factors[1].groundId, u"ground-1"_s);
    QVERIFY(!testOf(reading).confirmOrDeny);
    QVERIFY(!reading.hasRemainder);
    QCOMPARE(reading.notes, QStringList{u"A sentence cut by a page break was joined."_s});
    QString source = QString::fromUtf8(bytes);
    static const QRegularExpression cut(u"(?<=[a-z])\\n\\n(?=[a-z])"_s);
    QCOMPARE(source.count(cut), 1);
    source.replace(cut, u" "_s);
    QCOMPARE(sentences(allText(reading)), sentences(source));
}

void PitReader::keepsEverySentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("remainder");
    for (const char *name : {"two_exemptions", "ncnd", "capitals", "for_against", "result_first", "inline",
                             "lettered", "eir", "subheadings"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
    QTest::newRow("remainder") << u"remainder"_s << true;
}

void PitReader::keepsEverySentence()
{
    QFETCH(QString, name);
    QFETCH(bool, remainder);
    QString source = clean(u"pit/"_s + name + u".txt"_s);
    const exchange::PitReading reading = must(source.toUtf8());
    static const QRegularExpression bullets(u"^[•-] "_s, QRegularExpression::MultilineOption);
    source.remove(bullets);
    QCOMPARE(words(allText(reading)), words(source));
    QCOMPARE(reading.hasRemainder, remainder);
    if (source.contains(u"\n\n"_s) && name != u"inline"_s) {
        // Lines that follow one another without a blank line are paragraphs here as well.
        source.replace(u'\n', u"\n\n"_s);
        QCOMPARE(sentences(allText(reading)), sentences(source));
    }
    QCOMPARE(exchange::readPit(source.toUtf8(), catalogue())->matter,
             exchange::readPit(source.toUtf8(), catalogue())->matter);
}

void PitReader::twoExemptions()
{
    const exchange::PitReading reading = must(data(u"pit/two_exemptions.txt"_s));
    QCOMPARE(reading.reference, u"2026/0417"_s);
    QCOMPARE(groundLines(reading),
             (QStringList{u"ground-1 s24 24(1)"_s, u"ground-2 s31 31(1)(a) 31(1)(b)"_s}));
    const QStringList expected = {
        u"title | Annex A | 2+0 | "_s,
        u"exemption | Section 24(1) – National Security | 0+0 | ground-1"_s,
        u"harm | Overall Harm for Section 24 | 1+0 | ground-1"_s,
        u"for | Factors favouring disclosure for S24 | 0+2 | ground-1"_s,
        u"against | Factors against disclosure for S24 | 0+1 | ground-1"_s,
        u"balance | Balance Test | 1+0 | ground-1"_s,
        u"exemption | Section 31(1)(a) and (b) – Law Enforcement | 0+0 | ground-2"_s,
        u"harm | Evidence of Harm | 1+0 | ground-2"_s,
        u"for | Section 31 - Factors favouring disclosure | 0+1 | ground-2"_s,
        u"against | Section 31 - Factors against disclosure | 0+2 | ground-2"_s,
        u"balance | Balancing the public interest for s.31(1)(a) and (b) | 1+0 | ground-2"_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(testOf(reading).sections[9].factors[0].groundId, u"ground-2"_s);
}

void PitReader::confirmOrDeny()
{
    const exchange::PitReading reading = must(data(u"pit/ncnd.txt"_s));
    QCOMPARE(reading.reference, u"913/26"_s);
    QVERIFY(testOf(reading).confirmOrDeny);
    QCOMPARE(groundLines(reading), (QStringList{u"ground-1 s23 ncnd 23(5)"_s, u"ground-2 s24 ncnd 24(2)"_s,
                                                u"ground-3 s31 ncnd 31(3)"_s}));
    const QStringList expected = {
        u"title | Public Interest Test - FOI 913/26 | 0+0 | "_s,
        u"exemption | Exemptions | 3+0 | "_s,
        u"harm | Harm in confirming or denying that information is held | 1+0 | "_s,
        u"for | Factors favouring confirming or denying for s24 | 0+1 | ground-2"_s,
        u"against | Factors against confirming or denying for s24 | 0+1 | ground-2"_s,
        u"against | Factors favouring neither confirming nor denying for s31 | 0+1 | ground-3"_s,
        u"balance | Balancing test | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
}

void PitReader::headingsInCapitals()
{
    const exchange::PitReading reading = must(data(u"pit/capitals.txt"_s));
    const QStringList expected = {u"title | PUBLIC INTEREST TEST | 0+0 | "_s,
                                  u"exemption | 1. EXEMPTION(S) APPLIED: | 1+0 | "_s,
                                  u"harm | 2. HARM TEST: | 1+0 | "_s,
                                  u"for | 3. CONSIDERATIONS THAT FAVOUR DISCLOSURE: | 0+1 | "_s,
                                  u"against | 4. CONSIDERATIONS THAT FAVOUR NON-DISCLOSURE: | 0+2 | "_s,
                                  u"balance | 5. CONCLUSION: | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s43 43(2)"_s});
    QVERIFY(reading.reference.isEmpty());
}

void PitReader::shortListsUnderForAndAgainst()
{
    const exchange::PitReading reading = must(data(u"pit/for_against.txt"_s));
    const QStringList expected = {u"title | PIT 55/26 | 0+0 | "_s, u"exemption | Exemption | 1+0 | "_s,
                                  u"harm | Harm | 1+0 | "_s,       u"for | For | 0+3 | "_s,
                                  u"against | Against | 0+2 | "_s, u"balance | Result | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s38 38(1)(b)"_s});
    QCOMPARE(testOf(reading).sections[3].factors[1].text, u"Interest of walkers"_s);
}

void PitReader::resultBeforeFactors()
{
    const exchange::PitReading reading = must(data(u"pit/result_first.txt"_s));
    QCOMPARE(reading.reference, u"HC/26/0031"_s);
    const QStringList expected = {
        u"title | Public Interest Test – Ref: HC/26/0031 | 0+0 | "_s, u"balance | Decision | 1+0 | "_s,
        u"exemption | Exemption relied on | 1+0 | "_s,
        u"for | Public interest considerations favouring disclosure | 0+1 | "_s,
        u"against | Public interest considerations favouring maintaining the exemption | 0+2 | "_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s36 36(2)(b)(i) 36(2)(b)(ii)"_s});
}

void PitReader::remainderInTheMiddle()
{
    const exchange::PitReading reading = must(data(u"pit/remainder.txt"_s));
    const QStringList expected = {u"title | Public Interest Test – 71/26 | 0+0 | "_s,
                                  u"remainder |  | 1+0 | "_s,
                                  u"exemption | Applicable exemptions | 1+0 | "_s,
                                  u"harm | Harm | 1+0 | "_s,
                                  u"remainder | Third party views | 2+0 | "_s,
                                  u"for | Reasons in favour of disclosure | 0+1 | "_s,
                                  u"against | Arguments against disclosure | 0+1 | "_s,
                                  u"balance | Balancing exercise | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s31 31(1)(g) 31(2)(c)"_s});
    QVERIFY(reading.notes.contains(
        u"Some of the text could not be placed. It stands in a section of its own, marked as remainder."_s));
}

void PitReader::headingsOnTheLineOfTheirText()
{
    const exchange::PitReading reading = must(data(u"pit/inline.txt"_s));
    QCOMPARE(reading.reference, u"12/26"_s);
    const QStringList expected = {u"title | Public interest test, reference 12/26 | 0+0 | "_s,
                                  u"exemption | Exemption: | 1+0 | "_s,
                                  u"harm | Harm: | 1+0 | "_s,
                                  u"for | For disclosure: | 0+1 | "_s,
                                  u"against | Against disclosure: | 0+1 | "_s,
                                  u"balance | Balance test: | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s40 40(2)+(3A)(a)"_s});
}

void PitReader::letteredAndBulletedItems()
{
    const exchange::PitReading reading = must(data(u"pit/lettered.txt"_s));
    const QStringList expected = {u"title | Legal annex: public interest test 9/26 | 0+0 | "_s,
                                  u"exemption | Section 41(1) and section 43(1) | 0+0 | "_s,
                                  u"for | Factors favouring release | 1+2 | "_s,
                                  u"against | Factors for withholding | 0+3 | "_s,
                                  u"balance | Balance of the public interest | 2+0 | "_s};
    QCOMPARE(outline(reading), expected);
    const QVector<law::Section> &sections = testOf(reading).sections;
    QCOMPARE(sections[2].factors[0].text, u"(a) The recipe was paid for out of a public grant."_s);
    QCOMPARE(sections[3].factors[0].text, u"The maker has kept it secret since 1961."_s);
    QCOMPARE(sections[3].factors[2].text,
             u"A court would stop its use – and has done so in another matter."_s);
    QCOMPARE(groundLines(reading), (QStringList{u"ground-1 s41 "_s, u"ground-2 s43 43(1)"_s}));
}

void PitReader::environmentalRegulations()
{
    const exchange::PitReading reading = must(data(u"pit/eir.txt"_s));
    QCOMPARE(reading.matter.regime, law::Regime::Eir);
    QCOMPARE(reading.reference, u"EIR/2026/77"_s);
    QCOMPARE(groundLines(reading),
             (QStringList{u"ground-1 eir-12-5-b 12(5)(b)"_s, u"ground-2 eir-12-4-e 12(4)(e)"_s}));
    QCOMPARE(testOf(reading).sections[3].role, SectionRole::For);
    QCOMPARE(testOf(reading).sections[4].role, SectionRole::Against);
    QCOMPARE(testOf(reading).sections[5].role, SectionRole::Balance);
}

void PitReader::subheadingsByProvision()
{
    const exchange::PitReading reading = must(data(u"pit/subheadings.txt"_s));
    QCOMPARE(groundLines(reading),
             (QStringList{u"ground-1 s27 27(1)(a)"_s, u"ground-2 s35 35(1)(a) 35(1)(b)"_s}));
    const QStringList expected = {
        u"title | Public Interest Test 301/26 | 0+0 | "_s,
        u"exemption | Exemptions engaged | 1+0 | "_s,
        u"harm | Harm | 1+0 | "_s,
        u"for | Reasons for releasing the information | 0+0 | "_s,
        u"for | Section 27 | 0+1 | ground-1"_s,
        u"for | Section 35 | 0+1 | ground-2"_s,
        u"against | Reasons for refusal | 0+0 | "_s,
        u"against | Section 27 | 0+1 | ground-1"_s,
        u"against | Section 35 | 0+1 | ground-2"_s,
        u"balance | Reasons why public interest favours withholding the information | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
}

void PitReader::aHeadingDoesNotComeFromASentence()
{
    const exchange::PitReading reading = must(
        "Harm\n\nIt would end in\nharm\nfor the balance\nof the coast, and that is wrong because of the "
        "harm\n"
        "conclusion\nthat it brings.\n\nBalance\n\nThe harm: a loss of trust. For the balance see above.\n");
    QCOMPARE(outline(reading), (QStringList{u"harm | Harm | 1+0 | "_s, u"balance | Balance | 1+0 | "_s}));
}

void PitReader::anotherActIsNoExemption()
{
    const exchange::PitReading reading =
        must("Exemptions\n\nSection 44(1)(a), since section 39 of the Gambling Act 2005 and s 31 of the "
             "Local Government Act forbid it. "
             "See section 17 as well; the council's 31 officers agree.\n\nHarm\n\nNone is needed.\n");
    QCOMPARE(groundLines(reading), QStringList{u"ground-1 s44 44(1)(a)"_s});
}

void PitReader::lastingWords()
{
    // Words of headings that teams are known to use: each must be found again when the tables change.
    const QVector<std::pair<const char *, SectionRole>> known = {
        {"Harm", SectionRole::Harm},
        {"Harm Test", SectionRole::Harm},
        {"Evidence of Harm", SectionRole::Harm},
        {"Overall Harm", SectionRole::Harm},
        {"Harm in disclosure", SectionRole::Harm},
        {"Harm in Complying with Section 1(1)(a) - to confirm or not whether information is held",
         SectionRole::Harm},
        {"Evidenced Harm:", SectionRole::Harm},
        {"Reasons for Disclosure", SectionRole::For},
        {"Considerations that favour disclosure", SectionRole::For},
        {"Considerations favouring disclosure", SectionRole::For},
        {"Factors Favouring Disclosure", SectionRole::For},
        {"Factors favouring confirming or denying that information is held", SectionRole::For},
        {"Factors favouring confirmation or denial for S30", SectionRole::For},
        {"For Disclosure", SectionRole::For},
        {"Public interest considerations favouring disclosure", SectionRole::For},
        {"Public Interest Factors in Favour of Disclosure", SectionRole::For},
        {"Section 31 - Factors favouring disclosure", SectionRole::For},
        {"s24 \xE2\x80\x93 Considerations favouring disclosure", SectionRole::For},
        {"Section 31(1)(a) Law Enforcement \xE2\x80\x93 Factors favouring disclosure", SectionRole::For},
        {"Reasons for Non-Disclosure", SectionRole::Against},
        {"Factors against disclosure", SectionRole::Against},
        {"Factors favouring non-disclosure", SectionRole::Against},
        {"Factors for withholding", SectionRole::Against},
        {"Against disclosure", SectionRole::Against},
        {"AGAINST:", SectionRole::Against},
        {"Considerations favouring non disclosure under Section 43(2)", SectionRole::Against},
        {"Factors against confirming or denying that any other information is held", SectionRole::Against},
        {"Public interest arguments in favour of maintaining the exemption", SectionRole::Against},
        {"Balancing Test", SectionRole::Balance},
        {"Balance Test", SectionRole::Balance},
        {"Balancing the public interest", SectionRole::Balance},
        {"Reasons why public interest favours withholding", SectionRole::Balance},
        {"Conclusion", SectionRole::Balance},
        {"Balance Test for Section 30", SectionRole::Balance},
        {"Applicable exemption(s)", SectionRole::Exemption},
        {"Applicable exemptions", SectionRole::Exemption},
        {"Exemption", SectionRole::Exemption},
        {"## **Exemption applied**", SectionRole::Exemption},
    };
    for (const auto &[heading, role] : known) {
        const exchange::PitReading reading =
            must("Result\n\nOne sentence.\n\n" + QByteArray(heading) + "\n\nThe other one.\n");
        QVERIFY2(testOf(reading).sections.size() == 2 && testOf(reading).sections[1].role == role, heading);
        QCOMPARE(testOf(reading).sections[1].heading, QString::fromUtf8(heading));
    }
}

QTEST_GUILESS_MAIN(PitReader)
#include "tst_pit_reader.moc"
