// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include "law/house_style.h"

/// What an officer decides, as plain values. Names are the field's own. Nothing here is ever impossible to
/// enter: what is missing or unwise is a finding (findings.h), not an error.
namespace cpoise::law
{

enum class Regime { Foia, Eir, Foisa };

/// Whether information within a question is held (s1(1)(a)).
enum class Held { Unstated, Held, PartlyHeld, NotHeld, NeitherConfirmNorDeny };

/// What happens to one slice of the information.
enum class SliceOutcome {
    Undecided,
    Disclosed,
    NotHeld,
    Withheld,
    NeitherConfirmNorDeny,
    RefusedCost,      ///< s12
    RefusedVexatious, ///< s14(1)
    RefusedRepeated,  ///< s14(2)
};

/// The level of likelihood of a harm (law.md 3.1). Unstated is treated as the lower, and is a finding.
enum class Likelihood { Unstated, Would, WouldBeLikely };

/// How much a factor counts, in words; never added up (R-PIT-7).
enum class Weight { Unstated, Slight, Some, Clear, Strong };

/// Where the balance lies. Even means disclose (R-PIT-1).
enum class BalanceResult { Undecided, Disclosure, Even, Maintaining };

/// The clock's events (R-CLK-1, 4, 5).
enum class ClockEventKind { Received, ClarificationAsked, ClarificationReceived, FeesNotice, FeePaid };

struct ClockEvent {
    ClockEventKind kind = ClockEventKind::Received;
    QDate date;
    bool operator==(const ClockEvent &) const = default;
};

/// Which day counts as received when it is not a working day (R-CLK-10).
enum class ReceiptReading { Act, S45Code };

/// One question of the request, numbered as the applicant numbered it ("2b"), in the applicant's words.
struct Question {
    QString id;
    QString number;
    QString text;
    Held held = Held::Unstated;
    QString searches; ///< where was looked, for what, by which team (letters.md 6)
    bool operator==(const Question &) const = default;
};

/// A part of the information that gets one answer: a question, a year of it, a document, three lines.
struct Slice {
    QString id;
    QString label;      ///< shown in the letter: "Question 2, 2021 to 2022"; empty means the whole of it
    QString questionId; ///< empty when it spans all questions
    SliceOutcome outcome = SliceOutcome::Undecided;
    QStringList groundIds;
    QString explanation; ///< what is enclosed, where it is, how to narrow: goes into the letter as written
    bool operator==(const Slice &) const = default;
};

/// A limb relied on: "31(1)(a)", with its own level of likelihood where its basis calls for one.
struct ClaimedLimb {
    QString id;
    Likelihood likelihood = Likelihood::Unstated;
    bool operator==(const ClaimedLimb &) const = default;
};

/// One piece of evidence of a harm or a factor.
struct Evidence {
    QString id;
    QString text;
    QString confidence; ///< how sure, in the officer's words; may be empty
    bool operator==(const Evidence &) const = default;
};

/// The parts of the three-step prejudice test that the free text of a harm section does not name (3.1).
struct Harm {
    QString actorAndMeans; ///< who would use it, and how
    QString alreadyPublic; ///< what is public, and what this adds to it (mosaic)
    QString severity;      ///< how bad, how often, for how long
    QVector<Evidence> evidence;
    bool operator==(const Harm &) const = default;
};

/// The qualified person's opinion (s36(5); R: law.md section 2).
struct QualifiedOpinion {
    QString person; ///< the office, and the name if it is to be given
    QString authorisation;
    QDate date;
    QString papersSeen;
    QString reasons;
    bool statistical = false; ///< s36(4): statistical information, for which no opinion is needed
    bool operator==(const QualifiedOpinion &) const = default;
};

/// One exemption relied on.
struct Ground {
    QString id;
    QString provisionId; ///< catalogue id: "s31"
    QVector<ClaimedLimb> limbs;
    QStringList purposes;          ///< s31(2) purposes: "31(2)(a)"
    bool confirmOrDeny = false;    ///< relied on for the duty to confirm or deny, not for the content
    bool inTheAlternative = false; ///< pleaded in the alternative to one it excludes (23/24, 30/31, 35/36)
    QString why;                   ///< s17(1)(c), where it is not said in a harm section
    QString
        particulars; ///< s44: the enactment; s21: where it is; s22: when it is expected; s12: the estimate
    Harm harm;
    QualifiedOpinion opinion;
    bool operator==(const Ground &) const = default;
};

struct Factor {
    QString id;
    QString text; ///< one or more paragraphs, exactly as it goes into the letter
    Weight weight = Weight::Unstated;
    QString why;           ///< why this weight
    QString suggestionId;  ///< the catalogue's factor it was taken from; counts only when made specific
    bool specific = false; ///< the officer says that it speaks of this information
    QString groundId;      ///< for factors against: the exemption whose interest it serves (R-PIT-3)
    QVector<Evidence> evidence;
    bool operator==(const Factor &) const = default;
};

/// What a section of a public interest test does; its heading is the team's own.
enum class SectionRole { Title, Exemption, Harm, For, Against, Balance, Other, Remainder };

/// One section, in the order in which it is printed. `text` is printed first, then the factors one by one.
struct Section {
    QString id;
    SectionRole role = SectionRole::Other;
    QString heading;
    QString text;
    QVector<Factor> factors; ///< For and Against only
    QStringList groundIds;   ///< the grounds it speaks of; empty means all of the test
    bool operator==(const Section &) const = default;
};

/// One public interest test: one balance per item over all its qualified exemptions (R-PIT-6), with the
/// sections in the team's own order and under its own headings.
struct PublicInterestTest {
    QString id;
    bool confirmOrDeny = false; ///< a test on confirmation or denial, never mixed with content (R-PIT-11)
    QStringList groundIds;
    QVector<Section> sections;
    BalanceResult result = BalanceResult::Undecided;
    QString strongestPoint; ///< how the strongest point of the other side was dealt with; printed after the
                            ///< balance
    QDate asAt;             ///< the date as at which it was struck (R-PIT-5)
    bool operator==(const PublicInterestTest &) const = default;
};

enum class PitPlace { InLetter, Annex, OwnFile };

/// Words that the officer put in place of some that the letter makes of the decision. They stand wherever the
/// letter would say exactly `original` about `about`; when it no longer does, they stand nowhere, and are
/// kept. The text of fields and of public interest tests is never changed in this way.
struct LetterChange {
    QString id;       ///< follows from `about` and `original`: a passage has one change, whoever made it
    QString about;    ///< the object that the passage speaks of (a ground, a question); empty: the whole
    QString original; ///< the plain text of one paragraph, heading or list item
    QString words;
    bool operator==(const LetterChange &) const = default;
};

struct Decision {
    QVector<Slice> slices;
    QVector<Ground> grounds;
    QVector<PublicInterestTest> tests;
    PitPlace pitPlace = PitPlace::InLetter;
    bool reducedReasons = false; ///< s17(4): reasons left out of the letter so far as they would disclose
    QString s17_4Reason;         ///< internal: why
    QDate extensionNoticeDate;   ///< a s17(2) notice was given on
    QDate extensionUntil;        ///< and its estimate
    QDate letterDate;            ///< the date the letter bears
    QString signatoryId;
    QString openingWords; ///< the officer's own first paragraph; empty means the standing one
    QString closingWords;
    QString delayApology; ///< needed when the letter is late
    QVector<LetterChange> letterChanges;
    bool operator==(const Decision &) const = default;
};

/// A request and what is decided on it. This is the content that a revision stores and hashes.
struct Case {
    QString reference;
    QString summary;
    Regime regime = Regime::Foia;
    QVector<ClockEvent> events; ///< receipt first
    int limitDays = 20;         ///< working days (R-CLK-1, R-CLK-7)
    ReceiptReading reading = ReceiptReading::Act;
    QString requestText; ///< the applicant's words, whole
    QVector<Question> questions;
    Decision decision;
    bool operator==(const Case &) const = default;

    /// The day of receipt, or an invalid date.
    QDate received() const
    {
        for (const ClockEvent &event : events) {
            if (event.kind == ClockEventKind::Received)
                return event.date;
        }
        return {};
    }
};

/// The kinds of public authority that rules tell apart.
enum class AuthorityKind {
    Police,
    LocalAuthority,
    Health,
    Education,
    CentralGovernment, ///< Schedule 1 Part I: 600 pounds, s35
    Parliament,
    Scottish,
    Other,
};

struct Person {
    QString id;
    QString name;
    QString role;  ///< "Information Access Officer": printed under the name
    QString login; ///< the operating system's account; not printed
    bool operator==(const Person &) const = default;
};

/// Who decides, and what every letter says about them. A workspace's settings, in force from a date.
struct Authority {
    QString name;
    AuthorityKind kind = AuthorityKind::Other;
    QString address; ///< lines
    QString email;
    QString phone;
    QString website;
    QString reviewProcedure;        ///< s17(7)(a): how to ask for an internal review; empty: not yet set
    bool hasReviewProcedure = true; ///< false: the letter says that there is none
    QString reviewContact;          ///< where to send it
    QString regulatorName;          ///< dated configuration: Information Commissioner, Information Commission
    QString regulatorAddress;
    QString regulatorWebsite;
    int costLimitPounds = 450; ///< R-COST-1: 450 or 600
    ReceiptReading reading = ReceiptReading::Act;
    QVector<Person> people;
    QVector<Person> signatories;
    HouseStyle style;
    bool operator==(const Authority &) const = default;
};

} // namespace cpoise::law
