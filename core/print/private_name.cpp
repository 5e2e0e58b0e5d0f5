// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/private_name.h"

#include <QtEndian>

namespace cpoise::print
{

namespace
{
constexpr int directoryAt = 12;
constexpr int entrySize = 16;

quint32 read32(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

void append16(QByteArray &bytes, quint16 value)
{
    bytes.append(char(value >> 8)).append(char(value & 0xFF));
}

void append32(QByteArray &bytes, quint32 value)
{
    append16(bytes, quint16(value >> 16));
    append16(bytes, quint16(value & 0xFFFF));
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        append16(bytes, c.unicode());
    return bytes;
}

void pad(QByteArray &bytes)
{
    while (bytes.size() % 4 != 0)
        bytes.append('\0');
}

quint32 checksum(const QByteArray &table)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i + 4 <= table.size(); i += 4)
        sum += read32(table, i);
    return sum;
}

/// Windows Unicode records for family, style, full and PostScript name.
QByteArray nameTable(const QString &family)
{
    const QByteArray style = utf16(QStringLiteral("Regular"));
    const QByteArray name = utf16(family);
    const std::pair<quint16, QByteArray> entries[] = {{1, name}, {2, style}, {4, name}, {6, name}};
    QByteArray head;
    QByteArray strings;
    append16(head, 0);
    append16(head, 4);
    append16(head, 6 + 4 * 12);
    for (const auto &[id, text] : entries) {
        for (const quint16 value : {quint16(3), quint16(1), quint16(0x409), id, quint16(text.size())})
            append16(head, value);
        append16(head, quint16(strings.size()));
        strings += text;
    }
    return head + strings;
}

bool isTable(const QByteArray &font, qsizetype entry)
{
    const quint64 end = quint64(read32(font, entry + 8)) + read32(font, entry + 12);
    return end <= quint64(font.size());
}
} // namespace

QByteArray withPrivateName(const QByteArray &font, const QString &family)
{
    if (font.size() < directoryAt || read32(font, 0) != 0x00010000)
        return {};
    const int tables = qFromBigEndian<quint16>(font.constData() + 4);
    if (font.size() < directoryAt + tables * entrySize)
        return {};
    QByteArray renamed = font;
    pad(renamed);
    QByteArray names = nameTable(family);
    const quint32 length = quint32(names.size());
    pad(names);
    for (int i = 0; i < tables; ++i) {
        const qsizetype entry = directoryAt + i * entrySize;
        if (!isTable(font, entry))
            return {};
        if (font.mid(entry, 4) != "name")
            continue;
        QByteArray changed = font.mid(entry, 4);
        append32(changed, checksum(names));
        append32(changed, quint32(renamed.size()));
        append32(changed, length);
        renamed.replace(entry, entrySize, changed);
    }
    return renamed + names;
}

} // namespace cpoise::print
