// SPDX-License-Identifier: GPL-3.0-or-later
// The language of harm: levels of likelihood, and interests of exemptions that are not claimed (law.md 3.1).
#include "law/checking.h"

#include <algorithm>

#include "law/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

bool arguesHarm(const Passage &passage)
{
    return passage.role == SectionRole::Harm || passage.role == SectionRole::Against ||
           passage.role == SectionRole::Balance;
}

QVector<Passage> harmPassages(const Checking &checking, bool confirmOrDeny)
{
    QVector<Passage> result;
    for (const Passage &passage : passages(checking.matter, confirmOrDeny)) {
        if (arguesHarm(passage))
            result << passage;
    }
    return result;
}

struct Hit {
    Where where;
    QString words;
    bool found = false;
};

Hit firstHit(const QVector<Passage> &all, const QRegularExpression &pattern)
{
    for (const Passage &passage : all) {
        const QVector<Phrase> found = phrasesIn(passage.text, pattern, 1);
        if (found.isEmpty())
            continue;
        const Phrase phrase = found.first();
        return {narrowed(passage.where, phrase.from, phrase.length),
                passage.text.mid(phrase.from, phrase.length), true};
    }
    return {};
}

/// "could", "may", "might": below both levels. The month of May has a capital and is left alone.
void checkWeakWords(Checking &checking, const QVector<Passage> &all)
{
    static const QRegularExpression weak(u"\\b([Cc]ould|may|[Mm]ight)\\b(\\s+not\\s+help\\s+but)?"_s);
    for (const Passage &passage : all) {
        for (const Phrase &phrase : phrasesIn(passage.text, weak))
            checking.say(u"weak-words"_s, narrowed(passage.where, phrase.from, phrase.length),
                         {passage.text.mid(phrase.from, phrase.length)});
    }
}

QSet<int> chosenLevels(const Checking &checking, bool confirmOrDeny)
{
    QSet<int> result;
    for (const Ground &ground : checking.decision.grounds) {
        if (ground.confirmOrDeny != confirmOrDeny)
            continue;
        for (const ClaimedLimb &limb : ground.limbs)
            result.insert(int(limb.likelihood));
    }
    result.remove(int(Likelihood::Unstated));
    return result;
}

void checkLevels(Checking &checking, const QVector<Passage> &all, bool confirmOrDeny)
{
    static const QRegularExpression lower =
        pattern(u"\\bwould (be )?(likely|liable)\\b|\\bis likely to\\b"_s);
    static const QRegularExpression higher = pattern(
        u"\\bwould (?!likely)(\\w+ly |also )?(prejudice|harm|undermine|compromise|hinder|hamper|damage|"
        "endanger|inhibit|weaken|impede|reduce|disrupt|enable|allow|provide|put|place|lead to|result in|"
        "be (detrimental|harmful|damaging)|have an? (\\w+ )?(impact|effect))\\b"_s);
    const Hit low = firstHit(all, lower), high = firstHit(all, higher);
    const QSet<int> chosen = chosenLevels(checking, confirmOrDeny);
    if (low.found && chosen == QSet<int>{int(Likelihood::Would)})
        checking.say(u"likelihood-against-words"_s, low.where, {low.words});
    else if (low.found && high.found)
        checking.say(u"mixed-likelihood"_s, low.where, {low.words, high.words});
}

bool claims(const Checking &checking, std::initializer_list<QStringView> provisionIds)
{
    return std::any_of(checking.decision.grounds.cbegin(), checking.decision.grounds.cend(),
                       [&](const Ground &ground) {
                           return std::find(provisionIds.begin(), provisionIds.end(), ground.provisionId) !=
                                  provisionIds.end();
                       });
}

/// L3: such an argument belongs to section 24.
void checkNationalSecurity(Checking &checking, const QVector<Passage> &all)
{
    static const QRegularExpression security = pattern(
        u"\\bnational(ly)? security\\b|\\bsecurity of (the|this|our) (whole )?"
        "(country|nation|state|realm|united kingdom|uk)\\b|\\bsafety of the (nation|realm|state)\\b"_s);
    if (claims(checking, {u"s23", u"s24", u"eir-12-5-a", u"foisa-s31"}))
        return;
    for (const Passage &passage : all) {
        for (const Phrase &phrase : phrasesIn(passage.text, security))
            checking.say(u"national-security-elsewhere"_s,
                         narrowed(passage.where, phrase.from, phrase.length));
    }
}

/// Danger to people under section 31 or 43 belongs to section 38.
void checkSafety(Checking &checking, const QVector<Passage> &all)
{
    static const QRegularExpression danger = pattern(
        u"\\b(individuals?|people|persons?|communit(y|ies)|officers|staff|lives|members of the public) "
        "(\\w+ ){0,5}at risk\\b|\\brisks? to (life|lives|the safety)\\b|\\bendanger\\w*|"
        "\\bphysical(ly)? (harm\\w*|safety|danger)\\b|\\bpersonal safety\\b"_s);
    if (!claims(checking, {u"s31", u"s43"}) || claims(checking, {u"s38"}))
        return;
    const auto ground =
        std::find_if(checking.decision.grounds.cbegin(), checking.decision.grounds.cend(),
                     [](const Ground &g) { return g.provisionId == "s31"_L1 || g.provisionId == "s43"_L1; });
    const Hit hit = firstHit(all, danger);
    if (hit.found)
        checking.say(u"safety-elsewhere"_s, hit.where, {checking.cite(*ground)});
}

QString realBasis(const Provision &provision)
{
    if (provision.basis == Basis::Necessity)
        return u"what counts is whether the exemption is required for its purpose"_s;
    return u"it protects a class of information"_s;
}

/// A sentence names a provision when its number stands there: "section 24", "s24(1)".
bool names(const QString &sentence, const Provision &provision)
{
    const QString number = QRegularExpression::escape(provision.provision.section(u' ', 1));
    return says(sentence, pattern(u"(?<![0-9A-Za-z])(s\\.?)?"_s + number + u"(?![0-9A-Za-z])"_s));
}

void checkNamedBasis(Checking &checking, const Ground &ground, const QVector<Passage> &all)
{
    static const QRegularExpression named = pattern(u"\\bprejudice[- ]based\\b"_s);
    const Provision *provision = checking.provisionOf(ground);
    if (!provision || (provision->basis != Basis::Necessity && provision->basis != Basis::Class))
        return;
    const bool alone = checking.decision.grounds.size() == 1;
    for (const Passage &passage : all) {
        for (const Phrase &phrase : phrasesIn(passage.text, named)) {
            if (alone || names(sentenceAround(passage.text, phrase.from), *provision))
                checking.say(u"basis-misnamed"_s, narrowed(passage.where, phrase.from, phrase.length),
                             {checking.cite(ground), realBasis(*provision)});
        }
    }
}

bool likelihoodMatters(const Checking &checking, bool confirmOrDeny)
{
    return std::any_of(
        checking.decision.grounds.cbegin(), checking.decision.grounds.cend(), [&](const Ground &ground) {
            return ground.confirmOrDeny == confirmOrDeny && needsLikelihood(ground, checking.input.catalogue);
        });
}

} // namespace

void checkWords(Checking &checking)
{
    for (bool confirmOrDeny : {false, true}) {
        const QVector<Passage> harm = harmPassages(checking, confirmOrDeny);
        const QVector<Passage> all = passages(checking.matter, confirmOrDeny);
        if (likelihoodMatters(checking, confirmOrDeny)) {
            checkWeakWords(checking, harm);
            checkLevels(checking, harm, confirmOrDeny);
        }
        checkNationalSecurity(checking, harm);
        checkSafety(checking, harm);
        for (const Ground &ground : checking.decision.grounds) {
            if (ground.confirmOrDeny == confirmOrDeny)
                checkNamedBasis(checking, ground, all);
        }
    }
}

} // namespace cpoise::law
