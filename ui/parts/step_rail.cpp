// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/step_rail.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/parts/signal_mark.h"
#include "ui/parts/step_words.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int kindRole = Qt::UserRole;
constexpr int markRole = Qt::UserRole + 1;
constexpr int openRole = Qt::UserRole + 2;
constexpr int numberWidth = 24;
constexpr int markSize = 16;

/// A row: number, name, and at the right its mark; the open one stands on a tinted ground with a bar.
class RailDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {160, std::max(controlHeight, option.fontMetrics.height() + space::medium)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(painter, option, index.data(openRole).toBool());
        paintWords(painter, option, index);
        const auto mark = index.data(markRole).value<casework::StepMark>();
        const QRect rect = option.rect;
        paintMark(painter,
                  QRect(rect.right() - space::medium - markSize, rect.center().y() - markSize / 2, markSize,
                        markSize),
                  mark);
        painter->restore();
    }

private:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isOpen)
    {
        const Colours &colours = Style::colours();
        const QRect rect = option.rect.adjusted(space::hair, 1, -space::hair, -1);
        painter->setPen(Qt::NoPen);
        if (isOpen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(isOpen ? colours.selection : colours.hover);
            painter->drawRoundedRect(rect, 4, 4);
        }
        if (isOpen) {
            painter->setBrush(colours.accent);
            painter->drawRoundedRect(QRect(rect.left(), rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(colours.accent, 2));
            painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4);
        }
    }

    static void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const Colours &colours = Style::colours();
        const QRect rect =
            option.rect.adjusted(space::medium, 0, -space::medium - markSize - space::small, 0);
        QFont font = option.font;
        font.setBold(index.data(openRole).toBool());
        painter->setFont(font);
        painter->setPen(colours.quiet);
        painter->drawText(QRect(rect.left(), rect.top(), numberWidth - space::hair, rect.height()),
                          Qt::AlignVCenter | Qt::AlignRight, QString::number(index.row() + 1));
        painter->setPen(colours.text);
        const QRect words = rect.adjusted(numberWidth + space::hair, 0, 0, 0);
        const QString name =
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, name);
    }
};

QString spoken(const casework::StepState &state, int number, bool isOpen)
{
    QString words = QString::number(number) + u' ' + stepName(state.kind) + u", "_s + markWord(state.mark);
    if (state.findings > 0)
        words += u", "_s + QString::number(state.findings) +
                 (state.findings == 1 ? StepRail::tr(" finding") : StepRail::tr(" findings"));
    if (isOpen)
        words += StepRail::tr(", open");
    return words;
}
} // namespace

StepRail::StepRail(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"stepRail"_s);
    setAccessibleName(tr("Steps"));
    setItemDelegate(new RailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::NoRole);
    connect(this, &QListWidget::itemClicked, this, &StepRail::choose);
    connect(this, &QListWidget::itemActivated, this, &StepRail::choose);
}

void StepRail::choose(const QListWidgetItem *item)
{
    const auto step = item->data(kindRole).value<law::StepKind>();
    if (step != m_open)
        Q_EMIT chosen(step);
}

void StepRail::setSteps(const QVector<casework::StepState> &steps)
{
    const int row = currentRow();
    while (count() > steps.size())
        delete takeItem(count() - 1);
    while (count() < steps.size())
        addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) {
        const casework::StepState &state = steps[i];
        QListWidgetItem *step = item(i);
        step->setText(stepName(state.kind));
        step->setData(kindRole, QVariant::fromValue(state.kind));
        step->setData(markRole, QVariant::fromValue(state.mark));
        step->setData(Qt::AccessibleTextRole, spoken(state, i + 1, state.kind == m_open));
        step->setData(Qt::ToolTipRole, QString(stepName(state.kind) + u": "_s + markWord(state.mark)));
    }
    if (row >= 0 && row < count())
        setCurrentRow(row);
    showOpen();
    updateGeometry();
}

void StepRail::setOpen(law::StepKind step)
{
    m_open = step;
    showOpen();
}

void StepRail::showOpen()
{
    for (int i = 0; i < count(); ++i) {
        const bool isOpen = item(i)->data(kindRole).value<law::StepKind>() == m_open;
        item(i)->setData(openRole, isOpen);
        if (isOpen && !hasFocus())
            setCurrentRow(i);
    }
}

QSize StepRail::sizeHint() const
{
    return {208, QListWidget::sizeHint().height()};
}

} // namespace cpoise::ui
