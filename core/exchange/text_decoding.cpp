// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_decoding.h"

#include <algorithm>
#include <optional>

#include <QStringConverter>

#include "base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

/// What Windows-1252 holds at 0x80 to 0x9F; 0 where it holds nothing.
constexpr char16_t c_windows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<QString> decodedWith(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

std::optional<QString> fromWindows1252(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const char16_t c = value >= 0x80 && value <= 0x9F ? c_windows1252[value - 0x80] : value;
        if (c == 0 && value != 0)
            return std::nullopt;
        text += QChar(c);
    }
    return text;
}

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

std::optional<DecodedText> decoded(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes)) {
        const auto text = bytes.size() % 2 == 0 ? decodedWith(bytes, QStringConverter::Utf16) : std::nullopt;
        return text ? std::optional(DecodedText{*text, u"UTF-16"_s}) : std::nullopt;
    }
    if (const auto text = decodedWith(bytes, QStringConverter::Utf8))
        return DecodedText{*text, u"UTF-8"_s};
    if (const auto text = fromWindows1252(bytes))
        return DecodedText{*text, u"Windows-1252"_s};
    return std::nullopt;
}

bool isOddControl(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && !u"\t\n\v\f\r"_s.contains(c)) || code == 0x7F;
}

/// A few control characters (NUL is one), or one in a hundred, are noise from a word processor; more than
/// that is no text.
bool looksBinary(const QString &text, qint64 controls)
{
    constexpr qint64 aFew = 3;
    return controls > aFew && controls * 100 > text.size();
}

/// cleaned() drops form feeds, but they say where a page ended: each page is cleaned for itself.
QString cleanedPages(QString text)
{
    text.replace(u'\v', u'\n');
    text.replace(QChar(0x0085), u'\n');
    QStringList pages = text.split(u'\f');
    for (QString &page : pages)
        page = cleaned(page);
    return pages.join(u'\f');
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes)
{
    std::optional<DecodedText> result = decoded(bytes);
    if (!result)
        return fail(ErrorCode::Invalid, u"the bytes are no text in UTF-8, UTF-16 or Windows-1252"_s);
    result->leftOut = std::count_if(result->text.begin(), result->text.end(), isOddControl);
    if (looksBinary(result->text, result->leftOut))
        return fail(ErrorCode::Invalid,
                    u"the bytes are no text: there are many control characters in them"_s);
    if (isBlank(result->text))
        return fail(ErrorCode::Invalid, u"the text is empty"_s);
    result->text = cleanedPages(std::move(result->text));
    return *result;
}

} // namespace cpoise::exchange
