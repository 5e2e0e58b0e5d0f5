// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/saved_views.h"

#include <algorithm>

#include <QAction>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "base/text.h"
#include "ui/cases/case_list_model.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/sheet.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int longestName = 60;

bool isView(const SavedView &view)
{
    return !view.name.isEmpty() && view.filter >= Filter::Mine && view.filter <= Filter::All &&
           view.column >= 0 && view.column < CaseListModel::ColumnCount;
}
} // namespace

SavedViews::SavedViews(QWidget *parent) : QWidget(parent), m_list(new QListWidget)
{
    setObjectName(u"savedViewsPart"_s);
    auto *heading = new PlainLabel(u"Saved views"_s, TextSize::Small, Tone::Quiet);
    heading->setContentsMargins(space::medium, space::small, 0, 0);
    m_list->setObjectName(u"savedViews"_s);
    m_list->setAccessibleName(u"Saved views"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTabKeyNavigation(false);
    m_list->setIconSize({16, 16});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::hair);
    layout->addWidget(rule());
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    auto *remove = new QAction(u"Remove this view"_s, m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &SavedViews::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedViews::choose);
    // Chosen already, then changed by another search: a click brings it back.
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    hide();
}

void SavedViews::choose(int row)
{
    if (row >= 0)
        Q_EMIT viewChosen(SavedView(m_views.at(row)));
    Q_EMIT choiceChanged();
}

void SavedViews::add(const SavedView &view)
{
    SavedView kept = view;
    kept.name = visibleLine(cleaned(view.name).simplified().left(longestName));
    if (!isView(kept))
        return;
    const auto same = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &other) {
        return other.name.compare(kept.name, Qt::CaseInsensitive) == 0;
    });
    const int row = int(same - m_views.begin());
    if (same == m_views.end())
        m_views << kept;
    else
        *same = kept;
    show(row);
    Q_EMIT viewsChanged();
}

void SavedViews::unchoose()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    m_list->clearSelection();
    Q_EMIT choiceChanged();
}

void SavedViews::removeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_views.remove(row);
    show(-1);
    Q_EMIT viewsChanged();
}

void SavedViews::show(int chosen)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const SavedView &view : std::as_const(m_views)) {
            auto *item = new QListWidgetItem(icon(u"list"_s, Tone::Quiet), view.name, m_list);
            item->setSizeHint({0, controlHeight});
            item->setToolTip(view.name); // the window shows every tooltip as plain text
        }
        m_list->setCurrentRow(chosen);
    }
    setVisible(!m_views.isEmpty());
    Q_EMIT choiceChanged();
}

void SavedViews::restore(const QSettings &settings)
{
    m_views.clear();
    const QVariantList kept = settings.value(u"views"_s).toList();
    for (const QVariant &entry : kept) {
        const QVariantMap map = entry.toMap();
        const SavedView view{map.value(u"name"_s).toString(), Filter(map.value(u"filter"_s, -1).toInt()),
                             map.value(u"search"_s).toString(), map.value(u"column"_s, -1).toInt(),
                             map.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder};
        if (isView(view))
            m_views << view;
    }
    show(-1);
}

void SavedViews::save(QSettings &settings) const
{
    QVariantList kept;
    for (const SavedView &view : m_views)
        kept << QVariantMap{{u"name"_s, view.name},
                            {u"filter"_s, int(view.filter)},
                            {u"search"_s, view.search},
                            {u"column"_s, view.column},
                            {u"descending"_s, view.order == Qt::DescendingOrder}};
    settings.setValue(u"views"_s, kept);
}

} // namespace cpoise::ui
