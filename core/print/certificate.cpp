// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/certificate.h"

#include "print/der.h"
#include "print/signature_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::print
{

namespace
{
constexpr quint8 utcTime = 0x17;
constexpr quint8 bmpString = 0x1E;

/// A string of a name in the kind that its tag says (X.520): UTF-16, else UTF-8 or a part of it.
QString textOf(const der::Value &value)
{
    if (value.tag != bmpString)
        return QString::fromUtf8(value.content);
    QString text;
    for (qsizetype i = 0; i + 1 < value.content.size(); i += 2)
        text += QChar(ushort(quint8(value.content[i]) << 8 | quint8(value.content[i + 1])));
    return text;
}

QString attributeOf(const QByteArray &name, const QByteArray &kind)
{
    der::Reader sets(name);
    while (const auto set = sets.next()) {
        der::Reader pairs(set->content);
        while (const auto pair = pairs.next()) {
            const auto type = der::at(pair->content, {0});
            const auto text = der::at(pair->content, {1});
            if (type && text && type->whole == kind)
                return textOf(*text);
        }
    }
    return {};
}

QString nameOf(const QByteArray &name)
{
    const QString common = attributeOf(name, der::oid(oid::commonName));
    return common.isEmpty() ? attributeOf(name, der::oid(oid::organisation)) : common;
}

/// "261124093000Z", years 1950 to 2049, or "20261124093000Z" (RFC 5280, 4.1.2.5).
QDateTime timeOf(const der::Value &value)
{
    QString digits = QString::fromLatin1(value.content);
    if (value.tag == utcTime)
        digits.prepend(digits.left(2).toInt() < 50 ? u"20"_s : u"19"_s);
    QDateTime time = QDateTime::fromString(digits.left(14), u"yyyyMMddHHmmss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}
} // namespace

std::optional<Certificate> readCertificate(const QByteArray &der)
{
    const auto inner = der::at(der, {0, 0});
    if (!inner || inner->tag != der::Sequence)
        return std::nullopt;
    der::Reader reader(inner->content);
    reader.next(der::Context0); // the version
    const auto serial = reader.next(der::Integer);
    const auto algorithm = reader.next(der::Sequence);
    const auto issuer = reader.next(der::Sequence);
    const auto validity = reader.next(der::Sequence);
    const auto subject = reader.next(der::Sequence);
    const auto key = reader.next(der::Sequence);
    if (!serial || !algorithm || !issuer || !validity || !subject || !key)
        return std::nullopt;
    const auto from = der::at(validity->content, {0});
    const auto until = der::at(validity->content, {1});
    const auto kind = der::at(key->content, {0, 0});
    if (!from || !until || !kind)
        return std::nullopt;
    return Certificate{der,
                       serial->whole,
                       issuer->whole,
                       subject->whole,
                       nameOf(subject->content),
                       nameOf(issuer->content),
                       timeOf(*from),
                       timeOf(*until),
                       kind->whole == der::oid(oid::rsaEncryption)};
}

} // namespace cpoise::print
