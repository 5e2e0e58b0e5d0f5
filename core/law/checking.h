// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "law/catalogue.h"
#include "law/deadline.h"
#include "law/findings.h"

/// The inside of check(): one file a concern, each a function that looks at a case and says what it found.
/// Nobody outside this room includes it.
namespace cpoise::law
{

/// Collects findings; severity and rule come with the code (finding_words.cpp) unless said otherwise.
class Checking
{
public:
    explicit Checking(const CheckInput &input);

    const CheckInput &input;
    const Case &matter;
    const Decision &decision;

    void say(const QString &code, const Where &where, const QStringList &arguments = {});
    void sayAs(Severity severity, const QString &code, const Where &where, const QStringList &arguments = {});
    const QVector<Finding> &findings() const { return m_findings; }

    const Provision *provisionOf(const Ground &ground) const
    {
        return input.catalogue.find(ground.provisionId);
    }
    const Ground *ground(const QString &id) const;
    QString cite(const Ground &ground) const { return citation(ground, input.catalogue); }
    /// Whether a ground is weighed, by this authority (section 36 is absolute for either House).
    bool weighed(const Ground &ground) const;
    /// A s17(2) notice is out and its decision not yet made.
    bool balanceDeferred() const;
    /// Every part is neither confirmed nor denied: the letter then speaks of no content (R-PIT-11).
    bool silentOnHolding() const;
    /// When the letter is due: the clock's day, or that of an extension given in time.
    const Result<Deadline> &clock() const { return m_clock; }

private:
    QString ruleHere(const QString &rule) const;

    QVector<Finding> m_findings;
    Result<Deadline> m_clock;
};

/// One stretch of text that goes into the letter, and where it stands.
struct Passage {
    QString text;
    Where where;
    SectionRole role = SectionRole::Other;
};

/// A place in a case.
Where at(StepKind step, const QString &objectId = {}, Field field = Field::None);
/// The same place, narrowed to words of its text.
Where narrowed(Where where, qsizetype from, qsizetype length);
/// The step on which a section with this role is worked on.
StepKind stepOf(SectionRole role, bool confirmOrDeny);

/// Section texts, factors and the strongest point, in printed order.
QVector<Passage> passages(const PublicInterestTest &test);
/// The same for tests and grounds that speak of content, or of confirmation.
QVector<Passage> passages(const Case &matter, bool confirmOrDeny);

/// The grounds that belong to one item: those of a slice, or those of a test where no slice names any.
QVector<QStringList> items(const Decision &decision);

void checkRequest(Checking &checking);
void checkDates(Checking &checking);
void checkExtension(Checking &checking);
void checkSlices(Checking &checking);
void checkGrounds(Checking &checking);
void checkParticulars(Checking &checking);
void checkLikelihood(Checking &checking);
void checkCombinations(Checking &checking);
void checkHarm(Checking &checking);
void checkTests(Checking &checking);
void checkFactors(Checking &checking);
void checkBalance(Checking &checking);
void checkWords(Checking &checking);
void checkArguments(Checking &checking);
void checkConfirmation(Checking &checking);
void checkLetter(Checking &checking);
void checkChanges(Checking &checking);

} // namespace cpoise::law
