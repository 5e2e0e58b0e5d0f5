// SPDX-License-Identifier: GPL-3.0-or-later
// The exemptions as law.md section 2 has them, row by row.
#include <QTest>

#include "law/catalogue.h"
#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;

namespace
{
const Catalogue &book()
{
    static const Catalogue catalogue = [] {
        auto read = Catalogue::fromJson(resources::bytes(u"catalogue/exemptions.json"_s));
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return std::move(*read);
    }();
    return catalogue;
}

Ground ground(const QString &provision, const QStringList &limbs, bool confirmOrDeny = false,
              const QStringList &purposes = {})
{
    Ground g;
    g.id = u"g"_s;
    g.provisionId = provision;
    g.confirmOrDeny = confirmOrDeny;
    g.purposes = purposes;
    for (const QString &limb : limbs)
        g.limbs << ClaimedLimb{limb, Likelihood::Unstated};
    return g;
}
} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyProvisionIsThere();
    void provision_data();
    void provision();
    void limbKinds_data();
    void limbKinds();
    void securityBodiesAndQualifiedPersons();
    void combinations_data();
    void combinations();
    void combinationsAreMutual();
    void promptsAndFactors();
    void citations_data();
    void citations();
    void tests_data();
    void tests();
    void likelihood_data();
    void likelihood();
};

void TestCatalogue::everyProvisionIsThere()
{
    QCOMPARE(book().ofRegime(Regime::Foia).size(), 26);
    QCOMPARE(book().ofRegime(Regime::Eir).size(), 13);
    QCOMPARE(book().ofRegime(Regime::Foisa).size(), 19);
    QCOMPARE(book().find(u"s31"_s)->title, u"Law enforcement"_s);
    QVERIFY(!book().find(u"s99"_s));
    QCOMPARE(book().cases().size(), 37);
    QVERIFY(!book().asAt().isEmpty());
}

void TestCatalogue::provision_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<QString>("limbs");
    QTest::addColumn<QString>("ncnd");
    const auto row = [](const char *section, Kind kind, Basis basis, const char *limbs, const char *ncnd) {
        QTest::newRow(section) << kind << basis << QString::fromLatin1(limbs) << QString::fromLatin1(ncnd);
    };
    using enum Kind;
    row("21", Absolute, Basis::Class, "21(1)", "");
    row("22", Qualified, Basis::Class, "22(1)(a) 22(1)(b) 22(1)(c)", "22(2)");
    row("22A", Qualified, Basis::Prejudice, "22A(1)(b)(i) 22A(1)(b)(ii) 22A(1)(b)(iii) 22A(1)(b)(iv)",
        "22A(2)");
    row("23", Absolute, Basis::Class, "23(1)", "23(5)");
    row("24", Qualified, Basis::Necessity, "24(1)", "24(2)");
    row("26", Qualified, Basis::Prejudice, "26(1)(a) 26(1)(b)", "26(3)");
    row("27", Qualified, Basis::Mixed, "27(1)(a) 27(1)(b) 27(1)(c) 27(1)(d) 27(2)", "27(4)");
    row("28", Qualified, Basis::Prejudice, "28(1)", "28(3)");
    row("29", Qualified, Basis::Prejudice, "29(1)(a) 29(1)(b)", "29(2)");
    row("30", Qualified, Basis::Class,
        "30(1)(a)(i) 30(1)(a)(ii) 30(1)(b) 30(1)(c) 30(2)(a)(i) 30(2)(a)(ii) 30(2)(a)(iii) 30(2)(a)(iv)",
        "30(3)");
    row("31", Qualified, Basis::Prejudice,
        "31(1)(a) 31(1)(b) 31(1)(c) 31(1)(d) 31(1)(e) 31(1)(f) 31(1)(g) 31(1)(h) 31(1)(i)", "31(3)");
    row("32", Absolute, Basis::Class, "32(1)(a) 32(1)(b) 32(1)(c)(i) 32(1)(c)(ii) 32(2)(a) 32(2)(b)",
        "32(3)");
    row("33", Qualified, Basis::Prejudice, "33(2)", "33(3)");
    row("34", Absolute, Basis::Necessity, "34(1)", "34(2)");
    row("35", Qualified, Basis::Class, "35(1)(a) 35(1)(b) 35(1)(c) 35(1)(d)", "35(3)");
    row("36", Partly, Basis::Opinion,
        "36(2)(a)(i) 36(2)(a)(ii) 36(2)(a)(iii) 36(2)(b)(i) 36(2)(b)(ii) 36(2)(c)", "36(3)");
    row("37", Partly, Basis::Class, "37(1)(a) 37(1)(aa) 37(1)(ab) 37(1)(ac) 37(1)(ad) 37(1)(b)", "37(2)");
    row("38", Qualified, Basis::Endangerment, "38(1)(a) 38(1)(b)", "38(2)");
    row("39", Qualified, Basis::Class, "39(1)(a) 39(1)(b)", "39(2)");
    row("40", Partly, Basis::DataProtection,
        "40(1) 40(2)+(3A)(a) 40(2)+(3A)(b) 40(2)+(3B) 40(2)+(4A)(a) 40(2)+(4A)(b)",
        "40(5A) 40(5B)(a) 40(5B)(b) 40(5B)(c) 40(5B)(d)");
    row("41", Absolute, Basis::Confidence, "41(1)(a) 41(1)(b)", "41(2)");
    row("42", Qualified, Basis::Class, "42(1)", "42(2)");
    row("43", Qualified, Basis::Mixed, "43(1) 43(2)", "43(3)");
    row("44", Absolute, Basis::Class, "44(1)(a) 44(1)(b) 44(1)(c)", "44(2)");
    row("12", RequestGround, Basis::Cost, "12(1) 12(2)", "");
    row("14", RequestGround, Basis::RequestConduct, "14(1) 14(2)", "");
}

void TestCatalogue::provision()
{
    QFETCH(Kind, kind);
    QFETCH(Basis, basis);
    QFETCH(QString, limbs);
    QFETCH(QString, ncnd);
    const Provision *provision = book().find(u's' + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(provision);
    QCOMPARE(provision->kind, kind);
    QCOMPARE(provision->basis, basis);
    QStringList content, confirmation;
    for (const Limb &limb : provision->citableLimbs())
        (limb.role == LimbRole::Ncnd ? confirmation : content) << limb.id;
    QCOMPARE(content.join(u' '), limbs);
    QCOMPARE(confirmation.join(u' '), ncnd);
    const bool weighed = kind == Kind::Qualified || kind == Kind::Partly;
    QCOMPARE(provision->publicInterestTest, weighed);
    QCOMPARE(provision->qualifiedPerson, provision->id == u"s36"_s);
}

void TestCatalogue::limbKinds_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Basis>("basis");
    const auto row = [](const char *limb, const char *section, Kind kind, Basis basis) {
        QTest::newRow(limb) << QString::fromLatin1(section) << kind << basis;
    };
    using enum Kind;
    row("27(1)(a)", "s27", Qualified, Basis::Prejudice);
    row("27(2)", "s27", Qualified, Basis::Class);
    row("23(5)", "s23", Absolute, Basis::Class);
    row("36(2)(b)(i)", "s36", Partly, Basis::Opinion);
    row("37(1)(ab)", "s37", Absolute, Basis::Class);
    row("37(1)(ac)", "s37", Qualified, Basis::Class);
    row("37(1)(b)", "s37", Qualified, Basis::Class);
    row("40(1)", "s40", Absolute, Basis::DataProtection);
    row("40(2)+(3A)(a)", "s40", Absolute, Basis::DataProtection);
    row("40(2)+(3B)", "s40", Qualified, Basis::DataProtection);
    row("40(2)+(4A)(b)", "s40", Qualified, Basis::DataProtection);
    row("40(5B)(a)", "s40", Unsettled, Basis::DataProtection);
    row("43(1)", "s43", Qualified, Basis::Class);
    row("43(2)", "s43", Qualified, Basis::Prejudice);
    row("43(3)", "s43", Qualified, Basis::Prejudice);
    row("31(3)", "s31", Qualified, Basis::Prejudice);
    row("12(5)(a)", "eir-12-5-a", Qualified, Basis::Prejudice);
    row("13(1)(a)+(2A)", "eir-13", Absolute, Basis::DataProtection);
    row("36(2)", "foisa-s36", Absolute, Basis::Confidence);
    row("12(1)", "foisa-s12", RequestGround, Basis::Cost);
    row("14(2)", "foisa-s14", RequestGround, Basis::RequestConduct);
}

void TestCatalogue::limbKinds()
{
    QFETCH(QString, section);
    QFETCH(Kind, kind);
    QFETCH(Basis, basis);
    const Limb *limb = book().find(section)->limb(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(limb);
    QCOMPARE(limb->kind, kind);
    QCOMPARE(limb->basis, basis);
}

void TestCatalogue::securityBodiesAndQualifiedPersons()
{
    QCOMPARE(book().find(u"s23"_s)->listedBodies.size(), 16);
    QCOMPARE(book().find(u"s23"_s)->listedBodies.last().id, u"23(3)(p)"_s);
    QVERIFY(!book().find(u"s36"_s)->qualifiedOffices.isEmpty());
    QCOMPARE(book().find(u"s24"_s)->ministerialCertificate, u"24(3)"_s);
    QCOMPARE(book().find(u"s31"_s)->historicalLimitYears, 100);
    QCOMPARE(book().find(u"s28"_s)->historicalLimitYears, 30);
}

void TestCatalogue::combinations_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<CombinationSeverity>("severity");
    QTest::addColumn<bool>("ncndTogether");
    const auto row = [](const char *name, const char *one, const char *other, CombinationSeverity severity,
                        bool together) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << severity << together;
    };
    using enum CombinationSeverity;
    row("23 and 24: warn; 23(5) with 24(2) allowed", "s23", "s24", Warn, true);
    row("21 and 22: warn", "s21", "s22", Warn, false);
    row("30 and 31: block; 30(3) with 31(3) allowed", "s30", "s31", BlockSameInformation, true);
    row("35 and 36: block", "s35", "s36", BlockSameInformation, false);
    row("39 and the rest of Part II: block", "s39", "FOIA_PART_II", BlockSameInformation, false);
    row("40(1) and 40(2): warn", "s40", "s40", Warn, false);
    row("12 and 14: say", "s12", "s14", Info, false);
    row("12 and Part II: say", "s12", "FOIA_PART_II", Info, false);
    row("14 and Part II: say", "s14", "FOIA_PART_II", Info, false);
}

void TestCatalogue::combinations()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(CombinationSeverity, severity);
    QFETCH(bool, ncndTogether);
    const auto &all = book().find(one)->combinations;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const Combination &c) { return c.otherId == other; });
    QVERIFY(found != all.cend());
    QCOMPARE(found->severity, severity);
    QCOMPARE(found->ncndMayCombine, ncndTogether);
}

void TestCatalogue::combinationsAreMutual()
{
    for (const Provision &provision : book().provisions()) {
        for (const Combination &combination : provision.combinations) {
            const Provision *other = book().find(combination.otherId);
            if (!other)
                continue;
            const bool back = std::any_of(
                other->combinations.cbegin(), other->combinations.cend(), [&](const Combination &c) {
                    return c.otherId == provision.id && c.severity == combination.severity;
                });
            QVERIFY2(back, qPrintable(provision.id + u" and "_s + other->id));
        }
    }
}

void TestCatalogue::promptsAndFactors()
{
    QCOMPARE(book().genericFactorsFor().size(), 6);
    QCOMPARE(book().globalNotRelevant().size(), 10);
    const QStringList withoutPrompts{u"s12"_s, u"s14"_s, u"s32"_s, u"s34"_s, u"s44"_s};
    for (const Provision *provision : book().ofRegime(Regime::Foia)) {
        const bool none = provision->harmPrompts.isEmpty() && provision->factorsFor.isEmpty();
        QCOMPARE(none, withoutPrompts.contains(provision->id));
        if (provision->publicInterestTest)
            QVERIFY2(!provision->factorsFor.isEmpty() && !provision->factorsAgainst.isEmpty(),
                     qPrintable(provision->id));
    }
}

void TestCatalogue::citations_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QStringList>("limbs");
    QTest::addColumn<QStringList>("purposes");
    QTest::addColumn<bool>("confirmOrDeny");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("brief");
    const auto row = [](const char *name, const QString &section, const QStringList &limbs,
                        const QString &whole, const QString &brief, bool ncnd = false,
                        const QStringList &purposes = {}) {
        QTest::newRow(name) << section << limbs << purposes << ncnd << whole << brief;
    };
    row("no limb yet", u"s31"_s, {}, u"section 31"_s, u"s31"_s);
    row("one limb", u"s31"_s, {u"31(1)(a)"_s}, u"section 31(1)(a)"_s, u"s31(1)(a)"_s);
    row("two limbs, in the catalogue's order", u"s31"_s, {u"31(1)(b)"_s, u"31(1)(a)"_s},
        u"section 31(1)(a) and (b)"_s, u"s31(1)(a)(b)"_s);
    row("three limbs", u"s31"_s, {u"31(1)(a)"_s, u"31(1)(b)"_s, u"31(1)(c)"_s},
        u"section 31(1)(a), (b) and (c)"_s, u"s31(1)(a)(b)(c)"_s);
    row("a limb that needs a purpose", u"s31"_s, {u"31(1)(g)"_s},
        u"section 31(1)(g) read with 31(2)(a) and (c)"_s, u"s31(1)(g)"_s, false,
        {u"31(2)(a)"_s, u"31(2)(c)"_s});
    row("a limb that needs a purpose, not chosen", u"s31"_s, {u"31(1)(g)"_s}, u"section 31(1)(g)"_s,
        u"s31(1)(g)"_s);
    row("confidential sources need (2)(b)", u"s30"_s, {u"30(2)(a)(iii)"_s},
        u"section 30(2)(a)(iii) read with 30(2)(b)"_s, u"s30(2)(a)(iii)"_s);
    row("limbs of two subsections", u"s30"_s, {u"30(1)(a)(i)"_s, u"30(1)(a)(ii)"_s, u"30(1)(b)"_s},
        u"section 30(1)(a)(i) and (ii), and 30(1)(b)"_s, u"s30(1)(a)(i)(ii), s30(1)(b)"_s);
    row("opinion, two subsections", u"s36"_s, {u"36(2)(b)(i)"_s, u"36(2)(c)"_s},
        u"section 36(2)(b)(i) and 36(2)(c)"_s, u"s36(2)(b)(i), s36(2)(c)"_s);
    row("two subsections", u"s43"_s, {u"43(1)"_s, u"43(2)"_s}, u"section 43(1) and (2)"_s, u"s43(1)(2)"_s);
    row("future publication: all three parts are one", u"s22"_s, {u"22(1)(a)"_s}, u"section 22(1)"_s,
        u"s22(1)"_s);
    row("future publication, none chosen", u"s22"_s, {}, u"section 22(1)"_s, u"s22(1)"_s);
    row("confidence", u"s41"_s, {u"41(1)(a)"_s, u"41(1)(b)"_s}, u"section 41(1)"_s, u"s41(1)"_s);
    row("research", u"s22A"_s, {u"22A(1)(b)(ii)"_s}, u"section 22A(1)(b)(ii) read with 22A(1)(a)"_s,
        u"s22A(1)(b)(ii)"_s);
    row("personal data of others, first condition", u"s40"_s, {u"40(2)+(3A)(a)"_s},
        u"section 40(2) read with 40(3A)(a)"_s, u"s40(2)"_s);
    row("personal data of others, objection", u"s40"_s, {u"40(2)+(3B)"_s},
        u"section 40(2) read with 40(3B)"_s, u"s40(2)"_s);
    row("own and others' personal data", u"s40"_s, {u"40(1)"_s, u"40(2)+(3A)(a)"_s},
        u"section 40(1) and (2) read with 40(3A)(a)"_s, u"s40(1)(2)"_s);
    row("neither confirm nor deny", u"s31"_s, {u"31(3)"_s}, u"section 31(3)"_s, u"s31(3)"_s, true);
    row("neither confirm nor deny, not chosen", u"s31"_s, {}, u"section 31(3)"_s, u"s31(3)"_s, true);
    row("neither confirm nor deny, personal data", u"s40"_s, {u"40(5B)(a)"_s}, u"section 40(5B)(a)"_s,
        u"s40(5B)(a)"_s, true);
    row("neither confirm nor deny, personal data, not chosen", u"s40"_s, {}, u"section 40"_s, u"s40"_s, true);
    row("environmental regulation", u"eir-12-5-b"_s, {u"12(5)(b)"_s}, u"regulation 12(5)(b)"_s,
        u"r12(5)(b)"_s);
    row("a voluntary supplier's three parts are not named again", u"eir-12-5-f"_s, {u"12(5)(f)"_s},
        u"regulation 12(5)(f)"_s, u"r12(5)(f)"_s);
    row("environmental personal data", u"eir-13"_s, {u"13(1)(a)+(2A)"_s},
        u"regulation 13(1)(a) read with 13(2A)"_s, u"r13(1)(a)"_s);
    row("Scottish confirmation", u"foisa-s35"_s, {u"35(1)(a)"_s}, u"section 18 read with section 35(1)(a)"_s,
        u"s18/s35(1)(a)"_s, true);
    row("Scottish audit has no brackets", u"foisa-s40"_s, {u"40"_s}, u"section 40"_s, u"s40"_s);
    row("a provision nobody knows", u"s99"_s, {}, u"s99"_s, u"s99"_s);
}

void TestCatalogue::citations()
{
    QFETCH(QString, section);
    QFETCH(QStringList, limbs);
    QFETCH(QStringList, purposes);
    QFETCH(bool, confirmOrDeny);
    QFETCH(QString, whole);
    QFETCH(QString, brief);
    const Ground g = ground(section, limbs, confirmOrDeny, purposes);
    QCOMPARE(citation(g, book()), whole);
    QCOMPARE(shortCitation(g, book()), brief);
}

void TestCatalogue::tests_data()
{
    QTest::addColumn<Ground>("claimed");
    QTest::addColumn<bool>("needed");
    const auto row = [](const char *name, const Ground &g, bool needed) {
        QTest::newRow(name) << g << needed;
    };
    row("31(1)(a) is qualified", ground(u"s31"_s, {u"31(1)(a)"_s}), true);
    row("31 with no limb is qualified", ground(u"s31"_s, {}), true);
    row("31(3) is qualified", ground(u"s31"_s, {u"31(3)"_s}, true), true);
    row("21 is absolute", ground(u"s21"_s, {u"21(1)"_s}), false);
    row("23(5) is absolute", ground(u"s23"_s, {u"23(5)"_s}, true), false);
    row("24(2) is qualified", ground(u"s24"_s, {}, true), true);
    row("40(1) is absolute", ground(u"s40"_s, {u"40(1)"_s}), false);
    row("40(2) first condition is absolute", ground(u"s40"_s, {u"40(2)+(3A)(a)"_s}), false);
    row("40(2) second condition is qualified", ground(u"s40"_s, {u"40(2)+(3B)"_s}), true);
    row("40(2) third condition is qualified", ground(u"s40"_s, {u"40(2)+(4A)(a)"_s}), true);
    row("40(5B) follows practice: none", ground(u"s40"_s, {u"40(5B)(a)"_s}, true), false);
    row("37(1)(aa) is absolute", ground(u"s37"_s, {u"37(1)(aa)"_s}), false);
    row("37(1)(b) is qualified", ground(u"s37"_s, {u"37(1)(b)"_s}), true);
    row("37(1)(a) and (b) together", ground(u"s37"_s, {u"37(1)(a)"_s, u"37(1)(b)"_s}), true);
    row("37(2) for the Sovereign is absolute", ground(u"s37"_s, {u"37(2)"_s, u"37(1)(a)"_s}, true), false);
    row("37(2) for honours is qualified", ground(u"s37"_s, {u"37(2)"_s, u"37(1)(b)"_s}, true), true);
    row("37(2) alone is weighed", ground(u"s37"_s, {u"37(2)"_s}, true), true);
    row("36 is weighed outside Parliament", ground(u"s36"_s, {u"36(2)(c)"_s}), true);
    row("43(1) is qualified", ground(u"s43"_s, {u"43(1)"_s}), true);
    row("44 is absolute", ground(u"s44"_s, {u"44(1)(a)"_s}), false);
    row("12 has none", ground(u"s12"_s, {u"12(1)"_s}), false);
    row("14 has none", ground(u"s14"_s, {u"14(1)"_s}), false);
    row("a provision nobody knows", ground(u"s99"_s, {}), false);
}

void TestCatalogue::tests()
{
    QFETCH(Ground, claimed);
    QFETCH(bool, needed);
    QCOMPARE(needsPublicInterestTest(claimed, book()), needed);
}

void TestCatalogue::likelihood_data()
{
    QTest::addColumn<Ground>("claimed");
    QTest::addColumn<bool>("needed");
    const auto row = [](const char *name, const Ground &g, bool needed) {
        QTest::newRow(name) << g << needed;
    };
    row("prejudice", ground(u"s31"_s, {u"31(1)(a)"_s}), true);
    row("prejudice, no limb yet", ground(u"s31"_s, {}), true);
    row("prejudice, confirmation", ground(u"s31"_s, {u"31(3)"_s}, true), true);
    row("endangerment", ground(u"s38"_s, {u"38(1)(a)"_s}), true);
    row("opinion", ground(u"s36"_s, {u"36(2)(b)(ii)"_s}), true);
    row("a class", ground(u"s30"_s, {u"30(1)(a)(i)"_s}), false);
    row("necessity", ground(u"s24"_s, {u"24(1)"_s}), false);
    row("a trade secret", ground(u"s43"_s, {u"43(1)"_s}), false);
    row("commercial interests", ground(u"s43"_s, {u"43(2)"_s}), true);
    row("confidences of another state", ground(u"s27"_s, {u"27(2)"_s}), false);
    row("relations with another state", ground(u"s27"_s, {u"27(1)(a)"_s}), true);
    row("mixed, not chosen yet", ground(u"s43"_s, {}), false);
    row("personal data", ground(u"s40"_s, {u"40(2)+(3A)(a)"_s}), false);
}

void TestCatalogue::likelihood()
{
    QFETCH(Ground, claimed);
    QFETCH(bool, needed);
    QCOMPARE(needsLikelihood(claimed, book()), needed);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
