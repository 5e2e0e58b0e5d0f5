// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/merge_json.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace cpoise::casework
{

namespace
{
/// A value as the text of a conflict: strings as they are, the rest as compact JSON.
QString textOf(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isString())
        return value.toString();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString idOf(const QJsonValue &value)
{
    return value.toObject().value(u"id"_s).toString();
}

/// A list whose members are told apart by an id of their own. Doubled ids would let one of two disappear.
bool hasIds(const QJsonArray &list)
{
    QSet<QString> ids;
    for (const QJsonValue &value : list) {
        const QString id = idOf(value);
        if (id.isEmpty() || ids.contains(id))
            return false;
        ids.insert(id);
    }
    return true;
}

bool holdsWords(const QJsonArray &list)
{
    return std::all_of(list.begin(), list.end(), [](const QJsonValue &value) { return value.isString(); });
}

QStringList idsOf(const QJsonArray &list)
{
    QStringList ids;
    for (const QJsonValue &value : list)
        ids.append(idOf(value));
    return ids;
}

QJsonValue withId(const QJsonArray &list, const QString &id)
{
    for (const QJsonValue &value : list) {
        if (idOf(value) == id)
            return value;
    }
    return QJsonValue::Undefined;
}

QStringList wordsOfList(const QJsonArray &list)
{
    QStringList words;
    for (const QJsonValue &value : list)
        words.append(value.toString());
    return words;
}

QStringList common(const QStringList &list, const QStringList &others)
{
    QStringList result;
    std::copy_if(list.cbegin(), list.cend(), std::back_inserter(result),
                 [&others](const QString &id) { return others.contains(id); });
    return result;
}

/// The ids of `list`, with those that only `other` has put in after the neighbour they stand behind there.
QStringList putIn(QStringList list, const QStringList &other)
{
    for (qsizetype i = 0; i < other.size(); ++i) {
        if (list.contains(other[i]))
            continue;
        list.insert(i == 0 ? 0 : list.indexOf(other[i - 1]) + 1, other[i]);
    }
    return list;
}

bool anyOf(bool (QJsonValue::*is)() const, const QJsonValue &a, const QJsonValue &b, const QJsonValue &c)
{
    return (a.*is)() || (b.*is)() || (c.*is)();
}

bool allLists(bool (*are)(const QJsonArray &), const QJsonArray &a, const QJsonArray &b, const QJsonArray &c)
{
    return are(a) && are(b) && are(c);
}

bool isContainer(const QJsonValue &value)
{
    return value.isObject() || (value.isArray() && hasIds(value.toArray()));
}
} // namespace

QJsonValue JsonMerge::merged(const QString &path, const QJsonValue &base, const QJsonValue &theirs,
                             const QJsonValue &mine)
{
    if (theirs == mine || theirs == base)
        return mine;
    if (anyOf(&QJsonValue::isObject, base, theirs, mine))
        return object(path, base.toObject(), theirs.toObject(), mine.toObject());
    if (!anyOf(&QJsonValue::isArray, base, theirs, mine))
        return leaf(path, base, theirs, mine);
    const QJsonArray was = base.toArray(), their = theirs.toArray(), my = mine.toArray();
    if (allLists(hasIds, was, their, my))
        return members(path, was, their, my);
    if (allLists(holdsWords, was, their, my))
        return words(path, was, their, my);
    return leaf(path, base, theirs, mine);
}

QJsonValue JsonMerge::leaf(const QString &path, const QJsonValue &base, const QJsonValue &theirs,
                           const QJsonValue &mine)
{
    if (mine == base) {
        m_taken.append(path);
        return theirs;
    }
    m_conflicts.append({path, textOf(base), textOf(theirs), textOf(mine)});
    return mine;
}

QJsonValue JsonMerge::object(const QString &path, const QJsonObject &base, const QJsonObject &theirs,
                             const QJsonObject &mine)
{
    QJsonObject result;
    QStringList names = base.keys() + theirs.keys() + mine.keys();
    names.sort();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const QString place = path.isEmpty() ? name : path + u'.' + name;
        const QJsonValue value = merged(place, base.value(name), theirs.value(name), mine.value(name));
        if (!value.isUndefined())
            result.insert(name, value);
    }
    return result;
}

QJsonValue JsonMerge::members(const QString &path, const QJsonArray &base, const QJsonArray &theirs,
                              const QJsonArray &mine)
{
    QJsonArray result;
    for (const QString &id : order(path, idsOf(base), idsOf(theirs), idsOf(mine))) {
        const QString place = path + u'[' + id + u']';
        const QJsonValue value = member(place, withId(base, id), withId(theirs, id), withId(mine, id));
        if (!value.isUndefined())
            result.append(value);
    }
    return result;
}

QJsonValue JsonMerge::member(const QString &path, const QJsonValue &base, const QJsonValue &theirs,
                             const QJsonValue &mine)
{
    if (!theirs.isUndefined() && !mine.isUndefined())
        return merged(path, base, theirs, mine);
    const bool byTheirs = theirs.isUndefined();
    const QJsonValue kept = byTheirs ? mine : theirs;
    if (base.isUndefined()) { // added on one side
        if (!byTheirs)
            m_taken.append(path);
        return kept;
    }
    if (kept == base || kept.isUndefined()) { // removed on one side, untouched on the other
        if (byTheirs)
            m_taken.append(path);
        return QJsonValue::Undefined;
    }
    listRemoved(path, base, kept, byTheirs);
    return mine;
}

/// Removed on one side, changed on the other: every change is listed.
void JsonMerge::listRemoved(const QString &path, const QJsonValue &base, const QJsonValue &kept,
                            bool byTheirs)
{
    if (kept == base)
        return;
    if (kept.isObject()) {
        const QJsonObject object = kept.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            listRemoved(path + u'.' + it.key(), base.toObject().value(it.key()), it.value(), byTheirs);
    } else if (isContainer(kept)) {
        for (const QJsonValue &value : kept.toArray())
            listRemoved(path + u'[' + idOf(value) + u']', withId(base.toArray(), idOf(value)), value,
                        byTheirs);
    } else {
        const QString text = textOf(kept);
        m_conflicts.append({path, textOf(base), byTheirs ? QString() : text, byTheirs ? text : QString()});
    }
}

/// A list of plain words (ids of grounds, purposes): additions and removals of both sides.
QJsonValue JsonMerge::words(const QString &path, const QJsonArray &base, const QJsonArray &theirs,
                            const QJsonArray &mine)
{
    const QStringList was = wordsOfList(base), their = wordsOfList(theirs), my = wordsOfList(mine);
    QStringList result;
    std::copy_if(my.cbegin(), my.cend(), std::back_inserter(result),
                 [&](const QString &word) { return their.contains(word) || !was.contains(word); });
    for (const QString &word : their) {
        if (!was.contains(word) && !result.contains(word))
            result.append(word);
    }
    m_taken.append(path);
    return result.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                            : QJsonValue(QJsonArray::fromStringList(result));
}

/// The order of a merged list: the one that was changed; mine, and a conflict, where both were.
QStringList JsonMerge::order(const QString &path, const QStringList &base, const QStringList &theirs,
                             const QStringList &mine)
{
    const QStringList shared = common(common(base, theirs), mine);
    const QStringList was = common(base, shared), their = common(theirs, shared), my = common(mine, shared);
    QStringList result = my == was ? putIn(theirs, mine) : putIn(mine, theirs);
    result = putIn(result, base);
    if (their != was && my == was)
        m_taken.append(path);
    else if (their != was && their != my)
        m_conflicts.append({path, was.join(u' '), their.join(u' '), my.join(u' ')});
    return result;
}

} // namespace cpoise::casework
