// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "ui/cases/case_filters.h"

class QSettings;

namespace cpoise::ui
{

/// What one person looks at again and again: a filter, or words searched for in all cases, and the order.
struct SavedView {
    QString name;
    Filter filter = Filter::Open;
    QString search; ///< empty: all cases of the filter
    int column = 0; ///< of CaseListModel, which the list is sorted by
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const SavedView &) const = default;
};

/// The views that a person has saved, below the filters; out of sight while there are none. They are kept
/// with the window's settings and not in the workspace: they are nobody else's.
class SavedViews : public QWidget
{
    Q_OBJECT
public:
    explicit SavedViews(QWidget *parent = nullptr);

    const QVector<SavedView> &views() const { return m_views; }
    /// Takes the place of one with the same name; capitals do not matter.
    void add(const SavedView &view);
    /// Nothing in the list is chosen any more: what is shown is another thing.
    void unchoose();
    bool isOneChosen() const { return m_list->currentRow() >= 0; }
    void removeChosen();

    /// What cannot be read as a view is left out.
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

Q_SIGNALS:
    void viewChosen(const cpoise::ui::SavedView &view);
    /// Added, replaced or removed.
    void viewsChanged();
    /// One is chosen, or none is any more.
    void choiceChanged();

private:
    void show(int chosen);
    void choose(int row);

    QVector<SavedView> m_views;
    QListWidget *m_list;
};

} // namespace cpoise::ui
