// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/compose.h"
#include "letter/making.h"

/// What every part of a letter needs to know about the decision. Inside the room only.
namespace cpoise::letter
{

using Values = QHash<QString, QString>;

/// The answers of a decision: its slices, or, where the officer has made none, the one answer to the whole
/// that grounds, tests and questions already show.
QVector<law::Slice> answersOf(const law::Case &matter);

bool isCost(const law::Ground &ground);
bool isConduct(const law::Ground &ground);
/// Relied on to withhold content: neither cost, nor conduct, nor the duty to confirm or deny.
bool isForContent(const law::Ground &ground);

class Writing
{
public:
    explicit Writing(const LetterInput &input);

    const LetterInput &input() const { return m_input; }
    const law::Case &matter() const { return m_input.matter; }
    const law::Decision &decision() const { return m_input.matter.decision; }
    const law::Authority &authority() const { return m_input.authority; }
    /// A date as the house writes it.
    QString date(QDate date) const;
    /// The house's, as it is for this kind of letter.
    const law::HouseStyle &style() const { return m_style; }
    const QVector<law::Slice> &answers() const { return m_answers; }
    LetterKind kind() const { return m_kind; }

    /// Standing words; a variant for the regime ("title-eir") is taken before the common one.
    QString say(const QString &key, Values values = {}) const;
    /// The same with "-ncnd" behind the key where the words speak of confirming or denying.
    QString sayFor(bool confirmOrDeny, const QString &key, const Values &values = {}) const;
    /// The same with the reference of the request, or with "-plain" behind the key where it has none.
    QString sayWithReference(const QString &key) const;

    QVector<law::Slice> answersWith(law::SliceOutcome outcome) const;
    bool has(law::SliceOutcome outcome) const { return !answersWith(outcome).isEmpty(); }
    /// True when one answer covers everything that was asked.
    bool isWhole() const;
    /// True when all that was asked has the same answer on the same grounds, however many parts it has.
    bool hasOneAnswer() const;
    /// True when a slice is called by its question, or by nothing.
    bool isNamedByQuestion(const law::Slice &slice) const;
    /// True when every answer neither confirms nor denies. Such a letter speaks of no exemption for content
    /// and weighs no disclosure, whatever the decision still holds: that alone would tell (R-PIT-11).
    bool isSilentOnHolding() const;
    /// More parts than can be named at a glance have a table.
    bool hasSchedule() const { return m_answers.size() > partsAtAGlance; }
    /// What the letter calls a slice: its label, or its question, or the whole.
    QString partName(const law::Slice &slice) const;

    /// What a slice's answer rests on: the grounds it names; else those that could carry it and that no slice
    /// names; else, for cost and conduct, the section that the outcome itself stands for.
    QVector<law::Ground> groundsOf(const law::Slice &slice) const;
    QVector<law::Ground> groundsNamed(const QStringList &ids) const;
    /// "section 31(1)(a) and section 38(1)(b)"; empty without grounds.
    QString citationOf(const QVector<law::Ground> &grounds) const;
    QString citationOf(const law::Ground &ground) const;
    /// "section 31(1)(a) (law enforcement)"
    QString citationWithTitles(const QVector<law::Ground> &grounds) const;

    /// A s17(2) notice is being given: a notice date is set and a balance that is needed is undecided.
    bool isExtension() const;
    /// The tests that have something to say: words or a result.
    QVector<law::PublicInterestTest> tests() const;
    bool isUndecided(const law::PublicInterestTest &test) const;
    /// True for a test that the letter asks more time for.
    bool isOpen(const law::PublicInterestTest &test) const { return isExtension() && isUndecided(test); }

private:
    bool isAnsweredInFull(const law::Question &question) const;
    QString questionName(const law::Slice &slice) const;
    static constexpr int partsAtAGlance = 4;
    const LetterInput &m_input;
    QVector<law::Slice> m_answers;
    LetterKind m_kind;
    law::HouseStyle m_style;
    Wording m_wording; ///< with the authority's own words in it
};

/// "foia", "eir" or "foisa".
QString regimeWord(law::Regime regime);

/// A heading that the wizard asks for and that nothing is written under yet.
bool isBare(const law::Section &section);

/// "2 November 2026", with the day of the week where the house writes so.
QString longDate(QDate date, law::DateForm form = law::DateForm::Plain);

} // namespace cpoise::letter
