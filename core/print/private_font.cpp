// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/private_font.h"

#include <algorithm>
#include <bit>
#include <optional>

#include <QVector>
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

struct Table {
    QByteArray tag;
    QByteArray content;
};

std::optional<QVector<Table>> tablesOf(const QByteArray &font)
{
    if (font.size() < directoryAt || read32(font, 0) != 0x00010000)
        return {};
    const int count = qFromBigEndian<quint16>(font.constData() + 4);
    if (font.size() < directoryAt + count * entrySize)
        return {};
    QVector<Table> tables;
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = directoryAt + i * entrySize;
        const quint64 from = read32(font, entry + 8);
        const quint64 length = read32(font, entry + 12);
        if (from + length > quint64(font.size()))
            return {};
        tables << Table{font.mid(entry, 4), font.mid(qsizetype(from), qsizetype(length))};
    }
    return tables;
}

QByteArray fileOf(QVector<Table> tables)
{
    std::sort(tables.begin(), tables.end(), [](const Table &a, const Table &b) { return a.tag < b.tag; });
    QByteArray head;
    append32(head, 0x00010000);
    const quint16 count = quint16(tables.size());
    const quint16 log = quint16(std::bit_width(count) - 1);
    for (const quint16 value : {count, quint16(16 << log), log, quint16(16 * count - (16 << log))})
        append16(head, value);
    quint32 at = directoryAt + quint32(tables.size()) * entrySize;
    QByteArray body;
    for (Table &table : tables) {
        const quint32 length = quint32(table.content.size());
        pad(table.content);
        head += table.tag;
        for (const quint32 value : {checksum(table.content), at + quint32(body.size()), length})
            append32(head, value);
        body += table.content;
    }
    return head + body;
}
} // namespace

QByteArray asPrivateFont(const QByteArray &font, const QString &family)
{
    auto tables = tablesOf(font);
    if (!tables)
        return {};
    for (Table &table : *tables) {
        if (table.tag == "name")
            table.content = nameTable(family);
    }
    tables->append({"mort", QByteArray(4, '\0')});
    return fileOf(*tables);
}

} // namespace cpoise::print
