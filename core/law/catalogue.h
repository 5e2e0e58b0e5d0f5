// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QVector>

#include "base/result.h"
#include "law/case.h"

namespace cpoise::law
{

enum class Kind { Absolute, Qualified, Partly, RequestGround, Unsettled };
enum class Basis {
    Class,
    Prejudice,
    Endangerment,
    Opinion,
    Necessity,
    Confidence,
    DataProtection,
    Mixed,
    Cost,
    RequestConduct
};
enum class LimbRole { Limb, LimbNeedsPurpose, Purpose, Cumulative, Gate, Gloss, List, Certificate, Ncnd };

/// How well a statement of the catalogue was checked: in primary text, in a secondary summary, not at all.
enum class Mark { Verified, Secondary, Unverified };

struct Limb {
    QString id; ///< "31(1)(a)"
    QString title;
    LimbRole role = LimbRole::Gloss;
    Kind kind = Kind::Qualified;
    Basis basis = Basis::Class;
    QStringList requires_;     ///< all of these limbs are needed with it
    QStringList requiresOneOf; ///< one of these
    /// True for limbs that an officer may cite.
    bool citable() const
    {
        return role == LimbRole::Limb || role == LimbRole::LimbNeedsPurpose || role == LimbRole::Cumulative ||
               role == LimbRole::Ncnd;
    }
    /// True where one level of likelihood must be chosen (prejudice, endangerment, opinion; law.md 3.1).
    bool hasLikelihood() const
    {
        return basis == Basis::Prejudice || basis == Basis::Endangerment || basis == Basis::Opinion;
    }
};

/// A drafting prompt in our own words, not a statement of law.
struct Prompt {
    QString id;
    QString text;
    Mark mark = Mark::Unverified;
    QString source;
};

enum class CombinationSeverity { BlockSameInformation, Warn, Info };
struct Combination {
    QString otherId; ///< a provision id, or "FOIA_PART_II"
    QString rule;
    CombinationSeverity severity = CombinationSeverity::Info;
    bool ncndMayCombine = false;
};

/// The provision that lets an authority neither confirm nor deny.
struct NcndProvision {
    QString provision; ///< "31(3)"; empty: there is none
    QString trigger;
    QString note;
    Kind kind = Kind::Qualified;
    bool exists() const { return !provision.isEmpty(); }
};

/// A body that section 23(3) lists.
struct ListedBody {
    QString id, name;
};

/// Who is the qualified person of which kind of authority (s36(5)).
struct QualifiedOffice {
    QString ref, body, person;
};

struct Provision {
    Regime regime = Regime::Foia;
    QString id;        ///< "s31"
    QString provision; ///< "section 31"
    QString title;     ///< "Law enforcement"
    Kind kind = Kind::Qualified;
    Basis basis = Basis::Class;
    QString kindDetail, basisDetail;
    QVector<Limb> limbs;
    QString prejudiceWording;             ///< "would, or would be likely to, prejudice"; empty where none
    QVector<Likelihood> likelihoodLevels; ///< those the law knows here: none, both, or "would" alone (EIR)
    bool publicInterestTest = false;
    NcndProvision ncnd;
    bool qualifiedPerson = false;
    QString ministerialCertificate; ///< "23(2)"; empty where none
    QString whoMayUse;
    QVector<ListedBody> listedBodies;          ///< s23(3)
    QVector<QualifiedOffice> qualifiedOffices; ///< s36(5)
    int historicalLimitYears = 0;              ///< 0: none (Part VI)
    QString historicalNote;
    QVector<Combination> combinations;
    QStringList noticeNotes; ///< what s17 asks for here
    QStringList guidanceTopics;
    QVector<Prompt> harmPrompts;
    QVector<Prompt> factorsFor;
    QVector<Prompt> factorsAgainst;
    QVector<Prompt> notRelevant;
    QStringList caseIds;
    QString sourceUrl, guidanceUrl;
    Mark limbsMark = Mark::Unverified;

    const Limb *limb(const QString &limbId) const;
    QVector<Limb> citableLimbs() const;
};

struct DecidedCase {
    QString id, name, citation, proposition;
    Mark mark = Mark::Unverified;
};

/// The exemptions of all regimes, read-only. Provisions keep the catalogue's order.
class Catalogue
{
public:
    /// Reads the catalogue's JSON (docs/catalogue.md). Invalid when anything is missing, unknown, doubled
    /// or refers to nothing; detail says where ("entries[3].subsections[1].role: unknown value \"limp\"").
    static Result<Catalogue> fromJson(const QByteArray &json);

    const QVector<Provision> &provisions() const { return m_provisions; }
    const Provision *find(const QString &id) const; ///< nullptr when unknown
    QVector<const Provision *> ofRegime(Regime regime) const;
    const QVector<Prompt> &genericFactorsFor() const { return m_genericFor; }
    const QVector<Prompt> &globalNotRelevant() const { return m_notRelevant; }
    const QVector<DecidedCase> &cases() const { return m_cases; }
    QString asAt() const { return m_asAt; } ///< the state of the law that it was made from

private:
    QVector<Provision> m_provisions;
    QHash<QString, int> m_index;
    QVector<Prompt> m_genericFor, m_notRelevant;
    QVector<DecidedCase> m_cases;
    QString m_asAt;
};

/// The limbs of a ground that the catalogue knows, in the catalogue's order. For confirmation or denial those
/// with that role alone; otherwise never those.
QVector<const Limb *> claimedLimbs(const Ground &ground, const Catalogue &catalogue);

/// "section 31(1)(a) and (b)": a ground as a letter cites it (s17(1)(b)); "section 31" when no limb is
/// chosen. Parts that count only together are cited as one ("section 22(1)"), conditions and purposes are
/// named
/// ("section 31(1)(g) read with 31(2)(a)").
QString citation(const Ground &ground, const Catalogue &catalogue);
/// "s31(1)(a)(b)": the same for a list column.
QString shortCitation(const Ground &ground, const Catalogue &catalogue);

/// True when the ground needs a public interest test: one of its limbs (or, with none chosen, its
/// provision; or its confirm-or-deny provision) is qualified (R-PIT-2).
bool needsPublicInterestTest(const Ground &ground, const Catalogue &catalogue);
/// True when a level of likelihood is to be chosen for one of its limbs (or, with none chosen, its
/// provision).
bool needsLikelihood(const Ground &ground, const Catalogue &catalogue);

} // namespace cpoise::law
