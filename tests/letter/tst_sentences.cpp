// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence of a decision's sections and factors stands in the documents, unchanged and in order.
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
            const test::Desk desk = test::deskOf(test::caseFrom(seed));
            const QStringList all = test::sentencesOf(desk.matter.decision);
            const QStringList lost = test::lostFrom(desk.text(), all);
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), lost.value(0))));
            counted += int(all.size());
        }
        QVERIFY2(counted > 12000, qPrintable(QString::number(counted)));
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
