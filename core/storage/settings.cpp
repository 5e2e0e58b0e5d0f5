// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "casework/case_json.h"
#include "casework/style_files.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
const QString &authorityName()
{
    static const QString name = u"authority"_s;
    return name;
}

const QString &filesMember()
{
    static const QString name = u"files"_s;
    return name;
}

/// The journal entry of the authority in force; 0 when none was set.
qint64 authorityEntry(SqliteConnection &connection)
{
    Statement read(connection, u"SELECT entry FROM setting WHERE name = ?"_s);
    read.run(authorityName());
    return read.next() ? read.integer(0) : 0;
}
} // namespace

QString settingOf(SqliteConnection &connection, const QString &name)
{
    Statement read(connection, u"SELECT value FROM setting WHERE name = ?"_s);
    read.run(name);
    return read.next() ? read.text(0) : QString();
}

void keepSetting(SqliteConnection &connection, Journal &journal, const QString &name, const QString &value,
                 const QString &kind, const casework::Actor &actor)
{
    const Sealed sealed = seal(value.toUtf8());
    const qint64 entry = journal.append(connection, {kind, 0, {}, 0, name, sealed.commitment}, actor);
    Statement keep(connection,
                   u"INSERT INTO setting (name, entry, salt, value) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT (name) DO UPDATE SET entry = excluded.entry, salt = excluded.salt, "
                   "value = excluded.value"_s);
    keep.run(name, entry, sealed.salt, value);
}

law::Authority authorityOf(SqliteConnection &connection)
{
    const QString json = settingOf(connection, authorityName());
    if (json.isEmpty())
        return {};
    QJsonObject stored = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonObject files = stored.take(filesMember()).toObject();
    Result<law::Authority> authority = casework::authorityFromJson(stored);
    if (!authority)
        raise(ErrorCode::Corrupt, u"the stored authority cannot be read: "_s + authority.error().detail);
    const auto settingNamed = [&connection](const QString &name) -> Result<QString> {
        return settingOf(connection, name);
    };
    if (const auto whole = casework::putFiles(authority->style, files, settingNamed); !whole)
        raise(whole.error().code, whole.error().detail);
    return std::move(*authority);
}

void keepAuthority(SqliteConnection &connection, Journal &journal, const law::Authority &authority,
                   const casework::Actor &actor)
{
    law::Authority bare = authority;
    const QJsonObject files = casework::takeFiles(bare.style, [&](const QString &name, const QString &value) {
        if (settingOf(connection, name).isEmpty())
            keepSetting(connection, journal, name, value, u"setting-changed"_s, actor);
    });
    QJsonObject stored = casework::toJson(bare);
    if (!files.isEmpty())
        stored.insert(filesMember(), files);
    const QString json = QString::fromUtf8(casework::canonical(stored));
    keepSetting(connection, journal, authorityName(), json, u"authority-changed"_s, actor);
}

const QHash<QString, QString> &PeopleNames::byId(SqliteConnection &connection)
{
    const qint64 entry = authorityEntry(connection);
    if (entry == m_entry)
        return m_names;
    m_names.clear();
    const law::Authority authority = authorityOf(connection);
    for (const law::Person &person : authority.people)
        m_names.insert(person.id, person.name);
    m_entry = entry;
    return m_names;
}

} // namespace cpoise::storage
