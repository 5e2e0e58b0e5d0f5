// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip_file.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace cpoise
{

namespace
{
/// Version 2.0 on Unix: from other systems some programs take names for the letters of an old code page.
constexpr quint64 madeByUnix = 3 << 8 | 20;
/// A file that its owner may write and all may read.
constexpr quint64 readable = 0100644ULL << 16;

quint64 dateOf(QDate on)
{
    return quint64((on.year() - 1980) << 9 | on.month() << 5 | on.day());
}

/// Least significant byte first.
QByteArray number(quint64 value, int bytes)
{
    QByteArray made;
    for (int i = 0; i < bytes; ++i)
        made += char(value >> (8 * i) & 0xFF);
    return made;
}

/// Sums of a byte that has 0 to 7 bytes of zeros behind it: eight bytes are summed at a time.
using Sums = std::array<std::array<quint32, 256>, 8>;

Sums sums()
{
    Sums tables{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 sum = i;
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
        tables[0][i] = sum;
    }
    for (size_t behind = 1; behind < tables.size(); ++behind)
        for (quint32 i = 0; i < 256; ++i)
            tables[behind][i] = tables[behind - 1][i] >> 8 ^ tables[0][tables[behind - 1][i] & 0xFF];
    return tables;
}

/// The CRC-32 of APPNOTE 4.4.7, as far as it is summed.
class Crc32
{
public:
    void add(QByteArrayView bytes)
    {
        static const Sums table = sums();
        qsizetype i = 0;
        for (; i + 8 <= bytes.size(); i += 8) {
            quint32 next = 0;
            for (size_t byte = 0; byte < 8; ++byte) {
                const quint8 with = byte < 4 ? quint8(m_sum >> (8 * byte)) : quint8(0);
                next ^= table[7 - byte][quint8(bytes[i + qsizetype(byte)]) ^ with];
            }
            m_sum = next;
        }
        for (; i < bytes.size(); ++i)
            m_sum = m_sum >> 8 ^ table[0][(m_sum ^ quint8(bytes[i])) & 0xFF];
    }
    quint32 sum() const { return ~m_sum; }

private:
    quint32 m_sum = 0xFFFFFFFF;
};

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorCode::TooLarge, u"A ZIP archive holds less than 4 GiB: write a folder instead."_s);
}
} // namespace

ZipFile::ZipFile(QFile &file, QDate on)
    : m_file(file), m_date(quint16(dateOf(on.isValid() && on.year() >= 1980 ? on : QDate(1980, 1, 1))))
{
}

Result<void> ZipFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return notWritten(m_file, bytes.size());
    m_at += bytes.size();
    return {};
}

/// Needed version, flags (names are UTF-8), method (none), time, date, sum, sizes, lengths of name and of
/// further fields.
QByteArray ZipFile::factsOf(quint32 sum, qint64 size, const QByteArray &name) const
{
    return number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2) + number(m_date, 2) +
           number(sum, 4) + number(quint64(size), 4) + number(quint64(size), 4) +
           number(quint64(name.size()), 2) + number(0, 2);
}

Result<WrittenFile> ZipFile::add(const NamedFile &file, Pouring &pouring)
{
    const qint64 at = m_at;
    const QByteArray name = file.name.toUtf8();
    // What the content adds up to is known behind it only: its place is kept, and filled in then.
    if (at > most || m_count == quint64(mostFiles))
        return tooLarge();
    const QByteArray header = number(0x04034b50, 4) + factsOf(0, 0, name) + name;
    if (const auto wrote = write(header); !wrote)
        return tl::unexpected(wrote.error());
    Crc32 sum;
    const auto poured = pouring.pour(file, [&](QByteArrayView piece) -> Result<void> {
        if (m_at + piece.size() > most)
            return tooLarge();
        sum.add(piece);
        return write(piece);
    });
    if (!poured)
        return poured;
    const QByteArray facts = factsOf(sum.sum(), poured->bytes, name);
    if (!m_file.seek(at + 4) || m_file.write(facts) != facts.size() || !m_file.seek(m_at))
        return notWritten(m_file, facts.size());
    m_directory += number(0x02014b50, 4) + number(madeByUnix, 2) + facts + number(0, 2) + number(0, 2) +
                   number(0, 2) + number(readable, 4) + number(quint64(at), 4) + name;
    ++m_count;
    return poured;
}

Result<void> ZipFile::finish()
{
    const qint64 at = m_at;
    return write(m_directory + number(0x06054b50, 4) + number(0, 2) + number(0, 2) + number(m_count, 2) +
                 number(m_count, 2) + number(quint64(m_directory.size()), 4) + number(quint64(at), 4) +
                 number(0, 2));
}

} // namespace cpoise
