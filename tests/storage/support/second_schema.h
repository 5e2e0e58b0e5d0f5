// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cpoise::test
{

/// Writes a folder of migrations: those of the program and the ones given, as 0002_next.sql and so on.
void writeMigrations(const QString &folder, const QStringList &more);

/// A second migration such as one day will come: a table, a column, and every row changed.
QString secondMigration();

} // namespace cpoise::test
