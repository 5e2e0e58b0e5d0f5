// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/letters.h"

#include "casework/case_json.h"
#include "storage/case_store.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

void recordLetter(SqliteConnection &connection, Journal &journal, const casework::LetterRecord &letter,
                  const casework::Actor &actor)
{
    const CasePlace place = placeOf(connection, letter.caseId);
    const Sealed sealed = seal(letterBytes(letter));
    const QString note = letter.draft ? u"draft"_s : u"final"_s;
    const qint64 entry = journal.append(
        connection,
        {u"letter-exported"_s, place.row, letter.caseId, letter.revision, note, sealed.commitment}, actor);
    Statement keep(connection,
                   u"INSERT INTO letter (entry, case_row, salt, revision, file_name, sha256, is_draft, "
                   "at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    keep.run(entry, place.row, sealed.salt, letter.revision, letter.fileName, letter.sha256,
             int(letter.draft), letter.at.toMSecsSinceEpoch());
}

QVector<casework::LetterRecord> lettersOf(SqliteConnection &connection, const QString &caseId)
{
    Statement read(connection, u"SELECT l.revision, l.file_name, l.sha256, l.is_draft, l.at FROM cases c "
                               "JOIN letter l ON l.case_row = c.row_id WHERE c.id = ? ORDER BY l.entry"_s);
    read.run(caseId);
    QVector<casework::LetterRecord> all;
    while (read.next()) {
        all << casework::LetterRecord{
            caseId,        read.integer(0),      read.text(1),
            read.bytes(2), read.integer(3) != 0, QDateTime::fromMSecsSinceEpoch(read.integer(4), Qt::UTC)};
    }
    return all;
}

QByteArray letterBytes(const casework::LetterRecord &letter)
{
    return casework::canonical({{u"case"_s, letter.caseId},
                                {u"revision"_s, letter.revision},
                                {u"file"_s, letter.fileName},
                                {u"sha256"_s, QString::fromLatin1(letter.sha256.toHex())},
                                {u"draft"_s, letter.draft},
                                {u"at"_s, letter.at.toMSecsSinceEpoch()}});
}

} // namespace cpoise::storage
