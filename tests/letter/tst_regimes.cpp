// SPDX-License-Identifier: GPL-3.0-or-later
// A letter under the EIR or the Scottish Act speaks of its own law alone: its provisions, notices, rights and
// times (law.md sections 4 and 5; letters.md B5, 3b, 6, 9). One row a letter: what it says, and what it never
// says.
#include "tests/letter/good_cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using law::Regime;
using law::SliceOutcome;

namespace
{

/// A refusal of the request under a regime's own provision, weighed where that is weighed.
law::Case refused(Regime regime, SliceOutcome outcome, const QString &provision, const QString &limb)
{
    law::Case c = regime == Regime::Eir ? test::completeCase() : test::costCase();
    c.regime = regime;
    law::Ground &ground = c.decision.grounds.first();
    ground.provisionId = provision;
    ground.limbs = {{limb, law::Likelihood::Unstated}};
    ground.harm = {};
    ground.why = u"Nine hundred files would have to be read page by page."_s;
    c.decision.slices.first().outcome = outcome;
    return c;
}

law::Case under(Regime regime, law::Case c)
{
    c.regime = regime;
    return c;
}

law::Case scottishConfirmation()
{
    law::Case c = test::ncndCase();
    c.regime = Regime::Foisa;
    c.decision.grounds.first().provisionId = u"foisa-s35"_s;
    c.decision.grounds.first().limbs = {{u"35(1)(a)"_s, law::Likelihood::WouldBeLikely}};
    return c;
}

law::Case environmental(law::BalanceResult result)
{
    law::Case c = test::refusalCase();
    c.regime = Regime::Eir;
    c.decision.grounds.first().provisionId = u"eir-12-5-b"_s;
    c.decision.grounds.first().limbs = {{u"12(5)(b)"_s, law::Likelihood::Would}};
    law::PublicInterestTest &pit = c.decision.tests.first();
    pit.result = result;
    for (law::Section &section : pit.sections) {
        if (section.role == law::SectionRole::Balance)
            section.text = u"Both sides matter."_s;
    }
    return c;
}

law::Case unsettled()
{
    law::Case c = test::ncndCase();
    c.decision.grounds.first().provisionId = u"s40"_s;
    c.decision.grounds.first().limbs = {{u"40(5B)(a)"_s, law::Likelihood::Unstated}};
    return c;
}

law::Case statistics()
{
    law::Case c = test::refusalCase();
    law::Ground &ground = c.decision.grounds.first();
    ground.provisionId = u"s36"_s;
    ground.limbs = {{u"36(2)(c)"_s, law::Likelihood::Would}};
    ground.opinion.statistical = true;
    return c;
}

} // namespace

class TstRegimes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaksItsOwnLaw_data()
    {
        QTest::addColumn<law::Case>("matter");
        QTest::addColumn<QStringList>("says");
        QTest::addColumn<QStringList>("never");
        const auto row = [](const char *name, const law::Case &matter, const QStringList &says,
                            const QStringList &never) { QTest::newRow(name) << matter << says << never; };
        using enum SliceOutcome;
        const QStringList actOf2000{u"section 12"_s, u"section 14"_s, u"section 17 "_s, u"hours of work"_s};
        row("EIR, cost", refused(Regime::Eir, RefusedCost, u"eir-12-4-b"_s, u"12(4)(b)"_s),
            {u"regulation 12(4)(b) of the Regulations"_s, u"manifestly unreasonable"_s,
             u"refusal notice that regulation 14"_s, u"presumption in favour of disclosure"_s,
             u"Regulation 11 of the Regulations gives you that right"_s, u"within 40 working days"_s,
             u"Nine hundred files"_s},
            actOf2000 + QStringList{u"\u00a3"_s, u"We are not withholding anything under it"_s});
        row("EIR, vexatious", refused(Regime::Eir, RefusedVexatious, u"eir-12-4-b"_s, u"12(4)(b)"_s),
            {u"which a vexatious request is"_s, u"It does not describe you"_s}, actOf2000);
        row("EIR, repeated", refused(Regime::Eir, RefusedRepeated, u"eir-12-4-b"_s, u"12(4)(b)"_s),
            {u"when we have answered it already"_s}, actOf2000);
        row("EIR, not held", under(Regime::Eir, test::notHeldCase()),
            {u"regulation 12(4)(a) of the Regulations"_s, u"refusal notice that regulation 14"_s,
             u"The Regulations give a right"_s},
            {u"The Regulations gives"_s, u"Regulations does"_s});
        row("EIR, withheld", environmental(law::BalanceResult::Maintaining),
            {u"applying the presumption in favour of disclosure, the public interest in maintaining the exception "_s,
             u"Regulation 12(2) asks us"_s},
            {u"maintaining the exemption "_s, u"qualified exemption"_s});
        row("EIR, even", environmental(law::BalanceResult::Even), {u"the Regulations require disclosure"_s},
            {u"the Act requires disclosure"_s});
        row("FOISA, cost", refused(Regime::Foisa, RefusedCost, u"foisa-s12"_s, u"12(1)"_s),
            {u"section 12(1) of the Act"_s, u"\u00a3600"_s, u"Fees for Required Disclosure"_s,
             u"\u00a315 an hour"_s, u"refusal notice that section 16"_s, u"Section 20 of the Act"_s,
             u"at least 40 working days"_s, u"within 20 working days"_s, u"six months"_s},
            {u"\u00a3450"_s, u"section 17"_s, u"section 50"_s, u"find out whether we hold"_s});
        row("FOISA, repeated", refused(Regime::Foisa, RefusedRepeated, u"foisa-s14"_s, u"14(2)"_s),
            {u"section 14(2) of the Act"_s}, {u"\u00a3"_s, u"section 17"_s});
        row("FOISA, not held", under(Regime::Foisa, test::notHeldCase()),
            {u"our notice under section 17(1) of the Act"_s}, {u"refusal notice"_s});
        row("FOISA, neither confirmed nor denied", scottishConfirmation(),
            {u"section 18 read with section 35(1)(a)"_s,
             u"contrary to the public interest to reveal whether the information exists or is held"_s},
            {u"outweighs the public interest in saying whether"_s});
        row("section 40(5B), of which it is not settled whether it is weighed", unsettled(),
            {u"section 40(5B)(a) of the Act"_s}, {u"absolute"_s, u"does not ask us to weigh"_s});
        row("section 36 and statistics", statistics(),
            {u"section 36(4) of the Act does not ask for the opinion"_s},
            {u"gave an opinion"_s, u"opinion of the qualified person is that"_s});
    }
    void speaksItsOwnLaw()
    {
        QFETCH(law::Case, matter);
        QFETCH(QStringList, says);
        QFETCH(QStringList, never);
        const QString text = test::deskOf(matter).text();
        for (const QString &sentence : says)
            QVERIFY2(text.contains(sentence), qPrintable(sentence + u"\n"_s + text));
        for (const QString &sentence : never)
            QVERIFY2(!text.contains(sentence), qPrintable(sentence + u"\n"_s + text));
    }

    /// A refusal that names no ground rests on its regime's own.
    void citesItsOwnWithoutAGround_data()
    {
        QTest::addColumn<int>("regime");
        QTest::addColumn<QString>("cited");
        QTest::newRow("FOIA") << int(Regime::Foia) << u"section 12"_s;
        QTest::newRow("EIR") << int(Regime::Eir) << u"regulation 12(4)(b)"_s;
        QTest::newRow("FOISA") << int(Regime::Foisa) << u"section 12"_s;
    }
    void citesItsOwnWithoutAGround()
    {
        QFETCH(int, regime);
        QFETCH(QString, cited);
        law::Case c = test::plainCase(SliceOutcome::RefusedCost, law::Held::Held);
        c.regime = Regime(regime);
        QVERIFY(test::deskOf(c).text().contains(u"We rely on "_s + cited));
    }
};

QTEST_GUILESS_MAIN(TstRegimes)
#include "tst_regimes.moc"
