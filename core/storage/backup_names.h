// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// How copies are named: counterpoise-20261125-201500Z.db, with the manifest beside it in .json.
namespace cpoise::storage
{

QString backupName(const QDateTime &at);
/// Invalid for names of another kind.
QDateTime timeOfBackup(const QString &fileName);
QString manifestPath(const QString &backupPath);

} // namespace cpoise::storage
