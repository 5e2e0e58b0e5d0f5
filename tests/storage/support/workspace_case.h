// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "storage/folder.h"
#include "storage/workspace_options.h"
#include "tests/storage/support/engine.h"
#include "tests/support/law_book.h"

namespace cpoise::test
{

/// A workspace on SQLite in a folder of its own, for tests that look behind the ports.
class WorkspaceCase
{
public:
    WorkspaceCase();

    Result<std::unique_ptr<storage::Workspace>> open(storage::Access access = storage::Access::ReadWrite);
    std::unique_ptr<storage::Workspace> opened() { return must(open()); }
    /// Stores `cases` cases through a workspace that is closed again.
    void fill(int cases);
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString database() const { return file(QStringLiteral("counterpoise.db")); }
    QString path() const { return m_folder.path(); }

    static QByteArray bytesOf(const QString &path);
    static void write(const QString &path, const QByteArray &bytes);
    /// One file under two names (a hard link).
    static void giveSecondName(const QString &path, const QString &second);
    /// Runs SQL as another program would: a bare connection without any setting of ours.
    static void runSql(const QString &path, const QByteArray &sql);
    /// The same with every trigger out of the way meanwhile: for tampering that the schema's check does not
    /// see.
    static void tamper(const QString &path, const QByteArray &sql);
    /// Everything that is stored, as text: equal before and after means that nothing was changed.
    static QByteArray dump(const QString &path);
    /// SQL that makes the same database again.
    static QByteArray asSql(const QString &path);

    FixedClock clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
    storage::WorkspaceOptions options;

private:
    QTemporaryDir m_folder;
};

/// A numbered case, complete.
casework::NewCase numberedCase(int number);

} // namespace cpoise::test
