// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::SliceOutcome;
using law::StepKind;

namespace
{
/// 25 pounds an hour (SI 2004/3244 reg 4(4), R-COST-1).
constexpr int poundsAnHour = 25;
/// The same for every Scottish authority (Fees for Required Disclosure Regulations reg 5; [V] explanatory
/// note).
constexpr int scottishAmount = 600;

/// A part's name in bold, what it rests on where that is asked for, and the officer's own words.
Blocks namedSlice(const Writing &writing, const law::Slice &slice, bool withGrounds)
{
    const QString name = writing.partName(slice);
    const QString citation = writing.citationOf(writing.groundsOf(slice));
    Blocks own = typed(slice.explanation, at(StepKind::Slices, slice.id, Field::SliceExplanation));
    const bool cites = withGrounds && !citation.isEmpty();
    if (cites || own.isEmpty())
        own.prepend(
            paragraph(cites ? writing.say(u"withheld-under"_s, {{u"citation"_s, citation}}) : QString(),
                      at(StepKind::Slices, slice.id, Field::SliceLabel)));
    // A name alone is the officer's own.
    own.first().ownWords = own.first().ownWords && !own.first().runs.isEmpty();
    own.first() = withLabel(own.first().runs.isEmpty() ? name : name + u". "_s, own.first());
    return own;
}

/// Where everything has one answer, a part that is called by its question adds nothing to it.
bool saysNothingMore(const Writing &writing, const law::Slice &slice)
{
    return writing.hasOneAnswer() && writing.isNamedByQuestion(slice) && isBlank(slice.explanation);
}

law::Where atSlices()
{
    return at(StepKind::Slices, {}, Field::SliceOutcome);
}

/// The grounds of the given kind, in the decision's order; else what the slices' outcomes stand for.
QVector<law::Ground> groundsThat(const Writing &writing, bool (*wanted)(const law::Ground &),
                                 const QVector<law::Slice> &slices)
{
    QVector<law::Ground> found;
    std::copy_if(writing.decision().grounds.begin(), writing.decision().grounds.end(),
                 std::back_inserter(found), wanted);
    for (const law::Slice &slice : slices) {
        if (found.isEmpty())
            found = writing.groundsOf(slice);
    }
    return found;
}

bool isConfirmingTooDear(const law::Ground &ground)
{
    return ground.limbs.size() == 1 && ground.limbs.first().id == u"12(2)";
}

Blocks costGround(const Writing &writing, const law::Ground &ground)
{
    const QString key = isConfirmingTooDear(ground) ? u"cost-relies-confirm"_s : u"cost-relies"_s;
    Blocks blocks{paragraph(writing.say(key, {{u"citation"_s, writing.citationOf(ground)}}),
                            at(StepKind::Cost, ground.id, Field::Limbs))};
    return blocks;
}

Blocks costLimit(const Writing &writing)
{
    const law::Regime regime = writing.matter().regime;
    const int pounds = regime == law::Regime::Foisa ? scottishAmount : writing.authority().costLimitPounds;
    if (pounds <= 0 || regime == law::Regime::Eir) // the EIR know no cost limit (law.md section 4)
        return {};
    const Values values{{u"pounds"_s, QString::number(pounds)},
                        {u"hours"_s, QString::number(pounds / poundsAnHour)}};
    return {paragraph(writing.say(u"cost-limit"_s, values), at(StepKind::Cost, {}, Field::Particulars)),
            paragraph(writing.say(u"cost-tasks"_s), at(StepKind::Cost, {}, Field::Particulars))};
}

/// The same or nearly the same request again; a provision with no limb of its own for it goes by the answer.
bool isForRepeated(const Writing &writing, const law::Ground &ground)
{
    if (!isConduct(ground) || ground.limbs.isEmpty())
        return writing.has(SliceOutcome::RefusedRepeated) && !writing.has(SliceOutcome::RefusedVexatious);
    return ground.limbs.first().id == u"14(2)";
}

Blocks conductGround(const Writing &writing, const law::Ground &ground)
{
    const QString key = isForRepeated(writing, ground) ? u"conduct-repeated"_s : u"conduct-vexatious"_s;
    Blocks blocks{paragraph(writing.say(key, {{u"citation"_s, writing.citationOf(ground)}}),
                            at(StepKind::Conduct, ground.id, Field::Limbs))};
    if (isForContent(ground)) // under the EIR: an exception, explained with the others
        return blocks;
    blocks += labelled(writing.say(u"why-label"_s), ground.why, at(StepKind::Conduct, ground.id, Field::Why));
    return blocks + labelled(writing.say(u"particulars-label"_s), ground.particulars,
                             at(StepKind::Conduct, ground.id, Field::Particulars));
}
} // namespace

Blocks sliceBlocks(const Writing &writing, const QVector<law::Slice> &slices, bool withGrounds)
{
    Blocks plain;
    QVector<ListItem> items;
    for (const law::Slice &slice : slices) {
        if (saysNothingMore(writing, slice))
            continue;
        if (writing.isWhole() && isBlank(slice.label))
            plain += typed(slice.explanation, at(StepKind::Slices, slice.id, Field::SliceExplanation));
        else
            items << itemOf(namedSlice(writing, slice, withGrounds));
    }
    return items.isEmpty() ? plain : plain << listOf(items, atSlices());
}

Blocks disclosedPart(const Writing &writing)
{
    const QVector<law::Slice> slices = writing.answersWith(SliceOutcome::Disclosed);
    if (slices.isEmpty())
        return {};
    const Block lead = writing.hasOneAnswer() ? paragraph(writing.say(u"disclosed-all"_s), atSlices())
                                              : leadIn(writing.say(u"disclosed-parts"_s), atSlices());
    return Blocks{heading(2, writing.say(u"disclosed-heading"_s), atSlices()), lead} +
           sliceBlocks(writing, slices, false);
}

Blocks extensionPart(const Writing &writing)
{
    if (!writing.isExtension())
        return {};
    const law::Decision &decision = writing.decision();
    const auto &tests = decision.tests;
    const bool confirming = std::any_of(tests.begin(), tests.end(), [&](const law::PublicInterestTest &test) {
        return test.confirmOrDeny && writing.isUndecided(test);
    });
    const law::Where from = at(StepKind::Outcome, {}, Field::Extension);
    Blocks blocks{heading(2, writing.say(u"extension-heading"_s), from),
                  paragraph(writing.sayFor(confirming, u"extension-undecided"_s), from)};
    if (decision.extensionUntil.isValid())
        blocks << paragraph(
            writing.say(u"extension-until"_s, {{u"until"_s, writing.date(decision.extensionUntil)}}), from);
    if (decision.letterDate.isValid() && decision.extensionNoticeDate < decision.letterDate)
        blocks << paragraph(
            writing.say(u"extension-given"_s, {{u"date"_s, writing.date(decision.extensionNoticeDate)}}),
            from);
    return blocks;
}

Blocks costPart(const Writing &writing)
{
    const QVector<law::Slice> slices = writing.answersWith(SliceOutcome::RefusedCost);
    const QVector<law::Ground> grounds = groundsThat(writing, isCost, slices);
    if (slices.isEmpty() && grounds.isEmpty())
        return {};
    Blocks blocks{heading(2, writing.say(u"cost-heading"_s), at(StepKind::Cost, {}, Field::Particulars))};
    for (const law::Ground &ground : grounds)
        blocks += costGround(writing, ground);
    blocks += costLimit(writing);
    for (const law::Ground &ground : grounds) {
        if (isForContent(ground)) // under the EIR: an exception, explained with the others
            continue;
        blocks += labelled(writing.say(u"cost-estimate-label"_s), ground.particulars,
                           at(StepKind::Cost, ground.id, Field::Particulars));
        blocks +=
            labelled(writing.say(u"why-label"_s), ground.why, at(StepKind::Cost, ground.id, Field::Why));
    }
    return blocks + sliceBlocks(writing, slices, false);
}

Blocks conductPart(const Writing &writing)
{
    const QVector<law::Slice> slices = writing.answersWith(SliceOutcome::RefusedVexatious) +
                                       writing.answersWith(SliceOutcome::RefusedRepeated);
    const QVector<law::Ground> grounds = groundsThat(writing, isConduct, slices);
    if (slices.isEmpty() && grounds.isEmpty())
        return {};
    Blocks blocks{heading(2, writing.say(u"conduct-heading"_s), at(StepKind::Conduct, {}, Field::Limbs))};
    for (const law::Ground &ground : grounds)
        blocks += conductGround(writing, ground);
    return blocks + sliceBlocks(writing, slices, false);
}

} // namespace cpoise::letter
