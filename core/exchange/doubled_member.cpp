// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/doubled_member.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QVector>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

/// Where the text that begins with the quote at `from` ends, its last quote included.
qsizetype endOfText(const QByteArray &json, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return at + 1;
}

/// The name as it is read: "\u0061" is "a".
QString nameOf(const QByteArray &quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString();
}

bool isFollowedByColon(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json[at]))
        ++at;
    return at < json.size() && json[at] == ':';
}

} // namespace

QString doubledMember(const QByteArray &json)
{
    QVector<QSet<QString>> open; // the members of each object or list that is open; a list has none
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '{' || json[at] == '[')
            open.emplace_back();
        else if ((json[at] == '}' || json[at] == ']') && !open.isEmpty())
            open.removeLast();
        if (json[at] != '"')
            continue;
        const qsizetype end = endOfText(json, at);
        if (!open.isEmpty() && isFollowedByColon(json, end)) {
            const QString name = nameOf(json.mid(at, end - at));
            if (open.last().contains(name))
                return name;
            open.last().insert(name);
        }
        at = end - 1;
    }
    return {};
}

} // namespace cpoise::exchange
