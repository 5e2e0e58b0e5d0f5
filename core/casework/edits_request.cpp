// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/ids.h"
#include "base/text.h"
#include "casework/edits.h"
#include "casework/question_number.h"

namespace cpoise::casework
{

namespace
{
bool isUntouched(const law::Slice &slice)
{
    return isBlank(slice.label) && isBlank(slice.explanation) && slice.groundIds.isEmpty();
}

bool hasQuestion(const law::Case &matter, const QString &questionId)
{
    return std::any_of(matter.questions.cbegin(), matter.questions.cend(),
                       [&](const law::Question &question) { return question.id == questionId; });
}
} // namespace

QString addQuestion(law::Case &matter)
{
    int highest = 0;
    for (const law::Question &question : std::as_const(matter.questions))
        highest = std::max(highest, leadingNumber(question.number));
    law::Question question;
    question.id = newId();
    question.number = QString::number(highest + 1);
    matter.questions.append(question);
    return question.id;
}

void removeQuestion(law::Case &matter, const QString &questionId)
{
    if (!hasQuestion(matter, questionId))
        return;
    matter.questions.removeIf([&](const law::Question &question) { return question.id == questionId; });
    auto &slices = matter.decision.slices;
    slices.removeIf(
        [&](const law::Slice &slice) { return slice.questionId == questionId && isUntouched(slice); });
    for (law::Slice &slice : slices) {
        if (slice.questionId == questionId)
            slice.questionId.clear();
    }
}

QString addSlice(law::Case &matter, const QString &questionId)
{
    if (!questionId.isEmpty() && !hasQuestion(matter, questionId))
        return {};
    law::Slice slice;
    slice.id = newId();
    slice.questionId = questionId;
    matter.decision.slices.append(slice);
    return slice.id;
}

void removeSlice(law::Case &matter, const QString &sliceId)
{
    matter.decision.slices.removeIf([&](const law::Slice &slice) { return slice.id == sliceId; });
}

} // namespace cpoise::casework
