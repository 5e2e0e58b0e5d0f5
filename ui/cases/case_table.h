// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QTableView>

class QSettings;

namespace cpoise::ui
{

class CaseListModel;

/// The table of the work list: whole rows, fixed heights, columns that can be chosen, moved and widened;
/// Enter opens, typing asks for a jump.
class CaseTable : public QTableView
{
    Q_OBJECT
public:
    CaseTable(CaseListModel *model, QWidget *parent = nullptr);

    /// Widths, order, choice and sort of the columns as they were; false when none were kept.
    bool restoreColumns(const QSettings &settings);
    void saveColumns(QSettings &settings) const;
    /// One checkable action a column, for a menu; they live as long as the table.
    QList<QAction *> columnActions() const { return m_columnActions; }
    /// What a click on a header does, for a menu: the columns to sort by, and the other way round.
    QList<QAction *> sortActions() const { return m_sortActions; }

    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void opened(const QString &caseId);
    void currentRowChanged(int row);
    /// What was typed so far, letter after letter within a second or so.
    void jumpAsked(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeader();
    void makeColumnActions();
    void makeSortActions();
    void showSort();
    void showColumn(int column, bool show);
    /// Shows the columns that are wanted and have room: the days stay in sight on a small screen.
    void fitColumns();

    CaseListModel *m_cases;
    QList<QAction *> m_columnActions;
    QList<QAction *> m_sortActions; ///< the last one: the other way round
    QSet<int> m_hidden;             ///< by the person, not for want of room
    QHash<int, int> m_widths;
    QString m_typed;
    qint64 m_typedAt = 0;
};

} // namespace cpoise::ui
