// SPDX-License-Identifier: GPL-3.0-or-later
// How a ground is cited (s17(1)(b)): "section 31(1)(a) and (b)", "s31(1)(a)(b)".
#include "law/catalogue.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

/// Limbs that share all but their last bracket: "31(1)" with "(a)", "(b)".
struct Family {
    QString stem;
    QStringList ends;
};

Family split(const QString &limbId)
{
    const qsizetype open = limbId.lastIndexOf(u'(');
    return open <= 0 ? Family{limbId, {}} : Family{limbId.left(open), {limbId.mid(open)}};
}

QVector<Family> families(const QStringList &limbIds)
{
    QVector<Family> result;
    for (const QString &id : limbIds) {
        const Family one = split(id);
        if (!result.isEmpty() && result.last().stem == one.stem)
            result.last().ends += one.ends;
        else
            result << one;
    }
    return result;
}

/// "a", "a and b", "a, b and c".
QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.mid(0, parts.size() - 1).join(u", "_s) + u" and "_s + parts.last();
}

/// "31(1)(a) and (b)"; limbs of different subsections stand in full: "36(2)(b)(i) and (ii), and 36(2)(c)".
QString together(const QStringList &limbIds)
{
    QStringList parts;
    for (const Family &family : families(limbIds))
        parts << family.stem + listed(family.ends);
    if (parts.size() == 2)
        return parts.first() + (families(limbIds).first().ends.size() > 1 ? u", and "_s : u" and "_s) +
               parts.last();
    return listed(parts);
}

/// "40(2)+(3A)(a)" means subsection (2) by virtue of subsection (3A)(a): the parts, each in full.
QStringList joinedParts(const QString &limbId)
{
    QStringList parts = limbId.split(u'+');
    const QString number = parts.first().left(parts.first().indexOf(u'('));
    for (qsizetype i = 1; i < parts.size(); ++i)
        parts[i] = number + parts.at(i);
    return parts;
}

/// What a citation names: the limbs themselves, and the conditions they are read with.
struct Named {
    QStringList limbs;
    QStringList readWith;
    void add(QStringList &to, const QString &id) const
    {
        if (!to.contains(id))
            to << id;
    }
};

void nameConditions(Named &named, const Limb &limb, const Ground &ground)
{
    for (const QString &id : limb.requires_) {
        if (!id.startsWith(limb.id)) // parts of the limb itself need no second mention
            named.add(named.readWith, id);
    }
    for (const QString &id : limb.requiresOneOf) {
        if (ground.purposes.contains(id))
            named.add(named.readWith, id);
    }
}

Named namedBy(const Ground &ground, const Catalogue &catalogue)
{
    Named named;
    for (const Limb *limb : claimedLimbs(ground, catalogue)) {
        const QStringList parts = joinedParts(limb->id);
        const bool whole = limb->role == LimbRole::Cumulative;
        named.add(named.limbs, whole ? split(parts.first()).stem : parts.first());
        for (const QString &part : parts.mid(1))
            named.add(named.readWith, part);
        nameConditions(named, *limb, ground);
    }
    return named;
}

/// With no limb chosen a provision whose parts count only together is still cited by its subsection, and
/// confirmation or denial by its own subsection where there is just one.
QString bare(const Ground &ground, const Provision &provision)
{
    static const QRegularExpression one(u"^[0-9A-Z]+(\\([0-9A-Za-z]+\\))*$"_s);
    if (ground.confirmOrDeny)
        return one.match(provision.ncnd.provision).hasMatch() ? provision.ncnd.provision : QString();
    const QVector<Limb> limbs = provision.citableLimbs();
    return limbs.first().role == LimbRole::Cumulative ? split(limbs.first().id).stem : QString();
}

QString noun(const Provision &provision)
{
    return provision.provision.section(u' ', 0, 0);
}

/// FOISA has one section on confirmation for all: information under another section, if held.
Ground asContent(Ground ground)
{
    ground.confirmOrDeny = false;
    return ground;
}

} // namespace

QString citation(const Ground &ground, const Catalogue &catalogue)
{
    const Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return ground.provisionId;
    if (ground.confirmOrDeny && provision->regime == Regime::Foisa)
        return u"section 18 read with "_s + citation(asContent(ground), catalogue);
    const Named named = namedBy(ground, catalogue);
    if (named.limbs.isEmpty()) {
        const QString subsection = bare(ground, *provision);
        return subsection.isEmpty() ? provision->provision : noun(*provision) + u' ' + subsection;
    }
    const QString with = named.readWith.isEmpty() ? QString() : u" read with "_s + together(named.readWith);
    return noun(*provision) + u' ' + together(named.limbs) + with;
}

QString shortCitation(const Ground &ground, const Catalogue &catalogue)
{
    const Provision *provision = catalogue.find(ground.provisionId);
    if (!provision)
        return ground.provisionId;
    if (ground.confirmOrDeny && provision->regime == Regime::Foisa)
        return u"s18/"_s + shortCitation(asContent(ground), catalogue);
    const QString mark = provision->regime == Regime::Eir ? u"r"_s : u"s"_s;
    const Named named = namedBy(ground, catalogue);
    QStringList parts;
    for (const Family &family : families(named.limbs))
        parts << mark + family.stem + family.ends.join(QString());
    if (!parts.isEmpty())
        return parts.join(u", "_s);
    const QString subsection = bare(ground, *provision);
    return mark + (subsection.isEmpty() ? provision->provision.section(u' ', 1) : subsection);
}

} // namespace cpoise::law
