// SPDX-License-Identifier: GPL-3.0-or-later
// Neither confirm nor deny: the wording must not confirm, and must not speak of content (R-PIT-11).
#include "law/checking.h"

#include <algorithm>

#include "base/text.h"
#include "law/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

/// "If it were held", "whether or not", "would be held": said of both cases alike.
bool isHypothetical(const QString &sentence)
{
    static const QRegularExpression both =
        pattern(u"\\b(if|whether|were|neither|nor|any information|may or may not|would be held)\\b"_s);
    return says(sentence, both);
}

void checkPassage(Checking &checking, const QString &code, const Passage &passage,
                  const QRegularExpression &words)
{
    for (const Phrase &phrase : ownPhrases(passage.text, words)) {
        if (!isHypothetical(sentenceAround(passage.text, phrase.from)))
            checking.say(code, narrowed(passage.where, phrase.from, phrase.length),
                         {passage.text.mid(phrase.from, phrase.length)});
    }
}

bool holdsContentGround(const Checking &checking, const PublicInterestTest &test)
{
    return std::any_of(test.groundIds.cbegin(), test.groundIds.cend(), [&](const QString &id) {
        const Ground *ground = checking.ground(id);
        return ground && !ground->confirmOrDeny;
    });
}

/// Where every part is neither confirmed nor denied, reasons about content are left out of the letter, since
/// they would tell that there is content (compose.h). The officer is told, so that nothing goes unnoticed.
void checkLeftOut(Checking &checking)
{
    if (!checking.silentOnHolding())
        return;
    for (const Ground &ground : checking.decision.grounds) {
        if (!ground.confirmOrDeny && checking.provisionOf(ground) &&
            checking.provisionOf(ground)->kind != Kind::RequestGround)
            checking.say(u"reasons-left-out"_s, at(StepKind::Grounds, ground.id, Field::Provision),
                         {checking.cite(ground)});
    }
    for (const PublicInterestTest &test : checking.decision.tests) {
        if (!test.confirmOrDeny && !passages(test).isEmpty() && !holdsContentGround(checking, test))
            checking.say(u"reasons-left-out"_s, at(StepKind::Balance, test.id, Field::Provision),
                         {u"the test on disclosure"_s});
    }
}

} // namespace

void checkConfirmation(Checking &checking)
{
    checkLeftOut(checking);
    static const QRegularExpression confirms =
        pattern(u"\\b(we|the (force|council|authority|department|trust|constabulary)) (does |do )?(not "
                u")?holds?\\b(?! (itself|ourselves|the view|that view))|"
                "\\b(is|are) (not )?held\\b|\\bno information (is|was)\\b|"
                "\\bthe (requested )?(information|records?|documents?|files?) "
                "(shows?|contains?|reveals?|includes?|relates?|identif(y|ies)|held)\\b|"
                "\\b(withheld|withholding)\\b(?! (the |a |any )?confirmation)"_s);
    static const QRegularExpression content =
        pattern(u"\\b(disclosure|disclosing|release|releasing) (of )?(the|this) (requested )?"
                "(information|records?|documents?)\\b"_s);
    for (const Passage &passage : passages(checking.matter, true)) {
        checkPassage(checking, u"confirming-words"_s, passage, confirms);
        checkPassage(checking, u"content-in-confirmation-test"_s, passage, content);
    }
}

} // namespace cpoise::law
