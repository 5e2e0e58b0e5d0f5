// SPDX-License-Identifier: GPL-3.0-or-later
// The weaknesses L1 to L10 of a public interest test as forces write it: in an imitation in our own words, in
// the real one where it lies beside the repository, and none of them once the imitation is mended.
#include <QTest>

#include "tests/law/rows/finding_row.h"
#include "tests/law/rows/shipped_law.h"

using namespace Qt::Literals::StringLiterals;
using namespace cpoise;
using namespace cpoise::law;
using cpoise::test::found;

namespace
{

struct Weakness {
    const char *name;
    QStringList codes; ///< all of these are found
    Severity severity; ///< of the first
    QString rule;      ///< of the first
};

/// The regression set of the worked example. core/law/README.md has the same list in words.
QVector<Weakness> weaknesses()
{
    using enum Severity;
    return {
        {"L1 no limb", {u"no-limb"_s}, Blocks, u"s17(1)(b)"_s},
        {"L2 likelihood not said", {u"no-likelihood"_s}, Blocks, u"Hogan EA/2005/0026"_s},
        {"L2 likelihood inconsistent", {u"mixed-likelihood"_s}, Warns, u"Hogan EA/2005/0026"_s},
        {"L2 below both levels", {u"weak-words"_s}, Warns, u"JCP EA/2005/0005"_s},
        {"L3 security of the country without section 24",
         {u"national-security-elsewhere"_s},
         Warns,
         u"s24(1)"_s},
        {"L3 danger to people without section 38", {u"safety-elsewhere"_s}, Warns, u"s38(1)"_s},
        {"L4 a single factor for disclosure", {u"single-factor-for"_s}, Warns, u"R-PIT-4"_s},
        {"L5 generic investigative text", {u"generic-argument"_s}, Warns, u"R-PIT-9"_s},
        {"L6 mechanisms unnamed", {u"unnamed-safeguards"_s}, Warns, u"R-PIT-7"_s},
        {"L7 no weight, age, public domain or mosaic",
         {u"no-weighing"_s, u"no-already-public"_s, u"no-severity"_s},
         Warns,
         u"R-PIT-7"_s},
        {"L8 nothing outweighs", {u"no-outweighs"_s}, Warns, u"s17(3)(b)"_s},
        {"L9 no particulars of complaint", {u"no-review-route"_s, u"no-regulator"_s}, Blocks, u"s17(7)(a)"_s},
        {"L9 not said whether held", {u"no-held"_s}, Blocks, u"s1(1)(a)"_s},
        {"L9 no request text", {u"no-request-text"_s, u"no-question"_s}, Warns, u"s45 Code (B2)"_s},
        {"L9 no dates", {u"no-receipt"_s, u"no-letter-date"_s, u"no-as-at"_s}, Blocks, u"s10(1)"_s},
        {"L9 no author", {u"no-signatory"_s}, Blocks, u"s45 Code (B6)"_s},
        {"L10 cost and disruption", {u"cost-argument"_s}, Warns, u"Camden [2012] UKUT 190"_s},
    };
}

struct Part {
    SectionRole role;
    QString heading, text;
};

/// A bare test under section 31, as a file that was read in gives it: no limb, no request, no letter.
Case caseOf(const QVector<Part> &parts)
{
    Case matter;
    matter.reference = u"624A/23"_s;
    Ground ground;
    ground.id = u"g1"_s;
    ground.provisionId = u"s31"_s;
    PublicInterestTest test;
    test.id = u"t1"_s;
    test.groundIds = {u"g1"_s};
    test.result = BalanceResult::Maintaining;
    for (const Part &part : parts)
        test.sections << Section{
            u"x"_s + QString::number(test.sections.size() + 1), part.role, part.heading, part.text, {}, {}};
    matter.decision.grounds = {ground};
    matter.decision.slices = {{u"s1"_s, {}, {}, SliceOutcome::Withheld, {u"g1"_s}, {}}};
    matter.decision.tests = {test};
    return matter;
}

QVector<Part> imitation()
{
    return {
        {SectionRole::Harm, u"Harm"_s,
         u"Naming the programs behind our dispatch desk tells everybody about equipment that is kept closed. "
         "A hostile group could draw up a break-in from it. That could not help but slow officers down."_s},
        {SectionRole::For, u"Reasons for disclosure"_s,
         u"Readers would learn which programs the desk runs and that they are kept current."_s},
        {SectionRole::Against, u"Reasons for non-disclosure"_s,
         u"It would hand criminals the means for an attack on programs. More staff time would then be spent "
         u"on "
         "repairs, with a financial burden.\n\n"
         "It would undermine the work of the force, and would likely let offenders slip away."_s},
        {SectionRole::Balance, u"Balancing test"_s,
         u"Openness is valued. Yet officers enforce the law, and the prevention and detection of crime is "
         u"for "
         "the greater good; what they gather is highly sensitive.\n\n"
         "Residents would be put at risk, and the security of our nation would suffer. Various independent "
         "safeguards make sure that programs are used fairly. On the whole the exemption is upheld."_s},
    };
}

/// The real test, cut at its own headings; empty when it is not there.
QVector<Part> realOne()
{
    QFile file(test::sharedFolder() + u"/sample/public-interest-test-624A-23.txt"_s);
    if (test::sharedFolder().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    static const QHash<QString, SectionRole> roles{{u"Applicable exemption"_s, SectionRole::Exemption},
                                                   {u"Harm"_s, SectionRole::Harm},
                                                   {u"Reasons for Disclosure"_s, SectionRole::For},
                                                   {u"Reasons for Non-Disclosure"_s, SectionRole::Against},
                                                   {u"Balancing Test"_s, SectionRole::Balance}};
    QVector<Part> parts{{SectionRole::Title, {}, {}}};
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (roles.contains(line.trimmed()))
            parts << Part{roles.value(line.trimmed()), line.trimmed(), {}};
        else
            parts.last().text += line + u'\n';
    }
    return parts;
}

const Finding *first(const QVector<Finding> &findings, const QString &code)
{
    const auto finding = std::find_if(findings.cbegin(), findings.cend(),
                                      [&](const Finding &candidate) { return candidate.code == code; });
    return finding == findings.cend() ? nullptr : &*finding;
}

QString sectionText(const Case &matter, const QString &id)
{
    for (const Section &section : matter.decision.tests.first().sections) {
        if (section.id == id)
            return section.text;
    }
    return {};
}

/// An authority whose letters have no route for complaints yet.
Authority bareAuthority()
{
    Authority authority = test::authority();
    authority.reviewProcedure.clear();
    authority.regulatorName.clear();
    return authority;
}

} // namespace

class TestWorkedExample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void weakness_data();
    void weakness();
    void marksTheWordsMeant_data();
    void marksTheWordsMeant();
    void marksEveryWeakWordOfTheImitation();
    void cannotBeIssuedYet();
    void mended_data();
    void mended();

private:
    QVector<Part> m_real;
};

void TestWorkedExample::initTestCase()
{
    m_real = realOne();
    if (m_real.isEmpty())
        qInfo("The real test is not beside the repository: the imitation alone is looked at.");
    else
        QCOMPARE(m_real.size(), 6);
}

void TestWorkedExample::weakness_data()
{
    QTest::addColumn<Case>("matter");
    QTest::addColumn<Weakness>("weakness");
    for (const Weakness &weakness : weaknesses()) {
        QTest::addRow("imitation: %s", weakness.name) << caseOf(imitation()) << weakness;
        if (!m_real.isEmpty())
            QTest::addRow("the real one: %s", weakness.name) << caseOf(m_real) << weakness;
    }
}

void TestWorkedExample::weakness()
{
    QFETCH(Case, matter);
    QFETCH(Weakness, weakness);
    const auto findings = found(matter, bareAuthority());
    for (const QString &code : weakness.codes)
        QVERIFY2(first(findings, code), qPrintable(code));
    QCOMPARE(first(findings, weakness.codes.first())->severity, weakness.severity);
    QCOMPARE(first(findings, weakness.codes.first())->rule, weakness.rule);
}

void TestWorkedExample::marksTheWordsMeant_data()
{
    QTest::addColumn<Case>("matter");
    QTest::newRow("imitation") << caseOf(imitation());
    if (!m_real.isEmpty())
        QTest::newRow("the real one") << caseOf(m_real);
}

/// Every finding that quotes words marks those very words, in the section that they stand in.
void TestWorkedExample::marksTheWordsMeant()
{
    QFETCH(Case, matter);
    const QStringList quoting{u"weak-words"_s, u"mixed-likelihood"_s, u"unnamed-safeguards"_s,
                              u"cost-argument"_s};
    QSet<QString> seen;
    for (const Finding &finding : found(matter, bareAuthority())) {
        if (!quoting.contains(finding.code))
            continue;
        seen.insert(finding.code);
        const QString text = sectionText(matter, finding.where.objectId);
        QVERIFY(finding.where.length > 0);
        QCOMPARE(text.mid(finding.where.from, finding.where.length), finding.arguments.first());
    }
    QCOMPARE(seen.size(), quoting.size());
}

void TestWorkedExample::marksEveryWeakWordOfTheImitation()
{
    const Case matter = caseOf(imitation());
    QStringList marked;
    for (const Finding &finding : found(matter, bareAuthority())) {
        if (finding.code == "weak-words"_L1)
            marked << finding.where.objectId + u' ' + QString::number(finding.where.from);
    }
    const QString text = imitation().first().text;
    const qsizetype one = text.indexOf("could draw"_L1), two = text.indexOf("could not help but"_L1);
    QCOMPARE(marked, (QStringList{u"x1 "_s + QString::number(one), u"x1 "_s + QString::number(two)}));
}

void TestWorkedExample::cannotBeIssuedYet()
{
    QVERIFY(blocksIssuing(found(caseOf(imitation()), test::authority())));
    if (!m_real.isEmpty())
        QVERIFY(blocksIssuing(found(caseOf(m_real), test::authority())));
}

namespace
{

void mendWords(PublicInterestTest &test)
{
    test.sections[0].text =
        u"Naming the programs would be likely to prejudice the prevention of crime: a hostile group would be "
        "likely to draw up a break-in from it."_s;
    test.sections[1].text +=
        u"\n\nThe programs failed in 2024, and readers would learn what took their place."_s;
    test.sections[2].text = u"Criminals would be likely to attack programs whose faults are published."_s;
    test.sections[3].text =
        u"The failure of 2024 weighs for disclosure, and its report is already public. The Inspectorate "
        u"looks "
        "at the programs each year. The interest in maintaining the exemption outweighs that in disclosure."_s;
    test.strongestPoint = u"The report of 2024 answers what readers most need to know."_s;
    test.asAt = QDate(2026, 11, 20);
}

void mendRequest(Case &matter)
{
    matter.events = {{ClockEventKind::Received, QDate(2026, 11, 2)}};
    matter.requestText = u"Which programs does the dispatch desk run?"_s;
    matter.questions = {{u"q1"_s, u"1"_s, matter.requestText, Held::Held, {}}};
    matter.decision.letterDate = QDate(2026, 11, 23);
    matter.decision.signatoryId = u"sign-1"_s;
}

} // namespace

void TestWorkedExample::mended_data()
{
    QTest::addColumn<Weakness>("weakness");
    for (const Weakness &weakness : weaknesses())
        QTest::newRow(weakness.name) << weakness;
}

void TestWorkedExample::mended()
{
    QFETCH(Weakness, weakness);
    Case matter = caseOf(imitation());
    mendRequest(matter);
    mendWords(matter.decision.tests[0]);
    Ground &ground = matter.decision.grounds[0];
    ground.limbs = {{u"31(1)(a)"_s, Likelihood::WouldBeLikely}};
    ground.harm.alreadyPublic = u"That there is a desk is public; what it runs is not."_s;
    ground.harm.severity = u"A day without dispatch leaves hundreds of calls unanswered."_s;
    const auto findings = found(matter, test::authority());
    for (const QString &code : weakness.codes)
        QVERIFY2(!first(findings, code), qPrintable(code));
    QVERIFY(!blocksIssuing(findings));
}

QTEST_GUILESS_MAIN(TestWorkedExample)
#include "tst_worked_example.moc"
