// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/phrases.h"

#include <optional>

#include "law/case.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

QRegularExpression pattern(const QString &words)
{
    QString spaced = words;
    spaced.replace(u' ', u"\\s+"_s);
    QRegularExpression result(spaced, QRegularExpression::CaseInsensitiveOption |
                                          QRegularExpression::UseUnicodePropertiesOption);
    Q_ASSERT_X(result.isValid(), "pattern", qPrintable(words));
    return result;
}

QVector<Phrase> phrasesIn(const QString &text, const QRegularExpression &pattern, int most)
{
    QVector<Phrase> result;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext() && result.size() < most) {
        const QRegularExpressionMatch match = matches.next();
        result << Phrase{match.capturedStart(), match.capturedLength()};
    }
    return result;
}

bool says(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

namespace
{

/// Every stretch is ended by the next mark that opens one, so that marks without a pair cost nothing.
const QRegularExpression &quotation()
{
    static const QRegularExpression marks(u"\u201c[^\u201c\u201d]{1,4000}\u201d|"
                                          "(?<![^\\s(])\"(?=\\S)[^\"]{1,4000}\"|"
                                          "(?<!\\S)\u2018[^\u2018]{1,4000}?\u2019(?!\\w)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    return marks;
}

/// Stretches of a text, asked about places that only go forward.
class Stretches
{
public:
    Stretches(const QString &text, const QRegularExpression &pattern) : m_matches(pattern.globalMatch(text))
    {
        advance();
    }

    bool hold(const Phrase &phrase)
    {
        while (m_current.hasMatch() && m_current.capturedEnd() <= phrase.from)
            advance();
        return m_current.hasMatch() && m_current.capturedStart() <= phrase.from;
    }

private:
    void advance() { m_current = m_matches.hasNext() ? m_matches.next() : QRegularExpressionMatch(); }

    QRegularExpressionMatchIterator m_matches;
    QRegularExpressionMatch m_current;
};

} // namespace

QVector<Phrase> ownPhrases(const QString &text, const QRegularExpression &pattern,
                           const QRegularExpression &spared, int most)
{
    auto matches = pattern.globalMatch(text);
    if (!matches.hasNext())
        return {};
    QVector<Phrase> result;
    Stretches quoted(text, quotation());
    std::optional<Stretches> harmless;
    if (!spared.pattern().isEmpty())
        harmless.emplace(text, spared);
    while (matches.hasNext() && result.size() < most) {
        const QRegularExpressionMatch match = matches.next();
        const Phrase phrase{match.capturedStart(), match.capturedLength()};
        if (!quoted.hold(phrase) && !(harmless && harmless->hold(phrase)))
            result << phrase;
    }
    return result;
}

namespace
{

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == u'\n')
        return at + 1 < text.size() && text.at(at + 1) == u'\n';
    const bool stop = c == u'.' || c == u'!' || c == u'?';
    return stop && (at + 1 >= text.size() || text.at(at + 1).isSpace());
}

bool endsClause(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    return c == u',' || c == u';' || c == u':' || c == u'\u2013' || c == u'\u2014' || endsSentence(text, at);
}

QString around(const QString &text, qsizetype position, bool (*ends)(const QString &, qsizetype))
{
    qsizetype from = position, to = position;
    while (from > 0 && !ends(text, from - 1))
        --from;
    while (to < text.size() && !ends(text, to))
        ++to;
    return text.mid(from, to - from + 1).trimmed();
}

} // namespace

QString sentenceAround(const QString &text, qsizetype position)
{
    return around(text, position, endsSentence);
}

QString clauseAround(const QString &text, qsizetype position)
{
    return around(text, position, endsClause);
}

bool denies(const QString &stretch)
{
    static const QRegularExpression denial =
        pattern(u"\\bnot (?!only|just|merely|help but)|n['\u2019]t\\b|"
                "\\b(no|never|nor|neither|without|irrelevant|disregard\\w*|left out|set aside|rather than|"
                "instead of|unlike)\\b"_s);
    return says(stretch, denial);
}

QVector<Phrase> paragraphPlaces(const QString &text)
{
    static const QRegularExpression paragraph(u"\\S(?:[^\\n]|\\n(?![ \\t]*\\n))*"_s);
    QVector<Phrase> result;
    for (Phrase place : phrasesIn(text, paragraph, 1'000'000)) {
        while (place.length > 0 && text.at(place.from + place.length - 1).isSpace())
            --place.length;
        result << place;
    }
    return result;
}

namespace
{

/// Words of every request and every letter, which therefore name no subject.
const QSet<QString> &everydayWords()
{
    static const QSet<QString> words = [] {
        const QString list =
            u"about above after again against also although among another around because been "
            "before being below between both cannot could does doing down during each either "
            "every first from further give given have having here hold into itself just know "
            "last least less like list made make many more most much must need only other over "
            "part please provide question request requested response same shall should show "
            "since some such tell than that their them then there these they this those three "
            "through time under until used using very want were what when where which while "
            "whom whose will with within without would year your date dates copy copies number "
            "information disclose disclosed disclosure public interest freedom act section "
            "exemption authority council department force police policing service officer "
            "reassure release released releasing withhold held"_s;
        QSet<QString> result;
        for (const QString &word : list.split(u' ', Qt::SkipEmptyParts))
            result.insert(word);
        return result;
    }();
    return words;
}

QString singular(const QString &word)
{
    const bool plural = word.size() > 4 && word.endsWith(u's') && !word.endsWith("ss"_L1);
    return plural ? word.chopped(1) : word;
}

} // namespace

QSet<QString> contentWords(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}{4,}"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> result;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QString found = matches.next().captured().toLower();
        if (!everydayWords().contains(found) && !everydayWords().contains(singular(found)))
            result.insert(singular(found));
    }
    return result;
}

QSet<QString> subjectWords(const Case &matter)
{
    QStringList texts{matter.requestText, matter.summary};
    for (const Question &question : matter.questions)
        texts << question.text;
    for (const Slice &slice : matter.decision.slices)
        texts << slice.label;
    return contentWords(texts.join(u'\n'));
}

} // namespace cpoise::law
