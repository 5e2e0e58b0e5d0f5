// SPDX-License-Identifier: GPL-3.0-or-later
// Every pair of FOIA provisions on one item: which exclude each other, which want a look, and that all others
// may stand together (law.md section 2, "Any other pair: allowed").
#include <QTest>

#include "tests/law/rows/finding_row.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{

/// The lawyer's table: what two provisions on the same information give; empty: nothing.
QString expected(const QString &one, const QString &other)
{
    const auto are = [&](const QString &a, const QString &b) {
        return (one == a && other == b) || (one == b && other == a);
    };
    const auto has = [&](const QString &id) { return one == id || other == id; };
    if (has(u"s12"_s) || has(u"s14"_s))
        return u"noted-combination"_s;
    if (has(u"s39"_s) || are(u"s30"_s, u"s31"_s) || are(u"s35"_s, u"s36"_s))
        return u"excluded-combination"_s;
    if (are(u"s23"_s, u"s24"_s) || are(u"s21"_s, u"s22"_s))
        return u"doubtful-combination"_s;
    return {};
}

QString firstLimb(const Provision &provision)
{
    for (const Limb &limb : provision.limbs) {
        if (limb.citable() && limb.role != LimbRole::Ncnd)
            return limb.id;
    }
    return {};
}

Case together(const Provision &one, const Provision &other)
{
    Case matter = test::completeCase();
    test::onlyGround(matter, one.id, {{firstLimb(one), Likelihood::Would}});
    test::addGround(matter, u"g2"_s, other.id, {{firstLimb(other), Likelihood::Would}});
    return matter;
}

QStringList combinations(const Case &matter)
{
    Authority department = test::authority();
    department.kind = AuthorityKind::CentralGovernment;
    QStringList result;
    for (const Finding &finding : test::found(matter, department)) {
        if (finding.code.endsWith("-combination"_L1))
            result << finding.code;
    }
    return result;
}

} // namespace

class TestCombinations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPair();
    void inTheAlternative_data();
    void inTheAlternative();
    void onDifferentInformation();
    void onConfirmation();
};

void TestCombinations::everyPair()
{
    const auto all = test::catalogue().ofRegime(Regime::Foia);
    QCOMPARE(all.size(), 26);
    for (const Provision *one : all) {
        for (const Provision *other : all) {
            if (one == other)
                continue;
            const QString code = expected(one->id, other->id);
            const QStringList wanted = code.isEmpty() ? QStringList() : QStringList{code};
            const QStringList found = combinations(together(*one, *other));
            QVERIFY2(found == wanted, qPrintable(one->id + u' ' + other->id + u": "_s + found.join(u' ')));
        }
    }
}

void TestCombinations::inTheAlternative_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("23 and 24") << u"s23"_s << u"s24"_s;
    QTest::newRow("30 and 31") << u"s30"_s << u"s31"_s;
    QTest::newRow("35 and 36") << u"s35"_s << u"s36"_s;
}

void TestCombinations::inTheAlternative()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const Provision *first = test::catalogue().find(one), *second = test::catalogue().find(other);
    QVERIFY(first && second);
    Case matter = together(*first, *second);
    QVERIFY(!combinations(matter).isEmpty());
    matter.decision.grounds[1].inTheAlternative = true;
    QCOMPARE(combinations(matter), QStringList());
}

void TestCombinations::onDifferentInformation()
{
    Case matter = together(*test::catalogue().find(u"s30"_s), *test::catalogue().find(u"s31"_s));
    matter.decision.slices[0].groundIds = {u"g1"_s};
    matter.decision.slices << Slice{u"s2"_s, u"2024"_s, u"q1"_s, SliceOutcome::Withheld, {u"g2"_s}, {}};
    QCOMPARE(combinations(matter), QStringList());
}

/// 30(3) with 31(3), 23(5) with 24(2): the limits are on the content alone.
void TestCombinations::onConfirmation()
{
    Case matter = test::completeCase();
    test::neitherConfirmNorDeny(matter);
    test::addGround(matter, u"g2"_s, u"s30"_s, {{u"30(3)"_s}}).confirmOrDeny = true;
    QCOMPARE(combinations(matter), QStringList());
    test::onlyGround(matter, u"s24"_s, {{u"24(2)"_s}});
    matter.decision.grounds[1].provisionId = u"s23"_s;
    matter.decision.grounds[1].limbs = {{u"23(5)"_s}};
    QCOMPARE(combinations(matter), QStringList());
}

QTEST_GUILESS_MAIN(TestCombinations)
#include "tst_combinations.moc"
