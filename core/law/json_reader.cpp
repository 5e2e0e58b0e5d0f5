// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/json_reader.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::law
{

void JsonFault::set(const QString &path, const QString &what)
{
    if (!any())
        text = path.isEmpty() ? what : path + u": "_s + what;
}

JsonReader::JsonReader(QJsonObject object, QString path, JsonFault &fault)
    : m_object(std::move(object)), m_path(std::move(path)), m_fault(&fault)
{
}

QString JsonReader::at(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

bool JsonReader::isNull(const QString &key) const
{
    return m_object.value(key).isNull();
}

QJsonValue JsonReader::member(const QString &key, QJsonValue::Type type, const char *name)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        m_fault->set(at(key), u"is missing"_s);
    else if (value.type() != type)
        m_fault->set(at(key), u"is not "_s + QLatin1StringView(name));
    return value.type() == type ? value : QJsonValue(type);
}

QString JsonReader::text(const QString &key)
{
    return member(key, QJsonValue::String, "a text").toString();
}

QString JsonReader::filledText(const QString &key)
{
    const QString value = text(key);
    if (value.trimmed().isEmpty())
        m_fault->set(at(key), u"is empty"_s);
    return value;
}

QString JsonReader::optionalText(const QString &key)
{
    return has(key) ? filledText(key) : QString();
}

QString JsonReader::textOrNull(const QString &key)
{
    if (!isNull(key))
        return filledText(key);
    m_asked.insert(key);
    return {};
}

bool JsonReader::flag(const QString &key)
{
    return member(key, QJsonValue::Bool, "true or false").toBool();
}

int JsonReader::wholeNumber(const QString &key)
{
    const double value = member(key, QJsonValue::Double, "a number").toDouble();
    const bool fits = value >= -1e9 && value <= 1e9;
    const int whole = fits ? static_cast<int>(value) : 0;
    if (!fits || static_cast<double>(whole) < value || static_cast<double>(whole) > value)
        m_fault->set(at(key), u"is not a whole number"_s);
    return whole;
}

int JsonReader::wholeNumberOrNull(const QString &key)
{
    if (!isNull(key))
        return wholeNumber(key);
    m_asked.insert(key);
    return 0;
}

QJsonArray JsonReader::array(const QString &key)
{
    return member(key, QJsonValue::Array, "a list").toArray();
}

QStringList JsonReader::texts(const QString &key)
{
    const QJsonArray values = array(key);
    QStringList result;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isString() || values.at(i).toString().trimmed().isEmpty())
            m_fault->set(at(key) + u'[' + QString::number(i) + u']', u"is not a filled text"_s);
        result << values.at(i).toString();
    }
    return result;
}

QStringList JsonReader::optionalTexts(const QString &key)
{
    return has(key) ? texts(key) : QStringList();
}

JsonReader JsonReader::object(const QString &key)
{
    return JsonReader(member(key, QJsonValue::Object, "an object").toObject(), at(key), *m_fault);
}

QVector<JsonReader> JsonReader::objects(const QString &key)
{
    const QJsonArray values = array(key);
    QVector<JsonReader> result;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString path = at(key) + u'[' + QString::number(i) + u']';
        if (!values.at(i).isObject())
            m_fault->set(path, u"is not an object"_s);
        result << JsonReader(values.at(i).toObject(), path, *m_fault);
    }
    return result;
}

void JsonReader::end()
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key))
            m_fault->set(at(key), u"is unknown"_s);
    }
}

void JsonReader::unknownValue(const QString &key, const QString &value)
{
    m_fault->set(at(key), u"unknown value \""_s + value + u'"');
}

QJsonObject jsonDocument(const QByteArray &json, JsonFault &fault)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        fault.set({}, u"no valid JSON at byte "_s + QString::number(error.offset) + u": "_s +
                          error.errorString());
    else if (!document.isObject())
        fault.set({}, u"the document is not an object"_s);
    return document.object();
}

} // namespace cpoise::law
