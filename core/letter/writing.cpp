// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/writing.h"
#include "letter/house_style.h"

#include <algorithm>

#include <QLocale>

#include "base/text.h"
#include "law/request_grounds.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

using law::SliceOutcome;

namespace
{
bool isNamedBySome(const QVector<law::Slice> &slices, const QString &groundId)
{
    return std::any_of(slices.begin(), slices.end(),
                       [&](const law::Slice &slice) { return slice.groundIds.contains(groundId); });
}

/// The grounds that could carry an outcome, for a slice that names none.
bool carries(const law::Ground &ground, SliceOutcome outcome, law::Regime regime)
{
    switch (outcome) {
    case SliceOutcome::RefusedCost:
    case SliceOutcome::RefusedVexatious:
    case SliceOutcome::RefusedRepeated:
        return ground.provisionId == law::provisionFor(outcome, regime);
    case SliceOutcome::NeitherConfirmNorDeny:
        return ground.confirmOrDeny;
    case SliceOutcome::Withheld:
        return isForContent(ground);
    case SliceOutcome::Undecided:
        return !isCost(ground) && !isConduct(ground);
    case SliceOutcome::Disclosed:
    case SliceOutcome::NotHeld:
        return false;
    }
    return false;
}

/// What a refused request rests on by its regime's law, where the decision names nothing.
QVector<law::Ground> groundsIn(SliceOutcome outcome, law::Regime regime)
{
    law::Ground ground;
    ground.provisionId = law::provisionFor(outcome, regime);
    if (ground.provisionId.isEmpty())
        return {};
    if (isConduct(ground))
        ground.limbs = {
            {outcome == SliceOutcome::RefusedRepeated ? u"14(2)"_s : u"14(1)"_s, law::Likelihood::Unstated}};
    return {ground};
}

/// "a, b and c", each once.
QString listed(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return QLocale(QLocale::English, QLocale::UnitedKingdom).createSeparatedList(parts);
}

/// A title of the catalogue inside a sentence; none of them begins with a name.
QString inSentence(QString title)
{
    title[0] = title[0].toLower();
    return title;
}
bool isBlankFactor(const law::Factor &factor)
{
    return isBlank(factor.text) && isBlank(factor.why) && factor.weight == law::Weight::Unstated &&
           factor.evidence.isEmpty();
}

} // namespace

QString regimeWord(law::Regime regime)
{
    switch (regime) {
    case law::Regime::Foia:
        return u"foia"_s;
    case law::Regime::Eir:
        return u"eir"_s;
    case law::Regime::Foisa:
        return u"foisa"_s;
    }
    return {};
}

bool isBare(const law::Section &section)
{
    using law::SectionRole;
    constexpr SectionRole asked[] = {SectionRole::Harm, SectionRole::For, SectionRole::Against,
                                     SectionRole::Balance};
    return std::find(std::begin(asked), std::end(asked), section.role) != std::end(asked) &&
           isBlank(section.text) &&
           std::all_of(section.factors.begin(), section.factors.end(), isBlankFactor);
}

Writing::Writing(const LetterInput &input)
    : m_input(input), m_answers(answersOf(input.matter)), m_kind(kindOf(input.matter)),
      m_style(styleFor(input.authority.style, m_kind)), m_wording(reworded(input.wording, m_style))
{
}

QString Writing::date(QDate date) const
{
    return longDate(date, style().dates);
}

QString Writing::say(const QString &key, Values values) const
{
    const Wording &wording = m_wording;
    const QString suffix = regimeWord(matter().regime);
    values.insert(u"act"_s, wording.text(u"act-"_s + suffix));
    values.insert(u"actstart"_s, wording.text(u"actstart-"_s + suffix));
    const QString own = key + u'-' + suffix;
    return wording.text(wording.has(own) ? own : key, values);
}

QString Writing::sayFor(bool confirmOrDeny, const QString &key, const Values &values) const
{
    return say(confirmOrDeny ? key + u"-ncnd"_s : key, values);
}

QString Writing::sayWithReference(const QString &key) const
{
    const QString &reference = matter().reference;
    return isBlank(reference) ? say(key + u"-plain"_s) : say(key, {{u"reference"_s, reference}});
}

QVector<law::Slice> Writing::answersWith(SliceOutcome outcome) const
{
    QVector<law::Slice> found;
    std::copy_if(m_answers.begin(), m_answers.end(), std::back_inserter(found),
                 [outcome](const law::Slice &slice) { return slice.outcome == outcome; });
    return found;
}

bool Writing::isWhole() const
{
    return m_answers.size() == 1 &&
           (m_answers.first().questionId.isEmpty() || matter().questions.size() <= 1);
}

bool Writing::isAnsweredInFull(const law::Question &question) const
{
    return std::any_of(m_answers.begin(), m_answers.end(), [&](const law::Slice &slice) {
        return (slice.questionId == question.id || slice.questionId.isEmpty()) && isNamedByQuestion(slice);
    });
}

bool Writing::hasOneAnswer() const
{
    if (isWhole())
        return true;
    const auto &questions = matter().questions;
    const law::Slice &first = m_answers.first();
    const QString citation = citationOf(groundsOf(first));
    return !questions.isEmpty() &&
           std::all_of(m_answers.begin(), m_answers.end(),
                       [&](const law::Slice &slice) {
                           return slice.outcome == first.outcome && citationOf(groundsOf(slice)) == citation;
                       }) &&
           std::all_of(questions.begin(), questions.end(),
                       [this](const law::Question &question) { return isAnsweredInFull(question); });
}

bool Writing::isSilentOnHolding() const
{
    return answersWith(SliceOutcome::NeitherConfirmNorDeny).size() == m_answers.size();
}

QString Writing::questionName(const law::Slice &slice) const
{
    for (const law::Question &question : matter().questions) {
        if (question.id == slice.questionId && !isBlank(question.number))
            return say(u"question-name"_s, {{u"number"_s, question.number}});
    }
    return say(u"whole-name"_s);
}

bool Writing::isNamedByQuestion(const law::Slice &slice) const
{
    return isBlank(slice.label) || slice.label.simplified() == questionName(slice);
}

QString Writing::partName(const law::Slice &slice) const
{
    return isBlank(slice.label) ? questionName(slice) : slice.label.simplified();
}

QVector<law::Ground> Writing::groundsNamed(const QStringList &ids) const
{
    QVector<law::Ground> found;
    std::copy_if(decision().grounds.begin(), decision().grounds.end(), std::back_inserter(found),
                 [&ids](const law::Ground &ground) { return ids.contains(ground.id); });
    return found;
}

QVector<law::Ground> Writing::groundsOf(const law::Slice &slice) const
{
    if (!slice.groundIds.isEmpty())
        return groundsNamed(slice.groundIds);
    QVector<law::Ground> found;
    for (const law::Ground &ground : decision().grounds) {
        if (carries(ground, slice.outcome, matter().regime) && !isNamedBySome(m_answers, ground.id))
            found << ground;
    }
    return found.isEmpty() ? groundsIn(slice.outcome, matter().regime) : found;
}

QString Writing::citationOf(const law::Ground &ground) const
{
    return law::citation(ground, m_input.catalogue);
}

QString Writing::citationOf(const QVector<law::Ground> &grounds) const
{
    QStringList citations;
    for (const law::Ground &ground : grounds)
        citations << citationOf(ground);
    return listed(citations);
}

QString Writing::citationWithTitles(const QVector<law::Ground> &grounds) const
{
    QStringList citations;
    for (const law::Ground &ground : grounds) {
        const law::Provision *provision = m_input.catalogue.find(ground.provisionId);
        const QString citation = citationOf(ground);
        if (!provision || provision->title.isEmpty())
            citations << citation;
        else
            citations << say(u"cited-with-title"_s,
                             {{u"citation"_s, citation}, {u"title"_s, inSentence(provision->title)}});
    }
    return listed(citations);
}

QVector<law::PublicInterestTest> Writing::tests() const
{
    QVector<law::PublicInterestTest> found;
    for (const law::PublicInterestTest &test : decision().tests) {
        const auto &sections = test.sections;
        const bool hasWords =
            isOpen(test) ? !std::all_of(sections.begin(), sections.end(), isBare) : !sections.isEmpty();
        const bool tells = isSilentOnHolding() && !test.confirmOrDeny;
        if (!tells && (hasWords || !isUndecided(test) || !isBlank(test.strongestPoint)))
            found << test;
    }
    return found;
}

bool Writing::isUndecided(const law::PublicInterestTest &test) const
{
    return test.result == law::BalanceResult::Undecided;
}

bool Writing::isExtension() const
{
    if (!decision().extensionNoticeDate.isValid() || matter().regime != law::Regime::Foia)
        return false; // s10(3) is the only extension for the balance (law.md sections 4 and 5)
    const auto &tests = decision().tests;
    if (tests.isEmpty())
        return std::any_of(decision().grounds.begin(), decision().grounds.end(),
                           [this](const law::Ground &ground) {
                               return law::needsPublicInterestTest(ground, m_input.catalogue);
                           });
    return std::any_of(tests.begin(), tests.end(),
                       [this](const law::PublicInterestTest &test) { return isUndecided(test); });
}

QString longDate(QDate date, law::DateForm form)
{
    const QString pattern = form == law::DateForm::WithWeekday ? u"dddd d MMMM yyyy"_s : u"d MMMM yyyy"_s;
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, pattern);
}

} // namespace cpoise::letter
