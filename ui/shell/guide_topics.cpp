// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guide_topics.h"

#include "resources/resources.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

QString guideTopic(law::StepKind step)
{
    using enum law::StepKind;
    switch (step) {
    case Request:
        return u"request"_s;
    case Held:
        return u"held"_s;
    case Slices:
        return u"slices"_s;
    case Grounds:
        return u"grounds"_s;
    case QualifiedPerson:
        return u"qualified-person"_s;
    case Cost:
        return u"cost"_s;
    case Conduct:
        return u"conduct"_s;
    case Harm:
    case ConfirmOrDenyHarm:
        return u"harm"_s;
    case For:
    case ConfirmOrDenyFor:
        return u"for"_s;
    case Against:
    case ConfirmOrDenyAgainst:
        return u"against"_s;
    case Balance:
    case ConfirmOrDenyBalance:
        return u"balance"_s;
    case Outcome:
        return u"outcome"_s;
    case Checks:
        return u"checks"_s;
    case Letter:
        return u"letter"_s;
    }
    return u"list"_s;
}

QVector<GuideTopic> guideTopics()
{
    static const QVector<GuideTopic> topics = [] {
        QVector<GuideTopic> result;
        for (const char16_t *name : {u"list",    u"new-request", u"case",        u"request",
                                     u"held",    u"slices",      u"grounds",     u"qualified-person",
                                     u"cost",    u"conduct",     u"harm",        u"for",
                                     u"against", u"balance",     u"outcome",     u"checks",
                                     u"letter",  u"settings",    u"house-style", u"upkeep"}) {
            const QString topic = QString::fromUtf16(name);
            const QString text = QString::fromUtf8(resources::bytes(u"guide/"_s + topic + u".md"_s));
            result << GuideTopic{topic, text.section(u'\n', 0, 0).mid(2)};
        }
        return result;
    }();
    return topics;
}

} // namespace cpoise::ui
