// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pit_headings.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

#include "exchange/citations.h"
#include "exchange/pit_heading_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

/// What is left of a phrase after one of the words at its start, for each that fits.
QStringList after(const QString &phrase, const Words &table)
{
    QStringList rests;
    for (const char *entry : table) {
        const QLatin1StringView words(entry);
        if (words.isEmpty())
            rests << phrase;
        else if (phrase == words)
            rests << QString();
        else if (phrase.startsWith(words) && phrase.at(words.size()) == u' ')
            rests << phrase.mid(words.size() + 1);
    }
    return rests;
}

QStringList after(const QStringList &phrases, const Words &table)
{
    QStringList rests;
    for (const QString &phrase : phrases)
        rests += after(phrase, table);
    return rests;
}

bool fits(const QStringList &rests)
{
    return rests.contains(QString());
}

bool isObject(const QStringList &phrases, const Words &objects)
{
    return fits(after(after(phrases, objects), c_objectTails));
}

bool isExemptionPhrase(const QString &phrase)
{
    return fits(after(after(after(phrase, c_exemptionLeads), c_exemptionNouns), c_exemptionTails));
}

bool isHarmPhrase(const QString &phrase)
{
    const QStringList tails = after(after(after(phrase, c_harmLeads), {"harm"}), c_harmTails);
    return fits(tails) || isObject(after(tails, c_harmLinks), c_open);
}

/// "For" and "against" alone are whole phrases of the table; here a noun or an object must stand with them.
std::optional<SectionRole> sideOf(const QString &phrase)
{
    const QStringList noun = after(after(phrase, c_nounLeads), c_nouns);
    const QStringList towards = after(noun, c_towards);
    const QStringList against = after(noun, c_against);
    if (isObject(towards, c_open) || isObject(against, c_closed))
        return SectionRole::For;
    if (isObject(against, c_open) || isObject(towards, c_closed))
        return SectionRole::Against;
    if (phrase.contains(u' ') && !phrase.endsWith(u" in"_s) && (fits(towards) || fits(against)))
        return fits(towards) ? SectionRole::For : SectionRole::Against;
    return std::nullopt;
}

bool isReasonsWhy(const QString &phrase)
{
    return phrase.startsWith(u"reasons why"_s) &&
           (phrase.contains(u"public interest"_s) || phrase.contains(u"balance"_s));
}

std::optional<SectionRole> roleOf(const QString &phrase)
{
    for (const Phrase &entry : c_phrases) {
        if (phrase == QLatin1StringView(entry.words))
            return entry.role;
    }
    if (isExemptionPhrase(phrase))
        return SectionRole::Exemption;
    if (isHarmPhrase(phrase))
        return SectionRole::Harm;
    if (isReasonsWhy(phrase))
        return SectionRole::Balance;
    return sideOf(phrase);
}

const QRegularExpression &ornament()
{
    static const QRegularExpression pattern(u"^[#*_=~>\\s]+|[#*_=~:\\s–—-]+$"_s);
    return pattern;
}

const QRegularExpression &numbering()
{
    static const QRegularExpression pattern(
        u"^(?:(?:annex|appendix|part|step|stage)\\s+[a-z0-9]{1,3}\\b[\\s:.–—-]*|"
        "\\(?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]\\s*|\\d{1,2}(?:\\.\\d{1,2}){0,3}\\s+)(?=\\S)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString bare(const QString &line)
{
    QString text = line.simplified();
    text.remove(ornament());
    text.remove(numbering());
    return text;
}

QString withoutPunctuation(QString text)
{
    static const QRegularExpression act(
        u"\\b(?:of the )?(?:freedom of information act(?: 2000)?|foia? act|foia(?: 2000)?|act 2000)\\b"_s);
    static const QRegularExpression punctuation(u"[^\\w\\s]|_"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
    text.replace(u"(s)"_s, u"s"_s);
    text.replace(u'&', u" and "_s);
    text.remove(act);
    text.replace(punctuation, u" "_s);
    return text.simplified();
}

QString withoutDangling(QString phrase)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const char *word : c_danglingEnds) {
            const QString ending = u' ' + QLatin1StringView(word);
            if (phrase.endsWith(ending)) {
                phrase.chop(ending.size());
                changed = true;
            }
        }
    }
    return phrase.startsWith(u"the "_s) ? phrase.mid(4) : phrase;
}

std::optional<SectionRole> roleOfPart(const QStringList &words, qsizetype from, qsizetype count)
{
    const QString phrase = words.mid(from, count).join(u' ');
    if (const auto role = roleOf(phrase))
        return role;
    return roleOf(withoutDangling(phrase));
}

/// A heading with a section number may carry the exemption's own name before or after its words.
std::optional<SectionRole> roleBesideCitation(const QStringList &words)
{
    constexpr qsizetype longestName = 8;
    for (qsizetype skip = 1; skip <= longestName && skip < words.size(); ++skip) {
        const qsizetype count = words.size() - skip;
        for (const qsizetype from : {skip, qsizetype(0)}) {
            const auto role = roleOfPart(words, from, count);
            if (role && *role != SectionRole::Other && (count > 1 || words[from].size() > 3))
                return role;
        }
    }
    return std::nullopt;
}

/// The name of an exemption, not the beginning of a sentence about it.
bool isName(const QStringList &words)
{
    constexpr qsizetype longestName = 12;
    static const QStringList verbs = {u"is"_s,     u"are"_s,     u"was"_s,    u"applies"_s, u"apply"_s,
                                      u"has"_s,    u"have"_s,    u"would"_s,  u"because"_s, u"provides"_s,
                                      u"states"_s, u"exempts"_s, u"allows"_s, u"which"_s};
    const bool speaks =
        std::any_of(words.begin(), words.end(), [](const QString &word) { return verbs.contains(word); });
    return words.size() <= longestName && !speaks;
}

bool startsLowerCase(const QString &text)
{
    for (const QChar c : text) {
        if (c.isLetter())
            return c.isLower();
    }
    return false;
}

bool endsLikeText(const QString &line)
{
    return line.endsWith(u'.') || line.endsWith(u'?') || line.endsWith(u';') || line.endsWith(u',') ||
           line.endsWith(u'!');
}

constexpr qsizetype c_longestHeading = 160;

} // namespace

std::optional<Heading> headingOf(const QString &line)
{
    if (line.size() > c_longestHeading || endsLikeText(line))
        return std::nullopt;
    const QString text = bare(line);
    const QString uncited = withoutCitations(text);
    const bool cites = uncited != text;
    if (text.isEmpty() || (startsLowerCase(text) && !(cites && startsWithCitation(text))))
        return std::nullopt;
    const QStringList words = withoutPunctuation(uncited.toLower()).split(u' ', Qt::SkipEmptyParts);
    std::optional<SectionRole> role = roleOfPart(words, 0, words.size());
    if (!role && cites)
        role = roleBesideCitation(words);
    if (role)
        return Heading{*role, speaksOfConfirming(text), false};
    if (startsWithCitation(text) && isName(words))
        return Heading{SectionRole::Exemption, speaksOfConfirming(text), true};
    return std::nullopt;
}

qsizetype leadingHeading(const QString &line)
{
    const qsizetype colon = line.left(c_longestHeading).indexOf(u':');
    if (colon < 0 || line.startsWith(u"The "_s) || QStringView(line).mid(colon + 1).trimmed().isEmpty())
        return 0;
    const std::optional<Heading> heading = headingOf(line.left(colon));
    return heading && !heading->provisionOnly && heading->role != SectionRole::Other ? colon + 1 : 0;
}

bool isTitleLine(const QString &line)
{
    static const QRegularExpression title(u"public\\s+interest\\s+test|\\bPIT\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (line.size() > c_longestHeading || endsLikeText(line))
        return false;
    return title.match(line).hasMatch() || !referenceIn(line).isEmpty();
}

QString referenceIn(const QString &titleLine)
{
    static const QRegularExpression labelled(
        u"\\b(?:ref(?:erence)?|foir?|request|case|number|no)\\b[.)\\]]?(?:\\s*(?:request|case|reference|ref|"
        u"number|no)\\b\\.?)*\\s*[:#–—-]*\\s*"
        "([A-Za-z]{0,5}[-/_.]?\\d[A-Za-z0-9]*(?:\\s?[/_.-]\\s?[A-Za-z0-9]+)*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slashed(
        u"\\b((?:[A-Za-z]{1,5}[-/_])?[A-Za-z]{0,5}\\d+[A-Za-z]{0,2}\\s?[/_]\\s?\\d{2,6}(?:[/_][A-Za-z0-9]+)*)\\b"_s);
    static const QRegularExpression test(u"public\\s+interest\\s+test|\\bPIT\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype shortest = 3; // "Question number 2" is no reference
    if (const auto match = labelled.match(titleLine); match.hasMatch() && match.capturedLength(1) >= shortest)
        return match.captured(1);
    if (const auto match = slashed.match(titleLine); match.hasMatch() && test.match(titleLine).hasMatch())
        return match.captured(1);
    return {};
}

bool speaksOfConfirming(const QString &text)
{
    static const QRegularExpression pattern(
        u"confirm(?:ing|ation|s)?\\s+(?:n?or|and)\\s+(?:to\\s+)?(?:den(?:y|ying|ial|ies))|neither\\s+confirm"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

} // namespace cpoise::exchange
