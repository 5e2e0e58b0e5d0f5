// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "storage/journal.h"

/// The authority and the workspace's settings: JSON text by name, each change journalled by name.
namespace cpoise::storage
{

/// Empty when not set.
QString settingOf(SqliteConnection &connection, const QString &name);
/// Inside a transaction. `kind` is the kind of its journal entry.
void keepSetting(SqliteConnection &connection, Journal &journal, const QString &name, const QString &value,
                 const QString &kind, const casework::Actor &actor);

/// An authority without a name when none was set.
law::Authority authorityOf(SqliteConnection &connection);
void keepAuthority(SqliteConnection &connection, Journal &journal, const law::Authority &authority,
                   const casework::Actor &actor);

/// Names of the people of the authority by their ids, read again only when the authority was set anew.
class PeopleNames
{
public:
    const QHash<QString, QString> &byId(SqliteConnection &connection);

private:
    QHash<QString, QString> m_names;
    qint64 m_entry = -1;
};

} // namespace cpoise::storage
