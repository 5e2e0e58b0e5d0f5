// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "base/log.h"
#include "letter/compose.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::letter
{

namespace
{
const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"\\{([a-z]+)\\}"_s);
    return pattern;
}

/// What is wrong with one entry; empty when nothing is.
QString faultIn(const QJsonObject &entry)
{
    const QString key = entry.value(u"key"_s).toString();
    QString text = entry.value(u"text"_s).toString();
    if (key.isEmpty())
        return u"has no key"_s;
    if (text.trimmed().isEmpty())
        return key + u": has no text"_s;
    text.remove(placeholder());
    if (text.contains(u'{') || text.contains(u'}'))
        return key + u": a placeholder is not {lower case letters}"_s;
    const QJsonArray rules = entry.value(u"rules"_s).toArray();
    for (const QJsonValue &rule : rules) {
        if (rule.toString().isEmpty())
            return key + u": an empty rule"_s;
    }
    return {};
}
} // namespace

Result<Wording> Wording::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, u"wording: "_s + error.errorString());
    if (root.value(u"schema"_s).toString() != u"counterpoise-letter-wording/1")
        return fail(ErrorCode::Invalid, u"wording: schema is not counterpoise-letter-wording/1"_s);
    Wording wording;
    const QJsonArray entries = root.value(u"texts"_s).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        const QString key = entry.value(u"key"_s).toString();
        QString fault = faultIn(entry);
        if (fault.isEmpty() && wording.m_texts.contains(key))
            fault = key + u": doubled"_s;
        if (!fault.isEmpty())
            return fail(ErrorCode::Invalid, u"texts["_s + QString::number(i) + u"] "_s + fault);
        wording.m_texts.insert(key, entry.value(u"text"_s).toString());
    }
    if (wording.m_texts.isEmpty())
        return fail(ErrorCode::Invalid, u"wording: no texts"_s);
    return wording;
}

QString Wording::text(const QString &key, const QHash<QString, QString> &values) const
{
    const auto found = m_texts.constFind(key);
    if (found == m_texts.constEnd()) {
        log::room("letter")->warn("no wording for {}", key.toStdString());
        return {};
    }
    QString filled;
    qsizetype from = 0;
    for (auto each = placeholder().globalMatch(*found); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        filled += QStringView(*found).mid(from, match.capturedStart() - from);
        filled += values.value(match.captured(1));
        from = match.capturedEnd();
    }
    return filled + found->mid(from);
}

} // namespace cpoise::letter
