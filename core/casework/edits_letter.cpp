// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/sha256.h"
#include "base/text.h"
#include "casework/edits.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
constexpr qsizetype idLength = 16;

auto place(law::Case &matter, const QString &changeId)
{
    QVector<law::LetterChange> &changes = matter.decision.letterChanges;
    return std::find_if(changes.begin(), changes.end(),
                        [&](const law::LetterChange &change) { return change.id == changeId; });
}

/// A file from elsewhere may call a change as it likes: what it changes tells it.
auto placeOf(law::Case &matter, const QString &about, const QString &original)
{
    QVector<law::LetterChange> &changes = matter.decision.letterChanges;
    return std::find_if(changes.begin(), changes.end(), [&](const law::LetterChange &change) {
        return change.about == about && change.original == original;
    });
}
} // namespace

QString letterChangeId(const QString &about, const QString &original)
{
    const QByteArray hash = sha256((about + u'\n' + original).toUtf8());
    return u"words-"_s + QString::fromLatin1(hash.toHex().left(idLength));
}

void setLetterWords(law::Case &matter, const QString &about, const QString &original, const QString &words)
{
    const QString kept = cleaned(words);
    const auto found = placeOf(matter, about, original);
    const bool known = found != matter.decision.letterChanges.end();
    if (isBlank(kept) || kept == original) {
        if (known)
            matter.decision.letterChanges.erase(found);
    } else if (known) {
        found->words = kept;
    } else if (!original.isEmpty()) {
        matter.decision.letterChanges
            << law::LetterChange{letterChangeId(about, original), about, original, kept};
    }
}

void removeLetterChange(law::Case &matter, const QString &changeId)
{
    if (const auto found = place(matter, changeId); found != matter.decision.letterChanges.end())
        matter.decision.letterChanges.erase(found);
}

void moveLetterChange(law::Case &matter, const QString &changeId, const QString &about,
                      const QString &original)
{
    const law::LetterChange *change = findLetterChange(matter, changeId);
    if (!change || original.isEmpty())
        return;
    const QString words = change->words;
    removeLetterChange(matter, changeId);
    setLetterWords(matter, about, original, words);
}

const law::LetterChange *findLetterChange(const law::Case &matter, const QString &changeId)
{
    const QVector<law::LetterChange> &changes = matter.decision.letterChanges;
    const auto found = std::find_if(changes.begin(), changes.end(),
                                    [&](const law::LetterChange &change) { return change.id == changeId; });
    return found == changes.end() ? nullptr : &*found;
}

} // namespace cpoise::casework
