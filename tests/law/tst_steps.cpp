// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the wizard, path by path.
#include <QTest>

#include "law/catalogue.h"
#include "law/findings.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::catalogue;

namespace
{

/// Steps in letters: R request, H held, S slices, G grounds, Q qualified person, C cost, V conduct, M harm,
/// F for, A against, B balance; in small letters those on confirmation; O outcome, K checks, L letter.
QString letters(const QVector<StepKind> &steps)
{
    const QString names = u"RHSGQCVMFABmfabOKL"_s;
    QString result;
    for (StepKind step : steps)
        result += names.at(int(step));
    return result;
}

Ground ground(const QString &provision, const QStringList &limbs = {}, bool confirmOrDeny = false)
{
    Ground g;
    g.id = provision;
    g.provisionId = provision;
    g.confirmOrDeny = confirmOrDeny;
    for (const QString &limb : limbs)
        g.limbs << ClaimedLimb{limb, Likelihood::Unstated};
    return g;
}

Case with(const QVector<Ground> &grounds, SliceOutcome outcome = SliceOutcome::Withheld)
{
    Case c;
    c.decision.grounds = grounds;
    c.decision.slices = {{u"s"_s, {}, {}, outcome, {}, {}}};
    for (const Ground &g : grounds)
        c.decision.slices[0].groundIds << g.id;
    return c;
}

} // namespace

class TestSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void path_data();
    void path();
};

void TestSteps::path_data()
{
    QTest::addColumn<Case>("matter");
    QTest::addColumn<QString>("steps");
    const auto row = [](const char *name, const Case &c, const char *steps) {
        QTest::newRow(name) << c << QString::fromLatin1(steps);
    };
    row("a new request", Case(), "RHGOKL");
    row("everything disclosed", with({}, SliceOutcome::Disclosed), "RHOKL");
    row("nothing held", with({}, SliceOutcome::NotHeld), "RHOKL");
    row("withheld, no exemption yet", with({}), "RHGOKL");
    row("prejudice-based: section 31", with({ground(u"s31"_s, {u"31(1)(a)"_s})}), "RHGMFABOKL");
    row("prejudice-based, no limb yet", with({ground(u"s31"_s)}), "RHGMFABOKL");
    row("endangerment: section 38", with({ground(u"s38"_s, {u"38(1)(a)"_s})}), "RHGMFABOKL");
    row("necessity: section 24", with({ground(u"s24"_s, {u"24(1)"_s})}), "RHGMFABOKL");
    row("class-based: section 30", with({ground(u"s30"_s, {u"30(1)(b)"_s})}), "RHGFABOKL");
    row("class-based: section 42", with({ground(u"s42"_s, {u"42(1)"_s})}), "RHGFABOKL");
    row("mixed, class limb: a trade secret", with({ground(u"s43"_s, {u"43(1)"_s})}), "RHGFABOKL");
    row("mixed, prejudice limb", with({ground(u"s43"_s, {u"43(2)"_s})}), "RHGMFABOKL");
    row("mixed, no limb yet", with({ground(u"s43"_s)}), "RHGMFABOKL");
    row("absolute: section 44", with({ground(u"s44"_s, {u"44(1)(a)"_s})}), "RHGOKL");
    row("absolute: section 40(2), first condition", with({ground(u"s40"_s, {u"40(2)+(3A)(a)"_s})}), "RHGOKL");
    row("section 40(2), objection", with({ground(u"s40"_s, {u"40(2)+(3B)"_s})}), "RHGFABOKL");
    row("qualified person: section 36", with({ground(u"s36"_s, {u"36(2)(c)"_s})}), "RHGQMFABOKL");
    row("cost: section 12", with({ground(u"s12"_s, {u"12(1)"_s})}, SliceOutcome::RefusedCost), "RHCOKL");
    row("cost, section 12 not claimed yet", with({}, SliceOutcome::RefusedCost), "RHCOKL");
    row("vexatious: section 14", with({ground(u"s14"_s, {u"14(1)"_s})}, SliceOutcome::RefusedVexatious),
        "RHVOKL");
    row("repeated", with({}, SliceOutcome::RefusedRepeated), "RHVOKL");
    row("neither confirm nor deny: section 31(3)",
        with({ground(u"s31"_s, {u"31(3)"_s}, true)}, SliceOutcome::NeitherConfirmNorDeny), "RHGmfabOKL");
    row("neither confirm nor deny: section 23(5), absolute",
        with({ground(u"s23"_s, {u"23(5)"_s}, true)}, SliceOutcome::NeitherConfirmNorDeny), "RHGOKL");
    row("neither confirm nor deny: section 40(5B)",
        with({ground(u"s40"_s, {u"40(5B)(a)"_s}, true)}, SliceOutcome::NeitherConfirmNorDeny), "RHGOKL");
    row("neither confirm nor deny: 23(5) with 24(2)",
        with({ground(u"s23"_s, {}, true), ground(u"s24"_s, {}, true)}, SliceOutcome::NeitherConfirmNorDeny),
        "RHGmfabOKL");
    Case both = with({ground(u"s31"_s, {u"31(1)(a)"_s})});
    both.decision.grounds << ground(u"s30"_s, {u"30(3)"_s}, true);
    both.decision.slices << Slice{u"s2"_s,    u"2024"_s, {}, SliceOutcome::NeitherConfirmNorDeny,
                                  {u"s30"_s}, {}};
    row("content and confirmation in one decision", both, "RHSGMFABfabOKL");
    Case several = with({}, SliceOutcome::Disclosed);
    several.questions = {{u"a"_s, u"1"_s, {}, Held::Held, {}}, {u"b"_s, u"2"_s, {}, Held::Held, {}}};
    row("two questions: parts can differ", several, "RHSOKL");
    Case written = with({ground(u"s44"_s, {u"44(1)(a)"_s})});
    written.decision.tests = {{}};
    written.decision.tests[0].sections = {{u"x"_s, SectionRole::Harm, u"Harm"_s, u"It harms."_s, {}, {}}};
    row("what was written stays in sight", written, "RHGMFABOKL");
    row("under the EIR", with({ground(u"eir-12-5-b"_s, {u"12(5)(b)"_s})}), "RHGMFABOKL");
    row("under FOISA", with({ground(u"foisa-s35"_s, {u"35(1)(a)"_s})}), "RHGMFABOKL");
    row("an exemption nobody knows", with({ground(u"s99"_s)}), "RHGOKL");
}

void TestSteps::path()
{
    QFETCH(Case, matter);
    QFETCH(QString, steps);
    QCOMPARE(letters(stepsFor(matter, catalogue())), steps);
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
