// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include "base/text.h"
#include "exchange/pit_reader.h"
#include "tests/support/law_book.h"

using namespace cpoise;
using namespace Qt::Literals::StringLiterals;
using law::SectionRole;

namespace
{

const law::Catalogue &catalogue()
{
    return test::lawBook().catalogue;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray data(const QString &name)
{
    return fileBytes(QStringLiteral(CPOISE_SOURCE_DIR) + u"/tests/data/"_s + name);
}

exchange::PitReading must(const QByteArray &bytes)
{
    Result<exchange::PitReading> reading = exchange::readPit(bytes, catalogue());
    if (!reading)
        qFatal("%s", qPrintable(reading.error().detail));
    return std::move(*reading);
}

const law::PublicInterestTest &testOf(const exchange::PitReading &reading)
{
    return reading.matter.decision.tests.first();
}

/// All text of a test in the order in which it is printed.
QString allText(const exchange::PitReading &reading)
{
    QStringList parts;
    for (const law::Section &section : testOf(reading).sections) {
        parts << section.heading << section.text;
        for (const law::Factor &factor : section.factors)
            parts << factor.text;
    }
    parts.removeAll(QString());
    return fromParagraphs(parts);
}

QStringList words(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.split(space, Qt::SkipEmptyParts);
}

/// A line a section: role, heading, paragraphs of text + factors, grounds.
QStringList outline(const exchange::PitReading &reading)
{
    static const char *const roles[] = {"title",   "exemption", "harm",  "for",
                                        "against", "balance",   "other", "remainder"};
    QStringList lines;
    for (const law::Section &section : testOf(reading).sections) {
        lines << QLatin1StringView(roles[int(section.role)]) + u" | "_s + section.heading + u" | "_s +
                     QString::number(paragraphs(section.text).size()) + u'+' +
                     QString::number(section.factors.size()) + u" | "_s + section.groundIds.join(u',');
    }
    return lines;
}

QStringList groundLines(const exchange::PitReading &reading)
{
    QStringList lines;
    for (const law::Ground &ground : reading.matter.decision.grounds) {
        QStringList limbs;
        for (const law::ClaimedLimb &limb : ground.limbs)
            limbs << limb.id;
        lines << ground.id + u' ' + ground.provisionId + (ground.confirmOrDeny ? u" ncnd "_s : u" "_s) +
                     (limbs + ground.purposes).join(u' ');
    }
    return lines;
}

QString clean(const QString &name)
{
    return QString::fromUtf8(data(name));
}

} // namespace

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
    void wrappedWithRunningLines();
    void windows1252();
    void utf16();
    void utf8WithMark();
    void refuses_data();
    void refuses();
    void hostileText();
    void aHeadingDoesNotComeFromASentence();
    void anotherActIsNoExemption();
    void lastingWords();
    void insertedBreaksLoseNothing_data();
    void insertedBreaksLoseNothing();
    void cutSentencesComeOutWhole_data();
    void cutSentencesComeOutWhole();
    void longTextsAreRead();
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

void PitReader::wrappedWithRunningLines()
{
    const exchange::PitReading reading = must(data(u"pit/wrapped.txt"_s));
    const QStringList expected = {
        u"title | Saltmarsh District Council | 1+0 | "_s, u"harm | Harm Test | 2+0 | "_s,
        u"for | FACTORS FAVOURING DISCLOSURE | 0+3 | "_s,
        u"against | Factors favouring withholding | 0+1 | "_s, u"balance | Balance | 1+0 | "_s};
    QCOMPARE(outline(reading), expected);
    const QVector<law::Section> &sections = testOf(reading).sections;
    // "inquest" stands whole elsewhere, and so does "decision-making": each divided word is one word again.
    QCOMPARE(sections[1].text, u"The rota of the lifeguards would tell a swimmer who means to break the "
                               u"rules when nobody watches. It would be likely "
                               "to end in a drowning, as it did in 2023, and the inquest asked for exactly "
                               "this to be kept back. A decision-making "
                               "panel looked at it.\n\nThe coroner held an inquest into the death and named "
                               "the decision-making of that day as the "
                               "main cause."_s);
    QCOMPARE(sections[2].factors[2].text, u"It would show whether the promises of 2023 were kept."_s);
    QCOMPARE(sections[3].factors[0].text,
             u"The guards would be followed home, as two of them were last summer."_s);
    QVERIFY(reading.notes.contains(u"2 sentences cut by page breaks were joined."_s));
    QVERIFY(reading.notes.contains(u"6 page numbers and running lines were left out: “Saltmarsh District Council”."_s));
}

void PitReader::windows1252()
{
    const exchange::PitReading reading = must(data(u"pit/windows1252.txt"_s));
    QCOMPARE(reading.reference, u"40/26"_s);
    QCOMPARE(
        testOf(reading).sections[2].text,
        u"The caf\u00e9\u2019s alarm costs \u00a340 and is \u201cvery old\u201d. A burglar would be glad to know\u2026"_s);
    QCOMPARE(testOf(reading).sections[3].factors[0].text,
             u"Owners pay \u20ac and \u00a3 for it \u2014 every year."_s);
    QVERIFY(
        reading.notes.contains(u"The text was read as Windows-1252, which older word processors write."_s));
}

void PitReader::utf16()
{
    QCOMPARE(must(data(u"pit/utf16.txt"_s)).matter, must(data(u"pit/capitals.txt"_s)).matter);
    QByteArray swapped = data(u"pit/utf16.txt"_s);
    for (qsizetype i = 0; i + 1 < swapped.size(); i += 2)
        std::swap(swapped[i], swapped[i + 1]);
    QCOMPARE(must(swapped).matter, must(data(u"pit/capitals.txt"_s)).matter);
}

void PitReader::utf8WithMark()
{
    QByteArray marked = "\xEF\xBB\xBF" + data(u"pit/capitals.txt"_s);
    marked.replace("\n", "\r\n");
    QCOMPARE(must(marked).matter, must(data(u"pit/capitals.txt"_s)).matter);
}

void PitReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("part");
    const QByteArray good = data(u"pit_page_break.txt"_s);
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, const char *part) {
        QTest::newRow(name) << bytes << int(code) << QString::fromLatin1(part);
    };
    row("empty", {}, ErrorCode::Invalid, "empty");
    row("blank", " \r\n\f\n\t", ErrorCode::Invalid, "empty");
    row("a mark alone", "\xEF\xBB\xBF", ErrorCode::Invalid, "empty");
    row("no headings", data(u"pit/no_headings.txt"_s), ErrorCode::Invalid, "heading");
    row("a title and no more", "Public Interest Test 1/26\n\nSome words.\n", ErrorCode::Invalid, "heading");
    row("NUL within", QByteArray(good).replace(200, 1, QByteArray(1, '\0')), ErrorCode::Invalid, "NUL");
    row("UTF-16 without a mark", data(u"pit/utf16.txt"_s).mid(2), ErrorCode::Invalid, "no text");
    row("half of UTF-16", data(u"pit/utf16.txt"_s).chopped(1), ErrorCode::Invalid, "no text");
    row("a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n" + QByteArray("\x01\x02\x8D\x81\x90", 5).repeated(50),
        ErrorCode::Invalid, "no text");
    row("a zip", QByteArray("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", 14), ErrorCode::Invalid,
        "no text");
    row("controls", QByteArray("Harm\n\x01\x02\x03\x04\n").repeated(9), ErrorCode::Invalid, "control");
    row("over 8 MB", good + QByteArray(8 * 1024 * 1024, 'x'), ErrorCode::TooLarge, "8 MB");
}

void PitReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, part);
    const Result<exchange::PitReading> reading = exchange::readPit(bytes, catalogue());
    QVERIFY(!reading);
    QCOMPARE(int(reading.error().code), code);
    QVERIFY2(reading.error().detail.contains(part), qPrintable(reading.error().detail));
}

void PitReader::hostileText()
{
    const QString hostile =
        u"<img src=\"//10.0.0.1/x.png\"> {{7*7}} %1 ${HOME} \u202Egnp.exe &amp; \U0001F600 =cmd|' /C calc'!A0"_s;
    const exchange::PitReading reading =
        must((u"Harm\n\n"_s + hostile + u"\n\nFor\n\n"_s + hostile + u"\n\nBalance\n\nx\n"_s).toUtf8());
    QCOMPARE(testOf(reading).sections[0].text, hostile);
    QCOMPARE(testOf(reading).sections[1].factors[0].text, hostile);
    // A control character that is alone among much text goes; the words stay.
    const exchange::PitReading bell =
        must("Harm\n\n" + QByteArray("many words ").repeated(30) + "\x07 end.\n\nBalance\n\nx\n");
    QVERIFY(testOf(bell).sections[0].text.endsWith(u"many words end."_s));
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

void PitReader::insertedBreaksLoseNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"pit_page_break", "pit/two_exemptions", "pit/ncnd", "pit/capitals", "pit/result_first",
          "pit/remainder", "pit/inline", "pit/lettered", "pit/eir", "pit/subheadings"})
        QTest::newRow(name) << QString::fromLatin1(name) + u".txt"_s;
}

void PitReader::insertedBreaksLoseNothing()
{
    QFETCH(QString, name);
    const QString source = clean(name);
    static const QRegularExpression bullets(u"(^|\\s)[•-](?=\\s)"_s);
    QRandomGenerator random(20261125);
    const QStringList breaks = {
        u"\n\n"_s, u"\n\n\n"_s, u"\f"_s, u"\n\f\n"_s, u"\n\nPage 2 of 3\n\n"_s, u"\n\f\nPage 3 of 3\n"_s};
    for (int run = 0; run < 300; ++run) {
        QString text = source;
        const int cuts = 1 + random.bounded(4);
        for (int i = 0; i < cuts; ++i) {
            const qsizetype at = text.indexOf(u' ', random.bounded(int(text.size())));
            if (at > 0 && !text.mid(at - 8, 20).contains(u"Page"_s) &&
                !text.mid(at - 8, 20).contains(u"of 3"_s))
                text.replace(at, 1, breaks[random.bounded(int(breaks.size()))]);
        }
        const Result<exchange::PitReading> reading = exchange::readPit(text.toUtf8(), catalogue());
        QVERIFY2(reading, qPrintable(text));
        QString expected = source, actual = allText(*reading);
        const QStringList expectedWords = words(expected.remove(bullets)),
                          actualWords = words(actual.remove(bullets));
        if (actualWords != expectedWords)
            qInfo().noquote() << text << "\n-----\n" << outline(*reading).join(u'\n') << "\n" << actual;
        QCOMPARE(actualWords, expectedWords);
    }
}

void PitReader::cutSentencesComeOutWhole_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"tests/data/pit_page_break.txt", "tests/data/pit/two_exemptions.txt",
                             "tests/data/pit/ncnd.txt", "resources/samples/624A-23.txt"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void PitReader::cutSentencesComeOutWhole()
{
    // Where a page ends within a sentence, the sentence is one again: none lost, doubled, changed or moved.
    QFETCH(QString, path);
    const QString source = QString::fromUtf8(fileBytes(QStringLiteral(CPOISE_SOURCE_DIR) + u'/' + path));
    const QStringList whole = sentences(allText(must(source.toUtf8())));
    static const QRegularExpression inside(u"(?<=[a-z] )[a-z]"_s);
    QVector<qsizetype> places;
    for (auto it = inside.globalMatch(source); it.hasNext();) {
        const qsizetype at = it.next().capturedStart() - 1;
        const qsizetype line = source.lastIndexOf(u'\n', at) + 1;
        if (source.indexOf(u'\n', at) - line > 100) // a heading is shorter
            places << at;
    }
    QVERIFY(places.size() > 10);
    QRandomGenerator random(9);
    const QStringList breaks = {u"\n\n"_s, u"\n\n\n"_s, u"\f"_s, u"\n\n\f\n"_s, u"\n\f\n\n"_s};
    for (int run = 0; run < 200; ++run) {
        QString text = source;
        QSet<qsizetype> cuts;
        for (int i = 0; i < 1 + run % 3; ++i)
            cuts.insert(places[random.bounded(int(places.size()))]);
        QVector<qsizetype> order(cuts.begin(), cuts.end());
        std::sort(order.begin(), order.end(), std::greater<>());
        for (const qsizetype at : order)
            text.replace(at, 1, breaks[random.bounded(int(breaks.size()))]);
        const exchange::PitReading reading = must(text.toUtf8());
        if (sentences(allText(reading)) != whole)
            qInfo().noquote() << text;
        QCOMPARE(sentences(allText(reading)), whole);
    }
}

void PitReader::longTextsAreRead()
{
    // 8 MB in one line, and in a word a paragraph: and 200,000 citations. Done by squares, this would outlast
    // the watchdog of Qt Test.
    const QByteArray words = QByteArray("word ").repeated(1'600'000);
    const QByteArray apart = QByteArray("word\n\n").repeated(1'300'000);
    QVERIFY(exchange::readPit("Harm\n\n" + words + "\n\nBalance\n\nx\n", catalogue()));
    QVERIFY(exchange::readPit("Harm\n\n" + apart + "\n\nBalance\n\nx\n", catalogue()));
    QVERIFY(exchange::readPit(QByteArray("Exemption\n\n") +
                                  QByteArray("section 31(1)(a), (b) and ").repeated(200'000),
                              catalogue()));
}

QTEST_GUILESS_MAIN(PitReader)
#include "tst_pit_reader.moc"
