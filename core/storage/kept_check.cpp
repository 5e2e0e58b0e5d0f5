// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/kept_check.h"

#include "base/sha256.h"
#include "storage/byte_rows.h"
#include "storage/case_store.h"
#include "storage/content.h"
#include "storage/letters.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr qint64 rowsAtOnce = 1000;

std::optional<qint64> dayOf(const ByteRows &s, int column)
{
    return s.isNull(column) ? std::nullopt : std::optional<qint64>(s.integer(column));
}

void checkRow(const ByteRows &s, QStringList &faults)
{
    // Without a version the case was disposed of, which the chain has looked at.
    if (s.isNull(16))
        return;
    std::array<QByteArrayView, 12> texts;
    for (int i = 0; i < int(texts.size()); ++i)
        texts[std::size_t(i)] = s.bytes(i + 1);
    const QString row = u"row "_s + QString::number(s.integer(0));
    if (digestOf(texts, s.integer(13), dayOf(s, 14), dayOf(s, 15)) != s.bytes(16))
        faults << row + u" of the list, or what is searched of it, is not what its version says"_s;
    if (s.integer(17) != s.integer(18))
        faults << row + u" of the list has another revision than its journal entry"_s;
}

/// Checks some rows after `last`; answers the last one checked.
qint64 checkRows(SqliteConnection &connection, qint64 last, QStringList &faults)
{
    ByteRows read(
        connection,
        "SELECT c.row_id, c.reference, c.reference_key, c.reference_order, c.summary, c.summary_order, "
        "c.provisions, c.provisions_order, o.id, t.summary, t.request, t.arguments, t.decision, "
        "c.stage, c.received, c.due, v.digest, c.revision, j.revision FROM cases c "
        "JOIN officer o ON o.row_id = c.officer LEFT JOIN search_text t ON t.row_id = c.row_id "
        "LEFT JOIN version v ON v.entry = c.entry LEFT JOIN journal j ON j.sequence = c.entry "
        "WHERE c.row_id > ? ORDER BY c.row_id LIMIT ?",
        {last, rowsAtOnce});
    while (read.next()) {
        last = read.integer(0);
        checkRow(read, faults);
    }
    return last;
}

/// `sql` gives row, commitment, salt and then the fields that `bytesOf` makes the content of.
template<typename BytesOf>
void checkCommitted(SqliteConnection &connection, const char *sql, const QString &what, BytesOf bytesOf,
                    casework::VerifyReport &report)
{
    ByteRows read(connection, sql);
    while (read.next()) {
        ++report.contents;
        if (commitmentOf(read.bytes(2), {}, bytesOf(read)) != read.bytes(1))
            report.faults << what + u' ' + QString::number(read.integer(0)) +
                                 u" does not match its commitment"_s;
    }
}

void checkApplicants(SqliteConnection &connection, casework::VerifyReport &report)
{
    checkCommitted(
        connection,
        "SELECT a.case_row, j.commitment, a.salt, a.name, a.address, a.email FROM applicant a "
        "LEFT JOIN journal j ON j.sequence = a.entry AND j.kind = 'applicant-changed'",
        u"the applicant of row"_s,
        [](const ByteRows &s) {
            return applicantBytes({s.text(3), s.text(4), s.text(5)});
        },
        report);
}

void checkLetters(SqliteConnection &connection, casework::VerifyReport &report)
{
    const auto bytesOf = [](const ByteRows &s) {
        return letterBytes({s.text(3),
                            s.integer(4),
                            s.text(5),
                            s.bytes(6).toByteArray(),
                            s.integer(7) != 0,
                            QDateTime::fromMSecsSinceEpoch(s.integer(8), Qt::UTC),
                            {},
                            s.bytes(9).toByteArray()},
                           s.bytes(10).toByteArray());
    };
    checkCommitted(
        connection,
        "SELECT l.entry, j.commitment, l.salt, c.id, l.revision, l.file_name, l.sha256, l.is_draft, l.at, "
        "l.basis, l.making FROM letter l LEFT JOIN cases c ON c.row_id = l.case_row LEFT JOIN journal j "
        "ON j.sequence = l.entry AND j.kind = 'letter-exported'",
        u"the letter of entry"_s, bytesOf, report);
}

/// Each must be what its name says, and be some letter's: no other way leads to one.
void checkBases(SqliteConnection &connection, casework::VerifyReport &report)
{
    ByteRows read(connection, "SELECT b.sha256, b.content, EXISTS (SELECT 1 FROM letter l WHERE l.basis = "
                              "b.sha256) FROM basis b");
    while (read.next()) {
        ++report.contents;
        const QString name = QString::fromLatin1(read.bytes(0).toByteArray().toHex());
        if (sha256(read.bytes(1)) != read.bytes(0))
            report.faults << u"what letters were made with, "_s + name + u", is not what it was"_s;
        if (read.integer(2) == 0)
            report.faults << u"no letter was made with what is kept as "_s + name;
    }
}

void checkSettings(SqliteConnection &connection, casework::VerifyReport &report)
{
    checkCommitted(
        connection,
        "SELECT s.entry, j.commitment, s.salt, s.value FROM setting s LEFT JOIN journal j "
        "ON j.sequence = s.entry AND replace(j.note, ' clock-set-back', '') = s.name",
        u"the setting of entry"_s, [](const ByteRows &s) { return s.bytes(3); }, report);
}

struct Question {
    const char *sql;
    const char *what;
};

/// The last entry of its kind for each case (or name) must still have what it committed to.
constexpr Question missing[] = {
    {"SELECT count(*) FROM (SELECT case_row, max(sequence) AS last FROM journal WHERE kind IN ('created', "
     "'revised') "
     "GROUP BY case_row) e WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.row_id = e.case_row AND c.entry = "
     "e.last)",
     "rows of the list"},
    {"SELECT count(*) FROM (SELECT case_row, max(sequence) AS last FROM journal WHERE kind = "
     "'applicant-changed' "
     "GROUP BY case_row) e WHERE NOT EXISTS (SELECT 1 FROM applicant a WHERE a.case_row = e.case_row AND "
     "a.entry = e.last) AND NOT EXISTS (SELECT 1 FROM journal d WHERE d.case_row = e.case_row AND "
     "d.kind = 'disposed')",
     "applicants"},
    {"SELECT count(*) FROM journal j WHERE kind = 'letter-exported' AND NOT EXISTS (SELECT 1 FROM letter l "
     "WHERE "
     "l.entry = j.sequence) AND NOT EXISTS (SELECT 1 FROM journal d WHERE d.case_row = j.case_row AND "
     "d.kind = 'disposed')",
     "records of letters"},
    {"SELECT count(*) FROM letter l WHERE l.basis IS NOT NULL AND NOT EXISTS (SELECT 1 FROM basis b WHERE "
     "b.sha256 = l.basis)",
     "bases of letters"},
    {"SELECT count(*) FROM (SELECT max(sequence) AS last FROM journal WHERE kind IN ('setting-changed', "
     "'authority-changed') GROUP BY replace(note, ' clock-set-back', '')) e WHERE NOT EXISTS (SELECT 1 FROM "
     "setting s WHERE s.entry = e.last)",
     "settings"},
};

void checkNothingMissing(SqliteConnection &connection, casework::VerifyReport &report)
{
    for (const Question &question : missing) {
        const qint64 count = connection.scalar(QString::fromLatin1(question.sql)).toLongLong();
        if (count > 0)
            report.faults << QString::number(count) + u' ' + QString::fromLatin1(question.what) +
                                 u" are missing or out of date"_s;
    }
}
} // namespace

void checkList(SqliteConnection &connection, const casework::StepProgress &progress,
               casework::VerifyReport &report)
{
    const qint64 total = connection.scalar(u"SELECT coalesce(max(row_id), 0) FROM cases"_s).toLongLong();
    for (qint64 last = 0, before = -1; last != before;) {
        before = last;
        last = checkRows(connection, last, report.faults);
        if (progress && last != before && !progress(last, qMax(last, total)))
            raise(ErrorCode::Cancelled, u"verification was stopped"_s);
    }
    const qint64 unknown =
        connection.scalar(u"SELECT count(*) FROM cases WHERE officer NOT IN (SELECT row_id FROM officer)"_s)
            .toLongLong();
    if (unknown > 0)
        report.faults << u"the list names officers that are not there"_s;
}

void checkKeptBeside(SqliteConnection &connection, const casework::StepProgress &progress,
                     casework::VerifyReport &report)
{
    constexpr int steps = 5;
    int done = 0;
    for (const auto step : {checkApplicants, checkLetters, checkBases, checkSettings, checkNothingMissing}) {
        step(connection, report);
        if (progress && !progress(++done, steps))
            raise(ErrorCode::Cancelled, u"verification was stopped"_s);
    }
}

} // namespace cpoise::storage
