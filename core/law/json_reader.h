// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace cpoise::law
{

/// What is wrong with a document, the first thing found: "entries[3].kind: unknown value \"limp\"".
struct JsonFault {
    QString text;
    bool any() const { return !text.isEmpty(); }
    void set(const QString &path, const QString &what);
};

/// Reads one object strictly: each member is asked for by name and type, and end() names every member that
/// nobody asked for. After the first fault all answers are empty, so a reader needs no check at each line.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path, JsonFault &fault);

    const QString &path() const { return m_path; }
    QString at(const QString &key) const;
    bool isNull(const QString &key) const;
    bool has(const QString &key) const { return m_object.contains(key); }

    QString text(const QString &key);         ///< must be there; may be empty
    QString filledText(const QString &key);   ///< must be there and not empty
    QString optionalText(const QString &key); ///< may be missing; a string if there
    QString textOrNull(const QString &key);   ///< must be there; null is read as empty
    bool flag(const QString &key);
    int wholeNumber(const QString &key);
    int wholeNumberOrNull(const QString &key); ///< null is read as 0
    QStringList texts(const QString &key);
    QStringList optionalTexts(const QString &key);
    QJsonArray array(const QString &key);
    JsonReader object(const QString &key);
    /// The objects of an array, each with its path.
    QVector<JsonReader> objects(const QString &key);
    void ignore(const QString &key) { m_asked.insert(key); }
    void refuse(const QString &key, const QString &what) { m_fault->set(at(key), what); }
    /// Names the first member that nobody asked for.
    void end();

    /// A word of a closed list.
    template<typename Enum>
    Enum word(const QString &key, const QHash<QString, Enum> &words)
    {
        return known(key, filledText(key), words);
    }
    /// The same where the member may be missing.
    template<typename Enum>
    Enum wordOr(const QString &key, const QHash<QString, Enum> &words, Enum otherwise)
    {
        return has(key) ? word(key, words) : otherwise;
    }

private:
    template<typename Enum>
    Enum known(const QString &key, const QString &value, const QHash<QString, Enum> &words)
    {
        if (!words.contains(value))
            unknownValue(key, value);
        return words.value(value);
    }
    QJsonValue member(const QString &key, QJsonValue::Type type, const char *name);
    void unknownValue(const QString &key, const QString &value);

    QJsonObject m_object;
    QString m_path;
    JsonFault *m_fault;
    QSet<QString> m_asked;
};

/// The outer object of a document, or an empty one with the fault set when the bytes are no JSON object.
QJsonObject jsonDocument(const QByteArray &json, JsonFault &fault);

} // namespace cpoise::law
