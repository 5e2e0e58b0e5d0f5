// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of a decision's sections and factors stands in the documents, unchanged and in order.
#include "tests/letter/good_cases.h"
#include "tests/letter/random_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::PitPlace;
using law::SectionRole;

namespace
{
constexpr PitPlace places[] = {PitPlace::InLetter, PitPlace::Annex, PitPlace::OwnFile};

/// A section role from the heading of a public interest test.
SectionRole roleOf(const QString &heading)
{
    if (heading.startsWith(u"Public"))
        return SectionRole::Title;
    if (heading.startsWith(u"Applicable"))
        return SectionRole::Exemption;
    if (heading.startsWith(u"Harm"))
        return SectionRole::Harm;
    if (heading.startsWith(u"Reasons for Disclosure"))
        return SectionRole::For;
    if (heading.startsWith(u"Reasons for Non"))
        return SectionRole::Against;
    return SectionRole::Balance;
}

bool isHeading(const QString &paragraph)
{
    static const QStringList headings{u"Applicable exemption"_s, u"Harm"_s, u"Reasons for Disclosure"_s,
                                      u"Reasons for Non-Disclosure"_s, u"Balancing Test"_s};
    return headings.contains(paragraph) || paragraph.startsWith(u"Public Interest Test");
}

QVector<law::Section> sectionsOf(const QString &text)
{
    QVector<law::Section> sections;
    for (const QString &paragraph : paragraphs(text)) {
        if (isHeading(paragraph)) {
            law::Section section;
            section.id = u"x"_s + QString::number(sections.size());
            section.heading = paragraph;
            section.role = roleOf(paragraph);
            sections << section;
        } else if (!sections.isEmpty()) {
            QString &own = sections.last().text;
            own += own.isEmpty() ? paragraph : u"\n\n"_s + paragraph;
        }
    }
    return sections;
}

/// The bare case that a read-in test makes: one ground without limb, nothing else.
law::Case bareCase(const QVector<law::Section> &sections)
{
    law::Case matter;
    matter.reference = u"624A/23"_s;
    law::Ground ground;
    ground.id = u"g1"_s;
    ground.provisionId = u"s31"_s;
    matter.decision.grounds = {ground};
    law::PublicInterestTest pit;
    pit.id = u"t1"_s;
    pit.groundIds = {u"g1"_s};
    pit.sections = sections;
    matter.decision.tests = {pit};
    return matter;
}
/// White space and lists as they come out of mail programs and old documents.
QString oddlySpaced()
{
    return u"\r\n \t\r\nOne line\r\nand the next.\u00a0\u00a0Two  spaces\tand a tab.\u2028A line separator. "
           u"A zero\u200bwidth space.\r\r\nAn old line end.\n\n\n\n- a first item\n- a second item;\n"
           u"  (a) one below it\n\n1. Numbered.\n2. Numbered too.\n\n\u3000An ideographic space. "
           u"\ufeffA mark in the middle. No stop at the end"_s;
}

law::Case fullOf(law::Case c, const QString &text)
{
    for (law::PublicInterestTest &pit : c.decision.tests) {
        for (law::Section &section : pit.sections) {
            section.text = text;
            for (law::Factor &factor : section.factors)
                factor.text = factor.why = text;
        }
    }
    return c;
}

/// The tests of a random case, in a letter of another kind.
law::Case withTests(law::Case c, quint32 seed)
{
    c.decision.tests = test::caseFrom(seed).decision.tests;
    const bool confirmOrDeny = letter::kindOf(c) == letter::LetterKind::NeitherConfirmNorDeny;
    for (law::PublicInterestTest &pit : c.decision.tests) {
        pit.confirmOrDeny = confirmOrDeny || pit.confirmOrDeny;
        for (law::Section &section : pit.sections)
            section.text += u"\n\nIt ends here."_s; // a bare heading is left out while more time is asked for
    }
    return c;
}

QVector<law::Case> everyKind()
{
    return {test::refusalCase(),
            test::twoExemptionsCase(),
            test::partialCase(),
            test::ncndCase(),
            test::costCase(),
            test::conductCase(),
            test::extensionCase(),
            test::mixedCase(),
            test::notHeldCase(),
            test::disclosureCase(),
            law::Case()};
}

/// Puts a sentence of its own into every field outside the tests that a letter prints, and lists them.
class Marker
{
public:
    QStringList all;
    QString next(const char *field)
    {
        all << u"The %1 has the mark %2."_s.arg(QLatin1StringView(field), QString::number(all.size()));
        return all.last();
    }
};

QStringList markEverything(law::Case &c)
{
    Marker mark;
    c.decision.openingWords = mark.next("opening");
    c.decision.delayApology = mark.next("apology");
    c.decision.closingWords = mark.next("closing");
    for (law::Question &question : c.questions) {
        question.text = mark.next("question");
        question.searches = mark.next("search");
    }
    for (law::Slice &slice : c.decision.slices)
        slice.explanation = mark.next("explanation");
    for (law::Ground &ground : c.decision.grounds) {
        ground.why = mark.next("why");
        ground.particulars = mark.next("particulars");
        if (ground.provisionId == u"s12" || ground.provisionId == u"s14")
            continue; // no page of the wizard asks for more there
        ground.harm.actorAndMeans = mark.next("actor");
        ground.harm.alreadyPublic = mark.next("public");
        ground.harm.severity = mark.next("severity");
        ground.harm.evidence = {{u"e1"_s, mark.next("evidence"), mark.next("confidence")}};
        ground.opinion.person = u"The chief constable"_s;
        ground.opinion.reasons = mark.next("opinion");
    }
    for (law::PublicInterestTest &pit : c.decision.tests)
        pit.strongestPoint = mark.next("strongest point");
    return mark.all;
}
} // namespace

class TstSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLostSentenceIsSeen()
    {
        QCOMPARE(test::lostFrom(u"One. Three."_s, {u"One."_s, u"Two."_s}), QStringList{u"Two."_s});
        QCOMPARE(test::lostFrom(u"Two. One."_s, {u"One."_s, u"Two."_s}), QStringList{u"Two."_s});
        QCOMPARE(test::lostFrom(u"One. Changed."_s, {u"One."_s, u"changed."_s}), QStringList{u"changed."_s});
    }

    void ofAGoodCaseInEveryPlace()
    {
        for (const PitPlace place : places) {
            test::Desk desk = test::deskOf(test::completeCase());
            desk.matter.decision.pitPlace = place;
            QCOMPARE(test::lostFrom(desk.text(), test::sentencesOf(desk.matter.decision)), QStringList());
        }
    }

    void ofManyCases()
    {
        int counted = 0;
        for (quint32 seed = 1; seed <= 800; ++seed) {
            const test::Desk desk = test::deskOf(withTests(test::caseFrom(seed), seed));
            const QStringList all = test::sentencesOf(desk.matter.decision);
            const QStringList lost = test::lostFrom(desk.text(), all);
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), lost.value(0))));
            counted += int(all.size());
        }
        QVERIFY2(counted > 12000, qPrintable(QString::number(counted)));
    }

    void inEveryKindOfLetter()
    {
        int counted = 0;
        for (const law::Case &kind : everyKind()) {
            for (quint32 seed = 1; seed <= 60; ++seed) {
                const test::Desk desk = test::deskOf(withTests(kind, seed));
                const QStringList all = test::sentencesOf(desk.matter.decision);
                const QStringList lost = test::lostFrom(desk.text(), all);
                QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1, kind %2: %3"_s.arg(
                                             QString::number(seed),
                                             QString::number(int(letter::kindOf(kind))), lost.value(0))));
                counted += int(all.size());
            }
        }
        QVERIFY2(counted > 10000, qPrintable(QString::number(counted)));
    }

    void howeverItIsSpaced()
    {
        for (const law::Case &kind : everyKind()) {
            for (const QString &text : {oddlySpaced(), cleaned(oddlySpaced())}) {
                for (const PitPlace place : places) {
                    test::Desk desk = test::deskOf(fullOf(kind, text));
                    desk.matter.decision.pitPlace = place;
                    QCOMPARE(test::lostFrom(desk.text(), test::sentencesOf(desk.matter.decision)),
                             QStringList());
                }
            }
        }
    }

    void howeverLongItIs()
    {
        QString text;
        for (int i = 0; i < 20000; ++i)
            text += u"word"_s + QString::number(i) +
                    (i % 19 == 18 ? (i % 95 == 94 ? u".\n\n"_s : u".\n"_s) : u" "_s);
        text += QString(5000, u'x') + u". End."_s;
        for (const law::Case &kind : {test::refusalCase(), test::ncndCase(), test::mixedCase()}) {
            const test::Desk desk = test::deskOf(fullOf(kind, text));
            QCOMPARE(test::lostFrom(desk.text(), test::sentencesOf(desk.matter.decision)), QStringList());
        }
    }

    /// What stands outside the tests is printed too, once. What was found is not said in a letter that
    /// neither confirms nor denies (R-PIT-11).
    void ofAllOtherFields()
    {
        for (law::Case c : everyKind()) {
            QStringList all = markEverything(c);
            if (letter::kindOf(c) == letter::LetterKind::NeitherConfirmNorDeny)
                all.removeIf([](const QString &sentence) { return sentence.contains(u"search"); });
            const QString text = test::deskOf(c).text();
            for (const QString &sentence : all) {
                const QString where = sentence + u" kind "_s + QString::number(int(letter::kindOf(c)));
                QVERIFY2(text.count(sentence) == 1, qPrintable(where));
            }
        }
    }

    void ofTheRealSample()
    {
        const QString folder = test::sharedFolder();
        QFile file(folder + u"/sample/public-interest-test-624A-23.txt"_s);
        if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
            qInfo("the real sample is not there; nothing to compare");
            return;
        }
        const QString source = QString::fromUtf8(file.readAll());
        const QVector<law::Section> sections = sectionsOf(cleaned(source));
        QCOMPARE(sections.size(), 6);
        test::Desk desk = test::deskOf(bareCase(sections));
        desk.authority = {};
        desk.addressee = {};
        for (const PitPlace place : places) {
            desk.matter.decision.pitPlace = place;
            QCOMPARE(test::lostFrom(desk.text(), sentences(cleaned(source))), QStringList());
        }
        const QString alone = letter::plainText(desk.pit()).simplified();
        QCOMPARE(test::lostFrom(alone, sentences(cleaned(source))), QStringList());
    }

    void factorsStandExactlyAsTyped()
    {
        test::Desk desk = test::deskOf(test::completeCase());
        law::Factor &factor = desk.matter.decision.tests[0].sections[1].factors[0];
        factor.text = u"First paragraph, no stop\n\nSecond  paragraph\nwith a broken line."_s;
        const letter::Document pit = desk.pit();
        QStringList found;
        for (const letter::Block &block : test::flattened(pit.blocks)) {
            if (block.from.objectId == factor.id && block.from.field == law::Field::FactorText) {
                QCOMPARE(block.runs.size(), 1);
                found << block.runs.first().text;
                QCOMPARE(factor.text.mid(block.from.from, block.from.length), found.last());
            }
        }
        QCOMPARE(found, paragraphs(factor.text));
    }
};

QTEST_GUILESS_MAIN(TstSentences)
#include "tst_sentences.moc"
