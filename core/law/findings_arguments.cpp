// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments that do not count, or count only when they are tied to the information (R-PIT-6 to R-PIT-9).
#include "law/checking.h"

#include <algorithm>

#include "law/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

namespace
{

bool speaksAgainst(const Passage &passage)
{
    return passage.role == SectionRole::Harm || passage.role == SectionRole::Against ||
           passage.role == SectionRole::Balance;
}

QVector<Passage> testPassages(const Checking &checking)
{
    QVector<Passage> result;
    for (const PublicInterestTest &test : checking.decision.tests)
        result += passages(test);
    return result;
}

void sayEach(Checking &checking, const QString &code, const Passage &passage,
             const QRegularExpression &pattern, const QStringList &more = {})
{
    for (const Phrase &phrase : ownPhrases(passage.text, pattern))
        checking.say(code, narrowed(passage.where, phrase.from, phrase.length),
                     QStringList{passage.text.mid(phrase.from, phrase.length)} + more);
}

struct Irrelevant {
    const char16_t *id; ///< of the catalogue's list
    const char16_t *words;
};

/// Common ways of arguing what the catalogue lists as not relevant. Those that need a reader stay out.
constexpr Irrelevant irrelevants[] = {
    {u"nr-1", u"\\bembarrass\\w*|\\b(reputational (damage|harm|risk)|damage to (our|the \\w+) reputation)\\b|"
              "\\b(bad|adverse|negative) publicity\\b"},
    {u"nr-3",
     u"\\bmisunderst(and|ood|anding)\\b|\\bmisinterpret\\w*|\\btoo complex\\b|\\btaken out of context\\b"},
    {u"nr-4", u"\\b(information|data|figures|records?|documents?|lists?|reports?) (\\w+ ){0,3}"
              "(inaccurate|out of date|outdated)\\b|\\binaccurac(y|ies)\\b"},
    {u"nr-5", u"\\b(because of|given|owing to) (the |his |her |their )?seniority\\b"},
    {u"nr-6", u"\\b(set|sets|setting|create|creating) an? (\\w+ )?precedent\\b"},
    {u"nr-7", u"\\b(mere|public|idle) curiosity\\b|\\bmerely (of interest|curious)\\b"},
    {u"nr-9", u"\\bprotective(ly)? mark\\w*|\\bmarked (as )?(official|restricted|confidential|secret)\\b"},
    {u"nr-10", u"\\b(burden|cost|work|effort) of (answering|responding|dealing with)\\b|"
               "\\btime (it would take|needed|required) to (answer|respond|compile)\\b"},
};

QString textOf(const Checking &checking, QStringView id)
{
    const auto &all = checking.input.catalogue.globalNotRelevant();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [id](const Prompt &prompt) { return prompt.id == id; });
    return found == all.cend() ? QString() : found->text;
}

void checkIrrelevant(Checking &checking, const Passage &passage)
{
    static const QVector<QRegularExpression> patterns = [] {
        QVector<QRegularExpression> result;
        for (const Irrelevant &irrelevant : irrelevants)
            result << pattern(QString::fromUtf16(irrelevant.words));
        return result;
    }();
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        for (const Phrase &phrase : ownPhrases(passage.text, patterns.at(i))) {
            if (!denies(sentenceAround(passage.text, phrase.from)))
                checking.say(u"not-relevant"_s, narrowed(passage.where, phrase.from, phrase.length),
                             {passage.text.mid(phrase.from, phrase.length),
                              textOf(checking, QStringView(irrelevants[i].id))});
        }
    }
}

/// R-REQ-7: the test is blind to who asks and why.
void checkApplicant(Checking &checking, const Passage &passage)
{
    static const QRegularExpression applicant = pattern(
        u"\\b(applicant|requester|requestor)('s|\u2019s)? (\\w+ ){0,4}?(motives?|motivation|identity|agenda|"
        "intentions?|employer|journalist|campaigner|solicitor|history)\\b|"
        "\\b(motives?|motivation|identity|intentions?) of the (applicant|requester|requestor)\\b|"
        "\\bthe (applicant|requester|requestor) (is|was) an? \\w+"_s);
    sayEach(checking, u"applicant-in-test"_s, passage, applicant);
}

/// Money is the very interest that these protect: the economy, commerce.
bool protectsMoney(const Checking &checking)
{
    const auto &grounds = checking.decision.grounds;
    return std::any_of(grounds.cbegin(), grounds.cend(), [](const Ground &ground) {
        return ground.provisionId == "s29"_L1 || ground.provisionId == "s43"_L1;
    });
}

/// L10: cost and disruption count as a consequence of the harm, not of answering.
void checkCost(Checking &checking, const Passage &passage)
{
    static const QRegularExpression cost = pattern(
        u"\\b(additional|extra|more|further) (resources?|costs?|expenses?|expenditure|staff time)\\b|"
        "\\bfinancial (implications?|impact|burden|consequences?)\\b|"
        "\\bcosts? to the (public purse|taxpayer)\\b|\\bdiver(t|ts|ted|ting|sion of) (\\w+ )?resources\\b"_s);
    sayEach(checking, u"cost-argument"_s, passage, cost);
}

/// Bodies that make a general remark on oversight a named one.
bool namesSomebody(const QString &sentence)
{
    static const QRegularExpression named(
        u"\\b[A-Z]{3,}[A-Za-z]*\\b|\\b(Commissioner|Ombudsman|Inspectors?|Inspectorate|Board|"
        u"Parliament|Tribunal|Auditor|Comptroller|Panel|"
        "Committee|Regulator|Court)\\b|\\bOffice (for|of)\\b"_s);
    return says(sentence, named);
}

/// L6: safeguards claimed but not named.
void checkSafeguards(Checking &checking, const Passage &passage)
{
    static const QRegularExpression safeguards =
        pattern(u"\\b(independent|existing|robust|other|various|number of|adequate) (independent )?"
                "(mechanisms?|safeguards?|oversight|scrutiny|checks and balances)\\b|"
                "\\bindependent (bodies|controls)\\b"_s);
    for (const Phrase &phrase : ownPhrases(passage.text, safeguards)) {
        if (!namesSomebody(sentenceAround(passage.text, phrase.from)))
            checking.say(u"unnamed-safeguards"_s, narrowed(passage.where, phrase.from, phrase.length),
                         {passage.text.mid(phrase.from, phrase.length)});
    }
}

/// R-PIT-6 replaced the rule that interests are not added up across exemptions. Documents are looked at one
/// by one (R-PIT-9), and confirmation is weighed apart from the content (R-PIT-11): that is as it should be.
void checkSeparateWords(Checking &checking, const Passage &passage)
{
    static const QRegularExpression separate =
        pattern(u"\\b(weighed|balanced|considered|assessed|tested) (separately|in isolation|individually)\\b|"
                "\\b(not|never|cannot be) aggregated?\\b"_s);
    static const QRegularExpression exemptions =
        pattern(u"\\bexemptions?\\b|\\bsections? \\d|\\beach (outweighs|one|interest)\\b"_s);
    static const QRegularExpression confirmation = pattern(u"\\b(confirm|den(y|ie|ial))"_s);
    for (const Phrase &phrase : ownPhrases(passage.text, separate)) {
        const QString sentence = sentenceAround(passage.text, phrase.from);
        if (says(sentence, exemptions) && !says(sentence, confirmation))
            checking.say(u"separate-balance-words"_s, narrowed(passage.where, phrase.from, phrase.length),
                         {passage.text.mid(phrase.from, phrase.length)});
    }
}

/// What the information is about: the request's own words; with none, those of the points for disclosure.
QSet<QString> subjectOf(const Checking &checking)
{
    const QSet<QString> asked = subjectWords(checking.matter);
    if (!asked.isEmpty())
        return asked;
    QSet<QString> result;
    for (const Passage &passage : testPassages(checking)) {
        if (passage.role == SectionRole::For)
            result.unite(contentWords(passage.text));
    }
    return result;
}

/// L5: paragraphs made of the trade's stock language, without one word of the subject.
void checkGeneric(Checking &checking, const Passage &passage, const QSet<QString> &subject)
{
    static const QRegularExpression stock = pattern(
        u"\\benforc\\w+ (of )?(the )?laws?\\b|\\blaw enforcement\\b|\\bprevent\\w* (and|or) detect\\w*|"
        "\\bdetect(ing|ion)( of)? crimes?\\b|\\bdetection (and|or) prosecution\\b|\\binvestigat(ive|ory) "
        "\\w+|"
        "\\bpolicing purposes?\\b|\\bpolicing activit\\w+|\\bprotect\\w* (the |our )?communit\\w+|"
        "\\bgreater good\\b|\\bsafe space\\b|\\bfree and frank\\b|\\bchilling effect\\b|"
        "\\b(high[- ]profile|highly sensitive)\\b"_s);
    if (subject.isEmpty() || (passage.role != SectionRole::Against && passage.role != SectionRole::Balance))
        return;
    for (const Phrase &paragraph : paragraphPlaces(passage.text)) {
        const QString text = passage.text.mid(paragraph.from, paragraph.length);
        if (phrasesIn(text, stock).size() >= 2 && !contentWords(text).intersects(subject))
            checking.say(u"generic-argument"_s, narrowed(passage.where, paragraph.from, paragraph.length));
    }
}

} // namespace

void checkArguments(Checking &checking)
{
    const QSet<QString> subject = subjectOf(checking);
    const bool money = protectsMoney(checking);
    for (const Passage &passage : testPassages(checking)) {
        checkApplicant(checking, passage);
        checkSafeguards(checking, passage);
        checkSeparateWords(checking, passage);
        checkGeneric(checking, passage, subject);
        if (!speaksAgainst(passage))
            continue;
        checkIrrelevant(checking, passage);
        if (!money)
            checkCost(checking, passage);
    }
}

} // namespace cpoise::law
