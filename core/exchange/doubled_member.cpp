// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/doubled_member.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <vector>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::exchange
{

namespace
{

/// Up to so many names of one object are compared one by one.
constexpr std::size_t fewNames = 24;

/// Where the text that begins with the quote at `from` ends, its last quote included.
qsizetype endOfText(QByteArrayView json, qsizetype from)
{
    for (qsizetype at = json.indexOf('"', from + 1); at >= 0; at = json.indexOf('"', at + 1)) {
        qsizetype before = at;
        while (json[before - 1] == '\\' && before - 1 > from)
            --before;
        if ((at - before) % 2 == 0)
            return at + 1;
    }
    return json.size();
}

bool isFollowedByColon(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json[at]))
        ++at;
    return at < json.size() && json[at] == ':';
}

/// The members of each object that is open, as the bytes of their names.
class OpenObjects
{
public:
    void open() { m_open.push_back({m_names.size(), nullptr}); }
    void close()
    {
        if (m_open.empty())
            return;
        m_names.resize(m_open.back().first);
        m_open.pop_back();
    }
    /// False when the innermost object has the name already.
    bool add(QByteArrayView quoted)
    {
        if (m_open.empty())
            return true;
        Object &object = m_open.back();
        const QByteArrayView name = nameOf(quoted);
        if (has(object, name))
            return false;
        m_names.push_back(name);
        if (object.all)
            object.all->insert(name);
        else if (m_names.size() - object.first > fewNames)
            object.all = std::make_unique<QSet<QByteArrayView>>(firstOf(object), m_names.cend());
        return true;
    }

private:
    struct Object {
        std::size_t first; ///< its names stand from here on
        std::unique_ptr<QSet<QByteArrayView>> all;
    };

    std::vector<QByteArrayView>::const_iterator firstOf(const Object &object) const
    {
        return m_names.cbegin() + std::ptrdiff_t(object.first);
    }
    bool has(const Object &object, QByteArrayView name) const
    {
        if (object.all)
            return object.all->contains(name);
        return std::find(firstOf(object), m_names.cend(), name) != m_names.cend();
    }
    /// As it is read: "\u0061" is "a".
    QByteArrayView nameOf(QByteArrayView quoted)
    {
        if (!quoted.contains('\\'))
            return quoted.sliced(1, quoted.size() - 2);
        m_read.push_back(
            QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().first().toString().toUtf8());
        return m_read.back();
    }

    std::vector<Object> m_open;
    std::vector<QByteArrayView> m_names;
    std::deque<QByteArray> m_read;
};

} // namespace

QString doubledMember(const QByteArray &bytes)
{
    const QByteArrayView json(bytes);
    OpenObjects objects;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '{' || json[at] == '[')
            objects.open();
        else if (json[at] == '}' || json[at] == ']')
            objects.close();
        if (json[at] != '"')
            continue;
        const qsizetype end = endOfText(json, at);
        const QByteArrayView text = json.sliced(at, end - at);
        if (isFollowedByColon(json, end) && !objects.add(text))
            return QJsonDocument::fromJson('[' + text.toByteArray() + ']').array().first().toString();
        at = end - 1;
    }
    return {};
}

} // namespace cpoise::exchange
