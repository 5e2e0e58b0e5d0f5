// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/text.h"
#include "letter/house_style.h"
#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Authority;
using law::Field;
using law::SliceOutcome;
using law::StepKind;

namespace
{
law::Where atRights(Field field)
{
    return at(StepKind::Letter, {}, field);
}

/// "Write to {email} or call {phone}.", as far as they are known; the full address is at the letter's head.
QString contact(const Writing &writing)
{
    const Authority &authority = writing.authority();
    const bool email = !isBlank(authority.email), phone = !isBlank(authority.phone);
    if (!email && !phone)
        return {};
    const QString key = !phone ? u"help-email"_s : email ? u"help-both"_s : u"help-phone"_s;
    return u' ' + writing.say(key, {{u"email"_s, authority.email.trimmed()},
                                    {u"phone"_s, authority.phone.trimmed()}});
}

/// The review procedure (s17(7)(a)): how to use it, or that there is none.
Blocks reviewBlocks(const Writing &writing)
{
    const Authority &authority = writing.authority();
    if (!authority.hasReviewProcedure)
        return {paragraph(writing.say(u"rights-no-review"_s), atRights(Field::ComplaintRoute))};
    if (!hasReviewRoute(authority))
        return {};
    Blocks blocks{paragraph(writing.say(u"rights-review"_s), atRights(Field::ComplaintRoute))};
    blocks += typed(authority.reviewProcedure, atRights(Field::ComplaintRoute));
    const QStringList lines = linesOf(authority.reviewContact);
    if (!lines.isEmpty())
        blocks << leadIn(writing.say(u"rights-review-contact"_s), atRights(Field::ComplaintRoute))
               << addressOf(lines, atRights(Field::ComplaintRoute));
    return blocks;
}

/// The right to apply to the regulator (s17(7)(b), s50).
Blocks regulatorBlocks(const Writing &writing)
{
    const Authority &authority = writing.authority();
    if (isBlank(authority.regulatorName))
        return {};
    const Values values{{u"regulator"_s, authority.regulatorName}};
    const law::Where from = atRights(Field::Regulator);
    const QString when = hasReviewRoute(authority) ? u"rights-first"_s : u"rights-six-weeks"_s;
    Blocks blocks{paragraph(writing.say(u"rights-regulator"_s, values) + u' ' + writing.say(when), from)};
    const QStringList lines = linesOf(authority.regulatorAddress) + linesOf(authority.regulatorWebsite);
    if (!lines.isEmpty())
        blocks << leadIn(writing.say(u"rights-regulator-contact"_s, values), from) << addressOf(lines, from);
    return blocks;
}

/// Name, role and authority, or the house's lines with these in them. A line whose value is not known goes.
QStringList signatureLines(const Writing &writing)
{
    const law::Person *person = signatoryOf(writing);
    const Values values{{u"name"_s, person ? person->name : QString()},
                        {u"role"_s, person ? person->role : QString()},
                        {u"authority"_s, writing.authority().name}};
    QStringList pattern = writing.style().signature;
    if (pattern.isEmpty())
        pattern = usualSignature();
    QStringList lines;
    for (const QString &line : std::as_const(pattern))
        lines << linesOf(filled(line, values).value_or(QString()));
    return lines;
}
} // namespace

bool hasReviewRoute(const Authority &authority)
{
    return authority.hasReviewProcedure && !isBlank(authority.reviewProcedure);
}

const law::Person *signatoryOf(const Writing &writing)
{
    const Authority &authority = writing.authority();
    for (const QVector<law::Person> *people : {&authority.signatories, &authority.people}) {
        for (const law::Person &person : *people) {
            if (person.id == writing.decision().signatoryId)
                return &person;
        }
    }
    return nullptr;
}
Blocks helpPart(const Writing &writing)
{
    const law::Where from = at(StepKind::Letter, {}, Field::None);
    Blocks blocks{heading(2, writing.say(u"help-heading"_s), from)};
    if (writing.has(SliceOutcome::RefusedCost))
        blocks << paragraph(writing.say(u"cost-help"_s), from);
    return blocks << paragraph(writing.say(u"help"_s) + contact(writing), from);
}

Blocks rightsPart(const Writing &writing)
{
    const Blocks blocks = reviewBlocks(writing) + regulatorBlocks(writing);
    if (blocks.isEmpty())
        return {};
    return Blocks{heading(2, writing.say(u"rights-heading"_s), atRights(Field::ComplaintRoute))} + blocks;
}

Blocks reusePart(const Writing &writing)
{
    if (!writing.has(SliceOutcome::Disclosed))
        return {};
    const law::Where from = at(StepKind::Letter, {}, Field::None);
    return {heading(2, writing.say(u"reuse-heading"_s), from), paragraph(writing.say(u"reuse"_s), from)};
}

Blocks closing(const Writing &writing)
{
    Blocks blocks = typed(writing.decision().closingWords, at(StepKind::Letter, {}, Field::None));
    const QStringList lines = signatureLines(writing);
    if (lines.isEmpty())
        return blocks;
    Block signature = addressOf(lines, at(StepKind::Letter, {}, Field::Signatory));
    signature.kind = BlockKind::Signature;
    return blocks << signature;
}

} // namespace cpoise::letter
