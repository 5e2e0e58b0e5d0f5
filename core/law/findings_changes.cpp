// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the letter that the officer changed: nothing here has read them, so the officer must.
#include <algorithm>

#include "base/text.h"
#include "law/checking.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{
/// As much of the words as tells which they are.
constexpr qsizetype longestQuote = 60;

QString quoteOf(const QString &words)
{
    const QString line = words.simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote).trimmed() + u'\u2026';
}

/// What the law asks a letter to say, and the changed words said (s17).
QString codeFor(const Where &from)
{
    switch (from.field) {
    case Field::ComplaintRoute:
        return u"changed-review-route"_s;
    case Field::Regulator:
        return u"changed-regulator"_s;
    case Field::Provision:
    case Field::Limbs:
    case Field::Likelihood:
    case Field::Purposes:
        return from.step == StepKind::Grounds ? u"changed-exemption"_s : u"changed-section"_s;
    case Field::Held:
    case Field::SliceOutcome:
        return u"changed-answer"_s;
    case Field::Extension:
        return u"changed-extension"_s;
    default:
        return u"changed-words"_s;
    }
}

ChangedWords fateOf(const LetterChange &change, const QVector<ChangedWords> &all)
{
    const auto known = std::find_if(all.cbegin(), all.cend(),
                                    [&](const ChangedWords &words) { return words.changeId == change.id; });
    return known == all.cend() ? ChangedWords{change.id, false, {}} : *known;
}
} // namespace

void checkChanges(Checking &checking)
{
    for (const LetterChange &change : checking.decision.letterChanges) {
        const ChangedWords fate = fateOf(change, checking.input.changedWords);
        checking.say(fate.fits ? codeFor(fate.from) : u"changed-adrift"_s,
                     at(StepKind::Letter, change.id, Field::LetterWords), {quoteOf(change.words)});
    }
}

} // namespace cpoise::law
