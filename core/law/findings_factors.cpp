// SPDX-License-Identifier: GPL-3.0-or-later
// The points on both sides (R-PIT-3, 4, 7).
#include "law/checking.h"

#include <algorithm>

#include <QHash>

#include "base/text.h"
#include "law/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

bool counts(const Factor &factor)
{
    return !isBlank(factor.text) && (factor.suggestionId.isEmpty() || factor.specific);
}

/// What one side brings: factors that count, and paragraphs of the sections' own text.
struct Side {
    QStringList points;
    bool untouched = false; ///< a suggestion not yet made specific stands here
};

Side sideOf(const PublicInterestTest &test, SectionRole role)
{
    Side side;
    for (const Section &section : test.sections) {
        if (section.role != role)
            continue;
        side.points << paragraphs(section.text);
        for (const Factor &factor : section.factors) {
            if (counts(factor))
                side.points << factor.text;
            else if (!isBlank(factor.text))
                side.untouched = true;
        }
    }
    return side;
}

Where sidePlace(const PublicInterestTest &test, SectionRole role)
{
    const StepKind step = stepOf(role, test.confirmOrDeny);
    for (const Section &section : test.sections) {
        if (section.role == role)
            return at(step, section.id, Field::SectionText);
    }
    return at(step, test.id, Field::SectionText);
}

/// Openness in general, and no word of what was asked for.
bool isGeneral(const QString &point, const QSet<QString> &subject)
{
    static const QRegularExpression general =
        pattern(u"\\b(open(ness)?|transparen\\w+|accountab\\w+|value for money|better informed|"
                "public (debate|understanding|money|spending|funds?|trust|confidence))\\b"_s);
    return says(point, general) && !subject.isEmpty() && !contentWords(point).intersects(subject);
}

void checkSides(Checking &checking, const PublicInterestTest &test)
{
    const Side favour = sideOf(test, SectionRole::For);
    const Where place = sidePlace(test, SectionRole::For);
    const QSet<QString> subject = subjectWords(checking.matter);
    const bool general = std::all_of(favour.points.cbegin(), favour.points.cend(),
                                     [&](const QString &point) { return isGeneral(point, subject); });
    if (favour.points.isEmpty() && !favour.untouched)
        checking.say(u"no-factor-for"_s, place);
    else if (favour.points.isEmpty() || general)
        checking.say(u"only-generic-for"_s, place);
    if (favour.points.size() == 1)
        checking.say(u"single-factor-for"_s, place);
    if (sideOf(test, SectionRole::Against).points.isEmpty())
        checking.say(u"no-factor-against"_s, sidePlace(test, SectionRole::Against));
}

void checkGroundOf(Checking &checking, const PublicInterestTest &test, const Factor &factor,
                   const Where &place)
{
    if (factor.groundId.isEmpty() && test.groundIds.size() > 1)
        checking.say(u"factor-without-ground"_s, place);
    else if (!factor.groundId.isEmpty() && !test.groundIds.contains(factor.groundId))
        checking.say(u"factor-of-other-ground"_s, place);
}

void checkFactor(Checking &checking, const PublicInterestTest &test, const Section &section,
                 const Factor &factor)
{
    const auto place = [&](Field field) {
        return at(stepOf(section.role, test.confirmOrDeny), factor.id, field);
    };
    if (isBlank(factor.text)) {
        checking.say(u"empty-factor"_s, place(Field::FactorText));
        return;
    }
    if (!factor.suggestionId.isEmpty() && !factor.specific)
        checking.say(u"suggestion-not-specific"_s, place(Field::FactorText));
    if (factor.weight == Weight::Unstated)
        checking.say(u"factor-without-weight"_s, place(Field::FactorWeight));
    else if (isBlank(factor.why))
        checking.say(u"weight-without-reason"_s, place(Field::FactorWhy));
    if (section.role == SectionRole::Against)
        checkGroundOf(checking, test, factor, place(Field::FactorText));
}

/// R-PIT-6, 5: exemptions whose interests repeat each other add nothing.
void checkCountedOnce(Checking &checking, const PublicInterestTest &test)
{
    QHash<QString, QString> seen; // text -> the ground it was counted under
    for (const Section &section : test.sections) {
        if (section.role != SectionRole::Against)
            continue;
        for (const Factor &factor : section.factors) {
            const QString text = factor.text.simplified().toCaseFolded();
            const bool twice = seen.contains(text) && seen.value(text) != factor.groundId;
            if (!text.isEmpty() && twice)
                checking.say(u"counted-twice"_s,
                             at(stepOf(section.role, test.confirmOrDeny), factor.id, Field::FactorText));
            seen.insert(text, factor.groundId);
        }
    }
}

} // namespace

void checkFactors(Checking &checking)
{
    for (const PublicInterestTest &test : checking.decision.tests) {
        for (const Section &section : test.sections) {
            for (const Factor &factor : section.factors)
                checkFactor(checking, test, section, factor);
        }
        checkCountedOnce(checking, test);
        if (!checking.decision.reducedReasons && !checking.balanceDeferred())
            checkSides(checking, test);
    }
}

} // namespace cpoise::law
