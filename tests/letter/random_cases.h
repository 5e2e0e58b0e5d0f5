// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include "tests/letter/composed.h"

/// Cases of every shape, good and bad, made from a seed: the same seed gives the same case.
namespace cpoise::test
{

using namespace Qt::Literals::StringLiterals;

inline QString wordsFrom(QRandomGenerator &random, int id)
{
    static const QStringList bits{u"harm"_s,      u"{parts}"_s,  u"e.g. this"_s, u"\u2018why?\u2019"_s,
                                  u"No."_s,       u"a\u00a0b"_s, u"100 %1"_s,    u"don\u2019t!"_s,
                                  u"\U0001F600"_s};
    QString text = u"Sentence <"_s + QString::number(id) + u">"_s;
    for (int i = random.bounded(6); i > 0; --i)
        text += u' ' + bits.at(random.bounded(int(bits.size())));
    text += random.bounded(3) ? u". "_s : u"\n\n"_s;
    return text;
}

inline QString textFrom(QRandomGenerator &random, int &id)
{
    QString text;
    for (int i = random.bounded(5); i > 0; --i)
        text += wordsFrom(random, ++id);
    return text;
}

inline law::Factor factorFrom(QRandomGenerator &random, int &id)
{
    law::Factor factor;
    factor.id = u"f"_s + QString::number(++id);
    factor.text = textFrom(random, id);
    factor.weight = law::Weight(random.bounded(5));
    factor.why = textFrom(random, id);
    factor.groundId = random.bounded(2) ? u"g1"_s : QString();
    if (random.bounded(3) == 0)
        factor.evidence = {{u"e"_s, u"Evidence "_s + QString::number(++id) + u'.', u"quite"_s}};
    return factor;
}

inline law::Section sectionFrom(QRandomGenerator &random, int &id)
{
    law::Section section;
    section.id = u"x"_s + QString::number(++id);
    section.role = law::SectionRole(random.bounded(8));
    section.heading = random.bounded(4) ? u"Heading "_s + QString::number(++id) : QString();
    section.text = textFrom(random, id);
    section.groundIds = random.bounded(3) ? QStringList() : QStringList{u"g2"_s};
    for (int i = random.bounded(4); i > 0; --i)
        section.factors << factorFrom(random, id);
    return section;
}

inline law::PublicInterestTest pitFrom(QRandomGenerator &random, int &id)
{
    law::PublicInterestTest pit;
    pit.id = u"t"_s + QString::number(++id);
    pit.confirmOrDeny = random.bounded(3) == 0;
    pit.groundIds = random.bounded(2) ? QStringList{u"g1"_s} : QStringList{u"g1"_s, u"g2"_s};
    pit.result = law::BalanceResult(random.bounded(4));
    for (int i = random.bounded(7); i > 0; --i)
        pit.sections << sectionFrom(random, id);
    return pit;
}

inline law::Case caseFrom(quint32 seed)
{
    QRandomGenerator random(seed);
    law::Case matter = completeCase();
    law::Ground other;
    other.id = u"g2"_s;
    other.provisionId = random.bounded(2) ? u"s38"_s : u"s24"_s;
    matter.decision.grounds << other;
    matter.decision.slices.first().outcome = law::SliceOutcome(random.bounded(8));
    matter.decision.pitPlace = law::PitPlace(random.bounded(3));
    matter.decision.tests.clear();
    int id = 0;
    for (int i = random.bounded(3); i >= 0; --i)
        matter.decision.tests << pitFrom(random, id);
    return matter;
}

} // namespace cpoise::test
