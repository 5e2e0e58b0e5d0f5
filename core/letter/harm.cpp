// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::StepKind;

Blocks evidenceBlocks(const Writing &writing, const QVector<law::Evidence> &evidence, const law::Where &from)
{
    QVector<ListItem> items;
    for (const law::Evidence &piece : evidence) {
        Blocks own = typed(piece.text, from);
        if (!own.isEmpty())
            items << itemOf(own +
                            labelled(writing.say(u"evidence-confidence-label"_s), piece.confidence, from));
    }
    if (items.isEmpty())
        return {};
    return {leadIn(writing.say(u"evidence-lead"_s), from), listOf(items, from)};
}

Blocks harmBlocks(const Writing &writing, const law::Ground &ground)
{
    const StepKind step = ground.confirmOrDeny ? StepKind::ConfirmOrDenyHarm : StepKind::Harm;
    const law::Harm &harm = ground.harm;
    return labelled(writing.say(u"harm-actor-label"_s), harm.actorAndMeans,
                    at(step, ground.id, Field::ActorAndMeans)) +
           labelled(writing.say(u"harm-public-label"_s), harm.alreadyPublic,
                    at(step, ground.id, Field::AlreadyPublic)) +
           labelled(writing.say(u"harm-severity-label"_s), harm.severity,
                    at(step, ground.id, Field::HarmSeverity)) +
           evidenceBlocks(writing, harm.evidence, at(step, ground.id, Field::Evidence));
}

} // namespace cpoise::letter
