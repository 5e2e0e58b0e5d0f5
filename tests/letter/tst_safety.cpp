// SPDX-License-Identifier: GPL-3.0-or-later
// What must never happen: a name outside the address, a letter that gives away what it neither confirms nor
// denies, other people's text taken for anything but text.
#include "tests/letter/good_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::Held;
using law::PitPlace;
using letter::Block;
using letter::BlockKind;
using letter::Document;
using test::Desk;

namespace
{
constexpr PitPlace places[] = {PitPlace::InLetter, PitPlace::Annex, PitPlace::OwnFile};

QString hostileText()
{
    return u"<b>bold</b> &amp; <img src=\"file://evil/share/x.png\"> \\\\evil\\share\\y.png {{field}} "
           u"{reference} "
           u"${x} %1 %2 %n \u202Egnp.exe\u202C \U0001F600 <script>alert('1')</script>."_s;
}

/// Puts the text into every field that somebody types.
void fillWith(law::Case &c, const QString &text)
{
    c.requestText = text;
    for (law::Question &question : c.questions)
        question.text = question.searches = text;
    for (law::Slice &slice : c.decision.slices)
        slice.label = slice.explanation = text;
    for (law::Ground &ground : c.decision.grounds) {
        ground.why = ground.particulars = text;
        ground.harm.actorAndMeans = ground.harm.alreadyPublic = ground.harm.severity = text;
        ground.harm.evidence = {{u"e1"_s, text, text}};
        ground.opinion.person = ground.opinion.reasons = text;
    }
    for (law::PublicInterestTest &pit : c.decision.tests) {
        pit.strongestPoint = text;
        for (law::Section &section : pit.sections) {
            section.heading = section.text = text;
            for (law::Factor &factor : section.factors)
                factor.text = factor.why = text;
        }
    }
    c.decision.openingWords = c.decision.closingWords = c.decision.delayApology = text;
}

law::Authority hostileAuthority(const QString &text)
{
    law::Authority a = test::authority();
    a.name = a.address = a.reviewProcedure = a.reviewContact = a.regulatorName = a.regulatorAddress = text;
    a.signatories.first().name = a.signatories.first().role = text;
    return a;
}

/// A decision that neither confirms nor denies, with what is left of one that would have withheld content.
law::Case ncndWithRemains()
{
    law::Case c = test::ncndCase();
    const law::Case content = test::twoExemptionsCase();
    for (law::Ground ground : content.decision.grounds) {
        ground.id += u"-left"_s;
        c.decision.grounds << ground;
    }
    c.decision.tests << content.decision.tests.first();
    c.decision.tests.last().id = u"t-left"_s;
    c.decision.tests.last().groundIds = {u"g1-left"_s, u"g2-left"_s};
    return c;
}
} // namespace

class TstSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theApplicantStandsInTheAddressAlone()
    {
        const QStringList words{u"Quilla"_s, u"Applewhite"_s, u"Nowhere Lane"_s, u"Elsewhere"_s};
        for (law::Case c : {test::refusalCase(), test::ncndCase(), test::mixedCase(), test::costCase()}) {
            for (const PitPlace place : places) {
                c.decision.pitPlace = place;
                Desk desk = test::deskOf(c);
                QVector<Document> documents = desk.letters();
                QCOMPARE(documents.first().blocks[1].kind, BlockKind::Address);
                QVERIFY(documents.first().blocks[1].lines.contains(u"Quilla Applewhite"_s));
                documents.first().blocks.removeAt(1);
                for (const Document &document : documents << desk.pit()) {
                    const QString all = letter::plainText(document) + document.title + document.fileName +
                                        document.author + document.reference;
                    for (const QString &word : words)
                        QVERIFY2(!all.contains(word), qPrintable(all));
                }
            }
        }
    }

    void withoutAnAddresseeNothingIsLeftOpen()
    {
        Desk desk = test::deskOf(test::refusalCase());
        const qsizetype before = desk.letters().first().blocks.size();
        desk.addressee = {};
        QCOMPARE(desk.letters().first().blocks.size(), before - 1);
    }

    void neitherConfirmNorDenyReadsTheSameWhetherHeldOrNot()
    {
        for (const PitPlace place : places) {
            Desk silent = test::deskOf(test::ncndCase());
            silent.matter.decision.pitPlace = place;
            const QVector<Document> expected = silent.letters();
            const QString text = silent.text();
            QVERIFY(!text.contains(u"We hold"_s) && !text.contains(u"We do not hold"_s));
            for (const Held held :
                 {Held::Unstated, Held::Held, Held::PartlyHeld, Held::NotHeld, Held::NeitherConfirmNorDeny}) {
                Desk desk = silent;
                desk.matter.questions.first().held = held;
                desk.matter.questions.first().searches = u"We found three files about it."_s;
                QCOMPARE(desk.letters(), expected); // words, names of files, titles and headings alike
                desk.matter.decision.grounds = ncndWithRemains().decision.grounds;
                desk.matter.decision.tests = ncndWithRemains().decision.tests;
                QCOMPARE(desk.letters(), expected);
            }
        }
    }

    void neitherConfirmNorDenyCoversItsPartAlone()
    {
        law::Case c = test::twoQuestions();
        const law::Case neither = test::ncndCase();
        c.decision.grounds << neither.decision.grounds.first();
        c.decision.grounds.last().id = u"n1"_s;
        c.decision.slices[1].outcome = law::SliceOutcome::NeitherConfirmNorDeny;
        c.decision.slices[1].groundIds = {u"n1"_s};
        c.decision.slices[1].explanation.clear();
        c.decision.grounds.removeFirst();
        c.decision.tests.clear();
        c.questions[1].searches = u"We found three files about it."_s;
        const QString text = test::deskOf(c).text();
        QVERIFY(text.contains(u"Question 1. We hold this information."_s));
        QVERIFY(text.contains(u"Question 2a. We neither confirm nor deny that we hold this information."_s));
        QVERIFY(text.contains(u"We have answered the rest of your request in the usual way."_s));
        QVERIFY(!text.contains(u"three files"_s));
    }

    void hostileTextStaysText()
    {
        for (law::Case c :
             {test::twoExemptionsCase(), test::mixedCase(), test::ncndCase(), test::extensionCase()}) {
            fillWith(c, hostileText());
            for (const PitPlace place : places) {
                c.decision.pitPlace = place;
                Desk desk = test::deskOf(c);
                desk.authority = hostileAuthority(hostileText());
                desk.addressee = {hostileText(), hostileText()};
                int found = 0;
                for (const Document &document : desk.letters()) {
                    for (const QString &line : letter::plainText(document).split(u'\n'))
                        found += line.contains(hostileText());
                    for (const Block &block : test::flattened(document.blocks)) {
                        for (const letter::Run &run : block.runs)
                            QVERIFY(run.link.isEmpty());
                    }
                    QVERIFY(!document.fileName.contains(u"evil"));
                }
                QVERIFY2(found > 10, qPrintable(QString::number(found)));
                // A value that looks like a placeholder is never filled.
                QVERIFY(!desk.text().contains(u"{{field}} 101/26"_s));
            }
        }
    }

    void twentyThousandWordsGoThrough()
    {
        Desk desk = test::deskOf(test::refusalCase());
        QString text;
        for (int i = 0; i < 20000; ++i)
            text += u"word"_s + QString::number(i) +
                    (i % 400 == 399 ? u".\n\n"_s
                     : i % 20 == 19 ? u". "_s
                                    : u" "_s);
        desk.matter.decision.tests.first().sections[0].text = text;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(test::lostFrom(desk.text(), test::sentencesOf(desk.matter.decision)), QStringList());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void theRegulatorIsNamedBySettingsAlone()
    {
        Desk desk = test::deskOf(test::refusalCase());
        desk.authority.regulatorName = u"Information Commission"_s;
        QVERIFY(desk.text().contains(u"ask the Information Commission to decide"_s));
        QVERIFY(!desk.text().contains(u"Commissioner"_s));
        const QByteArray words = resources::bytes(u"letter/wording.json"_s);
        QVERIFY(!words.isEmpty() && !words.contains("Commission"));
    }
};

QTEST_GUILESS_MAIN(TstSafety)
#include "tst_safety.moc"
