// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "letter/writing.h"

/// The parts of a letter, each as blocks; empty when there is nothing to say. Inside the room only.
namespace cpoise::letter
{

// Who writes to whom about what (opening.cpp).
/// The house's, if it has one.
Blocks logo(const Writing &writing);
Blocks letterhead(const Writing &writing);
QString titleOf(const Writing &writing);
Blocks opening(const Writing &writing);
Blocks glance(const Writing &writing);

// What was asked, and whether it is held (request.cpp).
Blocks requestPart(const Writing &writing);
Blocks heldPart(const Writing &writing);

// The answers, slice by slice (answers.cpp).
Blocks disclosedPart(const Writing &writing);
Blocks extensionPart(const Writing &writing);
Blocks costPart(const Writing &writing);
Blocks conductPart(const Writing &writing);

// Every part with its answer, as a table (schedule.cpp).
/// In the letter itself: the table where there are many parts, or where it is.
Blocks schedulePart(const Writing &writing);
/// The table alone.
Block scheduleTable(const Writing &writing);

// Why (reasons.cpp, limbs.cpp, harm.cpp).
Blocks withheldPart(const Writing &writing);
Blocks ncndPart(const Writing &writing);
Blocks groundBlocks(const Writing &writing, const law::Ground &ground);
/// The sentences that name a ground, and behind them its limbs, each with what it says and how likely its
/// effect is, and its purposes.
Blocks limbBlocks(const Writing &writing, const law::Ground &ground, QStringList sentences);
/// Those that withhold content, or those on the duty to confirm or deny, in the letter's order.
QVector<law::Ground> groundsLike(const Writing &writing, bool confirmOrDeny);
/// True for the first ground of its part of the letter that `wanted` holds for: it says in full what the
/// later ones say shortly.
template<typename Wanted>
bool isFirst(const Writing &writing, const law::Ground &ground, Wanted wanted)
{
    const QVector<law::Ground> all = groundsLike(writing, ground.confirmOrDeny);
    const auto first = std::find_if(all.begin(), all.end(), wanted);
    return first != all.end() && first->id == ground.id;
}
/// What the harm fields of a ground say, and its evidence.
Blocks harmBlocks(const Writing &writing, const law::Ground &ground);
Blocks evidenceBlocks(const Writing &writing, const QVector<law::Evidence> &evidence, const law::Where &from);
/// What the officer wrote about the slices, each under its name; its sections too where `withGrounds`.
Blocks sliceBlocks(const Writing &writing, const QVector<law::Slice> &slices, bool withGrounds);

// The public interest tests (pit.cpp, placing.cpp).
QString testTitle(const Writing &writing, const law::PublicInterestTest &test);
/// In the flow of the letter, behind the grounds that it is about, or apart from them.
enum class Stands { InLetter, Apart };
/// Everything of a test below its title; section headings at `level`.
Blocks testBlocks(const Writing &writing, const law::PublicInterestTest &test, int level, Stands stands);
/// In the letter itself: the tests, or where they are.
Blocks pitPart(const Writing &writing);
/// The annexes behind the letter; empty unless the decision places the tests there.
Blocks annexes(const Writing &writing);
/// The sentence that binds a document that stands apart to its letter; `key` is that of its words.
Blocks belongsTo(const Writing &writing, const QString &key);

// What the reader can do, and who signs (ending.cpp).
Blocks helpPart(const Writing &writing);
Blocks rightsPart(const Writing &writing);
Blocks reusePart(const Writing &writing);
Blocks closing(const Writing &writing);
bool hasReviewRoute(const law::Authority &authority);
/// Who signs; none when nobody was chosen.
const law::Person *signatoryOf(const Writing &writing);

} // namespace cpoise::letter
