// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store_facts.h"

#include <QFileInfo>

#include "storage/file_header.h"
#include "storage/folder.h"
#include "storage/migrator.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

QString databaseIn(const QString &folder)
{
    return WorkspaceFolder{QDir::cleanPath(QDir(folder).absolutePath())}.database();
}

bool hasDatabase(const QString &folder)
{
    return QFileInfo::exists(databaseIn(folder));
}

Result<StoreFacts> factsOf(const QString &databaseFile)
{
    return atEdge([&] {
        const auto mark =
            checkBeforeOpening(databaseFile, static_cast<quint32>(migrationsIn(u":/migrations"_s).size()));
        SqliteConnection reading({databaseFile, true, {}, 5000});
        StoreFacts facts;
        facts.cases = reading.scalar(u"SELECT count(*) FROM cases"_s).toLongLong();
        facts.entries = reading.scalar(u"SELECT coalesce(max(sequence), 0) FROM journal"_s).toLongLong();
        const QVariant last = reading.scalar(u"SELECT at FROM journal ORDER BY sequence DESC LIMIT 1"_s);
        if (last.isValid())
            facts.lastEntry = QDateTime::fromMSecsSinceEpoch(last.toLongLong(), Qt::UTC);
        return facts;
    });
}

} // namespace cpoise::storage
