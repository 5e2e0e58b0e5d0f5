// SPDX-License-Identifier: GPL-3.0-or-later
// Neither confirm nor deny: the wording must not confirm, and must not speak of content (R-PIT-11).
#include "law/checking.h"

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

} // namespace

void checkConfirmation(Checking &checking)
{
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
