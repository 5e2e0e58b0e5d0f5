// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_list_model.h"

#include "base/text.h"
#include "casework/days_left.h"
#include "casework/when_done.h"
#include "ui/cases/case_words.h"
#include "ui/parts/date_words.h"
#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

using casework::CaseRow;
using casework::SortBy;

namespace
{
std::optional<SortBy> sortOf(int column)
{
    switch (column) {
    case CaseListModel::Reference:
        return SortBy::Reference;
    case CaseListModel::Summary:
        return SortBy::Summary;
    case CaseListModel::StageColumn:
        return SortBy::Stage;
    case CaseListModel::Provisions:
        return SortBy::Provisions;
    case CaseListModel::Due:
    case CaseListModel::Days:
        return SortBy::Due;
    case CaseListModel::Officer:
        return SortBy::Officer;
    default:
        return std::nullopt;
    }
}

/// Rows in the order asked; those that are not there any more stay empty, so that places do not shift.
QVector<CaseRow> aligned(const QVector<casework::RowId> &ids, const QVector<CaseRow> &rows)
{
    QVector<CaseRow> page(ids.size());
    qsizetype next = 0;
    for (qsizetype i = 0; i < ids.size() && next < rows.size(); ++i) {
        if (rows.at(next).rowId == ids.at(i))
            page[i] = rows.at(next++);
    }
    return page;
}
} // namespace

CaseListModel::CaseListModel(casework::RequestDesk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk)
{
}

void CaseListModel::setQuery(const casework::ListQuery &query)
{
    m_query = query;
    if (m_asking) {
        m_askAgain = true;
        m_desk.office().reader->interrupt();
        return;
    }
    ask();
}

void CaseListModel::ask()
{
    m_asking = true;
    m_askAgain = false;
    casework::whenDone(m_desk.ids(m_query), this,
                       [this](const Result<QVector<casework::RowId>> &ids) { answered(ids); });
}

void CaseListModel::answered(const Result<QVector<casework::RowId>> &ids)
{
    m_asking = false;
    if (m_askAgain) {
        ask();
        return;
    }
    if (!ids) {
        Q_EMIT failed(ids.error());
        return;
    }
    beginResetModel();
    ++m_generation;
    m_ids = *ids;
    m_pages.clear();
    m_fetching.clear();
    m_loaded = true;
    endResetModel();
    Q_EMIT loaded();
}

void CaseListModel::setOfficers(const QVector<law::Person> &people)
{
    m_officers.clear();
    for (const law::Person &person : people)
        m_officers.insert(person.id, person.name);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, Officer), index(rowCount() - 1, Officer));
}

QString CaseListModel::officerName(const QString &id) const
{
    return m_officers.value(id, id);
}

void CaseListModel::fetch(int page) const
{
    if (m_fetching.contains(page))
        return;
    m_fetching.insert(page);
    const auto future = m_desk.rows(m_ids.mid(qsizetype(page) * pageRows, pageRows));
    const quint64 generation = m_generation;
    const bool here = future.isFinished();
    // data() is const for its callers; what it fetches is a cache.
    auto *self = const_cast<CaseListModel *>(this);
    casework::whenDone(future, self, [self, page, generation, here](const Result<Page> &rows) {
        self->keep(page, generation, rows);
        if (here || generation != self->m_generation)
            return;
        const int first = page * pageRows;
        const int last = std::min(first + pageRows, self->rowCount()) - 1;
        if (first <= last)
            Q_EMIT self->dataChanged(self->index(first, 0), self->index(last, ColumnCount - 1));
    });
}

void CaseListModel::keep(int page, quint64 generation, const Result<Page> &rows) const
{
    if (generation != m_generation)
        return;
    m_fetching.remove(page);
    if (rows)
        m_pages.insert(page, new Page(aligned(m_ids.mid(qsizetype(page) * pageRows, pageRows), *rows)));
    else if (rows.error().code != ErrorCode::Cancelled) // an interrupted page is asked for again when painted
        Q_EMIT const_cast<CaseListModel *>(this)->failed(rows.error());
}

const CaseRow *CaseListModel::find(int row) const
{
    const int page = row / pageRows;
    const Page *rows = m_pages.object(page);
    if (!rows) {
        fetch(page);
        rows = m_pages.object(page); // there already when the store answers at once
    }
    const int at = row % pageRows;
    return rows && at < rows->size() ? &rows->at(at) : nullptr;
}

std::optional<CaseRow> CaseListModel::rowAt(int row) const
{
    const CaseRow *found = row >= 0 && row < m_ids.size() ? find(row) : nullptr;
    return found && found->rowId != 0 ? std::optional(*found) : std::nullopt;
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::optional<int> CaseListModel::daysOf(const CaseRow &row) const
{
    if (isFinished(row.stage))
        return std::nullopt;
    return daysTo(row.due);
}

/// Every cell of a row asks, and neighbours in the list share their day: each is counted once.
std::optional<int> CaseListModel::daysTo(QDate due) const
{
    constexpr qsizetype kept = 4'096;
    const QDate today = m_desk.office().clock->today();
    if (today != m_countedFrom || m_daysTo.size() > kept)
        m_daysTo.clear();
    m_countedFrom = today;
    const auto known = m_daysTo.constFind(due);
    if (known != m_daysTo.cend())
        return *known;
    return *m_daysTo.insert(due, casework::daysLeft(due, today, *m_desk.office().book));
}

QVariant CaseListModel::textOf(const CaseRow &row, int column) const
{
    switch (column) {
    case Reference:
        return visibleLine(row.reference);
    case Summary:
        return visibleLine(row.summary);
    case StageColumn:
        return stageName(row.stage);
    case Provisions:
        return visibleLine(row.provisions);
    case Due:
        return dateWords(row.due);
    case Days:
        return daysWords(daysOf(row));
    case Officer:
        return visibleLine(officerName(row.officer));
    default:
        return {};
    }
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Days ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole && role != Qt::DecorationRole &&
        role != pendingRole && role != caseIdRole && role != Qt::ToolTipRole)
        return {};
    const CaseRow *row = find(index.row());
    if (role == pendingRole)
        return row == nullptr;
    if (!row)
        return {};
    if (row->rowId == 0)
        return role == Qt::DisplayRole && index.column() == Summary ? QVariant(u"not in the list any more"_s)
                                                                    : QVariant();
    const bool counts = index.column() == Days || index.column() == Due;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Summary || index.column() == Provisions ? textOf(*row, index.column())
                                                                         : QVariant();
    case caseIdRole:
        return row->id;
    case Qt::ForegroundRole: {
        const Tone tone = counts ? daysTone(daysOf(*row)) : Tone::Plain;
        return index.column() == Days && tone != Tone::Plain ? QVariant(Style::colour(tone)) : QVariant();
    }
    case Qt::DecorationRole: {
        const QString sign = index.column() == Days ? signOf(daysTone(daysOf(*row))) : QString();
        return sign.isEmpty() ? QVariant() : QVariant(icon(sign, daysTone(daysOf(*row))));
    }
    default:
        return {};
    }
}

QString CaseListModel::columnName(Column column)
{
    switch (column) {
    case Reference:
        return u"Reference"_s;
    case Summary:
        return u"Summary"_s;
    case StageColumn:
        return u"Stage"_s;
    case Provisions:
        return u"Provisions"_s;
    case Due:
        return u"Due"_s;
    case Days:
        return u"Days"_s;
    case Officer:
        return u"Officer"_s;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(Column(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Days ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void CaseListModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<SortBy> by = sortOf(column);
    const bool descending = order == Qt::DescendingOrder;
    if (!by || (*by == m_query.sortBy && descending == m_query.descending))
        return;
    casework::ListQuery query = m_query;
    query.sortBy = *by;
    query.descending = descending;
    setQuery(query);
}

} // namespace cpoise::ui
