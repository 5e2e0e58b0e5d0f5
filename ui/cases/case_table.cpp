// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_table.h"

#include <QAction>
#include <QActionGroup>
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
const QString &hiddenKey()
{
    static const QString key = u"list/hidden-1"_s;
    return key;
}

/// Where there is no room, these step back in this order; the days never do.
constexpr CaseListModel::Column givesWay[] = {CaseListModel::Officer, CaseListModel::Provisions,
                                              CaseListModel::StageColumn};
constexpr int leastSummary = 220;

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
        if (item.state & QStyle::State_Selected)
            paintChosen(*painter, option.rect, index.column());
    }

private:
    /// A bar where the row begins; lines above and below while the keyboard is here.
    void paintChosen(QPainter &painter, const QRect &rect, int column) const
    {
        const QColor accent = Style::colours().accent;
        if (m_table->horizontalHeader()->visualIndex(column) == 0)
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), accent);
        if (!m_table->hasFocus())
            return;
        painter.fillRect(QRect(rect.topLeft(), QSize(rect.width(), 1)), accent);
        painter.fillRect(QRect(rect.bottomLeft(), QSize(rect.width(), 1)), accent);
    }

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
    makeSortActions();
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
    for (const auto &[column, width] : standardWidths)
        m_widths.insert(column, width);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (width > 0) // 0: hidden
            m_widths.insert(column, width);
    });
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

void CaseTable::makeSortActions()
{
    auto *group = new QActionGroup(this);
    QHeaderView *header = horizontalHeader();
    for (const int column : {CaseListModel::Reference, CaseListModel::Summary, CaseListModel::StageColumn,
                             CaseListModel::Provisions, CaseListModel::Due, CaseListModel::Officer}) {
        auto *action = new QAction(CaseListModel::columnName(CaseListModel::Column(column)), this);
        action->setCheckable(true);
        action->setData(column);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, column, header] { sortByColumn(column, header->sortIndicatorOrder()); });
        m_sortActions << action;
    }
    auto *otherWay = new QAction(u"The &other way round"_s, this);
    otherWay->setCheckable(true);
    connect(otherWay, &QAction::triggered, this, [this, header](bool on) {
        sortByColumn(header->sortIndicatorSection(), on ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_sortActions << line << otherWay;
    connect(header, &QHeaderView::sortIndicatorChanged, this, &CaseTable::showSort);
    showSort();
}

void CaseTable::showSort()
{
    const QHeaderView *header = horizontalHeader();
    const int by = header->sortIndicatorSection() == CaseListModel::Days ? CaseListModel::Due
                                                                         : header->sortIndicatorSection();
    for (QAction *action : std::as_const(m_sortActions)) {
        if (action->data().isValid())
            action->setChecked(action->data().toInt() == by);
    }
    m_sortActions.last()->setChecked(header->sortIndicatorOrder() == Qt::DescendingOrder);
}

void CaseTable::showColumn(int column, bool show)
{
    if (show)
        m_hidden.remove(column);
    else
        m_hidden.insert(column);
    fitColumns();
}

void CaseTable::fitColumns()
{
    int needed = 0;
    for (int column = 0; column < CaseListModel::ColumnCount; ++column) {
        if (!m_hidden.contains(column))
            needed += column == CaseListModel::Summary ? leastSummary : m_widths.value(column);
    }
    QSet<int> folded = m_hidden;
    for (const int column : givesWay) {
        if (needed <= viewport()->width() || folded.contains(column))
            continue;
        folded.insert(column);
        needed -= m_widths.value(column);
    }
    for (int column = 0; column < CaseListModel::ColumnCount; ++column) {
        if (isColumnHidden(column) != folded.contains(column))
            setColumnHidden(column, folded.contains(column));
    }
}

void CaseTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

bool CaseTable::restoreColumns(const QSettings &settings)
{
    const QByteArray state = settings.value(headerKey()).toByteArray();
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return false;
    m_hidden.clear();
    for (const QString &column : settings.value(hiddenKey()).toStringList())
        m_hidden.insert(column.toInt());
    m_hidden.remove(CaseListModel::Reference);
    for (int column = 0; column < m_columnActions.size(); ++column) {
        const QSignalBlocker blocker(m_columnActions.at(column));
        m_columnActions.at(column)->setChecked(!m_hidden.contains(column));
        if (!isColumnHidden(column))
            m_widths.insert(column, columnWidth(column));
    }
    fitColumns();
    m_cases->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    return true;
}

void CaseTable::saveColumns(QSettings &settings) const
{
    settings.setValue(headerKey(), horizontalHeader()->saveState());
    QStringList hidden;
    for (const int column : m_hidden)
        hidden << QString::number(column);
    settings.setValue(hiddenKey(), hidden);
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
