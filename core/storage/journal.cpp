// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include <array>

#include <QRandomGenerator>

#include "base/sha256.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr int saltBytes = 32;

QByteArray freshSalt()
{
    std::array<quint32, saltBytes / sizeof(quint32)> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), saltBytes};
}
} // namespace

void addField(QByteArray &bytes, QByteArrayView field)
{
    bytes += QByteArray::number(field.size());
    bytes += ':';
    bytes += field;
}

QByteArray commitmentOf(QByteArrayView salt, QByteArrayView digest, QByteArrayView content)
{
    return sha256({salt, digest, content});
}

Sealed seal(const QByteArray &content, const QByteArray &digest)
{
    const QByteArray salt = freshSalt();
    return {salt, digest, content, commitmentOf(salt, digest, content)};
}

QByteArray entryHash(const ChainLink &before, const EntryBytes &entry)
{
    QByteArray bytes;
    bytes.reserve(512);
    addField(bytes, before.hash);
    addField(bytes, QByteArray::number(before.sequence + 1));
    addField(bytes, QByteArray::number(entry.at));
    addField(bytes, entry.kind);
    addField(bytes, entry.actor);
    addField(bytes, QByteArray::number(entry.caseRow));
    addField(bytes, entry.caseId);
    addField(bytes, QByteArray::number(entry.revision));
    addField(bytes, entry.note);
    addField(bytes, entry.commitment);
    return sha256(bytes);
}

QByteArray entryHash(const ChainLink &before, const NewEntry &entry, qint64 at, const QString &actor)
{
    const QByteArray kind = entry.kind.toUtf8(), person = actor.toUtf8(), caseId = entry.caseId.toUtf8(),
                     note = entry.note.toUtf8();
    return entryHash(before,
                     {at, kind, person, entry.caseRow, caseId, entry.revision, note, entry.commitment});
}

ChainLink chainHead(SqliteConnection &connection)
{
    Statement last(connection, u"SELECT sequence, at, hash FROM journal ORDER BY sequence DESC LIMIT 1"_s);
    last.run();
    if (!last.next())
        return {};
    return {last.integer(0), last.integer(1), last.bytes(2)};
}

ChainLink &Journal::head(SqliteConnection &connection)
{
    if (m_headOfTransaction != connection.transactionNumber()) {
        m_head = chainHead(connection);
        m_headOfTransaction = connection.transactionNumber();
    }
    return m_head;
}

qint64 Journal::append(SqliteConnection &connection, const NewEntry &newEntry, const casework::Actor &actor)
{
    Q_ASSERT(connection.isInTransaction());
    ChainLink &before = head(connection);
    NewEntry entry = newEntry;
    const qint64 at = actor.at.toMSecsSinceEpoch();
    if (at < before.at)
        entry.note += entry.note.isEmpty() ? u"clock-set-back"_s : u" clock-set-back"_s;
    const QByteArray hash = entryHash(before, entry, at, actor.login);
    Statement insert(connection,
                     u"INSERT INTO journal (sequence, at, kind, actor, case_row, revision, note, commitment, "
                     "previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.run(before.sequence + 1, at, entry.kind, actor.login, entry.caseRow, entry.revision, entry.note,
               entry.commitment, before.hash, hash);
    before = {before.sequence + 1, at, hash};
    return before.sequence;
}

QVector<casework::JournalEntry> historyOf(SqliteConnection &connection, const QString &caseId)
{
    Statement entries(connection,
                      u"SELECT j.sequence, j.at, j.kind, j.actor, c.id, j.revision, j.note FROM cases c "
                      "JOIN journal j ON j.case_row = c.row_id WHERE c.id = ? ORDER BY j.sequence"_s);
    entries.run(caseId);
    QVector<casework::JournalEntry> all;
    while (entries.next()) {
        all << casework::JournalEntry{
            entries.integer(0), QDateTime::fromMSecsSinceEpoch(entries.integer(1), Qt::UTC),
            entries.text(2),    entries.text(3),
            entries.text(4),    entries.integer(5),
            entries.text(6)};
    }
    return all;
}

} // namespace cpoise::storage
