// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::Likelihood;
using law::SliceOutcome;
using law::StepKind;

namespace
{
law::Where atGround(const law::Ground &ground, Field field)
{
    return at(StepKind::Grounds, ground.id, field);
}

QString likelihoodWords(const Writing &writing, const law::Ground &ground, Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Unstated:
        return {};
    case Likelihood::Would:
        return writing.sayFor(ground.confirmOrDeny, u"limb-would"_s);
    case Likelihood::WouldBeLikely:
        return writing.sayFor(ground.confirmOrDeny, u"limb-likely"_s);
    }
    return {};
}

const law::Limb *limbOf(const Writing &writing, const law::Ground &ground, const QString &limbId)
{
    const law::Provision *provision = writing.input().catalogue.find(ground.provisionId);
    return provision ? provision->limb(limbId) : nullptr;
}

/// "Section 31(1)(a)"; a limb that is read with another as the citation has it.
QString limbName(const Writing &writing, const law::Ground &ground, const QString &limbId)
{
    law::Ground alone = ground;
    alone.limbs = {{limbId, Likelihood::Unstated}};
    const law::Limb *limb = limbOf(writing, ground, limbId);
    if (!limb || limb->role == law::LimbRole::Cumulative)
        return limbId;
    return startingLarge(writing.citationOf(alone));
}

/// What the limb covers; the provisions on confirming or denying have no interest of their own.
QString interestOf(const Writing &writing, const law::Ground &ground, const QString &limbId)
{
    const law::Limb *limb = limbOf(writing, ground, limbId);
    return !limb || limb->role == law::LimbRole::Ncnd || limb->title.isEmpty() ? QString()
                                                                               : limb->title + u'.';
}

ListItem limbItem(const Writing &writing, const law::Ground &ground, const law::ClaimedLimb &limb)
{
    QStringList sentences{interestOf(writing, ground, limb.id),
                          likelihoodWords(writing, ground, limb.likelihood)};
    sentences.removeAll(QString());
    return itemOf(writing.say(u"limb-name"_s, {{u"limb"_s, limbName(writing, ground, limb.id)}}),
                  sentences.join(u' '));
}

/// The limbs, each with the interest it protects and its own level of likelihood.
Blocks limbBlocks(const Writing &writing, const law::Ground &ground)
{
    const law::Where from = atGround(ground, Field::Likelihood);
    QVector<ListItem> items;
    for (const law::ClaimedLimb &limb : ground.limbs)
        items << limbItem(writing, ground, limb);
    if (items.isEmpty() || (items.size() == 1 && items.first().runs.size() < 2))
        return {};
    if (items.size() > 1)
        return {leadIn(writing.say(u"limbs-lead"_s), atGround(ground, Field::Limbs)), listOf(items, from)};
    Block only = paragraph({}, from);
    only.runs = items.first().runs;
    return {only};
}

Blocks purposeBlocks(const Writing &writing, const law::Ground &ground)
{
    QVector<ListItem> items;
    for (const QString &purpose : ground.purposes)
        items << itemOf(writing.say(u"limb-name"_s, {{u"limb"_s, purpose}}),
                        interestOf(writing, ground, purpose));
    if (items.isEmpty())
        return {};
    return {leadIn(writing.say(u"purposes-lead"_s), atGround(ground, Field::Purposes)),
            listOf(items, atGround(ground, Field::Purposes))};
}

Blocks opinionBlocks(const Writing &writing, const law::Ground &ground)
{
    const law::QualifiedOpinion &opinion = ground.opinion;
    const law::Where from = at(StepKind::QualifiedPerson, ground.id, Field::Opinion);
    Blocks blocks;
    if (!isBlank(opinion.person)) {
        const QString key = opinion.date.isValid() ? u"opinion"_s : u"opinion-undated"_s;
        blocks << paragraph(
            writing.say(key, {{u"person"_s, opinion.person}, {u"date"_s, longDate(opinion.date)}}), from);
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

/// Why it applies (s17(1)(c)); none of it where section 17(4) lets the reasons be left out.
Blocks whyBlocks(const Writing &writing, const law::Ground &ground)
{
    if (writing.decision().reducedReasons)
        return {paragraph(writing.say(u"reduced"_s), at(StepKind::Outcome, {}, Field::ReducedReasons))};
    return labelled(writing.say(u"why-label"_s), ground.why, atGround(ground, Field::Why)) +
           labelled(particularsLabel(writing, ground), ground.particulars,
                    atGround(ground, Field::Particulars)) +
           harmBlocks(writing, ground);
}

Blocks interestBlocks(const Writing &writing, const law::Ground &ground)
{
    if (!writing.input().catalogue.find(ground.provisionId))
        return {};
    const law::Where from = atGround(ground, Field::Provision);
    if (law::needsPublicInterestTest(ground, writing.input().catalogue))
        return {paragraph(writing.sayFor(ground.confirmOrDeny, u"ground-qualified"_s), from)};
    return {paragraph(writing.say(u"ground-absolute"_s), from)};
}

QString groundHeading(const Writing &writing, const law::Ground &ground)
{
    const QString citation = startingLarge(writing.citationOf(ground));
    const law::Provision *provision = writing.input().catalogue.find(ground.provisionId);
    if (!provision || provision->title.isEmpty())
        return citation;
    return writing.say(u"ground-heading"_s, {{u"citation"_s, citation}, {u"title"_s, provision->title}});
}

QString reliesKey(const Writing &writing, const law::Ground &ground)
{
    if (writing.kind() == LetterKind::Undecided && !writing.isExtension())
        return u"ground-considers"_s;
    return ground.confirmOrDeny ? u"ground-relies-ncnd"_s : u"ground-relies"_s;
}

Blocks allGrounds(const Writing &writing, bool confirmOrDeny)
{
    Blocks blocks;
    for (const law::Ground &ground : writing.decision().grounds) {
        if (ground.confirmOrDeny == confirmOrDeny && !isCost(ground) && !isConduct(ground))
            blocks += groundBlocks(writing, ground);
    }
    return blocks;
}

Blocks withheldLead(const Writing &writing, const QVector<law::Slice> &slices)
{
    const law::Where from = at(StepKind::Slices, {}, Field::SliceOutcome);
    if (slices.isEmpty())
        return {
            heading(2, writing.say(u"considered-heading"_s), at(StepKind::Grounds, {}, Field::Provision))};
    const QString key = writing.isWhole() ? u"withheld-all"_s : u"withheld-parts"_s;
    return Blocks{heading(2, writing.say(u"withheld-heading"_s), from), paragraph(writing.say(key), from)} +
           sliceBlocks(writing, slices, true);
}

Blocks undecidedLead(const Writing &writing)
{
    const QVector<law::Slice> open = writing.answersWith(SliceOutcome::Undecided);
    Blocks blocks = sliceBlocks(writing, open, true);
    if (writing.isExtension())
        blocks.prepend(
            paragraph(writing.say(u"considered-undecided"_s), at(StepKind::Outcome, {}, Field::Result)));
    return blocks;
}

Blocks ncndLead(const Writing &writing, const QVector<law::Slice> &slices)
{
    const law::Where from = at(StepKind::Slices, {}, Field::SliceOutcome);
    Blocks blocks;
    if (slices.isEmpty())
        return blocks;
    const QString key = writing.isWhole() ? u"ncnd-all"_s : u"ncnd-parts"_s;
    blocks << paragraph(writing.say(key), from);
    blocks += sliceBlocks(writing, slices, true);
    if (writing.answers().size() > slices.size())
        blocks << paragraph(writing.say(u"ncnd-scope"_s), from);
    return blocks << paragraph(writing.say(u"ncnd-indication"_s), from)
                  << paragraph(writing.say(u"ncnd-hypothetical"_s), from);
}
} // namespace

Blocks groundBlocks(const Writing &writing, const law::Ground &ground)
{
    const QString citation = writing.citationOf(ground);
    Blocks blocks{heading(3, groundHeading(writing, ground), atGround(ground, Field::Provision))};
    QString relies = writing.say(reliesKey(writing, ground), {{u"citation"_s, citation}});
    if (ground.inTheAlternative)
        relies += u' ' + writing.sayFor(ground.confirmOrDeny, u"ground-alternative"_s);
    blocks << paragraph(relies, atGround(ground, Field::Limbs));
    blocks += limbBlocks(writing, ground);
    blocks += purposeBlocks(writing, ground);
    blocks += opinionBlocks(writing, ground);
    blocks += whyBlocks(writing, ground);
    return blocks + interestBlocks(writing, ground);
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
    const Blocks blocks = ncndLead(writing, writing.answersWith(SliceOutcome::NeitherConfirmNorDeny)) +
                          allGrounds(writing, true);
    if (blocks.isEmpty())
        return {};
    return Blocks{heading(2, writing.say(u"ncnd-heading"_s), at(StepKind::Grounds, {}, Field::Provision))} +
           blocks;
}

} // namespace cpoise::letter
