// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_cleaning.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/text.h"

namespace cpoise::exchange
{

namespace
{

/// Characters of UTF-8 that cleaned() may change: C1 controls, U+2028 and U+2029, U+FEFF, U+FFFE, U+FFFF.
bool isDoubtful(QByteArrayView from)
{
    const auto at = [from](qsizetype i) { return i < from.size() ? uchar(from[i]) : uchar(0); };
    switch (at(0)) {
    case 0xC2:
        return at(1) < 0xA0;
    case 0xE2:
        return at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9);
    case 0xEF:
        return (at(1) == 0xBB && at(2) == 0xBF) || (at(1) == 0xBF && at(2) >= 0xBE);
    default:
        return at(0) == 0x7F || (at(0) < 0x20 && at(0) != '\n' && at(0) != '\t');
    }
}

/// Signs of a text that do not come through cleaned() as they are.
qint64 signsChanged(const QString &text)
{
    qint64 count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool isLaterMark = text[i] == QChar(0xFEFF) && i > 0;
        if (isPair)
            ++i;
        else if (!isLaterMark && cleaned(QStringView(text).mid(i, 1)) != text[i])
            ++count;
    }
    return count;
}

qint64 cleanText(QJsonValue &value)
{
    const QString text = value.toString();
    const QString kept = cleaned(text);
    if (kept == text)
        return 0;
    value = kept;
    return signsChanged(text);
}

qint64 cleanArray(QJsonValue &value)
{
    QJsonArray array = value.toArray();
    qint64 count = 0;
    for (qsizetype i = 0; i < array.size(); ++i) {
        QJsonValue item = array.at(i);
        const qint64 changed = cleanTexts(item);
        if (changed > 0)
            array.replace(i, item);
        count += changed;
    }
    if (count > 0)
        value = array;
    return count;
}

qint64 cleanObject(QJsonValue &value)
{
    QJsonObject object = value.toObject();
    qint64 count = 0;
    for (const QString &name : object.keys()) {
        QJsonValue item = object.value(name);
        const qint64 changed = cleanTexts(item);
        if (changed > 0)
            object.insert(name, item);
        count += changed;
    }
    if (count > 0)
        value = object;
    return count;
}

} // namespace

bool mayNeedCleaning(const QByteArray &json)
{
    const QByteArrayView all(json);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i] >= ' ' && all[i] < 0x7F && all[i] != '\\')
            continue; // nearly every sign
        if (all[i] != '\\') {
            if (isDoubtful(all.sliced(i)))
                return true;
            continue;
        }
        ++i;
        if (i < all.size() && !QByteArrayView("\"\\/nt").contains(all[i]))
            return true;
    }
    return false;
}

qint64 signsLeftOut(const QByteArray &json)
{
    if (!mayNeedCleaning(json))
        return 0;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QJsonValue all = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return cleanTexts(all);
}

qint64 cleanTexts(QJsonValue &value)
{
    if (value.isString())
        return cleanText(value);
    if (value.isArray())
        return cleanArray(value);
    return value.isObject() ? cleanObject(value) : 0;
}

} // namespace cpoise::exchange
