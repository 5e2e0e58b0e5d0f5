// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>

#include <QByteArray>
#include <QVector>

/// Distinguished encoding rules (ITU-T X.690), as far as signatures need them: written and read here, so that
/// both systems make the same bytes (docs/decisions/0011-signing.md).
namespace cpoise::print::der
{

enum Tag : quint8 {
    Boolean = 0x01,
    Integer = 0x02,
    OctetString = 0x04,
    Null = 0x05,
    Oid = 0x06,
    Sequence = 0x30,
    Set = 0x31,
    Context0 = 0xA0, ///< constructed, [0]; the others follow
    Context1 = 0xA1,
    Context4 = 0xA4,
};

QByteArray value(quint8 tag, const QByteArray &content);
QByteArray sequence(std::initializer_list<QByteArray> parts);
/// A SET OF stands in the order of its encodings (X.690, 11.6).
QByteArray sortedContent(QVector<QByteArray> parts);
QByteArray setOf(const QVector<QByteArray> &parts);
QByteArray integer(int small);
/// A number from its bytes, most significant first, not negative.
QByteArray integer(const QByteArray &bytes);
QByteArray octets(const QByteArray &bytes);
QByteArray null();
/// From "1.2.840.113549.1.1.1".
QByteArray oid(const char *dotted);

/// One value as read.
struct Value {
    quint8 tag = 0;
    QByteArray content;
    QByteArray whole; ///< tag and length included
};

/// Reads the values that stand one behind the other. Lengths that are not there, longer than the bytes, or
/// not as short as can be are faults: nothing more is read.
class Reader
{
public:
    explicit Reader(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    bool atEnd() const { return m_at >= m_bytes.size(); }
    std::optional<Value> next();
    /// The next one when it has this tag; otherwise nothing is read.
    std::optional<Value> next(quint8 tag);

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// Follows a path into nested values: at each level the n-th (from 0). Nothing when it leads nowhere.
std::optional<Value> at(const QByteArray &bytes, std::initializer_list<int> path);

} // namespace cpoise::print::der
