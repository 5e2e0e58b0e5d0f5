// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::Likelihood;
using law::SliceOutcome;
using law::StepKind;

QVector<law::Ground> groundsLike(const Writing &writing, bool confirmOrDeny)
{
    QVector<law::Ground> found;
    if (!confirmOrDeny && writing.isSilentOnHolding())
        return found;
    for (const law::Ground &ground : writing.decision().grounds) {
        if (ground.confirmOrDeny == confirmOrDeny && !isCost(ground) && !isConduct(ground))
            found << ground;
    }
    return found;
}

namespace
{
law::Where atGround(const law::Ground &ground, Field field)
{
    return at(StepKind::Grounds, ground.id, field);
}

bool restsOn(const Writing &writing, SliceOutcome outcome, const law::Ground &ground)
{
    const QVector<law::Slice> slices = writing.answersWith(outcome);
    return std::any_of(slices.begin(), slices.end(), [&](const law::Slice &slice) {
        const QVector<law::Ground> own = writing.groundsOf(slice);
        return std::any_of(own.begin(), own.end(),
                           [&ground](const law::Ground &each) { return each.id == ground.id; });
    });
}

/// In step with the answers: relied on, still open, or left aside.
QString relianceOn(const Writing &writing, const law::Ground &ground, const QString &citation)
{
    const Values values{{u"citation"_s, citation}};
    if (restsOn(writing, SliceOutcome::NeitherConfirmNorDeny, ground))
        return writing.say(u"ground-relies-ncnd"_s, values);
    using enum SliceOutcome;
    for (const SliceOutcome outcome : {Withheld, RefusedCost, RefusedVexatious, RefusedRepeated}) {
        if (restsOn(writing, outcome, ground))
            return writing.say(u"ground-relies"_s, values);
    }
    if (!restsOn(writing, SliceOutcome::Undecided, ground))
        return writing.say(u"ground-left"_s, values);
    if (!writing.isExtension())
        return writing.say(u"ground-considers"_s, values);
    return writing.sayFor(ground.confirmOrDeny, u"ground-applies"_s, values);
}

/// What is relied on, and the limbs of it.
Blocks relianceBlocks(const Writing &writing, const law::Ground &ground)
{
    QStringList sentences{relianceOn(writing, ground, writing.citationOf(ground))};
    if (ground.inTheAlternative)
        sentences << writing.sayFor(ground.confirmOrDeny, u"ground-alternative"_s);
    return limbBlocks(writing, ground, sentences);
}

Blocks opinionBlocks(const Writing &writing, const law::Ground &ground)
{
    const law::QualifiedOpinion &opinion = ground.opinion;
    const law::Where from = at(StepKind::QualifiedPerson, ground.id, Field::Opinion);
    Blocks blocks;
    if (opinion.statistical)
        return {paragraph(writing.say(u"opinion-statistical"_s), from)};
    if (!isBlank(opinion.person)) {
        const Values values{{u"person"_s, startingLarge(opinion.person.trimmed())},
                            {u"date"_s, writing.date(opinion.date)}};
        const QString key = opinion.date.isValid() ? u"opinion"_s : u"opinion-undated"_s;
        blocks << withLabel(writing.say(u"opinion-label"_s), paragraph(writing.say(key, values), from));
    }
    if (writing.decision().reducedReasons)
        return blocks;
    return blocks + labelled(writing.say(u"opinion-reasons-label"_s), opinion.reasons, from);
}

QString particularsLabel(const Writing &writing, const law::Ground &ground)
{
    const QString own = u"particulars-label-"_s + ground.provisionId;
    return writing.say(writing.input().wording.has(own) ? own : u"particulars-label"_s);
}

/// True for the ground that the letter explains first: those that withhold content come before those on the
/// duty to confirm or deny.
bool isFirstOfAll(const Writing &writing, const law::Ground &ground)
{
    return (groundsLike(writing, false) + groundsLike(writing, true)).first().id == ground.id;
}

/// Why it applies (s17(1)(c)); none of it where section 17(4) lets the reasons be left out.
Blocks whyBlocks(const Writing &writing, const law::Ground &ground)
{
    if (writing.decision().reducedReasons) {
        if (!isFirstOfAll(writing, ground))
            return {};
        return {paragraph(writing.say(u"reduced"_s), at(StepKind::Outcome, {}, Field::ReducedReasons))};
    }
    return labelled(writing.say(u"why-label"_s), ground.why, atGround(ground, Field::Why)) +
           labelled(particularsLabel(writing, ground), ground.particulars,
                    atGround(ground, Field::Particulars)) +
           harmBlocks(writing, ground);
}

/// Whether the law asks for a weighing is known. Of section 40(5A) and (5B) it is not (law.md section 2), and
/// a letter does not claim that they are absolute.
bool isSettled(const law::Ground &ground, const law::Catalogue &catalogue)
{
    const auto limbs = law::claimedLimbs(ground, catalogue);
    return catalogue.find(ground.provisionId) &&
           std::none_of(limbs.begin(), limbs.end(),
                        [](const law::Limb *limb) { return limb->kind == law::Kind::Unsettled; });
}

/// Whether the public interest is weighed; in full for the first ground of its kind, shortly for the others.
Blocks interestBlocks(const Writing &writing, const law::Ground &ground)
{
    const law::Catalogue &catalogue = writing.input().catalogue;
    if (!isSettled(ground, catalogue))
        return {};
    const bool qualified = law::needsPublicInterestTest(ground, catalogue);
    const bool first = isFirst(writing, ground, [&](const law::Ground &each) {
        return isSettled(each, catalogue) && law::needsPublicInterestTest(each, catalogue) == qualified;
    });
    const QString key =
        (qualified ? u"ground-qualified"_s : u"ground-absolute"_s) + (first ? QString() : u"-too"_s);
    return {paragraph(writing.sayFor(ground.confirmOrDeny, key), atGround(ground, Field::Provision))};
}

QString groundHeading(const Writing &writing, const law::Ground &ground)
{
    const QString citation = startingLarge(writing.citationOf(ground));
    const law::Provision *provision = writing.input().catalogue.find(ground.provisionId);
    if (!provision || provision->title.isEmpty())
        return citation;
    return writing.say(u"ground-heading"_s, {{u"citation"_s, citation}, {u"title"_s, provision->title}});
}

Blocks allGrounds(const Writing &writing, bool confirmOrDeny)
{
    Blocks blocks;
    for (const law::Ground &ground : groundsLike(writing, confirmOrDeny))
        blocks += groundBlocks(writing, ground);
    return blocks;
}

/// True when not all of the slices rest on the same grounds, so that each must say its own.
bool differInGrounds(const Writing &writing, const QVector<law::Slice> &slices)
{
    return std::any_of(slices.begin(), slices.end(), [&](const law::Slice &slice) {
        return writing.citationOf(writing.groundsOf(slice)) !=
               writing.citationOf(writing.groundsOf(slices.first()));
    });
}

/// The parts with a sentence that announces them; the officer's words alone where one answer covers all.
Blocks partsBlocks(const Writing &writing, const QVector<law::Slice> &slices, const QString &lead)
{
    Blocks parts = sliceBlocks(writing, slices, differInGrounds(writing, slices));
    if (!writing.isWhole() && !parts.isEmpty())
        parts.prepend(leadIn(writing.say(lead), at(StepKind::Slices, {}, Field::SliceOutcome)));
    return parts;
}

Blocks withheldLead(const Writing &writing, const QVector<law::Slice> &slices)
{
    const law::Where from = at(StepKind::Slices, {}, Field::SliceOutcome);
    if (slices.isEmpty())
        return {
            heading(2, writing.say(u"considered-heading"_s), at(StepKind::Grounds, {}, Field::Provision))};
    return Blocks{heading(2, writing.say(u"withheld-heading"_s), from)} +
           partsBlocks(writing, slices, u"withheld-parts"_s);
}

Blocks undecidedLead(const Writing &writing)
{
    const QVector<law::Slice> open = writing.answersWith(SliceOutcome::Undecided);
    return open.isEmpty() ? Blocks() : partsBlocks(writing, open, u"considered-parts"_s);
}

Blocks ncndLead(const Writing &writing, const QVector<law::Slice> &slices)
{
    const law::Where from = at(StepKind::Slices, {}, Field::SliceOutcome);
    if (slices.isEmpty())
        return {};
    Blocks blocks = partsBlocks(writing, slices, u"ncnd-parts"_s);
    if (writing.answers().size() > slices.size() && !writing.has(SliceOutcome::Undecided))
        blocks << paragraph(writing.say(u"ncnd-scope"_s), from);
    return blocks << paragraph(writing.say(u"ncnd-hypothetical"_s) + u' ' + writing.say(u"ncnd-indication"_s),
                               from);
}
} // namespace

Blocks groundBlocks(const Writing &writing, const law::Ground &ground)
{
    return Blocks{heading(3, groundHeading(writing, ground), atGround(ground, Field::Provision))} +
           relianceBlocks(writing, ground) + opinionBlocks(writing, ground) + whyBlocks(writing, ground) +
           interestBlocks(writing, ground);
}

Blocks withheldPart(const Writing &writing)
{
    const QVector<law::Slice> slices = writing.answersWith(SliceOutcome::Withheld);
    const Blocks grounds = allGrounds(writing, false);
    const Blocks open = undecidedLead(writing);
    if (slices.isEmpty() && grounds.isEmpty() && open.isEmpty())
        return {};
    return withheldLead(writing, slices) + open + grounds;
}

Blocks ncndPart(const Writing &writing)
{
    const QVector<law::Slice> slices = writing.answersWith(SliceOutcome::NeitherConfirmNorDeny);
    const Blocks blocks = ncndLead(writing, slices) + allGrounds(writing, true);
    if (blocks.isEmpty())
        return {};
    const QString key = slices.isEmpty() ? u"ncnd-considered-heading"_s : u"ncnd-heading"_s;
    return Blocks{heading(2, writing.say(key), at(StepKind::Grounds, {}, Field::Provision))} + blocks;
}

} // namespace cpoise::letter
