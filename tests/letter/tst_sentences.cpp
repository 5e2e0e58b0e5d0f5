// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of a decision's sections and factors stands in the documents, unchanged and in order.
#include <QRandomGenerator>

#include "letter/making.h"
#include "tests/letter/composed.h"

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

QString wordsFrom(QRandomGenerator &random, int id)
{
    static const QStringList bits{u"harm"_s,      u"{parts}"_s,  u"e.g. this"_s, u"\u2018why?\u2019"_s,
                                  u"No."_s,       u"a\u00a0b"_s, u"100 %1"_s,    u"don\u2019t!"_s,
                                  u"\U0001F600"_s};
    QString text = u"Sentence <"_s + QString::number(id) + u">"_s;
    for (int i = random.bounded(6); i > 0; --i)
        text += u' ' + bits.at(random.bounded(int(bits.size())));
    text += random.bounded(3) ? u". "_s : u"\n\n"_s;
    return text;
}

QString textFrom(QRandomGenerator &random, int &id)
{
    QString text;
    for (int i = random.bounded(5); i > 0; --i)
        text += wordsFrom(random, ++id);
    return text;
}

law::Factor factorFrom(QRandomGenerator &random, int &id)
{
    law::Factor factor;
    factor.id = u"f"_s + QString::number(++id);
    factor.text = textFrom(random, id);
    factor.weight = law::Weight(random.bounded(5));
    factor.why = textFrom(random, id);
    factor.groundId = random.bounded(2) ? u"g1"_s : QString();
    if (random.bounded(3) == 0)
        factor.evidence = {{u"e"_s, u"Evidence "_s + QString::number(++id) + u'.', u"quite"_s}};
    return factor;
}

law::Section sectionFrom(QRandomGenerator &random, int &id)
{
    law::Section section;
    section.id = u"x"_s + QString::number(++id);
    section.role = SectionRole(random.bounded(8));
    section.heading = random.bounded(4) ? u"Heading "_s + QString::number(++id) : QString();
    section.text = textFrom(random, id);
    section.groundIds = random.bounded(3) ? QStringList() : QStringList{u"g2"_s};
    for (int i = random.bounded(4); i > 0; --i)
        section.factors << factorFrom(random, id);
    return section;
}

law::PublicInterestTest pitFrom(QRandomGenerator &random, int &id)
{
    law::PublicInterestTest pit;
    pit.id = u"t"_s + QString::number(++id);
    pit.confirmOrDeny = random.bounded(3) == 0;
    pit.groundIds = random.bounded(2) ? QStringList{u"g1"_s} : QStringList{u"g1"_s, u"g2"_s};
    pit.result = law::BalanceResult(random.bounded(4));
    for (int i = random.bounded(7); i > 0; --i)
        pit.sections << sectionFrom(random, id);
    return pit;
}

law::Case caseFrom(quint32 seed)
{
    QRandomGenerator random(seed);
    law::Case matter = test::completeCase();
    law::Ground other;
    other.id = u"g2"_s;
    other.provisionId = random.bounded(2) ? u"s38"_s : u"s24"_s;
    matter.decision.grounds << other;
    matter.decision.slices.first().outcome = law::SliceOutcome(random.bounded(8));
    matter.decision.pitPlace = PitPlace(random.bounded(3));
    matter.decision.tests.clear();
    int id = 0;
    for (int i = random.bounded(3); i >= 0; --i)
        matter.decision.tests << pitFrom(random, id);
    return matter;
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
        for (quint32 seed = 1; seed <= 3000; ++seed) {
            const test::Desk desk = test::deskOf(caseFrom(seed));
            const QStringList all = test::sentencesOf(desk.matter.decision);
            const QStringList lost = test::lostFrom(desk.text(), all);
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), lost.value(0))));
            counted += int(all.size());
        }
        QVERIFY2(counted > 50000, qPrintable(QString::number(counted)));
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
        for (const letter::Block &block : pit.blocks) {
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
