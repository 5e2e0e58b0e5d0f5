// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/letters.h"

#include "base/sha256.h"
#include "casework/case_json.h"
#include "casework/letter_basis.h"
#include "storage/case_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// SHA-256 of a basis, which is kept now at the latest; null for none.
QVariant keepBasis(SqliteConnection &connection, const QByteArray &basis)
{
    if (basis.isEmpty())
        return {};
    const QByteArray hash = sha256(basis);
    Statement keep(connection,
                   u"INSERT INTO basis (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"_s);
    keep.run(hash, basis);
    return hash;
}

QByteArray bytesOf(const std::optional<casework::LetterMaking> &making)
{
    return making ? casework::toBytes(*making) : QByteArray();
}

std::optional<casework::LetterMaking> makingIn(const Statement &read, int column)
{
    if (read.isNull(column))
        return {};
    const auto making = casework::makingFrom(read.bytes(column));
    if (!making)
        raise(ErrorCode::Corrupt, making.error().detail);
    return *making;
}
} // namespace

void recordLetter(SqliteConnection &connection, Journal &journal, const casework::LetterRecord &given,
                  const QByteArray &basis, const casework::Actor &actor)
{
    const CasePlace place = placeOf(connection, given.caseId);
    const QVariant basisHash = keepBasis(connection, basis);
    casework::LetterRecord letter = given;
    letter.basis = basisHash.toByteArray();
    const QByteArray making = bytesOf(letter.making);
    const Sealed sealed = seal(letterBytes(letter, making));
    const QString note = letter.draft ? u"draft"_s : u"final"_s;
    const qint64 entry = journal.append(
        connection,
        {u"letter-exported"_s, place.row, letter.caseId, letter.revision, note, sealed.commitment}, actor);
    Statement keep(connection,
                   u"INSERT INTO letter (entry, case_row, salt, revision, file_name, sha256, is_draft, "
                   "at, basis, making) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    const QVariant makingText = making.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(making));
    keep.run(entry, place.row, sealed.salt, letter.revision, letter.fileName, letter.sha256,
             int(letter.draft), letter.at.toMSecsSinceEpoch(), basisHash, makingText);
}

QVector<casework::LetterRecord> lettersOf(SqliteConnection &connection, const QString &caseId)
{
    Statement read(connection,
                   u"SELECT l.revision, l.file_name, l.sha256, l.is_draft, l.at, l.making, l.basis "
                   "FROM cases c JOIN letter l ON l.case_row = c.row_id WHERE c.id = ? ORDER BY l.entry"_s);
    read.run(caseId);
    QVector<casework::LetterRecord> all;
    while (read.next()) {
        all << casework::LetterRecord{caseId,
                                      read.integer(0),
                                      read.text(1),
                                      read.bytes(2),
                                      read.integer(3) != 0,
                                      QDateTime::fromMSecsSinceEpoch(read.integer(4), Qt::UTC),
                                      makingIn(read, 5),
                                      read.bytes(6)};
    }
    return all;
}

QByteArray basisOf(SqliteConnection &connection, const QByteArray &sha256)
{
    Statement read(connection, u"SELECT content FROM basis WHERE sha256 = ?"_s);
    read.run(sha256);
    if (!read.next())
        raise(ErrorCode::NotFound, u"no basis "_s + QString::fromLatin1(sha256.toHex()));
    return read.bytes(0);
}

QByteArray letterBytes(const casework::LetterRecord &letter, const QByteArray &making)
{
    QJsonObject json{{u"case"_s, letter.caseId},   {u"revision"_s, letter.revision},
                     {u"file"_s, letter.fileName}, {u"sha256"_s, QString::fromLatin1(letter.sha256.toHex())},
                     {u"draft"_s, letter.draft},   {u"at"_s, letter.at.toMSecsSinceEpoch()}};
    // Only where there are any: commitments of before were made without.
    if (!making.isEmpty())
        json[u"making"_s] = QString::fromUtf8(making);
    if (!letter.basis.isEmpty())
        json[u"basis"_s] = QString::fromLatin1(letter.basis.toHex());
    return casework::canonical(json);
}

} // namespace cpoise::storage
