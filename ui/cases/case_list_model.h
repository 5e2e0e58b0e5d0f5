// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>

#include "casework/desks.h"

namespace cpoise::ui
{

/// The work list: ids in order (4 bytes a row) and pages of rows fetched when they are looked at, so that a
/// million cases scroll like ten. A row that is not here yet is grey; nothing ever waits for it.
class CaseListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Reference, Summary, StageColumn, Provisions, Due, Days, Officer, ColumnCount };
    /// True while the row is on its way.
    static constexpr int pendingRole = Qt::UserRole;
    static constexpr int caseIdRole = Qt::UserRole + 1;
    static constexpr int pageRows = 128;
    static constexpr int keptPages = 64;

    explicit CaseListModel(casework::RequestDesk &desk, QObject *parent = nullptr);

    /// Asks for the list anew; the old rows stay until the answer is there. Of queries that come faster than
    /// answers only the last is asked, and the one under way is interrupted.
    void setQuery(const casework::ListQuery &query);
    const casework::ListQuery &query() const { return m_query; }
    void refresh() { setQuery(m_query); }
    /// Names for the officers' ids.
    void setOfficers(const QVector<law::Person> &people);

    bool isLoading() const { return m_asking; }
    /// False until the first answer.
    bool isLoaded() const { return m_loaded; }
    /// The row when it is here.
    std::optional<casework::CaseRow> rowAt(int row) const;
    casework::RowId rowIdAt(int row) const { return row >= 0 && row < m_ids.size() ? m_ids.at(row) : 0; }
    /// Where an id stands; -1 when it is not in the list.
    int rowOf(casework::RowId rowId) const { return int(m_ids.indexOf(rowId)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    static QString columnName(Column column);

Q_SIGNALS:
    /// A list is in place.
    void loaded();
    void failed(const cpoise::Error &error);

private:
    using Page = QVector<casework::CaseRow>;

    void ask();
    void answered(const Result<QVector<casework::RowId>> &ids);
    void fetch(int page) const;
    void keep(int page, quint64 generation, const Result<Page> &rows) const;
    const casework::CaseRow *find(int row) const;
    QVariant textOf(const casework::CaseRow &row, int column) const;
    std::optional<int> daysOf(const casework::CaseRow &row) const;
    std::optional<int> daysTo(QDate due) const;
    QString officerName(const QString &id) const;

    casework::RequestDesk &m_desk;
    casework::ListQuery m_query;
    QVector<casework::RowId> m_ids;
    mutable QCache<int, Page> m_pages{keptPages};
    mutable QSet<int> m_fetching;
    QHash<QString, QString> m_officers;
    mutable QDate m_countedFrom; ///< the day that m_daysTo counts from
    mutable QHash<QDate, std::optional<int>> m_daysTo;
    quint64 m_generation = 0; ///< counts the lists: a page of an older one is dropped
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_loaded = false;
};

} // namespace cpoise::ui
