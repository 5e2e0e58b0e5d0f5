// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "casework/ports.h"
#include "storage/sqlite_connection.h"

namespace cpoise::storage
{

/// A content and the salt that its commitment was made with.
struct Sealed {
    QByteArray salt;       ///< 32 random bytes
    QByteArray digest;     ///< of what is kept beside the content for lists and search; may be empty
    QByteArray content;    ///< canonical
    QByteArray commitment; ///< SHA-256 over salt, digest and content
};

/// A fresh salt, and the commitment over it, `digest` and `content`.
Sealed seal(const QByteArray &content, const QByteArray &digest = {});
QByteArray commitmentOf(QByteArrayView salt, QByteArrayView digest, QByteArrayView content);

/// Adds a field as its length in decimal, a colon and its bytes, so that no two lists of fields look alike.
void addField(QByteArray &bytes, QByteArrayView field);

/// What is written into the journal. `caseId` is bound into the hash; empty for the workspace itself.
struct NewEntry {
    QString kind;
    qint64 caseRow = 0;
    QString caseId;
    qint64 revision = 0;
    QString note; ///< codes and dates only
    QByteArray commitment;
};

/// The place of one entry in the chain.
struct ChainLink {
    qint64 sequence = 0;
    qint64 at = 0;
    QByteArray hash = QByteArray(32, '\0');
};

/// What an entry's hash is made over, beside the entry before it; texts as UTF-8.
struct EntryBytes {
    qint64 at = 0;
    QByteArrayView kind, actor;
    qint64 caseRow = 0;
    QByteArrayView caseId;
    qint64 revision = 0;
    QByteArrayView note, commitment;
};

/// SHA-256 over the entry before and every field of this one, each written as its length in decimal, a colon
/// and its bytes (docs/storage.md).
QByteArray entryHash(const ChainLink &before, const EntryBytes &entry);
QByteArray entryHash(const ChainLink &before, const NewEntry &entry, qint64 at, const QString &actor);

/// The last entry; sequence 0 and a hash of zeros for an empty journal.
ChainLink chainHead(SqliteConnection &connection);

/// The append-only journal. Used inside transactions only.
class Journal
{
public:
    /// Adds one entry at the end and returns its sequence. A time before that of the entry before it gets
    /// " clock-set-back" at the end of its note.
    qint64 append(SqliteConnection &connection, const NewEntry &entry, const casework::Actor &actor);

private:
    ChainLink &head(SqliteConnection &connection);

    ChainLink m_head;
    qint64 m_headOfTransaction = -1;
};

QVector<casework::JournalEntry> historyOf(SqliteConnection &connection, const QString &caseId);

} // namespace cpoise::storage
