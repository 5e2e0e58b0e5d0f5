// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include "law/case.h"

namespace cpoise::law
{

class Catalogue;
class WorkingCalendar;

/// The steps of the wizard that the law may ask for, in their order.
enum class StepKind {
    Request,
    Held,
    Slices,
    Grounds,
    QualifiedPerson, ///< s36
    Cost,            ///< s12
    Conduct,         ///< s14
    Harm,
    For,
    Against,
    Balance,
    ConfirmOrDenyHarm, ///< the separate test on confirmation or denial (R-PIT-11)
    ConfirmOrDenyFor,
    ConfirmOrDenyAgainst,
    ConfirmOrDenyBalance,
    Outcome,
    Checks,
    Letter,
};

/// Blocks stops issuing, never entering, saving or exporting a draft.
enum class Severity { Blocks, Warns, Advises };

/// A field that a finding speaks of and an editor shows.
enum class Field {
    None,
    Reference,
    Summary,
    Received,
    RequestText,
    QuestionText,
    Held,
    Searches,
    SliceLabel,
    SliceOutcome,
    SliceExplanation,
    Provision,
    Limbs,
    Purposes,
    Why,
    Particulars,
    Likelihood,
    HarmText,
    ActorAndMeans,
    AlreadyPublic,
    HarmSeverity,
    Evidence,
    Opinion,
    FactorText,
    FactorWeight,
    FactorWhy,
    SectionText,
    BalanceText,
    Result,
    StrongestPoint,
    AsAt,
    Extension,
    LetterDate,
    Signatory,
    DelayApology,
    ComplaintRoute,
    Regulator,
    AuthorityName,
    ReducedReasons,
    LetterWords, ///< words of the letter changed in place; the object is the change
};

/// A place in a case: a step, the object (question, slice, ground, section, factor or test id, where one is
/// meant), the field, and the words in its text (from, length in UTF-16 units; length 0: the whole field).
struct Where {
    StepKind step = StepKind::Request;
    QString objectId;
    Field field = Field::None;
    int from = 0;
    int length = 0;
    bool operator==(const Where &) const = default;
};

/// Something that is not lawful, complete or wise yet. `code` is stable ("no-limb", "mixed-likelihood");
/// `rule` cites the source ("s17(1)(b)", "R-PIT-1"). Words for people are made from code and arguments in
/// one place (law/finding_words.h).
struct Finding {
    QString code;
    Severity severity = Severity::Advises;
    Where where;
    QString rule;
    QStringList arguments;
    bool operator==(const Finding &) const = default;
};

/// What became of a change of the letter's words, found out where letters are made (letter/changes.h).
struct ChangedWords {
    QString changeId;
    bool fits = false; ///< the letter still makes the words that were changed
    Where from = {};   ///< what these are made of, when it fits
    bool operator==(const ChangedWords &) const = default;
};

struct CheckInput {
    const Case &matter;
    const Authority &authority;
    const Catalogue &catalogue;
    const WorkingCalendar &calendar;
    QDate today;                             ///< for "late" and "in the future"; invalid: not looked at
    QVector<ChangedWords> changedWords = {}; ///< a change that is not in it counts as one that does not fit
};

/// Whether the letter's date lies after the day on which it was due (s10(1); that of an extension given in
/// time where there is one), while nothing was awaited from the applicant.
bool isLate(const CheckInput &input);

/// The house apologises in words of its own, in each letter that is late.
bool apologisesForDelay(const HouseStyle &style);

/// The steps that the law asks for with this case as it stands (prejudice-based, class-based, absolute,
/// qualified-person, cost, conduct and confirm-or-deny paths). Always begins with Request and Held and ends
/// with Outcome, Checks, Letter.
QVector<StepKind> stepsFor(const Case &matter, const Catalogue &catalogue);

/// All findings of a case, in the order of the steps. Pure: the same input gives the same list.
QVector<Finding> check(const CheckInput &input);

bool blocksIssuing(const QVector<Finding> &findings);

} // namespace cpoise::law
