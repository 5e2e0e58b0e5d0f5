// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/signature_finder.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr int mostSignatures = 64;
constexpr qsizetype longestRange = 200; // written out, with room for blanks
using Range = std::array<qsizetype, 4>;

std::optional<Range> rangeAt(const QByteArray &pdf, qsizetype at)
{
    static const QRegularExpression form(
        u"^/ByteRange\\s*\\[\\s*(\\d{1,15})\\s+(\\d{1,15})\\s+(\\d{1,15})\\s+"
        "(\\d{1,15})\\s*\\]"_s);
    const auto match = form.match(QString::fromLatin1(pdf.mid(at, longestRange)));
    if (!match.hasMatch())
        return std::nullopt;
    Range range{};
    for (int i = 0; i < 4; ++i)
        range[std::size_t(i)] = match.captured(i + 1).toLongLong();
    return range;
}

/// The object that a position stands in: from its "obj" to its "endobj", of which the gap hides none.
struct Extent {
    qsizetype from = 0, to = 0;
};
Extent objectAround(const QByteArray &pdf, qsizetype at)
{
    const qsizetype from = pdf.lastIndexOf(" obj", at);
    const qsizetype to = pdf.indexOf("endobj", at);
    return {std::max<qsizetype>(from, 0), to < 0 ? pdf.size() : to};
}

bool isHex(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ' ' ||
               c == '\r' || c == '\n' || c == '\t';
    });
}

/// Everything but the very string that is this dictionary's /Contents (EN 319 142-1, 5.5): otherwise what is
/// shown might not be what was signed.
bool isSound(const QByteArray &pdf, const Range &range, const Extent &object)
{
    const auto [from, gap, behind, rest] = range;
    if (from != 0 || gap >= behind - 1 || behind > pdf.size() || rest > pdf.size() - behind ||
        gap < object.from || behind > object.to)
        return false;
    const QByteArrayView all(pdf);
    return pdf[gap] == '<' && pdf[behind - 1] == '>' && isHex(all.sliced(gap + 1, behind - gap - 2)) &&
           pdf.mid(object.from, gap - object.from).trimmed().endsWith("/Contents");
}

/// "(D:20261124093000Z)" or with "+01'00'" (ISO 32000-1, 7.9.4).
QDateTime claimedIn(const QString &dictionary)
{
    static const QRegularExpression form(u"/M\\s*\\(D:(\\d{14})(?:([+-])(\\d\\d)'?(\\d\\d))?"_s);
    const auto match = form.match(dictionary);
    QDateTime at = QDateTime::fromString(match.captured(1), u"yyyyMMddHHmmss"_s);
    at.setTimeSpec(Qt::UTC);
    const int east = match.captured(3).toInt() * 3600 + match.captured(4).toInt() * 60;
    return at.addSecs(match.captured(2) == u"-"_s ? east : -east);
}

FoundSignature found(const QByteArray &pdf, qsizetype at, const Range &range)
{
    const Extent object = objectAround(pdf, at);
    FoundSignature signature;
    signature.isSound = isSound(pdf, range, object);
    QByteArray dictionary = pdf.mid(object.from, object.to - object.from);
    if (signature.isSound) {
        signature.gap = range[1];
        signature.behind = range[2];
        signature.end = range[2] + range[3];
        signature.contents = QByteArray::fromHex(pdf.mid(range[1] + 1, range[2] - range[1] - 2));
        dictionary.remove(range[1] - object.from, range[2] - range[1]);
    }
    static const QRegularExpression subFilter(u"/SubFilter\\s*/([A-Za-z0-9.]+)"_s);
    const QString text = QString::fromLatin1(dictionary.left(4000));
    signature.subFilter = subFilter.match(text).captured(1).toLatin1();
    signature.claimed = claimedIn(text);
    return signature;
}
} // namespace

QVector<FoundSignature> findSignatures(const QByteArray &pdf)
{
    QVector<FoundSignature> all;
    qsizetype at = 0;
    while (all.size() < mostSignatures && (at = pdf.indexOf("/ByteRange", at)) >= 0) {
        if (const auto range = rangeAt(pdf, at))
            all << found(pdf, at, *range);
        ++at;
    }
    return all;
}

} // namespace cpoise::print
