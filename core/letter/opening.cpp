// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "letter/house_style.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::SliceOutcome;
using law::StepKind;

namespace
{
QStringList authorityLines(const Writing &writing)
{
    const law::Authority &authority = writing.authority();
    QStringList lines;
    for (const QString &line : writing.style().letterhead)
        lines << linesOf(filled(line, {{u"authority"_s, authority.name}}).value_or(QString()));
    if (lines.isEmpty())
        lines = linesOf(authority.name) + linesOf(authority.address);
    if (!isBlank(authority.email))
        lines << writing.say(u"line-email"_s, {{u"email"_s, authority.email}});
    if (!isBlank(authority.phone))
        lines << writing.say(u"line-phone"_s, {{u"phone"_s, authority.phone}});
    return lines + linesOf(authority.website);
}

QStringList identityLines(const Writing &writing)
{
    QStringList lines;
    if (const QDate date = writing.decision().letterDate; date.isValid())
        lines << writing.say(u"line-date"_s, {{u"date"_s, writing.date(date)}});
    if (const QString &reference = writing.matter().reference; !isBlank(reference))
        lines << writing.say(u"line-reference"_s, {{u"reference"_s, reference}});
    lines << writing.say(u"line-law"_s, {{u"law"_s, writing.say(u"law"_s)}});
    return lines;
}

void addAddress(Blocks &blocks, const QStringList &lines, const law::Where &from)
{
    if (!lines.isEmpty())
        blocks << addressOf(lines, from);
}

/// Under the EIR what is not held is refused too (regs 12(4)(a), 14).
bool isRefusal(const Writing &writing)
{
    const bool eir = writing.matter().regime == law::Regime::Eir;
    return (eir && writing.has(SliceOutcome::NotHeld)) || writing.has(SliceOutcome::Withheld) ||
           writing.has(SliceOutcome::NeitherConfirmNorDeny) || writing.has(SliceOutcome::RefusedCost) ||
           writing.has(SliceOutcome::RefusedVexatious) || writing.has(SliceOutcome::RefusedRepeated);
}

/// ": one; two." or " (12 parts, listed in the table below)."
QString partsOf(const Writing &writing, const QVector<law::Slice> &slices)
{
    if (writing.hasSchedule()) {
        QString key = writing.input().scheduleApart ? u"parts-long-apart"_s : u"parts-long"_s;
        if (slices.size() == 1)
            key += u"-one"_s;
        return writing.say(key, {{u"count"_s, QString::number(slices.size())}});
    }
    QStringList names;
    for (const law::Slice &slice : slices)
        names << writing.partName(slice);
    return writing.say(u"parts-short"_s, {{u"parts"_s, names.join(u"; "_s)}});
}

/// Slices with one outcome and one set of grounds make one line.
struct Line {
    SliceOutcome outcome;
    QString citation;
    QVector<law::Slice> slices;
};

/// Words that hold a citation, and so need others where there is none.
bool citesExemption(SliceOutcome outcome)
{
    return outcome == SliceOutcome::Withheld || outcome == SliceOutcome::NeitherConfirmNorDeny;
}

/// Sections 12 and 14 are explained by the sentence itself; exemptions are named.
QString citationFor(const Writing &writing, const law::Slice &slice)
{
    const QVector<law::Ground> grounds = writing.groundsOf(slice);
    return citesExemption(slice.outcome) ? writing.citationWithTitles(grounds) : writing.citationOf(grounds);
}

QVector<Line> linesOf(const Writing &writing)
{
    QVector<Line> lines;
    for (const law::Slice &slice : writing.answers()) {
        const QString citation = citationFor(writing, slice);
        const auto same = [&](const Line &line) {
            return line.outcome == slice.outcome && line.citation == citation;
        };
        const auto found = std::find_if(lines.begin(), lines.end(), same);
        if (found != lines.end())
            found->slices << slice;
        else
            lines << Line{slice.outcome, citation, {slice}};
    }
    return lines;
}

QString glanceKey(SliceOutcome outcome)
{
    switch (outcome) {
    case SliceOutcome::Undecided:
        return u"glance-undecided"_s;
    case SliceOutcome::Disclosed:
        return u"glance-disclosed"_s;
    case SliceOutcome::NotHeld:
        return u"glance-notheld"_s;
    case SliceOutcome::Withheld:
        return u"glance-withheld"_s;
    case SliceOutcome::NeitherConfirmNorDeny:
        return u"glance-ncnd"_s;
    case SliceOutcome::RefusedCost:
        return u"glance-cost"_s;
    case SliceOutcome::RefusedVexatious:
        return u"glance-vexatious"_s;
    case SliceOutcome::RefusedRepeated:
        return u"glance-repeated"_s;
    }
    return {};
}

ListItem glanceItem(const Writing &writing, const Line &line)
{
    const bool all = writing.hasOneAnswer();
    QString key = glanceKey(line.outcome);
    if (all)
        key += u"-all"_s;
    if (line.citation.isEmpty() && citesExemption(line.outcome))
        key += u"-plain"_s;
    const QString sentence = writing.say(key, {{u"citation"_s, line.citation}});
    return itemOf({}, all ? sentence : sentence + partsOf(writing, line.slices));
}

void addSentence(QVector<ListItem> &items, const QString &label, const QString &sentence)
{
    if (!sentence.isEmpty())
        items << itemOf(label, sentence);
}

/// Nothing is decided, and no notice is given of more time: a draft at its beginning.
bool isUnbegun(const Writing &writing)
{
    return writing.kind() == LetterKind::Undecided && !writing.isExtension();
}

/// What a title, an opening and a glance say while there is no decision yet.
QString stateSuffix(const Writing &writing)
{
    if (writing.kind() != LetterKind::Undecided)
        return {};
    return writing.isExtension() ? u"-extension"_s : u"-undecided"_s;
}

QString considered(const Writing &writing)
{
    const QString citation = writing.citationWithTitles(writing.decision().grounds);
    if (writing.kind() != LetterKind::Undecided || citation.isEmpty())
        return {};
    return writing.say(u"glance-considered"_s, {{u"citation"_s, citation}});
}

QString moreTime(const Writing &writing)
{
    if (!writing.isExtension())
        return {};
    const QString sentence = writing.say(u"glance-extension"_s);
    const QDate until = writing.decision().extensionUntil;
    if (!until.isValid())
        return sentence;
    return sentence + u' ' + writing.say(u"glance-extension-until"_s, {{u"until"_s, writing.date(until)}});
}

/// A house that has words for it is sorry in each late letter; otherwise the officer is asked for theirs.
bool houseApologises(const Writing &writing)
{
    const LetterInput &input = writing.input();
    return law::apologisesForDelay(writing.style()) &&
           law::isLate({input.matter, input.authority, input.catalogue, input.calendar, {}, {}});
}

QString rightsAtAGlance(const Writing &writing)
{
    const law::Authority &authority = writing.authority();
    const bool regulator = !isBlank(authority.regulatorName);
    if (!regulator && !hasReviewRoute(authority))
        return {};
    if (!regulator)
        return writing.say(u"glance-rights-review"_s);
    const QString key = hasReviewRoute(authority) ? u"glance-rights-both"_s : u"glance-rights-regulator"_s;
    return writing.say(key, {{u"regulator"_s, authority.regulatorName}});
}
} // namespace

Blocks logo(const Writing &writing)
{
    const law::Logo &logo = writing.style().logo;
    return logo.png.isEmpty() ? Blocks{} : Blocks{figureOf(logo)};
}

Blocks letterhead(const Writing &writing)
{
    const Addressee &addressee = writing.input().addressee;
    Blocks blocks = logo(writing);
    addAddress(blocks, authorityLines(writing), at(StepKind::Letter, {}, Field::AuthorityName));
    addAddress(blocks, linesOf(addressee.name) + linesOf(addressee.address),
               at(StepKind::Letter, {}, Field::None));
    addAddress(blocks, identityLines(writing), at(StepKind::Letter, {}, Field::LetterDate));
    return blocks;
}

QString titleOf(const Writing &writing)
{
    return writing.sayWithReference(u"title"_s + stateSuffix(writing));
}

Blocks opening(const Writing &writing)
{
    const law::Decision &decision = writing.decision();
    Blocks blocks = typed(decision.openingWords, at(StepKind::Letter, {}, Field::None));
    if (blocks.isEmpty())
        blocks << paragraph(writing.say(u"opening"_s + stateSuffix(writing)),
                            at(StepKind::Letter, {}, Field::None));
    blocks += typed(decision.delayApology, at(StepKind::Letter, {}, Field::DelayApology));
    if (isBlank(decision.delayApology) && houseApologises(writing))
        blocks << paragraph(writing.say(u"delay-apology"_s), at(StepKind::Letter, {}, Field::DelayApology));
    return blocks;
}

Blocks glance(const Writing &writing)
{
    QVector<ListItem> items;
    for (const Line &line : linesOf(writing)) {
        if (isUnbegun(writing) || !(writing.hasOneAnswer() && line.outcome == SliceOutcome::Undecided))
            items << glanceItem(writing, line);
    }
    addSentence(items, {}, considered(writing));
    addSentence(items, {}, moreTime(writing));
    addSentence(items, writing.say(u"glance-rights-label"_s), rightsAtAGlance(writing));
    if (items.isEmpty())
        return {};
    const law::Where from = at(StepKind::Outcome, {}, Field::SliceOutcome);
    Blocks blocks{heading(2, writing.say(u"glance-heading"_s + stateSuffix(writing)), from),
                  listOf(items, from)};
    if (isRefusal(writing))
        blocks << paragraph(
            writing.say(writing.hasOneAnswer() ? u"refusal-notice-all"_s : u"refusal-notice"_s), from);
    return blocks;
}

} // namespace cpoise::letter
