// SPDX-License-Identifier: GPL-3.0-or-later
// Every part that was asked for with its answer, as a table: in the letter, or as a document of its own.
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
QString outcomeKey(SliceOutcome outcome)
{
    switch (outcome) {
    case SliceOutcome::Undecided:
        return u"outcome-undecided"_s;
    case SliceOutcome::Disclosed:
        return u"outcome-disclosed"_s;
    case SliceOutcome::NotHeld:
        return u"outcome-notheld"_s;
    case SliceOutcome::Withheld:
        return u"outcome-withheld"_s;
    case SliceOutcome::NeitherConfirmNorDeny:
        return u"outcome-ncnd"_s;
    case SliceOutcome::RefusedCost:
        return u"outcome-cost"_s;
    case SliceOutcome::RefusedVexatious:
        return u"outcome-vexatious"_s;
    case SliceOutcome::RefusedRepeated:
        return u"outcome-repeated"_s;
    }
    return {};
}

TableRow rowOf(const QStringList &cells, bool bold)
{
    TableRow row;
    for (const QString &cell : cells)
        row.cells << runsOf(cell, bold);
    return row;
}

TableRow scheduleRow(const Writing &writing, const law::Slice &slice)
{
    const QString citation = writing.citationOf(writing.groundsOf(slice));
    return rowOf({writing.partName(slice), writing.say(outcomeKey(slice.outcome)),
                  citation.isEmpty() ? writing.say(u"no-section"_s) : startingLarge(citation)},
                 false);
}

law::Where atSlices()
{
    return at(StepKind::Slices, {}, Field::SliceOutcome);
}

} // namespace

Block scheduleTable(const Writing &writing)
{
    Block table;
    table.kind = BlockKind::Table;
    table.caption = writing.say(u"schedule-caption"_s);
    table.columnWeights = {5, 4, 3};
    table.head = rowOf({writing.say(u"schedule-part"_s), writing.say(u"schedule-decision"_s),
                        writing.say(u"schedule-reason"_s)},
                       true);
    table.from = atSlices();
    for (const law::Slice &slice : writing.answers())
        table.rows << scheduleRow(writing, slice);
    return table;
}

Blocks schedulePart(const Writing &writing)
{
    const bool apart = writing.input().scheduleApart;
    if (!apart && !writing.hasSchedule())
        return {};
    const Block content = apart ? paragraph(writing.sayWithReference(u"schedule-in-file"_s), atSlices())
                                : scheduleTable(writing);
    return {heading(2, writing.say(u"schedule-heading"_s), atSlices()), content};
}

} // namespace cpoise::letter
