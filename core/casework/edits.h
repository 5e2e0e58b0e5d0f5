// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/decision_session.h"
#include "law/case.h"

/// Named edits of a draft: pure functions on the case. Ids that mean nothing leave it unchanged.
namespace cpoise::casework
{

/// A text field by its place (law::Where without words): reads and writes. Empty when the place has none.
QString fieldText(const law::Case &matter, const law::Where &where);
void setFieldText(law::Case &matter, const law::Where &where, const QString &text);

QString addQuestion(law::Case &matter);
void removeQuestion(law::Case &matter, const QString &questionId);
/// Splits a request into its numbered questions ("1.", "2)", "Q3", "a)"); one question when it has no numbers.
QVector<law::Question> questionsIn(const QString &requestText);

QString addSlice(law::Case &matter, const QString &questionId);
void removeSlice(law::Case &matter, const QString &sliceId);

/// Adds a ground and, where it needs one, a public interest test or a place in the one there is (R-PIT-6);
/// returns the ground's id. A withheld slice is made when there is none.
QString addGround(law::Case &matter, const QString &provisionId, const law::Catalogue &catalogue);
void removeGround(law::Case &matter, const QString &groundId);
void setLimb(law::Case &matter, const QString &groundId, const QString &limbId, bool claimed,
             const law::Catalogue &catalogue);
void setLikelihood(law::Case &matter, const QString &groundId, const QString &limbId, law::Likelihood level);

enum class Side { Disclosure, Maintaining };
/// The test that a step's page works on (first of its kind), made with our usual headings when missing.
law::PublicInterestTest &testFor(law::Case &matter, bool confirmOrDeny);
const law::PublicInterestTest *findTest(const law::Case &matter, bool confirmOrDeny);
/// The first section with a role, made at its usual place when missing.
law::Section &sectionFor(law::PublicInterestTest &test, law::SectionRole role);
QVector<law::Factor> factors(const law::PublicInterestTest &test, Side side);
QString addFactor(law::Case &matter, bool confirmOrDeny, Side side, const QString &text,
                  const QString &suggestionId = {}, const QString &groundId = {});
void removeFactor(law::Case &matter, const QString &factorId);
/// Up (-1) or down (+1) on its own side, across sections of the same role.
void moveFactor(law::Case &matter, const QString &factorId, int by);
void setWeight(law::Case &matter, const QString &factorId, law::Weight weight);
law::Factor *findFactor(law::Case &matter, const QString &factorId);
const law::Factor *findFactor(const law::Case &matter, const QString &factorId);
law::Ground *findGround(law::Case &matter, const QString &groundId);
const law::Ground *findGround(const law::Case &matter, const QString &groundId);

} // namespace cpoise::casework
