// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_filters.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include "casework/days_left.h"
#include "ui/parts/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
constexpr int countRole = Qt::UserRole;
constexpr int toneRole = Qt::UserRole + 1;

struct Entry {
    Filter filter;
    const char16_t *icon;
    qint64 casework::ListCounts::*count;
};
constexpr Entry entries[] = {
    {Filter::Mine, u"user", &casework::ListCounts::mine},
    {Filter::DueSoon, u"clock", &casework::ListCounts::dueSoon},
    {Filter::Late, u"triangle-alert", &casework::ListCounts::late},
    {Filter::Waiting, u"hourglass", &casework::ListCounts::waiting},
    {Filter::Review, u"eye", &casework::ListCounts::review},
    {Filter::Open, u"inbox", &casework::ListCounts::open},
    {Filter::All, u"list", &casework::ListCounts::all},
};

const QVector<casework::Stage> &openStages()
{
    using casework::Stage;
    static const QVector<Stage> stages{Stage::New, Stage::Clarifying, Stage::Deciding, Stage::Review,
                                       Stage::Approved};
    return stages;
}

class FilterDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 64, controlHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = Style::colours();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect rect = option.rect.adjusted(space::small, 1, -space::small, -1);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            const bool focus = selected && (option.state & QStyle::State_HasFocus);
            painter->setPen(focus ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
            painter->setBrush(selected ? c.selection : c.hover);
            painter->drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
        }
        const qint64 count = index.data(countRole).toLongLong();
        const Tone tone = count > 0 ? Tone(index.data(toneRole).toInt()) : Tone::Quiet;
        const QRect sign(rect.x() + space::small, rect.center().y() - 7, 16, 16);
        icon(index.data(Qt::UserRole + 2).toString(), tone == Tone::Plain ? Tone::Quiet : tone)
            .paint(painter, sign);
        painter->setPen(c.text);
        const QRect words = rect.adjusted(space::small + 16 + space::small, 0, -space::small, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
        painter->setPen(Style::colour(tone == Tone::Plain ? Tone::Quiet : tone));
        if (count >= 0)
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight,
                              QLocale(QLocale::English).toString(count));
        painter->restore();
    }
};

Tone toneOf(Filter filter)
{
    return filter == Filter::Late ? Tone::Blocks : filter == Filter::DueSoon ? Tone::Look : Tone::Plain;
}
} // namespace

QString filterName(Filter filter)
{
    switch (filter) {
    case Filter::Mine:
        return u"My work"_s;
    case Filter::DueSoon:
        return u"Due soon"_s;
    case Filter::Late:
        return u"Late"_s;
    case Filter::Waiting:
        return u"Waiting"_s;
    case Filter::Review:
        return u"Review"_s;
    case Filter::Open:
        return u"Open"_s;
    case Filter::All:
        return u"All"_s;
    }
    return {};
}

casework::ListQuery queryFor(Filter filter, const casework::Office &office)
{
    const QDate today = office.clock->today();
    casework::ListQuery query;
    switch (filter) {
    case Filter::Mine:
        query.stages = openStages();
        query.officerId = office.officerId;
        break;
    case Filter::DueSoon:
        query.stages = openStages();
        query.dueFrom = today;
        query.dueTo = casework::soonUntil(today, *office.book);
        break;
    case Filter::Late:
        query.stages = openStages();
        query.dueTo = today.addDays(-1);
        break;
    case Filter::Waiting:
        query.stages = {casework::Stage::Clarifying};
        break;
    case Filter::Review:
        query.stages = {casework::Stage::Review};
        break;
    case Filter::Open:
        query.stages = openStages();
        break;
    case Filter::All:
        break;
    }
    return query;
}

CaseFilters::CaseFilters(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"filters"_s);
    setAccessibleName(u"Filters"_s);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new FilterDelegate(this));
    viewport()->setAutoFillBackground(false);
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(filterName(entry.filter), this);
        item->setData(countRole, -1);
        item->setData(toneRole, int(toneOf(entry.filter)));
        item->setData(Qt::UserRole + 2, QString::fromUtf16(entry.icon));
    }
    setCurrentRow(int(Filter::Open));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT filterChosen(filter());
    });
}

Filter CaseFilters::filter() const
{
    return Filter(std::max(0, currentRow()));
}

void CaseFilters::setFilter(Filter filter)
{
    setCurrentRow(int(filter));
}

void CaseFilters::setCounts(const casework::ListCounts &counts)
{
    for (const Entry &entry : entries) {
        const qint64 count = counts.*entry.count;
        QListWidgetItem *line = item(int(entry.filter));
        line->setData(countRole, count);
        line->setData(Qt::AccessibleTextRole, filterName(entry.filter) + u", "_s + QString::number(count));
    }
}

void CaseFilters::setOfficerKnown(bool known)
{
    item(int(Filter::Mine))->setHidden(!known);
}

} // namespace cpoise::ui
