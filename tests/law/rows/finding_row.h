// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "law/findings.h"

/// A lawyer's table of findings: what is done to a case that nothing blocks, and what is then found, where.
namespace cpoise::test
{

using Change = std::function<void(law::Case &, law::Authority &)>;

struct FindingRow {
    const char *name;
    QString code;
    law::Severity severity;
    law::StepKind step;
    QString objectId;
    law::Field field;
    Change change;
    QString words = {}; ///< the words meant; empty: the whole field
};

/// What lies near a finding and does not give it.
struct NearRow {
    const char *name;
    QString code;
    Change change;
};

QVector<FindingRow> requestRows();
QVector<FindingRow> sliceRows();
QVector<FindingRow> groundRows();
QVector<FindingRow> combinationRows();
QVector<FindingRow> balanceRows();
QVector<FindingRow> wordRows();

/// The ground, test and sections of the complete case, for short rows.
inline law::Ground &ground(law::Case &c)
{
    return c.decision.grounds[0];
}
inline law::PublicInterestTest &pit(law::Case &c)
{
    return c.decision.tests[0];
}
inline law::Section &harm(law::Case &c)
{
    return pit(c).sections[0];
}
inline law::Section &favour(law::Case &c)
{
    return pit(c).sections[1];
}
inline law::Section &against(law::Case &c)
{
    return pit(c).sections[2];
}
inline law::Section &balance(law::Case &c)
{
    return pit(c).sections[3];
}

/// Adds a ground to the slice and to the test.
inline law::Ground &addGround(law::Case &c, const QString &id, const QString &provision,
                              const QVector<law::ClaimedLimb> &limbs, bool weighed = true)
{
    law::Ground added;
    added.id = id;
    added.provisionId = provision;
    added.limbs = limbs;
    added.why = QStringLiteral("It falls within the words of the provision.");
    c.decision.grounds << added;
    c.decision.slices[0].groundIds << id;
    if (weighed)
        pit(c).groundIds << id;
    return c.decision.grounds.last();
}

/// Puts one ground in place of the complete case's, with its limbs.
inline law::Ground &onlyGround(law::Case &c, const QString &provision, const QVector<law::ClaimedLimb> &limbs)
{
    ground(c).provisionId = provision;
    ground(c).limbs = limbs;
    return ground(c);
}

/// Makes the complete case one of neither confirming nor denying, under section 31(3).
inline void neitherConfirmNorDeny(law::Case &c)
{
    ground(c).confirmOrDeny = true;
    ground(c).limbs = {{QStringLiteral("31(3)"), law::Likelihood::WouldBeLikely}};
    pit(c).confirmOrDeny = true;
    c.decision.slices[0].outcome = law::SliceOutcome::NeitherConfirmNorDeny;
    c.questions[0].held = law::Held::NeitherConfirmNorDeny;
}

/// The complete case weighed the other way: the balance lies with disclosure, and all of it is disclosed.
inline void weighedAndDisclosed(law::Case &c)
{
    pit(c).result = law::BalanceResult::Disclosure;
    law::Slice &slice = c.decision.slices[0];
    slice.outcome = law::SliceOutcome::Disclosed;
    slice.groundIds.clear();
}

} // namespace cpoise::test
