// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace cpoise
{

namespace
{

bool isBidiControl(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
           c == 0x061C;
}

bool isInvisible(char16_t c)
{
    return isBidiControl(c) || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
}

bool isBlankChar(QChar c)
{
    return c.isSpace() || isInvisible(c.unicode());
}

/// Line ends of every kind become line feeds.
QString withLineFeeds(QStringView text)
{
    const auto isOther = [](QChar c) { return c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029); };
    if (std::none_of(text.begin(), text.end(), isOther))
        return text.toString();
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\r') {
            result += u'\n';
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
        } else {
            result += (c == 0x2028 || c == 0x2029) ? QChar(u'\n') : QChar(c);
        }
    }
    return result;
}

bool isDroppedControl(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
}

/// Before this character nothing has to be cleaned: nearly always it is the end.
qsizetype firstToLookAt(const QString &lines)
{
    if (lines.startsWith(QChar(0xFEFF)))
        return 0;
    const auto found = std::find_if(lines.cbegin(), lines.cend(),
                                    [](QChar c) { return c.isSurrogate() || isDroppedControl(c.unicode()); });
    return found - lines.cbegin();
}

bool isReservedName(const QString &stem)
{
    static const QRegularExpression reserved(
        u"^(con|conin\\$|conout\\$|prn|aux|nul|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(stem.trimmed()).hasMatch();
}

} // namespace

QString cleaned(QStringView text)
{
    const QString lines = withLineFeeds(text);
    const qsizetype first = firstToLookAt(lines);
    if (first == lines.size())
        return lines;
    QString result = lines.left(first);
    result.reserve(lines.size());
    for (qsizetype i = first; i < lines.size(); ++i) {
        const QChar c = lines[i];
        if (c.isHighSurrogate() && i + 1 < lines.size() && lines[i + 1].isLowSurrogate()) {
            result += c;
            result += lines[++i];
        } else if (c.isSurrogate()) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (!isDroppedControl(c.unicode()) && !(result.isEmpty() && c == QChar(0xFEFF))) {
            result += c;
        }
    }
    return result;
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isBlankChar);
}

QStringList paragraphs(const QString &text)
{
    QStringList result;
    QStringList lines;
    const auto close = [&] {
        const QString paragraph = lines.join(u'\n').trimmed();
        if (!isBlank(paragraph))
            result << paragraph;
        lines.clear();
    };
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        if (isBlank(line))
            close();
        else
            lines << line;
    }
    close();
    return result;
}

QString fromParagraphs(const QStringList &paragraphs)
{
    return paragraphs.join(u"\n\n"_s);
}

QStringList sentences(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?][\"'”’)])\\s+|(?<=[.!?])\\s+"_s);
    QStringList result;
    const QStringList all = paragraphs(text);
    for (const QString &paragraph : all) {
        const QStringList parts = paragraph.split(end, Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (const QString sentence = part.simplified(); !sentence.isEmpty())
                result << sentence;
        }
    }
    return result;
}

QString referenceKey(QStringView reference)
{
    QString key;
    const QString folded = reference.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
    }
    if (key.size() > 3 && key.startsWith(u"foi"_s) && key[3].isDigit())
        key.remove(0, 3);
    return key;
}

QString safeFileName(QStringView name)
{
    constexpr qsizetype longest = 120;
    static const QString reservedCharacters = u"\\/:*?\"<>|"_s;
    QString safe;
    for (const QChar c : cleaned(name)) {
        if (c == u'\n' || c == u'\t' || reservedCharacters.contains(c))
            safe += u'_';
        else if (!isInvisible(c.unicode()))
            safe += c;
    }
    safe = safe.trimmed().left(longest);
    if (!safe.isEmpty() && safe.back().isHighSurrogate())
        safe.chop(1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    while (safe.startsWith(u'.'))
        safe.replace(0, 1, u'_');
    if (safe.isEmpty())
        return u"unnamed"_s;
    const qsizetype dot = safe.indexOf(u'.');
    const QString stem = dot < 0 ? safe : safe.left(dot);
    return isReservedName(stem) ? u'_' + safe : safe;
}

QString visibleLine(QStringView text)
{
    QString result;
    for (const QChar c : cleaned(text)) {
        if (c == u'\n' || c == u'\t')
            result += u' ';
        else if (isInvisible(c.unicode()) && c != QChar(0x00AD) && c != QChar(0x200D) && c != QChar(0x200C))
            result += u"<U+"_s + QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0') + u'>';
        else
            result += c;
    }
    return result;
}

} // namespace cpoise
