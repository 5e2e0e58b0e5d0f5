// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"
#include "law/case.h"

/// Named edits of a draft: pure functions on the case. Ids that mean nothing leave it unchanged.
namespace cpoise::casework
{

/// A text field by its place (law::Where without words): reads and writes. Empty when the place has none.
/// Sections are found by their own id, or by their test's, their factor's or their ground's together with the
/// field; with no id the test of the step's kind is meant. Writing makes the section when it is missing. Text
/// is cleaned at this door (base/text.h).
QString fieldText(const law::Case &matter, const law::Where &where);
void setFieldText(law::Case &matter, const law::Where &where, const QString &text);
/// True for fields that hold free text of a case, which fieldText() reads.
bool holdsText(law::Field field);

/// Adds a question with the number after the last one; returns its id.
QString addQuestion(law::Case &matter);
/// Its slices go with it when nothing was typed in them; otherwise they stay, for no question in particular.
void removeQuestion(law::Case &matter, const QString &questionId);
/// Splits a request into its numbered questions ("1.", "2)", "Q3:", "(a)", nested "2a"), numbered as the
/// applicant numbered them; one question "1" when it has no numbers, none when it is blank. A line that only
/// leads to its parts ("2. For each store:") stands before each of them; what stands before the first number
/// (a greeting) is in no question, nor is a closing salutation after the last.
QVector<law::Question> questionsIn(const QString &requestText);

/// A slice of a question; empty id: of the whole request. Empty when the question is unknown.
QString addSlice(law::Case &matter, const QString &questionId);
void removeSlice(law::Case &matter, const QString &sliceId);

/// Adds a ground and, where it needs one, a public interest test or a place in the one there is (R-PIT-6);
/// returns the ground's id. A withheld slice is made when there is none.
QString addGround(law::Case &matter, const QString &provisionId, const law::Catalogue &catalogue);
/// The same for the duty to confirm or deny: the slice neither confirms nor denies, and the test is a
/// separate one (R-PIT-11). Empty where the provision has no confirm-or-deny provision.
QString addConfirmOrDenyGround(law::Case &matter, const QString &provisionId,
                               const law::Catalogue &catalogue);
/// Goes from its slices and tests; the text of tests and factors stays.
void removeGround(law::Case &matter, const QString &groundId);
/// Another exemption for a ground: everything that was typed stays (why, harm, evidence, opinion, factors),
/// limbs and purposes that the new provision does not know go, and tests are settled anew.
void setProvision(law::Case &matter, const QString &groundId, const QString &provisionId,
                  const law::Catalogue &catalogue);
/// Relies on a ground for the duty to confirm or deny, or for the content.
void setConfirmOrDeny(law::Case &matter, const QString &groundId, bool confirmOrDeny,
                      const law::Catalogue &catalogue);
/// Claims a ground for a slice, or no longer; the tests follow.
void setSliceGround(law::Case &matter, const QString &sliceId, const QString &groundId, bool claimed,
                    const law::Catalogue &catalogue);
/// Rests a slice that refuses the request on what its regime has for that (s12 or s14, reg 12(4)(b), FOISA
/// s12 or s14); the ground is added where there is none. Nothing for other slices.
void relyOnRequestGround(law::Case &matter, const QString &sliceId, const law::Catalogue &catalogue);
/// Every ground that needs a test is in one of its kind, none is that does not (R-PIT-2, R-PIT-6, R-PIT-11).
/// Tests are made where missing; a test left without grounds goes only when nothing was typed in it, and
/// serves the next ground that needs one.
void settleTests(law::Case &matter, const law::Catalogue &catalogue);
void setLimb(law::Case &matter, const QString &groundId, const QString &limbId, bool claimed,
             const law::Catalogue &catalogue);
void setLikelihood(law::Case &matter, const QString &groundId, const QString &limbId, law::Likelihood level);

/// The officer's words for a passage of the letter (law::LetterChange), replacing those there may be already.
/// Blank words, or the letter's own, take the change back. Text is cleaned at this door.
void setLetterWords(law::Case &matter, const QString &about, const QString &original, const QString &words);
/// Lets a change go: the letter's own words stand again.
void removeLetterChange(law::Case &matter, const QString &changeId);
/// Takes up the words of a change for another passage; they replace what may stand there.
void moveLetterChange(law::Case &matter, const QString &changeId, const QString &about,
                      const QString &original);
/// The id that a change of this passage has.
QString letterChangeId(const QString &about, const QString &original);
const law::LetterChange *findLetterChange(const law::Case &matter, const QString &changeId);

enum class Side { Disclosure, Maintaining };
/// The test that a step's page works on (first of its kind), made with our usual headings when missing.
law::PublicInterestTest &testFor(law::Case &matter, bool confirmOrDeny);
const law::PublicInterestTest *findTest(const law::Case &matter, bool confirmOrDeny);
/// True when something was typed or chosen in a test (headings aside).
bool saysAnything(const law::PublicInterestTest &test);
/// The first section with a role, made at its usual place when missing.
law::Section &sectionFor(law::PublicInterestTest &test, law::SectionRole role);
QVector<law::Factor> factors(const law::PublicInterestTest &test, Side side);
QString addFactor(law::Case &matter, bool confirmOrDeny, Side side, const QString &text,
                  const QString &suggestionId = {}, const QString &groundId = {});
void removeFactor(law::Case &matter, const QString &factorId);
/// To the end of the first section of that side in its own test (across the balance).
void setSide(law::Case &matter, const QString &factorId, Side side);
/// Up (-1) or down (+1) on its own side, across sections of the same role.
void moveFactor(law::Case &matter, const QString &factorId, int by);
void setWeight(law::Case &matter, const QString &factorId, law::Weight weight);
law::Factor *findFactor(law::Case &matter, const QString &factorId);
const law::Factor *findFactor(const law::Case &matter, const QString &factorId);
law::Ground *findGround(law::Case &matter, const QString &groundId);
const law::Ground *findGround(const law::Case &matter, const QString &groundId);

} // namespace cpoise::casework
