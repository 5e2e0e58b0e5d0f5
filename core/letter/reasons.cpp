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

namespace
{
law::Where atGround(const law::Ground &ground, Field field)
{
    return at(StepKind::Grounds, ground.id, field);
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

/// Those that withhold content, or those on the duty to confirm or deny, in the letter's order.
QVector<law::Ground> groundsLike(const Writing &writing, bool confirmOrDeny)
{
    QVector<law::Ground> found;
    for (const law::Ground &ground : writing.decision().grounds) {
        if (ground.confirmOrDeny == confirmOrDeny && !isCost(ground) && !isConduct(ground))
            found << ground;
    }
    return found;
}

/// True for the first ground of its part of the letter that `wanted` holds for: it says in full what the
/// later ones say shortly.
template<typename Wanted>
bool isFirst(const Writing &writing, const law::Ground &ground, Wanted wanted)
{
    const QVector<law::Ground> all = groundsLike(writing, ground.confirmOrDeny);
    const auto first = std::find_if(all.begin(), all.end(), wanted);
    return first != all.end() && first->id == ground.id;
}

bool claims(const law::Ground &ground, Likelihood likelihood)
{
    return std::any_of(ground.limbs.begin(), ground.limbs.end(),
                       [likelihood](const law::ClaimedLimb &limb) { return limb.likelihood == likelihood; });
}

/// "In our view disclosure would be likely to ...", and what is meant by it the first time that it is said.
QStringList levelSentences(const Writing &writing, const law::Ground &ground, Likelihood likelihood)
{
    if (likelihood == Likelihood::Unstated)
        return {};
    const QString level = likelihood == Likelihood::Would ? u"would"_s : u"likely"_s;
    QStringList sentences{writing.sayFor(ground.confirmOrDeny, u"limb-"_s + level)};
    if (isFirst(writing, ground, [likelihood](const law::Ground &each) { return claims(each, likelihood); }))
        sentences << writing.say(u"level-"_s + level);
    return sentences;
}

bool haveOneLevel(const law::Ground &ground)
{
    const auto &limbs = ground.limbs;
    return std::all_of(limbs.begin(), limbs.end(), [&limbs](const law::ClaimedLimb &limb) {
        return limb.likelihood == limbs.first().likelihood;
    });
}

/// The limbs, each with the interest it protects; their levels of likelihood too where these differ.
Blocks limbList(const Writing &writing, const law::Ground &ground)
{
    const bool oneLevel = haveOneLevel(ground);
    QVector<ListItem> items;
    QVector<Likelihood> said;
    for (const law::ClaimedLimb &limb : ground.limbs) {
        QStringList sentences{interestOf(writing, ground, limb.id)};
        if (!oneLevel) {
            QStringList own = levelSentences(writing, ground, limb.likelihood);
            if (said.contains(limb.likelihood))
                own = own.mid(0, 1);
            said << limb.likelihood;
            sentences += own;
        }
        sentences.removeAll(QString());
        items << itemOf(writing.say(u"limb-name"_s, {{u"limb"_s, limbName(writing, ground, limb.id)}}),
                        sentences.join(u' '));
    }
    Blocks blocks{listOf(items, atGround(ground, Field::Likelihood))};
    const QStringList level =
        oneLevel ? levelSentences(writing, ground, ground.limbs.first().likelihood) : QStringList();
    if (!level.isEmpty())
        blocks << paragraph(level.join(u' '), atGround(ground, Field::Likelihood));
    return blocks;
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
    if (restsOn(writing, SliceOutcome::Withheld, ground))
        return writing.say(u"ground-relies"_s, values);
    if (!restsOn(writing, SliceOutcome::Undecided, ground))
        return writing.say(u"ground-left"_s, values);
    if (!writing.isExtension())
        return writing.say(u"ground-considers"_s, values);
    return writing.sayFor(ground.confirmOrDeny, u"ground-applies"_s, values);
}

/// What is relied on, what it protects, and how likely the harm is.
Blocks relianceBlocks(const Writing &writing, const law::Ground &ground)
{
    QStringList sentences{relianceOn(writing, ground, writing.citationOf(ground))};
    if (ground.inTheAlternative)
        sentences << writing.sayFor(ground.confirmOrDeny, u"ground-alternative"_s);
    const law::Where from = atGround(ground, Field::Limbs);
    if (ground.limbs.size() > 1)
        return Blocks{leadIn(sentences.join(u' ') + u' ' + writing.say(u"limbs-lead"_s), from)} +
               limbList(writing, ground);
    QString interest;
    if (!ground.limbs.isEmpty()) {
        interest = interestOf(writing, ground, ground.limbs.first().id);
        sentences += levelSentences(writing, ground, ground.limbs.first().likelihood);
    }
    return {
        withLabel(interest.isEmpty() ? interest : interest + u' ', paragraph(sentences.join(u' '), from))};
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
    if (writing.decision().reducedReasons) {
        const bool isSaid = writing.decision().grounds.first().id != ground.id;
        return isSaid ? Blocks()
                      : Blocks{paragraph(writing.say(u"reduced"_s),
                                         at(StepKind::Outcome, {}, Field::ReducedReasons))};
    }
    return labelled(writing.say(u"why-label"_s), ground.why, atGround(ground, Field::Why)) +
           labelled(particularsLabel(writing, ground), ground.particulars,
                    atGround(ground, Field::Particulars)) +
           harmBlocks(writing, ground);
}

/// Whether the public interest is weighed; in full for the first ground of its kind, shortly for the others.
Blocks interestBlocks(const Writing &writing, const law::Ground &ground)
{
    const law::Catalogue &catalogue = writing.input().catalogue;
    if (!catalogue.find(ground.provisionId))
        return {};
    const bool qualified = law::needsPublicInterestTest(ground, catalogue);
    const bool first = isFirst(writing, ground, [&](const law::Ground &each) {
        return catalogue.find(each.provisionId) && law::needsPublicInterestTest(each, catalogue) == qualified;
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
    if (!writing.isWhole())
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
    if (writing.answers().size() > slices.size())
        blocks << paragraph(writing.say(u"ncnd-scope"_s), from);
    return blocks << paragraph(writing.say(u"ncnd-hypothetical"_s) + u' ' + writing.say(u"ncnd-indication"_s),
                               from);
}
} // namespace

Blocks groundBlocks(const Writing &writing, const law::Ground &ground)
{
    return Blocks{heading(3, groundHeading(writing, ground), atGround(ground, Field::Provision))} +
           relianceBlocks(writing, ground) + purposeBlocks(writing, ground) + opinionBlocks(writing, ground) +
           whyBlocks(writing, ground) + interestBlocks(writing, ground);
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
