// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chain_check.h"

#include <QHash>
#include <QSet>

#include "storage/byte_rows.h"
#include "storage/journal.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
/// Entries in one read: short enough that no save waits for it.
constexpr qint64 entriesAtOnce = 2000;

/// An entry and, where it has one, the version that it speaks of; as long as the row is in hand.
struct Row {
    ChainLink link;
    EntryBytes entry;
    QByteArrayView previous;
    bool hasVersion = false;
    QByteArrayView salt, digest, content;
};

Row rowFrom(const ByteRows &s)
{
    Row row;
    row.link = {s.integer(0), s.integer(1), s.bytes(2).toByteArray()};
    row.entry = {row.link.at, s.bytes(3),   s.bytes(4), s.integer(5),
                 s.bytes(6),  s.integer(7), s.bytes(8), s.bytes(9)};
    row.previous = s.bytes(10);
    row.hasVersion = !s.isNull(11);
    if (row.hasVersion) {
        row.salt = s.bytes(11);
        row.digest = s.bytes(12);
        row.content = s.bytes(13);
    }
    return row;
}

QString number(qint64 n)
{
    return QString::number(n);
}

class ChainCheck
{
public:
    ChainCheck(SqliteConnection &connection, const Anchors &anchors, casework::VerifyReport &report)
        : m_connection(connection), m_anchors(anchors), m_report(report), m_head(chainHead(connection))
    {
    }

    void run(const casework::StepProgress &progress)
    {
        while (m_before.sequence < m_head.sequence && readSome()) {
            if (progress && !progress(m_before.sequence, m_head.sequence))
                raise(ErrorCode::Cancelled, u"verification was stopped"_s);
        }
        judgeMissingContents();
        judgeVersionsWithoutEntry();
        judgeAnchors();
    }

private:
    bool readSome()
    {
        ByteRows read(
            m_connection,
            "SELECT j.sequence, j.at, j.hash, j.kind, j.actor, j.case_row, coalesce(c.id, ''), "
            "j.revision, j.note, j.commitment, j.previous, v.salt, v.digest, v.content FROM journal j "
            "LEFT JOIN cases c ON c.row_id = j.case_row LEFT JOIN version v ON v.entry = j.sequence "
            "WHERE j.sequence > ? AND j.sequence <= ? ORDER BY j.sequence LIMIT ?",
            {m_before.sequence, m_head.sequence, entriesAtOnce});
        const qint64 begin = m_before.sequence;
        while (read.next())
            check(rowFrom(read));
        return m_before.sequence > begin;
    }

    void check(const Row &row)
    {
        ++m_report.entries;
        if (row.link.sequence != m_before.sequence + 1)
            fault(u"gap in the journal before entry "_s + number(row.link.sequence));
        else if (row.previous != m_before.hash || entryHash(m_before, row.entry) != row.link.hash)
            fault(u"entry "_s + number(row.link.sequence) + u" of the journal does not match"_s);
        checkContent(row);
        note(row);
        m_before = row.link;
    }

    void checkContent(const Row &row)
    {
        const bool speaksOfVersion = row.entry.kind == "created" || row.entry.kind == "revised";
        if (!row.hasVersion) {
            if (speaksOfVersion)
                m_missing << row.link.sequence;
            if (speaksOfVersion)
                m_caseOfMissing.insert(row.link.sequence, row.entry.caseRow);
            return;
        }
        ++m_report.contents;
        if (!speaksOfVersion || commitmentOf(row.salt, row.digest, row.content) != row.entry.commitment)
            fault(u"the content of entry "_s + number(row.link.sequence) +
                  u" does not match its commitment"_s);
    }

    void note(const Row &row)
    {
        if (row.entry.kind == "disposed")
            m_disposedCases.insert(row.entry.caseRow);
        if (row.entry.kind == "restored") {
            m_restoredFrom = row.link.sequence - 1;
            m_restoredAt = row.link.at;
        }
        if (m_anchors.contains(row.link.sequence))
            m_hashes.insert(row.link.sequence, row.link.hash);
    }

    void judgeMissingContents()
    {
        for (const qint64 entry : std::as_const(m_missing)) {
            if (m_disposedCases.contains(m_caseOfMissing.value(entry)))
                ++m_report.disposed;
            else
                fault(u"the content of entry "_s + number(entry) + u" is missing, and no disposal says so"_s);
        }
    }

    void judgeVersionsWithoutEntry()
    {
        Statement count(m_connection, u"SELECT count(*) FROM version WHERE entry <= ?"_s);
        count.run(m_head.sequence);
        if (count.next() && count.integer(0) != m_report.contents)
            fault(u"there are contents that no entry of the journal speaks of"_s);
    }

    void judgeAnchors()
    {
        for (auto a = m_anchors.cbegin(); a != m_anchors.cend(); ++a) {
            // A restored backup rightly knows nothing of what was noted between it and the restoring.
            if (a.key() > m_restoredFrom && a->at <= m_restoredAt)
                continue;
            if (a.key() > m_head.sequence)
                fault(u"the journal ends at entry "_s + number(m_head.sequence) + u", but "_s + a->source +
                      u" knows entry "_s + number(a.key()));
            else if (m_hashes.value(a.key()) != a->hash)
                fault(u"entry "_s + number(a.key()) + u" is not the one that "_s + a->source + u" knows"_s);
        }
    }

    void fault(const QString &sentence) { m_report.faults << sentence; }

    SqliteConnection &m_connection;
    const Anchors &m_anchors;
    casework::VerifyReport &m_report;
    const ChainLink m_head;
    ChainLink m_before;
    QVector<qint64> m_missing;
    QHash<qint64, qint64> m_caseOfMissing;
    QSet<qint64> m_disposedCases;
    QHash<qint64, QByteArray> m_hashes;
    qint64 m_restoredFrom = 0;
    qint64 m_restoredAt = -1;
};
} // namespace

void checkChain(SqliteConnection &connection, const Anchors &anchors, const casework::StepProgress &progress,
                casework::VerifyReport &report)
{
    ChainCheck(connection, anchors, report).run(progress);
}

} // namespace cpoise::storage
