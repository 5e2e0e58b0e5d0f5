// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/cleaning.h"

namespace cpoise::print
{

namespace
{
bool isDropped(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E ||
           c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || (c >= 0x2066 && c <= 0x206F) ||
           c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || QChar::isNonCharacter(c);
}

char32_t replaced(char32_t c)
{
    switch (c) {
    case '\t':
    case 0x1680: // a space that only a face for Ogham has
        return ' ';
    case '\n':
    case 0x0B:
    case 0x0C:
    case 0x85:
    case 0x2029:
        return QChar::LineSeparator;
    default:
        return c;
    }
}

void appendCodePoint(QString &text, char32_t c)
{
    const char32_t kept = replaced(c);
    if (isDropped(kept))
        return;
    for (const char16_t unit : QChar::fromUcs4(kept))
        text += QChar(unit);
}
} // namespace

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!c.isSurrogate()) {
            appendCodePoint(clean, c.unicode());
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendCodePoint(clean, QChar::surrogateToUcs4(c, text[i + 1]));
            ++i;
        }
    }
    return clean.normalized(QString::NormalizationForm_C);
}

bool isBreakingSpace(QChar c)
{
    return c == u' ' || c == QChar::LineSeparator;
}

} // namespace cpoise::print
