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
Blocks questionBlocks(const Writing &writing, const law::Question &question)
{
    const QString label = isBlank(question.number)
                              ? QString()
                              : writing.say(u"question-label"_s, {{u"number"_s, question.number}});
    return labelled(label, question.text, at(StepKind::Request, question.id, Field::QuestionText));
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

Blocks heldBlocks(const Writing &writing, const law::Question &question)
{
    const Held held = spokenHeld(writing, question);
    const bool alone = writing.matter().questions.size() == 1;
    Blocks blocks;
    if (const QString key = heldKey(held); !key.isEmpty()) {
        const QString sentence = writing.say((alone ? u"held-all-"_s : u"held-"_s) + key);
        const QString label = alone || isBlank(question.number)
                                  ? QString()
                                  : writing.say(u"question-label"_s, {{u"number"_s, question.number}});
        blocks << withLabel(label, paragraph(sentence, at(StepKind::Held, question.id, Field::Held)));
    }
    if (held == Held::NeitherConfirmNorDeny)
        return blocks;
    blocks += ncndPartsOf(writing, question);
    blocks += labelled(writing.say(u"searches-label"_s), question.searches,
                       at(StepKind::Held, question.id, Field::Searches));
    return blocks;
}
} // namespace

Blocks requestPart(const Writing &writing)
{
    const law::Case &matter = writing.matter();
    Blocks words;
    for (const law::Question &question : matter.questions)
        words += questionBlocks(writing, question);
    if (words.isEmpty())
        words = typed(matter.requestText, at(StepKind::Request, {}, Field::RequestText));
    if (!words.isEmpty())
        words.prepend(leadIn(writing.say(u"request-words"_s), at(StepKind::Request, {}, Field::RequestText)));
    if (const QDate received = matter.received(); received.isValid())
        words.prepend(paragraph(writing.say(u"request-received"_s, {{u"date"_s, longDate(received)}}),
                                at(StepKind::Request, {}, Field::Received)));
    if (!words.isEmpty())
        words.prepend(
            heading(2, writing.say(u"request-heading"_s), at(StepKind::Request, {}, Field::RequestText)));
    return words;
}

Blocks heldPart(const Writing &writing)
{
    Blocks blocks;
    for (const law::Question &question : writing.matter().questions)
        blocks += heldBlocks(writing, question);
    if (!blocks.isEmpty())
        blocks.prepend(heading(2, writing.say(u"held-heading"_s), at(StepKind::Held, {}, Field::Held)));
    return blocks;
}

} // namespace cpoise::letter
