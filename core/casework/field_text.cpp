// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "casework/edits.h"

namespace cpoise::casework
{

using law::Field;
using law::SectionRole;
using law::Where;

namespace
{
template<typename Objects>
auto byId(Objects &objects, const QString &id) -> decltype(&objects[0])
{
    for (auto &object : objects) {
        if (object.id == id)
            return &object;
    }
    return nullptr;
}

bool isAboutConfirming(law::StepKind step)
{
    return step >= law::StepKind::ConfirmOrDenyHarm && step <= law::StepKind::ConfirmOrDenyBalance;
}

QString *textOfCase(law::Case &matter, Field field)
{
    switch (field) {
    case Field::Reference:
        return &matter.reference;
    case Field::Summary:
        return &matter.summary;
    case Field::RequestText:
        return &matter.requestText;
    case Field::DelayApology:
        return &matter.decision.delayApology;
    case Field::ReducedReasons:
        return &matter.decision.s17_4Reason;
    default:
        return nullptr;
    }
}

QString *textOfLetter(law::Case &matter, const Where &where)
{
    law::LetterChange *change = byId(matter.decision.letterChanges, where.objectId);
    return change ? &change->words : nullptr;
}

QString *textOfQuestion(law::Case &matter, const Where &where)
{
    law::Question *question = byId(matter.questions, where.objectId);
    if (!question)
        return nullptr;
    return where.field == Field::QuestionText ? &question->text
           : where.field == Field::Searches   ? &question->searches
                                              : nullptr;
}

QString *textOfSlice(law::Case &matter, const Where &where)
{
    law::Slice *slice = byId(matter.decision.slices, where.objectId);
    if (!slice)
        return nullptr;
    return where.field == Field::SliceLabel         ? &slice->label
           : where.field == Field::SliceExplanation ? &slice->explanation
                                                    : nullptr;
}

QString *textOfGround(law::Case &matter, const Where &where)
{
    law::Ground *ground = findGround(matter, where.objectId);
    if (!ground)
        return nullptr;
    switch (where.field) {
    case Field::Why:
        return &ground->why;
    case Field::Particulars:
        return &ground->particulars;
    case Field::ActorAndMeans:
        return &ground->harm.actorAndMeans;
    case Field::AlreadyPublic:
        return &ground->harm.alreadyPublic;
    case Field::HarmSeverity:
        return &ground->harm.severity;
    case Field::Opinion:
        return &ground->opinion.reasons;
    default:
        return nullptr;
    }
}

QString *textOfFactor(law::Case &matter, const Where &where)
{
    law::Factor *factor = findFactor(matter, where.objectId);
    if (!factor)
        return nullptr;
    return where.field == Field::FactorText  ? &factor->text
           : where.field == Field::FactorWhy ? &factor->why
                                             : nullptr;
}

QString *textOfEvidence(law::Case &matter, const Where &where)
{
    for (law::Ground &ground : matter.decision.grounds) {
        if (law::Evidence *evidence = byId(ground.harm.evidence, where.objectId))
            return &evidence->text;
    }
    for (law::PublicInterestTest &test : matter.decision.tests) {
        for (law::Section &section : test.sections) {
            for (law::Factor &factor : section.factors) {
                if (law::Evidence *evidence = byId(factor.evidence, where.objectId))
                    return &evidence->text;
            }
        }
    }
    return nullptr;
}

/// The test meant by a place: by its own id, or that of one of its sections, factors or grounds; else the one
/// of the step's kind.
law::PublicInterestTest *testAt(law::Case &matter, const Where &where)
{
    auto &tests = matter.decision.tests;
    if (where.objectId.isEmpty())
        return findTest(matter, isAboutConfirming(where.step))
                   ? &testFor(matter, isAboutConfirming(where.step))
                   : nullptr;
    if (law::PublicInterestTest *test = byId(tests, where.objectId))
        return test;
    for (law::PublicInterestTest &test : tests) {
        if (test.groundIds.contains(where.objectId) || byId(test.sections, where.objectId))
            return &test;
        for (law::Section &section : test.sections) {
            if (byId(section.factors, where.objectId))
                return &test;
        }
    }
    return nullptr;
}

/// The role that a field speaks of.
SectionRole roleOf(const Where &where)
{
    if (where.field == Field::HarmText)
        return SectionRole::Harm;
    if (where.field == Field::BalanceText)
        return SectionRole::Balance;
    switch (where.step) {
    case law::StepKind::For:
    case law::StepKind::ConfirmOrDenyFor:
        return SectionRole::For;
    case law::StepKind::Against:
    case law::StepKind::ConfirmOrDenyAgainst:
        return SectionRole::Against;
    case law::StepKind::Harm:
    case law::StepKind::ConfirmOrDenyHarm:
        return SectionRole::Harm;
    default:
        return SectionRole::Balance;
    }
}

bool speaksOf(const law::Section &section, SectionRole role, const QString &groundId)
{
    return section.role == role && (section.groundIds.isEmpty() || section.groundIds.contains(groundId));
}

QString *textOfSection(law::Case &matter, const Where &where)
{
    law::PublicInterestTest *test = testAt(matter, where);
    if (!test)
        return nullptr;
    if (law::Section *section = byId(test->sections, where.objectId))
        return &section->text;
    const SectionRole role = roleOf(where);
    const bool ofGround = test->groundIds.contains(where.objectId);
    for (law::Section &section : test->sections) {
        if (ofGround ? speaksOf(section, role, where.objectId) : section.role == role)
            return &section.text;
    }
    return nullptr;
}

QString *textOfTest(law::Case &matter, const Where &where)
{
    law::PublicInterestTest *test = testAt(matter, where);
    return test ? &test->strongestPoint : nullptr;
}

QString *textAt(law::Case &matter, const Where &where)
{
    switch (where.field) {
    case Field::Reference:
    case Field::Summary:
    case Field::RequestText:
    case Field::DelayApology:
    case Field::ReducedReasons:
        return textOfCase(matter, where.field);
    case Field::QuestionText:
    case Field::Searches:
        return textOfQuestion(matter, where);
    case Field::SliceLabel:
    case Field::SliceExplanation:
        return textOfSlice(matter, where);
    case Field::Why:
    case Field::Particulars:
    case Field::ActorAndMeans:
    case Field::AlreadyPublic:
    case Field::HarmSeverity:
    case Field::Opinion:
        return textOfGround(matter, where);
    case Field::Evidence:
        return textOfEvidence(matter, where);
    case Field::FactorText:
    case Field::FactorWhy:
        return textOfFactor(matter, where);
    case Field::HarmText:
    case Field::SectionText:
    case Field::BalanceText:
        return textOfSection(matter, where);
    case Field::StrongestPoint:
        return textOfTest(matter, where);
    case Field::LetterWords:
        return textOfLetter(matter, where);
    default:
        return nullptr;
    }
}

/// Makes what a page writes into first: the test, the section.
void makeRoom(law::Case &matter, const Where &where)
{
    const bool inTest = where.field == Field::HarmText || where.field == Field::SectionText ||
                        where.field == Field::BalanceText || where.field == Field::StrongestPoint;
    if (!inTest)
        return;
    law::PublicInterestTest *test = testAt(matter, where);
    const law::Ground *ground = findGround(matter, where.objectId);
    if (!test && (where.objectId.isEmpty() || ground))
        test = &testFor(matter, ground ? ground->confirmOrDeny : isAboutConfirming(where.step));
    if (test && where.field != Field::StrongestPoint)
        sectionFor(*test, roleOf(where));
}
} // namespace

bool holdsText(Field field)
{
    switch (field) {
    case Field::Reference:
    case Field::Summary:
    case Field::RequestText:
    case Field::QuestionText:
    case Field::Searches:
    case Field::SliceLabel:
    case Field::SliceExplanation:
    case Field::Why:
    case Field::Particulars:
    case Field::HarmText:
    case Field::ActorAndMeans:
    case Field::AlreadyPublic:
    case Field::HarmSeverity:
    case Field::Evidence:
    case Field::Opinion:
    case Field::FactorText:
    case Field::FactorWhy:
    case Field::SectionText:
    case Field::BalanceText:
    case Field::StrongestPoint:
    case Field::DelayApology:
    case Field::ReducedReasons:
    case Field::LetterWords:
        return true;
    default:
        return false;
    }
}

QString fieldText(const law::Case &matter, const Where &where)
{
    law::Case copy = matter; // shared: the search needs a place to write, reading does not touch it
    const QString *text = textAt(copy, where);
    return text ? *text : QString();
}

void setFieldText(law::Case &matter, const Where &where, const QString &text)
{
    if (!textAt(matter, where) && !text.isEmpty())
        makeRoom(matter, where);
    if (QString *place = textAt(matter, where))
        *place = cleaned(text);
}

} // namespace cpoise::casework
