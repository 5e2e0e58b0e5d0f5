// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/tab_order.h"

#include <QLayout>
#include <QScrollArea>

namespace cpoise::ui
{

namespace
{
void collect(const QLayout *layout, QWidgetList &found);

void collect(QWidget *widget, QWidgetList &found)
{
    // One that hands its focus on is met as the widget that takes it.
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
        found << widget;
    if (const auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget())
        collect(area->widget(), found);
    collect(widget->layout(), found);
}

void collect(const QLayout *layout, QWidgetList &found)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, found);
        else
            collect(item->layout(), found);
    }
}
} // namespace

QWidgetList inReadingOrder(QWidget *top)
{
    QWidgetList found;
    collect(top, found);
    return found;
}

void chainTabs(const QWidgetList &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

} // namespace cpoise::ui
