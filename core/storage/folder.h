// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

/// What lies where in a workspace.
namespace cpoise::storage
{

struct WorkspaceFolder {
    QString path;

    QString file(const QString &name) const { return QDir(path).absoluteFilePath(name); }
    QString database() const { return file(QStringLiteral("counterpoise.db")); }
    QString newDatabase() const { return file(QStringLiteral("counterpoise.db.new")); }
    QString lock() const { return file(QStringLiteral("lock")); }
    QString backups() const { return file(QStringLiteral("backups")); }
    QString files() const { return file(QStringLiteral("files")); }
};

} // namespace cpoise::storage
