// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/der.h"

#include <algorithm>

namespace cpoise::print::der
{

namespace
{
QByteArray lengthOf(qsizetype length)
{
    if (length < 0x80)
        return QByteArray(1, char(length));
    QByteArray bytes;
    for (; length > 0; length >>= 8)
        bytes.prepend(char(length & 0xFF));
    return char(0x80 | bytes.size()) + bytes;
}

QByteArray base128(quint32 number)
{
    QByteArray bytes(1, char(number & 0x7F));
    while (number >>= 7)
        bytes.prepend(char(0x80 | (number & 0x7F)));
    return bytes;
}
} // namespace

QByteArray value(quint8 tag, const QByteArray &content)
{
    return char(tag) + lengthOf(content.size()) + content;
}

QByteArray sequence(std::initializer_list<QByteArray> parts)
{
    QByteArray content;
    for (const QByteArray &part : parts)
        content += part;
    return value(Sequence, content);
}

QByteArray sortedContent(QVector<QByteArray> parts)
{
    std::sort(parts.begin(), parts.end());
    QByteArray content;
    for (const QByteArray &part : parts)
        content += part;
    return content;
}

QByteArray setOf(const QVector<QByteArray> &parts)
{
    return value(Set, sortedContent(parts));
}

QByteArray integer(int small)
{
    return integer(QByteArray::fromHex(QByteArray::number(small, 16).rightJustified(8, '0')));
}

QByteArray integer(const QByteArray &bytes)
{
    qsizetype from = 0;
    while (from + 1 < bytes.size() && bytes[from] == 0)
        ++from;
    const QByteArray shortest = bytes.mid(from);
    const bool looksNegative = shortest.isEmpty() || (quint8(shortest[0]) & 0x80) != 0;
    return value(Integer, looksNegative ? '\0' + shortest : shortest);
}

QByteArray octets(const QByteArray &bytes)
{
    return value(OctetString, bytes);
}

QByteArray null()
{
    return value(Null, {});
}

QByteArray oid(const char *dotted)
{
    const QByteArrayList arcs = QByteArray(dotted).split('.');
    QByteArray content = base128(arcs[0].toUInt() * 40 + arcs[1].toUInt());
    for (qsizetype i = 2; i < arcs.size(); ++i)
        content += base128(arcs[i].toUInt());
    return value(Oid, content);
}

std::optional<Value> Reader::next()
{
    constexpr int mostLengthBytes = 4;
    if (m_at + 2 > m_bytes.size())
        return std::nullopt;
    qsizetype at = m_at + 1;
    qsizetype length = quint8(m_bytes[at++]);
    if (length >= 0x80) {
        const qsizetype count = length & 0x7F;
        if (count == 0 || count > mostLengthBytes || at + count > m_bytes.size())
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length << 8 | quint8(m_bytes[at++]);
        if (length < 0x80)
            return std::nullopt;
    }
    if (length > m_bytes.size() - at)
        return std::nullopt;
    const Value read{quint8(m_bytes[m_at]), m_bytes.mid(at, length), m_bytes.mid(m_at, at - m_at + length)};
    m_at = at + length;
    return read;
}

std::optional<Value> Reader::next(quint8 tag)
{
    if (atEnd() || quint8(m_bytes[m_at]) != tag)
        return std::nullopt;
    return next();
}

std::optional<Value> at(const QByteArray &bytes, std::initializer_list<int> path)
{
    QByteArray inside = bytes;
    std::optional<Value> found;
    for (const int index : path) {
        Reader reader(inside);
        for (int i = 0; i <= index; ++i)
            found = reader.next();
        if (!found)
            return std::nullopt;
        inside = found->content;
    }
    return found;
}

} // namespace cpoise::print::der
