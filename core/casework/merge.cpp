// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include <QJsonObject>
#include <QSet>

#include "casework/case_json.h"
#include "casework/desks.h"
#include "casework/edits.h"
#include "casework/merge_json.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
using Places = QHash<QString, QString>; ///< factor id -> section id

Places placesOf(const law::Case &matter)
{
    Places places;
    for (const law::PublicInterestTest &test : matter.decision.tests) {
        for (const law::Section &section : test.sections) {
            for (const law::Factor &factor : section.factors)
                places.insert(factor.id, section.id);
        }
    }
    return places;
}

law::Section *sectionWith(law::Case &matter, const QString &sectionId)
{
    for (law::PublicInterestTest &test : matter.decision.tests) {
        for (law::Section &section : test.sections) {
            if (section.id == sectionId)
                return &section;
        }
    }
    return nullptr;
}

void moveTo(law::Case &matter, const QString &factorId, const QString &sectionId)
{
    law::Section *to = sectionWith(matter, sectionId);
    const law::Factor *found = findFactor(matter, factorId);
    if (!to || !found)
        return;
    const law::Factor factor = *found;
    removeFactor(matter, factorId);
    to->factors.append(factor);
}

/// Where a factor goes: where I moved it, else where they did; nothing when nobody did, or not everywhere.
std::optional<QString> destination(const QString &was, const QString &theirs, const QString &mine)
{
    if (theirs.isEmpty() || mine.isEmpty())
        return std::nullopt;
    const QString to = mine != was ? mine : theirs;
    return to == theirs && to == mine && to == was ? std::nullopt : std::optional(to);
}

/// Factors that were moved to another section stand in the same one on all three sides, so that they are
/// compared as one factor, not as one removed and one added.
void align(law::Case &base, law::Case &theirs, law::Case &mine)
{
    const Places was = placesOf(base), their = placesOf(theirs), my = placesOf(mine);
    for (auto it = was.cbegin(); it != was.cend(); ++it) {
        const auto to = destination(it.value(), their.value(it.key()), my.value(it.key()));
        if (!to || !sectionWith(base, *to) || !sectionWith(theirs, *to) || !sectionWith(mine, *to))
            continue;
        for (law::Case *matter : {&base, &theirs, &mine})
            moveTo(*matter, it.key(), *to);
    }
}

/// A factor that still ended up in two places (moved into a section that only one side has): the first stays,
/// and a text that differs is listed.
void dropDoubles(Merge &merge)
{
    QHash<QString, QString> seen;
    for (law::PublicInterestTest &test : merge.merged.decision.tests) {
        for (law::Section &section : test.sections) {
            section.factors.removeIf([&](const law::Factor &factor) {
                if (!seen.contains(factor.id)) {
                    seen.insert(factor.id, factor.text);
                    return false;
                }
                if (seen.value(factor.id) != factor.text) {
                    merge.conflicts.append({u"decision.factors["_s + factor.id + u"].text"_s,
                                            {},
                                            factor.text,
                                            seen.value(factor.id)});
                }
                return true;
            });
        }
    }
}

/// What cannot be put together is shown whole: nothing is lost.
Merge asOneConflict(const QJsonObject &base, const QJsonObject &theirs, const law::Case &mine)
{
    const auto text = [](const QJsonObject &json) { return QString::fromUtf8(canonical(json)); };
    return {mine, {}, {{u"case"_s, text(base), text(theirs), text(toJson(mine))}}};
}
} // namespace

Merge merge(const law::Case &base, const law::Case &theirs, const law::Case &mine)
{
    law::Case was = base, their = theirs, my = mine;
    align(was, their, my);
    JsonMerge json;
    const QJsonValue value = json.merged({}, toJson(was), toJson(their), toJson(my));
    const Result<law::Case> merged = caseFromJson(value.toObject());
    if (!merged)
        return asOneConflict(toJson(base), toJson(theirs), mine);
    Merge result{*merged, json.taken(), json.conflicts()};
    dropDoubles(result);
    return result;
}

} // namespace cpoise::casework
