// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/why_date.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/parts/date_words.h"
#include "ui/parts/plain_text.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

namespace
{
QTableWidgetItem *cell(const QString &text, bool counted, Qt::Alignment side = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(side | Qt::AlignVCenter);
    if (!counted)
        item->setForeground(Style::colours().quiet);
    return item;
}

QTableWidget *daysTable(const law::Deadline &deadline)
{
    auto *table = new QTableWidget(int(deadline.days.size()), 3);
    table->setObjectName(u"daysTable"_s);
    table->setAccessibleName(u"Days from receipt to the due date"_s);
    table->setHorizontalHeaderLabels({u"Date"_s, u"Day"_s, u"Not counted because"_s});
    table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < table->rowCount(); ++row) {
        const law::CountedDay &day = deadline.days.at(row);
        const bool counted = day.number > 0;
        table->setItem(row, 0, cell(dateWords(day.date), counted));
        table->setItem(row, 1, cell(counted ? QString::number(day.number) : u"–"_s, counted, Qt::AlignRight));
        table->setItem(row, 2, cell(day.why, counted));
    }
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setColumnWidth(0, 150);
    table->setColumnWidth(1, 56);
    table->setShowGrid(false);
    table->setEditTriggers(QTableWidget::NoEditTriggers);
    table->setSelectionBehavior(QTableWidget::SelectRows);
    table->setTabKeyNavigation(false);
    table->setCurrentCell(0, 0);
    return table;
}
} // namespace

WhyDate::WhyDate(const law::Deadline &deadline, const QString &reference, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"whyDate"_s);
    setWindowTitle(u"Why this date? "_s + reference);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::wide, space::page, space::wide);
    layout->setSpacing(space::small);
    layout->addWidget(new PlainLabel(u"Due "_s + dateWords(deadline.due), TextSize::Heading));
    layout->addWidget((new PlainLabel(deadline.rule, TextSize::Body, Tone::Quiet))->wrapped());
    if (deadline.dueOtherReading.isValid())
        layout->addWidget((new PlainLabel(u"The other reading of the day of receipt gives "_s +
                                          dateWords(deadline.dueOtherReading) + u'.'))
                              ->wrapped());
    if (deadline.awaitingFee || deadline.awaitingClarification)
        layout->addWidget(
            (new PlainLabel(u"The clock stands still: this date moves on until the answer comes."_s,
                            TextSize::Body, Tone::Look))
                ->wrapped());
    layout->addSpacing(space::small);
    layout->addWidget(daysTable(deadline), 1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(u"&Close"_s, QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    resize(560, 560);
}

void showWhyDate(const law::Deadline &deadline, const QString &reference, QWidget *parent)
{
    auto *dialog = new WhyDate(deadline, reference, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace cpoise::ui
