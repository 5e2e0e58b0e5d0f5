// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/all_findings.h"

#include "letter/changes.h"
#include "letter/compose.h"

namespace cpoise::casework
{

namespace
{
QVector<law::ChangedWords> changedWords(const law::Case &matter, const law::Authority &authority,
                                        const LawBook &book)
{
    const QVector<law::LetterChange> &changes = matter.decision.letterChanges;
    if (changes.isEmpty())
        return {};
    // Neither the applicant nor the word "draft" is in words that can be changed.
    const QVector<letter::Document> documents =
        letter::compose({matter, authority, {}, book.catalogue, book.calendar, book.wording, true});
    return letter::changedWords(documents, changes);
}
} // namespace

QVector<law::Finding> allFindings(const law::Case &matter, const law::Authority &authority,
                                  const LawBook &book, QDate today)
{
    return law::check(
        {matter, authority, book.catalogue, book.calendar, today, changedWords(matter, authority, book)});
}

} // namespace cpoise::casework
