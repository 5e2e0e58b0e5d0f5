// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/part_order.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "letter/house_style.h"
#include "ui/parts/form.h"
#include "ui/style/text_names.h"

using namespace Qt::Literals::StringLiterals;

namespace cpoise::ui
{

PartOrder::PartOrder(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_up(new QPushButton(tr("Move up"))),
      m_down(new QPushButton(tr("Move down"))), m_usual(new QPushButton(tr("Usual order")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    m_list->setObjectName(u"parts"_s);
    m_list->setAccessibleName(tr("Parts of the letter in their order"));
    m_list->setAccessibleDescription(tr("Alt with Up or Down moves the chosen part."));
    m_list->setMaximumWidth(Style::textWidth() + 2 * space::small);
    m_list->installEventFilter(this);
    column->addWidget(m_list);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    const auto add = [&](QPushButton *button, const QString &name) {
        button->setObjectName(name);
        line->addWidget(button);
    };
    add(m_up, u"partUp"_s);
    add(m_down, u"partDown"_s);
    add(m_usual, u"partsUsual"_s);
    line->addStretch(1);
    column->addLayout(line);
    setFocusProxy(m_list);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        setOrder({});
        m_list->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &PartOrder::showState);
    setOrder({});
    m_list->setFixedHeight(m_list->count() * rowHeight + 2 * m_list->frameWidth());
}

QWidget *PartOrder::field() const
{
    return m_list;
}

QStringList PartOrder::shown() const
{
    QStringList order;
    for (int row = 0; row < m_list->count(); ++row)
        order << m_list->item(row)->data(Qt::UserRole).toString();
    return order;
}

QStringList PartOrder::order() const
{
    return shown() == letter::movableParts() ? QStringList() : shown();
}

void PartOrder::setOrder(const QStringList &order)
{
    fill(order.isEmpty() ? letter::movableParts() : order);
    m_list->setCurrentRow(0);
    showState();
}

void PartOrder::fill(const QStringList &order)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QString &part : order) {
        auto *row = new QListWidgetItem(partName(part), m_list);
        row->setData(Qt::UserRole, part);
        row->setSizeHint({0, rowHeight});
    }
}

void PartOrder::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem *part = m_list->takeItem(from);
    m_list->insertItem(to, part);
    m_list->setCurrentItem(part);
    showState();
    Q_EMIT edited();
}

void PartOrder::showState()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_usual->setEnabled(!order().isEmpty());
}

bool PartOrder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cpoise::ui
