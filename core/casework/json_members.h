// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

#include <QJsonArray>
#include <QJsonObject>
#include <QVarLengthArray>

#include "base/result.h"
#include "casework/case_words.h"

/// How a value with a function members(a, value) becomes JSON and comes back: case_json.cpp names the
/// members, this knows the kinds of value. Nobody else includes it.
namespace cpoise::casework::json
{

using namespace Qt::Literals::StringLiterals;

template<typename T, typename Value>
concept Of = std::same_as<std::remove_const_t<T>, Value>;

template<typename E>
concept Enum = std::is_enum_v<E>;

// --- Writing

template<typename T>
QJsonObject write(const T &value);

inline QJsonValue jsonOf(const QString &text)
{
    return text;
}
inline QJsonValue jsonOf(bool value)
{
    return value;
}
inline QJsonValue jsonOf(int value)
{
    return value;
}
inline QJsonValue jsonOf(double value)
{
    return value;
}
inline QJsonValue jsonOf(QDate date)
{
    return date.toString(Qt::ISODate);
}
/// The bytes of a file.
inline QJsonValue jsonOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

template<Enum E>
QJsonValue jsonOf(const E &value)
{
    return wordFor(value);
}

inline QJsonValue jsonOf(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

template<Enum E>
QJsonValue jsonOf(const std::optional<E> &value)
{
    return wordFor(*value); // one without a value is its default, and not written
}

template<typename T>
QJsonValue jsonOf(const QVector<T> &list)
{
    QJsonArray array;
    for (const T &value : list)
        array.append(write(value));
    return array;
}

template<typename T>
QJsonValue jsonOf(const T &value)
{
    return write(value);
}

class Writer
{
public:
    template<typename T>
    void operator()(const char *name, const T &value)
    {
        if (value != T{})
            always(name, value);
    }
    template<typename T>
    void always(const char *name, const T &value)
    {
        m_json.insert(QLatin1StringView(name), jsonOf(value));
    }
    QJsonObject json() const { return m_json; }

private:
    QJsonObject m_json;
};

template<typename T>
QJsonObject write(const T &value)
{
    Writer writer;
    members(writer, value);
    return writer.json();
}

// --- Reading

/// A name or word from outside, quoted only when it is short and plain: the detail of an error goes into
/// logs.
inline QString quoted(const QString &word)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    };
    const bool isPlain = word.size() <= 40 && std::all_of(word.begin(), word.end(), plain);
    return isPlain ? u'"' + word + u'"' : u"(not a plain word)"_s;
}

/// Where a value stands. Put in words only when something is wrong with it: most files are right.
struct Path {
    const Path *above = nullptr;  ///< nullptr: the whole
    const char *member = nullptr; ///< nullptr: an item of a list
    qsizetype item = 0;

    QString words() const
    {
        if (!above)
            return {};
        const QString before = above->words();
        if (!member)
            return before + u'[' + QString::number(item) + u']';
        return before.isEmpty() ? QString::fromLatin1(member) : before + u'.' + QLatin1StringView(member);
    }
};

/// The first thing that is wrong; what comes after it is not looked at.
struct Fault {
    QString text;
    void say(const Path &path, const QString &what)
    {
        if (text.isEmpty())
            text = (path.above ? path.words() : u"the whole"_s) + u": "_s + what;
    }
    bool any() const { return !text.isEmpty(); }
};

template<typename T>
void read(const QJsonValue &json, const Path &path, T &value, Fault &fault);

inline void readInto(const QJsonValue &json, const Path &path, QString &value, Fault &fault)
{
    if (!json.isString())
        return fault.say(path, u"is not text"_s);
    value = json.toString();
}

inline void readInto(const QJsonValue &json, const Path &path, bool &value, Fault &fault)
{
    if (!json.isBool())
        return fault.say(path, u"is not true or false"_s);
    value = json.toBool();
}

inline void readInto(const QJsonValue &json, const Path &path, int &value, Fault &fault)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = json.toInteger(none);
    if (!json.isDouble() || number < std::numeric_limits<int>::min() ||
        number > std::numeric_limits<int>::max())
        return fault.say(path, u"is not a whole number"_s);
    value = int(number);
}

inline void readInto(const QJsonValue &json, const Path &path, double &value, Fault &fault)
{
    if (!json.isDouble())
        return fault.say(path, u"is not a number"_s);
    value = json.toDouble();
}

inline void readInto(const QJsonValue &json, const Path &path, QByteArray &value, Fault &fault)
{
    auto bytes =
        QByteArray::fromBase64Encoding(json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!json.isString() || !bytes)
        return fault.say(path, u"is not a file in Base64"_s);
    value = std::move(*bytes);
}

inline void readInto(const QJsonValue &json, const Path &path, QDate &value, Fault &fault)
{
    const QString text = json.toString();
    value = QDate::fromString(text, Qt::ISODate);
    // Qt takes "2026-11-25 and more"; only the very text that is written for the date is a date here.
    if (!value.isValid() || value.toString(Qt::ISODate) != text)
        fault.say(path, u"is not a date such as 2026-11-25"_s);
}

template<Enum E>
void readInto(const QJsonValue &json, const Path &path, E &value, Fault &fault)
{
    if (!json.isString())
        return fault.say(path, u"is not a word"_s);
    const std::optional<E> known = valueFor<E>(json.toString());
    if (!known)
        return fault.say(path, u"unknown value "_s + quoted(json.toString()));
    value = *known;
}

template<Enum E>
void readInto(const QJsonValue &json, const Path &path, std::optional<E> &value, Fault &fault)
{
    readInto(json, path, value.emplace(), fault);
}

template<typename T>
void readInto(const QJsonValue &json, const Path &path, QList<T> &list, Fault &fault)
{
    if (!json.isArray())
        return fault.say(path, u"is not a list"_s);
    const QJsonArray array = json.toArray();
    list.reserve(array.size());
    for (qsizetype i = 0; i < array.size() && !fault.any(); ++i)
        read(array.at(i), Path{&path, nullptr, i}, list.emplace_back(), fault);
}

class Reader
{
public:
    Reader(const QJsonObject &json, const Path &path, Fault &fault)
        : m_json(json), m_path(path), m_fault(fault)
    {
    }

    template<typename T>
    void operator()(const char *name, T &value)
    {
        m_known.append(name);
        const auto found = m_json.constFind(QLatin1StringView(name));
        if (found == m_json.constEnd())
            return;
        ++m_found;
        if (!m_fault.any())
            read(*found, Path{&m_path, name}, value, m_fault);
    }
    template<typename T>
    void always(const char *name, T &value)
    {
        (*this)(name, value);
    }
    void refuseUnknown()
    {
        if (m_found == m_json.size())
            return;
        for (auto it = m_json.constBegin(); it != m_json.constEnd(); ++it) {
            const auto isName = [&](const char *name) { return it.key() == QLatin1StringView(name); };
            if (std::none_of(m_known.cbegin(), m_known.cend(), isName))
                m_fault.say(m_path, u"unknown member "_s + quoted(it.key()));
        }
    }

private:
    const QJsonObject &m_json;
    const Path &m_path;
    Fault &m_fault;
    QVarLengthArray<const char *, 24> m_known;
    qsizetype m_found = 0;
};

/// A value with members.
template<typename T>
void readInto(const QJsonValue &json, const Path &path, T &value, Fault &fault)
{
    if (!json.isObject())
        return fault.say(path, u"is not an object"_s);
    const QJsonObject object = json.toObject();
    Reader reader(object, path, fault);
    members(reader, value);
    reader.refuseUnknown();
}

template<typename T>
void read(const QJsonValue &json, const Path &path, T &value, Fault &fault)
{
    readInto(json, path, value, fault);
}

template<typename T>
Result<T> fromJson(const QJsonObject &json)
{
    T value;
    Fault fault;
    read(json, Path{}, value, fault);
    if (fault.any())
        return fail(ErrorCode::Invalid, fault.text);
    return value;
}

} // namespace cpoise::casework::json
