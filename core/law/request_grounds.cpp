// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/request_grounds.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

constexpr RequestGround table[] = {
    {Regime::Foia, u"s12", u"s14", u"section 12(1) or (2)", u"section 14(1) or (2)", false},
    {Regime::Eir, u"eir-12-4-b", u"eir-12-4-b", u"regulation 12(4)(b)", u"regulation 12(4)(b)", true},
    {Regime::Foisa, u"foisa-s12", u"foisa-s14", u"section 12(1)", u"section 14(1) or (2)", false},
};

bool isAmong(const QString &provisionId, const char16_t *const RequestGround::*member)
{
    return std::any_of(std::begin(table), std::end(table), [&](const RequestGround &row) {
        return !row.weighed && provisionId == QStringView(row.*member);
    });
}

} // namespace

const RequestGround &requestGround(Regime regime)
{
    return *std::find_if(std::begin(table), std::end(table),
                         [regime](const RequestGround &row) { return row.regime == regime; });
}

bool refusesRequest(SliceOutcome outcome)
{
    using enum SliceOutcome;
    return outcome == RefusedCost || outcome == RefusedVexatious || outcome == RefusedRepeated;
}

QString provisionFor(SliceOutcome outcome, Regime regime)
{
    if (!refusesRequest(outcome))
        return {};
    const RequestGround &row = requestGround(regime);
    return QString::fromUtf16(outcome == SliceOutcome::RefusedCost ? row.cost : row.conduct);
}

bool isCostProvision(const QString &provisionId)
{
    return isAmong(provisionId, &RequestGround::cost);
}

bool isConductProvision(const QString &provisionId)
{
    return isAmong(provisionId, &RequestGround::conduct);
}

} // namespace cpoise::law
