// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the findings of every case, however it was put together: cases drawn at random from the whole
// catalogue, with ids that lead nowhere, dates that are none and texts that nobody would write.
#include <QRandomGenerator>
#include <QTest>

#include "law/finding_words.h"
#include "tests/law/rows/finding_row.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::catalogue;
using cpoise::test::codes;
using cpoise::test::found;

namespace
{

constexpr int casesDrawn = 1'500;

/// Draws values of a case; the seed is fixed, so that a failure comes again.
class Draw
{
public:
    explicit Draw(quint32 seed) : m_random(seed) {}

    int below(int n) { return int(m_random.bounded(n)); }
    bool often() { return below(4) > 0; }
    template<typename Enum>
    Enum one(int count)
    {
        return Enum(below(count));
    }

    QString text()
    {
        static const QStringList pieces{u"It would undermine law enforcement."_s,
                                        u"It could, it may, it might."_s,
                                        u"The exemption outweighs disclosure."_s,
                                        u"National security is at risk, and so are officers."_s,
                                        u"\U0001F512\u202E%1 %2\u0000"_s,
                                        u"\u201cnever closed"_s,
                                        u"<b>a</b>\n\n\n"_s,
                                        u"We hold it. Additional resources and a precedent."_s,
                                        u"Each exemption was weighed separately."_s,
                                        u" "_s};
        QString result;
        for (int left = below(4); left > 0; --left)
            result += pieces.at(below(int(pieces.size()))) + u' ';
        return result;
    }

    QDate date() { return below(5) ? QDate(2026, 9, 1).addDays(below(120)) : QDate(); }
    QString id(const QString &kind) { return kind + QString::number(below(5)); }

    QStringList ids(const QString &kind)
    {
        QStringList result;
        for (int left = below(4); left > 0; --left)
            result << id(kind);
        return result;
    }

    Ground ground(int number)
    {
        const auto &all = catalogue().provisions();
        const Provision &provision = all.at(below(int(all.size())));
        Ground result;
        result.id = u"g"_s + QString::number(number);
        result.provisionId = below(20) ? provision.id : u"s999"_s;
        for (int left = below(4); left > 0; --left) {
            const Limb &limb = provision.limbs.at(below(int(provision.limbs.size())));
            result.limbs << ClaimedLimb{often() ? limb.id : u"31(9)"_s, one<Likelihood>(3)};
        }
        result.confirmOrDeny = !often();
        result.inTheAlternative = !often();
        result.why = text();
        result.particulars = text();
        result.harm.actorAndMeans = text();
        result.opinion.date = date();
        return result;
    }

    Section section(int test, int number)
    {
        Section result;
        result.id = u"x%1-%2"_s.arg(test).arg(number);
        result.role = one<SectionRole>(8);
        result.text = text();
        result.groundIds = ids(u"g"_s);
        for (int i = below(3); i > 0; --i)
            result.factors << Factor{result.id + u'f' + QString::number(i), text(),  one<Weight>(5), text(),
                                     often() ? QString() : u"s31-for-1"_s,  often(), id(u"g"_s),     {}};
        return result;
    }

    PublicInterestTest test(int number)
    {
        PublicInterestTest result;
        result.id = u"t"_s + QString::number(number);
        result.confirmOrDeny = !often();
        result.groundIds = ids(u"g"_s);
        result.result = one<BalanceResult>(4);
        result.strongestPoint = text();
        result.asAt = date();
        for (int i = below(7); i > 0; --i)
            result.sections << section(number, i);
        return result;
    }

    Decision decision()
    {
        Decision result;
        for (int i = below(5); i > 0; --i)
            result.grounds << ground(i);
        for (int i = below(4); i > 0; --i)
            result.slices << Slice{u"s"_s + QString::number(i), text(),      id(u"q"_s),
                                   one<SliceOutcome>(8),        ids(u"g"_s), text()};
        for (int i = below(3); i > 0; --i)
            result.tests << test(i);
        result.reducedReasons = !often();
        result.extensionNoticeDate = often() ? QDate() : date();
        result.extensionUntil = date();
        result.letterDate = date();
        return result;
    }

    Case matter()
    {
        Case result;
        result.reference = text();
        result.requestText = text();
        result.regime = often() ? Regime::Foia : one<Regime>(3);
        result.limitDays = below(70);
        for (int i = below(4); i > 0; --i)
            result.events << ClockEvent{one<ClockEventKind>(5), date()};
        for (int i = below(4); i > 0; --i)
            result.questions << Question{u"q"_s + QString::number(i), QString::number(i), text(),
                                         one<Held>(5), text()};
        result.decision = decision();
        return result;
    }

private:
    QRandomGenerator m_random;
};

/// Every text in a case that a finding may mark words in, by the id of what it belongs to.
QMultiHash<QString, QString> textsById(const Case &matter)
{
    QMultiHash<QString, QString> result;
    for (const Question &question : matter.questions)
        result.insert(question.id, question.text);
    for (const Slice &slice : matter.decision.slices)
        result.insert(slice.id, slice.label);
    for (const Ground &ground : matter.decision.grounds) {
        for (const QString &text : {ground.why, ground.harm.actorAndMeans, ground.harm.alreadyPublic,
                                    ground.harm.severity, ground.particulars})
            result.insert(ground.id, text);
    }
    for (const PublicInterestTest &test : matter.decision.tests) {
        result.insert(test.id, test.strongestPoint);
        for (const Section &section : test.sections) {
            result.insert(section.id, section.text);
            for (const Factor &factor : section.factors)
                result.insert(factor.id, factor.text);
        }
    }
    return result;
}

/// Whether the object is there, and the marked words lie within one of its texts.
bool exists(const Where &where, const QMultiHash<QString, QString> &texts)
{
    if (where.objectId.isEmpty())
        return where.length == 0;
    const auto own = texts.values(where.objectId);
    return std::any_of(own.cbegin(), own.cend(), [&](const QString &text) {
        return where.from >= 0 && where.length >= 0 && where.from + where.length <= text.size();
    });
}

} // namespace

class TestFindingsRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFindingHasAPlaceAndWords();
    void theSameCaseGivesTheSame();
    void stepsBeginAndEndAsTheyShould();
    void anEvenBalanceDiscloses();
};

void TestFindingsRandom::everyFindingHasAPlaceAndWords()
{
    Draw draw(624);
    int seen = 0;
    for (int i = 0; i < casesDrawn; ++i) {
        const Case matter = draw.matter();
        const auto texts = textsById(matter);
        const auto steps = stepsFor(matter, catalogue());
        qsizetype last = 0;
        for (const Finding &finding : found(matter)) {
            QVERIFY2(exists(finding.where, texts), qPrintable(finding.code));
            const qsizetype step = steps.indexOf(finding.where.step);
            QVERIFY2(step >= last, qPrintable(finding.code));
            last = step;
            QVERIFY(!finding.rule.isEmpty());
            QVERIFY(!words(finding).isEmpty() && words(finding) != finding.code);
            ++seen;
        }
    }
    QVERIFY(seen > casesDrawn);
}

void TestFindingsRandom::theSameCaseGivesTheSame()
{
    Draw one(23), other(23);
    for (int i = 0; i < casesDrawn / 5; ++i) {
        const Case matter = one.matter(), again = other.matter();
        QCOMPARE(matter, again);
        QCOMPARE(found(matter), found(again));
    }
}

void TestFindingsRandom::stepsBeginAndEndAsTheyShould()
{
    using enum StepKind;
    Draw draw(31);
    for (int i = 0; i < casesDrawn; ++i) {
        const auto steps = stepsFor(draw.matter(), catalogue());
        QCOMPARE(steps.mid(0, 2), (QVector<StepKind>{Request, Held}));
        QCOMPARE(steps.mid(steps.size() - 3), (QVector<StepKind>{Outcome, Checks, Letter}));
        QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
        QVERIFY(std::adjacent_find(steps.cbegin(), steps.cend()) == steps.cend());
    }
}

/// R-PIT-1: whatever the weights and words, what a balance does not keep back cannot be withheld under it.
void TestFindingsRandom::anEvenBalanceDiscloses()
{
    Draw draw(2025);
    for (int i = 0; i < casesDrawn / 5; ++i) {
        Case matter = test::completeCase();
        test::balance(matter).text = draw.text();
        for (Section *side : {&test::favour(matter), &test::against(matter)}) {
            for (Factor &factor : side->factors)
                factor.weight = draw.one<Weight>(5);
        }
        test::pit(matter).result = draw.below(2) ? BalanceResult::Even : BalanceResult::Disclosure;
        QVERIFY(blocksIssuing(found(matter)));
        const auto said = codes(found(matter));
        QVERIFY(said.contains(u"even-cannot-withhold"_s) || said.contains(u"disclosure-cannot-withhold"_s));
    }
}

QTEST_GUILESS_MAIN(TestFindingsRandom)
#include "tst_findings_random.moc"
