// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page_joining.h"

#include <algorithm>

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include "base/text.h"
#include "exchange/page_lines.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

using law::SectionRole;

// --- What lines look like

const QRegularExpression &bullet()
{
    static const QRegularExpression pattern(
        u"^(?:[•●▪■◦○‣⁃·*➢➤✓\uF0B7\uF0A7]\\s*|[-–—]\\s+|o\\t\\s*)(?=\\S)"_s);
    return pattern;
}

const QRegularExpression &itemNumber()
{
    static const QRegularExpression pattern(
        u"^(?:\\((?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)|(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)])\\s+(?=\\S)"_s);
    return pattern;
}

/// The last character that is not a closing quote or bracket.
QChar lastOf(QStringView text)
{
    static const QString closing = u"\"'”’)]»"_s;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (!closing.contains(text[i]) && !text[i].isSpace())
            return text[i];
    }
    return {};
}

bool endsSentence(QStringView text)
{
    return u".!?:;…"_s.contains(lastOf(text));
}

QChar firstLetterOrDigit(QStringView text)
{
    const auto found = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return found == text.end() ? QChar() : *found;
}

/// True when a sentence cannot begin like this.
bool goesOn(QStringView text)
{
    static const QString openers = u"\"'“‘([-–—"_s;
    qsizetype i = 0;
    while (i < text.size() && (openers.contains(text[i]) || text[i].isSpace()))
        ++i;
    return i < text.size() && (text[i].isLower() || u",;)"_s.contains(text[i]));
}

/// `previous` is the line before, empty when there is none or it is a heading.
bool isItemStart(const QString &line, const QString &previous, bool blankBefore)
{
    if (itemNumber().match(line).hasMatch())
        return true;
    if (!bullet().match(line).hasMatch())
        return false;
    // A dash may stand within a sentence that the line's end has cut; after a blank line a hyphen does not.
    const bool dash = line.at(0) == u'–' || line.at(0) == u'—' || (line.at(0) == u'-' && !blankBefore);
    const bool mayGoOn = dash && goesOn(line) && !previous.isEmpty();
    const bool sameList =
        !previous.isEmpty() && previous.at(0) == line.at(0) && bullet().match(previous).hasMatch();
    return !mayGoOn || endsSentence(previous) || sameList;
}

// --- From lines to paragraphs

/// How the text was wrapped: not at all (each line is a paragraph) or at a width.
struct Wrapping {
    qsizetype width = 0; ///< 0: lines are paragraphs

    bool endsParagraph(const QString &line, const QString &next) const
    {
        if (width == 0)
            return true;
        if (goesOn(next))
            return false;
        // The first word of the next line would have had room on this one.
        const qsizetype word = next.indexOf(u' ') < 0 ? next.size() : next.indexOf(u' ');
        return (line.size() + 1 + word) * 4 < width * 3;
    }
};

/// Nobody wraps at fewer than 50 characters, and lines over 120 were not wrapped.
Wrapping wrappingOf(const QVector<Line> &lines)
{
    qsizetype longest = 0;
    for (const Line &line : lines)
        longest = std::max(longest, line.text.size());
    return {longest < 50 || longest > 120 ? 0 : longest};
}

// --- Words at the ends of lines

/// Whole words of a text, to tell a divided word from a hyphenated one.
class WordList
{
public:
    explicit WordList(const QVector<Line> &lines) : m_lines(lines) {}
    bool contains(const QString &word)
    {
        if (m_words.isEmpty())
            collect();
        return m_words.contains(word.toCaseFolded());
    }

    void countDivided() { ++m_divided; }
    int divided() const { return m_divided; }

private:
    void collect()
    {
        static const QRegularExpression word(u"[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*"_s);
        for (const Line &line : m_lines) {
            for (auto it = word.globalMatch(line.text); it.hasNext();)
                m_words.insert(it.next().captured().toCaseFolded());
        }
    }
    const QVector<Line> &m_lines;
    QSet<QString> m_words;
    int m_divided = 0;
};

QString lastWord(const QString &text)
{
    qsizetype from = text.size();
    while (from > 0 && (text[from - 1].isLetterOrNumber() || text[from - 1] == u'-'))
        --from;
    return text.mid(from);
}

QString firstWord(const QString &text)
{
    qsizetype to = 0;
    while (to < text.size() && text[to].isLetterOrNumber())
        ++to;
    return text.left(to);
}

bool endsInHyphen(const QString &text)
{
    return text.size() > 1 && text.endsWith(u'-') && text[text.size() - 2].isLetter();
}

/// What is to stand between the halves: nothing and no hyphen when the whole word stands elsewhere in the
/// text, nothing when the hyphenated word does, else a space as in any other line end.
enum class Seam { Space, Hyphen, Whole };

Seam seamOf(const QString &before, const QString &after, WordList &words)
{
    if (!endsInHyphen(before) || !goesOn(after))
        return Seam::Space;
    const QString first = lastWord(before), second = firstWord(after);
    const bool whole = words.contains(first.chopped(1) + second), hyphenated = words.contains(first + second);
    if (whole == hyphenated)
        return Seam::Space;
    return whole ? Seam::Whole : Seam::Hyphen;
}

/// Adds the next line of a paragraph, and counts words left divided.
void append(QString &text, const QString &rest, WordList &words)
{
    const Seam seam = seamOf(text, rest, words);
    if (seam == Seam::Whole)
        text.chop(1);
    if (seam == Seam::Space && endsInHyphen(text) && goesOn(rest))
        words.countDivided();
    if (seam == Seam::Space)
        text += u' ';
    text += rest;
}

/// A paragraph in the making; `pageBefore` says that a page began with it.
struct Piece {
    Paragraph paragraph;
    bool pageBefore = false;
    bool sameBlock = false; ///< no blank line before it
};

class Pieces
{
public:
    Pieces(const QVector<Line> &lines, WordList &words)
        : m_lines(lines), m_words(words), m_wrapping(wrappingOf(lines))
    {
    }

    QVector<Piece> all()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            take(m_lines[i]);
        return m_pieces;
    }

private:
    void take(const Line &line)
    {
        const bool free = line.blankBefore || m_pieces.isEmpty();
        const bool afterHeading = !m_pieces.isEmpty() && m_pieces.last().paragraph.heading;
        const bool closed = free || afterHeading || endsSentence(m_lastLine);
        const bool item = isItemStart(line.text, afterHeading ? QString() : m_lastLine, line.blankBefore);
        const std::optional<Heading> heading =
            closed || m_wrapping.width == 0 ? headingOf(line.text) : std::nullopt;
        if (heading)
            start(line, heading, false);
        else if (const qsizetype length = closed ? leadingHeading(line.text) : 0; length > 0)
            startBoth(line, length);
        else if (free || item || afterHeading || m_wrapping.endsParagraph(m_lastLine, line.text))
            start(line, std::nullopt, item);
        else
            append(m_pieces.last().paragraph.text, line.text, m_words);
        m_lastLine = line.text;
    }
    void start(const Line &line, const std::optional<Heading> &heading, bool item)
    {
        m_pieces << Piece{{line.text, heading, item}, line.pageBefore, !line.blankBefore};
    }
    /// "Harm: The disclosure ..." is a heading and a paragraph.
    void startBoth(const Line &line, qsizetype length)
    {
        Line rest = line;
        rest.text = line.text.mid(length).trimmed();
        start({line.text.left(length), line.blankBefore, line.pageBefore}, headingOf(line.text.left(length)),
              false);
        start(rest, std::nullopt, isItemStart(rest.text, {}, true));
    }

    const QVector<Line> &m_lines;
    WordList &m_words;
    Wrapping m_wrapping;
    QVector<Piece> m_pieces;
    QString m_lastLine;
};

// --- Putting together what was cut

/// Words after which no paragraph ends.
bool endsWithLink(const QString &text)
{
    static const QSet<QString> links = {
        u"a"_s,    u"an"_s,   u"the"_s,   u"of"_s,    u"to"_s,    u"in"_s,  u"by"_s,    u"for"_s, u"with"_s,
        u"from"_s, u"that"_s, u"which"_s, u"this"_s,  u"these"_s, u"its"_s, u"their"_s, u"our"_s, u"is"_s,
        u"are"_s,  u"was"_s,  u"be"_s,    u"would"_s, u"at"_s,    u"on"_s,  u"as"_s,    u"than"_s};
    return links.contains(text.mid(text.lastIndexOf(u' ') + 1));
}

/// "; and" stands between the items of a list; ", and" does when what it ends is an item itself, with a mark
/// or in small letters, and not a sentence that a page's end has cut.
bool linksItems(const Paragraph &paragraph)
{
    static const QRegularExpression link(u"([,;])\\s*(?:and|or)$"_s);
    const auto match = link.match(paragraph.text.right(12));
    return match.hasMatch() && (match.capturedView(1) == u';' || paragraph.isItem ||
                                firstLetterOrDigit(paragraph.text).isLower());
}

/// "Public interest considerations" and "favouring disclosure" are one heading in two.
bool isCutHeading(const Paragraph &before, const Piece &after)
{
    const bool inside = after.pageBefore || goesOn(after.paragraph.text);
    if (!inside || after.paragraph.heading || (before.heading && before.heading->role != SectionRole::Other))
        return false;
    const std::optional<Heading> whole = headingOf(before.text + u' ' + after.paragraph.text);
    return whole && whole->role != SectionRole::Other && !whole->provisionOnly;
}

bool wasCut(const Paragraph &before, const Piece &after)
{
    const QString &text = before.text;
    if (isCutHeading(before, after))
        return true;
    if (before.heading || after.paragraph.heading || after.paragraph.isItem || endsSentence(text))
        return false;
    if (linksItems(before) && !after.pageBefore)
        return false;
    // Two short items in small letters are a list without marks, not a sentence in two.
    const bool fragments = firstLetterOrDigit(text).isLower() && !before.isItem && text.size() < 60;
    if (goesOn(after.paragraph.text) && (after.pageBefore || !fragments))
        return true;
    return endsWithLink(text) || (after.pageBefore && text.endsWith(u','));
}

void add(JoinedText &result, const Piece &piece, WordList &words)
{
    if (result.paragraphs.isEmpty() || !wasCut(result.paragraphs.last(), piece)) {
        result.paragraphs << piece.paragraph;
        return;
    }
    Paragraph &whole = result.paragraphs.last();
    append(whole.text, piece.paragraph.text, words);
    whole.heading = headingOf(whole.text);
    if (!piece.sameBlock || piece.pageBefore)
        ++result.joined;
}

} // namespace

JoinedText joinPages(const QString &text)
{
    JoinedText result;
    const PageLines lines = withoutPageLines(text);
    result.pageLines = lines.leftOut;
    WordList words(lines.lines);
    const QVector<Piece> pieces = Pieces(lines.lines, words).all();
    for (const Piece &piece : pieces)
        add(result, piece, words);
    result.openHyphens = words.divided();
    return result;
}

QString withoutBullet(const QString &item)
{
    QString text = item;
    return text.remove(bullet());
}

} // namespace cpoise::exchange
