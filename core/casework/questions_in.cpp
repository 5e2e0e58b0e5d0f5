// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include <QRegularExpression>

#include "base/ids.h"
#include "base/text.h"
#include "casework/edits.h"
#include "casework/question_number.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
/// A numbering mark in a text: "2)", "Q3:", "(b)", "iv." and the letters of it that count.
struct Marker {
    int start = 0;    ///< where it begins
    int textFrom = 0; ///< where the words after it begin
    QString label;    ///< "3", "b", "2b", "iv", without brackets and stops
};

enum class Style { Number, Letter, Roman };

struct Part {
    QString number;
    QString text;
};

// "Question 3", "Q3", "Q 3 -", "3.", "3)", "(3)", "2a)", "2(b)", "3 -"; the number has at most three digits,
// so that a year at the start of a line is no number.
const QRegularExpression &numberAtLine()
{
    static const QRegularExpression pattern(
        uR"(^[ \t]*(?:(?:q(?:uestion)?[ \t]*\.?[ \t]*(?:no\.?[ \t]*)?)(\d{1,3}(?:[ \t]*\(?[a-z]\)?(?![a-z]))?)[ \t]*[.):\x{2013}-]?(?=\s|$)|)"
        uR"(\(?(\d{1,3}(?:[a-z]|\([a-z]\))?)(?:[.):]|[ \t]+[-\x{2013}])(?=\s|$|[A-Za-z])))"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// "a)", "(a)", "a.", "ii)", "(iv)" at the start of a line.
const QRegularExpression &letterAtLine()
{
    static const QRegularExpression pattern(uR"(^[ \t]*\(?([a-z]|[ivx]{1,4})[.):](?=\s|$))"_s,
                                            QRegularExpression::MultilineOption |
                                                QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// Within a line a mark counts only after a stop or "and"/"or", so that "section 40(2) (a)" is none.
const QRegularExpression &numberInLine()
{
    static const QRegularExpression pattern(
        uR"((?:^|[:;,.?][ \t]*|\b(?:and|or)[ \t]+)\(?(\d{1,2})\)(?=\s))"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &letterInLine()
{
    static const QRegularExpression pattern(
        uR"((?:^|[:;,.?][ \t]*|\b(?:and|or)[ \t]+)\(?([a-z]|[ivx]{1,4})\)(?=\s))"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QVector<Marker> markersOf(const QRegularExpression &pattern, const QString &text)
{
    QVector<Marker> result;
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const int group = match.capturedStart(1) >= 0 ? 1 : 2;
        QString label = match.captured(group).toLower();
        label.remove(QRegularExpression(u"[^a-z0-9]"_s));
        result.append({int(match.capturedStart(group)), int(match.capturedEnd()), label});
    }
    return result;
}

/// "i", "ii", ... "xx" as a number; 0 when it is none.
int romanNumber(const QString &label)
{
    static const QStringList numerals =
        u"i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"_s.split(u' ');
    return int(numerals.indexOf(label)) + 1;
}

int ordinal(const QString &label, Style style)
{
    switch (style) {
    case Style::Number:
        return leadingNumber(label);
    case Style::Letter:
        return label.size() == 1 ? label[0].unicode() - u'a' + 1 : 0;
    case Style::Roman:
        return romanNumber(label);
    }
    return 0;
}

/// Those marks that count on from each other: from one, and never back; one or two may be left out ("1, 2,
/// 4"). "2a, 2b" stay within the same number.
QVector<Marker> inSequence(const QVector<Marker> &markers, Style style)
{
    constexpr int widestGap = 3;
    QVector<Marker> result;
    int last = 0;
    QString lastLabel;
    for (const Marker &marker : markers) {
        const int value = ordinal(marker.label, style);
        const bool first = result.isEmpty() && value == 1;
        const bool next = !result.isEmpty() && value > last && value <= last + widestGap;
        const bool part =
            !result.isEmpty() && style == Style::Number && value == last && marker.label > lastLabel;
        if (!first && !next && !part)
            continue;
        last = value;
        lastLabel = marker.label;
        result.append(marker);
    }
    return result;
}

/// The outermost marks of a text. `alone`: one mark is enough (a single numbered question).
QVector<Marker> outermost(const QString &text, bool nested)
{
    if (!nested) {
        if (const auto found = inSequence(markersOf(numberAtLine(), text), Style::Number); !found.isEmpty())
            return found;
    }
    const QVector<Marker> lines = markersOf(letterAtLine(), text);
    for (const Style style : {Style::Letter, Style::Roman}) {
        if (const auto found = inSequence(lines, style); found.size() >= 2)
            return found;
    }
    if (!nested) {
        if (const auto found = inSequence(markersOf(numberInLine(), text), Style::Number); found.size() >= 2)
            return found;
    }
    const QVector<Marker> within = markersOf(letterInLine(), text);
    for (const Style style : {Style::Letter, Style::Roman}) {
        if (const auto found = inSequence(within, style); found.size() >= 2)
            return found;
    }
    return {};
}

QString between(const QString &text, qsizetype from, qsizetype to)
{
    QString part = text.mid(from, to - from).trimmed();
    // The bracket of the next mark, "(b)", belongs to the mark.
    if (part.endsWith(u'('))
        part = part.chopped(1).trimmed();
    return part;
}

/// Without the letter's end: from a paragraph after the first that opens with a salutation.
QString withoutClosing(const QString &text)
{
    static const QRegularExpression closing(
        uR"(\n\s*\n\s*(?:yours\b|(?:kind|best|warm)\s+(?:regards|wishes)|regards\b|(?:many\s+)?thanks\b|thank\s+you\b|i\s+look\s+forward\b))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = closing.match(text);
    return match.hasMatch() ? text.left(match.capturedStart()).trimmed() : text;
}

QVector<Part> partsOf(const Part &whole, bool nested);

/// One numbered part, taken apart further where it is numbered itself.
QVector<Part> taken(const Part &part)
{
    QVector<Part> inner = partsOf(part, true);
    return inner.isEmpty() ? QVector<Part>{part} : inner;
}

QVector<Part> partsOf(const Part &whole, bool nested)
{
    const QVector<Marker> markers = outermost(whole.text, nested);
    if (markers.isEmpty())
        return {};
    QVector<Part> result;
    const QString stem = nested ? between(whole.text, 0, markers.first().start) : QString();
    const bool stemAsks = stem.endsWith(u'?');
    if (stemAsks)
        result.append({whole.number, stem});
    for (qsizetype i = 0; i < markers.size(); ++i) {
        const qsizetype end = i + 1 < markers.size() ? markers[i + 1].start : whole.text.size();
        QString text = between(whole.text, markers[i].textFrom, end);
        if (i + 1 == markers.size() && !nested)
            text = withoutClosing(text);
        if (!stem.isEmpty() && !stemAsks)
            text = stem + u'\n' + text;
        const Part part{whole.number + markers[i].label, text};
        result += nested ? QVector<Part>{part} : taken(part);
    }
    return result;
}
} // namespace

QVector<law::Question> questionsIn(const QString &requestText)
{
    const QString text = cleaned(requestText).trimmed();
    if (isBlank(text))
        return {};
    QVector<Part> parts = partsOf({{}, text}, false);
    if (parts.isEmpty())
        parts = {{u"1"_s, text}};
    QVector<law::Question> result;
    for (const Part &part : std::as_const(parts))
        result.append({newId(), part.number, part.text, law::Held::Unstated, {}});
    return result;
}

int leadingNumber(QStringView label)
{
    const auto *end = std::find_if_not(label.begin(), label.end(), [](QChar c) { return c.isDigit(); });
    return label.first(end - label.begin()).toInt();
}

} // namespace cpoise::casework
