// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/case_row.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
/// "31(1)(a)" is "31(1)" and "(a)"; a limb without a second bracket is all stem.
qsizetype stemLength(const QString &limb)
{
    const qsizetype first = limb.indexOf(u'(');
    const qsizetype second = first < 0 ? -1 : limb.indexOf(u'(', first + 1);
    return second < 0 ? limb.size() : second;
}
} // namespace

QString groundText(const law::Ground &ground)
{
    if (ground.limbs.isEmpty())
        return ground.provisionId;
    QString text;
    QString lastStem;
    for (const law::ClaimedLimb &limb : ground.limbs) {
        const qsizetype length = stemLength(limb.id);
        const QString stem = limb.id.left(length);
        if (stem != lastStem || length == limb.id.size())
            text += (text.isEmpty() ? u"s"_s : u", s"_s) + stem;
        text += limb.id.mid(length);
        lastStem = stem;
    }
    return text;
}

QString provisionsText(const law::Case &matter)
{
    QStringList parts;
    for (const law::Ground &ground : matter.decision.grounds) {
        const QString text = groundText(ground);
        if (!text.isEmpty() && !parts.contains(text))
            parts << text;
    }
    return parts.join(u", "_s);
}

} // namespace cpoise::casework
