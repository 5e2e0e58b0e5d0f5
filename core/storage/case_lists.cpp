// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_lists.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/text.h"
#include "storage/content.h"
#include "storage/search.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::storage
{

namespace
{
using casework::ListQuery;
using casework::RowId;
using casework::SortBy;

/// Above so many hits it is cheaper to walk the list's index and look each row up among the hits than to sort
/// the hits.
constexpr qint64 manyHits = 20000;
constexpr qsizetype rowsAtOnce = 128;

struct Order {
    const char *index;
    const char *columns[4];
};

Order orderOf(SortBy sortBy)
{
    switch (sortBy) {
    case SortBy::Reference:
        return {"cases_by_reference", {"reference_order", "stage", "officer", "due"}};
    case SortBy::Summary:
        return {"cases_by_summary", {"summary_order", "stage", "officer", "due"}};
    case SortBy::Stage:
        return {"cases_by_stage", {"stage", "due", "officer", nullptr}};
    case SortBy::Provisions:
        return {"cases_by_provisions", {"provisions_order", "stage", "officer", "due"}};
    case SortBy::Officer:
        return {"cases_by_officer", {"due", "stage", nullptr, nullptr}};
    case SortBy::Received:
        return {"cases_by_received", {"received", "stage", "officer", "due"}};
    case SortBy::Due:
        break;
    }
    return {"cases_by_due", {"due", "stage", "officer", nullptr}};
}

/// One officer's list by due date is a stretch of an index of its own.
QString indexFor(const ListQuery &query)
{
    const bool isOneOfficersByDue = query.sortBy == SortBy::Due && !query.officerId.isEmpty();
    return isOneOfficersByDue ? u"cases_by_officer"_s : QString::fromLatin1(orderOf(query.sortBy).index);
}

bool isByDate(SortBy sortBy)
{
    return sortBy == SortBy::Due || sortBy == SortBy::Received;
}

/// The very columns of the index, so that it is read in order and nothing is sorted.
QString orderClause(const ListQuery &query)
{
    const Order order = orderOf(query.sortBy);
    const QString direction = query.descending ? u" DESC"_s : u" ASC"_s;
    QStringList terms;
    for (const char *column : order.columns) {
        if (column)
            terms << QString::fromLatin1(column) + direction;
    }
    if (isByDate(query.sortBy) && !query.descending)
        terms.first() += u" NULLS LAST"_s;
    return u" ORDER BY "_s + (terms << u"row_id"_s + direction).join(u", "_s);
}

/// Stages that follow one another are a stretch: two comparisons a row instead of a look-up in a list.
void addStages(QVector<casework::Stage> stages, QStringList &terms, QVariantList &values)
{
    if (stages.isEmpty())
        return;
    std::sort(stages.begin(), stages.end());
    stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
    const int first = static_cast<int>(stages.first());
    const int last = static_cast<int>(stages.last());
    if (last - first + 1 == stages.size()) {
        terms << u"stage BETWEEN ? AND ?"_s;
        values << first << last;
        return;
    }
    QStringList marks;
    for (const casework::Stage stage : std::as_const(stages)) {
        marks << u"?"_s;
        values << static_cast<int>(stage);
    }
    terms << u"stage IN ("_s + marks.join(u',') + u')';
}

void addFilters(const ListQuery &query, QStringList &terms, QVariantList &values)
{
    addStages(query.stages, terms, values);
    if (!query.officerId.isEmpty()) {
        terms << u"officer = (SELECT row_id FROM officer WHERE id = ?)"_s;
        values << query.officerId;
    }
    if (query.dueFrom.isValid()) {
        terms << u"due >= ?"_s;
        values << query.dueFrom.toJulianDay();
    }
    if (query.dueTo.isValid()) {
        terms << u"due <= ?"_s;
        values << query.dueTo.toJulianDay();
    }
}

QString hitsOf(const QString &typed, QVariantList &values)
{
    QStringList parts;
    const QString expression = searchExpression(typed);
    if (!expression.isEmpty()) {
        parts << u"SELECT rowid FROM search_index WHERE search_index MATCH ?"_s;
        values << expression;
    }
    const KeyRange range = referenceRange(typed);
    if (!range.first.isEmpty()) {
        parts << u"SELECT row_id FROM cases WHERE reference_key >= ? AND reference_key < ?"_s;
        values << range.first << range.end;
    }
    return parts.isEmpty() ? u"SELECT NULL WHERE 0"_s : parts.join(u" UNION "_s);
}

bool hasManyHits(SqliteConnection &connection, const QString &typed)
{
    const QString expression = searchExpression(typed);
    if (expression.isEmpty())
        return false;
    Statement count(connection,
                    u"SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? "
                    "LIMIT ?)"_s);
    count.run(expression, manyHits);
    return count.next() && count.integer(0) >= manyHits;
}

void appendIds(SqliteConnection &connection, const ListStatement &list, QVector<RowId> &ids)
{
    Statement read(connection, list.sql);
    read.runWith(list.values);
    while (read.next())
        ids << listRowId(read.integer(0));
}

struct Officer {
    qint64 row;
    QString order;
};

QVector<Officer> officersInOrder(SqliteConnection &connection, const ListQuery &query,
                                 const QHash<QString, QString> &names)
{
    QVector<Officer> officers;
    Statement read(connection, u"SELECT row_id, id FROM officer"_s);
    read.run();
    while (read.next())
        officers << Officer{read.integer(0), orderKey(names.value(read.text(1), read.text(1)))};
    std::sort(officers.begin(), officers.end(), [&query](const Officer &a, const Officer &b) {
        const bool less = std::tie(a.order, a.row) < std::tie(b.order, b.row);
        return query.descending ? !less && a.row != b.row : less;
    });
    return officers;
}

QDate dateOf(const Statement &row, int column)
{
    return row.isNull(column) ? QDate() : QDate::fromJulianDay(row.integer(column));
}

casework::CaseRow rowFrom(const Statement &row, const QHash<QString, QString> &officerNames)
{
    casework::CaseRow r;
    r.rowId = listRowId(row.integer(0));
    r.id = row.text(1);
    r.reference = row.text(2);
    r.summary = row.text(3);
    r.stage = static_cast<casework::Stage>(row.integer(4));
    r.provisions = row.text(5);
    r.received = dateOf(row, 6);
    r.due = dateOf(row, 7);
    r.officer = officerNames.value(row.text(8), row.text(8));
    return r;
}

QString rowsSql()
{
    static const QString sql =
        u"SELECT c.row_id, c.id, c.reference, c.summary, c.stage, c.provisions, c.received, c.due, o.id "
        "FROM cases c JOIN officer o ON o.row_id = c.officer WHERE c.row_id IN (?"_s +
        u", ?"_s.repeated(rowsAtOnce - 1) + u')';
    return sql;
}

void readRows(SqliteConnection &connection, const QVector<RowId> &ids, const QHash<QString, QString> &names,
              QHash<RowId, casework::CaseRow> &found)
{
    QVariantList values(ids.cbegin(), ids.cend());
    while (values.size() < rowsAtOnce)
        values << -1;
    Statement read(connection, rowsSql());
    read.runWith(values);
    while (read.next())
        found.insert(listRowId(read.integer(0)), rowFrom(read, names));
}
} // namespace

ListStatement listStatement(const ListQuery &query, bool useOrderIndex, std::optional<qint64> officerRow)
{
    ListStatement list;
    QStringList terms;
    if (officerRow) {
        terms << u"officer = ?"_s;
        list.values << *officerRow;
    }
    addFilters(query, terms, list.values);
    if (!query.search.trimmed().isEmpty())
        terms << (useOrderIndex ? u"+row_id IN ("_s : u"row_id IN ("_s) + hitsOf(query.search, list.values) +
                     u')';
    list.sql = u"SELECT row_id FROM cases"_s;
    if (useOrderIndex)
        list.sql += u" INDEXED BY "_s + indexFor(query);
    if (!terms.isEmpty())
        list.sql += u" WHERE "_s + terms.join(u" AND "_s);
    list.sql += orderClause(query);
    return list;
}

casework::RowId listRowId(qint64 rowId)
{
    if (rowId < 1 || rowId > std::numeric_limits<RowId>::max())
        raise(ErrorCode::TooLarge, u"a list cannot hold the row "_s + QString::number(rowId));
    return static_cast<RowId>(rowId);
}

QVector<RowId> listIds(SqliteConnection &connection, const ListQuery &query,
                       const QHash<QString, QString> &officerNames)
{
    return connection.inOneView([&] {
        const bool searches = !query.search.trimmed().isEmpty();
        const bool useOrderIndex = !searches || hasManyHits(connection, query.search);
        QVector<RowId> ids;
        if (query.sortBy == SortBy::Officer) {
            for (const Officer &officer : officersInOrder(connection, query, officerNames))
                appendIds(connection, listStatement(query, useOrderIndex, officer.row), ids);
        } else {
            appendIds(connection, listStatement(query, useOrderIndex), ids);
        }
        return ids;
    });
}

QVector<casework::CaseRow> listRows(SqliteConnection &connection, const QVector<RowId> &rowIds,
                                    const QHash<QString, QString> &officerNames)
{
    QHash<RowId, casework::CaseRow> found;
    for (qsizetype i = 0; i < rowIds.size(); i += rowsAtOnce)
        readRows(connection, rowIds.mid(i, rowsAtOnce), officerNames, found);
    QVector<casework::CaseRow> rows;
    for (const RowId id : rowIds) {
        const auto row = found.constFind(id);
        if (row != found.cend())
            rows << *row;
    }
    return rows;
}

casework::ListCounts listCounts(SqliteConnection &connection, const QString &officerId, const QDate &today,
                                const QDate &soon)
{
    constexpr int clarifying = static_cast<int>(casework::Stage::Clarifying);
    constexpr int review = static_cast<int>(casework::Stage::Review);
    constexpr int issued = static_cast<int>(casework::Stage::Issued);
    Statement count(
        connection,
        u"SELECT (SELECT count(*) FROM cases), "
        "coalesce(sum(officer = (SELECT row_id FROM officer WHERE id = ?)), 0), "
        "coalesce(sum(due BETWEEN ? AND ?), 0), coalesce(sum(due < ?), 0), "
        "coalesce(sum(stage = ?), 0), coalesce(sum(stage = ?), 0), count(*) FROM cases WHERE stage < ?"_s);
    // Cases without an officer are nobody's.
    count.run(officerId.isEmpty() ? u"nobody"_s : officerId, today.toJulianDay(), soon.toJulianDay(),
              today.toJulianDay(), clarifying, review, issued);
    count.next();
    return {count.integer(0), count.integer(1), count.integer(2), count.integer(3),
            count.integer(4), count.integer(5), count.integer(6)};
}

} // namespace cpoise::storage
