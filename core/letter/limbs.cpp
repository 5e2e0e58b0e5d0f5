// SPDX-License-Identifier: GPL-3.0-or-later
// Which limb of an exemption is relied on, what it says, and how likely its effect is (s17(1)(b) and (c)).
#include <algorithm>

#include <QRegularExpression>

#include "letter/parts.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::Field;
using law::Likelihood;
using law::LimbRole;
using law::StepKind;

namespace
{
const law::Limb *limbOf(const Writing &writing, const law::Ground &ground, const QString &limbId)
{
    const law::Provision *provision = writing.input().catalogue.find(ground.provisionId);
    return provision ? provision->limb(limbId) : nullptr;
}

bool isCumulative(const Writing &writing, const law::Ground &ground)
{
    return std::all_of(ground.limbs.begin(), ground.limbs.end(), [&](const law::ClaimedLimb &claimed) {
        const law::Limb *limb = limbOf(writing, ground, claimed.id);
        return limb && limb->role == LimbRole::Cumulative;
    });
}

/// "Section 31(1)(a)"; a limb that is read with another as the citation has it. Those that apply together
/// only, and purposes, are cited as a whole, so that each of them is named by its own number.
QString limbName(const Writing &writing, const law::Ground &ground, const QString &limbId)
{
    const law::Limb *limb = limbOf(writing, ground, limbId);
    if (!limb)
        return limbId;
    law::Ground alone = ground;
    alone.limbs = {{limbId, Likelihood::Unstated}};
    const QString citation = startingLarge(writing.citationOf(alone));
    if (limb->role == LimbRole::Cumulative || limb->role == LimbRole::Purpose)
        return citation.section(u' ', 0, 0) + u' ' + limbId;
    return citation;
}

/// "limb-s31-31-1-a"
QString limbKey(const law::Ground &ground, const QString &limbId)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString key = (u"limb-"_s + ground.provisionId + u'-' + limbId).toLower().replace(others, u"-"_s);
    if (key.endsWith(u'-'))
        key.chop(1);
    return key;
}

/// What the limb says, in our words; empty for one that is unknown.
QString sentenceOf(const Writing &writing, const law::Ground &ground, const QString &limbId)
{
    const QString key = limbKey(ground, limbId);
    return writing.input().wording.has(key) ? writing.say(key) : QString();
}

bool claims(const law::Ground &ground, Likelihood likelihood)
{
    return std::any_of(ground.limbs.begin(), ground.limbs.end(),
                       [likelihood](const law::ClaimedLimb &limb) { return limb.likelihood == likelihood; });
}

/// For statistical information there is no opinion to speak of (s36(4)).
bool isOpinion(const Writing &writing, const law::Ground &ground)
{
    const law::Provision *provision = writing.input().catalogue.find(ground.provisionId);
    return provision && provision->qualifiedPerson && !ground.opinion.statistical &&
           provision->regime == law::Regime::Foia;
}

/// "In our view disclosure would be likely to have this effect.", and what is meant by the level the first
/// time that it is said. Under section 36 the level is the qualified person's.
QStringList levelSentences(const Writing &writing, const law::Ground &ground, Likelihood likelihood,
                           const QString &effect)
{
    if (likelihood == Likelihood::Unstated)
        return {};
    const QString level = likelihood == Likelihood::Would ? u"would"_s : u"likely"_s;
    const QString key = u"limb-"_s + level + (isOpinion(writing, ground) ? u"-opinion"_s : QString());
    QStringList sentences{
        writing.sayFor(ground.confirmOrDeny, key, {{u"effect"_s, writing.say(u"effect-"_s + effect)}})};
    if (isFirst(writing, ground, [likelihood](const law::Ground &each) { return claims(each, likelihood); }))
        sentences << writing.say(u"level-"_s + level);
    return sentences;
}

bool haveOneLevel(const law::Ground &ground)
{
    const auto &limbs = ground.limbs;
    return std::all_of(limbs.begin(), limbs.end(), [&limbs](const law::ClaimedLimb &limb) {
        return limb.likelihood == limbs.first().likelihood;
    });
}

/// What one limb says and, where `said` is given, its own level, explained once.
QStringList limbSentences(const Writing &writing, const law::Ground &ground, const law::ClaimedLimb &limb,
                          QVector<Likelihood> *said)
{
    const QString sentence = sentenceOf(writing, ground, limb.id);
    QStringList sentences{sentence};
    if (said) {
        const QStringList own =
            levelSentences(writing, ground, limb.likelihood, sentence.isEmpty() ? u"unnamed"_s : u"one"_s);
        sentences += said->contains(limb.likelihood) ? own.mid(0, 1) : own;
        *said << limb.likelihood;
    }
    sentences.removeAll(QString());
    return sentences;
}

/// The limbs, each with what it says; their levels of likelihood too where these differ.
Blocks limbList(const Writing &writing, const law::Ground &ground)
{
    const bool oneLevel = haveOneLevel(ground);
    QVector<ListItem> items;
    QVector<Likelihood> said;
    for (const law::ClaimedLimb &limb : ground.limbs)
        items << itemOf(writing.say(u"limb-name"_s, {{u"limb"_s, limbName(writing, ground, limb.id)}}),
                        limbSentences(writing, ground, limb, oneLevel ? nullptr : &said).join(u' '));
    const law::Where from = at(StepKind::Grounds, ground.id, Field::Likelihood);
    Blocks blocks{listOf(items, from)};
    const QStringList level =
        oneLevel ? levelSentences(writing, ground, ground.limbs.first().likelihood, u"each"_s)
                 : QStringList();
    if (!level.isEmpty())
        blocks << paragraph(level.join(u' '), from);
    return blocks;
}

Blocks purposeBlocks(const Writing &writing, const law::Ground &ground)
{
    QVector<ListItem> items;
    for (const QString &purpose : ground.purposes) {
        const law::Limb *limb = limbOf(writing, ground, purpose);
        items << itemOf(writing.say(u"limb-name"_s, {{u"limb"_s, limbName(writing, ground, purpose)}}),
                        limb ? limb->title + u'.' : QString());
    }
    if (items.isEmpty())
        return {};
    const law::Where from = at(StepKind::Grounds, ground.id, Field::Purposes);
    return {leadIn(writing.say(u"purposes-lead"_s), from), listOf(items, from)};
}
} // namespace

Blocks limbBlocks(const Writing &writing, const law::Ground &ground, QStringList sentences)
{
    const law::Where from = at(StepKind::Grounds, ground.id, Field::Limbs);
    Blocks blocks;
    if (ground.limbs.size() > 1) {
        sentences << writing.say(isCumulative(writing, ground) ? u"limbs-lead-cumulative"_s
                                                               : u"limbs-lead"_s);
        blocks = Blocks{leadIn(sentences.join(u' '), from)} + limbList(writing, ground);
    } else {
        QVector<Likelihood> said;
        for (const law::ClaimedLimb &limb : ground.limbs)
            sentences += limbSentences(writing, ground, limb, &said);
        blocks << paragraph(sentences.join(u' '), from);
    }
    return blocks + purposeBlocks(writing, ground);
}

} // namespace cpoise::letter
