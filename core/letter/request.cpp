// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::Held;
using law::SliceOutcome;
using law::StepKind;

namespace
{
/// "Question 2a. " where there are several.
QString labelFor(const Writing &writing, const law::Question &question)
{
    if (isBlank(question.number) || writing.matter().questions.size() < 2)
        return {};
    return writing.say(u"question-label"_s, {{u"number"_s, question.number}});
}

Blocks questionBlocks(const Writing &writing, const law::Question &question)
{
    return labelled(labelFor(writing, question), question.text,
                    at(StepKind::Request, question.id, Field::QuestionText));
}

QVector<law::Slice> slicesOf(const Writing &writing, const law::Question &question)
{
    QVector<law::Slice> found;
    for (const law::Slice &slice : writing.answers()) {
        if (slice.questionId == question.id || slice.questionId.isEmpty())
            found << slice;
    }
    return found;
}

bool isNcnd(const law::Slice &slice)
{
    return slice.outcome == SliceOutcome::NeitherConfirmNorDeny;
}

/// What the letter may say of a question. Where every answer to it neither confirms nor denies, that is all
/// it says, whatever was recorded: the words must be the same whether the information is held or not
/// (R-PIT-11).
Held spokenHeld(const Writing &writing, const law::Question &question)
{
    const QVector<law::Slice> slices = slicesOf(writing, question);
    if (!slices.isEmpty() && std::all_of(slices.begin(), slices.end(), isNcnd))
        return Held::NeitherConfirmNorDeny;
    return question.held;
}

QString heldKey(Held held)
{
    switch (held) {
    case Held::Unstated:
        return {};
    case Held::Held:
        return u"yes"_s;
    case Held::PartlyHeld:
        return u"partly"_s;
    case Held::NotHeld:
        return u"no"_s;
    case Held::NeitherConfirmNorDeny:
        return u"ncnd"_s;
    }
    return {};
}

Blocks ncndPartsOf(const Writing &writing, const law::Question &question)
{
    Blocks blocks;
    for (const law::Slice &slice : slicesOf(writing, question)) {
        if (isNcnd(slice) && !slice.questionId.isEmpty())
            blocks << paragraph(writing.say(u"held-ncnd-part"_s, {{u"part"_s, writing.partName(slice)}}),
                                at(StepKind::Slices, slice.id, Field::SliceOutcome));
    }
    return blocks;
}

/// Where every question has one and the same answer, one sentence says it.
bool areAlike(const Writing &writing)
{
    const QVector<law::Question> &all = writing.matter().questions;
    return std::all_of(all.begin(), all.end(), [&](const law::Question &question) {
        return spokenHeld(writing, question) == spokenHeld(writing, all.first());
    });
}

Block heldSentence(const Writing &writing, const law::Question &question, const QString &prefix)
{
    const QString key = heldKey(spokenHeld(writing, question));
    if (key.isEmpty())
        return paragraph({});
    return paragraph(writing.say(prefix + key), at(StepKind::Held, question.id, Field::Held));
}

Blocks said(const Block &block)
{
    return block.runs.isEmpty() ? Blocks() : Blocks{block};
}

/// What is not held: the part's name where the question has not said it, and the officer's own words.
Blocks notHeldBlocks(const Writing &writing, const law::Slice &slice, bool isSaid)
{
    const law::Where from = at(StepKind::Slices, slice.id, Field::SliceExplanation);
    const Blocks own = typed(slice.explanation, from);
    if (isSaid)
        return own;
    if (writing.isWhole())
        return Blocks{paragraph(writing.say(u"notheld-all"_s), from)} + own;
    return Blocks{withLabel(writing.partName(slice) + u". "_s, paragraph(writing.say(u"held-no"_s), from))} +
           own;
}

/// The question that a slice answers; empty when it is about the whole, and then said once behind them all.
QString questionOf(const Writing &writing, const law::Slice &slice)
{
    const QVector<law::Question> &all = writing.matter().questions;
    const bool known = std::any_of(all.begin(), all.end(), [&slice](const law::Question &question) {
        return question.id == slice.questionId;
    });
    return known ? slice.questionId : QString();
}

Blocks notHeldOf(const Writing &writing, const QString &questionId, bool isSaid)
{
    Blocks blocks;
    for (const law::Slice &slice : writing.answersWith(SliceOutcome::NotHeld)) {
        const bool own = isSaid && (writing.isNamedByQuestion(slice) || writing.isWhole());
        if (questionOf(writing, slice) == questionId)
            blocks += notHeldBlocks(writing, slice, own);
    }
    return blocks;
}

/// What belongs to the answer on one question: parts, searches, what is not held.
Blocks heldDetails(const Writing &writing, const law::Question &question, const QString &label)
{
    const Held held = spokenHeld(writing, question);
    if (held == Held::NeitherConfirmNorDeny)
        return notHeldOf(writing, question.id, false);
    return ncndPartsOf(writing, question) +
           labelled(label + writing.say(u"searches-label"_s), question.searches,
                    at(StepKind::Held, question.id, Field::Searches)) +
           notHeldOf(writing, question.id, held == Held::NotHeld);
}

Blocks heldBlocks(const Writing &writing, const law::Question &question, bool alike)
{
    const QString label = labelFor(writing, question);
    if (alike)
        return heldDetails(writing, question, label);
    const Block sentence = heldSentence(writing, question, u"held-"_s);
    if (sentence.runs.isEmpty())
        return heldDetails(writing, question, label);
    return Blocks{withLabel(label, sentence)} + heldDetails(writing, question, {});
}

bool saysWholeIsNotHeld(const Writing &writing)
{
    const QVector<law::Question> &all = writing.matter().questions;
    return !all.isEmpty() && areAlike(writing) && spokenHeld(writing, all.first()) == Held::NotHeld;
}

Blocks wordsOf(const Writing &writing)
{
    Blocks words;
    for (const law::Question &question : writing.matter().questions)
        words += questionBlocks(writing, question);
    return words.isEmpty()
               ? typed(writing.matter().requestText, at(StepKind::Request, {}, Field::RequestText))
               : words;
}

/// "We received this request from you on 2 November 2026:", as far as date and words are there.
Blocks requestLead(const Writing &writing, bool hasWords)
{
    const QDate received = writing.matter().received();
    const Values values{{u"date"_s, writing.date(received)}};
    if (!received.isValid())
        return hasWords ? Blocks{leadIn(writing.say(u"request-words"_s),
                                        at(StepKind::Request, {}, Field::RequestText))}
                        : Blocks();
    const law::Where from = at(StepKind::Request, {}, Field::Received);
    if (!hasWords)
        return {paragraph(writing.say(u"request-received"_s, values), from)};
    return {leadIn(writing.say(u"request-received-words"_s, values), from)};
}
} // namespace

Blocks requestPart(const Writing &writing)
{
    const Blocks words = wordsOf(writing);
    const Blocks all = requestLead(writing, !words.isEmpty()) + words;
    if (all.isEmpty())
        return {};
    return Blocks{
               heading(2, writing.say(u"request-heading"_s), at(StepKind::Request, {}, Field::RequestText))} +
           all;
}

Blocks heldPart(const Writing &writing)
{
    // Said at a glance, and explained under a heading of its own.
    if (writing.isSilentOnHolding())
        return {};
    const QVector<law::Question> &questions = writing.matter().questions;
    const bool alike = !questions.isEmpty() && areAlike(writing);
    Blocks blocks;
    if (alike)
        blocks += said(heldSentence(writing, questions.first(), u"held-all-"_s));
    for (const law::Question &question : questions)
        blocks += heldBlocks(writing, question, alike);
    blocks += notHeldOf(writing, {}, saysWholeIsNotHeld(writing));
    if (writing.has(SliceOutcome::NotHeld))
        blocks << paragraph(writing.say(u"notheld-create"_s), at(StepKind::Slices, {}, Field::SliceOutcome));
    if (!blocks.isEmpty())
        blocks.prepend(heading(2, writing.say(u"held-heading"_s), at(StepKind::Held, {}, Field::Held)));
    return blocks;
}

} // namespace cpoise::letter
