// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/kept_check.h"

#include "storage/case_store.h"
#include "storage/content.h"
#include "storage/letters.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
constexpr qint64 rowsAtOnce = 1000;

std::optional<qint64> dayOf(const Statement &s, int column)
{
    return s.isNull(column) ? std::nullopt : std::optional<qint64>(s.integer(column));
}

RowValues rowValuesFrom(const Statement &s)
{
    RowValues row;
    row.reference = s.text(1);
    row.referenceKey = s.text(2);
    row.referenceOrder = s.text(3);
    row.summary = s.text(4);
    row.summaryOrder = s.text(5);
    row.stage = static_cast<int>(s.integer(6));
    row.provisions = s.text(7);
    row.provisionsOrder = s.text(8);
    row.received = dayOf(s, 9);
    row.due = dayOf(s, 10);
    row.officerId = s.text(11);
    return row;
}

void checkRow(const Statement &s, QStringList &faults)
{
    const QString row = QString::number(s.integer(0));
    // Without a version the case was disposed of, which the chain has looked at.
    if (s.isNull(16))
        return;
    const SearchText text{s.text(12), s.text(13), s.text(14), s.text(15)};
    if (digestOf(rowValuesFrom(s), text) != s.bytes(16))
        faults << u"row "_s + row +
                      u" of the list, or what is searched of it, is not what its version says"_s;
    if (s.integer(17) != s.integer(18))
        faults << u"row "_s + row + u" of the list has another revision than its journal entry"_s;
}

/// Checks some rows after `last`; answers the last one checked.
qint64 checkRows(SqliteConnection &connection, qint64 last, QStringList &faults)
{
    Statement read(
        connection,
        u"SELECT c.row_id, c.reference, c.reference_key, c.reference_order, c.summary, c.summary_order, "
        "c.stage, c.provisions, c.provisions_order, c.received, c.due, o.id, t.summary, t.request, "
        "t.arguments, t.decision, v.digest, c.revision, j.revision FROM cases c "
        "JOIN officer o ON o.row_id = c.officer LEFT JOIN search_text t ON t.row_id = c.row_id "
        "LEFT JOIN version v ON v.entry = c.entry LEFT JOIN journal j ON j.sequence = c.entry "
        "WHERE c.row_id > ? ORDER BY c.row_id LIMIT ?"_s);
    read.run(last, rowsAtOnce);
    while (read.next()) {
        last = read.integer(0);
        checkRow(read, faults);
    }
    return last;
}

void checkList(SqliteConnection &connection, const casework::StepProgress &progress, QStringList &faults)
{
    const qint64 total = connection.scalar(u"SELECT coalesce(max(row_id), 0) FROM cases"_s).toLongLong();
    for (qint64 last = 0, before = -1; last != before;) {
        before = last;
        last = checkRows(connection, last, faults);
        if (progress && last != before && !progress(last, qMax(last, total)))
            raise(ErrorCode::Cancelled, u"verification was stopped"_s);
    }
    const qint64 unknown =
        connection.scalar(u"SELECT count(*) FROM cases WHERE officer NOT IN (SELECT row_id FROM officer)"_s)
            .toLongLong();
    if (unknown > 0)
        faults << u"the list names officers that are not there"_s;
}

/// `sql` gives row, commitment, salt and then the fields that `bytesOf` makes the content of.
template<typename BytesOf>
void checkCommitted(SqliteConnection &connection, const QString &sql, const QString &what, BytesOf bytesOf,
                    casework::VerifyReport &report)
{
    Statement read(connection, sql);
    read.run();
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
        u"SELECT a.case_row, j.commitment, a.salt, a.name, a.address, a.email FROM applicant a "
        "LEFT JOIN journal j ON j.sequence = a.entry AND j.kind = 'applicant-changed'"_s,
        u"the applicant of row"_s,
        [](const Statement &s) {
            return applicantBytes({s.text(3), s.text(4), s.text(5)});
        },
        report);
}

void checkLetters(SqliteConnection &connection, casework::VerifyReport &report)
{
    const auto bytesOf = [](const Statement &s) {
        return letterBytes({s.text(3), s.integer(4), s.text(5), s.bytes(6), s.integer(7) != 0,
                            QDateTime::fromMSecsSinceEpoch(s.integer(8), Qt::UTC)});
    };
    checkCommitted(
        connection,
        u"SELECT l.entry, j.commitment, l.salt, c.id, l.revision, l.file_name, l.sha256, l.is_draft, l.at "
        "FROM letter l LEFT JOIN cases c ON c.row_id = l.case_row LEFT JOIN journal j "
        "ON j.sequence = l.entry AND j.kind = 'letter-exported'"_s,
        u"the letter of entry"_s, bytesOf, report);
}

void checkSettings(SqliteConnection &connection, casework::VerifyReport &report)
{
    checkCommitted(
        connection,
        u"SELECT s.entry, j.commitment, s.salt, s.value FROM setting s LEFT JOIN journal j "
        "ON j.sequence = s.entry AND replace(j.note, ' clock-set-back', '') = s.name"_s,
        u"the setting of entry"_s, [](const Statement &s) { return s.text(3).toUtf8(); }, report);
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
    {"SELECT count(*) FROM (SELECT max(sequence) AS last FROM journal WHERE kind IN ('setting-changed', "
     "'authority-changed') GROUP BY replace(note, ' clock-set-back', '')) e WHERE NOT EXISTS (SELECT 1 FROM "
     "setting s WHERE s.entry = e.last)",
     "settings"},
};

void checkNothingMissing(SqliteConnection &connection, QStringList &faults)
{
    for (const Question &question : missing) {
        const qint64 count = connection.scalar(QString::fromLatin1(question.sql)).toLongLong();
        if (count > 0)
            faults << QString::number(count) + u' ' + QString::fromLatin1(question.what) +
                          u" are missing or out of date"_s;
    }
}
} // namespace

void checkKept(SqliteConnection &connection, const casework::StepProgress &progress,
               casework::VerifyReport &report)
{
    checkList(connection, progress, report.faults);
    checkApplicants(connection, report);
    checkLetters(connection, report);
    checkSettings(connection, report);
    checkNothingMissing(connection, report.faults);
}

} // namespace cpoise::storage
