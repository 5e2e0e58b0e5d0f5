// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"

#include "base/ids.h"
#include "base/text.h"
#include "casework/case_json.h"
#include "storage/search.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
CaseStore::Prepared preparedFrom(const casework::CaseRecord &record)
{
    CaseStore::Prepared prepared;
    prepared.caseId = record.id;
    prepared.note = noteFor(record);
    prepared.row = rowValuesOf(record);
    prepared.search = searchTextOf(record.content);
    prepared.version = seal(versionBytes(record), digestOf(prepared.row, prepared.search));
    return prepared;
}

/// Throws when another case has the reference already.
void refuseTaken(SqliteConnection &connection, const QString &key, const QString &ownId)
{
    Statement taken(connection, u"SELECT reference, id FROM cases WHERE reference_key = ?"_s);
    taken.run(key);
    if (taken.next() && taken.text(1) != ownId)
        raise(ErrorCode::Duplicate, taken.text(0));
}

void refuseTakenId(SqliteConnection &connection, const QString &id)
{
    Statement taken(connection, u"SELECT reference FROM cases WHERE id = ?"_s);
    taken.run(id);
    if (taken.next())
        raise(ErrorCode::Duplicate, taken.text(0));
}

/// The table's own keys refuse a reference or an id that is taken; only then is it asked by which case.
/// `ownId` is empty for a new case.
template<typename Write>
void unlessTaken(SqliteConnection &connection, const CaseStore::Prepared &prepared, const QString &ownId,
                 Write write)
{
    try {
        write();
    } catch (const Failure &failure) {
        if (failure.error.code != ErrorCode::Invalid)
            throw;
        refuseTaken(connection, prepared.row.referenceKey, ownId);
        if (ownId.isEmpty())
            refuseTakenId(connection, prepared.caseId);
        throw;
    }
}

qint64 officerRow(SqliteConnection &connection, const QString &id)
{
    Statement known(connection, u"SELECT row_id FROM officer WHERE id = ?"_s);
    known.run(id);
    if (known.next())
        return known.integer(0);
    Statement add(connection, u"INSERT INTO officer (id) VALUES (?)"_s);
    return add.run(id).insertedId();
}

void keepVersion(SqliteConnection &connection, qint64 entry, const Sealed &version)
{
    Statement keep(connection, u"INSERT INTO version (entry, salt, digest, content) VALUES (?, ?, ?, ?)"_s);
    keep.run(entry, version.salt, version.digest, version.content);
}

void insertRow(SqliteConnection &connection, qint64 row, qint64 entry, const CaseStore::Prepared &prepared)
{
    const RowValues &v = prepared.row;
    Statement insert(
        connection, u"INSERT INTO cases (row_id, id, revision, entry, reference, reference_key, "
                    "reference_order, summary, summary_order, stage, provisions, provisions_order, received, "
                    "due, officer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.run(row, prepared.caseId, prepared.revision, entry, v.reference, v.referenceKey, v.referenceOrder,
               v.summary, v.summaryOrder, v.stage, v.provisions, v.provisionsOrder, v.received, v.due,
               officerRow(connection, v.officerId));
}

std::optional<qint64> dayIn(const Statement &read, int column)
{
    return read.isNull(column) ? std::nullopt : std::optional<qint64>(read.integer(column));
}

/// What the list says of a case.
RowValues rowInForce(SqliteConnection &connection, qint64 row)
{
    Statement read(connection,
                   u"SELECT c.reference, c.reference_key, c.reference_order, c.summary, c.summary_order, "
                   "c.stage, c.provisions, c.provisions_order, c.received, c.due, o.id FROM cases c "
                   "JOIN officer o ON o.row_id = c.officer WHERE c.row_id = ?"_s);
    read.run(row);
    if (!read.next())
        return {};
    RowValues v;
    v.reference = read.text(0);
    v.referenceKey = read.text(1);
    v.referenceOrder = read.text(2);
    v.summary = read.text(3);
    v.summaryOrder = read.text(4);
    v.stage = int(read.integer(5));
    v.provisions = read.text(6);
    v.provisionsOrder = read.text(7);
    v.received = dayIn(read, 8);
    v.due = dayIn(read, 9);
    v.officerId = read.text(10);
    return v;
}

/// SQLite takes a row out of every index that a statement names a column of and puts it in again, changed or
/// not: most saves change nothing that the list shows, and eight pages fewer go to the disk.
qint64 updateRevision(SqliteConnection &connection, const CasePlace &place, qint64 entry)
{
    Statement update(connection, u"UPDATE cases SET revision = revision + 1, entry = ? "
                                 "WHERE row_id = ? AND revision = ?"_s);
    return update.run(entry, place.row, place.revision).rowsChanged();
}

qint64 updateRow(SqliteConnection &connection, const CasePlace &place, qint64 entry, const RowValues &v)
{
    if (rowInForce(connection, place.row) == v)
        return updateRevision(connection, place, entry);
    Statement update(
        connection,
        u"UPDATE cases SET revision = revision + 1, entry = ?, reference = ?, reference_key = ?, "
        "reference_order = ?, summary = ?, summary_order = ?, stage = ?, provisions = ?, "
        "provisions_order = ?, received = ?, due = ?, officer = ? WHERE row_id = ? AND revision = ?"_s);
    return update
        .run(entry, v.reference, v.referenceKey, v.referenceOrder, v.summary, v.summaryOrder, v.stage,
             v.provisions, v.provisionsOrder, v.received, v.due, officerRow(connection, v.officerId),
             place.row, place.revision)
        .rowsChanged();
}

void dropDraft(SqliteConnection &connection, qint64 caseRow, const QString &person)
{
    Statement drop(connection, u"DELETE FROM draft WHERE case_row = ? AND person = ?"_s);
    drop.run(caseRow, person);
}
} // namespace

CasePlace placeOf(SqliteConnection &connection, const QString &caseId)
{
    Statement place(connection, u"SELECT row_id, revision FROM cases WHERE id = ?"_s);
    place.run(caseId);
    if (!place.next())
        raise(ErrorCode::NotFound, u"no case "_s + caseId);
    return {place.integer(0), place.integer(1)};
}

casework::CaseRecord openCase(SqliteConnection &connection, const QString &caseId)
{
    Statement open(connection, u"SELECT c.revision, v.content FROM cases c LEFT JOIN version v "
                               "ON v.entry = c.entry WHERE c.id = ?"_s);
    open.run(caseId);
    if (!open.next())
        raise(ErrorCode::NotFound, u"no case "_s + caseId);
    if (open.isNull(1))
        raise(ErrorCode::NotFound, u"the content of this case is not kept any more"_s);
    return recordFrom(open.bytes(1), open.integer(0));
}

casework::CaseRecord openCaseRevision(SqliteConnection &connection, const QString &caseId, qint64 revision)
{
    Statement open(connection, u"SELECT v.content FROM cases c JOIN journal j ON j.case_row = c.row_id "
                               "JOIN version v ON v.entry = j.sequence WHERE c.id = ? AND j.revision = ?"_s);
    open.run(caseId, revision);
    if (!open.next())
        raise(ErrorCode::NotFound, u"no revision "_s + QString::number(revision) + u" of case "_s + caseId);
    return recordFrom(open.bytes(0), revision);
}

QString caseWithReference(SqliteConnection &connection, const QString &reference)
{
    Statement find(connection, u"SELECT id FROM cases WHERE reference_key = ?"_s);
    find.run(referenceKey(reference));
    if (!find.next())
        raise(ErrorCode::NotFound, u"no case with this reference"_s);
    return find.text(0);
}

QStringList casesHere(SqliteConnection &connection, const QVector<casework::Sought> &sought)
{
    return connection.inOneView([&] {
        Statement byReference(connection, u"SELECT id FROM cases WHERE reference_key = ?"_s);
        Statement byId(connection, u"SELECT id FROM cases WHERE id = ?"_s);
        QStringList here;
        here.reserve(sought.size());
        for (const casework::Sought &one : sought) {
            if (byReference.run(referenceKey(one.reference)).next())
                here << byReference.text(0);
            else
                here << (!one.id.isEmpty() && byId.run(one.id).next() ? one.id : QString());
        }
        return here;
    });
}

CaseStore::Prepared CaseStore::prepare(casework::NewCase &newCase)
{
    if (newCase.record.id.isEmpty())
        newCase.record.id = newId();
    newCase.record.revision = 1;
    Prepared prepared = preparedFrom(newCase.record);
    prepared.revision = newCase.record.revision;
    const PreparedApplicant applicant = prepareApplicant(newCase.applicant);
    if (applicant.kept != casework::Applicant{})
        prepared.applicant = applicant;
    return prepared;
}

CaseStore::PreparedApplicant CaseStore::prepareApplicant(const casework::Applicant &applicant)
{
    const casework::Applicant kept{cleaned(applicant.name), cleaned(applicant.address),
                                   cleaned(applicant.email)};
    return {kept, seal(applicantBytes(kept))};
}

CaseStore::Prepared CaseStore::prepareRevision(const casework::CaseRecord &record)
{
    Prepared prepared = preparedFrom(record);
    prepared.revision = record.revision + 1;
    return prepared;
}

qint64 CaseStore::nextRow(SqliteConnection &connection)
{
    if (m_lastRowOfTransaction != connection.transactionNumber()) {
        m_lastRow = connection.scalar(u"SELECT coalesce(max(row_id), 0) FROM cases"_s).toLongLong();
        m_lastRowOfTransaction = connection.transactionNumber();
    }
    return ++m_lastRow;
}

qint64 CaseStore::appendEntry(SqliteConnection &connection, const QString &kind, qint64 row,
                              const Prepared &prepared, const casework::Actor &actor)
{
    const qint64 entry = m_journal.append(
        connection,
        {kind, row, prepared.caseId, prepared.revision, prepared.note, prepared.version.commitment}, actor);
    keepVersion(connection, entry, prepared.version);
    return entry;
}

qint64 CaseStore::createRow(SqliteConnection &connection, const Prepared &prepared,
                            const casework::Actor &actor)
{
    const qint64 row = nextRow(connection);
    const qint64 entry = appendEntry(connection, u"created"_s, row, prepared, actor);
    unlessTaken(connection, prepared, {}, [&] { insertRow(connection, row, entry, prepared); });
    if (prepared.applicant)
        keepApplicant(connection, row, prepared.caseId, *prepared.applicant, actor);
    return row;
}

void CaseStore::create(SqliteConnection &connection, const Prepared &prepared, const casework::Actor &actor)
{
    addToSearch(connection, createRow(connection, prepared, actor), prepared.search);
}

qint64 CaseStore::createMany(SqliteConnection &connection,
                             const std::function<std::optional<Prepared>()> &take, qint64 most,
                             const casework::Actor &actor)
{
    // The texts come last: the journal's triggers make SQLite open a savepoint for every entry, and at each
    // savepoint FTS5 writes out what it has gathered, a small segment a case.
    std::vector<std::pair<qint64, SearchText>> texts;
    while (qint64(texts.size()) < most) {
        std::optional<Prepared> next = take();
        if (!next)
            break;
        const qint64 row = createRow(connection, *next, actor);
        texts.emplace_back(row, std::move(next->search));
    }
    for (const auto &[row, text] : texts)
        addToSearch(connection, row, text);
    return qint64(texts.size());
}

void CaseStore::revise(SqliteConnection &connection, const Prepared &prepared, const casework::Actor &actor)
{
    const CasePlace place = placeOf(connection, prepared.caseId);
    if (place.revision + 1 != prepared.revision)
        raise(ErrorCode::Conflict, u"revision "_s + QString::number(place.revision) + u" is in force"_s);
    const qint64 entry = appendEntry(connection, u"revised"_s, place.row, prepared, actor);
    unlessTaken(connection, prepared, prepared.caseId, [&] {
        if (updateRow(connection, place, entry, prepared.row) != 1)
            raise(ErrorCode::Conflict, u"the case changed meanwhile"_s);
    });
    changeInSearch(connection, place.row, prepared.search);
    dropDraft(connection, place.row, actor.login);
}

void CaseStore::keepApplicant(SqliteConnection &connection, qint64 caseRow, const QString &caseId,
                              const PreparedApplicant &applicant, const casework::Actor &actor)
{
    const auto &[kept, sealed] = applicant;
    const qint64 entry = m_journal.append(
        connection, {u"applicant-changed"_s, caseRow, caseId, 0, {}, sealed.commitment}, actor);
    Statement keep(
        connection,
        u"INSERT INTO applicant (case_row, entry, salt, name, address, email) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (case_row) DO UPDATE SET entry = excluded.entry, salt = excluded.salt, "
        "name = excluded.name, address = excluded.address, email = excluded.email"_s);
    keep.run(caseRow, entry, sealed.salt, kept.name, kept.address, kept.email);
}

QByteArray applicantBytes(const casework::Applicant &applicant)
{
    return casework::canonical(
        {{u"name"_s, applicant.name}, {u"address"_s, applicant.address}, {u"email"_s, applicant.email}});
}

casework::Applicant applicantOf(SqliteConnection &connection, qint64 caseRow)
{
    Statement read(connection, u"SELECT name, address, email FROM applicant WHERE case_row = ?"_s);
    read.run(caseRow);
    if (!read.next())
        return {};
    return {read.text(0), read.text(1), read.text(2)};
}

} // namespace cpoise::storage
