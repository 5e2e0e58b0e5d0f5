// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include "base/ids.h"
#include "base/text.h"
#include "casework/edits.h"

namespace cpoise::casework
{

using law::PublicInterestTest;
using law::Section;
using law::SectionRole;

namespace
{
SectionRole roleOf(Side side)
{
    return side == Side::Disclosure ? SectionRole::For : SectionRole::Against;
}

/// Where a factor stands.
struct Place {
    PublicInterestTest *test = nullptr;
    Section *section = nullptr;
    qsizetype index = 0;
};

std::optional<Place> placeOf(law::Case &matter, const QString &factorId)
{
    for (PublicInterestTest &test : matter.decision.tests) {
        for (Section &section : test.sections) {
            for (qsizetype i = 0; i < section.factors.size(); ++i) {
                if (section.factors[i].id == factorId)
                    return Place{&test, &section, i};
            }
        }
    }
    return {};
}

/// The next section of the same role above (-1) or below (+1); nullptr at the edge.
Section *neighbour(PublicInterestTest &test, const Section &section, int by)
{
    const qsizetype from = &section - test.sections.constData();
    for (qsizetype i = from + by; i >= 0 && i < test.sections.size(); i += by) {
        if (test.sections[i].role == section.role)
            return &test.sections[i];
    }
    return nullptr;
}

Section &lastSectionFor(PublicInterestTest &test, SectionRole role)
{
    for (auto it = test.sections.rbegin(); it != test.sections.rend(); ++it) {
        if (it->role == role)
            return *it;
    }
    return sectionFor(test, role);
}
} // namespace

QVector<law::Factor> factors(const PublicInterestTest &test, Side side)
{
    QVector<law::Factor> result;
    for (const Section &section : test.sections) {
        if (section.role == roleOf(side))
            result += section.factors;
    }
    return result;
}

QString addFactor(law::Case &matter, bool confirmOrDeny, Side side, const QString &text,
                  const QString &suggestionId, const QString &groundId)
{
    law::Factor factor;
    factor.id = newId();
    factor.text = cleaned(text);
    factor.suggestionId = suggestionId;
    factor.groundId = groundId;
    lastSectionFor(testFor(matter, confirmOrDeny), roleOf(side)).factors.append(factor);
    return factor.id;
}

void removeFactor(law::Case &matter, const QString &factorId)
{
    if (const auto place = placeOf(matter, factorId))
        place->section->factors.removeAt(place->index);
}

void setSide(law::Case &matter, const QString &factorId, Side side)
{
    const auto place = placeOf(matter, factorId);
    if (!place || place->section->role == roleOf(side))
        return;
    const law::Factor factor = place->section->factors.takeAt(place->index);
    sectionFor(*place->test, roleOf(side)).factors.append(factor);
}

void moveFactor(law::Case &matter, const QString &factorId, int by)
{
    const auto place = placeOf(matter, factorId);
    if (!place || (by != 1 && by != -1))
        return;
    auto &own = place->section->factors;
    const qsizetype to = place->index + by;
    if (to >= 0 && to < own.size()) {
        own.swapItemsAt(place->index, to);
        return;
    }
    Section *next = neighbour(*place->test, *place->section, by);
    if (!next)
        return;
    const law::Factor factor = own.takeAt(place->index);
    next->factors.insert(by < 0 ? next->factors.size() : 0, factor);
}

void setWeight(law::Case &matter, const QString &factorId, law::Weight weight)
{
    if (law::Factor *factor = findFactor(matter, factorId))
        factor->weight = weight;
}

law::Factor *findFactor(law::Case &matter, const QString &factorId)
{
    const auto place = placeOf(matter, factorId);
    return place ? &place->section->factors[place->index] : nullptr;
}

const law::Factor *findFactor(const law::Case &matter, const QString &factorId)
{
    for (const PublicInterestTest &test : matter.decision.tests) {
        for (const Section &section : test.sections) {
            for (const law::Factor &factor : section.factors) {
                if (factor.id == factorId)
                    return &factor;
            }
        }
    }
    return nullptr;
}

} // namespace cpoise::casework
