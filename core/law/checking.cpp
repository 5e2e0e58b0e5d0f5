// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"
#include "law/finding_kinds.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

struct RuleElsewhere {
    const char16_t *foia, *eir, *foisa;
};

/// What the rules of a refusal notice are called in the other regimes; the longer names first.
constexpr RuleElsewhere rulesElsewhere[] = {
    {u"s17(7)(a)", u"EIR reg 14(5)(a)", u"FOISA s19(a)"},
    {u"s17(7)(b)", u"EIR reg 14(5)(b)", u"FOISA s19(b)"},
    {u"s17(3)", u"EIR reg 14(3)(b)", u"FOISA s16(2)"},
    {u"s17(5)", u"EIR reg 14", u"FOISA s16"},
    {u"s17(1)", u"EIR reg 14(3)", u"FOISA s16(1)"},
    {u"s2(2)(b)", u"EIR reg 12(1)(b)", u"FOISA s2(1)(b)"},
    {u"s10(1)", u"EIR reg 5(2)", u"FOISA s10(1)"},
    {u"s1(1)", u"EIR reg 5(1)", u"FOISA s1(1)"},
    {u"s16", u"EIR reg 9", u"FOISA s15"},
    {u"s14", u"EIR reg 12(4)(b)", u"FOISA s14"},
    {u"s9(2)", u"EIR reg 8", u"FOISA s9"},
};

/// Confirmation and denial has its own balance, and its own place in the notice.
QString ruleAt(StepKind step, const QString &rule)
{
    if (step < StepKind::ConfirmOrDenyHarm || step > StepKind::ConfirmOrDenyBalance)
        return rule;
    return rule == "s17(3)(b)"_L1 ? u"s17(3)(a)"_s : rule == "s2(2)(b)"_L1 ? u"s2(1)(b)"_s : rule;
}

} // namespace

Checking::Checking(const CheckInput &from)
    : input(from), matter(from.matter), decision(from.matter.decision),
      m_clock(deadline(clockOf(from.matter), from.calendar))
{
}

QString Checking::ruleHere(const QString &rule) const
{
    if (matter.regime == Regime::Foia)
        return rule;
    for (const RuleElsewhere &known : rulesElsewhere) {
        if (rule.startsWith(QStringView(known.foia)))
            return QString::fromUtf16(matter.regime == Regime::Eir ? known.eir : known.foisa);
    }
    return rule;
}

void Checking::say(const QString &code, const Where &where, const QStringList &arguments)
{
    const FindingKind *kind = findingKind(code);
    Q_ASSERT_X(kind, "Checking::say", qPrintable(code));
    const QString rule = ruleAt(where.step, QString::fromUtf16(kind->rule));
    m_findings << Finding{code, kind->severity, where, ruleHere(rule), arguments};
}

void Checking::sayAs(Severity severity, const QString &code, const Where &where, const QStringList &arguments)
{
    say(code, where, arguments);
    m_findings.last().severity = severity;
}

const Ground *Checking::ground(const QString &id) const
{
    const auto found = std::find_if(decision.grounds.cbegin(), decision.grounds.cend(),
                                    [&](const Ground &ground) { return ground.id == id; });
    return found == decision.grounds.cend() ? nullptr : &*found;
}

bool Checking::weighed(const Ground &ground) const
{
    if (ground.provisionId == "s36"_L1 && input.authority.kind == AuthorityKind::Parliament)
        return false; // s2(3)(e)
    return needsPublicInterestTest(ground, input.catalogue);
}

bool Checking::balanceDeferred() const
{
    const bool undecided =
        std::any_of(decision.tests.cbegin(), decision.tests.cend(),
                    [](const PublicInterestTest &test) { return test.result == BalanceResult::Undecided; });
    return decision.extensionNoticeDate.isValid() && matter.regime == Regime::Foia &&
           (undecided || decision.tests.isEmpty());
}

bool Checking::silentOnHolding() const
{
    const auto &slices = decision.slices;
    return !slices.isEmpty() && std::all_of(slices.cbegin(), slices.cend(), [](const Slice &slice) {
        return slice.outcome == SliceOutcome::NeitherConfirmNorDeny;
    });
}

Where at(StepKind step, const QString &objectId, Field field)
{
    return {step, objectId, field, 0, 0};
}

Where narrowed(Where where, qsizetype from, qsizetype length)
{
    where.from = static_cast<int>(from);
    where.length = static_cast<int>(length);
    return where;
}

StepKind stepOf(SectionRole role, bool confirmOrDeny)
{
    switch (role) {
    case SectionRole::Harm:
        return confirmOrDeny ? StepKind::ConfirmOrDenyHarm : StepKind::Harm;
    case SectionRole::For:
        return confirmOrDeny ? StepKind::ConfirmOrDenyFor : StepKind::For;
    case SectionRole::Against:
        return confirmOrDeny ? StepKind::ConfirmOrDenyAgainst : StepKind::Against;
    default:
        return confirmOrDeny ? StepKind::ConfirmOrDenyBalance : StepKind::Balance;
    }
}

namespace
{

Field fieldOf(SectionRole role)
{
    return role == SectionRole::Harm      ? Field::HarmText
           : role == SectionRole::Balance ? Field::BalanceText
                                          : Field::SectionText;
}

void addPassage(QVector<Passage> &to, const QString &text, const Where &where, SectionRole role)
{
    if (!isBlank(text))
        to << Passage{text, where, role};
}

void addGround(QVector<Passage> &to, const Ground &ground)
{
    const StepKind step = ground.confirmOrDeny ? StepKind::ConfirmOrDenyHarm : StepKind::Harm;
    addPassage(to, ground.why, at(StepKind::Grounds, ground.id, Field::Why), SectionRole::Harm);
    addPassage(to, ground.harm.actorAndMeans, at(step, ground.id, Field::ActorAndMeans), SectionRole::Harm);
    addPassage(to, ground.harm.alreadyPublic, at(step, ground.id, Field::AlreadyPublic), SectionRole::Harm);
    addPassage(to, ground.harm.severity, at(step, ground.id, Field::HarmSeverity), SectionRole::Harm);
}

} // namespace

QVector<Passage> passages(const PublicInterestTest &test)
{
    QVector<Passage> result;
    for (const Section &section : test.sections) {
        const StepKind step = stepOf(section.role, test.confirmOrDeny);
        addPassage(result, section.text, at(step, section.id, fieldOf(section.role)), section.role);
        for (const Factor &factor : section.factors)
            addPassage(result, factor.text, at(step, factor.id, Field::FactorText), section.role);
    }
    addPassage(result, test.strongestPoint,
               at(stepOf(SectionRole::Balance, test.confirmOrDeny), test.id, Field::StrongestPoint),
               SectionRole::Balance);
    return result;
}

QVector<Passage> passages(const Case &matter, bool confirmOrDeny)
{
    QVector<Passage> result;
    for (const Ground &ground : matter.decision.grounds) {
        if (ground.confirmOrDeny == confirmOrDeny)
            addGround(result, ground);
    }
    for (const PublicInterestTest &test : matter.decision.tests) {
        if (test.confirmOrDeny == confirmOrDeny)
            result += passages(test);
    }
    return result;
}

QVector<QStringList> items(const Decision &decision)
{
    QVector<QStringList> result;
    for (const Slice &slice : decision.slices) {
        if (!slice.groundIds.isEmpty())
            result << slice.groundIds;
    }
    if (!result.isEmpty())
        return result;
    for (const PublicInterestTest &test : decision.tests)
        result << test.groundIds;
    return result;
}

namespace
{

/// Where a finding goes when the step it belongs to is not asked for in this case.
StepKind refuge(StepKind step)
{
    return step == StepKind::Slices ? StepKind::Outcome : StepKind::Grounds;
}

void settle(QVector<Finding> &findings, const QVector<StepKind> &steps)
{
    for (Finding &finding : findings) {
        if (!steps.contains(finding.where.step))
            finding.where.step = refuge(finding.where.step);
        if (!steps.contains(finding.where.step))
            finding.where.step = StepKind::Outcome;
    }
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding &a, const Finding &b) {
        return steps.indexOf(a.where.step) < steps.indexOf(b.where.step);
    });
}

} // namespace

QVector<Finding> check(const CheckInput &input)
{
    using Concern = void (*)(Checking &);
    constexpr Concern concerns[] = {
        checkRequest,    checkDates,        checkSlices,    checkGrounds, checkParticulars, checkCombinations,
        checkLikelihood, checkHarm,         checkTests,     checkFactors, checkBalance,     checkWords,
        checkArguments,  checkConfirmation, checkExtension, checkLetter,  checkChanges,
    };
    Checking checking(input);
    for (const Concern concern : concerns)
        concern(checking);
    QVector<Finding> findings = checking.findings();
    settle(findings, stepsFor(input.matter, input.catalogue));
    return findings;
}

bool blocksIssuing(const QVector<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const Finding &finding) { return finding.severity == Severity::Blocks; });
}

} // namespace cpoise::law
