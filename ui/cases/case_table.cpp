// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_table.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>

#include "ui/cases/case_list_model.h"
#include "ui/parts/style.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
const QString &headerKey()
{
    static const QString key = u"list/columns-1"_s;
    return key;
}

/// Grey while a row is on its way; a bar at the row where one is; sign and words of the days side by side.
class RowDelegate final : public QStyledItemDelegate
{
public:
    explicit RowDelegate(QTableView *table) : QStyledItemDelegate(table), m_table(table) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.state &= ~QStyle::State_HasFocus;
        const QIcon sign = item.icon;
        if (index.column() == CaseListModel::Days) {
            item.icon = QIcon();
            item.features &= ~QStyleOptionViewItem::HasDecoration;
        }
        if (item.state & QStyle::State_Selected) // signals keep their colour on a selected row
            item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, m_table);
        if (index.data(CaseListModel::pendingRole).toBool())
            paintPending(*painter, option.rect);
        if (!sign.isNull() && index.column() == CaseListModel::Days)
            paintSign(*painter, item, sign);
        if ((item.state & QStyle::State_Selected) &&
            m_table->horizontalHeader()->visualIndex(index.column()) == 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              Style::colours().accent);
    }

private:
    static void paintPending(QPainter &painter, const QRect &rect)
    {
        const int height = 8;
        painter.fillRect(QRect(rect.x() + space::small, rect.center().y() - height / 2,
                               std::max(0, rect.width() * 2 / 3 - space::small), height),
                         Style::colours().hover);
    }

    static void paintSign(QPainter &painter, const QStyleOptionViewItem &item, const QIcon &sign)
    {
        constexpr int size = 16;
        const int words = item.fontMetrics.horizontalAdvance(item.text);
        const int x = item.rect.right() - words - size - space::wide;
        sign.paint(&painter,
                   QRect(std::max(item.rect.x() + 2, x), item.rect.center().y() - size / 2 + 1, size, size));
    }

    const QTableView *m_table;
};

struct Width {
    CaseListModel::Column column;
    int width;
};
constexpr Width standardWidths[] = {{CaseListModel::Reference, 96},   {CaseListModel::Summary, 340},
                                    {CaseListModel::StageColumn, 90}, {CaseListModel::Provisions, 130},
                                    {CaseListModel::Due, 142},        {CaseListModel::Days, 132},
                                    {CaseListModel::Officer, 120}};
} // namespace

CaseTable::CaseTable(CaseListModel *model, QWidget *parent) : QTableView(parent), m_cases(model)
{
    setObjectName(u"caseTable"_s);
    setAccessibleName(u"Cases"_s);
    setModel(model);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false); // Tab leaves the table: no trap for the keyboard
    setHorizontalScrollMode(ScrollPerPixel);
    setUpHeader();
    makeColumnActions();
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString id = index.data(CaseListModel::caseIdRole).toString();
        if (!id.isEmpty())
            Q_EMIT opened(id);
    });
}

void CaseTable::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(48);
    header->setFixedHeight(controlHeight);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setFocusPolicy(Qt::NoFocus);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto &[column, width] : standardWidths)
        header->resizeSection(column, width);
    header->setSectionResizeMode(CaseListModel::Summary, QHeaderView::Stretch);
    header->setSortIndicator(CaseListModel::Due, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void CaseTable::makeColumnActions()
{
    for (int column = 0; column < CaseListModel::ColumnCount; ++column) {
        auto *action = new QAction(CaseListModel::columnName(CaseListModel::Column(column)), this);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != CaseListModel::Reference); // a list without names helps nobody
        connect(action, &QAction::toggled, this, [this, column](bool on) { showColumn(column, on); });
        m_columnActions << action;
        horizontalHeader()->addAction(action);
    }
}

void CaseTable::showColumn(int column, bool show)
{
    setColumnHidden(column, !show);
}

bool CaseTable::restoreColumns(const QSettings &settings)
{
    const QByteArray state = settings.value(headerKey()).toByteArray();
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return false;
    for (int column = 0; column < m_columnActions.size(); ++column) {
        const QSignalBlocker blocker(m_columnActions.at(column));
        m_columnActions.at(column)->setChecked(!isColumnHidden(column));
    }
    m_cases->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    return true;
}

void CaseTable::saveColumns(QSettings &settings) const
{
    settings.setValue(headerKey(), horizontalHeader()->saveState());
}

void CaseTable::keyboardSearch(const QString &typed)
{
    // Not Qt's own: it would walk through every row, and fetch each.
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_typedAt > 3 * QApplication::keyboardInputInterval())
        m_typed.clear();
    m_typedAt = now;
    m_typed += typed;
    Q_EMIT jumpAsked(m_typed);
}

void CaseTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Home)
        selectRow(0);
    else if (event->key() == Qt::Key_End)
        selectRow(m_cases->rowCount() - 1);
    else
        QTableView::keyPressEvent(event);
}

void CaseTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !current.isValid())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

} // namespace cpoise::ui
