// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/ids.h"
#include "base/text.h"
#include "casework/edits.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

using law::PublicInterestTest;
using law::Section;
using law::SectionRole;

namespace
{
/// Our usual headings, where a team has none of its own. They are content: a team may type over them.
QString usualHeading(SectionRole role, bool confirmOrDeny)
{
    switch (role) {
    case SectionRole::Harm:
        return u"Harm"_s;
    case SectionRole::For:
        return confirmOrDeny ? u"Factors favouring confirmation or denial"_s
                             : u"Factors favouring disclosure"_s;
    case SectionRole::Against:
        return confirmOrDeny ? u"Factors favouring neither confirming nor denying"_s
                             : u"Factors favouring non-disclosure"_s;
    case SectionRole::Balance:
        return u"Balancing test"_s;
    case SectionRole::Title:
    case SectionRole::Exemption:
    case SectionRole::Other:
    case SectionRole::Remainder:
        break;
    }
    return {};
}

Section newSection(SectionRole role, bool confirmOrDeny)
{
    Section section;
    section.id = newId();
    section.role = role;
    section.heading = usualHeading(role, confirmOrDeny);
    return section;
}

PublicInterestTest newTest(bool confirmOrDeny)
{
    PublicInterestTest test;
    test.id = newId();
    test.confirmOrDeny = confirmOrDeny;
    for (const SectionRole role : {SectionRole::For, SectionRole::Against, SectionRole::Balance})
        test.sections.append(newSection(role, confirmOrDeny));
    return test;
}

/// True when a slice rests on this ground and on one of the test's: the same item (R-PIT-6).
bool shareItem(const law::Case &matter, const PublicInterestTest &test, const QString &groundId)
{
    const auto &slices = matter.decision.slices;
    return std::any_of(slices.cbegin(), slices.cend(), [&](const law::Slice &slice) {
        return slice.groundIds.contains(groundId) &&
               std::any_of(test.groundIds.cbegin(), test.groundIds.cend(),
                           [&slice](const QString &other) { return slice.groundIds.contains(other); });
    });
}

PublicInterestTest &testOfItem(law::Case &matter, const law::Ground &ground)
{
    for (PublicInterestTest &test : matter.decision.tests) {
        if (test.confirmOrDeny == ground.confirmOrDeny && shareItem(matter, test, ground.id))
            return test;
    }
    return testFor(matter, ground.confirmOrDeny);
}

void leaveTests(law::Case &matter, const law::Ground &ground, bool needsOne)
{
    for (PublicInterestTest &test : matter.decision.tests) {
        if (!needsOne || test.confirmOrDeny != ground.confirmOrDeny)
            test.groundIds.removeAll(ground.id);
    }
}

bool isTested(const law::Case &matter, const QString &groundId)
{
    const auto &tests = matter.decision.tests;
    return std::any_of(tests.cbegin(), tests.cend(),
                       [&](const PublicInterestTest &test) { return test.groundIds.contains(groundId); });
}
} // namespace

void settleTests(law::Case &matter, const law::Catalogue &catalogue)
{
    for (const law::Ground &ground : std::as_const(matter.decision.grounds)) {
        const bool needsOne = law::needsPublicInterestTest(ground, catalogue);
        leaveTests(matter, ground, needsOne);
        if (needsOne && !isTested(matter, ground.id))
            testOfItem(matter, ground).groundIds.append(ground.id);
    }
    matter.decision.tests.removeIf(
        [](const PublicInterestTest &test) { return test.groundIds.isEmpty() && !saysAnything(test); });
}

bool saysAnything(const PublicInterestTest &test)
{
    return test.result != law::BalanceResult::Undecided || !isBlank(test.strongestPoint) ||
           std::any_of(test.sections.cbegin(), test.sections.cend(), [](const Section &section) {
               return !isBlank(section.text) || !section.factors.isEmpty();
           });
}

PublicInterestTest &testFor(law::Case &matter, bool confirmOrDeny)
{
    auto &tests = matter.decision.tests;
    const auto it = std::find_if(tests.begin(), tests.end(), [confirmOrDeny](const PublicInterestTest &test) {
        return test.confirmOrDeny == confirmOrDeny;
    });
    if (it != tests.end())
        return *it;
    tests.append(newTest(confirmOrDeny));
    return tests.last();
}

const PublicInterestTest *findTest(const law::Case &matter, bool confirmOrDeny)
{
    const auto &tests = matter.decision.tests;
    const auto it =
        std::find_if(tests.cbegin(), tests.cend(), [confirmOrDeny](const PublicInterestTest &test) {
            return test.confirmOrDeny == confirmOrDeny;
        });
    return it == tests.cend() ? nullptr : &*it;
}

Section &sectionFor(PublicInterestTest &test, SectionRole role)
{
    auto &sections = test.sections;
    qsizetype place = 0;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (sections[i].role == role)
            return sections[i];
        if (sections[i].role < role)
            place = i + 1;
    }
    sections.insert(place, newSection(role, test.confirmOrDeny));
    return sections[place];
}

} // namespace cpoise::casework
