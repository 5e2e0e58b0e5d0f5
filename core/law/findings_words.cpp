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

/// The first words of the officer's own that a pattern finds, unless `spared` says that the place is
/// harmless.
Hit firstHit(const QVector<Passage> &all, const QRegularExpression &pattern,
             bool (*spared)(const QString &text, qsizetype at))
{
    for (const Passage &passage : all) {
        for (const Phrase &phrase : ownPhrases(passage.text, pattern)) {
            if (!spared(passage.text, phrase.from))
                return {narrowed(passage.where, phrase.from, phrase.length),
                        passage.text.mid(phrase.from, phrase.length), true};
        }
    }
    return {};
}

bool deniedThere(const QString &text, qsizetype at)
{
    return denies(clauseAround(text, at));
}

/// What disclosure would bring has no level of likelihood to keep to.
bool favoursDisclosure(const QString &text, qsizetype at)
{
    static const QRegularExpression favours = pattern(
        u"\\b(transparen\\w+|accountab\\w+|scrutin\\w+|reassur\\w+|openness|public (debate|confidence|"
        "trust|understanding|money|spending)|favours? (of )?disclosure|"
        "(help|enable|allow) (the public|people|readers|residents) (to )?(understand|know|see|judge|"
        "check|hold|follow))\\b"_s);
    return says(sentenceAround(text, at), favours);
}

/// Turns of speech in which these words say nothing about harm: the month, what is conceded, what was tried.
const QRegularExpression &harmlessWeakWords()
{
    static const QRegularExpression harmless = pattern(
        u"\\b\\d{1,2}(st|nd|rd|th)? may\\b|\\bmay,? \\d{4}\\b|\\b(early|late|mid|last|this|each|every)[- "
        u"]may\\b|"
        "\\b(may or )?may not be held\\b|\\bmay or may not\\b|\\bas it may\\b|"
        "\\b(may|might|could) (well |fairly |rightly )?be (argued|said|thought|objected|asked|felt)\\b|"
        "\\b(you|some|people|readers|critics|residents|one|others) (may|might|could) (well |fairly |rightly "
        ")?"
        "(argue|say|think|ask|object|wonder|feel|wish|complain|expect)\\b|"
        "\\bcould not be (found|located|identified|traced|established|recovered|read)\\b|"
        "\\bas (far|well|much|best|soon) as \\w+ (can|could|may|might)\\b"_s);
    return harmless;
}

/// "could", "may", "might": below both levels. The month of May has a capital as a rule.
void checkWeakWords(Checking &checking, const QVector<Passage> &all)
{
    static const QRegularExpression weak(u"\\b([Cc]ould|may|[Mm]ight)\\b(\\s+not\\s+help\\s+but)?"_s);
    for (const Passage &passage : all) {
        for (const Phrase &phrase : ownPhrases(passage.text, weak, harmlessWeakWords()))
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

/// What an interest suffers.
constexpr char16_t harmVerbs[] =
    u"(prejudice|harm|undermine|compromise|hinder|hamper|damage|endanger|inhibit|weaken|impede|reduce|"
    u"disrupt|"
    "be (detrimental|harmful|damaging)|have an? (negative|adverse|harmful|damaging) (impact|effect))";

void checkLevels(Checking &checking, const QVector<Passage> &all, bool confirmOrDeny)
{
    const QString harms = QString::fromUtf16(harmVerbs);
    static const QRegularExpression lower =
        pattern(u"\\bwould (be )?(likely|liable)\\b|\\bis likely to "_s + harms + u"\\b"_s);
    static const QRegularExpression higher =
        pattern(u"\\bwould (?!likely)(\\w+ly |also )?("_s + harms +
                u"|enable|allow|provide|put|place|lead to|result in|have an? (\\w+ )?(impact|effect))\\b"_s);
    static const QRegularExpression flat =
        pattern(u"\\bwould (?!likely)(\\w+ly |also )?"_s + harms + u"\\b"_s);
    const Hit low = firstHit(all, lower, favoursDisclosure);
    const Hit certain = firstHit(all, flat, favoursDisclosure);
    const Hit high = certain.found ? certain : firstHit(all, higher, favoursDisclosure);
    const QSet<int> chosen = chosenLevels(checking, confirmOrDeny);
    if (low.found && chosen == QSet<int>{int(Likelihood::Would)})
        checking.say(u"likelihood-against-words"_s, low.where, {low.words, u"would"_s});
    else if (low.found && high.found)
        checking.say(u"mixed-likelihood"_s, low.where, {low.words, high.words});
    else if (certain.found && chosen == QSet<int>{int(Likelihood::WouldBeLikely)})
        checking.say(u"likelihood-against-words"_s, certain.where, {certain.words, u"would be likely to"_s});
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
    // An Act, a body or a plan of that name argues nothing.
    static const QRegularExpression names(
        u"\\bNational\\s+Security\\s+(Act|Council|Strategy|Advis[eo]r|Secretariat|Inspectorate|Agency|Bill|Law|Risk)"_s);
    if (claims(checking, {u"s23", u"s24", u"eir-12-5-a", u"foisa-s31"}))
        return;
    for (const Passage &passage : all) {
        for (const Phrase &phrase : ownPhrases(passage.text, security, names)) {
            if (!deniedThere(passage.text, phrase.from))
                checking.say(u"national-security-elsewhere"_s,
                             narrowed(passage.where, phrase.from, phrase.length));
        }
    }
}

/// Danger to people under section 31 or 43 belongs to section 38.
void checkSafety(Checking &checking, const QVector<Passage> &all)
{
    static const QRegularExpression danger =
        pattern(u"\\b(individuals?|people|persons?|communit(y|ies)|officers|staff|lives|members of the "
                u"public|residents|"
                "witnesses|victims|informants|children|patients|pupils|guards|drivers|families) "
                "(\\w+ ){0,8}at risk\\b(?! of (redundan|dismiss|los|being (cut|moved)))|"
                "\\brisks? to (life|lives|the safety)\\b|\\bendanger(?!ed species)\\w*|"
                "\\bphysical(ly)? (harm\\w*|safety|danger)\\b|\\bpersonal safety\\b"_s);
    if (!claims(checking, {u"s31", u"s43"}) || claims(checking, {u"s38"}))
        return;
    const auto ground =
        std::find_if(checking.decision.grounds.cbegin(), checking.decision.grounds.cend(),
                     [](const Ground &g) { return g.provisionId == "s31"_L1 || g.provisionId == "s43"_L1; });
    const Hit hit = firstHit(all, danger, deniedThere);
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
        for (const Phrase &phrase : ownPhrases(passage.text, named)) {
            if (deniedThere(passage.text, phrase.from))
                continue;
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
