// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page_lines.h"

#include <algorithm>

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include "base/text.h"
#include "exchange/pit_headings.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

/// A line and where it stands on its page.
struct Placed {
    Line line;
    bool atEdge = false; ///< nothing but page lines between it and a form feed
    bool isPageLine = false;
    int page = 1;
};

bool isPageNumber(const QString &line)
{
    static const QRegularExpression pattern(
        u"^[\\W_]*page\\s+\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[\\W_]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return line.size() < 40 && pattern.match(line).hasMatch();
}

/// A number alone is a page number only when it is the number of its page, counted by form feeds.
bool isNumberOfPage(const QString &line, int page)
{
    static const QRegularExpression pattern(
        u"^[-–—\\[( ]*(\\d{1,4})(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—\\]) ]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(line.left(20));
    return line.size() < 20 && match.hasMatch() && match.capturedView(1).toInt() == page;
}

constexpr qsizetype c_longestRunningLine = 100;

/// A heading of a test is never taken for a running line: two tests in one text may share it. Nor is a line
/// that begins in a small letter: it goes on from one that was cut.
bool mayRun(const QString &line)
{
    if (line.size() > c_longestRunningLine || !line.contains(u' ') || u".!?;,:"_s.contains(line.back()) ||
        line.at(0).isLower())
        return false;
    const std::optional<Heading> heading = headingOf(line);
    return !heading || (heading->role == law::SectionRole::Other && isTitleLine(line));
}

QVector<Placed> placedLines(const QString &text)
{
    QVector<Placed> lines;
    int number = 0;
    const QStringList pages = text.split(u'\f');
    for (const QString &page : pages) {
        bool blank = false, newPage = number > 0;
        ++number;
        const QStringList all = page.split(u'\n');
        for (const QString &raw : all) {
            if (isBlank(raw)) {
                blank = true;
                continue;
            }
            lines << Placed{{raw.simplified(), blank || lines.isEmpty(), newPage}, false, false, number};
            blank = newPage = false;
        }
    }
    return lines;
}

/// Marks page numbers, then what stands beside a page's end, from the break outwards.
void markEdges(QVector<Placed> &lines)
{
    const auto beside = [&](qsizetype i) { return i >= 0 && i < lines.size() && lines[i].isPageLine; };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool startsPage = lines[i].line.pageBefore,
                   endsPage = i + 1 < lines.size() && lines[i + 1].line.pageBefore;
        lines[i].isPageLine = isPageNumber(lines[i].line.text);
        lines[i].atEdge = startsPage || endsPage || beside(i - 1);
    }
    if (!lines.isEmpty())
        lines.last().atEdge = true;
    for (qsizetype i = lines.size() - 2; i >= 0; --i)
        lines[i].atEdge = lines[i].atEdge || beside(i + 1);
}

/// True when a line is a piece of a longer heading, which a page break may have cut more than once.
bool isPieceOfHeading(const QString &line, const QVector<Placed> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [&](const Placed &placed) {
        const QString &other = placed.line.text;
        return other.size() > line.size() && other.contains(line) && (headingOf(other) || isTitleLine(other));
    });
}

/// Lines that stand at the edges of several pages, or at the head of the text and at an edge again.
QSet<QString> runningLines(const QVector<Placed> &lines)
{
    constexpr qsizetype head = 3;
    QHash<QString, int> seen;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if ((lines[i].atEdge || i < head) && mayRun(lines[i].line.text))
            ++seen[lines[i].line.text];
    }
    QSet<QString> running;
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        if (it.value() > 1 && !isPieceOfHeading(it.key(), lines))
            running.insert(it.key());
    }
    return running;
}

/// The first of a running line stays, since it may be the title.
bool isPageLine(const Placed &placed, const QSet<QString> &running, QSet<QString> &kept)
{
    const QString &text = placed.line.text;
    if (placed.isPageLine ||
        (placed.atEdge && (isNumberOfPage(text, placed.page) || isProtectiveMarking(text))))
        return true;
    if (!running.contains(text))
        return false;
    const bool again = placed.atEdge && kept.contains(text);
    kept.insert(text);
    return again;
}

} // namespace

bool isProtectiveMarking(const QString &line)
{
    static const QRegularExpression pattern(
        u"^(?:not protectively marked|official(?:\\s*[-–—:]\\s*sensitive)?|restricted|uncontrolled when printed)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return line.size() < 40 && pattern.match(line).hasMatch();
}

PageLines withoutPageLines(const QString &text)
{
    QVector<Placed> placed = placedLines(text);
    markEdges(placed);
    const QSet<QString> running = runningLines(placed);
    PageLines result;
    QSet<QString> kept;
    bool blank = false, page = false;
    for (Placed &entry : placed) {
        blank = blank || entry.line.blankBefore;
        page = page || entry.line.pageBefore;
        if (isPageLine(entry, running, kept)) {
            ++result.leftOut;
            page = true;
            continue;
        }
        entry.line.blankBefore = blank || page;
        entry.line.pageBefore = page;
        result.lines << entry.line;
        blank = page = false;
    }
    return result;
}

} // namespace cpoise::exchange
