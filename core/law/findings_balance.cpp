// SPDX-License-Identifier: GPL-3.0-or-later
// Public interest tests: which grounds they hold, what came of them (R-PIT-1, 2, 5, 6, 11; s17(3)).
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"
#include "law/phrases.h"
#include "law/request_grounds.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

Where testPlace(const PublicInterestTest &test, Field field)
{
    return at(stepOf(SectionRole::Balance, test.confirmOrDeny), test.id, field);
}

const PublicInterestTest *testOf(const Checking &checking, const QString &groundId)
{
    const auto &tests = checking.decision.tests;
    const auto found = std::find_if(tests.cbegin(), tests.cend(), [&](const PublicInterestTest &test) {
        return test.groundIds.contains(groundId);
    });
    return found == tests.cend() ? nullptr : &*found;
}

/// s17(4): reasons left out; s17(2): reasons to follow.
bool reasonsMayBeMissing(const Checking &checking)
{
    return checking.decision.reducedReasons || checking.balanceDeferred();
}

bool weighsSomething(const Checking &checking, const PublicInterestTest &test)
{
    return test.groundIds.isEmpty() ||
           std::any_of(test.groundIds.cbegin(), test.groundIds.cend(), [&](const QString &id) {
               const Ground *ground = checking.ground(id);
               return !ground || checking.weighed(*ground);
           });
}

bool isUnsettled(const Checking &checking, const Ground &ground)
{
    const auto limbs = claimedLimbs(ground, checking.input.catalogue);
    return std::any_of(limbs.cbegin(), limbs.cend(),
                       [](const Limb *l) { return l->kind == Kind::Unsettled; });
}

void checkMember(Checking &checking, const PublicInterestTest &test, const Ground &ground)
{
    const QStringList name{checking.cite(ground)};
    if (ground.confirmOrDeny != test.confirmOrDeny)
        checking.say(u"test-mixes-duties"_s, testPlace(test, Field::Provision), name);
    if (!checking.provisionOf(ground) || checking.weighed(ground) || isUnsettled(checking, ground))
        return;
    checking.say(u"absolute-with-test"_s, testPlace(test, Field::Provision), name);
}

/// An alternative and what it replaces are not both engaged for the same words (R-PIT-6, 6).
void checkAlternatives(Checking &checking, const PublicInterestTest &test)
{
    for (const QString &id : test.groundIds) {
        const Ground *ground = checking.ground(id);
        if (ground && ground->inTheAlternative && test.groundIds.size() > 1)
            checking.say(u"alternatives-together"_s, testPlace(test, Field::Provision),
                         {checking.cite(*ground)});
    }
}

void checkMembers(Checking &checking, const PublicInterestTest &test)
{
    if (test.groundIds.isEmpty())
        checking.say(u"test-without-ground"_s, testPlace(test, Field::Provision));
    for (const QString &id : test.groundIds) {
        if (const Ground *ground = checking.ground(id))
            checkMember(checking, test, *ground);
    }
    checkAlternatives(checking, test);
}

/// R-PIT-6: one balance for an item over all its qualified exemptions.
void checkOneBalance(Checking &checking, const Slice &slice)
{
    const PublicInterestTest *first = nullptr;
    for (const QString &id : slice.groundIds) {
        const Ground *ground = checking.ground(id);
        const PublicInterestTest *test = testOf(checking, id);
        if (!ground || !test || ground->inTheAlternative || !checking.weighed(*ground))
            continue;
        if (first && first != test && first->confirmOrDeny == test->confirmOrDeny) {
            const QString name = isBlank(slice.label) ? u"the same information"_s : slice.label;
            checking.say(u"separate-balances"_s, testPlace(*test, Field::Result), {name});
            return;
        }
        first = test;
    }
}

/// s17(4) spares the letter, not the file: the weighing is still owed (R-PIT-12).
void checkHasTest(Checking &checking, const Ground &ground)
{
    if (!checking.weighed(ground) || testOf(checking, ground.id) || checking.balanceDeferred())
        return;
    const StepKind step = stepOf(SectionRole::Balance, ground.confirmOrDeny);
    checking.sayAs(checking.decision.reducedReasons ? Severity::Warns : Severity::Blocks, u"no-test"_s,
                   at(step, ground.id, Field::Result), {checking.cite(ground)});
}

/// An absolute ground of the same kind keeps a slice back whatever the balance says.
bool heldBackOtherwise(const Checking &checking, const Slice &slice, bool confirmOrDeny)
{
    return std::any_of(slice.groundIds.cbegin(), slice.groundIds.cend(), [&](const QString &id) {
        const Ground *ground = checking.ground(id);
        return ground && checking.provisionOf(*ground) && ground->confirmOrDeny == confirmOrDeny &&
               !checking.weighed(*ground);
    });
}

/// What the exemption keeps from the applicant; under the EIR a refusal of the request is weighed too.
bool isKept(const Checking &checking, const PublicInterestTest &test, SliceOutcome outcome)
{
    if (test.confirmOrDeny)
        return outcome == SliceOutcome::NeitherConfirmNorDeny;
    return outcome == SliceOutcome::Withheld ||
           (refusesRequest(outcome) && requestGround(checking.matter.regime).weighed);
}

void checkAgainstResult(Checking &checking, const PublicInterestTest &test, const Slice &slice)
{
    const bool kept = isKept(checking, test, slice.outcome);
    const bool under = std::any_of(slice.groundIds.cbegin(), slice.groundIds.cend(),
                                   [&](const QString &id) { return test.groundIds.contains(id); });
    if (!kept || !under || heldBackOtherwise(checking, slice, test.confirmOrDeny))
        return;
    const QString name = isBlank(slice.label) ? u"the information"_s : slice.label;
    checking.say(test.result == BalanceResult::Even ? u"even-cannot-withhold"_s
                                                    : u"disclosure-cannot-withhold"_s,
                 testPlace(test, Field::Result), {name});
}

void checkResult(Checking &checking, const PublicInterestTest &test)
{
    if (test.result == BalanceResult::Undecided) {
        if (!checking.balanceDeferred())
            checking.say(u"no-result"_s, testPlace(test, Field::Result));
        return;
    }
    if (test.result == BalanceResult::Maintaining)
        return;
    for (const Slice &slice : checking.decision.slices)
        checkAgainstResult(checking, test, slice);
}

QStringList textsOf(const PublicInterestTest &test, SectionRole role)
{
    QStringList result;
    for (const Passage &passage : passages(test)) {
        if (passage.role == role)
            result << passage.text;
    }
    return result;
}

/// The place of the balance in words: its section, or the test where there is none.
Where balanceTextPlace(const PublicInterestTest &test)
{
    for (const Section &section : test.sections) {
        if (section.role == SectionRole::Balance)
            return at(stepOf(section.role, test.confirmOrDeny), section.id, Field::BalanceText);
    }
    return testPlace(test, Field::BalanceText);
}

/// s17(3) asks for reasons where something is refused; where the balance releases it, nothing is.
void checkReasons(Checking &checking, const PublicInterestTest &test)
{
    const bool releases = test.result == BalanceResult::Even || test.result == BalanceResult::Disclosure;
    if (reasonsMayBeMissing(checking) || releases)
        return;
    static const QRegularExpression outweighs = pattern(u"\\boutweigh"_s);
    const QString reasons = textsOf(test, SectionRole::Balance).join(u'\n');
    if (isBlank(reasons))
        checking.say(u"no-balance-reasons"_s, balanceTextPlace(test));
    else if (!says(reasons, outweighs))
        checking.say(u"no-outweighs"_s, balanceTextPlace(test));
}

void checkStrongestPoint(Checking &checking, const PublicInterestTest &test)
{
    const SectionRole other =
        test.result == BalanceResult::Maintaining ? SectionRole::For : SectionRole::Against;
    if (test.result == BalanceResult::Undecided || !isBlank(test.strongestPoint) ||
        reasonsMayBeMissing(checking))
        return;
    if (!textsOf(test, other).isEmpty())
        checking.say(u"no-strongest-point"_s, testPlace(test, Field::StrongestPoint));
}

/// R-PIT-7, R-PIT-10: weight, age, what is public, and how pieces fit together.
bool weighs(const Checking &checking, const PublicInterestTest &test)
{
    static const QRegularExpression weighing = pattern(
        u"\\b(weigh(t|ty|s|ed|ing)?|significant(ly)?|strong(ly|er|est)?|slight|heav(y|ily)|compelling)\\b|"
        "\\b(recent|years? old|the age of|historic(al)?|passage of time|(months?|years?) ago|still in "
        "use)\\b|"
        "\\balready (been )?(public|published|known|available|disclosed|in the public domain)\\b|"
        "\\b(mosaic|jigsaw|cumulative|piec(e|ed|ing) together|combin(e|ed|ing|ation)|other (forces|authorities))\\b"_s);
    for (const Passage &passage : passages(test)) {
        if (says(passage.text, weighing))
            return true;
    }
    for (const Section &section : test.sections) {
        if (std::any_of(section.factors.cbegin(), section.factors.cend(),
                        [](const Factor &f) { return f.weight != Weight::Unstated && !isBlank(f.why); }))
            return true;
    }
    return std::any_of(test.groundIds.cbegin(), test.groundIds.cend(), [&](const QString &id) {
        const Ground *ground = checking.ground(id);
        return ground && (!isBlank(ground->harm.alreadyPublic) || !isBlank(ground->harm.severity));
    });
}

void checkAsAt(Checking &checking, const PublicInterestTest &test)
{
    const QDate letter = checking.decision.letterDate;
    if (!test.asAt.isValid())
        checking.say(u"no-as-at"_s, testPlace(test, Field::AsAt));
    else if (letter.isValid() && test.asAt > letter)
        checking.say(u"as-at-after-letter"_s, testPlace(test, Field::AsAt));
}

} // namespace

void checkTests(Checking &checking)
{
    for (const Ground &ground : checking.decision.grounds)
        checkHasTest(checking, ground);
    for (const PublicInterestTest &test : checking.decision.tests)
        checkMembers(checking, test);
    for (const Slice &slice : checking.decision.slices)
        checkOneBalance(checking, slice);
}

void checkBalance(Checking &checking)
{
    for (const PublicInterestTest &test : checking.decision.tests) {
        if (!weighsSomething(checking, test))
            continue;
        checkResult(checking, test);
        checkReasons(checking, test);
        checkStrongestPoint(checking, test);
        if (!weighs(checking, test) && !reasonsMayBeMissing(checking))
            checking.say(u"no-weighing"_s, balanceTextPlace(test));
        checkAsAt(checking, test);
    }
}

} // namespace cpoise::law
