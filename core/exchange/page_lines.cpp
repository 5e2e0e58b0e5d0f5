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

/// "Page 2 of 3" beside a blank line or a page's end, "Page 2" between two of them: "set out on" and then
/// "page 2" is a sentence in two lines.
bool isPageNumber(const QString &line, bool apartBefore, bool apartAfter)
{
    static const QRegularExpression pattern(
        u"^[\\W_]*(?:Page|PAGE)\\s+\\d{1,4}(\\s*(?:of|/)\\s*\\d{1,4})?[\\W_]*$"_s);
    const auto match = pattern.match(line.left(40));
    if (line.size() >= 40 || !match.hasMatch())
        return false;
    return match.hasCaptured(1) ? apartBefore || apartAfter : apartBefore && apartAfter;
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
        const bool last = i + 1 == lines.size();
        lines[i].isPageLine = isPageNumber(lines[i].line.text, lines[i].line.blankBefore || startsPage,
                                           last || endsPage || lines[i + 1].line.blankBefore);
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

/// How many of the first lines (three at the most) stand above the first heading of a test.
qsizetype headOf(const QVector<Placed> &lines)
{
    constexpr qsizetype most = 3;
    const auto isTestHeading = [](const Placed &placed) {
        const std::optional<Heading> heading = headingOf(placed.line.text);
        return heading && heading->role != law::SectionRole::Other;
    };
    const auto end = lines.begin() + std::min(most, lines.size());
    return std::find_if(lines.begin(), end, isTestHeading) - lines.begin();
}

/// Lines that stand at page edges again and again; see withoutPageLines.
QSet<QString> runningLines(const QVector<Placed> &lines)
{
    const qsizetype head = headOf(lines);
    const int pages = lines.isEmpty() ? 0 : lines.last().page;
    QHash<QString, int> seen;
    QSet<QString> fromHead, running;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &text = lines[i].line.text;
        if ((!lines[i].atEdge && i >= head) || !mayRun(text))
            continue;
        ++seen[text];
        if (i < head)
            fromHead.insert(text);
    }
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        const bool often = fromHead.contains(it.key()) ? *it >= 2 : *it >= 3 && *it * 2 > pages;
        if (often && !isPieceOfHeading(it.key(), lines))
            running.insert(it.key());
    }
    return running;
}

/// A single "Restricted" at the end of a text may be the last word of an argument.
bool bearsMarkings(const QVector<Placed> &lines)
{
    const auto isMarking = [](const Placed &placed) {
        return placed.atEdge && isProtectiveMarking(placed.line.text);
    };
    return std::count_if(lines.begin(), lines.end(), isMarking) > 1 ||
           (!lines.isEmpty() && isProtectiveMarking(lines.first().line.text));
}

/// The first of a running line stays, since it may be the title.
bool isPageLine(const Placed &placed, bool marked, const QSet<QString> &running, QSet<QString> &kept)
{
    const QString &text = placed.line.text;
    if (placed.isPageLine ||
        (placed.atEdge && (isNumberOfPage(text, placed.page) || (marked && isProtectiveMarking(text)))))
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
    const bool marked = bearsMarkings(placed);
    PageLines result;
    QSet<QString> kept;
    bool blank = false, page = false;
    for (Placed &entry : placed) {
        blank = blank || entry.line.blankBefore;
        page = page || entry.line.pageBefore;
        if (isPageLine(entry, marked, running, kept)) {
            result.leftOut << entry.line.text;
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
